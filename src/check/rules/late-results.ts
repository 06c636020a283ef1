import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf } from '../../model/record.ts';
import { measuredIn } from '../measures.ts';
import { alternatives, yearMark, yearOf } from '../mentions.ts';

/**
 * Results are known when they are evaluated: a text that says when they are measured names no month after the one
 * that the form allows. Gives indicator/late-results at the text.
 */
export function lateResults(plan: Plan): readonly Diagnostic[] {
  const { results, words } = plan.form.rules;
  if (!results) return [];
  const { year } = plan.manifest;
  const months = alternatives(plan.form.dates.month);
  const dated = new RegExp(
    `${yearMark}(?:년)?[. ]{1,2}(\\d{1,2})(?!\\d) ?(?:${months}|\\.)`.replace('년', alternatives(plan.form.dates.year)),
    'gu',
  );
  const next = new RegExp(`(?:${alternatives(words.nextYear)}) ?(\\d{1,2}) ?(?:${months})`, 'gu');
  const last = (year + results.years) * 12 + results.month;
  return measuredIn(plan).flatMap(({ record, kind, measure }) =>
    measure.timing.flatMap((field) => {
      const cell = record.cells.get(field);
      if (!cell) return [];
      const found = [
        ...[...cell.raw.matchAll(dated)].map(([text, short, full, month]) => {
          return { text, at: yearOf(short, full, year) * 12 + Number(month) };
        }),
        ...[...cell.raw.matchAll(next)].map(([text, month]) => ({ text, at: (year + 1) * 12 + Number(month) })),
      ];
      const late = found.find(({ at }) => at > last);
      if (!late) return [];
      const parameters = { text: late.text.trim(), year: year + results.years, month: results.month };
      return [
        diagnose('indicator/late-results', cell.place, parameters, { book: bookPlaceOf(record, kind.label, cell) }),
      ];
    }),
  );
}
