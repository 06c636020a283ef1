import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import type { Outcome } from '../../src/diagnostics/diagnostic.ts';
import { startOfFile } from '../../src/diagnostics/place.ts';
import {
  type BrowserEnvironment,
  currentEnvironment,
  openBrowser,
  type RunningBrowser,
} from '../../src/publish/browser/browser.ts';
import { type PrintedBook, type PrintOptions, printBook } from '../../src/publish/print/book.ts';

/** A small Korean plan book as the compose stage would hand it over: cover, 목차, chapters of one to two pages. */

export const place = startOfFile('content/sample/plan.yaml');
export const date = new Date('2001-02-03T04:05:06Z');
export const chapterCount = 8;

const fontFolder = join(
  dirname(createRequire(import.meta.url).resolve('krds-uiux/package.json')),
  'resources',
  'fonts',
);

/** Keeps a browser open for the tests of a file, and removes the documents that they wrote; call it to get the browser. */
export function browserForBooks(): () => Browser {
  let running: RunningBrowser | undefined;
  beforeAll(async () => {
    running = await startBrowser(currentEnvironment());
  }, 60_000);
  afterAll(async () => {
    await running?.close();
    await removeDocuments();
  });
  return () => running!.browser;
}

/** Starts a browser that the test closes itself. */
export async function startBrowser(environment: BrowserEnvironment): Promise<RunningBrowser> {
  const { value, diagnostics } = await openBrowser(environment, place);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** Prints a document of which nothing is known yet. */
export async function printDocument(
  browser: Browser,
  html: string,
  more: Partial<PrintOptions> = {},
): Promise<Outcome<PrintedBook | undefined>> {
  const htmlFile = await writeDocument(html);
  return printBook({ browser, htmlFile, known: new Map(), date, title: '시행계획', place, ...more });
}

const written: string[] = [];

/** Removes what `writeDocument` wrote. */
export async function removeDocuments(): Promise<void> {
  await Promise.all(written.map((folder) => rm(folder, { recursive: true, force: true })));
}

/** Writes a document and its fonts into a fresh folder; returns the path of the document. */
export async function writeDocument(html: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'planpress-print-'));
  written.push(folder);
  await mkdir(join(folder, 'fonts'));
  for (const weight of ['Regular', 'Bold']) await cp(fontFile(weight), join(folder, 'fonts', `${weight}.woff2`));
  await writeFile(join(folder, 'print.html'), html);
  return join(folder, 'print.html');
}

export function fontFile(weight: string, extension = 'woff2'): string {
  return join(fontFolder, `PretendardGOV-${weight}.subset.${extension}`);
}

export function headingOf(chapter: number): string {
  return `과제 ${chapter}호 추진계획`;
}

export function book(): string {
  const chapters = Array.from({ length: chapterCount }, (_, index) => index + 1);
  return documentWith(`
    <div class="front" id="front" data-front>
      <h1>성과관리 시행계획(안)</h1>
      <section><h2>목차</h2>${chapters.map(entry).join('\n')}</section>
    </div>
    ${chapters.map(chapter).join('\n')}`);
}

/** Any content in the styles of the book. */
export function documentWith(body: string, styles = ''): string {
  return `<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><title>바뀔 제목</title><style>${baseStyles}${styles}</style></head>
<body>${body}</body></html>`;
}

function entry(number: number): string {
  return `<p class="entry"><a href="#chapter-${number}">${headingOf(number)}</a> <span data-page-of="chapter-${number}"></span></p>`;
}

/** Every third chapter runs over onto a second page. */
function chapter(number: number): string {
  const paragraphs = number % 3 === 0 ? 40 : 5;
  const table = `<table><thead><tr><th id="t${number}">성과지표</th></tr></thead><tbody><tr><td headers="t${number}">만족도(점)</td></tr></tbody></table>`;
  return `<section id="chapter-${number}"><h2>${headingOf(number)}</h2>
    ${table}${'<p>현장의 의견을 들어 과제를 <b>보완</b>합니다.</p>'.repeat(paragraphs)}</section>`;
}

const baseStyles = `
  @font-face { font-family: "Book Sans"; src: url(fonts/Regular.woff2); font-weight: 400 }
  @font-face { font-family: "Book Sans"; src: url(fonts/Bold.woff2); font-weight: 700 }
  @page { size: A5; margin: 20mm; @bottom-center { content: "- " counter(page) " -"; font-family: "Book Sans" } }
  @page front { counter-increment: page 0 front-page 1; @bottom-center { content: counter(front-page, lower-roman) } }
  .front { page: front }
  body { font-family: "Book Sans" }
  section { break-before: page }
  .entry { display: flex; justify-content: space-between; margin: 0 }
`;
