import { type ComputedChart, chartShapes, type ValueSeries } from '../model/chart.ts';
import { displayLines, displayText } from '../model/display.ts';
import type { RecordKind } from '../model/form.ts';
import { allSections, type Plan } from '../model/plan.ts';
import type { DataRecord } from '../model/record.ts';
import { blocksWithin, type Line, plainText } from '../model/rich.ts';
import { type ComputedTable, spreadRows, type TableCell } from '../model/table.ts';

/** The charts of an edition by the id of their record; each takes its values from a table. */
export function computeCharts(
  plan: Plan,
  tables: ReadonlyMap<string, ComputedTable>,
): ReadonlyMap<string, ComputedChart> {
  const described = plan.form.records
    .filter(({ chart }) => chart !== undefined)
    .flatMap((kind) => plan.records.get(kind.id)?.map((record) => [kind, record] as const) ?? []);
  if (described.length === 0) return new Map();
  const { charts, printed } = placedIn(plan);
  return new Map(
    described
      .filter(([, { id }]) => charts.has(id))
      .map(([kind, record]) => [record.id, chartOf(kind, record, { plan, tables, printed })]),
  );
}

/** What charts are made with: the tables by the names that records have for them. */
interface Sources {
  readonly plan: Plan;
  readonly tables: ReadonlyMap<string, ComputedTable>;
  /** The grids that stand in the book; a chart adds the one that it brings with it. */
  readonly printed: Set<string>;
}

function chartOf(kind: RecordKind, record: DataRecord, { plan, tables, printed }: Sources): ComputedChart {
  const fields = kind.chart;
  const cell = (field: string | undefined) => record.cells.get(field ?? '');
  const text = (field: string | undefined): string => displayText(cell(field), plan);
  const lines = (field: string | undefined): readonly Line[] => displayLines(cell(field), plan);
  const data = text(fields?.data);
  const table = tables.get(data);
  const chosen = listOf(text(fields?.only));
  const { series, categories, known, isMixed } = drawn(table, idIn(cell(fields?.across)) === 'rows', chosen);
  const isPrinted = table === undefined || !plan.grids.has(data) || printed.has(data);
  printed.add(data);
  const shape = chartShapes.find((known) => known === idIn(cell(fields?.shape))) ?? 'bar';
  return {
    id: `${kind.id}-${record.id}`,
    title: lines(fields?.title).flat(),
    shape,
    unit: text(fields?.unit) || (shape === 'share' ? '%' : (table?.unit ?? '')),
    categories,
    series,
    chosen: { known, unknown: table ? chosen.filter((name) => !known.includes(name)) : [] },
    isMixed,
    table: isPrinted ? undefined : { ...table, caption: undefined },
    remarks: [...lines(fields?.remark), ...lines(fields?.source)],
  };
}

/** The id of the choice in a cell. */
function idIn(cell: ReturnType<DataRecord['cells']['get']>): string | undefined {
  return cell?.value.type === 'choice' ? cell.value.choice.id : undefined;
}

/** Names that stand in one cell. */
function listOf(text: string): readonly string[] {
  return text
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);
}

/** The charts and grids that prose places. */
function placedIn(plan: Plan): { readonly charts: ReadonlySet<string>; readonly printed: Set<string> } {
  const blocks = allSections(plan).flatMap((section) => section.blocks.flatMap(blocksWithin));
  return {
    charts: new Set(blocks.flatMap((block) => (block.type === 'chart-here' ? [block.chart] : []))),
    printed: new Set(blocks.flatMap((block) => (block.type === 'grid-here' ? [block.grid] : []))),
  };
}

type Drawn = Pick<ComputedChart, 'series' | 'categories'>;

/**
 * What a chart draws of its table: what is named, or all that has the unit of the first column. A name can be that of a
 * series or of a category.
 */
function drawn(
  table: ComputedTable | undefined,
  byRows: boolean,
  chosen: readonly string[],
): Drawn & { readonly known: readonly string[]; readonly isMixed: boolean } {
  const all = table ? valuesOf(table, byRows) : { series: [], categories: [], units: new Map<string, string>() };
  const [firstUnit] = all.units.values();
  const isChosen = (names: readonly string[]): ((name: string) => boolean) => {
    const wanted = names.filter((name) => chosen.includes(name));
    return (name) => (wanted.length === 0 ? (all.units.get(name) ?? firstUnit) === firstUnit : wanted.includes(name));
  };
  const names = all.series.map(({ name }) => name);
  const inSeries = isChosen(names);
  const inCategories = isChosen(all.categories);
  const isDrawn = byRows ? inCategories : inSeries;
  const kept = <T>(values: readonly T[]): readonly T[] =>
    values.filter((_, at) => inCategories(all.categories[at] ?? ''));
  return {
    series: all.series.filter(({ name }) => inSeries(name)).map(({ name, values }) => ({ name, values: kept(values) })),
    categories: kept(all.categories),
    known: [...names, ...all.categories],
    isMixed: new Set([...all.units].flatMap(([name, unit]) => (isDrawn(name) ? [unit] : []))).size > 1,
  };
}

/**
 * The values of a table: every column that holds a number is a series, or every row where the record says so. Rows of
 * totals and rates are none of them. `units` are those of the columns by their names.
 */
function valuesOf({ head, body }: ComputedTable, byRows: boolean): Drawn & { units: ReadonlyMap<string, string> } {
  const rows = spreadRows(body).filter((_, at) => body[at]?.kind === 'plain' || body[at]?.kind === 'upper');
  const isNumber = (cell: TableCell | undefined): boolean =>
    cell?.heads === undefined && cell?.figure?.kind === 'number';
  const columns = [...new Set(rows.flatMap((row) => row.flatMap((cell, at) => (isNumber(cell) ? [at] : []))))].sort(
    (one, other) => one - other,
  );
  const first = columns[0] ?? 0;
  const heads = spreadRows(head);
  const columnNames = shortest(columns.map((column) => heads.map((row) => row[column])));
  const rowNames = shortest(rows.map((row) => row.slice(0, first)));
  const value = (row: readonly TableCell[], column: number) => {
    const cell = row[column];
    const number = cell?.figure?.kind === 'number' ? cell.figure.number : undefined;
    return { number, text: textOf(cell) };
  };
  const series = byRows
    ? rows.map(
        (row, at): ValueSeries => ({ name: rowNames[at] ?? '', values: columns.map((column) => value(row, column)) }),
      )
    : columns.map(
        (column, at): ValueSeries => ({ name: columnNames[at] ?? '', values: rows.map((row) => value(row, column)) }),
      );
  const unitOf = (column: number): string => rows.find((row) => isNumber(row[column]))?.[column]?.unit ?? '';
  const units = new Map(columns.map((column, at) => [columnNames[at] ?? '', unitOf(column)]));
  return { series, categories: byRows ? columnNames : rowNames, units };
}

/** Names made of the cells that head a line, without those that head all lines alike. */
function shortest(heads: readonly (readonly (TableCell | undefined)[])[]): readonly string[] {
  const isCommon = (at: number): boolean => heads.length > 1 && heads.every((cells) => cells[at] === heads[0]?.[at]);
  return heads.map((cells) =>
    [...new Set(cells.filter((_, at) => !isCommon(at)).map(textOf))].filter(Boolean).join(' '),
  );
}

function textOf(cell: TableCell | undefined): string {
  return (cell?.lines ?? []).map(plainText).join(' ').trim();
}
