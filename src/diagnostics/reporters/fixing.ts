import { type Fix, fixWords } from '../fix.ts';
import { shortened } from '../shortened.ts';
import { paintWith } from './paint.ts';
import type { Language, Mending } from './report.ts';
import { visible } from './visible.ts';

/** So much of a mended text tells which it is. */
const longestQuoted = 200;

/** A mend in one line: `file:line:column  what  「before」 → 「after」`. */
export function mendLine({ kind, place: { file, start }, before, after, count }: Fix, language: Language): string {
  const times = kind === 'line-ends' ? { ko: ` (${count}줄)`, en: ` (${count})` }[language] : '';
  const address = `${visible(file)}:${start.line}:${start.column}`;
  return `${address}  ${fixWords[kind][language]}  「${quoted(before)}」 → 「${quoted(after)}」${times}`;
}

function quoted(text: string): string {
  return visible(shortened(text, longestQuoted));
}

/** How much was mended, in one line. */
export function mendingSummary({ mends, written }: Mending, language: Language): string {
  const files = new Set(mends.map(({ place }) => place.file)).size;
  const places = mends.reduce((total, { count }) => total + count, 0);
  if (mends.length === 0) return { ko: '저절로 고칠 것이 없습니다.', en: 'Nothing to mend.' }[language];
  if (written)
    return { ko: `파일 ${files}개에서 ${places}곳을 고쳤습니다.`, en: `Mended: ${places} in ${files} files.` }[
      language
    ];
  return {
    ko: `파일 ${files}개에서 ${places}곳을 고칠 수 있습니다. 아무것도 쓰지 않았고, 아래는 고친 것으로 보고 점검한 결과입니다.`,
    en: `To mend: ${places} in ${files} files. Nothing was written; what follows is the check as it would be then.`,
  }[language];
}

/** For people: every mend, the difference of the files where one is given, and how much it is. */
export function mendingText(mending: Mending, difference: string, language: Language, color: boolean): string {
  const paint = paintWith(color);
  const lines = mending.mends.map((mend) => mendLine(mend, language));
  const summary = paint('bold', mendingSummary(mending, language));
  return `${[lines.join('\n'), difference, summary].filter((part) => part !== '').join('\n\n')}\n\n`;
}
