import type { Section } from '../model/form/levels.ts';
import type { Column, Form, RecordKind, TableDefinition } from '../model/form.ts';
import { levelsOf, mainTree } from '../model/form.ts';
import { letters, squashed } from '../model/published/plain.ts';

/** What a table of a form is about, as far as recognition needs to know. */
export type Role =
  | 'indicators'
  | 'listed-indicators'
  | 'schedule'
  | 'consultation'
  | 'budget'
  | 'counts'
  | 'structure'
  | 'roster'
  | 'linkages';

/** A heading or caption of a form. */
export interface FormHeading {
  readonly text: string;
  readonly level: number | undefined;
  readonly roles: readonly Role[];
}

/** The words of a form by which its publications are recognized. */
export interface Vocabulary {
  /** Names of the levels, outermost first. */
  readonly levels: readonly string[];
  /** Headings and captions, by their letters. */
  readonly headings: ReadonlyMap<string, FormHeading>;
  readonly indicatorHeader: string;
  readonly actualHeader: string;
  readonly targetHeader: string;
  readonly rationaleHeader: string;
  readonly scheduleHeader: string;
  readonly datesHeader: string;
  readonly accountHeader: string;
  readonly quantities: readonly string[];
  readonly natures: readonly string[];
  readonly statuses: readonly string[];
  /** Words of flags, such as that an indicator is new. */
  readonly flags: readonly string[];
  readonly periods: readonly string[];
  readonly leftovers: readonly string[];
}

function columnOf(form: Form, kind: string, field: string): Column | undefined {
  return form.records.find(({ id }) => id === kind)?.columns.find(({ id }) => id === field);
}

function isFigures(form: Form, kind: string, field: string | undefined): boolean {
  const column = field === undefined ? undefined : columnOf(form, kind, field);
  return column?.type === 'figure' && column.by === 'year';
}

/** What a table is about, told by the types of its columns. */
export function roleOf(table: TableDefinition, form: Form): Role | undefined {
  switch (table.builder) {
    case 'budget':
      return 'budget';
    case 'counts':
      return 'counts';
    case 'list': {
      const kind = form.records.find(({ id }) => id === table.records);
      if (table.columns.filter(({ field }) => isFigures(form, table.records, field)).length > 1) return 'indicators';
      const types = kindTypes(kind, table.columns);
      if (types.includes('dates')) return types.includes('period') ? 'schedule' : 'consultation';
      return undefined;
    }
    case 'outline': {
      if (table.records === undefined) return undefined;
      const kind = form.records.find(({ id }) => id === table.records);
      if (kind?.columns.some(({ type, by }) => type === 'figure' && by === 'year'))
        return table.columns.length > 1 ? 'listed-indicators' : 'structure';
      return table.headers.length > 0 && 'upper' in table ? 'roster' : 'roster';
    }
    default:
      return undefined;
  }
}

function kindTypes(kind: RecordKind | undefined, columns: readonly { readonly field?: string | undefined }[]) {
  return columns.flatMap(({ field }) => kind?.columns.find(({ id }) => id === field)?.type ?? []);
}

/** Collects the words of a form, with the names of its levels put in. */
export function vocabularyOf(form: Form, publisher: string | undefined): Vocabulary {
  const levels = levelsOf(form, mainTree);
  const named = (text: string) => filled(text, form, publisher);
  const headings = new Map<string, FormHeading>();
  const add = (text: string, level: number | undefined, roles: readonly Role[]) => {
    const key = letters(text);
    if (key !== '' && !headings.has(key)) headings.set(key, { text, level, roles });
  };
  const tableRoles = (ids: readonly string[]): readonly Role[] =>
    form.tables.filter(({ id }) => ids.includes(id)).flatMap((table) => roleOf(table, form) ?? []);
  const addSections = (sections: readonly Section[], level: number | undefined): void => {
    for (const section of sections) {
      const roles = tableRoles(section.tables);
      for (const heading of [section.heading, ...section.aliases])
        if (heading !== '') add(named(heading), level, roles);
      addSections(section.sections, level);
    }
  };
  for (const [index, level] of levels.entries()) addSections(level.sections, index);
  for (const part of form.parts) {
    if (part.heading !== undefined)
      add(named(part.heading), undefined, tableRoles(part.sections.flatMap((one) => one.tables)));
    addSections(part.sections, undefined);
  }
  for (const table of form.tables) {
    const role = roleOf(table, form);
    if (table.caption !== undefined && role)
      add(named(table.caption), undefined, [role === 'counts' ? 'structure' : role]);
  }
  return { levels: levels.map(({ name }) => name), headings, ...headersOf(form), ...wordsOf(form) };
}

function filled(text: string, form: Form, publisher: string | undefined): string {
  return text
    .replace(
      /\{level\.([a-z-]+)(?::[^}]*)?\}/gu,
      (_, id: string) => form.levels.find((level) => level.id === id)?.name ?? '',
    )
    .replaceAll('{publisher}', publisher ?? '')
    .replace(/'?\{[^}]*\}년?도?/gu, ' ')
    .trim();
}

function headersOf(form: Form) {
  const lists = form.tables.filter((table) => table.builder === 'list');
  const indicators = lists.find((table) => roleOf(table, form) === 'indicators');
  const schedule = lists.find((table) => roleOf(table, form) === 'schedule');
  const budget = form.tables.find((table) => table.builder === 'budget');
  const figures = indicators?.columns.filter(({ field }) => isFigures(form, indicators.records, field)) ?? [];
  const after = indicators?.columns[indicators.columns.indexOf(figures.at(-1)!) + 1];
  const header = (text: string | undefined) => squashed((text ?? '').replace(/'?\{[^}]*\}년?/gu, ''));
  return {
    indicatorHeader: header(indicators?.columns[0]?.header),
    actualHeader: header(figures[0]?.header),
    targetHeader: header(figures.at(-1)?.header),
    rationaleHeader: header(after?.header),
    scheduleHeader: header(
      schedule?.columns.find(({ field }) => columnOf(form, schedule.records, field ?? '')?.type === 'text')?.header,
    ),
    datesHeader: header(
      schedule?.columns.find(({ field }) => columnOf(form, schedule.records, field ?? '')?.type === 'dates')?.header,
    ),
    accountHeader: header(budget?.headers.account),
  };
}

function wordsOf(form: Form) {
  const figures = form.records.find(
    ({ columns }) => columns.filter(({ type, by }) => type === 'figure' && by === 'year').length > 1,
  );
  const choices = figures?.columns.filter(({ type }) => type === 'choice') ?? [];
  const texts = (id: string | undefined) => (id === undefined ? [] : (form.choices[id] ?? []).map(({ text }) => text));
  // The lists at the end of a book print two choices beside each other: how an indicator is measured, and its nature.
  const printed = form.tables
    .flatMap((table) =>
      roleOf(table, form) === 'listed-indicators' && table.builder === 'outline' ? table.columns : [],
    )
    .flatMap(({ field }) => choices.find(({ id }) => id === field)?.choices ?? []);
  const [quantity, nature] = [...new Set(printed)];
  return {
    quantities: texts(quantity),
    natures: texts(nature),
    statuses: form.statuses.map(({ text }) => text),
    flags: form.records.flatMap(({ columns }) => columns.flatMap(({ print }) => (print === undefined ? [] : [print]))),
    periods: form.periods.map(({ text }) => text),
    leftovers: form.text.leftovers,
  };
}
