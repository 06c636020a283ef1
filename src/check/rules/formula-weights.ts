import Big from 'big.js';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { formatNumber } from '../../model/number.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf } from '../../model/record.ts';
import { measuredIn, textIn } from '../measures.ts';

/** A part of a whole in parentheses behind what it weighs, and a factor below one. */
const parts = [
  { pattern: /\((?:[^()]*?[^\d.()])??(\d{1,2}(?:\.\d+)?) ?[%％\p{L}]\)/gu, whole: 100 },
  { pattern: /[×*] ?(0\.\d+)(?![\d.])/gu, whole: 1 },
];

/**
 * The parts by which a formula weighs what it adds up make a whole: 30 % + 40 % + 40 % do not. One that is far
 * from a whole weighs something else. Gives indicator/formula-weights at the formula.
 */
export function formulaWeights(plan: Plan): readonly Diagnostic[] {
  return measuredIn(plan).flatMap(({ record, kind, measure }) => {
    const cell = record.cells.get(measure.formula ?? '');
    const formula = textIn(record, measure.formula);
    if (!cell || !formula.includes('+')) return [];
    return parts.flatMap(({ pattern, whole }) => {
      const found = formula.split('\n').map((line) => [...line.matchAll(pattern)].map(([, number = '']) => number));
      return found.flatMap((weights) => {
        const sum = weights.reduce((total, weight) => total.plus(weight), Big(0));
        const isFar = sum.lt(whole * 0.7) || sum.gt(whole * 1.4);
        if (weights.length < 2 || sum.eq(whole) || isFar) return [];
        const parameters = { weights, sum: formatNumber(sum), whole: String(whole) };
        return [
          diagnose('indicator/formula-weights', cell.place, parameters, {
            book: bookPlaceOf(record, kind.label, cell),
          }),
        ];
      });
    });
  });
}
