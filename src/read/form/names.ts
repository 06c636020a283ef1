import { warningCodes } from '../../diagnostics/catalogue/index.ts';
import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/diagnostic.ts';
import { chartShapes } from '../../model/chart.ts';
import {
  type Column,
  type Form,
  isBody,
  type Level,
  levelsOf,
  type Part,
  type RecordKind,
  type Section,
  shownIds,
  treesOf,
} from '../../model/form.ts';
import { closest } from '../../model/suggestion.ts';
import type { Path, YamlValue } from '../yaml/value.ts';
import { declarationOf } from './declared.ts';
import { choiceIds, columnIds, isChoice, isOfYears, kindIds, kindOf, levelIds } from './fields.ts';
import { siteUses } from './site-names.ts';
import { tableUses } from './table-names.ts';
import type { Use } from './use.ts';

/**
 * Names that one part of a form uses and no other part declares for that; the value is whether those of records are
 * known, without which no table can be read. Gives form/unknown-name.
 */
export function unknownNames(form: Form, placeAt: YamlValue<unknown>['placeAt']): Outcome<boolean> {
  const ofRecords = form.records.flatMap((kind, index) => kindUses(kind, ['records', index], form));
  const uses = [
    ...form.levels.flatMap((level, index) => {
      const levels = levelsOf(form, level.tree);
      const below = levels[levels.indexOf(level) + 1]?.sections ?? [];
      const own = ['levels', index];
      return [
        ...fieldUses(level, own, form),
        ...anyUses(level, own),
        ...sectionUses(level.id, level.sections, own, { form, below }),
      ];
    }),
    ...form.parts.flatMap((part, index) => [
      ...treeUses(part, ['parts', index], form),
      ...anyUses(part, ['parts', index]),
      ...sectionUses(part.id, part.sections, ['parts', index], { form, below: undefined }),
    ]),
    ...ofRecords,
    ...form.tables.flatMap((table, index) => tableUses(table, ['tables', index], form)),
    ...siteUses(form),
    ...ruleUses(form),
  ];
  const found = uses.filter(isUnknown).map(({ name = '', path, where, known, unfit }) => {
    const suggestion = unfit ? undefined : closest(name, known);
    const parameters = { name, where, suggestion, known: known.join(', '), unfit };
    const related = declared(suggestion, known, form, placeAt);
    return diagnose('form/unknown-name', placeAt(path), parameters, { related });
  });
  const diagnostics = [...new Map(found.map((diagnostic) => [placeText(diagnostic), diagnostic])).values()];
  return { value: !ofRecords.some(isUnknown), diagnostics };
}

/** Where the name that was probably meant is declared: what is misspelt may be that. */
export function declared(
  suggestion: string | undefined,
  known: readonly string[],
  form: Form,
  placeAt: YamlValue<unknown>['placeAt'],
): Diagnostic['related'] {
  const path = suggestion === undefined ? undefined : declarationOf(suggestion, known, form);
  return path ? [{ place: placeAt(path), note: 'declared-here' }] : [];
}

/** The codes that a form turns off or makes errors are those of warnings. */
function ruleUses({ rules }: Form): readonly Use[] {
  return (['off', 'errors'] as const).flatMap((key) =>
    rules[key].map((name, at) => ({ name, path: ['rules', key, at], where: `rules.${key}`, known: warningCodes })),
  );
}

function anyUses({ id, anyOf, sections }: Pick<Level, 'id' | 'anyOf' | 'sections'>, path: Path): readonly Use[] {
  const known = sections.map((section) => section.id);
  return anyOf.map((name, at) => ({ name, path: [...path, 'anyOf', at], where: id, known }));
}

function fieldUses({ id, fields }: Level, path: Path, form: Form): readonly Use[] {
  return fields.flatMap(({ id: field, choices, refers }, at) => {
    const where = `levels.${id}.fields.${field}`;
    return [
      { name: choices, path: [...path, 'fields', at, 'choices'], where, known: Object.keys(form.choices) },
      { name: refers, path: [...path, 'fields', at, 'refers'], where, known: kindIds(form) },
    ];
  });
}

/** The tree of a part, and what the part prints of it. */
function treeUses({ id, kind, tree, levels = [], shows = {} }: Part, path: Path, form: Form): readonly Use[] {
  const where = `parts.${id}`;
  const all = kind === 'tree' ? levelsOf(form, tree) : [];
  const printed = all.filter((level) => levels.length === 0 || levels.includes(level.id));
  return [
    { name: tree, path: [...path, 'tree'], where, known: kind === 'tree' ? treesOf(form) : [tree] },
    ...levels.map((name, at) => ({
      ...{ name, path: [...path, 'levels', at], where },
      known: at === 0 || levels[at - 1] === all[at - 1]?.id ? [all[at]?.id ?? ''] : all.map((level) => level.id),
    })),
    ...Object.entries(shows).flatMap(([name, sections]) => {
      const own = [...path, 'shows', name];
      const level = printed.find((candidate) => candidate.id === name);
      const known = level ? shownIds(level) : sections;
      return [
        { name, path: own, where, known: printed.map((other) => other.id) },
        ...sections.map((section, at) => ({
          name: section,
          path: [...own, at],
          where: `${where}.shows.${name}`,
          known,
        })),
      ];
    }),
  ];
}

function isUnknown({ name, known }: Use): boolean {
  return name !== undefined && !known.includes(name);
}

/** What an alias repeats stands in one place. */
function placeText({ place, parameters }: Diagnostic): string {
  return JSON.stringify([place, parameters.name]);
}

interface Surroundings {
  readonly form: Form;
  /** The sections of the level below, of which one can be repeated; none where a part repeats those of any level. */
  readonly below: readonly Section[] | undefined;
}

