import fc from 'fast-check';
import { lineOf, markedLine, mutatedLine, plainLine, word } from './words.ts';
import { asRead, collapsed, type Medium, writtenLine } from './written.ts';

/** A kind of cell: what may be typed into it, and what then stands written there. */
export interface CellKind {
  readonly typed: fc.Arbitrary<string>;
  readonly written: (typed: string, medium: Medium) => string;
}

const textLine = fc.oneof({ weight: 3, arbitrary: plainLine }, { weight: 3, arbitrary: markedLine }, mutatedLine);

/** Text: inline notation alone; a line of the cell is a line of the book. */
export const text: CellKind = {
  typed: fc.array(textLine, { minLength: 1, maxLength: 2 }).map((lines) => lines.join('\n')),
  written: (typed, medium) =>
    typed
      .split('\n')
      .map((line) => writtenLine(line, medium))
      .filter((line) => line !== '')
      .join(' '),
};

const digits = fc.constantFrom('', ...'0 00 03 007 1 12 100 1,234 12,345,678 1234 1,23 ,5 1e3 1E3 ٣ １２'.split(' '));
const decimals = fc.constantFrom('', '', '', ...'.0 .50 . .5. .05'.split(' '));
const signs = fc.constantFrom('', '', '', '△ ', ...'△ ▲ - − – + ▽ ± ~'.split(' '));
const plainUnits = fc.constantFrom(...'만 억 천 조 % 명 (잠정) * p 점'.split(' '), ' (잠정)', " ('30.6)", ' (2030.12)');
const units = fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 2, arbitrary: plainUnits });
const number = fc
  .tuple(signs, digits, decimals, units)
  .map((parts) => parts.join(''))
  .filter((typed) => typed.trim() !== '');
const parenthesised = number.map((typed) => `(${typed})`);

/** Figures are printed digit for digit; minus is △, a provisional one stands in parentheses. */
export const figure: CellKind = {
  typed: fc.oneof(
    { weight: 6, arbitrary: number },
    { weight: 2, arbitrary: parenthesised },
    fc.constantFrom(
      '집계중',
      '신규',
      '종료',
      '-',
      '–',
      '—',
      '"고시 제정"',
      '“고시 제정”',
      '""',
      '0',
      '△0',
      '-0',
      '▲0.0',
      '="3"',
    ),
    { weight: 2, arbitrary: plainLine.map((line) => `"${line}"`) },
    { weight: 1, arbitrary: plainLine },
  ),
  written: (typed) => {
    const read = asRead(typed).trim();
    const quoted = /^["“”]\s*(.*?)\s*["“”]$/u.exec(read)?.[1];
    if (quoted !== undefined) return collapsed(quoted);
    const provisional = read.replace(/^(.*?)\s*\(잠정\)$/u, '($1)');
    const asOf = provisional.replace(/(?<=\S)\s*\('?(\d+)\.0?(\d+)\)$/u, ' ($1.$2)');
    const dash = /^[-–—−]$/u.test(asOf) ? '-' : asOf.replace(/^(\(?)[△▲−–-]\s*/u, '$1△');
    return dash.trim();
  },
};

/** Tables of money put commas between thousands; data give the amount as it is typed. */
export const amount: CellKind = {
  typed: figure.typed,
  written: (typed, medium) => {
    const written = figure.written(typed, medium);
    const grouped = written.replace(/\d{4,}/u, (whole) => whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ','));
    return medium === 'page' && !/^["“”]/u.test(typed.trim()) ? grouped : written;
  },
};

/** What a cell of a grid says; a lone sign joins it to its neighbour. */
const gridWritten: CellKind['written'] = (typed, medium) =>
  /^\s*[<^]\s*$/u.test(typed) ? '' : text.written(typed, medium);
export const gridText: CellKind = { typed: text.typed, written: gridWritten };
/** A grid prints a figure as it is typed. */
export const gridFigure: CellKind = { typed: figure.typed, written: gridWritten };

const asTyped = (typed: string): string => collapsed(asRead(typed));

const month = fc.integer({ min: 0, max: 13 }).map(String);
const dateWord = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("'31.", '’31.', '2031. ', '‘31.', '', '31.', "~'31.", "'30."),
      month,
      fc.constantFrom('월', '', '.', '월 중', '월(잠정)', '. 15.', '.3'),
    )
    .map((parts) => parts.join('')),
  fc.constantFrom(
    '수시',
    '연중',
    '상시',
    '1분기',
    '2/4분기',
    '상반기',
    "'31.上",
    '월 1회',
    '분기별',
    '3회',
    '1회/분기',
    '계속',
    '매월',
  ),
  word,
);

export const dates: CellKind = {
  typed: fc
    .array(fc.tuple(dateWord, fc.constantFrom(', ', '~', '/', '·', '\n', ' ', '∼', ' ~ ')), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) => parts.map(([date, between], at) => (at === parts.length - 1 ? date : date + between)).join('')),
  written: asTyped,
};

export const code: CellKind = { typed: lineOf(word, 2), written: asTyped };

export const period: CellKind = {
  typed: fc.constantFrom(
    '1분기',
    '2분기',
    '상반기',
    '하반기',
    '연중',
    '수시',
    '1분기~2분기',
    '1분기~',
    '1/4분기',
    '1 분기',
    '１분기',
    '상시',
    '연중 ',
  ),
  written: asTyped,
};

/** Titles and words of the manifest are plain: no notation at all. */
export const plain: CellKind = { typed: fc.oneof(plainLine, mutatedLine, markedLine), written: asTyped };
