import type { ExpectedRow } from '../model/published/expected.ts';
import type { Finding } from '../model/published/finding.ts';
import { likeness, usual } from '../model/published/plain.ts';
import type { PublishedCell, PublishedLine, PublishedText } from '../model/published/text.ts';
import { found } from './report.ts';

/**
 * Where a text prints something else than the sources, what it lacks, and what it has that they have not. Rows that stand
 * in both are found first; between them, what is left is paired by likeness and compared cell by cell and word by word.
 */
export function againstSources(expected: readonly ExpectedRow[], text: PublishedText): readonly Finding[] {
  const keyed = (cells: readonly { readonly text: string }[]) => keyOf(cells.map((cell) => cell.text).join(' '));
  const lists = new Set(expected.filter(({ isList }) => isList).map(({ cells }) => keyed(cells)));
  const own = expected
    .filter(({ isList }) => !isList)
    .map((row) => ({ row, key: keyed(row.cells) }))
    .filter(({ key }) => key !== '');
  const printed = text.lines
    .map((line) => withoutContinuation(line))
    .map((line) => ({ line, key: keyed(line.cells) }))
    // Lists of contents have page numbers, which the sources do not know.
    .filter(({ key }) => key !== '' && !(/\d$/u.test(key) && lists.has(key.replace(/\d+$/u, ''))));
  const gaps = gapsBetween(own, printed);
  return gaps.flatMap((gap) => gapFindings(gap));
}

/** What counts of a text: letters, digits and the signs of numbers. Bullets, brackets and the bars of fractions look otherwise in print. */
function keyOf(text: string): string {
  return usual(text)
    .replace(/^[^\p{L}\p{N}]*[①-⑳]?/u, '')
    .replace(/[Ⅰ-Ⅻ]/gu, (sign) => sign.normalize('NFKC'))
    .replace(/[^\p{L}\p{N}.,%△~'+]+/gu, '')
    .replace(/\.$/u, '');
}

/** The label of a group that is repeated on the next page. */
function withoutContinuation(line: PublishedLine): PublishedLine {
  const cells = line.cells.filter(({ text }) => !/\(계속\)\s*$/u.test(text));
  return cells.length === line.cells.length ? line : { ...line, cells };
}

interface Own {
  readonly row: ExpectedRow;
  readonly key: string;
}

interface Printed {
  readonly line: PublishedLine;
  readonly key: string;
}

interface Gap {
  readonly own: readonly Own[];
  readonly printed: readonly Printed[];
  /** The printed line before it. */
  readonly before: Printed | undefined;
}

/** What lies between rows that stand in both texts once, in the same order. */
function gapsBetween(own: readonly Own[], printed: readonly Printed[]): readonly Gap[] {
  const anchors = increasing(commonRows(own, printed));
  const gaps: Gap[] = [];
  let [from, begun] = [0, 0];
  for (const [at, where] of [...anchors, [own.length, printed.length] as const]) {
    if (at > from || where > begun)
      gaps.push(
        ...narrowed({ own: own.slice(from, at), printed: printed.slice(begun, where), before: printed[begun - 1] }),
      );
    [from, begun] = [at + 1, where + 1];
  }
  return gaps;
}

/** Takes equal rows off both ends of a gap: such as stand in a text more than once are no anchors. */
function narrowed({ own, printed, before }: Gap): readonly Gap[] {
  let start = 0;
  while (start < own.length && start < printed.length && own[start]!.key === printed[start]!.key) start += 1;
  let end = 0;
  while (
    end < own.length - start &&
    end < printed.length - start &&
    own.at(-1 - end)!.key === printed.at(-1 - end)!.key
  )
    end += 1;
  const gap = {
    own: own.slice(start, own.length - end),
    printed: printed.slice(start, printed.length - end),
    before: start > 0 ? printed[start - 1] : before,
  };
  return gap.own.length + gap.printed.length === 0 ? [] : [gap];
}

function commonRows(own: readonly Own[], printed: readonly Printed[]): readonly (readonly [number, number])[] {
  const counted = (keys: readonly { readonly key: string }[]) => {
    const at = new Map<string, number>();
    for (const [index, { key }] of keys.entries()) at.set(key, at.has(key) ? -1 : index);
    return at;
  };
  const there = counted(printed);
  return [...counted(own)].flatMap(([key, index]) => {
    const where = there.get(key) ?? -1;
    return index >= 0 && where >= 0 && key.length > 3 ? [[index, where] as const] : [];
  });
}

/** The longest chain of pairs that rise on both sides. */
function increasing(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const sorted = pairs.toSorted((left, right) => left[0] - right[0]);
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, [, where]] of sorted.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[tails[middle]!]![1] < where) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = index;
  }
  const chain: (readonly [number, number])[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) chain.unshift(sorted[at]!);
  return chain;
}

