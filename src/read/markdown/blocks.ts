import type {
  BlockContent,
  Definition,
  DefinitionContent,
  FootnoteDefinition,
  Heading,
  List,
  ListItem as MarkdownItem,
  Paragraph,
  RootContent,
  Table,
  TableRow,
} from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import {
  type Block,
  type ChartBox,
  inlinesOf,
  type Line,
  type ListItem,
  type Note,
  type Prose,
} from '../../model/rich.ts';
import { closest as suggest } from '../../model/suggestion.ts';
import { isRowOf } from './dialect/structure.ts';
import { readImage } from './images.ts';
import {
  htmlProblem,
  placeOfNode,
  type Reading,
  readInlines,
  refuseOptions,
  reportLookalike,
  reportMalformed,
  unsupported,
} from './inlines.ts';

const containers = ['box', 'chart', 'steps'];
const leaves = ['table', 'grid', 'chart'];
const tableOptions = ['set'];

/**
 * Turns the Markdown between two headings into prose. What has no place in the book is read for what else
 * is wrong in it. Diagnostics: those of inlines, markdown/malformed-directive, -/table-row.
 */
export function readBlocks(nodes: readonly RootContent[], reading: Reading): Prose {
  const notes: Note[] = [];
  malformedDirectives(nodes, reading);
  const blocks = nodes.flatMap((node) => readBlock(node, reading, notes));
  return { blocks, notes };
}

function readBlock(
  node: RootContent | BlockContent | DefinitionContent,
  reading: Reading,
  notes: Note[],
): readonly Block[] {
  switch (node.type) {
    case 'paragraph': {
      const image = readImage(node, reading);
      if (image) return image;
      reportRawTable(node, reading);
      return [{ type: 'paragraph', line: readInlines(node.children, reading), place: placeOfNode(node, reading) }];
    }
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.ordered ?? false,
          start: node.start ?? 1,
          items: node.children.map((item) => readItem(item, reading, notes)),
        },
      ];
    case 'table':
      return [readSimpleTable(node, reading)];
    case 'footnoteDefinition':
      notes.push(readNote(node, reading));
      return [];
    case 'containerDirective':
      return readContainer(node, reading, notes);
    case 'leafDirective':
      return readLeaf(node, reading);
    case 'html':
      reading.diagnostics.push(htmlProblem(node.value, placeOfNode(node, reading)));
      return [];
    case 'definition':
      if (!isReferred(node, reading)) reading.diagnostics.push(unsupported(node.type, placeOfNode(node, reading)));
      return [];
    case 'heading':
      reading.diagnostics.push(headingProblem(node, reading));
      return [{ type: 'paragraph', line: readInlines(node.children, reading), place: placeOfNode(node, reading) }];
    case 'blockquote':
      reading.diagnostics.push(unsupported(node.type, placeOfNode(node, reading)));
      return node.children.flatMap((child) => readBlock(child, reading, notes));
    case 'code':
    case 'thematicBreak':
      reading.diagnostics.push(unsupported(node.type, placeOfNode(node, reading)));
      return [];
    default:
      // Parts of blocks and of lines, which the parser puts nowhere else.
      return [];
  }
}

/** Whether a heading is one by the line below its text. */
export function isUnderlined(node: Heading, reading: Reading): boolean {
  return !reading.source.text
    .slice(node.position?.start.offset ?? 0)
    .trimStart()
    .startsWith('#');
}

/** The diagnostic for a heading where none can stand; of an underlined one, at its line. */
export function headingProblem(node: Heading, reading: Reading): Diagnostic {
  if (!isUnderlined(node, reading)) return unsupported(node.type, placeOfNode(node, reading));
  const end = node.position?.end.offset ?? 0;
  const line = reading.source.text.lastIndexOf('\n', end - 1) + 1;
  const start = line + /^[ \t]*/.exec(reading.source.text.slice(line, end))![0].length;
  return unsupported('underline', reading.source.locate(start, end));
}

/** A definition is the other half of a link by reference, which is reported where it stands. */
function isReferred({ identifier, label }: Definition, { source }: Reading): boolean {
  const name = (label ?? identifier).toLowerCase();
  const text = source.text.toLowerCase();
  return text.split(`[${name}]`).length > text.split(`[${name}]:`).length;
}

