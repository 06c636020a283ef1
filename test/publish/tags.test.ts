import { beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../../src/publish/pdf/file.ts';
import { type Bookmark, readOutline } from '../support/pdf-reader.ts';
import { inOneLine, readTagged, type TaggedPage } from '../support/tagged.ts';
import { elementsOfKind, readTaggedText, type TaggedElement } from '../support/tagged-text.ts';
import { browserForBooks, documentWith, printDocument } from './book.ts';

/** What the finished file tells a screen reader, read by pdf.js. */

const browser = browserForBooks();

async function print(body: string, styles = ''): Promise<Uint8Array> {
  const { value, diagnostics } = await printDocument(browser(), documentWith(body, styles));
  expect(diagnostics).toEqual([]);
  return value!.bytes;
}

async function pagesOf(body: string, styles = ''): Promise<readonly TaggedPage[]> {
  return readTagged(await print(body, styles));
}

async function tagsOf(body: string): Promise<string> {
  const [page] = await pagesOf(body);
  return inOneLine(page!.root);
}

describe('lists', () => {
  test('have a body in every item', async () => {
    expect(await tagsOf('<ul style="list-style: none"><li>갑</li><li><p>을</p></li></ul>')).toBe(
      'Document(L(LI(LBody[갑]) LI(LBody(P[을]))))',
    );
  });

  test('keep the sign of an item outside of its body', async () => {
    expect(await tagsOf('<ol><li>갑</li></ol>')).toBe('Document(L(LI(Lbl[1.] LBody[ 갑])))');
  });

  test('hold what is below an item in its body', async () => {
    expect(await tagsOf('<ul style="list-style: none"><li>갑<ul><li>을</li></ul></li></ul>')).toMatch(
      /^Document\(L\(LI\(LBody\(\[갑\] ?L\(LI\(.*LBody\[을\]\)\)\)\)\)\)$/u,
    );
  });
});

describe('tables', () => {
  const table = (body: string) =>
    `<table style="border-collapse: collapse"><thead><tr><th>구분</th><th>목표치</th></tr></thead><tbody>${body}</tbody></table>`;

  test('keep their empty cells', async () => {
    const tags = await tagsOf(table('<tr><th scope="row">갑</th><td></td></tr>'));
    expect(tags).toMatch(/TR\(TH\[갑\] TD(?:\[\s*\])?\)/u);
  });

  test('have their head once, however many pages repeat it', async () => {
    const rows = Array.from({ length: 60 }, (_, row) => `<tr><th scope="row">과제</th><td>${row}</td></tr>`).join('');
    const pages = await pagesOf(table(rows));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(({ root }) => inOneLine(root).includes('구분'))).toEqual(pages.map((_, page) => page === 0));
    expect(pages.slice(1).map(({ artifacts }) => artifacts.includes('구분'))).toEqual(pages.slice(1).map(() => true));
  });

  test('have what stands above their head once, too', async () => {
    const rows = Array.from({ length: 60 }, (_, row) => `<tr><th scope="row">과제</th><td>${row}</td></tr>`).join('');
    const html = table(rows).replace('<thead>', '<thead><tr><td colspan="2">(단위: 억원)</td></tr>');
    const pages = await pagesOf(html);
    const shown = pages.map(({ root, artifacts }) => [inOneLine(root).includes('단위'), artifacts.includes('단위')]);
    expect(shown).toEqual(pages.map((_, page) => [page === 0, page > 0]));
    expect(pages.some(({ root }, page) => page > 0 && inOneLine(root).includes('구분'))).toBe(false);
  });

  test('give a cell the heads of its own group only', async () => {
    const group = (name: string, id: string) =>
      `<tr><th scope="colgroup" colspan="2">${name}</th></tr><tr><th scope="row">${id}</th><td>1</td></tr>`;
    const bytes = await print(table(group('첫째', '갑') + group('둘째', '을')));
    const cells = readPdf(bytes).objects.flatMap(
      (object) => /\/Headers \[(.*?)\]/u.exec(object?.text ?? '')?.[1] ?? [],
    );
    const heads = cells.map((cell) => cell.split(' '));
    // The column, its group, its row.
    expect(heads.map((ids) => ids.length)).toEqual([3, 3]);
    expect(heads[0]!.filter((id) => heads[1]!.includes(id))).toHaveLength(1);
  });
});

