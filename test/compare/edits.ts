import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { compareEditions } from '../../src/compare/compare.ts';
import type { Change, ComparedEdition } from '../../src/model/comparison.ts';
import type { Column, RecordKind } from '../../src/model/form.ts';
import { allCells, type DataRecord, namesOf } from '../../src/model/record.ts';
import { readEdition } from '../../src/read/edition.ts';
import { sourceFiles } from '../../src/read/files.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { repository } from '../support/project.ts';
import type { Random } from '../support/random.ts';
import { memoryFiles } from '../support/small.ts';

/** The source texts of an edition by path, to be changed. */
export type Texts = Map<string, string>;

export function textsOf(root: string, edition: string): Texts {
  const below = (folder: string): readonly string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? below(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    );
  const paths = ['content', 'data'].flatMap((side) => below(`${side}/${edition}`));
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8').replace(/^\uFEFF/u, '')]));
}

const shipped = sourceFiles(repository);

export function readTexts(texts: Texts, edition: string): ComparedEdition {
  const files = memoryFiles(Object.fromEntries(texts));
  const sources = readEdition(files, [files, shipped], edition).value;
  if (!sources) throw new Error('the edition cannot be read');
  return { sources, plan: resolve(sources).value };
}

/** A change as one line: what became of what, and both values. */
export function lineOf({ kind, of, node, record, fact, label, before, after, into }: Change): string {
  const subject = record ? `${record.kind}/${record.id}` : (node ?? '');
  const field = of === 'value' ? (fact ?? '') : of === 'sentence' || of === 'section' ? label : '';
  return [kind, of, subject, field, into?.join('+') ?? `${before?.value ?? ''} → ${after?.value ?? ''}`].join(' | ');
}

/** What a comparison says, in an order of its own. */
export function saidOf(before: ComparedEdition, after: ComparedEdition): readonly string[] {
  return compareEditions(before, after).changes.map(lineOf).sort();
}

/** A table as rows of texts, the header first. */
class Table {
  readonly rows: string[][];

  constructor(
    readonly file: string,
    private readonly texts: Texts,
  ) {
    this.rows = Papa.parse<string[]>(texts.get(file) ?? '', { skipEmptyLines: true }).data;
  }

  column(header: string): number {
    return this.rows[0]!.indexOf(header);
  }

  row(id: string): string[] {
    return this.rows.find((row) => row[0] === id)!;
  }

  save(): void {
    this.texts.set(this.file, `${Papa.unparse(this.rows, { newline: '\n' })}\n`);
  }
}

/** Makes edits through the typed rows and files of an edition, and keeps what a comparison must say of each. */
export class Editor {
  readonly expected: string[] = [];
  private readonly touched = new Set<string>();
  private count = 0;

  constructor(
    private readonly texts: Texts,
    private readonly edition: ComparedEdition,
    private readonly random: Random,
  ) {}

  /** One edit of some kind; which it was. */
  edit(): string {
    for (;;) {
      const [name, edit] = this.random.pick(Object.entries(this.kinds));
      if (edit()) return name;
    }
  }

  private readonly kinds: Readonly<Record<string, () => boolean>> = {
    figure: () =>
      this.changeCell(
        ({ type }) => type === 'figure',
        () => String(100_000 + this.next()),
      ),
    dates: () =>
      this.changeCell(
        ({ type }) => type === 'dates',
        () => `'${this.year}.${1 + this.random.below(12)}월`,
      ),
    text: () =>
      this.changeCell(
        (column, kind) => column.type === 'text' && column.id !== kind.naming,
        () => this.word(),
      ),
    rename: () =>
      this.changeCell(
        (column, kind) => column.type === 'text' && column.id === kind.naming,
        () => this.word(),
      ),
    moveRecord: () => this.moveRecord(),
    dropRecord: () => this.dropRecord(),
    addRecord: () => this.addRecord(),
    renumberRecord: () => this.renameRecordId(),
    title: () => this.retitle(),
    moveNode: () => this.moveNode(),
    word: () => this.changeSentence(),
    addSentence: () => this.addSentence(),
    dropSentence: () => this.dropSentence(),
    moveSentence: () => this.moveSentence(),
    splitNode: () => this.splitNode(),
  };

