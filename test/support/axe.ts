import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of WCAG 2.2 A and AA, and what axe-core calls best practices. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** How a page is looked at. */
export interface Looking {
  readonly width: number;
  readonly contrast: 'normal' | 'high';
}

/** Every way in which a page has to be good. */
export const lookings: readonly Looking[] = [320, 1280].flatMap((width) => [
  { width, contrast: 'normal' } as const,
  { width, contrast: 'high' } as const,
]);

/** What axe-core turns down on a page as it is seen: the rule and the first elements, one line each. */
export async function violationsOn(page: Page, { width, contrast }: Looking): Promise<readonly string[]> {
  await page.setViewport({ width, height: 900 });
  await page.evaluate((chosen) => {
    document.documentElement.dataset.contrast = chosen;
  }, contrast);
  const run = `axe.run(document, { runOnly: ${JSON.stringify(tags)} })`;
  const found = (await page.evaluate(
    `${axe}; ${run}.then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.slice(0, 2).map(({ target }) => target.join(' ')).join(' | ')))`,
  )) as string[];
  return found;
}

/** How far the page is wider than its window, in pixels. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
