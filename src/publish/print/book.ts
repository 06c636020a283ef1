import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import type { PageLimits } from '../../model/form.ts';
import { watchLayout } from '../in-page/layout-script.ts';
import { readShownPages, settleInPrint } from '../in-page/settle-script.ts';
import type { HeadingTexts } from '../in-page/structure-script.ts';
import type { Archive } from '../pdf/archive.ts';
import { type PdfFile, readPdf } from '../pdf/file.ts';
import { finishPdf } from '../pdf/finish.ts';
import type { LinkTexts } from '../pdf/links.ts';
import { readFacts } from '../pdf/pages.ts';
import { documentDiagnostics, glyphDiagnostics } from './document-messages.ts';
import { forecastSpacing } from './forecast.ts';
import { layoutMessages } from './layout-messages.ts';
import { type DocumentToPrint, inPreparedPage, numbering, orPrintFailed, paper } from './opened.ts';
import { numberOfPage, pagesBeforeFirst } from './page-numbers.ts';
import { type Assumed, type BookLayout, settlePages } from './settle.ts';

export interface PrintOptions extends DocumentToPrint {
  /** Page numbers by element id as the last build printed them; may be empty, outdated or wrong. */
  readonly known: ReadonlyMap<string, number>;
  /** What the PDF gives as its dates. */
  readonly date: Date;
  /** What the file has beside the book where it is to be kept in an archive. */
  readonly archive?: Archive | undefined;
  /** What the form asks of the pages. */
  readonly limits?: PageLimits | undefined;
  /** Told when the browser is needed no more, while the file is being finished. */
  readonly onBrowserFree?: () => void;
}

export interface PrintedBook {
  readonly bytes: Uint8Array;
  /** How many pages the file has, front matter included. */
  readonly pages: number;
  /** How many of them stand before the page that carries number 1; front matter may stand behind it too. */
  readonly frontMatterPages: number;
  /** The printed page number by element id; 0 and less are pages of the front matter, which show none. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly passes: number;
}

/**
 * Prints the book so that every `<span data-page-of="ID">` shows the page on which that element stands.
 *
 * Prints with the numbers known so far, reads the true ones from the finished PDF, and prints again in
 * a fresh page while they differ. The same document, date and title give the same bytes, whatever was
 * known before and wherever the document lies.
 *
 * Diagnostics: `layout/numbers-do-not-converge`, `layout/unresolved-page`, `layout/dead-link`,
 * `layout/resource-missing`, `layout/font-missing`, `layout/missing-glyph`, `layout/missing-alternative-text`,
 * those of `layoutMessages`, `environment/print-failed`.
 * There is no value when the numbers do not settle or the browser breaks off; with the other
 * diagnostics the book is there to be looked at.
 */
export async function printBook(options: PrintOptions): Promise<Outcome<PrintedBook | undefined>> {
  return orPrintFailed(options, () => printUntilSettled(options));
}

async function printUntilSettled(options: PrintOptions): Promise<Outcome<PrintedBook | undefined>> {
  const known = { numbers: options.known, spacing: await forecastSpacing(options, options.limits ?? {}) };
  const { value, diagnostics } = await settlePages(known, options.place, async (assumed, pass) => {
    const printed = await printOnce(options, assumed, pass);
    return { layout: printed, settled: () => (printed.recounted ? undefined : printed) };
  });
  return value ? finish(options, value.settled, value.passes) : { value, diagnostics };
}

interface Pass extends BookLayout {
  readonly file: PdfFile;
  readonly links: LinkTexts;
  readonly headings: HeadingTexts;
  /** Whether the book has other pages since its numbers were filled in. */
  readonly recounted: boolean;
  readonly pages: number;
  readonly front: readonly number[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The first print fills in its numbers itself; a further one goes by what the file before says of them. */
async function printOnce(options: PrintOptions, assumed: Assumed, pass: number): Promise<Pass> {
  const { limits = {}, find, place } = options;
  const settles = pass === 1;
  return inPreparedPage(options, { ...assumed, unparted: settles }, async ({ page, prepared, opened }) => {
    const { links, headings, groups } = prepared;
    if (settles) await settleInPrint(page, prepared);
    await watchLayout(page, limits.smallestText ?? 0);
    const file = readPdf(await page.pdf({ ...paper, tagged: true, outline: true }));
    const own = await readShownPages(page);
    const facts = readFacts(file);
    const { recounted = false, numbers: shown = assumed.numbers, cuts = prepared.cuts } = own ?? {};
    const numbered = { ...numbering(prepared, facts), ...(recounted ? { numbers: shown } : {}) };
    const diagnostics = [
      ...opened.diagnostics,
      ...(await documentDiagnostics(page, prepared, facts, options)),
      ...(await glyphDiagnostics(page, file, opened.fonts, options)),
      ...(await layoutMessages(page, file, { limits, front: numbered.front, find, place })),
    ];
    return { file, links, headings, groups, shown, cuts, recounted, ...numbered, diagnostics };
  });
}

async function finish(options: PrintOptions, result: Pass, passes: number): Promise<Outcome<PrintedBook>> {
  const { title, date, archive, onBrowserFree } = options;
  const { file, links, headings, pages, front, numbers, diagnostics } = result;
  onBrowserFree?.();
  const pageNumbers = Array.from({ length: pages }, (_, at) => numberOfPage(at + 1, front));
  const bytes = await finishPdf(file, { title, date, links, headings, pageNumbers, archive });
  return { value: { bytes, pages, frontMatterPages: pagesBeforeFirst(front), numbers, passes }, diagnostics };
}
