import Papa from 'papaparse';
import type { ComputedPlan } from '../model/computed.ts';
import { displayText } from '../model/display.ts';
import { displayOf } from '../model/figure.ts';
import type { RecordKind } from '../model/form.ts';
import { allNodes, type Plan, type PlanNode, type PlanSection } from '../model/plan.ts';
import type { Cell, DataRecord } from '../model/record.ts';
import { type Block, chartLines, type Line, lineText, plainText } from '../model/rich.ts';
import type { ComputedTable, TableCell } from '../model/table.ts';
import { referenceText } from './references.ts';
import { nodePath } from './site/paths.ts';

/** A byte order mark, by which Excel knows UTF-8. */
const byteOrderMark = '\uFEFF';

/** The data files of the site by path: a CSV for every record kind and table, and the plan as JSON. */
export function dataFiles(computed: ComputedPlan): ReadonlyMap<string, string> {
  const { plan, tables } = computed;
  const kinds = plan.form.records.filter((kind) => (plan.records.get(kind.id) ?? []).length > 0);
  return new Map([
    ...kinds.map((kind): [string, string] => [`data/${kind.file}`, recordsCsv(kind, plan)]),
    ...tables.map((table): [string, string] => [`data/tables/${table.id}.csv`, tableCsv(table)]),
    ['data/plan.json', `${JSON.stringify(planJson(computed), undefined, 1)}\n`],
  ]);
}

function csv(rows: readonly (readonly string[])[]): string {
  return `${byteOrderMark}${Papa.unparse(rows as string[][], { newline: '\r\n' })}\r\n`;
}

/** Internal columns never reach the hosted site. */
function recordsCsv(kind: RecordKind, plan: Plan): string {
  const records = plan.records.get(kind.id) ?? [];
  const columns = kind.columns.filter((column) => !column.internal);
  const pick = columns.flatMap((column) => {
    if (column.by === undefined)
      return [{ header: column.header, cell: (record: DataRecord) => record.cells.get(column.id) }];
    const keys = new Map(
      records.flatMap((record) =>
        [...(record.families.get(column.id) ?? [])].map(([key, cell]) => [key, cell.header] as const),
      ),
    );
    return [...keys].map(([key, header]) => ({
      header,
      cell: (record: DataRecord) => record.families.get(column.id)?.get(key),
    }));
  });
  const rows = records.map((record) => pick.map(({ cell }) => dataText(cell(record), plan)));
  return csv([pick.map(({ header }) => header), ...rows]);
}

/** Keys stay keys in data files; everything else is what the book prints. */
function dataText(cell: Cell | undefined, plan: Plan): string {
  if (!cell) return '';
  return cell.value.type === 'names' ? cell.value.names.map(({ value }) => value).join('; ') : displayText(cell, plan);
}

/** Merged cells are given whole to every row and column that they span, so that each row stands for itself. */
function tableCsv(table: ComputedTable): string {
  const rows: string[][] = [];
  [...table.head, ...table.body].forEach((row, at) => {
    const line = rows[at] ?? [];
    rows[at] = line;
    let column = 0;
    for (const cell of row.cells) {
      while (line[column] !== undefined) column += 1;
      fill(rows, at, column, cell);
    }
  });
  return csv(rows);
}

function fill(rows: string[][], at: number, column: number, cell: TableCell): void {
  const text = cell.lines.map(plainText).join('\n');
  for (let row = at; row < at + (cell.rowSpan ?? 1); row += 1) {
    const line = rows[row] ?? [];
    rows[row] = line;
    for (let index = column; index < column + (cell.columnSpan ?? 1); index += 1) line[index] = text;
  }
}

function planJson(computed: ComputedPlan): unknown {
  const { plan } = computed;
  const { manifest, form } = plan;
  const references = referenceText(computed);
  const text: LineText = (line) => lineText(line, references);
  return {
    version: 1,
    edition: plan.edition,
    form: { id: form.id, version: form.version },
    title: plan.title,
    publisher: manifest.publisher,
    year: manifest.year,
    issued: manifest.issued,
    status: manifest.status,
    levels: form.levels.map(({ id, name }) => ({ id, name })),
    nodes: allNodes(plan).map((node) => nodeJson(node, text)),
    records: Object.fromEntries(
      form.records.map((kind) => [
        kind.id,
        (plan.records.get(kind.id) ?? []).map((record) => recordJson(record, kind, plan)),
      ]),
    ),
  };
}

function nodeJson(node: PlanNode, text: LineText): unknown {
  return {
    id: node.id,
    level: node.level.id,
    code: node.code,
    title: node.title,
    short: node.short,
    parent: node.parent?.id ?? null,
    children: node.children.map(({ id }) => id),
    departments: node.departments,
    page: nodePath(node),
    sections: node.sections.filter(({ written }) => written).map((section) => sectionJson(section, text)),
  };
}

/** How a line becomes text, its references included. */
type LineText = (line: Line) => string;

function sectionJson(section: PlanSection, text: LineText): unknown {
  const written = section.sections.filter((inner) => inner.written);
  return {
    id: section.definition.id,
    heading: section.heading,
    text: section.blocks.flatMap((block) => blockText(block, text)),
    notes: section.notes.map(({ line }) => text(line)),
    sections: written.map((inner) => sectionJson(inner, text)),
  };
}

function blockText(block: Block, text: LineText): readonly string[] {
  switch (block.type) {
    case 'paragraph':
      return [text(block.line)];
    case 'list':
      return block.items.flatMap(({ line, children }) => [
        text(line),
        ...children.flatMap((child) => blockText(child, text)),
      ]);
    case 'box':
      return [text(block.title), ...block.children.flatMap((child) => blockText(child, text))];
    case 'simple-table':
      return [block.header, ...block.rows].map((row) => row.map(text).join('\t'));
    case 'steps':
      return [block.items.map(text).join(' → ')];
    case 'chart':
      return [block.title, ...chartLines(block.boxes)].map(text);
    case 'table-here':
    case 'grid-here':
      return [];
  }
}

function recordJson(record: DataRecord, kind: RecordKind, plan: Plan): unknown {
  const shown = kind.columns.filter((column) => !column.internal && column.type !== 'label');
  return Object.fromEntries(
    shown.flatMap((column): [string, unknown][] => {
      if (column.by === undefined) {
        const cell = record.cells.get(column.id);
        return cell ? [[column.id, cellJson(cell, plan)]] : [];
      }
      const family = [...(record.families.get(column.id) ?? [])];
      return [[column.id, Object.fromEntries(family.map(([key, cell]) => [key, cellJson(cell, plan)]))]];
    }),
  );
}

/** Numbers are given as decimal text beside what is printed: JSON's own numbers would lose digits. */
function cellJson(cell: Cell, plan: Plan): unknown {
  const { value } = cell;
  switch (value.type) {
    case 'empty':
      return null;
    case 'names':
      return cell.column.many ? value.names.map((name) => name.value) : value.names[0]?.value;
    case 'figure':
      return value.figure.kind === 'number'
        ? { value: value.figure.number, text: displayOf(value.figure), provisional: value.figure.provisional }
        : { value: null, text: displayOf(value.figure) };
    case 'years':
      return value.years;
    case 'flag':
      return true;
    default:
      return displayText(cell, plan);
  }
}
