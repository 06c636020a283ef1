/** Tables as the text of a published book holds them: a row a line, its cells apart by tabs. */

export interface PublishedRow {
  /** The line of the text, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface PublishedTable {
  readonly head: readonly PublishedRow[];
  readonly body: readonly PublishedRow[];
}

/** What kind a table is of, by what the row at its head says without spaces; and how many rows its head has. */
export interface TableKind {
  readonly id: string;
  readonly head: RegExp;
  readonly headRows: number;
}

/** The tables of one kind, in the order of the text; what goes on after blank lines, or repeats its head there, is one. */
export function publishedTables(text: string, kind: TableKind, kinds: readonly TableKind[]): readonly PublishedTable[] {
  const found: PublishedTable[] = [];
  let open: { readonly head: PublishedRow[]; readonly body: PublishedRow[] } | undefined;
  for (const block of blocksOf(text)) {
    const starts = kinds.find(({ head }) => head.test(withoutSpaces(block.rows[0]!.cells.join('\t'))));
    const headRows = starts?.headRows ?? 0;
    const body = block.rows.slice(headRows);
    if (open && block.follows && (starts === undefined || starts === kind)) open.body.push(...body);
    else {
      open = starts === kind ? { head: block.rows.slice(0, headRows), body } : undefined;
      if (open) found.push(open);
    }
  }
  return found;
}

interface Block {
  readonly rows: readonly PublishedRow[];
  /** Whether only blank lines stand between it and the block before. */
  readonly follows: boolean;
}

function blocksOf(text: string): readonly Block[] {
  const blocks: { rows: PublishedRow[]; follows: boolean }[] = [];
  let gap: 'none' | 'blank' | 'words' = 'words';
  text.split('\n').forEach((line, index) => {
    if (line.includes('\t')) {
      const row = { line: index + 1, cells: line.split('\t').map((cell) => cell.trim()) };
      if (gap === 'none') blocks.at(-1)!.rows.push(row);
      else blocks.push({ rows: [row], follows: gap === 'blank' });
      gap = 'none';
    } else if (line.trim() !== '') gap = 'words';
    else if (gap === 'none') gap = 'blank';
  });
  return blocks;
}

export function withoutSpaces(text: string): string {
  return text.replaceAll(/[^\S\t]/gu, '');
}