test('strong and emphasised words are spans', async () => {
  expect(await tagsOf('<p><strong>갑</strong><em style="font-style: normal">을</em></p>')).toBe(
    'Document(P(Span[갑] Span[을]))',
  );
});

test('a formula is one, and read in one line', async () => {
  const fraction = '<mfrac><mtext>갑</mtext><mtext>을</mtext></mfrac>';
  const [page] = await pagesOf(
    `<style>math { font-family: "Book Sans" }</style><p>병 <math alttext="(갑)/(을)">${fraction}</math></p>`,
  );
  const [paragraph] = page!.root.children[0]!.children;
  expect(paragraph!.children.map(({ role, alt }) => [role, alt])).toContainEqual(['Formula', '(갑)/(을)']);
});

test('links say where they lead', async () => {
  const [page] = await pagesOf(
    '<p><a href="#a">과제 추진계획</a> <a href="https://www.example.org/a?b">누리집</a> <a href="#a">1쪽</a></p><p id="a">갑</p>',
  );
  expect(page!.links).toEqual(['과제 추진계획', '누리집', '과제 추진계획']);
});

test('a link that is only a sign says what stands at its target', async () => {
  const [page] = await pagesOf('<p>갑<a href="#note">*</a></p><p id="note">* 잠정치임</p>');
  expect(page!.links).toEqual(['* 잠정치임']);
});

test('a caption that the site hides from screen readers is read in print', async () => {
  expect(await tagsOf('<p aria-hidden="true" data-read-in-print>표 1. 갑</p>')).toBe('Document(P[표 1. 갑])');
});

test('folios and rules are no part of the book', async () => {
  const [page] = await pagesOf('<hr><p>갑</p><p aria-hidden="true">을</p>');
  expect(inOneLine(page!.root)).toBe('Document(P[갑])');
  expect(page!.artifacts).toBe('- 1 -을');
});

