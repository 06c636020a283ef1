import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileName } from '../../src/compose/board.ts';
import { withBook, zipBoard } from '../../src/publish/output/board-zip.ts';
import { publishVerified } from '../../src/publish/output/verified.ts';
import { build, type Composed, type Finished } from '../support/build.ts';
import { removeFolders } from '../support/folders.ts';
import { copySample } from '../support/project.ts';
import { builtSite, sampleWith } from '../support/site.ts';

/** What is put on a notice board. */

afterAll(removeFolders);

function packagesIn({ folder }: Finished): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.zip'));
}

function textOf(built: Composed): string {
  return built.composition.board.files.get('게시글.txt')!;
}

describe('a build with a PDF', () => {
  let built: Finished;
  let entries: Record<string, Uint8Array>;

  beforeAll(async () => {
    built = await build(await copySample(), { pdf: true });
    entries = unzipSync(readFileSync(join(built.folder, packagesIn(built)[0]!)));
  });

  test('leaves one package beside the site, named in Korean', () => {
    expect(packagesIn(built)).toEqual(['2031년도 표본부 성과관리 시행계획_(안).zip']);
    expect(readdirSync(join(built.folder, 'site')).filter((name) => name.endsWith('.zip'))).toEqual([]);
  });

  test('packs the book, the post and the data of the site, byte for byte', () => {
    const files = Object.keys(entries);
    expect(files).toContain('게시글.txt');
    expect(files).toContain('자료/성과지표.csv');
    expect(files.every((name) => name === name.normalize('NFC'))).toBe(true);
    const book = entries['2031년도 표본부 성과관리 시행계획_(안).pdf']!;
    expect(Buffer.from(book).equals(readFileSync(join(built.folder, 'plan.pdf')))).toBe(true);
    const table = readFileSync(join(built.folder, 'site/data/indicators.csv'));
    expect(Buffer.from(entries['자료/성과지표.csv']!).equals(table)).toBe(true);
  });

  test('describes the book among the files of the site, each by a name of its own', () => {
    const { resources } = JSON.parse(built.composition.site.get('datapackage.json')!) as {
      resources: { name: string }[];
    };
    const names = resources.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['plan.pdf', 'plan.json', 'indicators', 'facts']));
    expect(new Set(names).size).toBe(names.length);
  });

  test('lists in the post every file beside it', () => {
    const post = strFromU8(entries['게시글.txt']!);
    for (const name of Object.keys(entries)) if (name !== '게시글.txt') expect(post).toContain(`. ${name}\r\n`);
  });

  test('packs the verified book in its place, and nothing else anew', async () => {
    const out = join(built.folder, '..');
    const name = packagesIn(built)[0]!;
    await publishVerified(out, '2031-sample', strToU8('%PDF-verified'), { by: 'test', standards: [] });
    const after = unzipSync(readFileSync(join(built.folder, name)));
    expect(Object.keys(after)).toEqual(Object.keys(entries));
    for (const [file, bytes] of Object.entries(after))
      expect(strFromU8(bytes), file).toBe(file.endsWith('.pdf') ? '%PDF-verified' : strFromU8(entries[file]!));
  });
});

test('a build without a PDF leaves none', async () => {
  expect(packagesIn(await builtSite('2031-sample'))).toEqual([]);
});

describe('the post', () => {
  test('says what it is, who answers for it and where more is', async () => {
    const licence = "{ text: 누구나 쓸 수 있습니다 & 고칠 수 있습니다, url: 'https://example.org/licence' }";
    const text = textOf(await sampleWith({ status: '{ kind: official }', url: 'https://example.org/plan', licence }));
    expect(text.startsWith('\uFEFF[제목] 2031년도 표본부 성과관리 시행계획\r\n')).toBe(true);
    expect(text.split('\r\n')).toEqual(
      expect.arrayContaining([
        '2031년도 표본부 성과관리 시행계획을 붙임과 같이 알려 드립니다.',
        '○ 담당: 기획담당관실',
        '○ 전화: 044-000-0000',
        '○ 웹판: https://example.org/plan',
        '누구나 쓸 수 있습니다 & 고칠 수 있습니다 (https://example.org/licence)',
      ]),
    );
    expect(text).not.toMatch(/[^\r]\n|\n\r?\n\r?\n/u);
  });

  test('of a reconstruction says that it is not official', async () => {
    const text = textOf(await builtSite('2024-mss'));
    expect(text).toContain('공식 문서 아님');
    expect(text).not.toContain('알려 드립니다');
  });
});

describe('names of files', () => {
  test.each([
    ['가/나: "다"?', '가 나 다'],
    ['..숨긴 것. ', '숨긴 것'],
    ['가\u0000나\u200B다', '가 나 다'],
    ['한글'.normalize('NFD'), '한글'],
    ['???', ''],
  ])('%j becomes %j', (text, name) => {
    expect(fileName(text)).toBe(name);
  });

  test('are no longer than a file system takes them', () => {
    expect(Buffer.byteLength(`${fileName('가'.repeat(300))}.pdf`)).toBeLessThan(255);
  });
});

describe('a package', () => {
  const board = { name: 'a.zip', book: '책.pdf', files: new Map([['글.txt', '글']]) };
  const pdf = strToU8('%PDF');

  test('has the same bytes in every time zone', () => {
    const zone = process.env.TZ;
    const bytes = ['UTC', 'Asia/Seoul', 'America/Sao_Paulo', 'Pacific/Kiritimati'].map((name) => {
      process.env.TZ = name;
      return Buffer.from(zipBoard(board, pdf, new Date('2031-03-01T00:00:00Z'))).toString('base64');
    });
    process.env.TZ = zone;
    expect(new Set(bytes).size).toBe(1);
  });

  test('keeps its date when the book is replaced', () => {
    const zip = zipBoard(board, pdf, new Date('2031-03-01T00:00:00Z'));
    expect(Buffer.from(withBook(zip, pdf)).equals(Buffer.from(zip))).toBe(true);
  });

  test.each(['1950-01-01', '2500-01-01'])('can be made of a plan of %s', (date) => {
    expect(Object.keys(unzipSync(zipBoard(board, pdf, new Date(date))))).toEqual(['책.pdf', '글.txt']);
  });
});
