import type { Bilingual } from '../entry.ts';
import type { Fix, FixKind } from '../fix.ts';
import { shortened } from '../shortened.ts';
import { paintWith } from './paint.ts';
import type { Language, Mending } from './report.ts';
import { visible } from './visible.ts';

/** What users read for a kind of mend. */
export const mendWords: Readonly<Record<FixKind, Bilingual>> = {
  encoding: { ko: '글자 부호', en: 'encoding' },
  'line-ends': { ko: '줄 끝', en: 'line ends' },
  'full-width': { ko: '전각 글자', en: 'full-width character' },
  separator: { ko: '천 단위 쉼표', en: 'thousands separator' },
  number: { ko: '숫자 표기', en: 'notation of a number' },
  composition: { ko: '자모가 풀어진 글자', en: 'letters in pieces' },
  invisible: { ko: '보이지 않는 글자', en: 'invisible character' },
  space: { ko: '다른 종류의 빈칸', en: 'other space' },
  bracket: { ko: '반각 낫표', en: 'half-width bracket' },
  'look-alike': { ko: '글꼴에 없는 글자', en: 'character without a glyph' },
  apostrophe: { ko: '연도 앞의 작은따옴표', en: 'apostrophe before a year' },
  tilde: { ko: '물결표', en: 'tilde' },
  'middle-dot': { ko: '가운뎃점', en: 'middle dot' },
  'trailing-space': { ko: '끝의 빈칸', en: 'trailing space' },
  'separator-line': { ko: '구분 기호를 적은 줄', en: 'line that names the separator' },
  delimiter: { ko: '칸의 구분 기호', en: 'separator of cells' },
  'empty-column': { ko: '빈 열', en: 'empty column' },
  'list-mark': { ko: '목록의 표시', en: 'mark of a list' },
  indentation: { ko: '들여쓰기', en: 'indentation' },
  'blank-line': { ko: '빈 줄', en: 'blank line' },
};

/** So much of a mended text tells which it is. */
const longestQuoted = 200;

/** A mend in one line: `file:line:column  what  「before」 → 「after」`. */
export function mendLine({ kind, place: { file, start }, before, after, count }: Fix, language: Language): string {
  const times = kind === 'line-ends' ? { ko: ` (${count}줄)`, en: ` (${count})` }[language] : '';
  const address = `${visible(file)}:${start.line}:${start.column}`;
  return `${address}  ${mendWords[kind][language]}  「${quoted(before)}」 → 「${quoted(after)}」${times}`;
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
