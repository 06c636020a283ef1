import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { visitedSite } from '../support/visited-site.ts';

/** How soon the heaviest page stands still on a slow phone: a processor four times as slow, a server on this machine. */

const site = visitedSite('2024-mss');
const slowest = 5;
const longestPaint = 1_500;

interface Figures {
  readonly paint: number;
  readonly shift: number;
}

/** Starts to watch before the page does anything, since what is past is not told again. */
async function watchFigures(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const figures = { paint: 0, shift: 0 };
    Object.assign(globalThis, { figures });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) figures.paint = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) figures.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.setViewport({ width: 360, height: 740 });
  await page.emulateCPUThrottling(4);
}

async function figuresOf(path: string): Promise<Figures> {
  const page = await site().visit(path, watchFigures);
  await page.waitForNetworkIdle();
  await new Promise((resolve) => setTimeout(resolve, 500));
  const figures = await page.evaluate(() => (globalThis as unknown as { figures: Figures }).figures);
  await page.close();
  return figures;
}

test('the heaviest pages show their largest part within 1.5 s, and nothing moves', async () => {
  const heaviest = [...site().pages].sort(([, left], [, right]) => right.length - left.length).slice(0, slowest);
  for (const [path] of heaviest) {
    const figures = await figuresOf(path);
    console.info(path, figures);
    expect(figures.paint, path).toBeGreaterThan(0);
    expect(figures.paint, path).toBeLessThan(longestPaint);
    expect(figures.shift, path).toBe(0);
  }
});