/** Colons at the beginning of a line that the parser made nothing of; a closing one belongs to its opening. */
function malformedDirectives(nodes: readonly RootContent[], reading: Reading): void {
  let open = false;
  for (const node of nodes) {
    if (node.type !== 'paragraph') continue;
    const start = node.position?.start.offset ?? 0;
    const text = reading.source.text.slice(start, node.position?.end.offset ?? 0);
    for (const match of text.matchAll(/(?<=^[^\S\n]*)::.*(?<!\s)/gm)) {
      const closing = /^:+$/.test(match[0]);
      const place = reading.source.locate(start + match.index, start + match.index + match[0].length);
      if (!closing || !open) reportMalformed(place, match[0], reading);
      open = !closing && match[0].startsWith(':::');
    }
  }
}

function readItem(item: MarkdownItem, reading: Reading, notes: Note[]): ListItem {
  if (typeof item.checked === 'boolean') {
    const start = item.position?.start.offset ?? 0;
    const box = start + reading.source.text.slice(start).indexOf('[');
    reading.diagnostics.push(unsupported('checkbox', reading.source.locate(box, box + '[ ]'.length)));
  }
  const [first, ...rest] = item.children;
  const place = placeOfNode(item, reading);
  if (first?.type !== 'paragraph')
    return { line: [], children: item.children.flatMap((child) => readBlock(child, reading, notes)), place };
  const children = rest.flatMap((child) => readBlock(child, reading, notes));
  return { line: readInlines(first.children, reading), children, place };
}

function readSimpleTable(node: Table, reading: Reading): Block {
  const inCell = { ...reading, isCell: true };
  const rows = node.children.map((row) => row.children.map((cell): Line => readInlines(cell.children, inCell)));
  const width = rows[0]?.length ?? 0;
  const [header] = node.children;
  const isRow = (row: TableRow): boolean => header !== undefined && isRowOf(header, row, reading.source.text);
  for (const row of node.children.filter((row) => row.children.length !== width && isRow(row))) {
    const place = placeOfNode(row, reading);
    reading.diagnostics.push(diagnose('markdown/table-row', place, { cells: row.children.length, header: width }));
  }
  return { type: 'simple-table', header: rows[0] ?? [], rows: rows.slice(1), place: placeOfNode(node, reading) };
}

/** A line between bars, also those that word processors draw, or two lines of a table pasted with tabs. */
const rawRow = /^[ \t]*[|│][^\n]*[|│][^\n]*|^[^\n]*\S\t+\S[^\n]*(?=\n[^\n]*\S\t+\S)/m;

/** Rows that are no table. Diagnostics: markdown/lookalike. */
function reportRawTable(node: Paragraph, reading: Reading): void {
  const start = node.position?.start.offset ?? 0;
  const row = rawRow.exec(reading.source.text.slice(start, node.position?.end.offset ?? 0));
  if (row)
    reportLookalike({ kind: 'table', start: start + row.index, end: start + row.index + row[0].length }, reading);
}

function readNote(node: FootnoteDefinition, reading: Reading): Note {
  const line = node.children.flatMap((child, index): Line => {
    if (child.type !== 'paragraph') {
      reading.diagnostics.push(outOfPlace('inNote', child, reading));
      return [];
    }
    const inlines = readInlines(child.children, reading);
    return index === 0 ? inlines : [{ type: 'break' }, ...inlines];
  });
  for (const { type, ...inline } of inlinesOf(line))
    if ('place' in inline && type === 'anchor') reading.diagnostics.push(unsupported('noteInNote', inline.place));
  return { label: node.label ?? node.identifier, line, place: placeOfNode(node, reading) };
}

function readContainer(node: ContainerDirective, reading: Reading, notes: Note[]): readonly Block[] {
  if (!containers.includes(node.name)) {
    unknownDirective(node, containers, reading);
    return node.children.flatMap((child) => readBlock(child, reading, notes));
  }
  refuseOptions(node, [], reading);
  if (isEmpty(node)) reading.diagnostics.push(unsupported('empty', placeOfNode(node, reading)));
  if (node.name === 'steps') return readSteps(node, reading, notes);
  const [first, ...rest] = node.children;
  const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  const body = labelled ? rest : node.children;
  const title = labelled ? readInlines(first.children, reading) : [];
  const place = placeOfNode(node, reading);
  if (node.name === 'chart') return [{ type: 'chart', title, boxes: readBoxes(body, reading), place }];
  const children = body.flatMap((child) => readBlock(child, reading, notes));
  return [{ type: 'box', title, children, place }];
}