  private get year(): string {
    return String(this.edition.sources.manifest.year).slice(2);
  }

  private next(): number {
    this.count += 1;
    return this.count;
  }

  private word(): string {
    return `새로 쓴 글 ${'가나다라마바사아자차카타파하'[this.random.below(14)]}${this.next()}`;
  }

  /** Whether nothing else was done to a thing, so that each edit is one of its own. */
  private take(...subjects: readonly string[]): boolean {
    if (subjects.some((subject) => this.touched.has(subject))) return false;
    for (const subject of subjects) this.touched.add(subject);
    return true;
  }

  private table(kind: RecordKind): Table {
    return new Table(`data/${this.edition.sources.edition}/${kind.file}`, this.texts);
  }

  private pickRecord(isWanted: (kind: RecordKind) => boolean): { kind: RecordKind; record: DataRecord } | undefined {
    const kinds = this.edition.plan.form.records.filter(
      (kind) =>
        isWanted(kind) && !kind.grid && !kind.chart && (this.edition.plan.records.get(kind.id) ?? []).length > 0,
    );
    const kind = this.random.pick(kinds);
    const record = this.random.pick(this.edition.plan.records.get(kind.id) ?? []);
    return this.take(`${kind.id}/${record.id}`) ? { kind, record } : undefined;
  }

  private changeCell(isWanted: (column: Column, kind: RecordKind) => boolean, value: () => string): boolean {
    // The names of some kinds head the columns of other tables.
    const heads = this.edition.plan.form.records.flatMap(({ columns }) => columns.flatMap(({ by }) => by ?? []));
    const picked = this.pickRecord(
      (kind) => !heads.includes(kind.id) && kind.columns.some((column) => isWanted(column, kind)),
    );
    if (!picked) return false;
    const { kind, record } = picked;
    const cells = allCells(record).filter(
      ({ column, raw }) => isWanted(column, kind) && raw.trim() !== '' && !raw.includes('\n'),
    );
    if (cells.length === 0) return false;
    const cell = this.random.pick(cells);
    const table = this.table(kind);
    const text = value();
    if (text === cell.raw.trim()) return false;
    table.row(record.id)[table.column(cell.header)] = text;
    table.save();
    const isName = cell.column.id === kind.naming;
    this.expect(
      isName ? 'renamed' : 'changed',
      isName ? 'record' : 'value',
      `${kind.id}/${record.id}`,
      isName ? '' : cell.fact,
      cell.raw.trim(),
      text,
    );
    return true;
  }

  private moveRecord(): boolean {
    const picked = this.pickRecord(({ columns }) =>
      columns.some(({ type, many, parts }) => type === 'node' && !many && !parts),
    );
    const column = picked?.kind.columns.find(({ type }) => type === 'node');
    if (!picked || !column) return false;
    const [owner] = namesOf(picked.record, 'node');
    const others = this.nodesOf(column.levels ?? []).filter((id) => id !== owner?.value);
    if (!owner || others.length === 0) return false;
    const to = this.random.pick(others);
    const table = this.table(picked.kind);
    table.row(picked.record.id)[table.column(column.header)] = to;
    table.save();
    this.expect('moved', 'record', `${picked.kind.id}/${picked.record.id}`, '', owner.value, to);
    return true;
  }

  private nodesOf(levels: readonly string[]): readonly string[] {
    return [...this.edition.plan.nodes.values()].filter(({ level }) => levels.includes(level.id)).map(({ id }) => id);
  }

  /** Kinds that no other table names: a row of them can go or come alone. */
  private pickLeaf(): { kind: RecordKind; record: DataRecord } | undefined {
    const named = this.edition.plan.form.records.flatMap(({ columns }) =>
      columns.flatMap(({ refers, by }) => [refers, by]),
    );
    return this.pickRecord(
      ({ id, columns, measure }) => !named.includes(id) && !measure && columns.some(({ type }) => type === 'node'),
    );
  }

  private dropRecord(): boolean {
    const picked = this.pickLeaf();
    if (!picked) return false;
    const table = this.table(picked.kind);
    table.rows.splice(table.rows.indexOf(table.row(picked.record.id)), 1);
    table.save();
    this.expect('dropped', 'record', `${picked.kind.id}/${picked.record.id}`, '', picked.record.id, '');
    return true;
  }

