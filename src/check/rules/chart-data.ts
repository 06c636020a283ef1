import type { ChartFault } from '../../diagnostics/catalogue/image.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type ComputedChart, mostBars, mostCategories, mostSeries } from '../../model/chart.ts';
import type { ComputedPlan } from '../../model/computed.ts';
import { displayText } from '../../model/display.ts';
import type { RecordKind } from '../../model/form.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf, type DataRecord, namesOf } from '../../model/record.ts';
import { closest } from '../../model/suggestion.ts';
import { mayHold } from '../../model/unread.ts';

/**
 * A chart takes its values from a table that is there, and they can be drawn as it wants; one without a table says why.
 * Gives reference/unknown and image/chart, at the cell.
 */
export function chartData(plan: Plan, computed: ComputedPlan): readonly Diagnostic[] {
  return plan.form.records.flatMap((kind) =>
    kind.chart === undefined
      ? []
      : (plan.records.get(kind.id) ?? []).flatMap((record) => {
          const chart = computed.charts.get(record.id);
          return chart ? problemsOf(chart, kind, record, plan, computed) : [];
        }),
  );
}

function problemsOf(
  chart: ComputedChart,
  kind: RecordKind,
  record: DataRecord,
  plan: Plan,
  { tables, grids }: ComputedPlan,
): readonly Diagnostic[] {
  const cell = record.cells.get(kind.chart?.data ?? '');
  const data = displayText(cell, plan);
  const known = [...grids.keys(), ...tables.map(({ id }) => id)];
  const place = cell?.place ?? record.place;
  const book = cell ? bookPlaceOf(record, kind.label, cell) : { part: kind.label, row: record.row };
  if (data !== '' && !known.includes(data)) {
    const isUnread = plan.form.records.some(({ id, grid }) => grid !== undefined && mayHold(plan.unread, id, data));
    const parameters = { id: data, kind: cell?.header ?? '', suggestion: tableMeant(data, record, known) };
    return isUnread ? [] : [diagnose('reference/unknown', place, parameters, { book })];
  }
  const fault = faultOf(chart, data);
  return [
    ...(fault ? [diagnose('image/chart', place, { fault }, { book })] : []),
    ...unknownNames(chart, kind, record),
  ];
}

/** A table is referred to with the node or part where it stands: of its name alone, that of the chart's own is meant. */
function tableMeant(data: string, record: DataRecord, known: readonly string[]): string | undefined {
  const own = namesOf(record, 'node').map(({ value: node }) => `${data}-${node}`);
  return own.find((id) => known.includes(id)) ?? known.find((id) => id.startsWith(`${data}-`)) ?? closest(data, known);
}

function faultOf({ series, categories, shape, remarks, isMixed }: ComputedChart, data: string): ChartFault | undefined {
  if (data === '') return remarks.length > 0 ? undefined : 'nothing';
  const numbers = series.flatMap(({ values }) =>
    values.flatMap(({ number }) => (number === undefined ? [] : [number])),
  );
  if (numbers.length === 0) return 'words';
  if (isMixed) return 'mixed';
  if (shape === 'line' && categories.length === 1) return 'point';
  if (series.length > mostSeries && shape !== 'multiples') return 'many';
  const lanes = shape === 'bar' ? series.length : 1;
  if (shape !== 'line' && (categories.length > mostCategories || categories.length * lanes > mostBars)) return 'long';
  return (shape === 'stacked' || shape === 'share') && numbers.some((number) => number.startsWith('-'))
    ? 'negative'
    : undefined;
}

/** What is to be drawn is named as the table names it. */
function unknownNames({ chosen }: ComputedChart, kind: RecordKind, record: DataRecord): readonly Diagnostic[] {
  const cell = record.cells.get(kind.chart?.only ?? '');
  if (!cell) return [];
  return chosen.unknown.map((id) => {
    const parameters = { id, kind: cell.header, suggestion: closest(id, chosen.known) };
    return diagnose('reference/unknown', cell.place, parameters, { book: bookPlaceOf(record, kind.label, cell) });
  });
}
