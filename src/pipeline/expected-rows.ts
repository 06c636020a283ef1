import { documentOf } from '../compose/document/document.ts';
import { wholeHeading } from '../compose/document/headings.ts';
import type {
  DocumentBlock,
  DocumentNode,
  DocumentPart,
  DocumentSection,
  DocumentTable,
} from '../compose/document/tree.ts';
import { cellsOf } from '../compose/table-columns.ts';
import { blocksText } from '../compose/text/block-text.ts';
import { framedWords } from '../compose/text/table-text.ts';
import type { ComputedPlan } from '../model/computed.ts';
import { mainTree } from '../model/form.ts';
import type { PlanNode } from '../model/plan.ts';
import type { ExpectedRow } from '../model/published/expected.ts';
import { plainText } from '../model/rich.ts';
import { titleText } from '../model/title-lines.ts';

/** The book that the sources make, line by line, with the place of every fact that a cell shows. */
export function expectedRows(computed: ComputedPlan): readonly ExpectedRow[] {
  const codes = codesOf(computed);
  return documentOf(computed).parts.flatMap((part) => partRows(part, computed, codes));
}

/** `1-2-3` for each node of the main tree: its numbers among its siblings, outermost first. */
export function codesOf({ plan }: ComputedPlan): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const visit = (nodes: readonly PlanNode[], above: string): void => {
    for (const [index, node] of nodes.entries()) {
      const code = above === '' ? `${index + 1}` : `${above}-${index + 1}`;
      codes.set(node.id, code);
      visit(node.children, code);
    }
  };
  visit(plan.trees.get(mainTree) ?? [], '');
  return codes;
}

type Codes = ReadonlyMap<string, string>;

function partRows(part: DocumentPart, computed: ComputedPlan, codes: Codes): readonly ExpectedRow[] {
  const listed = part.lines.map(({ label, title }) => [label, title].filter(Boolean).join(' '));
  const titles = part.titleLines.map((line) => [line.label, titleText(line)].filter(Boolean).join(' '));
  return [
    ...lineRows(titles, undefined),
    ...lineRows(listed, undefined).map((row) => ({ ...row, isList: true })),
    ...lineRows([[part.label, part.heading].filter(Boolean).join(' ')], undefined),
    ...part.sections.flatMap((section) => sectionRows(section, computed, undefined, codes)),
    ...part.nodes.flatMap((node) => nodeRows(node, computed, codes)),
  ];
}

function nodeRows(node: DocumentNode, computed: ComputedPlan, codes: Codes): readonly ExpectedRow[] {
  const code = codes.get(node.node.id);
  return [
    ...lineRows([wholeHeading(node.node)], code),
    ...node.sections.flatMap((section) => sectionRows(section, computed, code, codes)),
    ...node.children.flatMap((child) => nodeRows(child, computed, codes)),
  ];
}

function sectionRows(
  section: DocumentSection,
  computed: ComputedPlan,
  code: string | undefined,
  codes: Codes,
): readonly ExpectedRow[] {
  const own = [section.mark, section.heading].filter(Boolean).join(' ');
  return [
    ...lineRows([own], code),
    ...section.blocks.flatMap((block) => blockRows(block, computed, code)),
    ...section.sections.flatMap((below) => sectionRows(below, computed, code, codes)),
  ];
}

function blockRows(block: DocumentBlock, computed: ComputedPlan, code: string | undefined): readonly ExpectedRow[] {
  if (block.type === 'table') return tableRows(block, computed, code);
  return lineRows(blocksText([block], computed), code);
}

function lineRows(lines: readonly string[], code: string | undefined): readonly ExpectedRow[] {
  return lines.flatMap((line): readonly ExpectedRow[] => {
    const cells = line.split(' | ').map((text) => ({ text: text.trim(), place: undefined }));
    return line.trim() === '' ? [] : [{ cells, isTable: cells.length > 1, isList: false, code }];
  });
}

function tableRows(
  { table, caption, unit }: DocumentTable,
  { plan }: ComputedPlan,
  code: string | undefined,
): readonly ExpectedRow[] {
  const title = caption === undefined ? '' : `${caption.before}${caption.inner}${caption.after}`;
  if (table.body.length === 0) return lineRows([title, table.empty ?? ''], code);
  const rows = [...table.head, ...table.body];
  const cells = rows.map((): { text: string; place: ExpectedRow['cells'][number]['place'] }[] => []);
  for (const { at, cell } of cellsOf(rows)) {
    const text = cell.lines.map(framedWords).map(plainText).join(' ').trim();
    const place = cell.fact === undefined ? undefined : plan.sources.get(cell.fact)?.place;
    cells[at]!.push({ text, place });
  }
  return [
    ...lineRows([title, unit], code),
    ...cells
      .filter((row) => row.some(({ text }) => text !== ''))
      .map((row) => ({ cells: row, isTable: true, isList: false, code })),
    ...lineRows(table.footnotes.map(plainText), code),
  ];
}