  private addRecord(): boolean {
    const picked = this.pickLeaf();
    if (!picked) return false;
    const table = this.table(picked.kind);
    const id = `new-row-${this.next()}`;
    const row = [...table.row(picked.record.id)];
    row[0] = id;
    for (const { header, type } of picked.kind.columns)
      if (type === 'text' && table.column(header) >= 0)
        row[table.column(header)] = `${this.word()} ${this.word()} ${this.word()}`;
    table.rows.push(row);
    table.save();
    this.expect('added', 'record', `${picked.kind.id}/${id}`, '', '', id);
    return true;
  }

  private renameRecordId(): boolean {
    const picked = this.pickLeaf();
    if (!picked) return false;
    const table = this.table(picked.kind);
    const id = `renumbered-${this.next()}`;
    const text = (record: DataRecord): string =>
      allCells(record)
        .slice(1)
        .map(({ raw }) => raw)
        .join();
    const same = (this.edition.plan.records.get(picked.kind.id) ?? []).filter(
      (record) => text(record) === text(picked.record),
    );
    if (same.length > 1) return false;
    table.row(picked.record.id)[0] = id;
    table.save();
    this.expect('renamed', 'record', `${picked.kind.id}/${id}`, '', picked.record.id, id);
    return true;
  }

  private fileOf(id: string): string {
    return this.edition.plan.nodes.get(id)!.file;
  }

  private retitle(): boolean {
    const node = this.random.pick([...this.edition.plan.nodes.values()]);
    const file = this.fileOf(node.id);
    const text = this.texts.get(file)!;
    if (!this.take(`title of ${node.id}`) || !/^title: [^"'\n]+$/mu.test(text)) return false;
    const title = this.word();
    this.texts.set(file, text.replace(/^title: .+$/mu, `title: ${title}`));
    this.expect('renamed', 'node', node.id, '', node.title, title);
    return true;
  }

  private moveNode(): boolean {
    const movable = [...this.edition.plan.nodes.values()].filter(
      ({ parent, children }) => parent && children.length === 0,
    );
    const node = this.random.pick(movable);
    const parents = [...new Set(movable.map(({ parent }) => parent!))].filter((parent) => parent !== node.parent);
    if (parents.length === 0 || !this.take(`parent of ${node.id}`)) return false;
    const to = this.random.pick(parents);
    this.changeChildren(node.parent!.id, (ids) => ids.filter((id) => id !== node.id));
    this.changeChildren(to.id, (ids) => [...ids, node.id]);
    this.expect('moved', 'node', node.id, '', node.parent!.id, to.id);
    return true;
  }

  private changeChildren(id: string, change: (ids: readonly string[]) => readonly string[]): void {
    const file = this.fileOf(id);
    const changed = this.texts.get(file)!.replace(/^children: \[([^\]]*)\]$/mu, (_, listed: string) => {
      const ids = listed
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '');
      return `children: [${change(ids).join(', ')}]`;
    });
    this.texts.set(file, changed);
  }