/** Of one gap: nothing where both say the same in other lines; else the rows that are alike, compared, and those that are left. */
function gapFindings({ own, printed, before }: Gap): readonly Finding[] {
  const [left, right] = [own, printed].map((rows) => rows.map(({ key }) => key).join(''));
  const tables = own.filter(({ row }) => row.isTable);
  if (left === right || (tables.length === 0 && sorted(left!) === sorted(right!))) return [];
  const paired = new Map<Own, Printed>();
  const free = new Set(printed);
  for (const row of own) {
    const best = [...free]
      .map((line) => ({ line, like: likeness(row.key, line.key) }))
      .reduce<{ line: Printed; like: number } | undefined>(
        (top, one) => (top && top.like >= one.like ? top : one),
        undefined,
      );
    if (!best || best.like < 0.55) continue;
    paired.set(row, best.line);
    free.delete(best.line);
  }
  const rest = [...free].map(({ key }) => key).join('');
  const differences = [...paired].flatMap(([row, line]) =>
    row.key === line.key ? [] : differencesOf(row.row, line.line, rest),
  );
  const missing = own
    .filter((row) => !paired.has(row) && !right!.includes(row.key))
    .flatMap((row) => missingFinding(row, printed[0] ?? before, tables.length > 0));
  const surplus = [...free].filter(({ key }) => !left!.includes(key)).flatMap((line) => surplusFinding(line, own));
  return [...differences, ...missing, ...surplus];
}

function sorted(text: string): string {
  return [...text].sort().join('');
}

/** Compares cell by cell where both have as many, else all words. */
function differencesOf(row: ExpectedRow, line: PublishedLine, rest: string): readonly Finding[] {
  const own = row.cells.filter(({ text }) => text !== '');
  const cells = line.cells.filter(({ text }) => text !== '');
  if (own.length > 1 && own.length === cells.length) {
    // What stands in another cell of the row changed places.
    const isElsewhere = (key: string): boolean => key.length > 1 && own.some(({ text }) => keyOf(text) === key);
    return own.flatMap((cell, index) => {
      const other = cells[index]!;
      const [one, two] = [keyOf(cell.text), keyOf(other.text)];
      return one === two
        ? []
        : [differenceFinding(row, cell, other, isElsewhere(two) ? 'certain' : sureness(one, two))];
    });
  }
  // The label of a group may be printed once, or in every row of the group.
  const [longer, shorter] = own.length > cells.length ? [own, cells] : [cells, own];
  if (
    shorter.length > 1 &&
    longer.length === shorter.length + 1 &&
    longer.slice(1).every(({ text }, index) => keyOf(text) === keyOf(shorter[index]!.text))
  )
    return [];
  const [whole, printed] = [own.map(({ text }) => text).join(' '), cells.map(({ text }) => text).join(' ')];
  const [one, other] = [keyOf(whole), keyOf(printed)];
  // A line that goes on elsewhere, or holds what stands in two lines of the sources.
  if (other.length < one.length && one.startsWith(other) && rest.includes(one.slice(other.length))) return [];
  if (sorted(one) === sorted(other)) return [];
  const [from, to] = differingWords(whole, printed);
  if (keyOf(from) === keyOf(to)) return [];
  const place = own.find(({ place: at }) => at !== undefined)?.place;
  const isFigure = /\d/u.test(from + to);
  return [
    differenceFinding(
      row,
      { text: from, place },
      { ...cells[0]!, text: to },
      row.isTable && isFigure ? 'certain' : isNumberAlone(from, to) || likeness(one, other) > 0.8 ? 'likely' : 'note',
      whole,
      printed,
    ),
  ];
}

