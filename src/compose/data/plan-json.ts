import type { ComputedPlan } from '../../model/computed.ts';
import { displayText } from '../../model/display.ts';
import { displayOf } from '../../model/figure.ts';
import type { RecordKind } from '../../model/form.ts';
import { allNodes, type Plan, type PlanNode, type PlanSection } from '../../model/plan.ts';
import type { Cell, DataRecord } from '../../model/record.ts';
import { type Block, chartLines, type Line, lineText } from '../../model/rich.ts';
import { referenceText } from '../references.ts';
import { nodePath } from '../site/frame/paths.ts';

/** The plan as data, of which the schema is part of the contract. */
export function planJson(computed: ComputedPlan): unknown {
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
    ...(node.fields.size > 0 && {
      fields: Object.fromEntries([...node.fields].map(([id, { text: value }]) => [id, value])),
    }),
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
    case 'image':
      return [text(block.title), block.alternative].filter(Boolean);
    case 'table-here':
    case 'grid-here':
    case 'chart-here':
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
