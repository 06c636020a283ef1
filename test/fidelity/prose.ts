import fc from 'fast-check';
import { markedLine, mutatedLine, plainLine, proseLine } from './words.ts';

/** Markdown as the guide describes it, with any words in it, and lines of the real edition with small changes. */

const line = fc.oneof(
  { weight: 5, arbitrary: proseLine },
  { weight: 2, arbitrary: mutatedLine.map((text) => text.trim()) },
);
const cell = fc.oneof(plainLine, markedLine).map((text) => text.replaceAll(/(?<!\\)\|/gu, '\\|'));

const beginnings = [
  ...['', '- ', '  - ', ' - ', '-', '– ', '· ', '○ ', '□', '• ', '※ ', '* ', '+ ', '> ', '# ', '#### ', '\t', '    '],
  ...[
    '1. ',
    '2. ',
    '1) ',
    '① ',
    '(1) ',
    '가. ',
    '- ① ',
    '- 1. ',
    '- - ',
    '| ',
    ':::',
    '::',
    '[ ] ',
    '- [ ] ',
    '***',
    '=== ',
  ],
];

interface Item {
  readonly text: string;
  readonly note: string | undefined;
  readonly below: readonly Item[];
}

const { item } = fc.letrec<{ item: Item }>((tie) => ({
  item: fc.record({
    text: line,
    note: fc.option(plainLine, { nil: undefined, freq: 8 }),
    below: fc.oneof(
      { maxDepth: 2 },
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(tie('item'), { minLength: 1, maxLength: 2 }) },
    ),
  }),
}));

const items = fc.array(item, { minLength: 1, maxLength: 3 });

/** A list, and the notes that are written behind it. */
function listOf(all: readonly Item[], ordered: boolean, labels: string[], notes: string[], indent = ''): string {
  return all
    .map(({ text, note, below }, at) => {
      const label = `n${labels.length + 1}`;
      if (note !== undefined) {
        labels.push(label);
        notes.push(`[^${label}]: ${note}`);
      }
      const mark = ordered ? `${at + 1}. ` : '- ';
      const own = `${indent}${mark}${text}${note === undefined ? '' : `[^${label}]`}`;
      return [
        own,
        ...(below.length > 0 ? [listOf(below, false, labels, notes, indent + ' '.repeat(mark.length))] : []),
      ].join('\n');
    })
    .join('\n');
}

function withNotes(all: readonly Item[], ordered: boolean): string {
  const notes: string[] = [];
  const lines = listOf(all, ordered, [], notes);
  return notes.length === 0 ? lines : `${lines}\n\n${notes.join('\n')}`;
}

const list = fc.tuple(items, fc.boolean()).map(([all, ordered]) => withNotes(all, ordered));

const paragraph = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const broken = fc.array(line, { minLength: 2, maxLength: 3 }).map((lines) => lines.join('\\\n'));
const remark = line.map((text) => `※ ${text}`);
const box = fc
  .tuple(fc.option(markedLine, { nil: '' }), fc.oneof(list, paragraph))
  .map(([title, inner]) => `:::box${title === '' ? '' : `[${title}]`}\n${inner}\n:::`);
const steps = items.map((all) => `:::steps\n${withNotes(all.map(flat), false)}\n:::`);
const chart = fc.tuple(markedLine, items).map(([title, all]) => `:::chart[${title}]\n${withNotes(all, false)}\n:::`);
const table = fc
  .integer({ min: 1, max: 3 })
  .chain((width) =>
    fc.tuple(
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 4 }),
      fc.option(plainLine, { nil: undefined }),
    ),
  )
  .map(([[head = [], ...rows], note]) => {
    const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
    return note === undefined ? lines.join('\n') : `${lines.join('\n').replace(/ \|$/u, '[^t] |')}\n\n[^t]: ${note}`;
  });

function flat({ text, note }: Item): Item {
  return { text, note, below: [] };
}

/** Lines that begin with what other programs and typists take for marks, at any depth. */
const begun = fc
  .array(fc.tuple(fc.constantFrom(...beginnings), line), { minLength: 1, maxLength: 4 })
  .map((lines) => lines.map(([beginning, text]) => beginning + text).join('\n'));

const block = fc.oneof(
  { weight: 6, arbitrary: list },
  { weight: 3, arbitrary: paragraph },
  { weight: 1, arbitrary: broken },
  { weight: 1, arbitrary: remark },
  { weight: 2, arbitrary: box },
  { weight: 1, arbitrary: steps },
  { weight: 1, arbitrary: chart },
  { weight: 2, arbitrary: table },
  { weight: 2, arbitrary: begun },
);

/** What stands under one heading. Only one block has notes, for their names hold for the whole section. */
export const prose = fc
  .tuple(
    block,
    fc.option(
      fc.oneof(
        paragraph,
        remark,
        steps.filter((text) => !text.includes('[^')),
      ),
      { nil: undefined, freq: 3 },
    ),
  )
  .map((blocks) => blocks.filter((one) => one !== undefined).join('\n\n'));
