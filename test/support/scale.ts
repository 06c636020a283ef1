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
}

export async function scaleEdition(scale: Scale): Promise<void> {
  for (const part of ['content', 'data']) {
    await cp(join(scale.from, part, scale.edition), join(scale.to, part, scale.edition), { recursive: true });
  }
  const content = join(scale.to, 'content', scale.edition);
  const data = join(scale.to, 'data', scale.edition);
  const manifest = join(content, 'plan.yaml');
  await writeFile(manifest, childrenTimes(await readFile(manifest, 'utf8'), scale.times));
  for (const folder of ['goals', 'objectives', 'tasks', 'collaborations']) {
    await copyFiles(join(content, folder), scale.times, (text, copy) => childrenOf(expressionsOf(text, copy), copy));
  }
  await copyFiles(join(data, 'grids'), scale.times, expressionsOf);
  for (const name of copied) {
    const file = join(data, `${name}.csv`);
    await writeFile(file, rowsTimes(await readFile(file, 'utf8'), scale.times));
  }
}

/** The id of a copy; the first is the original. */
function idOf(id: string, copy: number): string {
  return id === '' || copy === 1 ? id : `${id}-copy-${copy}`;
}

/** Ids that a list separates by commas or semicolons. */
function idsOf(list: string, copy: number): string {
  return list.replaceAll(/[a-z0-9-]+/gu, (id) => idOf(id, copy));
}

async function copyFiles(folder: string, times: number, change: (text: string, copy: number) => string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const text = await readFile(join(folder, name), 'utf8');
    const [id = '', extension = ''] = name.split('.');
    for (let copy = 2; copy <= times; copy += 1) {
      await writeFile(join(folder, `${idOf(id, copy)}.${extension}`), change(text, copy));
    }
  }
}

function childrenOf(text: string, copy: number): string {
  return text.replace(/^children: \[(.*)\]$/mu, (_, list: string) => `children: [${idsOf(list, copy)}]`);
}

/** The lists of the manifest with the ids of all copies. */
function childrenTimes(manifest: string, times: number): string {
  const copies = Array.from({ length: times }, (_, index) => index + 1);
  return manifest.replaceAll(
    /^( *)(children|collaboration): \[(.*)\]$/gmu,
    (_, indent: string, key: string, list: string) => {
      return `${indent}${key}: [${copies.map((copy) => idsOf(list, copy)).join(', ')}]`;
    },
  );
}

/** Prose in which expressions and placed grids name the copies. */
function expressionsOf(text: string, copy: number): string {
  const name = new RegExp(`(?<![\\w.-])(${kinds})\\.([a-z0-9-]+)(?=\\.)`, 'gu');
  return text
    .replaceAll(/:value\[[^\]]*\]/gu, (value) => value.replaceAll(name, (_, kind, id) => `${kind}.${idOf(id, copy)}`))
    .replaceAll(/::grid\[([^\]]*)\]/gu, (_, id: string) => `::grid[${idOf(id, copy)}]`);
}

function rowsTimes(csv: string, times: number): string {
  const [header = [], ...rows] = Papa.parse<string[]>(csv.replace(/^\uFEFF/u, ''), { skipEmptyLines: true }).data;
  const copies = Array.from({ length: times }, (_, index) =>
    rows.map((row) => row.map((cell, column) => cellOf(header[column] ?? '', cell, index + 1))),
  );
  return `\uFEFF${Papa.unparse([header, ...copies.flat()], { newline: '\r\n' })}\r\n`;
}

function cellOf(header: string, cell: string, copy: number): string {
  return idColumns.includes(header) ? idsOf(cell, copy) : expressionsOf(cell, copy);
}
