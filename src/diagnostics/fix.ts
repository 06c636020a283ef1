import type { Bilingual } from './entry.ts';
import type { Place } from './place.ts';

/** What `check --fix` mends, and what users read for it. */
export const fixWords = {
  encoding: { ko: '글자 부호', en: 'encoding' },
  'line-ends': { ko: '줄 끝', en: 'line ends' },
  'full-width': { ko: '전각 글자', en: 'full-width character' },
  separator: { ko: '천 단위 쉼표', en: 'thousands separator' },
  number: { ko: '숫자 표기', en: 'notation of a number' },
  composition: { ko: '자모가 풀어진 글자', en: 'letters in pieces' },
  invisible: { ko: '보이지 않는 글자', en: 'invisible character' },
  space: { ko: '다른 종류의 빈칸', en: 'other space' },
  apostrophe: { ko: '연도 앞의 작은따옴표', en: 'apostrophe before a year' },
  tilde: { ko: '물결표', en: 'tilde' },
  'middle-dot': { ko: '가운뎃점', en: 'middle dot' },
  bracket: { ko: '반각 낫표', en: 'half-width bracket' },
  'look-alike': { ko: '글꼴에 없는 글자', en: 'character without a glyph' },
  'trailing-space': { ko: '끝의 빈칸', en: 'trailing space' },
  'separator-line': { ko: '구분 기호를 적은 줄', en: 'line that names the separator' },
  delimiter: { ko: '칸의 구분 기호', en: 'separator of cells' },
  'empty-column': { ko: '빈 열', en: 'empty column' },
  'row-id': { ko: '행의 id', en: 'id of a row' },
  'list-mark': { ko: '목록의 표시', en: 'mark of a list' },
  indentation: { ko: '들여쓰기', en: 'indentation' },
  binding: { ko: '자료에서 가져오는 수', en: 'number taken from the data' },
  'blank-line': { ko: '빈 줄', en: 'blank line' },
} satisfies Readonly<Record<string, Bilingual>>;

export type FixKind = keyof typeof fixWords;

export const fixKinds = Object.keys(fixWords) as readonly FixKind[];

/**
 * One change that has one safe answer. The place is that of the source as it was. Of the encoding and
 * the line ends, `before` and `after` are names, since the characters cannot be shown.
 */
export interface Fix {
  readonly kind: FixKind;
  readonly place: Place;
  readonly before: string;
  readonly after: string;
  /** How many times it was done: more than once only for what a file is full of: line ends, letters in pieces. */
  readonly count: number;
}
