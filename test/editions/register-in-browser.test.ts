import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startOfFile } from '../../src/diagnostics/place.ts';
import { currentEnvironment, openBrowser, type RunningBrowser } from '../../src/publish/browser/browser.ts';
import { planpress } from '../support/build.ts';
import { removeFolders } from '../support/folders.ts';
import { copyEdition } from '../support/project.ts';

/** The list of indicators in a browser, opened from the disk: sorted, narrowed, and as it is without scripts. */

let running: RunningBrowser;
let page: Page;
let address: string;

beforeAll(async () => {
  const project = await copyEdition('2024-motie');
  const { exitCode, stderr } = await planpress(['build', '--no-pdf', project.edition], project.root);
  expect(exitCode, stderr).toBe(0);
  address = pathToFileURL(join(project.out, project.edition, 'site/indicators/index.html')).href;
  running = (await openBrowser(currentEnvironment(), startOfFile(relative(project.root, address)))).value!;
  page = await running.browser.newPage();
});

beforeEach(async () => {
  await page.goto(address);
});

afterAll(async () => {
  await running.close();
  await removeFolders();
});

/** The texts of a column in the rows that can be seen, from the top down; columns count from 1. */
function column(at: number): Promise<readonly string[]> {
  return page.$$eval(
    '[data-register] tr[data-filter-1]',
    (rows, index) =>
      rows
        .filter((row) => row.checkVisibility())
        .sort((left, right) => left.getBoundingClientRect().top - right.getBoundingClientRect().top)
        .map(
          (row) => (row.children[index - 1]?.firstElementChild ?? row.children[index - 1])?.textContent?.trim() ?? '',
        ),
    at,
  );
}

const names = () => column(1);
const sorts = () =>
  page.$$eval('[data-register] th[aria-sort]', (all) => all.map((th) => th.getAttribute('aria-sort')));
const count = () => page.$eval('[data-register-count]', ({ textContent }) => textContent?.trim());
const headings = () =>
  page.$$eval('[data-register] tr.group', (all) => all.filter((row) => row.checkVisibility()).length);

async function press(header: number): Promise<void> {
  await page.click(`[data-register] thead th:nth-child(${header}) button`);
}

describe('sorting', () => {
  test('a header sorts upwards, then downwards, then as in the plan again', async () => {
    const before = await names();
    const groups = await headings();
    await press(1);
    const up = await names();
    expect(up).toEqual([...before].sort(new Intl.Collator('ko', { numeric: true }).compare));
    expect((await sorts())[0]).toBe('ascending');
    expect(await headings()).toBe(0);
    await press(1);
    expect(await names()).toEqual([...up].reverse());
    expect((await sorts())[0]).toBe('descending');
    await press(1);
    expect(await names()).toEqual(before);
    expect(new Set(await sorts())).toEqual(new Set(['none']));
    expect(await headings()).toBe(groups);
  });

  test('numbers are sorted by their size, and what has none comes last', async () => {
    await press(4);
    const shown = (await column(4)).map((text) => Number(text.replaceAll(',', '')));
    const numbers = shown.filter((number) => !Number.isNaN(number));
    expect(numbers.length).toBeGreaterThan(3);
    expect(numbers).toEqual([...numbers].sort((left, right) => left - right));
    expect(shown.slice(0, numbers.length)).toEqual(numbers);
  });

  test('works by keyboard', async () => {
    await page.focus('[data-register] thead th:nth-child(1) button');
    await page.keyboard.press('Enter');
    expect((await sorts())[0]).toBe('ascending');
  });
});

describe('narrowing', () => {
  test('by words, with the number of what is left', async () => {
    const all = await names();
    await page.type('[data-filter-text]', '만족도');
    const left = await names();
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(all.length);
    expect(left.filter((name) => !name.includes('만족도'))).toEqual([]);
    expect(await count()).toBe(`모두 ${all.length}개 가운데 ${left.length}개`);
    expect(await headings()).toBe(1);
  });

  test('by a choice, together with sorting, and back', async () => {
    const all = await names();
    const [id = ''] = await page.$$eval('select[data-filter]', (selects) =>
      selects.filter(({ options }) => options.length === 2).map(({ dataset }) => dataset.filter ?? ''),
    );
    const values = await page.$eval(`select[data-filter="${id}"]`, ({ options }) =>
      [...options].map(({ value }) => value),
    );
    await press(1);
    await page.select(`select[data-filter="${id}"]`, values[1]!);
    const left = await names();
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(all.length);
    await page.click('[data-register-reset]');
    await page.waitForFunction(
      (total) => document.querySelectorAll('tr[data-filter-1]:not([hidden])').length === total,
      {},
      all.length,
    );
    expect(await count()).toBe(`모두 ${all.length}개`);
  });

  test('to nothing is said', async () => {
    await page.type('[data-filter-text]', '없는 지표');
    expect(await names()).toEqual([]);
    expect(await page.$eval('[data-register-none]', (none) => none.checkVisibility())).toBe(true);
  });
});

test('without scripts the list is whole, and nothing is offered that would not work', async () => {
  const plain = await running.browser.newPage();
  await plain.setJavaScriptEnabled(false);
  await plain.goto(address);
  const rows = await plain.$$('[data-register] tr[data-filter-1]');
  expect(rows.length).toBe((await names()).length);
  expect(await plain.$$('main button:not([hidden] *), main [aria-sort]')).toEqual([]);
  expect(await plain.$eval('[data-register-filters]', (form) => form.checkVisibility())).toBe(false);
  await plain.close();
});

test('the page of an indicator fits the narrowest screen, with the smaller chart', async () => {
  await page.setViewport({ width: 320, height: 800 });
  await page.goto(address.replace('index.html', 'graduate-output.html'));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const shown = await page.$$eval(
    '.history-chart',
    (charts) => charts.filter((chart) => chart.checkVisibility()).length,
  );
  expect(shown).toBe(1);
  const size = await page.$eval('.history-narrow text', (text) => text.getBoundingClientRect().height);
  expect(size).toBeGreaterThan(11);
  await page.setViewport({ width: 1280, height: 800 });
});
