import type { Unfit } from '../../diagnostics/catalogue/form.ts';
import {
  type Column,
  type Form,
  type ListColumn,
  type RecordKind,
  type TableDefinition,
  type TableOf,
  yearsOf,
} from '../../model/form.ts';
import type { Path } from '../yaml/value.ts';
import {
  choiceIds,
  choicesOf,
  columnIds,
  isChoice,
  isFamily,
  isOfYears,
  isReference,
  isYears,
  kindIds,
  kindOf,
  levelIds,
  referredKind,
} from './fields.ts';
import type { Use } from './use.ts';

/** What a line of money can be told to print; each is worked out by the program. */
const budgetBases = ['none', 'whole', 'share', 'listed'];

/** The names that the definition of a table uses: levels, record kinds, their columns and choices. */
export function tableUses(table: TableDefinition, path: Path, form: Form): readonly Use[] {
  const where = `tables.${table.id}`;
  const use: MakeUse = (name, at, known) => ({ name, path: [...path, ...at], where, known });
  const kind = 'records' in table ? kindOf(form, table.records) : undefined;
  const records = 'records' in table ? [use(table.records, ['records'], kindIds(form))] : [];
  // Without its kind, no column of it could be known.
  if ('records' in table && !kind) return records;
  return [...records, ...usesOf(table, kind, use, form)];
}

type MakeUse = (name: string | undefined, at: Path, known: readonly string[]) => Use;

function usesOf(table: TableDefinition, kind: RecordKind | undefined, use: MakeUse, form: Form): readonly Use[] {
  switch (table.builder) {
    case 'list':
      return [use(table.set, ['set'], columnIds(kind)), ...printedUses(table.columns, kind, use, form)];
    case 'outline':
      return [
        ...levelUses(table.levels, use, form),
        ...phraseUses(table.phrases, levelIds(form), use),
        ...printedUses(table.columns, kind, use, form),
      ];
    case 'boxes':
      return [
        use(
          table.parent,
          ['parent'],
          columnIds(kind, ({ refers }) => refers === table.records),
        ),
      ];
    case 'map':
      return phraseUses(table.phrases, levelIds(form), use);
    case 'counts':
      return table.columns.flatMap(({ level, records }, index) => [
        use(level, ['columns', index, 'level'], levelIds(form)),
        use(records, ['columns', index, 'records'], kindIds(form)),
      ]);
    case 'distribution':
      return [
        ...levelUses(table.levels, use, form),
        use(table.by, ['by'], columnIds(kind, isChoice)),
        use(table.share.field, ['share', 'field'], columnIds(kind, isChoice)),
        use(table.share.choice, ['share', 'choice'], choiceIds(form, kind, table.share.field)),
      ];
    case 'matrix':
      return matrixUses(table, kind, use, form);
    case 'budget':
      return budgetUses(table, kind, use, form);
  }
}

/** Levels are named from outer to inner. */
function levelUses(levels: readonly string[], use: MakeUse, form: Form): readonly Use[] {
  const all = levelIds(form);
  return levels.map((name, index) => {
    const above = all.indexOf(levels[index - 1] ?? '');
    return use(name, ['levels', index], all.slice(above + 1));
  });
}

function phraseUses(
  phrases: Readonly<Record<string, string>>,
  known: readonly string[],
  use: MakeUse,
  path: Path = ['phrases'],
): readonly Use[] {
  return Object.keys(phrases).map((name) => use(name, [...path, name], known));
}

/** A column of a family needs to be told which of its years it prints. */
function printedUses(
  columns: readonly ListColumn[],
  kind: RecordKind | undefined,
  use: MakeUse,
  form: Form,
): readonly Use[] {
  return columns.flatMap((column, index) => {
    const at = (key: string): Path => ['columns', index, key];
    const test = column.horizon ? isOfYears : column.keys === undefined ? (own: Column) => !isFamily(own) : isFamily;
    const known = columnIds(kind, test);
    const variants = column.headers.flatMap(({ when: { field, variable, is } }, place) => {
      const when = [...at('headers'), place, 'when'];
      const words = choicesOf(form, kind, field ?? '').map(({ text, print = text }) => print);
      return [
        use(
          field,
          [...when, 'field'],
          columnIds(kind, (own) => !isFamily(own)),
        ),
        use(
          variable,
          [...when, 'variable'],
          form.variables.map(({ id }) => id),
        ),
        ...(words.length > 0 ? [use(is, [...when, 'is'], words)] : []),
      ];
    });
    return [
      ...variants,
      { ...use(column.field, at('field'), known), unfit: unfitFor(column, kind) },
      use(column.keys, at('keys'), columnIds(kind, isYears)),
      use(column.shared, at('shared'), levelIds(form)),
    ];
  });
}

