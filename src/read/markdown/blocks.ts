import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  ListItem as MarkdownItem,
  RootContent,
  Table,
} from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Block, ChartBox, Line, ListItem, Note, Prose } from '../../model/rich.ts';
import { closest as suggest } from '../../model/suggestion.ts';
import { placeOfNode, type Reading, readInlines, unsupported } from './inlines.ts';

const containers = ['box', 'chart', 'steps'];
const leaves = ['table', 'grid'];
const tableOptions = ['set'];

/** Turns the Markdown between two headings into prose. Diagnostics: those of inlines, and for blocks that have no place in the book. */
export function readBlocks(nodes: readonly RootContent[], reading: Reading): Prose {
  const notes: Note[] = [];
  const blocks = nodes.flatMap((node) => readBlock(node, reading, notes));
  return { blocks, notes };
}

function readBlock(
  node: RootContent | BlockContent | DefinitionContent,
  reading: Reading,
  notes: Note[],
): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', line: readInlines(node.children, reading) }];
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
    default:
      reading.diagnostics.push(unsupported(node.type, placeOfNode(node, reading)));
      return [];
  }
}

function readItem(item: MarkdownItem, reading: Reading, notes: Note[]): ListItem {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph')
    return { line: [], children: item.children.flatMap((child) => readBlock(child, reading, notes)) };
  const children = rest.flatMap((child) => readBlock(child, reading, notes));
  return { line: readInlines(first.children, reading), children };
}

function readSimpleTable(node: Table, reading: Reading): Block {
  const rows = node.children.map((row) => row.children.map((cell): Line => readInlines(cell.children, reading)));
  return { type: 'simple-table', header: rows[0] ?? [], rows: rows.slice(1) };
}

function readNote(node: FootnoteDefinition, reading: Reading): Note {
  const line = node.children.flatMap((child, index): Line => {
    if (child.type !== 'paragraph') {
      reading.diagnostics.push(unsupported(child.type, placeOfNode(child, reading)));
      return [];
    }
    const inlines = readInlines(child.children, reading);
    return index === 0 ? inlines : [{ type: 'break' }, ...inlines];
  });
  return { label: node.label ?? node.identifier, line, place: placeOfNode(node, reading) };
}

function readContainer(node: ContainerDirective, reading: Reading, notes: Note[]): readonly Block[] {
  if (!containers.includes(node.name)) return unknownDirective(node, containers, reading);
  if (node.name === 'steps') return readSteps(node, reading);
  const [first, ...rest] = node.children;
  const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  const body = labelled ? rest : node.children;
  const title = labelled ? readInlines(first.children, reading) : [];
  if (node.name === 'chart') return [{ type: 'chart', title, boxes: readBoxes(body, reading) }];
  const children = body.flatMap((child) => readBlock(child, reading, notes));
  return [{ type: 'box', title, children }];
}

/** Steps are one flat list: each item is drawn with an arrow to the next. */
function readSteps(node: ContainerDirective, reading: Reading): readonly Block[] {
  const items = node.children.flatMap((child): readonly Line[] => {
    if (child.type === 'list') return child.children.map((item) => readItem(item, reading, []).line);
    reading.diagnostics.push(unsupported(child.type, placeOfNode(child, reading)));
    return [];
  });
  return [{ type: 'steps', items }];
}

/** A chart is one nested list: each item is a box, the items below it hang from it. */
function readBoxes(nodes: readonly (BlockContent | DefinitionContent)[], reading: Reading): readonly ChartBox[] {
  return nodes.flatMap((node): readonly ChartBox[] => {
    if (node.type === 'list') return node.children.map((item) => readBox(item, reading));
    reading.diagnostics.push(unsupported(node.type, placeOfNode(node, reading)));
    return [];
  });
}

function readBox(item: MarkdownItem, reading: Reading): ChartBox {
  const [first, ...rest] = item.children;
  const line = first?.type === 'paragraph' ? readInlines(first.children, reading) : [];
  return { line, below: readBoxes(rest, reading) };
}

function readLeaf(node: LeafDirective, reading: Reading): readonly Block[] {
  if (!leaves.includes(node.name)) return unknownDirective(node, leaves, reading);
  const unknown = Object.keys(node.attributes ?? {}).filter(
    (key) => node.name !== 'table' || !tableOptions.includes(key),
  );
  for (const option of unknown) {
    const known = tableOptions.join(', ');
    reading.diagnostics.push(diagnose('markdown/unknown-option', placeOfNode(node, reading), { option, known }));
  }
  const options = new Map(Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? '']));
  const label = node.children.map((child) => ('value' in child ? child.value : '')).join('');
  const place = placeOfNode(node, reading);
  if (node.name === 'grid') return [{ type: 'grid-here', grid: label.trim(), place }];
  return [{ type: 'table-here', table: label.trim(), options, place }];
}

function unknownDirective(
  node: ContainerDirective | LeafDirective,
  known: readonly string[],
  reading: Reading,
): readonly Block[] {
  reading.diagnostics.push(
    diagnose('markdown/unknown-directive', placeOfNode(node, reading), {
      name: node.name,
      suggestion: suggest(node.name, known),
      known: known.join(', '),
    }),
  );
  return [];
}
