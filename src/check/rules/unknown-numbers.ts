import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ComputedPlan } from '../../model/computed.ts';
import { allNodes, type Plan } from '../../model/plan.ts';
import { alternatives } from '../mentions.ts';
import { lettersOf } from '../names.ts';
import type { PlanText } from '../texts.ts';

/**
 * A number typed by hand (`Ⅸ-9-⑨`, `표 3-99`) is that of a node or of a table that is there. Gives
 * reference/unknown-number at the text.
 */
export function unknownNumbers(
  plan: Plan,
  texts: readonly PlanText[],
  { captioned }: ComputedPlan,
): readonly Diagnostic[] {
  const cited = new Set(allNodes(plan).map((node) => comparable(node.code)));
  const isCoded = [...cited].some((number) => /^[IVX]+-\d+-\d+$/u.test(number));
  const numbers = new Set(captioned.map(({ number }) => lettersOf(number)));
  const words = [...new Set(captioned.map(({ number }) => /^\p{L}+(?= \d)/u.exec(number)?.[0] ?? ''))].filter(
    (word) => word !== '',
  );
  const caption = new RegExp(`(?<![\\p{L}])(?:${alternatives(words)}) ?\\d{1,2}-\\d{1,3}(?![\\d-])`, 'gu');
  return texts.flatMap(({ text, place, book }) => {
    const found = [
      ...(isCoded
        ? [...text.matchAll(nodeNumber)].map(([number]) => number).filter((number) => !cited.has(comparable(number)))
        : []),
      ...[...text.matchAll(caption)].map(([number]) => number).filter((number) => !numbers.has(lettersOf(number))),
    ];
    return [...new Set(found)].map((number) => diagnose('reference/unknown-number', place, { number }, { book }));
  });
}

const nodeNumber = /(?<![A-Za-z\d-])(?:[IVX]{1,4}|[Ⅰ-Ⅻ])-\d{1,2}(?:-[①-⑳])?(?![-\d①-⑳A-Za-z])/gu;

/** A number as it is compared: with plain letters and digits. */
function comparable(number: string): string {
  return number.normalize('NFKC');
}
