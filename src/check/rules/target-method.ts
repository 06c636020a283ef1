import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf } from '../../model/record.ts';
import { inlinesOf, plainText } from '../../model/rich.ts';
import { measuredIn } from '../measures.ts';
import { mentionReader } from '../mentions.ts';

/**
 * The next target is what its method gives, as the method rounds it: `:value[mean(…) * 1.05 | round 1]`.
 * Gives indicator/target-method at the target; at the method, where it computes nothing.
 */
export function targetMethod(plan: Plan): readonly Diagnostic[] {
  const numbersIn = mentionReader(plan.form);
  return measuredIn(plan).flatMap(({ record, kind, measure, targets }) => {
    const method = record.cells.get(measure.method ?? '');
    const [target] = targets;
    if (method?.value.type !== 'text' || method.broken) return [];
    const results = method.value.lines.flatMap(inlinesOf).filter(({ type }) => type === 'fact');
    const [result, ...others] = results;
    const typed = method.value.lines.map(plainText).join(' ').trim();
    const isAlone = result !== undefined && others.length === 0 && plainText([result]) === typed;
    if (!isAlone) {
      // What could not be evaluated was told.
      if (result === undefined && /:value\[/u.test(method.raw)) return [];
      const parameters = { method: method.raw.trim(), result: '', target: '' };
      return [
        diagnose('indicator/target-method', method.place, parameters, {
          book: bookPlaceOf(record, kind.label, method),
        }),
      ];
    }
    const [number, ...rest] = numbersIn(typed);
    if (!target || !number || rest.length > 0 || number.value.eq(target.figure.number)) return [];
    const parameters = { method: method.raw.trim(), result: typed, target: target.figure.display };
    const related = [{ place: method.place, note: 'caused-by' as const }];
    return [
      diagnose('indicator/target-method', target.cell.place, parameters, {
        related,
        book: bookPlaceOf(record, kind.label, target.cell),
      }),
    ];
  });
}
