import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { plainLine } from '../../../src/read/markdown/inlines.ts';
import { parseCellLine } from '../../../src/read/markdown/parser.ts';
import { isFull } from '../../support/full.ts';
import { editions } from '../../support/project.ts';

/** A line that is taken for plain text is the same text to the parser. */

/** What the parser makes of a line: its text, or undefined where it finds anything but text. */
function parsed(line: string): string | undefined {
  const [paragraph, ...others] = parseCellLine(line).children;
  if (paragraph === undefined) return '';
  if (paragraph.type !== 'paragraph' || others.length > 0 || paragraph.children.length !== 1) return undefined;
  const [text] = paragraph.children;
  return text?.type === 'text' ? text.value : undefined;
}

/** Pieces that mean something to Markdown somewhere, alone or together. */
const pieces = [
  ...Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code)).filter((piece) => !/[\r\n]/u.test(piece)),
  ...[
    '가',
    '나',
    ' ',
    '  ',
    '\u00A0',
    '\u3000',
    '\uFEFF',
    '\u2028',
    '\u0085',
    '\u00AD',
    '\uD800',
    '😀',
    '·',
    '※',
    '①',
    '「',
    '△',
  ],
  ...[
    '~~',
    '**',
    '__',
    '``',
    '- ',
    '1. ',
    '1) ',
    '# ',
    '> ',
    '===',
    '---',
    ':::',
    '::',
    ': ',
    ':a',
    ':가',
    ':1',
    ':_',
    ':-',
  ],
  ...[
    '&amp;',
    '&#35;',
    '&',
    ';',
    'http',
    'https://',
    '://',
    'www',
    'www.',
    'WWW.',
    'mailto:',
    'xmpp:',
    'a@b.c',
    'a.b',
    '.co.kr',
  ],
  ...['[^a]', '[ ]', '[x]', '![', '](', '|', '|-|', '{a=b}', '<b>', '<!--', '$', '\\'],
];

const lines = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));

test('any line', () => {
  fc.assert(
    fc.property(lines, (line) => {
      const plain = plainLine(line);
      if (plain !== undefined) expect(plain).toBe(parsed(line));
    }),
    { numRuns: isFull ? 20_000 : 8000 },
  );
});

test('any line of any characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (line) => {
      const plain = /[\r\n]/u.test(line) ? undefined : plainLine(line);
      if (plain !== undefined) expect(plain).toBe(parsed(line));
    }),
    { numRuns: 5_000 },
  );
});

test.each(editions)('every line of every cell of $edition, and most of them are plain', ({ edition, root }) => {
  const folder = join(root, 'data', edition);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.csv'));
  const cells = files.flatMap((file) => Papa.parse<string[]>(readFileSync(join(folder, file), 'utf8')).data.flat());
  const all = cells.flatMap((cell) => cell.split(/[\r\n]+/u)).filter((line) => line !== '');
  const plain = all.filter((line) => plainLine(line) !== undefined);
  expect(plain.filter((line) => plainLine(line) !== parsed(line))).toEqual([]);
  expect(plain.length / all.length).toBeGreaterThan(0.8);
});
