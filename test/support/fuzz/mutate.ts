import type { Random } from '../random.ts';

/** What the notations of all sources are made of, and what other programs leave in files. */
const tokens: readonly Buffer[] = [
  ...['"', '""', '"""', ',', ',,', ';', "'", '\n', '\r\n', '\r', '\n\n', '\t', ' ', '  ', '\\', '\\\n'],
  ...[
    '---\n',
    '---',
    '...\n',
    ': ',
    ':',
    '- ',
    '? ',
    '&a ',
    '*a',
    '<<: *a',
    '!!binary ',
    '| ',
    '>-\n',
    '{',
    '}',
    '[',
    ']',
    '%',
    '@',
    '`',
  ],
  ...[
    '# ',
    '## ',
    '### ',
    '#### ',
    '> ',
    '* ',
    '1. ',
    '~~~\n',
    '```\n',
    '~~',
    '**',
    '_',
    '<b>',
    '<!--',
    '-->',
    '<https://',
    'www.x',
    '&amp;',
  ],
  ...['[^', '[^founder]', '[^x]: ', '[x](', '](', '![', '[x]: http://x\n', '|', '|---|\n', '\n| a | b |\n'],
  ...[
    ':::',
    '\n:::box[',
    ':::steps\n',
    ':::chart\n',
    '::table[',
    '::grid[',
    ':value[',
    ':formula[',
    ':x[y]',
    ':x{y=z}',
    '{set=',
    ']{#a .b}',
  ],
  ...['{{', '}}', '{{{', '{{>', '{{#if x}}', '{{/if}}', '{{> table}}', '{{!--', '{{#each', '{{this.constructor}}'],
  ...[
    'Σ↑',
    'Σ→',
    '<',
    '^',
    '△',
    '(',
    ')',
    '(잠정)',
    '=1+1',
    '-',
    '~',
    '/',
    '+',
    '×',
    '0',
    '99999999999999999999',
    '1e400',
    '.5',
    '0.1.2',
  ],
  ...["'31.", '13월', '2월 30일', '4분기', '상반기', '수시', '월 1회', '2031', '9999', '0000', '２０３１', '집계중'],
  ...[
    'id',
    'title: ',
    'children: ',
    'form: ',
    'extends: sample-plan\n',
    'remove: true',
    '__proto__',
    'constructor',
    'toString',
    'null',
    'true',
    '~ ',
  ],
  ...[
    '.first',
    'last 2',
    '| round 1',
    '| round 99',
    'sum(',
    'indicator.',
    'survival-rate',
    'bookstore-opening',
    'reading-culture',
  ],
  ...[
    '\u0000',
    '\uFEFF',
    '\u00A0',
    '\u200B',
    '\u202E',
    '\u2028',
    'ㄱ',
    'e\u0301',
    '가'.normalize('NFD'),
    '𝒳',
    '👨‍👩‍👧',
    '\u{10FFFF}',
    '\uFFFD',
    '\u0085',
    '\u001B[31m',
  ],
].map((token) => Buffer.from(token));

/** Bytes that are no UTF-8: a lone surrogate, a stray half, an overlong form, CP949, the mark of UTF-16. */
const strangeBytes = [
  'eda080',
  'edbfbf',
  'c3',
  '80',
  'c0af',
  'f5808080',
  'b0a1',
  'fffe',
  'feff',
  'ff',
  'e382',
  '00',
  '1a',
].map((hexadecimal) => Buffer.from(hexadecimal, 'hex'));

type Mutation = (bytes: Buffer, random: Random) => Buffer;

/** Takes a stretch away and puts something in its place. */
function splice(bytes: Buffer, start: number, end: number, inserted: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, start), inserted, bytes.subarray(end)]);
}

/** The start and end of a stretch that is no longer than a limit. */
function stretch(bytes: Buffer, random: Random, longest: number): readonly [number, number] {
  const start = random.below(bytes.length + 1);
  return [start, Math.min(bytes.length, start + 1 + random.below(longest))];
}

