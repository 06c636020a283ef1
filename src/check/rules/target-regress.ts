import Big from 'big.js';
import type { RegressHint } from '../../diagnostics/catalogue/indicator.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { formatNumber, roundTo } from '../../model/number.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf, figureIn } from '../../model/record.ts';
import { isWorse, type Measured, measuredIn, textIn, type YearNumber } from '../measures.ts';

/** So many years are looked back on for a mean. */
const lookedBack = 3;

/**
 * A target is no worse, by its direction, than what was reached last, than the mean of the last three years and
 * than the target of an earlier year, unless the record says why: the guidelines of plans ask for a reason.
 * Gives indicator/target-regress at the first target that is, once a record.
 */
export function targetRegress(plan: Plan): readonly Diagnostic[] {
  return measuredIn(plan).flatMap((measured) => {
    const { record, measure, kind } = measured;
    if (textIn(record, measure.reason) !== '') return [];
    for (const [at, target] of measured.targets.entries()) {
      // What was aimed at before the plan year is kept for comparison, and no aim of this plan.
      if (target.year < plan.manifest.year) continue;
      const found = standardOf(target, measured.targets[at - 1], measured);
      if (!found) continue;
      const { hint, number, related } = found;
      const parameters = { target: target.figure.display, hint, number, column: columnOf(measured) };
      return [
        diagnose('indicator/target-regress', target.cell.place, parameters, {
          book: bookPlaceOf(record, kind.label, target.cell),
          related: related.map(({ cell: { place } }) => ({ place, note: 'compared-with' as const })),
        }),
      ];
    }
    return [];
  });
}

/** What the column for the reason is called. */
function columnOf({ kind, measure }: Measured): string {
  return kind.columns.find(({ id }) => id === measure.reason)?.header ?? '';
}

interface Standard {
  readonly hint: RegressHint;
  readonly number: string;
  readonly related: readonly YearNumber[];
}

/** What a target falls short of, if anything. */
function standardOf(target: YearNumber, earlier: YearNumber | undefined, measured: Measured): Standard | undefined {
  const number = Big(target.figure.number);
  const reached = endsInWords(measured) ? [] : measured.actuals.filter(({ year }) => year < target.year);
  const last = reached.at(-1);
  if (last && isWorse(number, Big(last.figure.number), measured)) {
    return { hint: 'last', number: last.figure.display, related: [last] };
  }
  const recent = reached.slice(-lookedBack);
  const decimals = Math.max(target.figure.decimals, ...recent.map(({ figure }) => figure.decimals));
  const mean = recent.length > 1 ? roundTo(meanOf(recent), decimals, 'half-up') : undefined;
  if (mean && isWorse(number, roundTo(mean, target.figure.decimals, 'half-up'), measured)) {
    return { hint: 'mean', number: formatNumber(mean, { thousands: true }), related: recent };
  }
  if (earlier && isWorse(number, Big(earlier.figure.number), measured)) {
    return { hint: 'path', number: earlier.figure.display, related: [earlier] };
  }
  return undefined;
}

/** Whether what was reached last is told in words: then the numbers of earlier years are no standard. */
function endsInWords({ record, measure }: Measured): boolean {
  const actuals = [...(record.families.get(measure.actual)?.values() ?? [])];
  const last = actuals.findLast(({ raw }) => raw.trim() !== '');
  return last !== undefined && figureIn(last)?.kind === 'text';
}

function meanOf(numbers: readonly YearNumber[]): Big {
  return numbers.reduce((sum, { figure }) => sum.plus(figure.number), Big(0)).div(numbers.length);
}
