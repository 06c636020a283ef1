import type { ListLineProblem } from '../../../diagnostics/catalogue/list-lines.ts';

/** A line that does not become what it looks like, and how it is mended where there is one safe answer. */
export interface LineFinding {
  readonly kind: ListLineProblem;
  readonly start: number;
  readonly end: number;
  readonly change?: Change | undefined;
}

export interface Change {
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

const space = String.raw`[ \t\u00A0\u2000-\u200A\u202F\u205F\u3000]`;

/** Marks of items in official texts, which stand for nothing else at the beginning of a line. */
const glyphs = '•·∙ㆍ・‧‣◦○◯●◎◉◈⊙□■▢▣▪▫◇◆▸►';
const dashes = '–—‒―‐‑−－';
/** What follows a mark that could be the beginning of a word or of a number as well. */
const words = String.raw`[\p{L}\p{Ps}\p{Pi}"'*]`;

/** A circle in place of a number (`○월 ○일`), and letters that are named (`ㅁ자형`). */
const noUnit = '(?!자[형 음]|[월일시군구도년명개건곳회차호](?:[^가-힣]|$))';

/** A dash before a digit is a minus, two circles leave a name out, and letters for circles stand alone. */
const typed = new RegExp(
  String.raw`^(${space}*)(?:([${glyphs}ㅇㅁ])(?!\2)${noUnit}|[${dashes}](?=${space}*${words})|[oO~_.](?=${space}+${words}))(${space}*)(?=\S)`,
  'u',
);
/** A hyphen with another space than usual before or behind it, or with none. */
const hyphen = new RegExp(String.raw`^(${space}*)-(?:(${space}+)(?=\S)|(?=[\p{L}\p{Ps}\p{Pi}"'*[:]))`, 'u');
const loneHyphen = /^[ \t]*-[ \t]*$/;
const otherMark = /^([ \t]*)([*+])[ \t]+(?=[^\s\d])/;
const tightNumber = /^([ \t]*)(\d{1,2})\.(?=[가-힣「(])/u;
const circled = new RegExp(String.raw`^(${space}*)([①-⑳])(${space}*)(?=\S)`, 'u');
const remark = new RegExp(String.raw`^${space}*(?:[※☞]|(?:[⇒➡→▶▷★☆✓✔]|[*]{2,3}|-{2,4})(?=\s))`, 'u');
const number = String.raw`\d{1,2}`;
const numeral = '(?:[ⅰ-ⅻⅠ-Ⅻ]|[ivx]{1,4}|[IVX]{1,4}|[a-zA-Z])';
/** What counts, names or opens a line of its own, and what may be a sign of an amount as well as a mark. */
const enumerator = new RegExp(
  [
    String.raw`${number}[.)](?:[ \t]+\D|[가-힣])`,
    String.raw`#${number}[ \t]`,
    String.raw`${number}(?:[ \t]\.[ \t]|、)`,
    String.raw`${number}(?:-${number}){1,3}[.)]?[ \t]+(?=[가-힣「(])`,
    String.raw`(?:[<【][^\n<>【】]{1,40}[>】]|\[[^\^\]\n][^\]\n]{0,40}\])[ \t]*$`,
    String.raw`[<[]${number}[>\]][ \t]`,
    String.raw`\(${number}\)|\([가-하ㄱ-ㅎ]\)|[①-⑳⑴-⒇㉠-㉻ⓐ-ⓩ❶-❿]`,
    String.raw`[가나다라마바사아자차카타파하ㄱ-ㅎ](?:\.[ \t]|\)(?=[ \t가-힣]))`,
    String.raw`제${number}\.`,
    String.raw`\(?${numeral}(?:\)[ \t]*|\.[ \t]+)(?=[가-힣「(])`,
    String.raw`[=:＝：][ \t]+(?=\S)`,
    String.raw`[+${dashes}-][ \t]?(?=\d)`,
  ]
    .map((pattern) => String.raw`^[ \t]*(?:${pattern})`)
    .join('|'),
  'u',
);

/** The lines of a paragraph with their offsets; the first may stand behind the mark of an item. */
export interface ParagraphLine {
  readonly text: string;
  readonly start: number;
}

/** A first look, so that a text of ordinary words costs next to nothing. */
const suspicious = new RegExp(
  String.raw`(?:^|\n)${space}*(?:[^\p{L}\p{N}\s"'“‘「『(\[:<]|[①-⑳⑴-⒇㉠-㉻ⓐ-ⓩ❶-❿ㅇㅁㆍⅠ-ⅻ]|\(?[\d가-하ㄱ-ㅎ]{1,2}[.)]|제\d|[oO][ \t]|\(?[a-zA-Z]{1,4}[.)]|[<[]\d|[<[][^\n<>\]]{1,40}[>\]][ \t]*(?:\n|$)|\d{1,2}(?: \.|、|-\d)|:[ \t])`,
  'u',
);

/** What of a paragraph's lines looks like an item and runs on as text. */
export function itemsInParagraph(raw: string, offset: number, isItem: boolean): readonly LineFinding[] {
  if (!suspicious.test(raw)) return [];
  const lines = linesOf(raw, offset);
  const own = isItem ? doubled(lines[0]!, raw) : [];
  const others = (isItem ? lines.slice(1) : lines).flatMap((line) => lineFinding(line, line !== lines[0]) ?? []);
  return [...own, ...asOneList(others, lines, isItem)];
}

function linesOf(raw: string, offset: number): readonly ParagraphLine[] {
  let start = offset;
  return raw.split('\n').map((text) => {
    const line = { text, start };
    start += text.length + 1;
    return line;
  });
}

function lineFinding({ text, start }: ParagraphLine, goesOn: boolean): LineFinding | undefined {
  const at = (kind: ListLineProblem, match: RegExpExecArray, after?: string): LineFinding => ({
    kind,
    start: start + match[0].search(/\S/),
    end: start + match[0].trimEnd().length,
    change: after === undefined ? undefined : { start, end: start + match[0].length, after },
  });
  if (loneHyphen.test(text)) return emptyLine(text, start);
  const glyph = typed.exec(text);
  if (glyph) return at('typed', glyph, `${plainIndent(glyph[1])}- `);
  const tight = hyphen.exec(text);
  if (tight && (tight[2] === undefined || /[^ \t]/.test(`${tight[1]}${tight[2]}`)))
    return at(tight[2] === undefined ? 'tight' : 'space', tight, `${plainIndent(tight[1])}- `);
  const number = tightNumber.exec(text);
  if (number) return at('tight', number, `${number[1]}${number[2]}. `);
  const other = otherMark.exec(text);
  if (other) return at('other', other, `${other[1]}- `);
  if (!goesOn) return undefined;
  const note = remark.exec(text);
  if (note) return { ...at('joined', note), change: { start, end: start, after: '\n' } };
  const counted = enumerator.exec(text);
  return counted ? at('joined', counted) : undefined;
}

/** A hyphen alone in a line of its own: where other lines follow, the line is left out. */
function emptyLine(text: string, start: number): LineFinding {
  const at = start + text.indexOf('-');
  return { kind: 'empty', start: at, end: at + 1, change: { start, end: start + text.length + 1, after: '' } };
}

/** No-break and ideographic spaces as so many of the usual ones. */
function plainIndent(indent = ''): string {
  return indent.replaceAll('\u3000', '  ').replaceAll(/[^ \t]/g, ' ');
}

/**
 * Marks of several kinds in one paragraph may be levels, and a single asterisk may be a note: those are left
 * to the editor. Numbers become a list where they begin at 1 and leave nothing out.
 */
function asOneList(
  found: readonly LineFinding[],
  lines: readonly ParagraphLine[],
  isItem: boolean,
): readonly LineFinding[] {
  const numbered = isItem ? undefined : asNumbers(lines);
  if (numbered) return numbered;
  const marks = found.filter(({ kind }) => kind !== 'joined');
  const kinds = new Set(marks.map(({ start, kind, end }) => (kind === 'tight' ? '-' : markAt(lines, start, end))));
  const isNote = kinds.has('*') && marks.length < 2;
  const isSafe = kinds.size <= 1 && !isNote && (!kinds.has('-') || marks.every(isHyphenOrNext(lines)));
  return isSafe ? found : found.map(({ change, ...rest }) => (rest.kind === 'joined' ? { change, ...rest } : rest));
}

function markAt(lines: readonly ParagraphLine[], start: number, end: number): string {
  const line = lines.findLast((candidate) => candidate.start <= start)!;
  return line.text
    .slice(start - line.start, end - line.start)
    .trim()
    .charAt(0);
}

/** A number is put into order only where the list begins with it or goes on. */
function isHyphenOrNext(lines: readonly ParagraphLine[]): (finding: LineFinding, index: number) => boolean {
  return ({ start }, index) => {
    const line = lines.findLast((candidate) => candidate.start <= start)!;
    const number = tightNumber.exec(line.text)?.[2];
    return number === undefined || Number(number) === index + 1;
  };
}

/** ①, ②, ③ in lines of their own as a list of numbers, one change a line. */
function asNumbers(lines: readonly ParagraphLine[]): readonly LineFinding[] | undefined {
  const matches = lines.map(({ text }) => circled.exec(text));
  const inOrder = matches.every((match, index) => match?.[2]?.codePointAt(0) === 0x2460 + index);
  if (lines.length < 2 || !inOrder) return undefined;
  return lines.map(({ start }, index): LineFinding => {
    const match = matches[index]!;
    const change = { start, end: start + match[0].length, after: `${plainIndent(match[1])}${index + 1}. ` };
    return { kind: 'joined', start: start + (match[1]?.length ?? 0), end: start + match[0].trimEnd().length, change };
  });
}

/** Behind the mark of an item some marks need no space: nothing else begins with them. */
const second = new RegExp(
  String.raw`^(?:[${dashes}${glyphs}ㅇㅁ*+-]${space}+(?=\S)|-(?=${words})|[oO]${space}+(?=${words})|[•·∙ㆍ・‧‣◦▪▫□■](?=${words}))`,
  'u',
);

const signs = new RegExp(`^[+${dashes}-]`, 'u');
const loneMark = new RegExp(`^[-+*${glyphs}ㅇㅁ][ \\t]*$`, 'u');

/** A mark behind the mark of the item; before a digit a dash or a plus may be a sign. */
function doubled({ text, start }: ParagraphLine, raw: string): readonly LineFinding[] {
  const mark = second.exec(text);
  if (mark) {
    const end = start + mark[0].length;
    const isSign = signs.test(mark[0]) && /\d/.test(text.charAt(mark[0].length));
    if (isSign && !mark[0].startsWith('-')) return [];
    return [{ kind: 'doubled', start, end: start + 1, change: isSign ? undefined : { start, end, after: '' } }];
  }
  if (loneMark.test(raw)) return [{ kind: 'empty', start, end: start + 1 }];
  const number = circled.exec(text);
  const isAlone = number && number[3] !== '' && (raw.match(/[①-⑳]/g)?.length ?? 0) === 1;
  return isAlone ? [{ kind: 'numbered', start, end: start + 1 }] : [];
}
