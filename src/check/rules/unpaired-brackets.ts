import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Plan } from '../../model/plan.ts';
import type { PlanText } from '../texts.ts';

const pairs: Readonly<Record<string, string>> = {
  '「': '」',
  '『': '』',
  '【': '】',
  '《': '》',
  '〈': '〉',
  '(': ')',
};
const closing = new Map(Object.entries(pairs).map(([open, close]) => [close, open]));

/**
 * A bracket that is opened is closed in the same text, and the reverse; `1)` and `가)` number things. Values and formulas have their own.
 * Gives text/unpaired-bracket.
 */
export function unpairedBrackets(_plan: Plan, texts: readonly PlanText[]): readonly Diagnostic[] {
  return texts.flatMap(({ text, place, book, bound }) => {
    const own = bound.reduce(
      (rest, { start, end }) => rest.slice(0, start) + '-'.repeat(end - start) + rest.slice(end),
      text,
    );
    const bracket = unpairedIn(own);
    return bracket === undefined ? [] : [diagnose('text/unpaired-bracket', place, { bracket, text }, { book })];
  });
}

function unpairedIn(text: string): string | undefined {
  const open: string[] = [];
  for (const { 0: sign, index } of text.matchAll(/[「」『』【】《》〈〉()]/gu)) {
    if (pairs[sign] !== undefined) {
      open.push(sign);
    } else if (open.at(-1) === closing.get(sign)) {
      open.pop();
    } else if (sign !== ')' || !/(?:^|[\s(,·])(?:\d{1,2}|[가-하a-zA-Zⅰ-ⅻ])$/u.test(text.slice(0, index))) {
      return sign;
    }
  }
  return open[0];
}
