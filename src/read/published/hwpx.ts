import { unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import type { PublishedCell, PublishedLine, PublishedText } from '../../model/published/text.ts';

/** A node of XML, as far as it is looked at here. */
interface XmlNode {
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly XmlNode[];
}

/** Whether a package is that of a word processor: its sections have a place of their own. */
export function isHwpx(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && Buffer.from(bytes).includes('Contents/section');
}

/** Reads the lines of an HWPX: each paragraph is one, and so is each row of a table, with its cells in their columns. */
export function linesOfHwpx(file: string, bytes: Uint8Array): PublishedText {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^Contents\/section\d+\.xml$/u.test(name) });
  const sections = Object.keys(parts).sort((left, right) => numberIn(left) - numberIn(right));
  const rows = sections.flatMap((name) => {
    const document = parseDocument(Buffer.from(parts[name]!).toString('utf8'), { xmlMode: true });
    return rowsIn(document as unknown as XmlNode);
  });
  return { file, lines: rows.map((cells, index) => lineOf(cells, index + 1)) };
}

function numberIn(name: string): number {
  return Number(/\d+/u.exec(name)?.[0] ?? 0);
}

/** The name of an element without its namespace. */
function nameOf({ name = '' }: XmlNode): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The lines of a part: a paragraph, then the tables that hang on it, each between empty lines. */
function rowsIn(node: XmlNode): readonly (readonly string[])[] {
  if (nameOf(node) !== 'p') return (node.children ?? []).flatMap(rowsIn);
  const text = tidy(textOf(node));
  const tables = tablesIn(node).flatMap((table) => [[''], ...tableRows(table), ['']]);
  return [...(text === '' && tables.length > 0 ? [] : [[text]]), ...tables];
}

function tablesIn(node: XmlNode): readonly XmlNode[] {
  return (node.children ?? []).flatMap((child) => (nameOf(child) === 'tbl' ? [child] : tablesIn(child)));
}

/** The text of an element; tables within it are lines of their own. */
function textOf(node: XmlNode): string {
  if (node.data !== undefined) return '';
  switch (nameOf(node)) {
    case 'tbl':
      return '';
    case 't':
      return (node.children ?? []).map((child) => child.data ?? (nameOf(child) === 'lineBreak' ? ' ' : '')).join('');
    default:
      return (node.children ?? []).map(textOf).join('');
  }
}

/** The text of a cell: of all its paragraphs, and of tables within it. */
function cellText(node: XmlNode): string {
  return tidy(
    rowsIn({ children: node.children ?? [] })
      .flat()
      .join(' '),
  );
}

/** Each cell in the column in which it begins; what it spans beside that is left empty. */
function tableRows(table: XmlNode): readonly (readonly string[])[] {
  const rows = (table.children ?? []).filter((child) => nameOf(child) === 'tr');
  const grid = rows.map((row) =>
    (row.children ?? [])
      .filter((child) => nameOf(child) === 'tc')
      .map((cell) => ({ text: cellText(cell), column: columnOf(cell) })),
  );
  const width = Math.max(...grid.flat().map(({ column }) => column + 1), 1);
  return grid.map((cells) => {
    const texts = Array<string>(width).fill('');
    for (const { text, column } of cells) texts[column] = text;
    return texts;
  });
}

function columnOf(cell: XmlNode): number {
  const address = (cell.children ?? []).find((child) => nameOf(child) === 'cellAddr');
  return Number(address?.attribs?.colAddr ?? 0);
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function lineOf(cells: readonly string[], line: number): PublishedLine {
  let column = 1;
  const placed = cells.map((text): PublishedCell => {
    const begun = column;
    column += [...text].length + 1;
    return { text, line, column: begun };
  });
  return { line, column: 1, text: cells.join('\t'), cells: placed };
}