/** Whether a container holds nothing but its title. */
function isEmpty({ children }: ContainerDirective): boolean {
  return children.every((child) => child.type === 'paragraph' && child.data?.directiveLabel === true);
}

/** Steps are one flat list: each item is drawn with an arrow to the next. */
function readSteps(node: ContainerDirective, reading: Reading, notes: Note[]): readonly Block[] {
  const items = node.children.flatMap((child): readonly Line[] => {
    if (child.type === 'list') {
      reportNumbers(child, reading);
      for (const inner of child.children.flatMap((item) => item.children.slice(1)))
        reading.diagnostics.push(unsupported('nested', placeOfNode(inner, reading)));
      return child.children.map((item) => readItem(item, reading, notes).line);
    }
    if (child.type === 'footnoteDefinition') {
      notes.push(readNote(child, reading));
      return [];
    }
    reading.diagnostics.push(outOfPlace('inSteps', child, reading));
    return [];
  });
  return [{ type: 'steps', items, place: placeOfNode(node, reading) }];
}

/** A chart is one nested list: each item is a box, the items below it hang from it. */
function readBoxes(nodes: readonly (BlockContent | DefinitionContent)[], reading: Reading): readonly ChartBox[] {
  return nodes.flatMap((node): readonly ChartBox[] => {
    if (node.type === 'list') {
      reportNumbers(node, reading);
      return node.children.map((item) => readBox(item, reading));
    }
    reading.diagnostics.push(outOfPlace('inChart', node, reading));
    return [];
  });
}

/** The diagnostic for a block that cannot stand in steps, a chart or a note; some can stand nowhere. */
function outOfPlace(
  construct: 'inSteps' | 'inChart' | 'inNote',
  node: BlockContent | DefinitionContent,
  reading: Reading,
): Diagnostic {
  const place = placeOfNode(node, reading);
  if (node.type === 'html') return htmlProblem(node.value, place);
  if (node.type === 'heading') return headingProblem(node, reading);
  const isNowhere = node.type === 'code' || node.type === 'blockquote' || node.type === 'thematicBreak';
  return unsupported(isNowhere ? node.type : construct, place);
}

/** Steps and charts show no numbers. */
function reportNumbers(list: List, reading: Reading): void {
  if (list.ordered) reading.diagnostics.push(unsupported('numbersInDrawing', placeOfNode(list, reading)));
}

function readBox(item: MarkdownItem, reading: Reading): ChartBox {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') return { line: [], below: readBoxes(item.children, reading) };
  return { line: readInlines(first.children, reading), below: readBoxes(rest, reading) };
}

function readLeaf(node: LeafDirective, reading: Reading): readonly Block[] {
  if (!leaves.includes(node.name)) {
    unknownDirective(node, leaves, reading);
    return [];
  }
  refuseOptions(node, node.name === 'table' ? tableOptions : [], reading);
  const options = new Map(Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? '']));
  const label = node.children.map((child) => ('value' in child ? child.value : '')).join('');
  const place = placeOfNode(node, reading);
  if (node.name === 'chart') {
    const names = label.split(',').map((name) => name.trim());
    return names.map((chart) => ({ type: 'chart-here', chart, beside: names.length, place }));
  }
  if (node.name === 'grid') return [{ type: 'grid-here', grid: label.trim(), place }];
  return [{ type: 'table-here', table: label.trim(), options, place }];
}

function unknownDirective(node: ContainerDirective | LeafDirective, known: readonly string[], reading: Reading): void {
  reading.diagnostics.push(
    diagnose('markdown/unknown-directive', placeOfNode(node, reading), {
      colons: node.type === 'containerDirective' ? ':::' : '::',
      name: node.name,
      suggestion: suggest(node.name, known),
      known,
    }),
  );
}
