import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { displayText } from '../../model/display.ts';
import type { NumberFigure } from '../../model/figure.ts';
import type { TableOf } from '../../model/form.ts';
import { formatNumber } from '../../model/number.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf, type Cell, type DataRecord, figureIn } from '../../model/record.ts';
import { differs, exceeds, sumOf } from '../../model/rounding.ts';
import { isTotalWord } from '../../model/total-word.ts';

/** Rows under a heading, with the headings under it. */
interface Group {
  readonly heading: DataRecord;
  readonly depth: number;
  readonly rows: DataRecord[];
  readonly inner: Group[];
}

interface Stated {
  readonly plan: Plan;
  readonly definition: TableOf<'matrix'>;
  /** What the records are called. */
  readonly part: string;
}

/**
 * Amounts under headings are stated, totals too: those of a heading are what the headings under it add up to row by
 * row, those of a heading that is named a total what the others beside it do, and no row is above the total of
 * its heading. Gives value/sum-differs; value/on-heading at a number that a heading has no room for.
 */
export function statedSums(plan: Plan): readonly Diagnostic[] {
  return plan.form.tables.flatMap((definition) => {
    if (definition.builder !== 'matrix' || !definition.stages?.headings.length) return [];
    const kind = plan.form.records.find(({ id }) => id === definition.records);
    const stated: Stated = { plan, definition, part: kind?.label ?? '' };
    const groups = groupsOf(stated);
    return [
      ...allGroups(groups).flatMap((group) => [
        ...onHeading(group.heading, stated),
        ...rowsAgainst(group, group.inner, stated),
        ...aboveTotal(group, stated),
      ]),
      ...groups
        .filter(({ heading }) => isTotal(heading, stated))
        .flatMap((whole) =>
          rowsAgainst(
            whole,
            groups.filter((other) => other !== whole),
            stated,
          ),
        ),
    ];
  });
}

function groupsOf({ plan, definition: { records, stages } }: Stated): readonly Group[] {
  const roots: Group[] = [];
  let open: readonly Group[] = [];
  for (const record of plan.records.get(records) ?? []) {
    const value = record.cells.get(stages!.field)?.value;
    const depth = value?.type === 'choice' ? stages!.headings.indexOf(value.choice.id) : -1;
    if (depth === -1) {
      open.at(-1)?.rows.push(record);
      continue;
    }
    const group: Group = { heading: record, depth, rows: [], inner: [] };
    open = open.filter((above) => above.depth < depth);
    (open.at(-1)?.inner ?? roots).push(group);
    open = [...open, group];
  }
  return roots;
}

function allGroups(groups: readonly Group[]): readonly Group[] {
  return groups.flatMap((group) => [group, ...allGroups(group.inner)]);
}

function cellsOf(record: DataRecord, { definition }: Stated): ReadonlyMap<string, Cell> {
  return record.families.get(definition.family) ?? new Map<string, Cell>();
}

function nameOf(record: DataRecord, { plan, definition }: Stated): string {
  return displayText(record.cells.get(definition.stub.field), plan);
}

/** A total may be named with what it is of (`… 합계`). */
function isTotal(record: DataRecord, stated: Stated): boolean {
  return isTotalWord(nameOf(record, stated).split(/\s+/u).at(-1) ?? '', stated.plan.form.text.totals);
}

/** The same is written with brackets or without. */
function comparable(name: string): string {
  return name.replaceAll(/[\s\p{P}\p{S}]/gu, '');
}

function onHeading(record: DataRecord, stated: Stated): readonly Diagnostic[] {
  return [...cellsOf(record, stated).values()]
    .filter((cell) => cell.raw.trim() !== '' && !cell.broken)
    .map((cell) => {
      const parameters = { text: cell.raw.trim(), name: nameOf(record, stated) };
      return diagnose('value/on-heading', cell.place, parameters, { book: bookPlaceOf(record, stated.part, cell) });
    });
}

function rowsAgainst(whole: Group, others: readonly Group[], stated: Stated): readonly Diagnostic[] {
  return whole.rows.flatMap((record) => {
    const name = comparable(nameOf(record, stated));
    const rowsIn = (groups: readonly Group[]): readonly DataRecord[] =>
      groups.flatMap(({ rows }) => rows.filter((row) => comparable(nameOf(row, stated)) === name));
    // What was rounded at each step matches the innermost parts, where it does not match those that are sums themselves.
    const ways = [rowsIn(others), rowsIn(allGroups(others).filter(({ inner }) => inner.length === 0))];
    return [...cellsOf(record, stated)].flatMap(([key, cell]) => {
      const cells = ways.map((rows) => rows.flatMap((row) => cellsOf(row, stated).get(key) ?? []));
      return against(record, cell, cells, stated);
    });
  });
}

/** Tells of a whole that none of several ways to part it adds up to. */
function against(
  record: DataRecord,
  cell: Cell,
  ways: readonly (readonly Cell[])[],
  stated: Stated,
): readonly Diagnostic[] {
  const whole = numberIn(cell);
  const [first = []] = ways;
  const parts = numbersIn(first);
  const isMatched = ways.some((cells) => {
    const numbers = numbersIn(cells);
    return whole !== undefined && (numbers === undefined || !differs(numbers, whole));
  });
  if (!whole || !parts || parts.length === 0 || isMatched) return [];
  return [told(record, cell, { whole, sum: sumOf(parts).toFixed(), relation: 'differs' }, first, stated)];
}

/** The numbers of cells, where all of them are known. */
function numbersIn(cells: readonly Cell[]): readonly NumberFigure[] | undefined {
  const numbers = cells.flatMap((cell) => numberIn(cell) ?? []);
  return numbers.length === cells.length ? numbers : undefined;
}

function aboveTotal({ rows }: Group, stated: Stated): readonly Diagnostic[] {
  const { totals } = stated.plan.form.text;
  const total = rows.find((record) => isTotalWord(nameOf(record, stated), totals));
  if (!total) return [];
  return [...cellsOf(total, stated)].flatMap(([key, cell]) => {
    const whole = numberIn(cell);
    return rows.flatMap((record) => {
      const other = cellsOf(record, stated).get(key);
      const part = other && numberIn(other);
      if (record === total || !whole || !part || !exceeds([part], whole)) return [];
      return [told(total, cell, { whole, sum: part.number, relation: 'below' }, [other], stated)];
    });
  });
}

/** What is nothing counts as 0; of what is not known, no sum can be told. */
function numberIn(cell: Cell): NumberFigure | undefined {
  const figure = figureIn(cell);
  if (figure?.kind === 'number') return figure;
  if (figure?.kind !== 'status' || !figure.nothing) return undefined;
  return { kind: 'number', number: '0', display: figure.text, decimals: 0, provisional: false };
}

interface Difference {
  readonly whole: NumberFigure;
  readonly sum: string;
  readonly relation: 'differs' | 'below';
}

function told(
  record: DataRecord,
  cell: Cell,
  { whole, sum, relation }: Difference,
  cells: readonly Cell[],
  stated: Stated,
): Diagnostic {
  const show = (number: string): string => formatNumber(number, { thousands: true });
  const related = cells.map(({ place }) => ({ place, note: 'compared-with' as const }));
  const parameters = { name: nameOf(record, stated), whole: show(whole.number), sum: show(sum), relation };
  return diagnose('value/sum-differs', cell.place, parameters, {
    related,
    book: bookPlaceOf(record, stated.part, cell),
  });
}
