import { afterAll, describe, expect, test } from 'vitest';
import { build } from '../support/build.ts';
import { removeFolders } from '../support/folders.ts';
import { isFull } from '../support/full.ts';
import { htmlFaults } from '../support/html-validate.ts';
import { pagesOf } from '../support/pages.ts';
import { copySample } from '../support/project.ts';
import { builtSite, everyEdition } from '../support/site.ts';

/** The pages are valid HTML: one page of every folder here, all of them in test:full. */

afterAll(removeFolders);

describe.each(everyEdition)('%s', (edition) => {
  test('has valid pages', async () => {
    const pages = pagesOf(await builtSite(edition));
    const sample = isFull ? [...pages] : firstOfFolders(pages);
    expect(sample.length).toBeGreaterThan(5);
    const faults = await Promise.all(sample.map(([path, html]) => htmlFaults(html, path)));
    expect(faults.flat()).toEqual([]);
  });
});

test('pages for internal use are valid, too', async () => {
  const built = await build(await copySample(), { internal: true });
  const pages = built.composition.internalPages!;
  const sample = isFull ? [...pages] : firstOfFolders(pages);
  const faults = await Promise.all(sample.map(([path, html]) => htmlFaults(html, path)));
  expect(faults.flat()).toEqual([]);
});

test('what is not valid is found', async () => {
  expect(await htmlFaults('<!doctype html><html lang="ko"><p><div></div></p></html>', 'wrong')).not.toEqual([]);
});

function firstOfFolders(pages: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  const folders = new Map([...pages].reverse().map((page) => [page[0].split('/')[0], page]));
  return [...folders.values()];
}
