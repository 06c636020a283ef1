import { chmod, link, mkdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { FixedFile } from '../../src/model/fixed-file.ts';
import { plainStorage, type Storage } from '../../src/model/storage.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { pathsBelow, removeFolders, temporaryFolder } from '../support/folders.ts';

let root = '';

beforeEach(async () => {
  root = await temporaryFolder();
});

afterAll(removeFolders);

function mended(before: string, after: string, storage: Storage = plainStorage, stored = storage): FixedFile {
  return { file: 'data/a.csv', before: { text: before, storage }, after: { text: after, storage: stored }, mends: [] };
}

async function write(bytes: string | Uint8Array): Promise<string> {
  await mkdir(join(root, 'data'));
  await writeFile(join(root, 'data/a.csv'), bytes);
  return join(root, 'data/a.csv');
}

function codesOf(file: FixedFile): readonly string[] {
  return openWorkspace(root)
    .replace(file)
    .map(({ code }) => code);
}

describe('a file', () => {
  test('is replaced as a whole, with its mode, and leaves nothing beside it', async () => {
    const path = await write('가\r\n');
    await chmod(path, 0o640);
    expect(codesOf(mended('가\r\n', '가\n'))).toEqual([]);
    expect(await readFile(path, 'utf8')).toBe('가\n');
    expect((await stat(path)).mode & 0o777).toBe(0o640);
    expect(await pathsBelow(root)).toEqual([path]);
  });

  test('is never written in place: another name of it keeps the old text', async () => {
    const path = await write('가 \n');
    await link(path, join(root, 'other'));
    expect(codesOf(mended('가 \n', '가\n'))).toEqual([]);
    expect(await readFile(join(root, 'other'), 'utf8')).toBe('가 \n');
  });

  test('of another encoding becomes UTF-8 with its mark', async () => {
    const path = await write(iconv.encode('가,나\n', 'cp949'));
    const storage = { encoding: 'cp949', mark: false } as const;
    expect(codesOf(mended('가,나\n', '가,나\n', storage, { encoding: 'utf-8', mark: true }))).toEqual([]);
    expect(await readFile(path)).toEqual(Buffer.from('\uFEFF가,나\n'));
  });

  test('that was saved meanwhile stays as it was saved', async () => {
    const path = await write('다 \n');
    expect(codesOf(mended('가 \n', '가\n'))).toEqual(['environment/source-changed']);
    expect(await readFile(path, 'utf8')).toBe('다 \n');
  });

  test('that cannot be put in place stays', async () => {
    const path = await write('가 \n');
    await mkdir(join(root, 'data/.a.csv.planpress-part'));
    expect(codesOf(mended('가 \n', '가\n'))).toEqual(['environment/source-unwritable']);
    expect(await readFile(path, 'utf8')).toBe('가 \n');
  });

  test('that is gone is reported', () => {
    expect(codesOf(mended('가 \n', '가\n'))).toEqual(['environment/source-unwritable']);
  });

  test('takes the place of what a run that was killed has left', async () => {
    const path = await write('가 \n');
    await writeFile(join(root, 'data/.a.csv.planpress-part'), 'half');
    expect(codesOf(mended('가 \n', '가\n'))).toEqual([]);
    expect(await pathsBelow(root)).toEqual([path]);
  });
});

describe('a link', () => {
  test('within the root stays a link, and what it leads to is replaced', async () => {
    const path = await write('가 \n');
    await writeFile(join(root, 'real.csv'), '가 \n');
    await rm(path);
    await symlink('../real.csv', path);
    expect(openWorkspace(root).holds('data/a.csv')).toBe(true);
    expect(codesOf(mended('가 \n', '가\n'))).toEqual([]);
    expect(await readlink(path)).toBe('../real.csv');
    expect(await readFile(join(root, 'real.csv'), 'utf8')).toBe('가\n');
  });

  test('out of the root leads to nothing that the workspace holds', async () => {
    const outside = await temporaryFolder();
    await writeFile(join(outside, 'a.csv'), '가 \n');
    await symlink(outside, join(root, 'data'));
    expect(openWorkspace(root).holds('data/a.csv')).toBe(false);
    expect(openWorkspace(root).holds('data/none.csv')).toBe(false);
  });
});
