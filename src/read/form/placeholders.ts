import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Form, Level, ListColumn, Part, Section, TableDefinition } from '../../model/form.ts';
import { labelNames, labelRules } from '../../model/labels.ts';
import { slotNames, unpaired, withoutParticle } from '../../model/phrase.ts';
import { closest } from '../../model/suggestion.ts';
import { titleSlots } from '../../model/title-lines.ts';
import { isYearSlot } from '../../model/words.ts';
import type { Path, YamlValue } from '../yaml/value.ts';
import { columnIds, kindOf, slotFields } from './fields.ts';
import { declared } from './names.ts';

/** A text of a form in which slots are filled, and the names that they may and must have. */
export interface Template {
  readonly text: string | undefined;
  readonly path: Path;
  /** The names for a slot as it is written; those of a record reach through references. */
  readonly known: (slot: string) => readonly string[];
  readonly needs?: readonly string[];
  /** Whether its slots may end in a particle that fits the word: `{level.task:와}`. */
  readonly hasParticles?: boolean;
  /** Whether its slots are columns of records, of which the form knows or lacks the names. */
  readonly isOfRecord?: boolean;
}

/**
 * Slots of the form's texts that nothing fills, slots that a text cannot do without, and braces where none are
 * filled. Gives form/unknown-placeholder, -/missing-placeholder, -/unpaired-bracket, -/unknown-name for columns.
 */
export function placeholderProblems(form: Form, placeAt: YamlValue<unknown>['placeAt']): readonly Diagnostic[] {
  const templates = templatesOf(form);
  const filled = new Set(templates.map(({ path }) => path.join(' ')));
  const found = [
    ...templates.flatMap((template) => problemsOf(template, form, placeAt)),
    ...textsWithSlots(form, [])
      .filter(({ path }) => !filled.has(path.join(' ')))
      .flatMap(({ text, path }) => problemsOf({ text, path, known: () => [] }, form, placeAt)),
  ];
  return [
    ...new Map(
      found.map((diagnostic) => [JSON.stringify([diagnostic.place, diagnostic.parameters.name]), diagnostic]),
    ).values(),
  ];
}

function problemsOf(
  { text, path, known, needs = [], hasParticles = true, isOfRecord = false }: Template,
  form: Form,
  placeAt: YamlValue<unknown>['placeAt'],
): readonly Diagnostic[] {
  if (text === undefined || text === '' || (needs.length === 0 && !/[{}[\]]/.test(text))) return [];
  const where = whereOf(path);
  const names = slotNames(text);
  const unknown = names.flatMap((name) => {
    const candidates = known(name);
    const word = hasParticles ? withoutParticle(name) : name;
    if (candidates.includes(word) || (candidates.includes('year') && isYearSlot(word))) return [];
    const suggestion = closest(name, candidates);
    if (isOfRecord) {
      const parameters = { name, where, suggestion, known: candidates.join(', '), unfit: undefined };
      const related = declared(suggestion, candidates, form, placeAt);
      return [diagnose('form/unknown-name', placeAt(path), parameters, { related })];
    }
    const parameters = { name: `{${name}}`, where, suggestion, known: listed(candidates) };
    return [diagnose('form/unknown-placeholder', placeAt(path), parameters)];
  });
  // Brackets are text where nothing is filled.
  const open = known('').length === 0 ? undefined : unpaired(text);
  const broken = open === undefined ? [] : [diagnose('form/unpaired-bracket', placeAt(path), { text: open, where })];
  const missing = needs
    .filter((name) => unknown.length === 0 && open === undefined && !names.map(withoutParticle).includes(name))
    .map((name) => diagnose('form/missing-placeholder', placeAt(path), { name: `{${name}}`, where }));
  return [...unknown, ...broken, ...missing];
}

function listed(names: readonly string[]): string {
  return names.map((name) => `{${name}}`).join(', ');
}

/** The steps of a path that a person would name. */
function whereOf(path: Path): string {
  return path.filter((step) => typeof step !== 'number').join('.');
}

/** Most texts hold no slot: only to the others the way is kept. */
function textsWithSlots(value: unknown, path: Path): readonly { readonly text: string; readonly path: Path }[] {
  if (typeof value === 'string') return value.includes('{') ? [{ text: value, path }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) =>
    typeof inner === 'object' || (typeof inner === 'string' && inner.includes('{'))
      ? textsWithSlots(inner, [...path, key])
      : [],
  );
}