describe('what Chromium has no kinds for', () => {
  let file: Uint8Array;
  let root: TaggedElement;
  const outline = (element: TaggedElement): string => {
    const below = element.elements
      .map(outline)
      .filter((line) => line !== '')
      .join(' ');
    if (element.kind === 'NonStruct') return below;
    return below === '' ? element.kind : `${element.kind}(${below})`;
  };
  const first = (kind: string): TaggedElement => elementsOfKind(root, kind)[0]!;

  beforeAll(async () => {
    file = await print(
      `<section data-front id="front"><p class="cover-title">2001년도</p><p class="cover-title">시행계획</p></section>
       <section data-front id="list"><h1>목차</h1><ol class="contents-list" role="list">
         <li class="contents-line"><a href="#one">하나 <span data-page-of="one"></span></a></li></ol></section>
       <section><h1 id="one"><span style="display: block">I</span> <span>하나의 장</span></h1><h2>2. ② 절</h2>
         <ul role="list"><li><div class="line"><span class="mark" aria-hidden="true">□ </span>글<sup class="anchor"><a href="#note">*</a></sup></div>
           <p class="note" id="note"><span class="mark">* </span>주석</p></li></ul>
         <p>① Round Table R&amp;D www.example.org</p>
         <p class="long">가나다라 마바사아 자차카타 파하가나 다라마바 사아자차 카타파하 가나다라 마바사아 자차카타 파하가나/다라마바</p>
         <p class="caption" aria-hidden="true" data-read-in-print>표 1. 갑</p>
         <div role="group" aria-label="갑"><table><thead><tr class="unit-row"><td colspan="2">(단위: 억원)</td></tr>
           <tr><th>구분</th><th>값</th></tr></thead><tbody><tr><th scope="row">을</th><td>1</td></tr></tbody></table></div>
         <p class="caption">그림 1. 병</p><svg role="img" aria-label="막대" width="9" height="9"><rect width="9" height="9"/></svg>
       </section>`,
      'ul { list-style: none } .long { white-space-collapse: preserve; word-break: keep-all; width: 40mm } [data-front] { page: front }',
    );
    root = readTaggedText(file);
  });

  test('a title of several lines on the cover is one heading', () => {
    expect(elementsOfKind(root, 'H1').map(({ text }) => text)).toEqual(['2001년도시행계획', '목차', 'I하나의 장']);
  });

  test('contents hold entries that refer', () => {
    expect(outline(first('TOC'))).toBe('TOC(TOCI(Reference(Link)))');
  });

  test('the mark of an item is its label, and a note in it has an id and a label', () => {
    expect(outline(first('LI'))).toBe('LI(Lbl LBody(Reference(Link) Note(Lbl)))');
    expect([first('Note').id, first('Note').text]).toEqual(['note00000001', '* 주석']);
  });

  test('a table holds its caption, which says what it counts in; a figure stands behind its own', () => {
    expect(outline(first('Table'))).toBe('Table(Caption(P) TR(TH TH) TR(TH TD))');
    expect(first('Caption').text).toBe('표 1. 갑(단위: 억원)');
    expect(elementsOfKind(root, 'Caption')[1]!.text).toBe('그림 1. 병');
    expect(first('Figure').alternative).toBe('막대');
  });

  test('signs say how they are read, foreign words in which language they are', () => {
    const spans = elementsOfKind(root, 'Span').filter(({ alternative, language }) => alternative ?? language);
    expect(spans.map(({ text, alternative, language }) => [text, alternative ?? language])).toEqual([
      ['②', '2'],
      ['①', '1'],
      ['Round Table', 'en'],
    ]);
  });

  test('words at the ends of lines are not joined, nor parted where a line ends within one', () => {
    const words =
      '가나다라 마바사아 자차카타 파하가나 다라마바 사아자차 카타파하 가나다라 마바사아 자차카타 파하가나/다라마바';
    expect(elementsOfKind(root, 'P').map(({ text }) => text)).toContain(words);
  });

  test('bookmarks have the words of the headings, open at the outermost', async () => {
    const titles = (items: readonly Bookmark[]): unknown[] =>
      items.map(({ title, children }) => [title, ...titles(children)]);
    expect(titles(await readOutline(file))).toEqual([['2001년도 시행계획'], ['목차'], ['I 하나의 장', ['2. ② 절']]]);
    const texts = readPdf(file).objects.flatMap((object) => object?.text ?? []);
    expect(texts.find((text) => text.startsWith('<</Type /Catalog'))).toContain('/PageMode /UseOutlines');
    expect(texts.find((text) => text.startsWith('<</Type /Outlines'))).toContain('/Count 3');
  });

  test('pages have the labels that are printed on them', () => {
    const { objects } = readPdf(file);
    const catalog = objects.find((object) => object?.text.startsWith('<</Type /Catalog'))!.text;
    expect(/\/PageLabels <<(.*)>>/u.exec(catalog)?.[1]).toBe('/Nums [0 <</S /r /St 1>> 2 <</S /D /St 1>>]');
  });
});

test('title, language and dates stand in the description of the file', async () => {
  const text = Buffer.from(await print('<p>갑</p>')).toString('utf8');
  expect(text).toContain('<dc:title><rdf:Alt><rdf:li xml:lang="x-default">시행계획</rdf:li></rdf:Alt></dc:title>');
  expect(text).toContain('<dc:language><rdf:Bag><rdf:li>ko</rdf:li></rdf:Bag></dc:language>');
  expect(text).toContain('<xmp:ModifyDate>2001-02-03T04:05:06+00:00</xmp:ModifyDate>');
  expect(text).not.toContain('pdfuaid:part');
});
