import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import type { PageLimits } from '../../model/form.ts';
import { watchLayout } from '../in-page/layout-script.ts';
import { type Bounds, findBounds, layOver } from '../in-page/proof-script.ts';
import type { HeadingTexts } from '../in-page/structure-script.ts';
import { type PdfFile, readPdf } from '../pdf/file.ts';
import { finishPdf } from '../pdf/finish.ts';
import type { LinkTexts } from '../pdf/links.ts';
import { readFacts } from '../pdf/pages.ts';
import { documentDiagnostics, glyphDiagnostics } from './document-messages.ts';
import { forecastSpacing } from './forecast.ts';
import { layoutMessages } from './layout-messages.ts';
import { type DocumentToPrint, inPreparedPage, type NumberedPages, numbering, orPrintFailed, paper } from './opened.ts';
import { numberOfPage, pageOfNumber } from './page-numbers.ts';
import { type Assumed, type BookLayout, type KnownPages, type PrintPass, settlePages } from './settle.ts';

export interface ProofOptions extends DocumentToPrint {
  /** The id of the heading under which stands what is printed. */
  readonly heading: string;
  /** What the form asks of the pages. */
  readonly limits: PageLimits;
  /** A style sheet that marks the pages; it must not move anything. */
  readonly style: string;
  /** What the last build says of the pages of the book. */
  readonly known: KnownPages;
  /** Whether the last build printed this very document in this very browser, so that its numbers hold. */
  readonly unchanged: boolean;
  readonly date: Date;
  /** Told when the browser is needed no more, while the file is being finished. */
  readonly onBrowserFree?: () => void;
}

export interface PrintedProof {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** The number that its first page has in the book. */
  readonly firstNumber: number;
  /** How often the whole book was laid out to settle its numbers; 0 where those of the last build hold. */
  readonly passes: number;
}

/**
 * Prints the pages of the book on which a part of it stands, as they are in the whole book: numbers of pages, tables
 * and references included.
 *
 * Where the last build printed the same document, its numbers hold and only these pages are made. Else the whole
 * book is printed as a draft, beside the proof by the numbers that were assumed, and both again while they differ.
 * What the proof itself says of its pages must agree as well. The same document gives the same bytes, whatever was
 * known before.
 *
 * Diagnostics: those of `printBook`, for the pages of the proof; of small text only where the first of its kind
 * stands on them.
 */
export async function printProof(options: ProofOptions): Promise<Outcome<PrintedProof | undefined>> {
  return orPrintFailed(options, () => printUntilSettled(options));
}

async function printUntilSettled(options: ProofOptions): Promise<Outcome<PrintedProof | undefined>> {
  const known = { ...options.known, spacing: await forecastSpacing(options, options.limits) };
  if (options.unchanged) {
    const assumed = { ...known, whole: new Set<string>() };
    const [proof] = await Promise.allSettled([printPages(options, assumed)]);
    if (proof.status === 'fulfilled' && agrees(proof.value, assumed.numbers, options.heading))
      return finish(options, proof.value, 0);
  }
  const { value, diagnostics } = await settlePages(known, options.place, (assumed) => printBoth(options, assumed));
  return value ? finish(options, value.settled, value.passes) : { value, diagnostics };
}

/** Prints the whole book as a draft, and the proof by what is assumed: where that did not hold, the proof does not count. */
async function printBoth(options: ProofOptions, assumed: Assumed): Promise<PrintPass<ProofPages>> {
  const [book, proof] = await Promise.allSettled([draftBook(options, assumed), printPages(options, assumed)]);
  if (book.status === 'rejected') throw book.reason;
  const layout = book.value;
  const settled = (): ProofPages | undefined => {
    if (assumed.front?.join() !== layout.front.join()) return undefined;
    if (proof.status === 'rejected') throw proof.reason;
    return agrees(proof.value, layout.numbers, options.heading) ? proof.value : undefined;
  };
  return { layout, settled };
}

