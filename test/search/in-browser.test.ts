import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HTTPRequest, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startOfFile } from '../../src/diagnostics/place.ts';
import { currentEnvironment, openBrowser, type RunningBrowser } from '../../src/publish/browser.ts';
import { build } from '../support/build.ts';
import { removeFolders, temporaryFolder } from '../support/folders.ts';
import { editions } from '../support/project.ts';

/** Search as a reader has it: from a server, from a disk, by keyboard, and without scripts. */

let site: string;
let running: RunningBrowser;
let page: Page;

const kinds: Readonly<Record<string, string>> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };

beforeAll(async () => {
  const { edition, root } = editions.find((known) => known.edition === '2024-mss')!;
  const out = await temporaryFolder();
  site = join((await build({ root, edition, out })).folder, 'site');
  running = (await openBrowser(currentEnvironment(), startOfFile(site))).value!;
});

afterAll(async () => {
  await running?.close();
  await removeFolders();
});

const roots = {
  'a server': () => 'http://localhost',
  'a disk': () => pathToFileURL(site).href,
} as const;

/** Answers as a server does: the browser of the tests reaches none. */
function answer(request: HTTPRequest): void {
  const { protocol, pathname } = new URL(request.url());
  const path = join(site, pathname);
  if (protocol === 'file:') void request.continue();
  else if (!existsSync(path)) void request.respond({ status: 404 });
  else void request.respond({ contentType: kinds[extname(path)] ?? 'font/woff2', body: readFileSync(path) });
}

async function open(address: string): Promise<string[]> {
  const faults: string[] = [];
  page = await running.browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', answer);
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(address);
  return faults;
}

function texts(selector: string): Promise<readonly string[]> {
  return page.$$eval(selector, (found) => found.map((element) => (element as HTMLElement).innerText.trim()));
}

/** Which element has the focus: its class, or its name. */
function focused(): Promise<string> {
  return page.evaluate(() => document.activeElement?.className || document.activeElement?.tagName || '');
}

describe.each(Object.entries(roots))('from %s', (_, root) => {
  test('the field at the head of a page leads to results', async () => {
    const faults = await open(`${root()}/tasks/safety-net.html`);
    await page.type('header input[type=search]', '손실보상 지급률');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await page.waitForSelector('.search-result');
    expect(page.url()).toMatch(/\/search\/index\.html\?q=/u);
    expect((await texts('.search-title'))[0]).toBe('소상공인 손실보상금 사업규모 대비 지급률');
    expect(await texts('.search-result:first-child .search-title mark')).toEqual(['손실보상', '지급률']);
    expect(await texts('[role=status]')).toEqual([expect.stringMatching(/^‘손실보상 지급률’ 검색 결과 \d+건$/u)]);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('what is typed is answered, and loads the index only then', async () => {
    const faults = await open(`${root()}/search/index.html`);
    const loaded = (): Promise<number> => page.$$eval('script[src*="search-index"]', (scripts) => scripts.length);
    expect(await loaded()).toBe(0);
    await page.type('#search-field', '만족도');
    await page.waitForSelector('.search-group');
    await page.$eval('#search-field', (field) => (field as HTMLInputElement).select());
    await page.type('#search-field', '교부세');
    await page.waitForSelector('.search-advice');
    expect(await texts('[role=status]')).toEqual(['‘교부세’ 검색 결과가 없습니다.']);
    expect(await texts('.search-result')).toEqual([]);
    expect(await loaded()).toBe(1);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('arrow keys lead through the results, which lead to their places', async () => {
    await open(`${root()}/search/index.html?q=${encodeURIComponent('골목형상점가')}`);
    await page.waitForSelector('.search-result');
    await page.focus('#search-field');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('search-link');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('search-field');
    await page.keyboard.press('ArrowDown');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(page.url()).toMatch(/\/chapters\/achievements\.html#achievements-results$/u);
    await page.close();
  });
});

test('more of a kind follow at a button, and reading goes on there', async () => {
  await open(`${roots['a disk']()}/search/index.html?q=${encodeURIComponent('만족도')}`);
  await page.waitForSelector('.search-more');
  const before = (await texts('.search-title')).length;
  await page.focus('.search-more');
  await page.keyboard.press('Enter');
  expect((await texts('.search-title')).length).toBeGreaterThan(before);
  expect(await focused()).toBe('search-link');
  await page.close();
});

test('markup that is typed stays text', async () => {
  await open(`${roots['a disk']()}/search/index.html?q=${encodeURIComponent('<img src=x onerror=alert(1)>만족도')}`);
  await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent !== '');
  expect(await page.$$('main img')).toEqual([]);
  expect((await texts('[role=status]'))[0]).toContain('<img src=x onerror=alert(1)>');
  await page.close();
});

test('without scripts the page says so and leads to the list of everything; no page offers a field', async () => {
  page = await running.browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${roots['a disk']()}/search/index.html?q=x`);
  const shown = await page.$$eval('main', ([main]) => (main as HTMLElement).innerText);
  expect(shown).toContain('자바스크립트를 켜야');
  expect(await page.$$eval('main noscript a', (links) => links.map((link) => link.getAttribute('href')))).toEqual([
    '../all/index.html',
  ]);
  expect(await page.$eval('#search-field', (field) => field.checkVisibility())).toBe(false);
  await page.goto(`${roots['a disk']()}/tasks/safety-net.html`);
  expect(await page.$eval('#site-search-field', (field) => field.checkVisibility())).toBe(false);
  await page.close();
});
