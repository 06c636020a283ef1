import { afterAll, describe, expect, test } from 'vitest';
import { printedEdition } from '../support/build.ts';
import { removeFolders } from '../support/folders.ts';
import { readPageReferences } from '../support/page-references.ts';
import { printDocument } from '../support/pages.ts';
import { publications } from '../support/project.ts';

/** The finished book of every edition, of whatever kind, with a chapter before its contents or without. */

afterAll(removeFolders);

describe.each(publications)('$edition', ({ edition }) => {
  test('gives the page of every line of its contents, its lists and its references', async () => {
    const built = await printedEdition(edition);
    const lines = printDocument(built).match(/class="contents-line /gu) ?? [];
    const { count, wrong } = await readPageReferences(built);
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(lines.length);
    expect(lines.length).toBeGreaterThan(5);
  });

  test('has a layout about which nothing is said', async () => {
    const { diagnostics } = await printedEdition(edition);
    expect(diagnostics.map(({ code, place }) => `${code} ${place.file}:${place.start.line}`)).toEqual([]);
  });
});
