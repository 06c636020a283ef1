import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { allowOwnFilesOnly } from '../browser/own-files.ts';
import { setSpacing } from '../in-page/columns-script.ts';
import { layOutForPrintOnly, loadFonts, type PreparedPage, preparePage } from '../in-page/page-script.ts';
import { cutsOf } from '../in-page/rows-script.ts';
import { type FindPlace, provideMarks } from '../in-page/source-script.ts';
import type { PdfFacts } from '../pdf/pages.ts';
import { type LoadedFont, watchFonts } from './missing-glyphs.ts';
import { frontPages, numberOfPage } from './page-numbers.ts';
import type { Assumed, BookLayout } from './settle.ts';

/** What is opened in the browser to be printed. */
export interface DocumentToPrint {
  readonly browser: Browser;
  /** The finished print document, an absolute path; its styles and fonts lie beside it. */
  readonly htmlFile: string;
  readonly title: string;
  /** Where diagnostics of the book as a whole are shown. */
  readonly place: Place;
  /** Where the parts of the document come from: there the other diagnostics are shown. */
  readonly find?: FindPlace | undefined;
}

export interface OpenedDocument {
  readonly fonts: readonly LoadedFont[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface DocumentInPage {
  readonly page: Page;
  readonly prepared: PreparedPage;
  readonly opened: OpenedDocument;
}

/** The book says itself how large its pages are. */
export const paper = { preferCSSPageSize: true, printBackground: true, timeout: 0 } as const;

/** A browser that breaks off is a machine's failing. Diagnostics: `environment/print-failed`. */
export async function orPrintFailed<T>(
  { htmlFile, place }: DocumentToPrint,
  print: () => Promise<Outcome<T | undefined>>,
): Promise<Outcome<T | undefined>> {
  try {
    return await print();
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    const parameters = { document: basename(htmlFile), reason };
    return { value: undefined, diagnostics: [diagnose('environment/print-failed', place, parameters)] };
  }
}

/** Opens the document in a page of its own, ready for one print: a page that was printed before counts its structure ids on. */
export async function inPreparedPage<T>(
  document: DocumentToPrint,
  { numbers, whole, unparted = false, spacing = new Map() }: Assumed,
  print: (document: DocumentInPage) => Promise<T>,
): Promise<T> {
  const page = await document.browser.newPage();
  try {
    const opened = await openDocument(page, document);
    const prepared = await preparePage(page, document.title, textsOf(numbers), (groups) =>
      unparted ? new Set() : without(cutsOf(groups, numbers), whole),
    );
    await setSpacing(page, spacing);
    return await print({ page, prepared, opened });
  } finally {
    await page.close();
  }
}

async function openDocument(page: Page, { htmlFile, place }: DocumentToPrint): Promise<OpenedDocument> {
  const failed: HTTPRequest[] = [];
  page.on('requestfailed', (request) => failed.push(request));
  await allowOwnFilesOnly(page, htmlFile);
  const fonts = await watchFonts(page);
  await layOutForPrintOnly(page);
  await provideMarks(page);
  await page.goto(pathToFileURL(htmlFile).href, { waitUntil: 'load', timeout: 0 });
  const failedFonts = await loadFonts(page);
  const missing = failed.filter((request) => request.resourceType() !== 'font');
  return {
    fonts,
    diagnostics: [
      ...failedFonts.map((font) => diagnose('layout/font-missing', place, { ...font })),
      ...missing.map((request) => diagnose('layout/resource-missing', place, describeRequest(request))),
    ],
  };
}

function describeRequest(request: HTTPRequest): { resource: string; reason: string } {
  const url = request.url();
  const resource = url.startsWith('file:///') ? decodeURIComponent(basename(new URL(url).pathname)) : url;
  return { resource, reason: request.failure()?.errorText ?? 'unknown' };
}

/** Pages of the front matter show no arabic number, so nothing is printed where one is referred to. */
function textsOf(numbers: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  return new Map([...numbers].map(([id, number]) => [id, number > 0 ? String(number) : '']));
}

function without(ids: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...ids].filter((id) => !others.has(id)));
}

export interface NumberedPages extends Pick<BookLayout, 'numbers' | 'wanted'> {
  readonly pages: number;
  readonly front: readonly number[];
}

/** The numbers that the pages carry, by where the browser put what is linked. */
export function numbering(prepared: PreparedPage, facts: PdfFacts): NumberedPages {
  const front = frontPages(prepared.front, facts);
  const numbers = new Map([...facts.destinations].map(([id, page]) => [id, numberOfPage(page, front)]));
  const wanted = prepared.wanted.filter((id) => numbers.has(id));
  return { pages: facts.pages, front, numbers, wanted };
}
