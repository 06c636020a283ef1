import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf } from '../../model/record.ts';
import { measuredIn } from '../measures.ts';
import { alternatives, yearMark, yearOf } from '../mentions.ts';
import type { PlanText } from '../texts.ts';

/** So far ahead nothing is planned for a year that is no round one. */
const horizon = 10;

/**
 * Years that an earlier plan left behind: in the caption of a table of what is planned, and in a formula of the next
 * target that speaks of the year before alone. A far year that is none of a programme (every fifth) has its digits
 * mixed up. Gives text/stale-year.
 */
export function staleYears(plan: Plan, texts: readonly PlanText[]): readonly Diagnostic[] {
  const { year } = plan.manifest;
  const { words } = plan.form.rules;
  const marks = new RegExp(yearMark, 'gu');
  const planned = new RegExp(alternatives(words.plan), 'u');
  const compared = new RegExp(alternatives(words.than), 'u');
  const yearsIn = (text: string): readonly number[] =>
    [...text.matchAll(marks)].map(([, short, full]) => yearOf(short, full, year));
  const captions = plan.form.records.flatMap((kind) =>
    kind.grid || kind.chart ? (plan.records.get(kind.id) ?? []).flatMap((record) => ({ kind, record })) : [],
  );
  return [
    ...captions.flatMap(({ kind, record }) => {
      const cell = record.cells.get(kind.naming);
      const stated = yearsIn(cell?.raw ?? '');
      if (!cell || !planned.test(cell.raw) || stated.length === 0 || stated.some((one) => one >= year)) return [];
      const parameters = { stated: stated[0]!, year, hint: 'caption' as const };
      return [diagnose('text/stale-year', cell.place, parameters, { book: bookPlaceOf(record, kind.label, cell) })];
    }),
    ...measuredIn(plan).flatMap(({ record, kind, measure, targets: [next] }) => {
      const cell = record.cells.get(measure.formula ?? '');
      const stated = [...new Set(yearsIn(cell?.raw ?? ''))];
      const [only] = stated;
      const isStale = next && stated.length === 1 && only === next.year - 1 && next.year >= year;
      if (!cell || !isStale || compared.test(cell.raw)) return [];
      const parameters = { stated: only, year: next.year, hint: 'formula' as const };
      return [diagnose('text/stale-year', cell.place, parameters, { book: bookPlaceOf(record, kind.label, cell) })];
    }),
    ...texts.flatMap(({ text, place, book }) =>
      [...text.matchAll(/(?<![\d.,-])(?:19|20|21|22)\d{2}(?=년)/gu)]
        .map(([digits]) => Number(digits))
        .filter((stated) => stated > year + horizon && stated % 5 !== 0)
        .map((stated) => diagnose('text/stale-year', place, { stated, year, hint: 'far' }, { book })),
    ),
  ];
}
