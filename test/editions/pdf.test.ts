import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../../src/publish/pdf/file.ts';
import { readGlyphFacts } from '../../src/publish/pdf/glyphs.ts';
import { hasIdentifier } from '../../src/publish/pdf/metadata.ts';
import { unmetConditions } from '../../src/verify/own-checks.ts';
import { type Finished, printedEdition } from '../support/build.ts';
import { removeFolders } from '../support/folders.ts';
import { isFull } from '../support/full.ts';
import { bodyOf, folioOf, headOf } from '../support/page-furniture.ts';
import { readPageReferences } from '../support/page-references.ts';
import { factPlaces, pagesOf, printDocument, textOf, withoutSpaces } from '../support/pages.ts';
import { type Bookmark, readOutline, readPageTexts } from '../support/pdf-reader.ts';
import { editions } from '../support/project.ts';
import { readTagged } from '../support/tagged.ts';

/** The finished books of both editions, read as a reader's program reads them. */

afterAll(removeFolders);

const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;
const notice = withoutSpaces('공식 문서 아님(재구성본)');

interface Entry {
  readonly heading: string;
  readonly page: string;
}

/** The entries of a list as printed: a heading, which may run over a line, and a number at its end. */
function entriesOf(texts: readonly string[], title: string): readonly Entry[] {
  const front = texts.slice(0, texts.map(folioOf).indexOf('1')).map(bodyOf).join('\n').split('\n');
  const titles = front.flatMap((line, at) => (/^(?:목차|표차례|그림차례)$/u.test(withoutSpaces(line)) ? [at] : []));
  const first = front.findIndex((line) => withoutSpaces(line) === withoutSpaces(title)) + 1;
  const lines = front.slice(
    first,
    titles.find((at) => at >= first),
  );
  const entries: Entry[] = [];
  let heading = '';
  for (const line of lines) {
    const [, words = '', page] = /^(?:(.*?)\s+)?(\d+)$/u.exec(line) ?? ['', line];
    heading += words;
    if (page === undefined) continue;
    entries.push({ heading: withoutSpaces(heading), page });
    heading = '';
  }
  return entries;
}

function flat(bookmarks: readonly Bookmark[]): readonly Bookmark[] {
  return bookmarks.flatMap((bookmark) => [bookmark, ...flat(bookmark.children)]);
}

/** The larger book takes half a minute to read, so that it is left to `npm run test:full`. */
const tried = editions.slice(isFull ? 0 : 1);