/** Prints the whole book without tags, only to learn its numbers. */
async function draftBook(options: ProofOptions, assumed: Assumed): Promise<BookLayout & Pick<NumberedPages, 'front'>> {
  return inPreparedPage(options, assumed, async ({ page, prepared }) => {
    const bounds = await findBounds(page, options.heading);
    const facts = readFacts(readPdf(await page.pdf({ ...paper, tagged: false, outline: false })));
    const { numbers, front, wanted } = numbering(prepared, facts);
    const ends = bounds?.next === undefined ? [options.heading] : [options.heading, bounds.next];
    const { groups, cuts } = prepared;
    return { numbers, front, wanted: [...wanted, ...ends], groups, shown: assumed.numbers, cuts };
  });
}

interface ProofPages {
  readonly file: PdfFile;
  readonly pages: number;
  readonly links: LinkTexts;
  readonly headings: HeadingTexts;
  /** The number of each page in the book. */
  readonly pageNumbers: readonly number[];
  /** The number of the first page. */
  readonly firstNumber: number;
  /** The numbers of what is linked on these pages, as the file says. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Prints the pages of the proof by what is assumed of the book; nothing where that does not say which they are. */
async function printPages(options: ProofOptions, assumed: Assumed): Promise<ProofPages | undefined> {
  const { heading, style, limits, find, place } = options;
  const { front } = assumed;
  if (front === undefined || !assumed.numbers.has(heading)) return undefined;
  return inPreparedPage(options, assumed, async ({ page, prepared, opened }) => {
    const bounds = await findBounds(page, heading);
    const range = bounds && rangeOf(heading, bounds, assumed.numbers, front);
    if (range === undefined) return undefined;
    await layOver(page, style);
    await watchLayout(page, limits.smallestText ?? 0);
    const pageRanges = `${range.first}-${range.last ?? ''}`;
    const file = readPdf(await page.pdf({ ...paper, tagged: true, outline: true, pageRanges }));
    const { pages, destinations } = readFacts(file);
    const book = { pages, destinations: assumed.numbers };
    return {
      file,
      pages,
      links: prepared.links,
      headings: prepared.headings,
      pageNumbers: Array.from({ length: pages }, (_, at) => numberOfPage(range.first + at, front)),
      firstNumber: numberOfPage(range.first, front),
      numbers: new Map([...destinations].map(([id, at]) => [id, numberOfPage(range.first + at - 1, front)])),
      diagnostics: [
        ...opened.diagnostics,
        ...(await documentDiagnostics(page, prepared, book, options)),
        ...(await glyphDiagnostics(page, file, opened.fonts, options)),
        ...(await layoutMessages(page, file, {
          limits,
          front: front.map((page) => page - range.first + 1),
          find,
          place,
          isPart: true,
        })),
      ],
    };
  });
}

interface PageRange {
  readonly first: number;
  /** Undefined where the part ends with the book. */
  readonly last: number | undefined;
}

/** The pages of the book on which a part stands. */
function rangeOf(
  heading: string,
  bounds: Bounds,
  known: ReadonlyMap<string, number>,
  front: readonly number[],
): PageRange | undefined {
  const pageOf = (id: string): number | undefined => {
    const number = known.get(id);
    return number === undefined ? undefined : pageOfNumber(number, front);
  };
  const first = pageOf(heading);
  if (first === undefined) return undefined;
  if (bounds.next === undefined) return { first, last: undefined };
  const next = pageOf(bounds.next);
  if (next === undefined) return undefined;
  return { first, last: bounds.nextBeginsPage ? Math.max(first, next - 1) : next };
}

/** Whether the pages are those of the part: its heading stands on the first, and all that is linked where it is assumed. */
function agrees(
  proof: ProofPages | undefined,
  assumed: ReadonlyMap<string, number>,
  heading: string,
): proof is ProofPages {
  if (proof === undefined || proof.numbers.get(heading) !== proof.firstNumber) return false;
  return [...proof.numbers].every(([id, number]) => assumed.get(id) === number);
}

async function finish(options: ProofOptions, proof: ProofPages, passes: number): Promise<Outcome<PrintedProof>> {
  const { title, date, onBrowserFree } = options;
  const { file, links, headings, pages, pageNumbers, firstNumber, diagnostics } = proof;
  onBrowserFree?.();
  const bytes = await finishPdf(file, { title, date, links, headings, pageNumbers });
  return { value: { bytes, pages, firstNumber, passes }, diagnostics };
}
