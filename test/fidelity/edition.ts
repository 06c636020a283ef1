import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import type { Place, Position } from '../../src/diagnostics/place.ts';
import { repository } from '../support/project.ts';
import { type Bundle, type Slot, slots } from './slots.ts';

export const edition = '2031-sample';

/** One thing that was typed, and where it stands. */
export interface Case {
  readonly slot: Slot;
  readonly typed: string;
  /** The task to which it belongs, '' where it is the edition's. */
  readonly task: string;
  readonly place: Place;
}

/** What a row needs beside the cells of its cases. */
const otherCells: Readonly<Record<string, (task: string) => Readonly<Record<string, string>>>> = {
  'schedule.csv': (task) => ({ 과제: task }),
  'consultations.csv': (task) => ({ 과제: task }),
  'grids.csv': (task) => ({ 소속: task, 머리행: '1', 머리열: '1' }),
  'finance.csv': () => ({ 단계: '금액' }),
  'indicators.csv': (task) => ({
    ...{ 소속: task, 방향: '상향', 정량화: '정량', 성격: '결과' },
    ...{ 실적연도: '2030', 목표연도: '2031', 근거연도: '2031' },
  }),
  'budget.csv': () => ({ 단계: '프로그램' }),
  'linkage-targets.csv': () => ({ 체계: 'national' }),
};

/** Writes the small edition with a task of its own for every bundle, and its rows; tells where everything stands. */
export function writeEdition(root: string, bundles: readonly Bundle[]): readonly Case[] {
  for (const folder of ['content', 'data']) rmSync(join(root, folder), { recursive: true, force: true });
  cpSync(join(repository, 'test/documentation/project'), root, { recursive: true });
  const tasks = new Map(bundles.map((bundle, at) => [taskOf(at), bundle]));
  const objective = join(root, `content/${edition}/objectives/local-bookstores.md`);
  const listed = ['bookstore-opening', 'library-purchase', ...tasks.keys()].join(', ');
  writeFileSync(objective, readFileSync(objective, 'utf8').replace(/^children: .*$/mu, `children: [${listed}]`));
  const files = [...new Set(slots.flatMap(({ at }) => (at.in === 'row' ? [at.file] : [])))];
  return [
    ...writeManifest(root, bundles[0]!),
    ...writeChapters(root, bundles[0]!),
    ...[...tasks].flatMap(([task, bundle]) => writeTask(root, task, bundle)),
    ...files.flatMap((file) => writeRows(root, file, tasks)),
    ...[...tasks].flatMap(([task, bundle]) => writeGrid(root, task, bundle)),
  ];
}

export function taskOf(at: number): string {
  return `case-${String(at + 1).padStart(4, '0')}`;
}

/** What an edition has once is typed by its first bundle. */
function writeManifest(root: string, bundle: Bundle): readonly Case[] {
  const file = `content/${edition}/plan.yaml`;
  const known = readFileSync(join(root, file), 'utf8').replace(/^(?:publisher: .*|imprint:\n(?: .*\n)*)/gmu, '');
  const lines = known.trimEnd().split('\n');
  let above = '';
  const cases = slots.flatMap((slot): readonly Case[] => {
    if (slot.at.in !== 'manifest') return [];
    const [parent = '', key] = slot.at.key.split('.');
    const value = quoted(bundle[slot.name]!);
    if (parent !== above) lines.push(key === undefined ? `${parent}: ${value}` : `${parent}:`);
    if (key !== undefined) lines.push(`  ${key}: ${value}`);
    above = parent;
    return [{ slot, typed: bundle[slot.name]!, task: '', place: placeOf(file, lines.length, lines.length) }];
  });
  writeFileSync(join(root, file), `${lines.join('\n')}\n`);
  return cases;
}

/** What stands in the chapters is typed by the first bundle too. */
function writeChapters(root: string, bundle: Bundle): readonly Case[] {
  mkdirSync(join(root, `content/${edition}/chapters`), { recursive: true });
  const chapters = new Map<string, string[]>();
  const cases = slots.flatMap((slot): readonly Case[] => {
    if (slot.at.in !== 'chapter') return [];
    const { chapter, heading } = slot.at;
    const lines = chapters.get(chapter) ?? [];
    chapters.set(chapter, lines);
    return [
      {
        slot,
        typed: bundle[slot.name]!,
        task: '',
        place: addSection(lines, heading, bundle[slot.name]!, fileOf(chapter)),
      },
    ];
  });
  for (const [chapter, lines] of chapters) writeFileSync(join(root, fileOf(chapter)), `${lines.join('\n')}\n`);
  return cases;
}

function fileOf(chapter: string): string {
  return `content/${edition}/chapters/${chapter}.md`;
}

