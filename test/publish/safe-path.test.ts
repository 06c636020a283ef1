import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { withBook } from '../../src/publish/output/board-zip.ts';
import { writeEditionsIndex } from '../../src/publish/output/editions-index.ts';
import { beginBuild, publishedBuild } from '../../src/publish/output/out-folder.ts';
import { refusal } from '../../src/publish/output/refusal.ts';
import { assertBelow, UnsafePath } from '../../src/publish/output/safe-path.ts';
import { replaceFile, writeFiles } from '../../src/publish/output/write-files.ts';
import { removeFolders, snapshot, temporaryFolder } from '../support/folders.ts';

afterAll(removeFolders);

const ways = [
  '../x.csv',
  'data/../../x.csv',
  '/x.csv',
  'data//x.csv',
  './x.csv',
  'data/.',
  '',
  'a\\..\\x.csv',
  'C:\\x.csv',
  'C:x.csv',
  '\\\\host\\share\\x.csv',
  'data/x\0.csv',
  'data/x\n.csv',
  'data/con',
  'data/NUL.csv',
  'com1/x.csv',
  'data/x.',
  'data/x ',
  `${'가'.repeat(90)}.csv`,
];

describe('a path of the output', () => {
  test.each(ways)('%j is refused', (path) => {
    expect(() => assertBelow(path)).toThrow(UnsafePath);
  });

  test.each(['index.html', 'data/tables/a-b_table-1.csv', '2024 계획(안).zip', 'data/..x', 'console/x.csv', 'x.con'])(
    '%j is taken',
    (path) => {
      expect(() => assertBelow(path)).not.toThrow();
    },
  );

  test('that is taken always lies below its folder', () => {
    const piece = fc.constantFrom('..', '.', '/', '\\', 'a', 'con', '가', ' ', ':', '%2e', '\0', '~');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = pieces.join('');
        const isTaken = taken(path);
        return !isTaken || (join('/folder', path).startsWith('/folder/') && !path.includes('\0'));
      }),
    );
  });
});

function taken(path: string): boolean {
  try {
    assertBelow(path);
    return true;
  } catch {
    return false;
  }
}

describe('where one path is refused', () => {
  test('none of the files is written', async () => {
    const folder = await temporaryFolder();
    const site = join(folder, 'site');
    await expect(
      writeFiles(
        site,
        new Map([
          ['good.txt', ''],
          ['../bad.txt', ''],
        ]),
      ),
    ).rejects.toThrow(UnsafePath);
    expect(await snapshot(folder)).toEqual({});
  });

  test('no file is replaced', async () => {
    const folder = await temporaryFolder();
    await expect(replaceFile(folder, '.x-', '../bad.pdf', '')).rejects.toThrow(UnsafePath);
    expect(await snapshot(folder)).toEqual({});
  });

  test('nothing is packed', () => {
    expect(() => withBook(zipSync({ '../book.pdf': new Uint8Array() }), new Uint8Array())).toThrow(UnsafePath);
  });

  test('no edition is begun', async () => {
    const out = await temporaryFolder();
    await expect(beginBuild(out, '../elsewhere')).rejects.toThrow(UnsafePath);
    expect(await snapshot(out)).toEqual({});
  });

  test('a person is told so', () => {
    const { code, parameters } = refusal('/root/out', new UnsafePath('../x'));
    expect({ code, parameters }).toEqual({ code: 'environment/output-path', parameters: { path: '../x' } });
  });
});

/** An output folder of which a part is a link to a folder elsewhere. */
async function linked(part: string): Promise<{ out: string; elsewhere: string }> {
  const elsewhere = await temporaryFolder();
  mkdirSync(join(elsewhere, 'site'));
  writeFileSync(join(elsewhere, 'site', 'index.html'), '<title>SECRET</title>');
  mkdirSync(join(elsewhere, 'unfinished-1-unknown-000000-x'));
  const out = join(await temporaryFolder(), 'out');
  mkdirSync(join(out, part, '..'), { recursive: true });
  symlinkSync(elsewhere, join(out, part));
  return { out, elsewhere };
}

describe('a link to elsewhere in the output folder', () => {
  test.each(['.', '.builds', '.builds/2031-sample', '2031-sample'])('%s is not written through', async (part) => {
    const { out, elsewhere } = await linked(part === '.' ? '../out' : part);
    const before = await snapshot(elsewhere);
    const found = await beginBuild(out, '2031-sample').catch((error) => refusal(out, error));
    expect(found).toMatchObject({ code: 'environment/output-blocked', parameters: { target: elsewhere } });
    expect(await snapshot(elsewhere)).toEqual(before);
  });

  test.each(['.builds/2031-sample/build-1', '.builds/2031-sample'])(
    '%s is no build that was published',
    async (part) => {
      const { out } = await linked(part);
      symlinkSync('.builds/2031-sample/build-1', join(out, '2031-sample'));
      expect(await publishedBuild(out, '2031-sample')).toBeUndefined();
    },
  );

  test('is no edition of the list', async () => {
    const { out } = await linked('2030-sample');
    expect(await writeEditionsIndex(out)).toEqual([]);
    expect(Object.keys(await snapshot(out))).toEqual(['2030-sample']);
  });
});