/** All texts with slots. */
export function templatesOf(form: Form): readonly Template[] {
  const edition = editionSlots(form);
  return [
    ...form.levels.flatMap((level, at) => levelTemplates(level, ['levels', at], edition, form)),
    ...form.parts.flatMap((part, at) => partTemplates(part, ['parts', at], edition, form)),
    ...form.records.flatMap(({ columns }, at) =>
      columns.map(({ header, by }, column): Template => {
        const slots = by === undefined ? [] : ['key'];
        return { text: header, path: ['records', at, 'columns', column, 'header'], known: () => slots, needs: slots };
      }),
    ),
    ...form.tables.flatMap((table, at) => tableTemplates(table, ['tables', at], edition, form)),
    ...siteTemplates(form, edition),
    ...(['table', 'figure'] as const).map((key): Template => {
      return { text: form.numbering[key], path: ['numbering', key], known: () => ['part', 'n'], needs: ['n'] };
    }),
    ...labelNames.map((name): Template => {
      const { slots, needs, hasEdition } = labelRules[name];
      const known = [...slots, ...(hasEdition ? edition : [])];
      return { text: form.labels[name], path: ['labels', name], known: () => known, needs };
    }),
  ];
}

/** The words that phrases of an edition can use (`editionWords`). */
function editionSlots({ levels, variables }: Form): readonly string[] {
  const named = [...levels.map(({ id }) => `level.${id}`), ...variables.map(({ id }) => `variable.${id}`)];
  return ['year', 'yy', 'publisher', 'title', ...named];
}

function levelTemplates(level: Level, path: Path, edition: readonly string[], form: Form): readonly Template[] {
  const at = (key: 'code' | 'heading' | 'line' | 'runningHead' | 'tab' | 'marker', ...known: string[]): Template => {
    return { text: level[key], path: [...path, key], known: () => known, hasParticles: key !== 'heading' };
  };
  const fields = fieldSlots(level);
  const words = ['level', 'code', 'n', 'title', 'short', ...fields];
  return [
    at('code', 'n', 'parent', 'level', ...fields),
    at('heading', 'level', 'code', 'n', 'title', ...fields),
    at('line', ...words, ...edition),
    at('runningHead', ...words),
    at('tab', ...words),
    at('marker', 'n'),
    ...sectionTemplates(level.sections, path, edition, form),
  ];
}

/** The fields of a level that can be printed. */
function fieldSlots({ fields }: Pick<Level, 'fields'>): readonly string[] {
  return fields.flatMap(({ id, internal }) => (internal ? [] : [`field.${id}`]));
}

function partTemplates(part: Part, path: Path, edition: readonly string[], form: Form): readonly Template[] {
  const at = (key: 'heading' | 'label' | 'runningHead' | 'marker', known: readonly string[]): Template => {
    return { text: part[key], path: [...path, key], known: () => known };
  };
  return [
    at('heading', edition),
    at('label', edition),
    at('runningHead', ['label', 'heading']),
    at('marker', ['n']),
    ...part.lines.flatMap(({ label, text }, index): readonly Template[] => [
      { text: label, path: [...path, 'lines', index, 'label'], known: () => edition },
      { text, path: [...path, 'lines', index, 'text'], known: () => [...titleSlots, ...edition] },
    ]),
    ...sectionTemplates(part.sections, path, edition, form),
  ];
}

function sectionTemplates(
  sections: readonly Section[],
  path: Path,
  edition: readonly string[],
  form: Form,
): readonly Template[] {
  return sections.flatMap(({ heading, marker, collect, sections: inner }, index): readonly Template[] => {
    const own = [...path, 'sections', index];
    return [
      { text: heading, path: [...own, 'heading'], known: () => edition },
      { text: marker, path: [...own, 'marker'], known: () => ['n'] },
      ...collectTemplates(collect, own, form),
      ...sectionTemplates(inner, own, edition, form),
    ];
  });
}

/** The heading of a node whose section is repeated elsewhere. */
function collectTemplates(collect: Section['collect'], path: Path, { levels }: Form): readonly Template[] {
  if (typeof collect !== 'object') return [];
  const fields = levels.filter(({ id }) => id === collect.level).flatMap(fieldSlots);
  const known = ['level', 'code', 'n', 'title', 'short', ...fields];
  return [{ text: collect.heading, path: [...path, 'collect', 'heading'], known: () => known }];
}

function tableTemplates(
  table: TableDefinition,
  path: Path,
  edition: readonly string[],
  form: Form,
): readonly Template[] {
  const at = (text: string | undefined, key: Path, known: readonly string[]): Template => {
    return { text, path: [...path, ...key], known: () => known };
  };
  return [
    at(table.title, ['title'], edition),
    at(table.caption, ['caption'], edition),
    ...table.footnotes.map((text, index) => at(text, ['footnotes', index], edition)),
    ...builderTemplates(table, path, edition, form),
  ];
}