/** Writes prose under a heading; gives its place. */
function addSection(lines: string[], heading: string, typed: string, file: string): Place {
  lines.push(...(lines.length > 0 ? [''] : []), ...heading.split('\n'), '');
  const first = lines.length + 1;
  lines.push(...typed.split('\n'));
  return placeOf(file, first, lines.length);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function placeOf(file: string, first: number, last: number): Place {
  return { file, start: { line: first, column: 1 }, end: { line: last + 1, column: 1 } };
}

function writeTask(root: string, task: string, bundle: Bundle): readonly Case[] {
  const file = `content/${edition}/tasks/${task}.md`;
  const lines = ['---'];
  const cases = slots.flatMap((slot): readonly Case[] => {
    const { at } = slot;
    const typed = bundle[slot.name]!;
    if (at.in === 'front matter') {
      lines.push(at.key === 'departments' ? `departments: [${quoted(typed)}]` : `${at.key}: ${quoted(typed)}`);
      return [{ slot, typed, task, place: placeOf(file, lines.length, lines.length) }];
    }
    if (at.in !== 'section') return [];
    if (!lines.includes('---', 1)) lines.push('---');
    if (at.section === 'beneficiaries') addSection(lines, `## ${gridHeading}`, `::grid[${task}]`, file);
    return [{ slot, typed, task, place: addSection(lines, `## ${at.heading}`, typed, file) }];
  });
  writeFileSync(join(root, file), `${lines.join('\n')}\n`);
  return cases;
}

/** Under which heading the grid of a task stands, before the section that follows it. */
const gridHeading = '이해관계자 등 현장의견 수렴 계획';

/** The grid of a task: its own words where it has no case. */
function writeGrid(root: string, task: string, bundle: Bundle): readonly Case[] {
  const file = `data/${edition}/grids/${task}.csv`;
  const cells = slots.flatMap((slot) =>
    slot.at.in === 'grid' ? [{ slot, ...slot.at, typed: bundle[slot.name]! }] : [],
  );
  const sheet = new Sheet([]);
  const cases = [1, 2, 3].flatMap((row) => {
    const own = cells.filter((cell) => cell.row === row);
    const places = sheet.add([1, 2].map((column) => own.find((cell) => cell.column === column)?.typed ?? '구분'));
    return own.map(({ slot, typed, column }): Case => ({ slot, typed, task, place: { file, ...places[column - 1]! } }));
  });
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), sheet.text);
  return cases;
}

function writeRows(root: string, name: string, tasks: ReadonlyMap<string, Bundle>): readonly Case[] {
  const file = `data/${edition}/${name}`;
  const columns = slots.flatMap((slot) =>
    slot.at.in === 'row' && slot.at.file === name ? [{ slot, ...slot.at }] : [],
  );
  const [headers = ['id', ...columns.map(({ header }) => header)], ...known] = rowsIn(join(root, file));
  const sheet = new Sheet([headers, ...known]);
  const cases = [...tasks].flatMap(([task, bundle]) => {
    const typed = Object.fromEntries(columns.map(({ slot, header }) => [header, bundle[slot.name]!]));
    const row: Readonly<Record<string, string>> = { id: task, ...otherCells[name]?.(task), ...typed };
    const places = sheet.add(headers.map((header) => row[header] ?? ''));
    return columns.map(({ slot, header }): Case => {
      const place = { file, ...places[headers.indexOf(header)]! };
      return { slot, typed: typed[header]!, task, place };
    });
  });
  writeFileSync(join(root, file), sheet.text);
  return cases;
}

/** The rows of a file that the edition has, none where it has not. */
function rowsIn(path: string): string[][] {
  try {
    return Papa.parse<string[]>(readFileSync(path, 'utf8').replace(/^\uFEFF/u, ''), { skipEmptyLines: true }).data;
  } catch {
    return [];
  }
}

/** A CSV file that knows where its cells stand. */
class Sheet {
  text = '';
  #line = 1;
  #column = 1;

  constructor(rows: readonly (readonly string[])[]) {
    for (const row of rows) this.add(row);
  }

  add(row: readonly string[]): readonly { start: Position; end: Position }[] {
    const places = row.map((value, at) => {
      if (at > 0) this.#write(',');
      const start = { line: this.#line, column: this.#column };
      this.#write(/[",\n\r]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
      return { start, end: { line: this.#line, column: this.#column } };
    });
    this.#write('\n');
    return places;
  }

  #write(text: string): void {
    this.text += text;
    for (const character of text) {
      this.#line += character === '\n' ? 1 : 0;
      this.#column = character === '\n' ? 1 : this.#column + 1;
    }
  }
}
