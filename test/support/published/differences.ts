import { framedWords } from '../../../src/compose/text/table-text.ts';
import { plainText } from '../../../src/model/rich.ts';
import { type ComputedTable, spreadRows } from '../../../src/model/table.ts';
import { align, likeness } from './align.ts';
import { type PublishedTable, publishedTables, type TableKind } from './published-tables.ts';

/** Where an edition says otherwise than the book that it was made from, cell by cell. */

/** A kind of table as the published book and the form of the edition have it. */
export interface ComparedKind extends TableKind {
  /** The definitions of the form whose tables these are. */
  readonly definitions: readonly string[];
  /** Whether the rows are lines of money: name, account, years. */
  readonly money?: boolean | undefined;
  /** The column, from 0, whose blank cells repeat the one above them. */
  readonly repeats?: number | undefined;
  /** Whether titles of nodes may have their number in a cell of its own, or none. */
  readonly titles?: boolean | undefined;
  /** Columns, counted from the end, that were written anew: of these only the figures are compared. */
  readonly rewritten?: number | undefined;
  /** Headers of columns that are not compared: what they say is compared in another table. */
  readonly elsewhere?: RegExp | undefined;
}

export interface Difference {
  /** The id of our table; of one that the edition lacks, the line of the text. */
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly printed: string;
  readonly ours: string;
}

interface Row {
  readonly cells: readonly string[];
  /** Cells of columns that ours does not have, each with its header. */
  readonly beyond?: readonly (readonly [string, string])[];
}

