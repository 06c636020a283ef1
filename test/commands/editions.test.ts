import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { chooseEditions } from '../../src/commands/editions.ts';
import { sourceFiles } from '../../src/read/files.ts';
import { removeFolders, temporaryFolder } from '../support/folders.ts';

/** The editions below a root that holds the given files, and what is said where there is none. */
async function chosen(
  files: Readonly<Record<string, string>>,
  named: readonly string[] = [],
  links: Readonly<Record<string, string>> = {},
) {
  const root = await temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(root, path));
  const { editions, none } = chooseEditions(sourceFiles(root), named, 'en');
  return { editions, none: none.map(({ code, place }) => `${code} ${place.file}`) };
}

describe('the editions of a root', () => {
  afterAll(removeFolders);

  test('an empty root has none', async () => {
    expect(await chosen({})).toEqual({ editions: [], none: ['file/no-editions content'] });
  });

  test('a folder of notes is no edition', async () => {
    expect(await chosen({ 'docs/guide.md': 'notes' })).toEqual({
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

  test.each(['2031-sample - 복사본', '2031-Sample', '2031 sample', '2031.sample', '2031_sample', '견본', 'con'])(
    'a folder %s is none, and is told',
    async (name) => {
      const files = { 'content/2031-sample/plan.yaml': '', [`content/${name}/plan.yaml`]: '' };
      expect(await chosen(files)).toEqual({
        editions: ['2031-sample'],
        none: [`file/edition-name content/${name}`],
      });
    },
  );

  test('a copy is told where it is asked for by name', async () => {
    const name = '2031-sample - 복사본';
    const files = { 'content/2031-sample/plan.yaml': '', [`content/${name}/plan.yaml`]: '' };
    expect(await chosen(files, [name])).toEqual({ editions: [], none: [`file/edition-name content/${name}`] });
    expect(await chosen(files, ['2031-sample'])).toEqual({ editions: ['2031-sample'], none: [] });
  });

  test('a copy of the data alone is told, too', async () => {
    const files = { 'content/2031-sample/plan.yaml': '', 'data/2031-sample (2)/staff.csv': '' };
    expect(await chosen(files)).toEqual({
      editions: ['2031-sample'],
      none: ['file/edition-name data/2031-sample (2)'],
    });
  });

  test('a folder of content that leads out of the root holds none', async () => {
    const elsewhere = await temporaryFolder();
    expect(await chosen({ 'README.md': '' }, [], { content: elsewhere })).toEqual({
      editions: [],
      none: ['file/outside-root content'],
    });
  });
});