function builderTemplates(
  table: TableDefinition,
  path: Path,
  edition: readonly string[],
  form: Form,
): readonly Template[] {
  const kind = 'records' in table ? kindOf(form, table.records) : undefined;
  const at = (
    text: string | undefined,
    key: Path,
    known: readonly string[],
    needs: readonly string[] = [],
  ): Template => {
    return { text, path: [...path, ...key], known: () => known, needs };
  };
  const ofRecord = (text: string | undefined, key: Path): Template => {
    const known = (slot: string): readonly string[] => [...slotFields(form, kind, slot), ...edition];
    return { text, path: [...path, ...key], known, hasParticles: false, isOfRecord: true };
  };
  const phrases = (texts: Readonly<Record<string, string>>, known: readonly string[]): readonly Template[] =>
    Object.entries(texts).map(([name, text]) => ({ ...at(text, ['phrases', name], known), hasParticles: false }));
  const nodePhrases = (texts: Readonly<Record<string, string>>): readonly Template[] =>
    Object.entries(texts).flatMap(([name, text]) => {
      const fields = form.levels.filter(({ id }) => id === name).flatMap(fieldSlots);
      return phrases({ [name]: text }, ['title', 'n', 'code', 'level', 'short', ...fields]);
    });
  const perKey = ['key', ...edition];
  switch (table.builder) {
    case 'list':
      return columnTemplates(table.columns, path, edition, ofRecord, form, table.records);
    case 'outline':
      return [
        ...nodePhrases(table.phrases),
        ...table.headers.map((text, index) => at(text, ['headers', index], edition)),
        ...columnTemplates(table.columns, path, edition, ofRecord, form, table.records),
      ];
    case 'boxes':
      return [ofRecord(table.phrase, ['phrase'])];
    case 'map':
      return nodePhrases(table.phrases);
    case 'counts':
      return table.columns.map(({ header }, index) => at(header, ['columns', index, 'header'], edition));
    case 'distribution':
      return [at(table.phrase, ['phrase'], ['count', 'share'])];
    case 'matrix':
      return [
        at(table.stub.header, ['stub', 'header'], edition),
        ...(typeof table.each === 'string'
          ? [at(table.each, ['each'], perKey)]
          : table.each.map((text, index) => at(text, ['each', index], perKey))),
        ...table.derived.flatMap(({ header, phrase, zero }, index) => [
          at(header, ['derived', index, 'header'], edition),
          at(phrase, ['derived', index, 'phrase'], ['value'], ['value']),
          at(zero, ['derived', index, 'zero'], []),
        ]),
        at(table.growth?.phrase, ['growth', 'phrase'], ['rate'], ['rate']),
        ...Object.entries(table.stages?.phrases ?? {}).map(([name, text]) =>
          ofRecord(text, ['stages', 'phrases', name]),
        ),
      ];
    case 'budget':
      return [
        at(table.headers.account, ['headers', 'account'], edition),
        at(table.headers.each, ['headers', 'each'], perKey),
        ...Object.entries(table.phrases).map(([name, text]) => ofRecord(text, ['phrases', name])),
      ];
  }
}

/** Columns that show records: their phrases reach through references, and headers may name the years of a column. */
function columnTemplates(
  columns: readonly ListColumn[],
  path: Path,
  edition: readonly string[],
  ofRecord: (text: string | undefined, key: Path) => Template,
  form: Form,
  records: string,
): readonly Template[] {
  const years = columnIds(kindOf(form, records), ({ type }) => type === 'year' || type === 'years').map(
    (id) => `yy:${id}`,
  );
  const perKey = ['key', ...edition];
  return columns.flatMap(({ header, headers, over, phrase, each }, index): readonly Template[] => {
    const at = (text: string | undefined, key: string, known: readonly string[]): Template => {
      return { text, path: [...path, 'columns', index, key], known: () => known };
    };
    return [
      at(header, 'header', [...edition, ...years]),
      ...headers.map((variant, place): Template => {
        const key = ['columns', index, 'headers', place, 'header'];
        return { text: variant.header, path: [...path, ...key], known: () => [...edition, ...years] };
      }),
      at(over, 'over', [...edition, ...years]),
      at(each, 'each', perKey),
      ofRecord(phrase, ['columns', index, 'phrase']),
    ];
  });
}

function siteTemplates({ site, ...form }: Form, edition: readonly string[]): readonly Template[] {
  const known = (): readonly string[] => edition;
  const whole: Form = { ...form, site };
  return [
    { text: site.home.amount?.label, path: ['site', 'home', 'amount', 'label'], known },
    ...site.pages.flatMap((page, index): readonly Template[] => {
      const path = ['site', 'pages', index];
      const own = (['heading', 'lead'] as const).map((key) => ({ text: page[key], path: [...path, key], known }));
      if (page.kind === 'records')
        return [
          ...own,
          { text: page.empty, path: [...path, 'empty'], known },
          ...page.columns.map(({ header }, at) => ({ text: header, path: [...path, 'columns', at, 'header'], known })),
        ];
      if (page.kind !== 'search') return own;
      const searched = page.groups.flatMap((group, at) =>
        group.of !== 'records'
          ? []
          : (['codes', 'text'] as const).flatMap((key) =>
              group[key].map((text, number): Template => {
                const kind = kindOf(whole, group.records);
                const names = (slot: string): readonly string[] => [...slotFields(whole, kind, slot), ...edition];
                return {
                  text,
                  path: [...path, 'groups', at, key, number],
                  known: names,
                  hasParticles: false,
                  isOfRecord: true,
                };
              }),
            ),
      );
      return [...own, ...searched];
    }),
  ];
}