  /** A plain line of a file that nothing else was done to: its section, its text and where it stands. */
  private pickLine():
    | { file: string; id: string; lines: string[]; at: number; text: string; heading: string }
    | undefined {
    const node = this.random.pick([...this.edition.plan.nodes.values()]);
    const { id, file } = node;
    if (this.touched.has(`prose of ${id}`)) return undefined;
    const lines = this.texts.get(file)!.split('\n');
    const plain = lines.flatMap((line, index) => {
      const text = /^ *- ([^:[\]*`_^<>\\]{20,})$/u.exec(line)?.[1];
      const next = lines.slice(index + 1).find((other) => other.trim() !== '') ?? '';
      const isLeaf = !next.startsWith(' ');
      return text !== undefined && isLeaf && lines.filter((other) => other.includes(text)).length === 1
        ? [{ at: index, text }]
        : [];
    });
    if (plain.length === 0 || !this.take(`prose of ${id}`)) return undefined;
    const { at, text } = this.random.pick(plain);
    const heading =
      lines
        .slice(0, at)
        .findLast((line) => line.startsWith('#'))
        ?.replace(/^#+ /u, '') ?? '';
    return { file, id, lines, at, text: text.trim(), heading };
  }

  private saveLines(file: string, lines: readonly string[]): void {
    this.texts.set(file, lines.join('\n'));
  }

  private changeSentence(): boolean {
    const line = this.pickLine();
    if (!line) return false;
    const words = line.text.split(' ');
    words[this.random.below(words.length)] = `새낱말${this.next()}`;
    const text = words.join(' ');
    line.lines[line.at] = line.lines[line.at]!.replace(line.text, text);
    this.saveLines(line.file, line.lines);
    this.expect('changed', 'sentence', '', line.heading, line.text, text);
    return true;
  }

  private addSentence(): boolean {
    const line = this.pickLine();
    if (!line) return false;
    const text = `아주 새로운 문장 ${this.next()}을 한 줄 더 씀`;
    const indent = /^ */u.exec(line.lines[line.at]!)![0];
    line.lines.splice(line.at + 1, 0, `${indent}- ${text}`);
    this.saveLines(line.file, line.lines);
    this.expect('added', 'sentence', '', line.heading, '', text);
    return true;
  }

  private dropSentence(): boolean {
    const line = this.pickLine();
    if (!line) return false;
    line.lines.splice(line.at, 1);
    this.saveLines(line.file, line.lines);
    this.expect('dropped', 'sentence', '', line.heading, line.text, '');
    return true;
  }

  private moveSentence(): boolean {
    const [from, to] = [this.pickLine(), this.pickLine()];
    if (!from || !to) return false;
    from.lines.splice(from.at, 1);
    const indent = /^ */u.exec(to.lines[to.at]!)![0];
    to.lines.splice(to.at + 1, 0, `${indent}- ${from.text}`);
    this.saveLines(from.file, from.lines);
    this.saveLines(to.file, to.lines);
    this.expect('moved', 'sentence', '', to.heading, from.text, from.text);
    return true;
  }

  /** A new node takes over some lines and rows of another one. */
  private splitNode(): boolean {
    const from = this.pickLine();
    const node = from && this.edition.plan.nodes.get(from.id)!;
    const kind = this.edition.plan.form.records.find(
      ({ columns, grid, chart }) => !grid && !chart && columns.some(({ type, many }) => type === 'node' && !many),
    );
    if (!from || !node?.parent || node.children.length > 0 || !kind) return false;
    const rows = (this.edition.plan.records.get(kind.id) ?? []).filter(
      (record) => namesOf(record, 'node')[0]?.value === node.id && !this.touched.has(`${kind.id}/${record.id}`),
    );
    const taken = rows.slice(0, 2);
    if (taken.length < 2) return false;
    for (const { id } of taken) this.take(`${kind.id}/${id}`);
    const id = `split-${this.next()}`;
    const table = this.table(kind);
    const header = kind.columns.find(({ type }) => type === 'node')!.header;
    for (const record of taken) {
      table.row(record.id)[table.column(header)] = id;
      this.expect('moved', 'record', `${kind.id}/${record.id}`, '', node.id, id);
    }
    table.save();
    from.lines.splice(from.at, 1);
    this.saveLines(from.file, from.lines);
    this.texts.set(
      from.file.replace(node.id, id),
      `---\ntitle: 갈라진 것 ${id}\n---\n\n## ${from.heading}\n\n- ${from.text}\n`,
    );
    this.changeChildren(this.parentNow(node.id), (ids) => [...ids, id]);
    this.expect('added', 'section', '', from.heading, '', from.heading);
    this.expect('moved', 'sentence', '', from.heading, from.text, from.text);
    this.expected.push(['split', 'node', node.id, '', `${node.id}+${id}`].join(' | '));
    return true;
  }

  private parentNow(id: string): string {
    const parents = [...this.edition.plan.nodes.values()].filter(({ children }) => children.length > 0);
    const listed = new RegExp(String.raw`^children: \[[^\]]*(?<![-\w])${id}(?![-\w])`, 'mu');
    return parents.find((parent) => listed.test(this.texts.get(parent.file)!))!.id;
  }

  private expect(kind: string, of: string, subject: string, field: string, before: string, after: string): void {
    this.expected.push([kind, of, subject, field, `${before} → ${after}`].join(' | '));
  }
}
