import { paintWith } from '../../diagnostics/reporters/paint.ts';
import type { Language } from '../../diagnostics/reporters/report.ts';
import { visibleLines } from '../../diagnostics/reporters/visible.ts';
import type { Change, Comparison, WordChange } from '../../model/comparison.ts';
import type { ComparedNames } from './json.ts';
import { byOwner, placeText, sideText, sideWords, subjectOf, summaryText } from './words.ts';

/** So many words of a text are shown around those that changed. */
const around = 24;

/** A comparison for people at a terminal: node by node, each difference with both values and both places. */
export function comparisonPretty(
  comparison: Comparison,
  { before, after }: ComparedNames,
  { language, color }: { readonly language: Language; readonly color: boolean },
): string {
  const paint = paintWith(color);
  const groups = byOwner(comparison, language).map(({ title, changes }) =>
    [paint('bold', visibleLines(title, '')), ...changes.flatMap((change) => linesOf(change, language, color))].join(
      '\n',
    ),
  );
  const head = `${before} → ${after}: ${summaryText(comparison.changes, language)}`;
  return `${[head, ...groups].join('\n\n')}\n`;
}

function linesOf(change: Change, language: Language, color: boolean): readonly string[] {
  const paint = paintWith(color);
  const places = [...new Set([placeText(change.before), placeText(change.after)].filter((text) => text !== ''))].join(
    ' → ',
  );
  const [old, current] = [textOf(change, 'before'), textOf(change, 'after')];
  const subject = `  ${paint('cyan', visibleLines(subjectOf(change, language), ''))}`;
  const isShort = change.words === undefined && old.length + current.length < 60;
  const values =
    isShort && change.before && change.after
      ? [`    ${old} → ${current}`]
      : [...(change.before ? [`    - ${old}`] : []), ...(change.after ? [`    + ${current}`] : [])];
  return [subject, ...values, paint('dim', `    ${places}`)];
}

function textOf(change: Change, side: 'before' | 'after'): string {
  const words = sideWords(change, side);
  const text = words ? words.map(shownPiece).join('') : sideText(change[side]);
  return visibleLines(text, ' ').replaceAll(/\s*\n\s*/gu, ' / ');
}

/** What changed stands in brackets, so that it shows without colours too; long stretches that stayed are cut. */
function shownPiece({ change, text }: WordChange): string {
  if (change !== 'kept') return text.trim() === '' ? text : `[${text}]`;
  return text.length > 2 * around + 3 ? `${text.slice(0, around)} … ${text.slice(-around)}` : text;
}
