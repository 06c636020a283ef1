import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { againstSources } from '../../src/audit/against-sources.ts';
import type { PublishedLine, PublishedText } from '../../src/model/published/text.ts';
import { expectedRows } from '../../src/pipeline/expected-rows.ts';
import { checkEdition } from '../../src/pipeline.ts';
import { linesOfPdf } from '../../src/read/published/pdf.ts';
import { settingFor } from '../support/build.ts';
import { editions } from '../support/project.ts';

/**
 * Errors are put into the text of a finished PDF, one at a time, and the audit against the sources has to find each of
 * them and nothing else. `PLANPRESS_AUDIT_PDF` names the PDF of the first edition, `PLANPRESS_AUDIT_PDF_2` that of the second.
 */

type Change = (text: string, random: () => number) => string | undefined;

const digit: Change = (text, random) => {
  const places = [...text.matchAll(/\d/gu)].map(({ index }) => index);
  if (places.length === 0) return undefined;
  const at = places[Math.floor(random() * places.length)]!;
  return text.slice(0, at) + String((Number(text[at]) + 1 + Math.floor(random() * 8)) % 10) + text.slice(at + 1);
};
const replaced =
  (pattern: RegExp, instead: (found: string) => string): Change =>
  (text) => {
    const match = pattern.exec(text);
    return match
      ? text.slice(0, match.index) + instead(match[0]) + text.slice(match.index + match[0].length)
      : undefined;
  };

/** Classes of errors: which lines they are put into, and what they do to a cell or a line. */
const classes: readonly { readonly name: string; readonly isTable: boolean; readonly change: Change }[] = [
  { name: 'digit', isTable: true, change: digit },
  {
    name: 'unit',
    isTable: true,
    change: replaced(/%p|%|억원|조원|개사|건|명|점/u, (unit) => (unit === '%' ? '%p' : unit === '건' ? '회' : '개')),
  },
  { name: 'name', isTable: true, change: replaced(/지원|확대|강화|구축|개선|추진/u, () => '육성') },
  {
    name: 'date',
    isTable: true,
    change: replaced(/\d{1,2}월/u, (month) => `${(Number.parseInt(month, 10) % 12) + 1}월`),
  },
  {
    name: 'total',
    isTable: true,
    change: replaced(/\d{1,3},\d{3}/u, (total) => total.replace(/\d$/u, (last) => String((Number(last) + 3) % 10))),
  },
  { name: 'stale year', isTable: true, change: replaced(/'2[3-9](?!\d)/u, () => "'22") },
  {
    name: 'code',
    isTable: true,
    change: replaced(/\(\d{3,4}\)/u, (code) => code.replace(/\d(?=\))/u, (last) => String((Number(last) + 1) % 10))),
  },
  { name: 'flag', isTable: true, change: replaced(/, 신규|신규|\(민생\)/u, () => '') },
  { name: 'prose number', isTable: false, change: digit },
];

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function withCells(line: PublishedLine, texts: readonly string[]): PublishedLine {
  return {
    ...line,
    text: texts.join('\t'),
    cells: texts.map((text, index) => ({ ...(line.cells[index] ?? line.cells[0]!), text })),
  };
}

/** Changes one cell of some line of the wanted kind; the line that was changed with the text. */
function seededError(text: PublishedText, { isTable, change }: (typeof classes)[number], random: () => number) {
  for (let tries = 0; tries < 4000; tries += 1) {
    const at = 240 + Math.floor(random() * (text.lines.length - 240));
    const line = text.lines[at]!;
    if (line.cells.length > 1 !== isTable) continue;
    const column = Math.floor(random() * line.cells.length);
    const changed = change(line.cells[column]!.text, random);
    if (changed === undefined || changed === line.cells[column]!.text) continue;
    const cells = line.cells.map((cell, index) => (index === column ? changed : cell.text));
    return { at, lines: text.lines.map((one, index) => (index === at ? withCells(one, cells) : one)) };
  }
  return undefined;
}

/** A row that is dropped, and two cells that change places. */
function structural(text: PublishedText, kind: 'row dropped' | 'cells swapped', random: () => number) {
  for (;;) {
    const at = 240 + Math.floor(random() * (text.lines.length - 240));
    const line = text.lines[at]!;
    const filled = line.cells.filter((cell) => cell.text.trim().length > 1);
    if (filled.length < 3 || new Set(filled.map((cell) => cell.text)).size < 3) continue;
    if (kind === 'row dropped') return { at, lines: text.lines.filter((_, index) => index !== at) };
    const [first, second] = [line.cells.indexOf(filled[1]!), line.cells.indexOf(filled[2]!)];
    const texts = line.cells.map(
      (_, index) => line.cells[index === first ? second : index === second ? first : index]!.text,
    );
    return { at, lines: text.lines.map((one, index) => (index === at ? withCells(one, texts) : one)) };
  }
}

const files = [process.env.PLANPRESS_AUDIT_PDF, process.env.PLANPRESS_AUDIT_PDF_2];

describe.each(editions.map((edition, index) => ({ ...edition, file: files[index] })))(
  '$edition',
  ({ edition, root, file }) => {
    test.runIf(file !== undefined)(
      'errors that are put in are found, and nothing else',
      async () => {
        const { value: computed } = checkEdition(edition, settingFor(root, ''));
        const expected = expectedRows(computed!);
        const text = await linesOfPdf('plan.pdf', readFileSync(file!));
        expect(againstSources(expected, text).filter(({ confidence }) => confidence !== 'note')).toEqual([]);
        const random = seeded(20);
        const results = [...classes.map(({ name }) => name), 'row dropped', 'cells swapped'].map((name) => {
          const kind = classes.find((one) => one.name === name);
          const rounds = Array.from({ length: 26 }, () => {
            const error = kind ? seededError(text, kind, random) : structural(text, name as 'row dropped', random);
            if (!error) return undefined;
            const all = againstSources(expected, { ...text, lines: error.lines });
            const sure = all.filter(({ confidence }) => confidence !== 'note');
            const near = ({ readings }: (typeof all)[number]) =>
              readings.some(({ at }) => at && Math.abs(at.line - text.lines[error.at]!.line) <= 2);
            return {
              found: sure.some(near),
              told: all.some(near),
              false: sure.filter((one) => !near(one)).length,
              line: text.lines[error.at]!.text.slice(0, 60),
            };
          }).filter((round) => round !== undefined);
          return {
            name,
            tried: rounds.length,
            found: rounds.filter((round) => round.found).length,
            told: rounds.filter((round) => round.told).length,
            false: rounds.reduce((sum, round) => sum + round.false, 0),
            missed: rounds
              .filter((round) => !round.found)
              .map(({ line }) => line)
              .slice(0, 3),
          };
        });
        for (const { name, tried, found, told, false: wrong, missed } of results)
          console.info(`${name}: ${found} of ${tried} found (${told} with notes), ${wrong} false`, missed.join(' ; '));
        const ofTables = results.filter(({ name }) => name !== 'prose number');
        const sum = (key: 'tried' | 'found' | 'false') => ofTables.reduce((total, one) => total + one[key], 0);
        expect(sum('found') / sum('tried')).toBeGreaterThanOrEqual(0.99);
        expect(sum('found') / (sum('found') + sum('false'))).toBeGreaterThanOrEqual(0.99);
      },
      600_000,
    );
  },
);
