import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';

/**
 * Makes an edition of several times the size of another: as many copies of its nodes, of all records that
 * belong to them and of the budget, each with ids and expressions of its own. What stands once in a book
 * (chapters, staff, finance, what linkages and accounts refer to) stands once.
 */

/** Columns that hold ids of what is copied. */
const idColumns = ['id', '소속', '과제', '상위', '사업', '대상'];

/** Files of records that are copied; the others are taken over as they are. */
const copied = [
  'indicators',
  'schedule',
  'consultations',
  'budget',
  'budget-lines',
  'linkages',
  'grids',
  'acceptances',
];

const kinds = 'goal|objective|task|collaboration|indicator|schedule|consultation|budget|budget-line|linkage|grid';

export interface Scale {
  /** The root that holds the edition. */
  readonly from: string;
  readonly edition: string;
  /** The root to write to. */
  readonly to: string;
  readonly times: number;
  /** Copies only what stands below the goals: a table with a column for every goal grows down and not wide. */
  readonly withinGoals?: boolean;
}

/** Ids that have no copies: those of goals and of their own records where only what stands below them is copied. */
type Kept = ReadonlySet<string>;

export async function scaleEdition(scale: Scale): Promise<void> {
  const { times } = scale;
  for (const part of ['content', 'data']) {
    await cp(join(scale.from, part, scale.edition), join(scale.to, part, scale.edition), { recursive: true });
  }
  const content = join(scale.to, 'content', scale.edition);
  const data = join(scale.to, 'data', scale.edition);
  const kept = scale.withinGoals ? await idsOfGoals(content, data) : new Set<string>();
  await change(join(content, 'plan.yaml'), (text) => childrenTimes(text, times, kept));
  const copyOf: Copying = (text, copy) => childrenOf(expressionsOf(text, copy, kept), copy, kept);
  if (scale.withinGoals) await lengthenGoals(join(content, 'goals'), times, kept);
  for (const folder of ['goals', 'objectives', 'tasks', 'collaborations']) {
    await copyFiles(join(content, folder), times, kept, copyOf);
  }
  await copyFiles(join(data, 'grids'), times, kept, (text, copy) => expressionsOf(text, copy, kept));
  for (const name of copied) await change(join(data, `${name}.csv`), (text) => rowsTimes(text, times, kept));
}

async function change(file: string, how: (text: string) => string): Promise<void> {
  await writeFile(file, how(await readFile(file, 'utf8')));
}

async function idsOfGoals(content: string, data: string): Promise<Kept> {
  const goals = (await readdir(join(content, 'goals'))).map((name) => name.split('.')[0] ?? '');
  const own = await Promise.all(['indicators', 'grids'].map((name) => idsBelow(join(data, `${name}.csv`), goals)));
  return new Set([...goals, ...own.flat()]);
}

/** The ids of the records that belong to some nodes. */
async function idsBelow(file: string, nodes: readonly string[]): Promise<readonly string[]> {
  const [header = [], ...rows] = tableIn(await readFile(file, 'utf8'));
  const own = rows.filter((row) => nodes.includes(row[header.indexOf('소속')] ?? ''));
  return own.map((row) => row[header.indexOf('id')] ?? '');
}

/** Gives every goal the copies of its children. */
async function lengthenGoals(folder: string, times: number, kept: Kept): Promise<void> {
  for (const name of await readdir(folder))
    await change(join(folder, name), (text) => childrenTimes(text, times, kept));
}

/** The id of a copy; the first is the original. */
function idOf(id: string, copy: number, kept: Kept): string {
  return id === '' || copy === 1 || kept.has(id) ? id : `${id}-copy-${copy}`;
}

/** Ids that a list separates by commas or semicolons. */
function idsOf(list: string, copy: number, kept: Kept): string {
  return list.replaceAll(/[a-z0-9-]+/gu, (id) => idOf(id, copy, kept));
}

type Copying = (text: string, copy: number) => string;

async function copyFiles(folder: string, times: number, kept: Kept, how: Copying): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const text = await readFile(join(folder, name), 'utf8');
    const [id = '', extension = ''] = name.split('.');
    if (kept.has(id)) continue;
    for (let copy = 2; copy <= times; copy += 1) {
      await writeFile(join(folder, `${id}-copy-${copy}.${extension}`), how(text, copy));
    }
  }
}

function childrenOf(text: string, copy: number, kept: Kept): string {
  return text.replace(/^children: \[(.*)\]$/mu, (_, list: string) => `children: [${idsOf(list, copy, kept)}]`);
}

/** The lists of a manifest or a goal with the ids of all copies. */
function childrenTimes(text: string, times: number, kept: Kept): string {
  const copies = Array.from({ length: times }, (_, index) => index + 1);
  return text.replaceAll(
    /^( *)(children|collaboration): \[(.*)\]$/gmu,
    (_, indent: string, key: string, list: string) => {
      const ids = copies.flatMap((copy) => idsOf(list, copy, kept).split(/, */u));
      return `${indent}${key}: [${[...new Set(ids)].join(', ')}]`;
    },
  );
}

/** Prose in which expressions and placed grids name the copies. */
function expressionsOf(text: string, copy: number, kept: Kept): string {
  const name = new RegExp(`(?<![\\w.-])(${kinds})\\.([a-z0-9-]+)(?=\\.)`, 'gu');
  const named = (value: string) => value.replaceAll(name, (_, kind, id) => `${kind}.${idOf(id, copy, kept)}`);
  return text
    .replaceAll(/:value\[[^\]]*\]/gu, named)
    .replaceAll(/::grid\[([^\]]*)\]/gu, (_, id: string) => `::grid[${idOf(id, copy, kept)}]`);
}

/** The rows with their copies; one that is the same as the original, of something kept, is no copy. */
function rowsTimes(csv: string, times: number, kept: Kept): string {
  const [header = [], ...rows] = tableIn(csv);
  // In a tree of money, what has the same name and code is the same thing entered twice.
  const code = header.includes('상위') ? header.indexOf('코드') : -1;
  const copyOf = (cell: string, column: number, copy: number): string =>
    column === code && copy > 1 && cell !== '' ? `${cell}-${copy}` : cellOf(header[column] ?? '', cell, copy, kept);
  const copies = Array.from({ length: times }, (_, index) =>
    rows
      .map((row) => row.map((cell, column) => copyOf(cell, column, index + 1)))
      .filter((row, at) => index === 0 || kept.size === 0 || row.join() !== rows[at]?.join()),
  );
  return `\uFEFF${Papa.unparse([header, ...copies.flat()], { newline: '\r\n' })}\r\n`;
}

function tableIn(csv: string): string[][] {
  return Papa.parse<string[]>(csv.replace(/^\uFEFF/u, ''), { skipEmptyLines: true }).data;
}

function cellOf(header: string, cell: string, copy: number, kept: Kept): string {
  return idColumns.includes(header) ? idsOf(cell, copy, kept) : expressionsOf(cell, copy, kept);
}
