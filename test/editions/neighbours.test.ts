import { cp, readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../support/build.ts';
import { removeFolders, snapshot, temporaryFolder } from '../support/folders.ts';
import { repository } from '../support/project.ts';

/** Two editions of one publication beside each other: the second has a task less than the first. */

const earlier = '2030-sample';
const later = '2031-sample';
const sample = join(repository, 'test', 'documentation', 'project');

let root: string;
let out: string;

async function copyEdition(edition: string, change: (manifest: string) => string): Promise<void> {
  for (const kind of ['content', 'data']) {
    await cp(join(sample, kind, later), join(root, kind, edition), { recursive: true });
  }
  const manifest = join(root, 'content', edition, 'plan.yaml');
  await writeFile(manifest, change(await readFile(manifest, 'utf8')));
}

function page(edition: string, path: string): Promise<string> {
  return readFile(join(out, edition, 'site', path), 'utf8');
}

/** The page of the other edition to which the years in the head lead. */
async function leadsTo(edition: string, path: string): Promise<string> {
  const nav = /<nav class="site-editions".*?<\/nav>/su.exec(await page(edition, path))?.[0] ?? '';
  const [, href = ''] = /href="([^"]*)"/u.exec(nav) ?? [];
  return posix.join(edition, 'site', posix.dirname(path), href);
}

beforeAll(async () => {
  root = await temporaryFolder();
  out = join(root, 'out');
  await copyEdition(earlier, (manifest) => `next: ${later}\n${manifest.replace(/^year: .*$/mu, 'year: 2030')}`);
  await copyEdition(later, (manifest) => `previous: ${earlier}\n${manifest}`);
  await build({ root, edition: earlier, out });
  await build({ root, edition: later, out });
});

afterAll(removeFolders);

test('the page of an indicator says which values the edition before had otherwise', async () => {
  const file = join(root, 'data', earlier, 'indicators.csv');
  const before = await readFile(file, 'utf8');
  await writeFile(file, before.replace('71.2,73.5,(74.8)', '71.2,72.9,(74.8)'));
  await build({ root, edition: later, out });
  const path = 'indicators/survival-rate.html';
  const [, rows = ''] =
    /<section class="section" id="changes">.*?<tbody>(.*?)<\/tbody>/su.exec(await page(later, path)) ?? [];
  expect([...rows.matchAll(/<t[hd][^>]*>([^<]*)</gu)].map(([, text]) => text)).toEqual([
    '2029',
    '실적',
    '72.9',
    '73.5',
  ]);
  expect(await page(later, 'indicators/new-stores.html')).not.toContain('id="changes"');
  expect(await page(earlier, path)).not.toContain('id="changes"');
  await writeFile(file, before);
});

describe('the years in the head of a page', () => {
  test('lead to the same task, chapter or list', async () => {
    for (const path of ['index.html', 'tasks/bookstore-opening.html', 'chapters/overview.html', 'all/index.html']) {
      expect(await leadsTo(later, path)).toBe(`${earlier}/site/${path}`);
      expect(await leadsTo(earlier, path)).toBe(`${later}/site/${path}`);
      await expect(page(earlier, path)).resolves.not.toBe('');
    }
  });

  test('lead to the home page where the other edition has no such thing', async () => {
    const manifest = join(root, 'content', earlier, 'plan.yaml');
    const before = await readFile(manifest, 'utf8');
    await writeFile(manifest, before.replace('form: performance-plan', 'form: bare-plan'));
    const form =
      'id: bare-plan\nversion: 1\nextends: performance-plan\nsite:\n  pages:\n    - { id: all, remove: true }\n';
    await cp(join(repository, 'templates'), join(root, 'templates'), { recursive: true });
    await writeFile(join(root, 'templates', 'forms', 'bare-plan.yaml'), form);
    await build({ root, edition: later, out: join(root, 'other') });
    const html = await readFile(join(root, 'other', later, 'site', 'all', 'index.html'), 'utf8');
    expect(html).toContain(`href="../../../${earlier}/site/index.html"`);
    await writeFile(manifest, before);
  });
});

test('an edition that another took the place of says so, and leads there', async () => {
  const html = await page(earlier, 'tasks/bookstore-opening.html');
  expect(html).toContain(
    `이전 연도 문서입니다. 새 문서: <a href="../../../${later}/site/tasks/bookstore-opening.html">`,
  );
  expect(await page(later, 'tasks/bookstore-opening.html')).not.toContain('이전 연도 문서');
});

test('building one edition leaves the pages of the other as they are', async () => {
  const before = await snapshot(join(out, earlier));
  const task = join(root, 'content', later, 'tasks', 'bookstore-opening.md');
  const text = await readFile(task, 'utf8');
  await writeFile(task, text.replace('책을 접할 기회 감소', '책을 만날 기회 감소'));
  await build({ root, edition: later, out });
  expect(await snapshot(join(out, earlier))).toEqual(before);
  expect(await page(later, 'tasks/bookstore-opening.html')).toContain('책을 만날 기회 감소');
});