function sectionUses(
  owner: string,
  sections: readonly Section[],
  path: Path,
  surroundings: Surroundings,
): readonly Use[] {
  const { form } = surroundings;
  const known = form.tables.map(({ id }) => id);
  return sections.flatMap((section, index): readonly Use[] => {
    const where = `${owner}.sections.${section.id}`;
    const own = [...path, 'sections', index];
    const tables = section.tables.map((name, at) => ({ name, path: [...own, 'tables', at], where, known }));
    return [
      ...tables,
      ...collectUses(section, own, where, surroundings),
      ...sectionUses(owner, section.sections, own, surroundings),
    ];
  });
}

/** A level repeats a section of its children, a part one of any level. */
function collectUses(
  { collect }: Section,
  path: Path,
  where: string,
  { form: { levels }, below }: Surroundings,
): readonly Use[] {
  if (collect === undefined) return [];
  const own = [...path, 'collect'];
  if (typeof collect === 'string')
    return [{ name: collect, path: own, where, known: (below ?? []).map(({ id }) => id) }];
  const level = levels.find(({ id }) => id === collect.level);
  const known = below === undefined ? levels.map(({ id }) => id) : [];
  return [
    { name: collect.level, path: [...own, 'level'], where, known },
    ...(level ? [{ name: collect.section, path: [...own, 'section'], where, known: shownIds(level) }] : []),
  ];
}

function kindUses(kind: RecordKind, path: Path, form: Form): readonly Use[] {
  const where = `records.${kind.id}`;
  const { naming, grid, chart } = kind;
  const known = columnIds(kind);
  const fields = grid ? (['title', 'unit', 'headRows', 'headColumns', 'notes'] as const) : [];
  return [
    ...(isNamed(kind, form) ? [{ name: naming, path: [...path, 'naming'], where, known }] : []),
    ...fields.map((key) => ({ name: grid?.[key], path: [...path, 'grid', key], where, known })),
    ...Object.entries(chart ?? {}).map(([key, name]) => ({ name, path: [...path, 'chart', key], where, known })),
    ...shapeUses(kind, form),
    ...measureUses(kind, path, form),
    ...kind.columns.flatMap((column, index) => columnUses(kind, column, [...path, 'columns', index], form)),
  ];
}

/** The shapes that editors can choose are those that can be drawn. */
function shapeUses({ chart, columns }: RecordKind, form: Form): readonly Use[] {
  const list = columns.find(({ id }) => id === chart?.shape)?.choices ?? '';
  return (form.choices[list] ?? []).map(({ id: name }, index) => ({
    ...{ name, path: ['choices', list, index, 'id'], where: `choices.${list}`, known: chartShapes },
  }));
}

/** What a kind measures stands in columns of the fitting types. */
function measureUses(kind: RecordKind, path: Path, form: Form): readonly Use[] {
  const { measure } = kind;
  if (!measure) return [];
  const where = `records.${kind.id}.measure`;
  const columns = (test: (column: Column) => boolean): readonly string[] => columnIds(kind, test);
  const isText = ({ type }: Column): boolean => type === 'text';
  const use = (key: string, name: string | undefined, known: readonly string[]): Use => {
    return { name, path: [...path, 'measure', key], where, known };
  };
  return [
    ...(['actual', 'target'] as const).map((key) => use(key, measure[key], columns(isOfYears))),
    use('direction', measure.direction, columns(isChoice)),
    use('falling', measure.falling, choiceIds(form, kind, measure.direction)),
    use(
      'added',
      measure.added,
      columns(({ type }) => type === 'flag'),
    ),
    ...(['unit', 'rationale', 'formula', 'method', 'reason'] as const).map((key) =>
      use(key, measure[key], columns(isText)),
    ),
    ...measure.timing.map((name, at) => ({
      ...use('timing', name, columns(isText)),
      path: [...path, 'measure', 'timing', at],
    })),
  ];
}

/** Whether anything calls records of a kind by their names; the column for that has a name of its own unless stated. */
function isNamed({ id, naming }: RecordKind, { records, levels, site }: Form): boolean {
  return (
    naming !== 'name' ||
    records.some(({ columns }) => columns.some(({ refers, by }) => refers === id || by === id)) ||
    levels.some(({ fields }) => fields.some(({ refers }) => refers === id)) ||
    site.pages.some((page) => page.kind === 'register' && page.records === id)
  );
}

function columnUses(kind: RecordKind, column: Column, path: Path, form: Form): readonly Use[] {
  const where = `records.${kind.id}.${column.id}`;
  const { refers, by, choices, levels = [], parts = [], of, naming } = column;
  const named = kindOf(form, kind.columns.find(({ id }) => id === of)?.refers);
  const own = columnIds(kind);
  return [
    { name: refers, path: [...path, 'refers'], where, known: kindIds(form) },
    { name: by, path: [...path, 'by'], where, known: ['year', ...kindIds(form)] },
    { name: choices, path: [...path, 'choices'], where, known: Object.keys(form.choices) },
    ...levels.map((name, index) => ({ name, path: [...path, 'levels', index], where, known: levelIds(form) })),
    ...(parts === 'all' ? [] : parts).map((name, index) => ({
      name,
      path: [...path, 'parts', index],
      where,
      known: form.parts.filter(isBody).map(({ id }) => id),
    })),
    ...(['of', 'keys', 'decimals', 'among', 'unitIn'] as const).map((key) => {
      return { name: column[key], path: [...path, key], where, known: own };
    }),
    ...(named ? [{ name: naming, path: [...path, 'naming'], where, known: columnIds(named) }] : []),
  ];
}