interface Table {
  readonly id: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** All differences between the tables of these kinds; rows that stand in one of both are told whole. */
export function differencesFrom(
  text: string,
  tables: readonly ComputedTable[],
  kinds: readonly ComparedKind[],
): readonly Difference[] {
  return kinds.flatMap((kind) => {
    const own = tables.filter(({ definition }) => kind.definitions.includes(definition)).map(ownTable);
    const published = publishedTables(text, kind, kinds).map((table) => readTable(table, kind));
    return align(own, published, (a, b) => likeness(wordsOf(a), wordsOf(b)), 0.2).flatMap(([ours, theirs]) =>
      tableDifferences(ours, theirs, kind),
    );
  });
}

function tableDifferences(
  ours: Table | undefined,
  theirs: Table | undefined,
  kind: ComparedKind,
): readonly Difference[] {
  if (!ours || !theirs)
    return [
      {
        table: (ours ?? theirs)!.id,
        row: '',
        column: '',
        printed: theirs ? `${theirs.rows.length} rows` : '',
        ours: ours ? `${ours.rows.length} rows` : '',
      },
    ];
  const fitted = kind.money
    ? moneyRows(theirs, ours.columns)
    : theirs.rows.map((row) => inColumns(row, ours.columns.length));
  return align(ours.rows, fitted, (a, b) => rowLikeness(a, b), 0.3).flatMap(([own, their]) =>
    rowDifferences(own, their, ours, kind),
  );
}

function rowDifferences(
  own: Row | undefined,
  their: Row | undefined,
  { id, columns }: Table,
  kind: ComparedKind,
): readonly Difference[] {
  const shared = columns.length - (kind.rewritten ?? 0);
  if (!own || !their) {
    const whole = (row: Row | undefined): string => row?.cells.slice(0, shared).join(' | ') ?? '';
    return [
      {
        table: id,
        row: (own ?? their)!.cells.find(Boolean) ?? '',
        column: '',
        printed: whole(their),
        ours: whole(own),
      },
    ];
  }
  const row = own.cells.slice(0, 3).filter(Boolean).slice(0, 2).join(' · ');
  const beyond = (their.beyond ?? []).filter(([, printed]) => printed !== '');
  const shown = columns.flatMap((column, at): readonly Difference[] => {
    const [printed = '', ours = ''] = [their.cells[at], own.cells[at]];
    if (kind.elsewhere?.test(column)) return [];
    const isSame =
      at < shared
        ? said(printed, kind) === said(ours, kind)
        : figuresIn(printed).every((figure) => figuresIn(ours).includes(figure));
    if (isSame) return [];
    const [p, o] = at < shared ? [printed, ours] : [figuresIn(printed).join(' '), figuresIn(ours).join(' ')];
    return [{ table: id, row, column, printed: p, ours: o }];
  });
  return [...shown, ...beyond.map(([column, printed]) => ({ table: id, row, column, printed, ours: '' }))];
}

function ownTable(table: ComputedTable): Table {
  const words = (rows: ComputedTable['body']): readonly (readonly string[])[] =>
    spreadRows(rows).map((cells) =>
      cells.map((cell, at) => (cell === cells[at - 1] ? '' : cell.lines.map(framedWords).map(plainText).join(' '))),
    );
  const heads = words(table.head);
  return {
    id: table.id,
    columns: (heads.at(-1) ?? []).map((last, at) => [...new Set([heads[0]![at]!, last])].filter(Boolean).join(' ')),
    rows: words(table.body).map((cells) => ({ cells })),
  };
}

function readTable({ head, body }: PublishedTable, { repeats, titles }: ComparedKind): Table {
  let above = '';
  const rows = body.map((row) => {
    const cells = titles ? titledCells(row.cells) : row.cells;
    if (repeats === undefined) return { cells };
    const isWhole = cells.slice(repeats + 1).some(Boolean);
    above = cells[repeats] || (isWhole ? above : '');
    return { cells: cells.with(repeats, above) };
  });
  return { id: `line ${head[0]!.line}`, columns: head[0]!.cells, rows };
}

/** Where the text was taken from the page, some titles of nodes slipped by a cell: they stand in the second. */
function titledCells(cells: readonly string[]): readonly string[] {
  const isTitle = (text = ''): boolean => /^[①-⑳]./u.test(text);
  if (isTitle(cells[0]) && cells[1] === '') return ['', ...cells.toSpliced(1, 1)];
  return cells[0] === '' && cells[1] === '' && isTitle(cells[2]) ? cells.slice(1) : cells;
}

/** The cells of a printed row in as many columns as ours has; what stands beyond the last is read with it. */
function inColumns({ cells }: Row, columns: number): Row {
  const last = cells
    .slice(columns - 1)
    .join(' ')
    .trim();
  return { cells: [...Array.from({ length: columns - 1 }, (_, at) => cells[at] ?? ''), last] };
}

/**
 * Rows of money as name, account and years. A name is printed in one or two cells; an account stands for the rows below it too.
 * Where the text was taken from the page, some tables slipped a cell to the left: then accounts stand where names do.
 */
function moneyRows({ columns: head, rows }: Table, columns: readonly string[]): readonly Row[] {
  const years = head.slice(head.findIndex((word) => word.startsWith('회계')) + 1);
  const width = years.length + 2;
  const isSlipped =
    rows.every(({ cells }) => cells.length > width && cells.at(-1) === '') &&
    rows.some(({ cells }) => isAmount(cells.at(-width + 1)!));
  let above = '';
  return rows.map(({ cells }) => {
    const more = Math.max(0, cells.length - width);
    const placed = isSlipped ? ['', ...cells.slice(0, -1)] : [...cells];
    if (placed[more + 1] === '' && isAccount(placed[more]!)) placed.splice(more, 2, '', placed[more]!);
    const [account = '', ...amounts] = placed.slice(more + 1);
    above = amounts.join('') === '' ? account : account || above;
    const amountOf = (year: string): string => amounts[years.indexOf(year)] ?? '';
    return {
      cells: [
        placed
          .slice(0, more + 1)
          .filter(Boolean)
          .join(' '),
        above,
        ...columns.slice(2).map(amountOf),
      ],
      beyond: years.filter((year) => !columns.includes(year)).map((year) => [year, amountOf(year)]),
    };
  });
}

function isAccount(text: string): boolean {
  return /^[^\d▪■①-⑳]*(회계|기금)$/u.test(text);
}

function isAmount(text: string): boolean {
  return /^[\d,.()△\s-]+$/u.test(text);
}

function wordsOf({ rows }: Table): string {
  return compared(rows.flatMap(({ cells }) => cells.slice(0, 4)).join(''));
}

function rowLikeness(a: Row, b: Row): number {
  return likeness(compared(a.cells.slice(0, 4).join('')), compared(b.cells.slice(0, 4).join('')));
}

function said(text: string, { titles }: ComparedKind): string {
  return compared(titles ? text.replace(/^[①-⑳]\s*/u, '') : text);
}

/** A text as it is compared: forms of one letter are one, signs of one meaning too, and spaces do not count. */
export function compared(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[‘’ʻʼ`´′]/gu, "'")
    .replaceAll(/[“”]/gu, '"')
    .replaceAll(/[∼〜～]/gu, '~')
    .replaceAll(/[·ㆍ․‧・･]/gu, '·')
    .replaceAll(/[–—−―]/gu, '-')
    .replaceAll(/\s/gu, '')
    .replaceAll(/^[▪■▸•○·]+|^-(?=.*\p{L})/gu, '')
    .replace(/^\((.*\p{L}.*)\)$/u, '$1');
}

function figuresIn(text: string): readonly string[] {
  return [...new Set(compared(text).match(/\d[\d,.]*\d|\d/gu) ?? [])];
}
