import type { Finding } from '../../model/published/finding.ts';
import { letters, nearestPrefix, usual } from '../../model/published/plain.ts';
import type { Recognized } from '../../model/published/recognized.ts';
import type { Said } from '../../model/published/text.ts';
import { differing, nameDifference, unitOf, withoutUnit } from '../names.ts';
import { found, reading } from '../report.ts';
import { pairsOf } from './indicator-pairs.ts';

const confidence = { same: undefined, spaces: 'note', ending: 'note', slip: 'note', words: 'likely' } as const;

/** Indicators that are named differently in the body and in the lists at the end. */
export function indicatorNames(recognized: Recognized): readonly Finding[] {
  const pairs = pairsOf(recognized);
  const ofLists = pairs.flatMap(({ row, listed }) => {
    const pair = overlapping(row.name, listed.name);
    return pair ? compared(row.code, pair.own, pair.other, '끝의 지표 목록') : [];
  });
  return [...ofLists, ...inStructure(recognized)];
}

/** Names in the overviews of goals, objectives and tasks: the text behind a title, up to the next. */
function inStructure({ text, titles, indicators }: Recognized): readonly Finding[] {
  const sorted = titles
    .filter(({ area }) => area === 'structure')
    .toSorted((left, right) => left.title.at.line - right.title.at.line);
  return sorted.flatMap(({ code, title }, index) => {
    const first = title.at.line;
    const next = sorted[index + 1]?.title.at.line ?? first + 8;
    const lines = text.lines.slice(first - 1, Math.max(first, Math.min(next - 1, first + 14)));
    return indicators.filter((row) => row.code === code).flatMap((row) => inText(row.name, lines, code));
  });
}

/** Looks for a name in lines: where it stands in other words, the words that are nearest to it. */
function inText(own: Said, lines: Recognized['text']['lines'], code: string): readonly Finding[] {
  const name = withoutUnit(own.text);
  if (letters(name).length < 5) return [];
  const text = usual(lines.map((line) => line.text).join('\n'));
  if (letters(text).includes(letters(name))) return [];
  const starts = [0, ...[...text.matchAll(/\s+(?=\S)/gu)].map(({ index, 0: gap }) => index + gap.length)];
  const tried = starts.map((start) => ({ start, ...nearestPrefix(name, text.slice(start, start + name.length + 24)) }));
  const best = tried.reduce((found, one) => (one.distance < found.distance ? one : found));
  if (best.distance / name.replace(/\s+/gu, '').length > 0.42) return [];
  const said = text.slice(best.start, best.start + best.end);
  const line = lines[text.slice(0, best.start).split('\n').length - 1]!;
  const endLine = line.line + said.split('\n').length - 1;
  const at = { line: line.line, column: 1, page: line.page, endLine };
  return compared(code, { text: name, at: own.at }, { text: said.replace(/\s+/gu, ' ').trim(), at }, '체계 표');
}

/**
 * The name itself in both: where columns ran together, that of the body may begin with the end of another cell, and
 * that of the list goes on with the method. Nothing where the two have too little in common.
 */
function overlapping(own: Said, listed: Said): { readonly own: Said; readonly other: Said } | undefined {
  const name = own.text.replace(/^[①-⑳➀-➉\s]+/u, '');
  const text = listed.text.replace(/^[①-⑳➀-➉\s]+/u, '');
  const starts = [0, ...[...name.matchAll(/\s+/gu)].map(({ index, 0: gap }) => index + gap.length)];
  const tried = starts.flatMap((start) => {
    const suffix = name.slice(start);
    if (letters(suffix).length < 4) return [];
    const { end, distance } = nearestPrefix(suffix, text);
    return [{ suffix, end, share: distance / suffix.replace(/\s+/gu, '').length }];
  });
  const whole = tried[0];
  const best = tried.reduce<(typeof tried)[number] | undefined>(
    (found, one) => (found && found.share <= one.share + 0.08 ? found : one),
    undefined,
  );
  const chosen = whole && whole.share < 0.5 && best && best.share > whole.share - 0.25 ? whole : best;
  if (!chosen || chosen.share > 0.5) return undefined;
  return { own: { text: chosen.suffix, at: own.at }, other: { text: closed(text, chosen.end), at: listed.at } };
}

/** Cuts a text, but not within parentheses or a word. */
function closed(text: string, end: number): string {
  const isShort = text.length - end < 5;
  const begun = text.slice(0, end);
  const isOpen = begun.split('(').length > begun.split(')').length;
  if (isOpen) return text.slice(0, Math.max(end, text.indexOf(')', end) + 1));
  const unit = /^\s*\([^)]{1,16}\)/u.exec(text.slice(end))?.[0].length ?? 0;
  return isShort ? text : text.slice(0, end + unit);
}

function compared(code: string | undefined, own: Said, other: Said, where: string): readonly Finding[] {
  const [left, right] = [withoutUnit(own.text), withoutUnit(other.text)];
  const difference = nameDifference(left, right);
  const [unit, otherUnit] = [unitOf(own.text), unitOf(other.text)];
  const hasOtherUnit = letters(unit) !== letters(otherUnit);
  if (difference === 'same' && !hasOtherUnit) return [];
  const sure = difference === 'same' ? 'note' : confidence[difference];
  if (sure === undefined) return [];
  const [one, two] = [letters(left), letters(right)];
  const isCut =
    one.endsWith(two) ||
    two.endsWith(one) ||
    one.startsWith(two) ||
    two.startsWith(one) ||
    differsAtBeginning(one, two);
  return [
    found(
      'indicator-name',
      isCut ? 'note' : sure,
      code,
      {
        ko: `같은 지표를 본문은 '${own.text}', ${where}#{은} '${other.text}'로 적습니다.`,
        en: `The same indicator is called '${own.text}' in the body and '${other.text}' elsewhere.`,
      },
      [reading(own), reading(other)],
    ),
  ];
}

/** Where columns ran together, a name may begin with the end of another cell. */
function differsAtBeginning(left: string, right: string): boolean {
  const [one, two] = differing(left, right);
  return left.startsWith(one) && right.startsWith(two) && left.length - one.length >= 6 && one.length + two.length > 2;
}
