import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startOfFile } from '../../src/diagnostics/place.ts';
import { reportHtml } from '../../src/diagnostics/reporters/html.ts';
import { requestWorkbook } from '../../src/diagnostics/reporters/workbook.ts';
import { currentEnvironment, openBrowser, type RunningBrowser } from '../../src/publish/browser/browser.ts';
import { removeFolders, temporaryFolder } from '../support/folders.ts';
import { readPageTexts } from '../support/pdf-reader.ts';
import { placeIn, sampleDiagnostic, sampleReport } from './fixtures/sample.ts';

vi.mock('../../src/diagnostics/catalogue/index.ts', () => import('./fixtures/catalogue.ts'));

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const requested: string[] = [];
let folder: string;
let address: string;
let english: string;
let workbook: Uint8Array;
let running: RunningBrowser;
let page: Page;

/** So many problems of one department that its list takes several pages. */
const many = Array.from({ length: 40 }, (_, index) =>
  sampleDiagnostic('id/duplicate', { id: `a${index}` }, placeIn('many.csv', index + 1, 1, 2), {
    edition: '2031',
    departments: ['Many'],
  }),
);

beforeAll(async () => {
  folder = await temporaryFolder();
  const report = { ...sampleReport, diagnostics: [...sampleReport.diagnostics, ...many] };
  workbook = await requestWorkbook(report, 'ko');
  const file = join(folder, 'report.html');
  await writeFile(file, reportHtml(report, 'ko', workbook));
  address = pathToFileURL(file).href;
  english = reportHtml(report, 'en', workbook);
  running = (await openBrowser(currentEnvironment(), startOfFile(file))).value!;
  page = await running.browser.newPage();
  page.on('request', (request) => requested.push(request.url()));
  await page.goto(address);
});

afterAll(async () => {
  await running.close();
  await removeFolders();
});

it('asks for nothing but itself', () => {
  expect(requested).toEqual([address]);
});

it.each([1280, 320])('has nothing that the rules of axe-core turn down in a window of %d pixels', async (width) => {
  await page.setViewport({ width, height: 800 });
  const violations = await page.evaluate(`${axe}; axe.run().then(({ violations }) => violations.map(({ id }) => id))`);
  expect(violations).toEqual([]);
});

it('fits a narrow window: only tables are wider, and they scroll by themselves', async () => {
  await page.setViewport({ width: 320, height: 800 });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
});

it('gives the workbook to who follows its link', async () => {
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: true,
  });
  const finished = new Promise<void>((done) => {
    session.on('Browser.downloadProgress', ({ state }) => {
      if (state === 'completed') done();
    });
  });
  await page.click('a.download');
  await finished;
  expect(await page.$eval('a.download', (link) => link.download)).toBe('보완요청.xlsx');
  // Where the system's locale has no Hangul, the browser names the file `download`.
  const [name = ''] = readdirSync(folder).filter((file) => file !== 'report.html');
  expect(readFileSync(join(folder, name)).equals(Buffer.from(workbook))).toBe(true);
});

it('prints every list from a page of its own, with the headers on each of its pages', async () => {
  // In English, since not every machine has letters for Hangul.
  await page.setContent(english);
  const texts = await readPageTexts(await page.pdf({ preferCSSPageSize: true }));
  const pagesOf = (part: RegExp) => texts.flatMap((text, index) => (part.test(text) ? [index] : []));
  const manyPages = pagesOf(/many\.csv:/u);
  expect(manyPages.length).toBeGreaterThan(1);
  // Counts, one page for each other list, the pages of the long one, what was accepted.
  expect(texts).toHaveLength(1 + 4 + manyPages.length + 1);
  for (const index of manyPages) {
    expect(texts[index]).not.toMatch(/indicators\.csv|start up/u);
    expect(texts[index]).toContain('Action taken');
  }
});
