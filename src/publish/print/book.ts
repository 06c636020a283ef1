import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { PageLimits } from '../../model/form.ts';
import { allowOwnFilesOnly } from '../browser/own-files.ts';
import { watchLayout } from '../in-page/layout-script.ts';
import {
  layOutForPrintOnly,
  loadFonts,
  marksOfWanted,
  type PreparedPage,
  preparePage,
} from '../in-page/page-script.ts';
import { cutsOf, movedCuts, type RowGroups } from '../in-page/rows-script.ts';
import { type FindPlace, placeOf, provideMarks } from '../in-page/source-script.ts';
import type { Archive } from '../pdf/archive.ts';
import { type PdfFile, readPdf } from '../pdf/file.ts';
import { finishPdf } from '../pdf/finish.ts';
import type { LinkTexts } from '../pdf/links.ts';
import { type PdfFacts, readFacts } from '../pdf/pages.ts';
import { layoutMessages } from './layout-messages.ts';
import { findMissingGlyphs, type LoadedFont, watchFonts } from './missing-glyphs.ts';
import { frontPages, numberOfPage, pagesBeforeFirst } from './page-numbers.ts';

export interface PrintOptions {
  readonly browser: Browser;
  /** The finished print document, an absolute path; its styles and fonts lie beside it. */
  readonly htmlFile: string;
  /** Page numbers by element id as the last build printed them; may be empty, outdated or wrong. */
  readonly known: ReadonlyMap<string, number>;
  /** What the PDF gives as its dates. */
  readonly date: Date;
  readonly title: string;
  /** What the file has beside the book where it is to be kept in an archive. */
  readonly archive?: Archive | undefined;
  /** Where diagnostics of the book as a whole are shown. */
  readonly place: Place;
  /** Where the parts of the document come from: there the other diagnostics are shown. */
  readonly find?: FindPlace | undefined;
  /** What the form asks of the pages. */
  readonly limits?: PageLimits | undefined;
  readonly onProgress?: (progress: PrintProgress) => void;
  /** Told when the browser is needed no more, while the file is being finished. */
  readonly onBrowserFree?: () => void;
}

export interface PrintProgress {
  readonly pass: number;
  /** A draft is printed without tags, only to learn the page numbers. */
  readonly draft: boolean;
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

export const maximalPasses = 5;
export const passesForCuts = 3;
const shownIds = 5;

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

async function printUntilSettled(options: PrintOptions): Promise<Outcome<PrintedBook | undefined>> {
  let numbers = options.known;
  let moved: readonly string[] = [];
  const whole = new Set<string>();
  for (let pass = 1; pass <= maximalPasses; pass += 1) {
    const result = await printOnce(options, { numbers, whole }, pass);
    const recut = movedCuts(result.groups, numbers, result.numbers).filter((id) => !whole.has(id));
    moved = result.wanted.filter((id) => numbers.get(id) !== result.numbers.get(id));
    if (moved.length === 0 && recut.length === 0 && !result.draft) return finish(options, result, pass);
    // A label that moves its own row when it is repeated is left alone in the end: the book is printed all the same.
    if (pass >= passesForCuts) for (const id of recut) whole.add(id);
    numbers = result.numbers;
  }
  return { value: undefined, diagnostics: [unsettled(moved, options.place)] };
}

/** Numbers that changed with every print. */
export function unsettled(moved: readonly string[], place: Place): Diagnostic {
  const parameters = { passes: maximalPasses, ids: moved.slice(0, shownIds).join(', ') };
  return diagnose('layout/numbers-do-not-converge', place, parameters);
}

/** What a print goes by. */
export interface Assumed {
  readonly numbers: ReadonlyMap<string, number>;
  /** Rows at which no label is repeated, whatever page they begin. */
  readonly whole: ReadonlySet<string>;
}

function without(ids: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...ids].filter((id) => !others.has(id)));
}

interface Pass {
  readonly file: PdfFile;
  readonly links: LinkTexts;
  readonly draft: boolean;
  readonly pages: number;
  readonly front: readonly number[];
  readonly numbers: ReadonlyMap<string, number>;
  /** The ids whose numbers are printed and can be known. */
  readonly wanted: readonly string[];
  readonly groups: RowGroups;
  readonly diagnostics: readonly Diagnostic[];
}

async function printOnce(options: PrintOptions, assumed: Assumed, pass: number): Promise<Pass> {
  const { limits = {}, find, place } = options;
  return inPreparedPage(options, assumed, async ({ page, prepared, opened }) => {
    const known = assumed.numbers;
    const draft = pass === 1 && prepared.wanted.some((id) => !known.has(id) && !prepared.absent.includes(id));
    options.onProgress?.({ pass, draft });
    if (!draft) await watchLayout(page, limits.smallestText ?? 0);
    const bytes = await page.pdf({ ...paper, tagged: !draft, outline: !draft });
    const file = readPdf(bytes);
    const facts = readFacts(file);
    const numbered = numbering(prepared, facts);
    const { links, groups } = prepared;
    const printed = { file, links, groups, draft, ...numbered };
    if (draft) return { ...printed, diagnostics: [] };
    const found = [
      ...(await documentDiagnostics(page, prepared, facts, options)),
      ...(await glyphDiagnostics(page, file, opened.fonts, options)),
      ...(await layoutMessages(page, file, { limits, front: numbered.front, find, place })),
    ];
    return { ...printed, diagnostics: [...opened.diagnostics, ...found] };
  });
}

