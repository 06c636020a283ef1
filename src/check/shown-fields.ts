import { type Form, type Horizon, type RecordKind, shownTables, yearsOf } from '../model/form.ts';
import { slotNames } from '../model/phrase.ts';
import type { DataRecord } from '../model/record.ts';

/** A table or a page that shows records of a kind, and where the form says so; or what search shows of them. */
interface Viewer {
  readonly records: string;
  readonly path: readonly (string | number)[];
  readonly definition: object;
}

/** The years of a family that one of its viewers shows; all without a limit. */
interface Limit {
  readonly horizon?: Horizon | undefined;
  /** The column in which each record says its years. */
  readonly keys?: string | undefined;
}

/** Which columns of its records a form shows, and by what. */
export interface ShownFields {
  /** The tables that show records of a kind, then the pages; search alone shows none. */
  readonly viewersOf: (kind: string) => readonly Viewer[];
  readonly isShown: (kind: string, field: string) => boolean;
  /** Whether the value of a year of a family is shown by any table or page. */
  readonly isYearShown: (record: DataRecord, field: string, year: string, planYear: number) => boolean;
}

/** Reads what a form says of its tables and pages. A field counts as shown wherever any of them names it. */
export function shownFields(form: Form): ShownFields {
  const viewers = viewersIn(form);
  const limits = new Map<string, Limit[]>();
  const mark = (kind: RecordKind | undefined, [field = '', ...rest]: readonly string[], limit: Limit): void => {
    const column = kind?.columns.find(({ id }) => id === field);
    if (!kind || !column) return;
    const known = limits.get(`${kind.id}.${field}`) ?? [];
    limits.set(`${kind.id}.${field}`, [...known, limit]);
    // What a column refers to is called by its name, or by what the phrase says of it.
    const referred = kindOf(form, column.refers ?? column.by);
    if (referred && known.length === 0) mark(referred, [referred.naming], {});
    if (referred && rest.length > 0) mark(referred, rest, {});
  };
  for (const { records, definition } of [...viewers, ...searchedIn(form)]) {
    const kind = kindOf(form, records);
    const others = (kind?.columns ?? []).flatMap(({ refers }) => kindOf(form, refers) ?? []);
    for (const { path, limit } of namesIn(definition, '', {})) {
      const isOwn = kind?.columns.some(({ id }) => id === path[0]);
      for (const owner of isOwn ? [kind] : others) mark(owner, path, limit);
    }
  }
  for (const kind of form.records) for (const field of namedByKind(kind)) mark(kind, [field], {});
  for (const { refers } of form.levels.flatMap(({ fields }) => fields)) {
    const kind = kindOf(form, refers);
    mark(kind, [kind?.naming ?? ''], {});
  }
  return {
    viewersOf: (kind) => viewers.filter(({ records }) => records === kind),
    isShown: (kind, field) => limits.has(`${kind}.${field}`),
    isYearShown: (record, field, year, planYear) =>
      (limits.get(`${record.kind}.${field}`) ?? []).some(({ horizon, keys }) =>
        horizon ? yearsOf(horizon, planYear).includes(year) : keys === undefined || saysYear(record, keys, year),
      ),
  };
}

function kindOf({ records }: Form, id: string | undefined): RecordKind | undefined {
  return records.find((kind) => kind.id === id);
}

function viewersIn(form: Form): readonly Viewer[] {
  const placed = shownTables(form);
  const tables = form.tables.flatMap((definition, at): readonly Viewer[] =>
    'records' in definition && placed.has(definition.id)
      ? [{ records: definition.records, path: ['tables', at], definition }]
      : [],
  );
  const pages = form.site.pages.flatMap((page, at): readonly Viewer[] => {
    const path = ['site', 'pages', at];
    if ('records' in page) return [{ records: page.records, path, definition: page }];
    if (page.kind !== 'finance') return [];
    // The page of a record of money shows it in every year.
    const table = form.tables.find(({ id }) => id === page.table);
    return table && isBudget(table) ? [{ records: table.records, path, definition: { amount: table.amount } }] : [];
  });
  return [...tables, ...pages];
}

function searchedIn({ site }: Form): readonly Viewer[] {
  const groups = site.pages.flatMap((page) => (page.kind === 'search' ? page.groups : []));
  return groups.flatMap((group) =>
    group.of === 'records' ? [{ records: group.records, path: [], definition: { codes: group.codes } }] : [],
  );
}

/** Keys of tables and pages whose texts name no field. */
const otherKeys = new Set(['id', 'records', 'builder', 'kind', 'of', 'at', 'align', 'levels', 'title', 'caption']);

interface Named {
  readonly path: readonly string[];
  readonly limit: Limit;
}

/** The fields that a table or page may name, as values of its keys or as slots, each with what is said of its years. */
function namesIn(value: unknown, key: string, limit: Limit): readonly Named[] {
  if (typeof value === 'string') {
    if (otherKeys.has(key)) return [];
    const paths = value.includes('{')
      ? slotNames(value).map((name) => name.replace(/^yy:/u, '').split('.'))
      : [[value]];
    return paths.map((path) => ({ path, limit }));
  }
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((inner) => namesIn(inner, key, limit));
  const own = { ...limit, ...limitOf(value) };
  return [
    ...Object.entries(value).flatMap(([name, inner]) => namesIn(inner, name, own)),
    ...(isBudget(value) ? [{ path: [value.item, value.account, 'short'], limit }] : []),
  ];
}

function limitOf(value: object): Limit {
  if (isBudget(value)) return { horizon: { from: 1 - value.years, to: 0 } };
  const { horizon, keys } = value as Limit;
  return { ...(horizon && { horizon }), ...(keys !== undefined && { keys }) };
}

function isBudget(value: object): value is Extract<Form['tables'][number], { builder: 'budget' }> {
  return 'builder' in value && value.builder === 'budget';
}

/** The columns that say something of others, or of what a record describes. */
function namedByKind({ columns, grid, chart }: RecordKind): readonly string[] {
  const others = columns.flatMap(({ keys, decimals, among, of }) => [keys, decimals, among, of]);
  return [...others, ...Object.values(grid ?? {}), ...Object.values(chart ?? {})].flatMap((name) => name ?? []);
}

function saysYear(record: DataRecord, field: string, year: string): boolean {
  const value = record.cells.get(field)?.value;
  return value?.type === 'years' && value.years.includes(Number(year));
}
