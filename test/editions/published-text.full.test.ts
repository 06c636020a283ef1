import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { checkEdition } from '../../src/pipeline.ts';
import { settingFor } from '../support/build.ts';
import { repository } from '../support/project.ts';
import { type ComparedKind, type Difference, differencesFrom } from '../support/published/differences.ts';

/**
 * Every cell of the tables of the published book stands in the edition as it is printed, or is listed in
 * `2024-mss/published-differences.csv` with the reason: an entry of the errata, a form, or how the text was taken from the pages.
 * The published text is not in this repository: PLANPRESS_PUBLISHED_TEXT names the file.
 */

const edition = '2024-mss';
const path = process.env.PLANPRESS_PUBLISHED_TEXT;

const kinds: readonly ComparedKind[] = [
  { id: 'schedule', head: /^구분\t추진계획\t세부일정/u, headRows: 1, definitions: ['schedule'], repeats: 0 },
  { id: 'consultation', head: /^구분\t내용\t세부일정/u, headRows: 1, definitions: ['consultation'], repeats: 0 },
  {
    id: 'indicators',
    head: /^성과지표\t실적/u,
    headRows: 2,
    definitions: ['goal-indicators', 'objective-indicators', 'task-indicators'],
    rewritten: 3,
  },
  { id: 'budget', head: /^\t*회계구분/u, headRows: 1, definitions: ['budget'], money: true },
  { id: 'staff', head: /^구분\t계\t정무/u, headRows: 1, definitions: ['staff'] },
  { id: 'finance', head: /^구분\t'23/u, headRows: 1, definitions: ['finance'] },
  list('goal-indicator-list', /^전략목표\t성과지표\t측정방법/u, 2),
  list('objective-indicator-list', /^성과목표\t성과지표\t측정방법/u, 2),
  list('task-indicator-list', /^성과목표\t관리과제\t성과지표\t측정방법/u, 2),
  list('linkage-list', /^성과목표\t관리과제\t국정목표연계/u, 1),
  list('roster', /^성과목표\t관리과제\t국정기조연계/u, 1),
];

/** A table that lists what other tables have too: titles are given by the nodes, and how a thing is measured by its indicator. */
function list(definition: string, head: RegExp, headRows: number): ComparedKind {
  return {
    id: definition,
    head,
    headRows,
    definitions: [definition],
    repeats: 1,
    titles: true,
    elsewhere: /^(전략|성과) ?목표$|측정방법/u,
  };
}

interface Listed extends Difference {
  readonly why: string;
}

function listed(): readonly Listed[] {
  const csv = readFileSync(join(import.meta.dirname, edition, 'published-differences.csv'), 'utf8');
  return Papa.parse<Listed>(csv, { header: true, skipEmptyLines: true }).data;
}

test.skipIf(!path)(`${edition} says what the published book says, but for what is listed`, () => {
  const { tables } = checkEdition(edition, settingFor(repository, '')).value!;
  const found = differencesFrom(readFileSync(path!, 'utf8'), tables, kinds);
  const words = ({ table, row, column, printed, ours }: Difference): string =>
    Papa.unparse([[table, row, column, printed, ours]]);
  expect(found.map(words)).toEqual(listed().map(words));
});

test('every difference that is listed has its reason, and names errata that there are', () => {
  const errata = readFileSync(join(repository, 'data', edition, 'errata.csv'), 'utf8');
  const ids = new Set(Papa.parse<string[]>(errata).data.map(([id]) => id));
  const named = listed().flatMap(({ why }) => /^erratum (\S+)/u.exec(why)?.[1] ?? []);
  expect(listed().filter(({ why }) => why === '')).toEqual([]);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});