describe.each(tried)('$edition', ({ edition }) => {
  let built: Finished;
  let bytes: Buffer;
  let texts: readonly string[];
  /** What the objects of the file say, streams left out. */
  let objects: readonly string[];
  /** The text of the whole book as tagged, without running heads and repetitions, and without white space. */
  let content: string;
  let entries: readonly Entry[];
  /** The page of the file, from 0, that carries a printed number. */
  let pageNumbered: ReadonlyMap<string, number>;

  beforeAll(async () => {
    built = await printedEdition(edition);
    bytes = readFileSync(join(built.folder, 'plan.pdf'));
    texts = await readPageTexts(bytes);
    content = withoutSpaces((await readTagged(bytes)).map((page) => page.content).join(''));
    objects = readPdf(bytes).objects.flatMap((object) => object?.text ?? []);
    entries = entriesOf(texts, '목 차');
    const numbers = texts.map(folioOf);
    pageNumbered = new Map(numbers.flatMap((number, index) => (number === undefined ? [] : [[number, index]])));
  });

  test('lists in the 목차 every part, node and section that the book has for it', () => {
    const [, list = ''] = /<section class="part contents contents-of-contents"(.*?)<\/section>/su.exec(
      printDocument(built),
    )!;
    const lines = [...list.matchAll(/<span class="contents-text">(.*?)<\/span><span/gu)];
    expect(lines.length).toBeGreaterThanOrEqual(9);
    expect(entries.map(({ heading }) => heading)).toEqual(lines.map(([, html = '']) => withoutSpaces(textOf(html))));
  });

  test('prints each heading on the page that the 목차 gives', () => {
    const pages = entries.map(({ heading, page }) => ({ heading, page, there: onPage(page).includes(heading) }));
    expect(pages).toEqual(entries.map((entry) => ({ ...entry, there: true })));
  });

  test.each([
    ['표 차례', '표'],
    ['그림 차례', '그림'],
  ])('the %s gives the page of every caption with a number, in their order', (title, word) => {
    const captions = texts.flatMap((text, index) =>
      [...bodyOf(text).matchAll(new RegExp(`^< (${word} \\d+-\\d+)\\. `, 'gmu'))].map(
        ([, number = '']) => [withoutSpaces(number), index] as const,
      ),
    );
    const listed = captions.length > 0 ? entriesOf(texts, title) : [];
    const found = listed.map(({ heading, page }, at) => {
      const [number = ''] = captions[at] ?? [];
      return [heading.startsWith(number) ? number : heading, pageNumbered.get(page)];
    });
    expect(captions.length).toBeGreaterThanOrEqual(edition === '2024-mss' ? 2 : 0);
    expect(found).toEqual(captions);
  });

  test('prints, wherever it refers to a page, the number of the page where the target stands', async () => {
    const { count, wrong } = await readPageReferences(built);
    expect(count).toBeGreaterThanOrEqual(entries.length);
    expect(wrong).toEqual([]);
  });

  test('shows the text of every fact, in the order of the print document', () => {
    const facts = factPlaces(printDocument(built)).filter(({ text }) => text.trim() !== '');
    expect(facts.length).toBeGreaterThan(500);
    let at = 0;
    for (const { fact, text } of facts) {
      const found = content.indexOf(withoutSpaces(text), at);
      expect({ fact, text, found: found >= 0 }).toEqual({ fact, text, found: true });
      at = found;
    }
  });

  test('bookmarks each heading at the page that the 목차 gives', async () => {
    const bookmarks = flat(await readOutline(bytes)).map(({ title, page }) => [withoutSpaces(title), page] as const);
    const found = entries.map(({ heading }) => ({
      heading,
      pages: bookmarks.filter(([title]) => matches(title, heading)),
    }));
    const shown = found.map(({ heading, pages }) => ({ heading, at: pages.map(([, page]) => page) }));
    expect(shown).toEqual(entries.map(({ heading, page }) => ({ heading, at: [pageNumbered.get(page)! + 1] })));
  });

  test('numbers its pages from the first chapter on, leaving none out', () => {
    const first = pageNumbered.get('1')!;
    const expected = texts.slice(first).map((_, index) => [String(index + 1), first + index] as const);
    expect([...pageNumbered]).toEqual(expected);
  });

  test('says on every page that it is no official document', () => {
    const without = texts.flatMap((text, index) => (withoutSpaces(text).includes(notice) ? [] : [index + 1]));
    expect(without).toEqual([]);
  });

  test('says so on every page of the site, too', () => {
    const without = [...pagesOf(built)].filter(([, html]) => !withoutSpaces(textOf(html)).includes(notice));
    expect(without.map(([path]) => path)).toEqual([]);
  });

  test('says at the head of every page of the body whose it is, of the goal at the left', () => {
    const heads = texts.map(headOf);
    const first = pageNumbered.get('1')!;
    expect(heads.slice(1, first).filter((head) => head !== '')).toEqual([]);
    const outer = /^(?:[IVXⅠ-Ⅻ]+[가-힣]|전략목표|붙임)/u;
    const begun = entries.filter(({ heading }) => outer.test(heading) || heading.startsWith('성과목표'));
    const expected = texts.slice(first).map((_, index) => {
      const here = begun.filter(({ page }) => Number(page) <= index + 1);
      const isLeft = (first + index + 1) % 2 === 0;
      // A right page bears what is within the goal, a left page the goal.
      return here.filter(({ heading }) => !isLeft || outer.test(heading)).at(-1)!.heading;
    });
    expect(heads.slice(first).map(withoutSpaces)).toEqual(expected);
  });

  test('keeps every rate of growth on the page of its amount', () => {
    const torn = texts.filter((text) => /^구분.*\n\(전년대비증가율/u.test(bodyOf(text)));
    expect(torn).toEqual([]);
  });

  test('embeds every font', () => {
    const descriptors = objects.filter((object) => /\/Type \/FontDescriptor\b/u.test(object));
    const fonts = objects.filter((object) => /\/Subtype \/Type0\b/u.test(object));
    expect(fonts.length).toBeGreaterThan(0);
    expect(descriptors).toHaveLength(fonts.length);
    expect(descriptors.filter((object) => !/\/FontFile[23]? \d+ 0 R/u.test(object))).toEqual([]);
  });

  test('embeds of every font only what it prints', () => {
    const names = objects.flatMap((object) => /\/Type \/FontDescriptor\n\/FontName \/(\S+)/u.exec(object)?.[1] ?? []);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !/^[A-Z]{6}\+/u.test(name))).toEqual([]);
  });

  test('misses nothing that our own checks of PDF/UA-1 know, and claims nothing', () => {
    expect(unmetConditions(readPdf(bytes))).toEqual([]);
    expect(hasIdentifier(bytes)).toBe(false);
  });

  test.skipIf(!hasQpdf)('is sound for qpdf', () => {
    const { status, stdout } = spawnSync('qpdf', ['--check', join(built.folder, 'plan.pdf')], { encoding: 'utf8' });
    expect(stdout).toContain('No syntax or stream encoding errors found');
    expect(status).toBe(0);
  });

  test('has no font drawn as Type 3 and none that it leaves to the reader', () => {
    const kinds = [...objects.join('\n').matchAll(/\/Subtype \/(Type[013]|TrueType|MMType1)\b/gu)];
    expect(new Set(kinds.map(([, kind]) => kind))).toEqual(new Set(['Type0']));
  });

  test('prints no empty box and no replacement character', () => {
    expect(readGlyphFacts(readPdf(bytes)).pagesWithEmptyBoxes).toEqual([]);
    expect(texts.join('')).not.toContain('\uFFFD');
  });

  test('found nothing to report on its layout', () => {
    expect(built.diagnostics.filter(({ code }) => code.startsWith('layout/'))).toEqual([]);
  });

  test('names no file and no folder of the machine', () => {
    const text = objects.join('\n');
    expect(text).not.toContain('file:');
    expect(text).not.toContain('planpress-test-');
  });

  test('is tagged, in Korean', () => {
    const text = objects.join('\n');
    expect(text).toContain('/StructTreeRoot');
    expect(text).toMatch(/\/Lang \(ko/u);
  });

  function onPage(number: string): string {
    return withoutSpaces(bodyOf(texts[pageNumbered.get(number) ?? -1] ?? ''));
  }
});

/** A heading ends with its code where the 목차 leaves it out. */
function matches(bookmark: string, heading: string): boolean {
  return bookmark === heading || (bookmark.startsWith(heading) && /^\([^)]*\)$/u.test(bookmark.slice(heading.length)));
}
