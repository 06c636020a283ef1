import { paintsUnmarked } from '../publish/pdf/content.ts';
import { elementKind, elementsIn } from '../publish/pdf/elements.ts';
import { type PdfFile, referenceIn } from '../publish/pdf/file.ts';
import { pageNumbers } from '../publish/pdf/pages.ts';

/** A condition of PDF/UA-1 that a file does not meet, and how often. */
export interface Unmet {
  readonly condition: Condition;
  readonly count: number;
}

/** The conditions of PDF/UA-1 that can be seen without a validator; those that the file does not meet. */
export function unmetConditions(file: PdfFile): readonly Unmet[] {
  return (Object.keys(conditions) as Condition[])
    .map((condition) => ({ condition, count: conditions[condition](file) }))
    .filter(({ count }) => count > 0);
}

/** How often each condition is missed. */
const conditions = {
  'the file is marked as tagged': (file: PdfFile) => missing(/\/MarkInfo <<[^>]*\/Marked true/u.test(catalogOf(file))),
  'the file has a language': (file: PdfFile) => missing(/\/Lang \([a-z]/u.test(catalogOf(file))),
  'readers are told to show the title': (file: PdfFile) => missing(/\/DisplayDocTitle true/u.test(catalogOf(file))),
  'the description has a title': (file: PdfFile) =>
    missing(/<dc:title>.*<rdf:li [^>]*>[^<]/su.test(descriptionOf(file))),
  'all that is painted is tagged or an artifact': (file: PdfFile) => countPages(file, paintsUnmarked),
  'the keyboard follows the order of the tags': (file: PdfFile) =>
    countPageObjects(file, (text) => !/\/Tabs \/S\b/u.test(text)),
  'every link says where it leads': (file: PdfFile) =>
    count(
      texts(file),
      (text) => /^<<\/Type \/Annot\n\/Subtype \/Link/u.test(text) && !/\/Contents <FEFF\w/u.test(text),
    ),
  'every kind of element is known or mapped to one': (file: PdfFile) =>
    count(kindsOf(file), (kind) => !isKnown(file, kind)),
  'an item of a list holds a label and a body only': (file: PdfFile) => countKids(file, 'LI', ['Lbl', 'LBody']),
  'a row of a table holds cells only': (file: PdfFile) => countKids(file, 'TR', ['TH', 'TD']),
  'the rows of a table have the same number of columns': (file: PdfFile) =>
    count(tablesOf(file), (rows) => !isEven(rows)),
  'figures and formulas have an alternative text': (file: PdfFile) =>
    count(texts(file), (text) => /^(?:Figure|Formula)$/u.test(elementKind(text) ?? '') && !/\/Alt <FEFF\w/u.test(text)),
  'no figure stands in a figure': (file: PdfFile) =>
    count(texts(file), (text) => elementKind(text) === 'Figure' && kindsIn(file, text).includes('Figure')),
  'every font is embedded': (file: PdfFile) =>
    count(texts(file), (text) => text.startsWith('<</Type /FontDescriptor') && !/\/FontFile[23]? /u.test(text)),
} satisfies Readonly<Record<string, (file: PdfFile) => number>>;

/** The name of a condition. */
export type Condition = keyof typeof conditions;

function missing(isThere: boolean): number {
  return isThere ? 0 : 1;
}

function count<T>(values: readonly T[], isUnmet: (value: T) => boolean): number {
  return values.filter(isUnmet).length;
}

function catalogOf(file: PdfFile): string {
  return file.object(file.root).text;
}

function descriptionOf(file: PdfFile): string {
  const metadata = referenceIn(catalogOf(file), 'Metadata');
  return metadata === 0 ? '' : file.content(metadata);
}

function texts(file: PdfFile): readonly string[] {
  return file.objects.flatMap((object) => object?.text ?? []);
}

function countPageObjects(file: PdfFile, isUnmet: (text: string) => boolean): number {
  return pageNumbers(file).filter((page) => isUnmet(file.object(page).text)).length;
}

function countPages(file: PdfFile, isUnmet: (content: string) => boolean): number {
  return countPageObjects(file, (text) => isUnmet(file.content(referenceIn(text, 'Contents'))));
}

function kindsOf(file: PdfFile): readonly string[] {
  return [...new Set(texts(file).flatMap((text) => elementKind(text) ?? []))];
}

function kindsIn(file: PdfFile, text: string): readonly string[] {
  return elementsIn(text).map((element) => elementKind(file.object(element).text) ?? '');
}

function countKids(file: PdfFile, kind: string, allowed: readonly string[]): number {
  const parents = texts(file).filter((text) => elementKind(text) === kind);
  return parents.filter((text) => kindsIn(file, text).some((kid) => !allowed.includes(kid))).length;
}

/** The kinds of PDF 1.7. */
const standardKinds: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);

function isKnown(file: PdfFile, kind: string): boolean {
  const root = file.object(referenceIn(catalogOf(file), 'StructTreeRoot')).text;
  return standardKinds.has(kind) || new RegExp(`/RoleMap <<[^>]*/${kind} /`, 'u').test(root);
}

type Cell = readonly [columns: number, rows: number];

function tablesOf(file: PdfFile): readonly (readonly (readonly Cell[])[])[] {
  const tables = texts(file).filter((text) => elementKind(text) === 'Table');
  const rows = (table: string) => elementsIn(table).filter((row) => elementKind(file.object(row).text) === 'TR');
  return tables.map((table) =>
    rows(table).map((row) => elementsIn(file.object(row).text).map((cell) => spans(file, cell))),
  );
}

function spans(file: PdfFile, cell: number): Cell {
  const { text } = file.object(cell);
  return [Number(/\/ColSpan (\d+)/u.exec(text)?.[1] ?? 1), Number(/\/RowSpan (\d+)/u.exec(text)?.[1] ?? 1)];
}

/** Whether the cells fill every row; a cell over several rows counts in each of them. */
function isEven(rows: readonly (readonly Cell[])[]): boolean {
  const widths = rows.map(() => 0);
  rows.forEach((cells, row) => {
    for (const [columns, height] of cells) {
      for (let below = row; below < Math.min(row + height, rows.length); below += 1) widths[below]! += columns;
    }
  });
  return new Set(widths).size <= 1;
}
