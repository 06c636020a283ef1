import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { visitedSite } from '../support/visited-site.ts';

/** The calendar in a browser: its rows narrowed to one goal, and all of them without scripts; numbers that lead on. */

const site = visitedSite('2024-mss');
const quarter = 'schedule/q2.html';

/** The outermost nodes of the rows that are shown. */
function shown(page: Page): Promise<readonly string[]> {
  return page.$$eval('[data-narrow-by]', (items) =>
    items
      .filter((item) => (item as unknown as { checkVisibility: () => boolean }).checkVisibility())
      .map((item) => item.getAttribute('data-narrow-by')!),
  );
}

test('rows can be narrowed to those of one goal, and their number is told', async () => {
  const page = await site().visit(quarter);
  const all = await shown(page);
  const goal = all.at(-1)!;
  expect(new Set(all).size).toBeGreaterThan(1);
  await page.select('#filter_', goal);
  const some = await shown(page);
  expect(some).toEqual(all.filter((own) => own === goal));
  expect(await page.$eval('[data-narrow-count]', (count) => count.textContent)).toBe(String(some.length));
  await page.select('#filter_', '');
  expect(await shown(page)).toEqual(all);
  await page.close();
});

test('the choice goes along to the next quarter', async () => {
  const page = await site().visit(quarter);
  const goal = (await shown(page)).at(-1)!;
  await page.select('#filter_', goal);
  await Promise.all([page.waitForNavigation(), page.click('.pager-next')]);
  expect(new URL(page.url()).pathname).toBe('/schedule/q3.html');
  expect(new Set(await shown(page))).toEqual(new Set([goal]));
  await page.close();
});

test('a month of which nothing is left says so, and no other does', async () => {
  const page = await site().visit('schedule/year.html');
  const goal = (await shown(page)).at(-1)!;
  await page.select('#filter_', goal);
  const groups = await page.$$eval('[data-narrow-group]', (found) =>
    found.map((group) => ({
      left: group.querySelectorAll('[data-narrow-by]:not([hidden])').length,
      says: !group.querySelector('[data-narrow-none]')!.hasAttribute('hidden'),
    })),
  );
  expect(groups.some(({ says }) => says)).toBe(true);
  expect(groups.filter(({ left, says }) => says !== (left === 0))).toEqual([]);
  await page.close();
});

test('without scripts all rows are there, and nothing that needs one', async () => {
  const page = await site().visit(quarter, (fresh) => fresh.setJavaScriptEnabled(false));
  const html = site().pages.get(quarter)!;
  expect(await shown(page)).toHaveLength(html.match(/ data-narrow-by=/gu)!.length);
  expect(await page.$eval('[data-narrow]', (filter) => filter.getBoundingClientRect().height)).toBe(0);
  await page.close();
});

test('the page of a number leads to the page of its node', async () => {
  const page = await site().visit('tasks/loss-compensation.html');
  await page.goto(`${site().address}numbers/I-1-1.html`);
  await page.waitForFunction(() => location.pathname === '/tasks/loss-compensation.html');
  expect(new URL(page.url()).pathname).toBe('/tasks/loss-compensation.html');
  await page.close();
});