/** Whether two wordings differ in a number and nothing else. */
function isNumberAlone(from: string, to: string): boolean {
  return /\d/u.test(from + to) && from.replace(/[\d,.]+/gu, '') === to.replace(/[\d,.]+/gu, '');
}

/** Values that differ differ surely; long texts that have little in common may be written anew. */
function sureness(own: string, printed: string): Finding['confidence'] {
  const like = likeness(own, printed);
  if (Math.max(own.length, printed.length) <= 24 || like > 0.9) return 'certain';
  return like > 0.6 ? 'likely' : 'note';
}

/** The words in which two lines differ, with the word before. */
function differingWords(left: string, right: string): readonly [string, string] {
  const [one, other] = [left, right].map((text) => text.split(/\s+/u).filter((word) => keyOf(word) !== '')) as [
    string[],
    string[],
  ];
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < one.length - start && end < other.length - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return [one.slice(start, one.length - end).join(' '), other.slice(start, other.length - end).join(' ')];
}

function differenceFinding(
  { code }: ExpectedRow,
  own: ExpectedRow['cells'][number],
  other: PublishedCell,
  sure: Finding['confidence'],
  whole = own.text,
  printed = other.text,
): Finding {
  const at = { line: other.line, column: other.column, page: other.page };
  return found(
    'source-differs',
    sure,
    code,
    {
      ko: `글에는 '${other.text.slice(0, 80)}'#{이}라고 적혔으나 원자료는 '${own.text.slice(0, 80)}'입니다.`.replace(
        '#{이}라고',
        '라고',
      ),
      en: `The text says '${other.text.slice(0, 80)}', the sources say '${own.text.slice(0, 80)}'.`,
    },
    [
      { text: other.text, at },
      { text: own.text, at: undefined, source: own.place },
      ...(whole === own.text
        ? []
        : [
            { text: printed.slice(0, 160), at },
            { text: whole.slice(0, 160), at: undefined, source: own.place },
          ]),
    ],
  );
}

function missingFinding({ row, key }: Own, near: Printed | undefined, isTable: boolean): readonly Finding[] {
  if (key.length < 3) return [];
  const text = row.cells
    .map((cell) => cell.text)
    .filter((cell) => cell !== '')
    .join(' | ');
  const at = near && { line: near.line.line, column: 1, page: near.line.page };
  return [
    found(
      'source-missing',
      row.isTable && isTable ? 'likely' : 'note',
      row.code,
      {
        ko: `원자료의 '${text.slice(0, 100)}'#{이} 글에 없습니다.`,
        en: `The text lacks '${text.slice(0, 100)}' of the sources.`,
      },
      [
        { text: text.slice(0, 160), at: undefined, source: row.cells.find(({ place }) => place !== undefined)?.place },
        ...(at ? [{ text: near!.line.text.slice(0, 80), at }] : []),
      ],
    ),
  ];
}

function surplusFinding({ line, key }: Printed, near: readonly Own[]): readonly Finding[] {
  if (key.length < 3) return [];
  const text = line.cells
    .map((cell) => cell.text)
    .filter((cell) => cell !== '')
    .join(' | ');
  return [
    found(
      'source-surplus',
      line.cells.length > 2 ? 'likely' : 'note',
      near[0]?.row.code,
      {
        ko: `글의 '${text.slice(0, 100)}'#{은} 원자료에 없습니다.`,
        en: `'${text.slice(0, 100)}' of the text is not in the sources.`,
      },
      [{ text: text.slice(0, 160), at: { line: line.line, column: 1, page: line.page } }],
    ),
  ];
}
