import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { lookings, overflowOf, violationsOn } from '../support/axe.ts';
import { visitedSite } from '../support/visited-site.ts';

/** Search as a reader has it: from a server, from a disk, by keyboard, and without scripts. */

const site = visitedSite('2024-mss');
let page: Page;

const roots = {
  'a server': () => site().address,
  'a disk': () => `${pathToFileURL(join(site().built.folder, 'site')).href}/`,
} as const;

async function open(address: string): Promise<string[]> {
  const faults: string[] = [];
  page = await site().browser.newPage();
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    // A page on a disk asks for its fonts ahead of time in vain, and then gets them.
    const isOfFonts = /font|ERR_FAILED/u.test(message.text());
    if (message.type() === 'error' && !isOfFonts) faults.push(message.text());
  });
  page.on('requestfailed', (request) => {
    if (request.resourceType() !== 'font' && !request.url().endsWith('.woff2')) faults.push(request.url());
  });
  await page.goto(address);
  return faults;
}

function texts(selector: string): Promise<readonly string[]> {
  return page.$$eval(selector, (found) => found.map((element) => element.textContent.trim()));
}

/** Which element has the focus: its class, or its name. */
function focused(): Promise<string> {
  return page.evaluate(() => document.activeElement?.className || document.activeElement?.tagName || '');
}

describe.each(Object.entries(roots))('from %s', (_, root) => {
  test('the field at the head of a page leads to results', async () => {
    const faults = await open(`${root()}tasks/safety-net.html`);
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
    const faults = await open(`${root()}search/index.html`);
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
    await open(`${root()}search/index.html?q=${encodeURIComponent('골목형상점가')}`);
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
  await open(`${roots['a disk']()}search/index.html?q=${encodeURIComponent('만족도')}`);
  await page.waitForSelector('.search-more');
  const before = (await texts('.search-title')).length;
  await page.focus('.search-more');
  await page.keyboard.press('Enter');
  expect((await texts('.search-title')).length).toBeGreaterThan(before);
  expect(await focused()).toBe('search-link');
  await page.close();
});

test('markup that is typed stays text', async () => {
  await open(`${roots['a disk']()}search/index.html?q=${encodeURIComponent('<img src=x onerror=alert(1)>만족도')}`);
  await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent !== '');
  expect(await page.$$('main img')).toEqual([]);
  expect((await texts('[role=status]'))[0]).toContain('<img src=x onerror=alert(1)>');
  await page.close();
});

test('without scripts the page says so and leads to the list of everything; no page offers a field', async () => {
  page = await site().browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${roots['a disk']()}search/index.html?q=x`);
  const [said] = await page.$$eval('main noscript', (notices) =>
    notices.map((notice) => [notice.textContent, notice.checkVisibility()]),
  );
  expect(said).toEqual([expect.stringContaining('자바스크립트를 켜야'), true]);
  expect(await page.$$eval('main noscript a', (links) => links.map((link) => link.getAttribute('href')))).toEqual([
    '../all/index.html',
  ]);
  expect(await page.$eval('#search-field', (field) => field.checkVisibility())).toBe(false);
  await page.goto(`${roots['a disk']()}tasks/safety-net.html`);
  expect(await page.$eval('#site-search-field', (field) => field.checkVisibility())).toBe(false);
  await page.close();
});

test.each(lookings)('results have nothing that axe-core turns down ($width px, $contrast)', async (looking) => {
  const found: string[] = [];
  for (const query of ['만족도', '교부세']) {
    await open(`${roots['a server']()}search/index.html?q=${encodeURIComponent(query)}`);
    await page.waitForSelector('.search-result, .search-advice');
    found.push(...(await violationsOn(page, looking)));
    if ((await overflowOf(page)) > 0) found.push('wider than the window');
    await page.close();
  }
  expect(found).toEqual([]);
});
