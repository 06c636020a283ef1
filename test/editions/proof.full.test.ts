import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../../src/publish/pdf/file.ts';
import { unmetConditions } from '../../src/verify/own-checks.ts';
import { build, planpress, printedEdition, prove } from '../support/build.ts';
import { removeFolders, snapshot } from '../support/folders.ts';
import { folioOf } from '../support/page-furniture.ts';
import { type Bookmark, readOutline, readPageTexts } from '../support/pdf-reader.ts';
import { copySample, Project, repository } from '../support/project.ts';

/** Proofs of a part of the book: the same pages as in the whole book, with the numbers that they have there. */

afterAll(removeFolders);

const mark = '교정쇄';
const goal = 'content/2031-sample/goals/reading-culture.md';
const task = 'content/2031-sample/tasks/library-purchase.md';
const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;

function flat(bookmarks: readonly Bookmark[]): readonly Bookmark[] {
  return bookmarks.flatMap((bookmark) => [bookmark, ...flat(bookmark.children)]);
}

/** A page as its lines, without the mark of a proof; the running head and the mark are one line in some readers. */
function linesOf(text: string): readonly string[] {
  return text
    .replace(mark, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Where the internal links of a file lead: the page, or undefined where there is none. */
async function linkedPages(bytes: Uint8Array): Promise<readonly (number | undefined)[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const found: (number | undefined)[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const annotations = (await (await pdf.getPage(number)).getAnnotations()) as { dest?: string; url?: string }[];
    for (const { dest } of annotations.filter(({ url }) => url === undefined)) {
      const [page] = (dest === undefined ? null : await pdf.getDestination(dest)) ?? [];
      found.push(page ? (await pdf.getPageIndex(page)) + 1 : undefined);
    }
  }
  await pdf.destroy();
  return found;
}

describe('an edition that was printed', () => {
  let project: Project;
  let book: readonly string[];
  let titles: readonly Bookmark[];
  let before: Record<string, string>;

  beforeAll(async () => {
    const { folder } = await printedEdition('2024-mss');
    project = new Project(repository, '2024-mss');
    Object.assign(project, { out: dirname(folder) });
    const bytes = readFileSync(join(folder, 'plan.pdf'));
    book = await readPageTexts(bytes);
    titles = flat(await readOutline(bytes));
    before = await snapshot(project.out);
  });

  /** The pages of the whole book from one bookmark up to the page before another. */
  function pagesBetween(from: string, to: string | undefined): readonly (readonly string[])[] {
    const pageOf = (title: string) => titles.find((bookmark) => bookmark.title.includes(title))!.page!;
    return book.slice(pageOf(from) - 1, to === undefined ? undefined : pageOf(to) - 1).map(linesOf);
  }

  const parts = [
    ['a task', 'II-1-②', '(II-1-②)', '(II-1-③)'],
    ['an objective', '1-2', '선제적 재기지원', '성과목표 I-3'],
    ['a chapter', 'overview', '일반 현황 및 계획의 개요', 'III'],
    ['the end of the book', '붙임 1-2', '국정과제·부처업무계획 등 연계', undefined],
  ] as const;

  describe.each(parts)('%s: %s', (_, part, from, to) => {
    let pdf: string;
    let bytes: Uint8Array;
    let texts: readonly string[];

    beforeAll(async () => {
      const proof = await prove(project, part);
      expect(proof.passes).toBe(0);
      pdf = proof.pdf;
      bytes = await readFile(pdf);
      texts = await readPageTexts(bytes);
    });

    test('has the pages that it has in the whole book, their numbers included', () => {
      const whole = pagesBetween(from, to);
      expect(whole.length).toBeGreaterThan(1);
      expect(texts.map(linesOf)).toEqual(whole);
    });

    test('says on every page that it is a proof', () => {
      expect(texts.map((text) => text.includes(mark))).toEqual(texts.map(() => true));
    });

    test('has no link that leads nowhere', async () => {
      expect((await linkedPages(bytes)).filter((page) => page === undefined || page > texts.length)).toEqual([]);
    });

    test('has the bookmarks of its pages, and begins with its own', async () => {
      const own = flat(await readOutline(bytes));
      expect(own.map(({ title }) => title).filter((title) => title.includes(from))).toHaveLength(1);
      expect(own.filter(({ page }) => page === undefined || page > texts.length)).toEqual([]);
    });

    test('is tagged as the book is', () => {
      expect(unmetConditions(readPdf(bytes))).toEqual([]);
    });

    test.runIf(hasQpdf)('is clean by qpdf', () => {
      const { status, stderr } = spawnSync('qpdf', ['--check', pdf], { encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    });
  });

  test('has the same bytes again, and links within it stay links', async () => {
    const first = await readFile(join(project.out, 'proofs/2024-mss/support-information.pdf'));
    const { pdf } = await prove(project, 'II-1-②');
    expect((await readFile(pdf)).equals(first)).toBe(true);
    expect((await linkedPages(first)).length).toBeGreaterThan(0);
  });

  test('leaves what is published as it was, and nothing but the proofs beside it', async () => {
    const after = await snapshot(project.out);
    expect(after).toMatchObject(before);
    const added = Object.keys(after).filter((path) => !(path in before));
    expect(added.sort()).toEqual(
      [
        'proofs/2024-mss/part-annex-linkages.pdf',
        'proofs/2024-mss/part-overview.pdf',
        'proofs/2024-mss/recovery-and-finance.pdf',
        'proofs/2024-mss/support-information.pdf',
      ].sort(),
    );
  });
});

describe('an edition that changed', () => {
  const earlier = 'content/2031-sample/tasks/bookstore-opening.md';
  let project: Project;

  beforeAll(async () => {
    project = await copySample();
  });

  /** What a proof says, and what it says after the whole book was built from the same sources. */
  async function provedBeforeAndAfter(): Promise<{ folios: readonly string[]; passes: readonly number[] }> {
    const first = await prove(project, 'library-purchase');
    const bytes = await readFile(first.pdf);
    await build(project, { pdf: true });
    const second = await prove(project, 'library-purchase');
    expect((await readFile(second.pdf)).equals(bytes)).toBe(true);
    const folios = (await readPageTexts(bytes)).map((text) => folioOf(text) ?? '');
    expect(folios[0]).toBe(String(first.firstNumber));
    return { folios, passes: [first.passes, second.passes] };
  }

  test('has the numbers of the whole book where none was ever built, where nothing moved, and where pages moved', async () => {
    const cold = await provedBeforeAndAfter();
    // The first print can only learn the numbers, the second shows that they hold.
    expect(cold.passes).toEqual([2, 0]);

    const text = await project.read(task);
    await project.write(
      task,
      text.replace(/^- .+$/mu, (line) => `${line} 덧`),
    );
    const sameNumbers = await provedBeforeAndAfter();
    expect(sameNumbers).toEqual({ folios: cold.folios, passes: [1, 0] });

    await project.write(earlier, `${await project.read(earlier)}\n${'- 앞 과제가 길어진다\n'.repeat(120)}`);
    const moved = await provedBeforeAndAfter();
    expect(moved.passes[0]).toBeGreaterThan(1);
    expect(Number(moved.folios[0])).toBeGreaterThan(Number(cold.folios[0]));
  });

  test('is proved by its own numbers where those of the last build are wrong', async () => {
    const { pdf } = await prove(project, 'library-purchase');
    const bytes = await readFile(pdf);
    const numbers = join(project.out, '2031-sample/internal/page-numbers.json');
    const right = JSON.parse(await readFile(numbers, 'utf8')) as Record<string, number>;
    const wrong = Object.fromEntries(Object.entries(right).map(([id, page]) => [id, page + 1]));
    await cp(numbers, `${numbers}.right`);
    await project.write(numbers.slice(project.root.length + 1), JSON.stringify(wrong));
    const proved = await prove(project, 'library-purchase');
    expect(proved.passes).toBeGreaterThan(0);
    expect((await readFile(proved.pdf)).equals(bytes)).toBe(true);
    await cp(`${numbers}.right`, numbers);
  });
});

describe('on the command line', () => {
  test('says where the proof is and which pages it has, in the language asked for', async () => {
    const { root } = await copySample();
    const run = await planpress(['build', '--only', 'I-1', '--lang', 'en'], root);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toMatch(/^2031-sample: proof of 'I-1 /u);
    expect(run.stdout).toContain('PDF: out/proofs/2031-sample/local-bookstores.pdf');
  });

  test('tells a part that is not there what is near, and does nothing', async () => {
    const { root, out } = await copySample();
    const run = await planpress(['build', '--only', 'I-1-9'], root);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain("'2031-sample' 판에 'I-1-9'에 해당하는 장이나 과제가 없습니다. 가까운 것: I-1-① ");
    await expect(snapshot(out)).rejects.toThrow('ENOENT');
  });

  test('passes over editions without the part, unless they are named', async () => {
    const project = await copySample();
    const { root } = project;
    for (const folder of ['content', 'data'])
      await cp(join(root, folder, '2031-sample'), join(root, folder, '2032-sample'), { recursive: true });
    const [, title = ''] = /^title: (.+)$/mu.exec(await project.read(goal)) ?? [];
    await project.edit(goal.replace('2031', '2032'), `title: ${title}`, 'title: 전혀 다른 목표');
    const named = await planpress(['build', '2031-sample', '2032-sample', '--only', title], root);
    expect(named).toMatchObject({ exitCode: 2, stdout: '' });
    expect(named.stderr).toContain("'2032-sample' 판에");
    await expect(snapshot(project.out)).rejects.toThrow('ENOENT');
    expect(await planpress(['build', '--only', title], root)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(Object.keys(await snapshot(project.out))).toEqual(['proofs/2031-sample/reading-culture.pdf']);
  });

  test('what stands where proofs go is not overwritten', async () => {
    const { root, out } = await copySample();
    await mkdir(join(out, '.builds'), { recursive: true });
    await symlink('.builds', join(out, 'proofs'));
    const run = await planpress(['build', '--only', 'I-1'], root);
    expect(run.exitCode).toBe(3);
    expect(run.stdout).toContain('environment/output-blocked');
    expect(Object.keys(await snapshot(out))).toEqual(['proofs']);
  });
});
