import { expect, test } from 'vitest';
import { sampleOf, visitedSite } from '../support/visited-site.ts';

/** What a page asks of a reader's line and patience. */

const site = visitedSite('2024-mss');
const heaviestPage = 150_000;
const heaviestLoad = 300_000;

test('no page has more than 150 kB of HTML', () => {
  const heavy = [...site().pages].map(([path, html]) => ({ path, bytes: Buffer.byteLength(html) }));
  expect(heavy.filter(({ bytes }) => bytes > heaviestPage)).toEqual([]);
});

test('no page loads more than 300 kB before anybody does anything, fonts aside, and nothing that it may not', async () => {
  const { pages, visit, address } = site();
  const found: string[] = [];
  for (const path of sampleOf(pages)) {
    let bytes = 0;
    const page = await visit(path, async (fresh) => {
      fresh.on('console', (message) => {
        if (message.type() === 'error') found.push(`${path}: ${message.text()}`);
      });
      fresh.on('response', async (response) => {
        if (response.request().resourceType() === 'font') return;
        bytes += (await response.buffer().catch(() => Buffer.alloc(0))).length;
        if (!response.url().startsWith(address)) found.push(`${path} asks ${response.url()}`);
      });
    });
    await page.waitForNetworkIdle({ idleTime: 200 });
    if (bytes > heaviestLoad || bytes === 0) found.push(`${path}: ${bytes} bytes`);
    await page.close();
  }
  expect(found).toEqual([]);
});
