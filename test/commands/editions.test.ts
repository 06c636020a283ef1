import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { chooseEditions } from '../../src/commands/editions.ts';
import { sourceFiles } from '../../src/read/files.ts';
import { removeFolders, temporaryFolder } from '../support/folders.ts';

/** The editions below a root that holds the given files, and what is said where there is none. */
async function chosen(files: Readonly<Record<string, string>>) {
  const root = await temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { editions, none } = chooseEditions(sourceFiles(root), [], 'en');
  return { editions, none: none.map(({ code, place }) => `${code} ${place.file}`) };
}

describe('the editions of a root', () => {
  afterAll(removeFolders);

  test('an empty root has none', async () => {
    expect(await chosen({})).toEqual({ editions: [], none: ['file/no-editions content'] });
  });

  test('a folder of notes is no edition', async () => {
    expect(await chosen({ 'content/README.md': 'notes' })).toEqual({
      editions: [],
      none: ['file/no-editions content'],
    });
  });

  test('a folder without a manifest is told, and not that there is no edition', async () => {
    expect(await chosen({ 'content/2031-sample/tasks/library.md': '' })).toEqual({
      editions: [],
      none: ['file/missing content/2031-sample/plan.yaml'],
    });
  });

  test('a manifest in capitals makes an edition, whose name is told when it is read', async () => {
    expect(await chosen({ 'content/2031-sample/Plan.yaml': '' })).toEqual({ editions: ['2031-sample'], none: [] });
  });
});
