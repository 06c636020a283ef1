import type { ComputedPlan } from '../../../model/computed.ts';
import { displayText } from '../../../model/display.ts';
import { type Histories, type History, isProvisional, numberOf } from '../../../model/history.ts';
import type { Plan } from '../../../model/plan.ts';
import { labelOf } from '../../../model/words.ts';
import { historyChart } from '../../charts/history-chart.ts';
import type { ChartSeries } from '../../charts/series.ts';
import type { RegisterRecordView } from '../../views.ts';

/** One chart for wide and one for narrow screens, so that letters are never drawn too small to read. */
const sizes = [
  { size: 'wide', width: 650, height: 325 },
  { size: 'narrow', width: 330, height: 270 },
] as const;

/** The charts of the values of a record, and what is said of them. */
export function historyCharts(
  { actual, target }: Histories,
  { title, unit }: Pick<RegisterRecordView['values'], 'title' | 'unit'>,
  { plan, words }: ComputedPlan,
): Pick<RegisterRecordView, 'charts' | 'chartNote'> {
  const { form } = plan;
  let note = '';
  const chart = {
    actual: seriesOf(actual, plan),
    target: seriesOf(target, plan),
    words: {
      title,
      unit,
      provisional: labelOf(form, 'provisional', words),
      point: (year: string, value: string) =>
        labelOf(form, 'historyPoint', (name) => ({ year, value })[name as 'year' | 'value']),
      cut: (from: string) => {
        note = labelOf(form, 'historyCut', () => from);
        return note;
      },
    },
    multipliers: form.multipliers,
  };
  const charts = sizes.flatMap(({ size, width, height }) => {
    const svg = historyChart(chart, { id: `history-${size}`, width, height });
    return svg === undefined ? [] : [{ size, svg }];
  });
  return { charts, chartNote: note };
}

function seriesOf({ name, cells }: History, plan: Plan): ChartSeries {
  const points = [...cells].map(([year, cell]) => {
    const number = numberOf(cell);
    return { year: Number(year), number, text: displayText(cell, plan), provisional: isProvisional(cell) };
  });
  return { name, points };
}