/** Where the tokens of a text begin and end: words, signs and breaks; stretches of bytes as characters. */
function tokenBounds(bytes: Buffer): readonly (readonly [number, number])[] {
  const text = bytes.toString('latin1');
  return [...text.matchAll(/[\w\x80-\xff]+|\s+|[^\w\s]/gu)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
}

function anyToken(bytes: Buffer, random: Random): readonly [number, number] {
  const bounds = tokenBounds(bytes);
  return bounds.length === 0 ? [0, 0] : random.pick(bounds);
}

const repeated = [
  '가',
  '- ',
  '(',
  '[',
  '{',
  '"',
  '  ',
  ',',
  ':::box[\n',
  '> ',
  '**',
  '*',
  '#',
  '{{#if x}}',
  '[^a',
  '\n',
  ' - \n',
  '|',
  '1+',
  '*a_',
  '9,',
  ':value[',
  '[^a]',
  '`',
  '<',
  '&',
  '~',
  'http://',
  '「',
  "'24.",
  '1~',
];

const mutations: readonly Mutation[] = [
  // Bytes: one changed, a stretch taken, doubled, moved, or replaced by bytes that are no text.
  (bytes, random) => splice(bytes, ...at(bytes, random, 1), Buffer.from([random.below(256)])),
  (bytes, random) => splice(bytes, ...stretch(bytes, random, 8), Buffer.alloc(0)),
  (bytes, random) => splice(bytes, ...stretch(bytes, random, 200), Buffer.alloc(0)),
  (bytes, random) => doubled(bytes, stretch(bytes, random, 40)),
  (bytes, random) => splice(bytes, ...at(bytes, random, 0), random.pick(strangeBytes)),
  (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  // Tokens: put in, taken, doubled, replaced, exchanged.
  (bytes, random) => inserted(bytes, random, random.pick(tokens)),
  (bytes, random) => inserted(bytes, random, random.pick(tokens)),
  (bytes, random) => inserted(bytes, random, Buffer.concat([random.pick(tokens), random.pick(tokens)])),
  (bytes, random) => splice(bytes, ...anyToken(bytes, random), Buffer.alloc(0)),
  (bytes, random) => splice(bytes, ...anyToken(bytes, random), random.pick(tokens)),
  (bytes, random) => splice(bytes, ...anyToken(bytes, random), random.pick(tokens)),
  (bytes, random) => doubled(bytes, anyToken(bytes, random)),
  (bytes, random) => splice(bytes, ...anyToken(bytes, random), bytes.subarray(...anyToken(bytes, random))),
  // Lines: taken, doubled, set deeper, or ended in another way.
  (bytes, random) => lines(bytes, (all) => all.toSpliced(random.below(all.length), 1)),
  (bytes, random) => lines(bytes, (all) => all.toSpliced(random.below(all.length), 0, random.pick(all))),
  (bytes, random) => lines(bytes, (all) => all.with(random.below(all.length), `  ${random.pick(all)}`)),
  (bytes, random) =>
    Buffer.from(bytes.toString('latin1').replaceAll('\n', random.pick(['\r\n', '\r', '\n\n'])), 'latin1'),
];

/** What other tools leave in a file: marks of a merge, and the same letters in another normal form. */
const foreign: readonly Mutation[] = [
  (bytes, random) =>
    lines(bytes, (all) => {
      const at = random.below(all.length);
      return all.toSpliced(at, 1, '<<<<<<< HEAD', all[at]!, '=======', random.pick(all), '>>>>>>> other');
    }),
  (bytes, random) => normalized(bytes, stretch(bytes, random, 400), random.pick(['NFD', 'NFKD', 'NFC'])),
];

function normalized(bytes: Buffer, [start, end]: readonly [number, number], form: 'NFD' | 'NFKD' | 'NFC'): Buffer {
  return splice(bytes, start, end, Buffer.from(bytes.subarray(start, end).toString('utf8').normalize(form)));
}

/** Rare, for they are slow: very long lines, of one mark or of marks that are tried against each other. */
const swollen: Mutation = (bytes, random) =>
  inserted(bytes, random, Buffer.from(random.pick(repeated).repeat(random.pick([50, 500, 3000, 20_000]))));

/** Rare as well: things within each other, on one line and on many. */
const nested: Mutation = (bytes, random) => {
  const depth = random.pick([10, 30, 100, 1000]);
  const [open, close] = random.pick(pairs);
  return inserted(bytes, random, Buffer.from(`${open.repeat(depth)}가${close.repeat(depth)}`));
};

const pairs: readonly (readonly [string, string])[] = [
  ['\n:::box', '\n:::'],
  ['**a ', ' a**'],
  ['[', '](https://example.org)'],
  [':value[(', ')]'],
  ['sum(', ')'],
  [':formula[{', '}]'],
  ['{a: ', '}'],
  ['[', ']'],
  ['{{#if x}}', '{{/if}}'],
  ['\n- ', ''],
  ['> ', ''],
];

function at(bytes: Buffer, random: Random, length: number): readonly [number, number] {
  const start = random.below(bytes.length + 1);
  return [start, Math.min(bytes.length, start + length)];
}

function doubled(bytes: Buffer, [start, end]: readonly [number, number]): Buffer {
  return splice(bytes, end, end, bytes.subarray(start, end));
}

/** Between two tokens half of the time, anywhere otherwise. */
function inserted(bytes: Buffer, random: Random, token: Buffer): Buffer {
  const place = random.below(2) === 0 ? anyToken(bytes, random)[0] : random.below(bytes.length + 1);
  return splice(bytes, place, place, token);
}

function lines(bytes: Buffer, change: (all: string[]) => readonly string[]): Buffer {
  return Buffer.from(change(bytes.toString('latin1').split('\n')).join('\n'), 'latin1');
}

/** A source with one to four mutations. */
export function mutated(bytes: Buffer, random: Random): Buffer {
  let result = bytes;
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    const rare = random.below(60);
    const mutation = rare === 0 ? swollen : rare === 1 ? nested : rare === 2 ? random.pick(foreign) : undefined;
    result = (mutation ?? random.pick(mutations))(result, random);
  }
  return result;
}