/** Why a column of the kind cannot be printed by a column of a table that does, or does not, say which of its years. */
function unfitFor({ field, keys, horizon }: ListColumn, kind: RecordKind | undefined): Unfit | undefined {
  const column = kind?.columns.find(({ id }) => id === field);
  if (!column) return undefined;
  if (!isFamily(column)) return 'of no years';
  if (!isOfYears(column)) return 'no table of members';
  return keys === undefined && horizon === undefined ? 'years unsaid' : undefined;
}

function matrixUses(table: TableOf<'matrix'>, kind: RecordKind | undefined, use: MakeUse, form: Form): readonly Use[] {
  const { stub, family, horizon, stages, totalRow } = table;
  const plain = columnIds(kind, (column) => !isFamily(column));
  const families = columnIds(kind, horizon ? isOfYears : isFamily);
  const own = [
    use(stub.field, ['stub', 'field'], plain),
    use(family, ['family'], families),
    ...derivedUses(table, kind, use),
    ...(totalRow?.of ?? []).map((name, at) =>
      use(name, ['totalRow', 'of', at], stages ? choiceIds(form, kind, stages.field) : []),
    ),
  ];
  if (!stages) return own;
  const known = choiceIds(form, kind, stages.field);
  return [
    ...own,
    use(stages.field, ['stages', 'field'], columnIds(kind, isChoice)),
    ...phraseUses(stages.phrases, known, use, ['stages', 'phrases']),
    ...stages.headings.map((name, index) => use(name, ['stages', 'headings', index], known)),
  ];
}

/** The years or members that derived columns compare; which members there are, only the records know. */
function derivedUses(
  { family, horizon, derived }: TableOf<'matrix'>,
  kind: RecordKind | undefined,
  use: MakeUse,
): readonly Use[] {
  const isYearly = kind?.columns.some((column) => column.id === family && isOfYears(column)) ?? false;
  const known = (key: string | number): readonly string[] => {
    if (isYearly !== (typeof key === 'number')) return [];
    return horizon ? yearsOf(horizon, 0) : [String(key)];
  };
  return derived.flatMap((column, index) => [
    use(String(column.of), ['derived', index, 'of'], known(column.of)),
    ...(column.kind === 'share' ? [] : [use(String(column.from), ['derived', index, 'from'], known(column.from))]),
  ]);
}

function budgetUses(table: TableOf<'budget'>, kind: RecordKind | undefined, use: MakeUse, form: Form): readonly Use[] {
  const items = referredKind(form, kind, table.item);
  const accounts = referredKind(form, items, table.account);
  const named = (key: 'item' | 'basis' | 'parenthesis' | 'share', test: (column: Column) => boolean): Use =>
    use(table[key], [key], columnIds(kind, test));
  const ofItem = (key: 'amount' | 'parent' | 'stage' | 'account', test: (column: Column) => boolean): readonly Use[] =>
    items ? [use(table[key], [key], columnIds(items, test))] : [];
  const bases = (['basis', 'parenthesis'] as const).flatMap((key) =>
    choiceIds(form, kind, table[key]).map((name) => use(name, [key], budgetBases)),
  );
  return [
    named('item', isReference),
    named('basis', isChoice),
    named('parenthesis', isChoice),
    named('share', isFamily),
    ...ofItem('amount', isFamily),
    ...ofItem('parent', isReference),
    ...ofItem('stage', isChoice),
    ...ofItem('account', isReference),
    ...bases,
    // The column of accounts prints their short names.
    ...(accounts ? [use('short', ['account'], columnIds(accounts))] : []),
    ...(items ? phraseUses(table.phrases, choiceIds(form, items, table.stage), use) : []),
  ];
}
