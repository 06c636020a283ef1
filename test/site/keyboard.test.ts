import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { visitedSite } from '../support/visited-site.ts';

/** A walk through the site by the keyboard alone. */

const site = visitedSite('2024-mss');
const task = 'tasks/loss-compensation.html';

/** The element that has the focus, in words: its name or text. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const words = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    return `${element?.localName ?? ''} ${element?.id ?? ''} ${words.replaceAll(/\s+/gu, ' ').trim()}`.trim();
  });
}

/** Presses Tab until the focus is on what is looked for; fails where it never is. */
async function tabTo(page: Page, selector: string, presses = 400): Promise<void> {
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`the focus never reaches ${selector}`);
}

/** Whether what has the focus shows it. */
function showsFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
}

async function enter(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.keyboard.press('Enter')]);
}

describe('by the keyboard alone', () => {
  test('the first stop is the link to the content, and it leads there', async () => {
    const page = await site().visit(task);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('a  본문 바로가기');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.close();
  });

  test('the menu leads to its pages', async () => {
    const page = await site().visit(task);
    await tabTo(page, '.site-menu a[href$="indicators/index.html"]');
    expect(await showsFocus(page)).toBe(true);
    await enter(page);
    expect(page.url()).toMatch(/indicators\/index\.html$/u);
    await page.close();
  });

  test('what is typed into the search is looked for, and the first result opens', async () => {
    const page = await site().visit('index.html');
    await tabTo(page, '#site-search-field');
    await page.keyboard.type('손실보상');
    await enter(page);
    expect(page.url()).toMatch(/search\/index\.html\?q=/u);
    await page.waitForSelector('.search-link');
    await tabTo(page, '.search-link');
    expect(await showsFocus(page)).toBe(true);
    await enter(page);
    expect(await page.$eval('main', (main) => main.textContent)).toContain('손실보상');
    await page.close();
  });

  test('a filter narrows the list of indicators, and says to how many', async () => {
    const page = await site().visit('indicators/index.html');
    const rows = (): Promise<number> =>
      page.$$eval('main tbody tr', (all) => all.filter((row) => row.getClientRects().length > 0).length);
    const before = await rows();
    await tabTo(page, 'main select');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(
      (all) => {
        const shown = [...document.querySelectorAll('main tbody tr')].filter((row) => row.getClientRects().length > 0);
        return shown.length < all;
      },
      {},
      before,
    );
    expect(await rows()).toBeGreaterThan(0);
    expect(await page.$eval('main [aria-live], main [role="status"]', (live) => live.textContent)).toMatch(/\d/u);
    await page.close();
  });

  test('high contrast is switched on, and stays on the next page', async () => {
    const page = await site().visit(task);
    await tabTo(page, '[data-contrast-button]');
    expect(await showsFocus(page)).toBe(true);
    await page.keyboard.press('Space');
    const contrast = (): Promise<string | undefined> => page.evaluate(() => document.documentElement.dataset.contrast);
    expect(await contrast()).toBe('high');
    await page.goto(`${site().address}index.html`);
    expect(await contrast()).toBe('high');
    await tabTo(page, '[data-contrast-button]');
    await page.keyboard.press('Space');
    expect(await contrast()).toBe('normal');
    await page.close();
  });

  test('the pager leads on and back', async () => {
    const page = await site().visit(task);
    await tabTo(page, '.pager-next');
    await enter(page);
    const next = page.url();
    expect(next).not.toMatch(/loss-compensation\.html$/u);
    await tabTo(page, '.pager-previous');
    await enter(page);
    expect(page.url()).toBe(site().address + task);
    await page.close();
  });

  test('no stop is out of sight, and each shows that it has the focus', async () => {
    const page = await site().visit(task);
    const unseen: string[] = [];
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      if (stop.startsWith('body')) break;
      if (!(await showsFocus(page))) unseen.push(stop.slice(0, 80));
    }
    expect(unseen).toEqual([]);
    await page.close();
  });
});