/** What is opened in the browser to be printed. */
export type DocumentToPrint = Pick<PrintOptions, 'browser' | 'htmlFile' | 'title' | 'place' | 'find'>;

export interface DocumentInPage {
  readonly page: Page;
  readonly prepared: PreparedPage;
  readonly opened: OpenedDocument;
}

/** Opens the document in a page of its own, ready for one print: a page that was printed before counts its structure ids on. */
export async function inPreparedPage<T>(
  document: DocumentToPrint,
  { numbers, whole }: Assumed,
  print: (document: DocumentInPage) => Promise<T>,
): Promise<T> {
  const page = await document.browser.newPage();
  try {
    const opened = await openDocument(page, document);
    const prepared = await preparePage(page, document.title, textsOf(numbers), (groups) =>
      without(cutsOf(groups, numbers), whole),
    );
    return await print({ page, prepared, opened });
  } finally {
    await page.close();
  }
}

/** The book says itself how large its pages are. */
export const paper = { preferCSSPageSize: true, printBackground: true, timeout: 0 } as const;

async function finish(options: PrintOptions, result: Pass, passes: number): Promise<Outcome<PrintedBook>> {
  const { title, date, archive, onBrowserFree } = options;
  const { file, links, pages, front, numbers, diagnostics } = result;
  onBrowserFree?.();
  const bytes = await finishPdf(file, { title, date, links, archive });
  return { value: { bytes, pages, frontMatterPages: pagesBeforeFirst(front), numbers, passes }, diagnostics };
}

export interface OpenedDocument {
  readonly fonts: readonly LoadedFont[];
  readonly diagnostics: readonly Diagnostic[];
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

/** The numbers that the pages carry, by where the browser put what is linked. */
export function numbering(
  prepared: PreparedPage,
  facts: PdfFacts,
): Pick<Pass, 'pages' | 'front' | 'numbers' | 'wanted'> {
  const front = frontPages(prepared.front, facts);
  const numbers = new Map([...facts.destinations].map(([id, page]) => [id, numberOfPage(page, front)]));
  const wanted = prepared.wanted.filter((id) => numbers.has(id));
  return { pages: facts.pages, front, numbers, wanted };
}

/** Where problems of the document are shown. */
export type Sources = Pick<PrintOptions, 'find' | 'place'>;

/** What is wrong with the document, whatever its pages are. */
export async function documentDiagnostics(
  page: Page,
  prepared: PreparedPage,
  facts: PdfFacts,
  { find, place }: Sources,
): Promise<Diagnostic[]> {
  const unresolved = prepared.wanted.filter((id) => !facts.destinations.has(id));
  const marksOf = await marksOfWanted(page, unresolved);
  const at = (marks: readonly string[] = []): Place => placeOf(marks, find, place);
  return [
    ...unresolved.map((id, index) => diagnose('layout/unresolved-page', at(marksOf[index]), { id })),
    ...prepared.deadLinks.map(({ marks, ...link }) => diagnose('layout/dead-link', at(marks), link)),
    ...prepared.unnamedFigures.map(({ marks, ...figure }) =>
      diagnose('layout/missing-alternative-text', at(marks), figure),
    ),
  ];
}

const mostPages = 10;

/** The first pages of a list, and how many more there are. */
function pageList(pages: readonly number[]): string {
  const more = pages.length - mostPages;
  return pages.slice(0, mostPages).join(', ') + (more > 0 ? ` (+${more})` : '');
}

/** What the fonts of the book lack: the last defence, since `check` tells of characters in the sources. */
export async function glyphDiagnostics(
  page: Page,
  file: PdfFile,
  fonts: readonly LoadedFont[],
  { find, place }: Sources,
): Promise<Diagnostic[]> {
  const missing = await findMissingGlyphs(page, file, fonts);
  if (missing === undefined) return [];
  const shared = { pages: pageList(missing.pages), fonts: missing.fonts.join(', ') };
  if (missing.characters.length === 0) return [diagnose('layout/missing-glyph', place, { characters: '', ...shared })];
  const byPlace = new Map<string, { at: Place; characters: string }>();
  for (const { character, marks } of missing.characters) {
    const at = placeOf(marks, find, place);
    const { characters } = byPlace.get(JSON.stringify(at)) ?? { characters: '' };
    byPlace.set(JSON.stringify(at), { at, characters: characters + character });
  }
  return [...byPlace.values()].map(({ at, characters }) =>
    diagnose('layout/missing-glyph', at, { characters, ...shared }),
  );
}
