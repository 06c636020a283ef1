import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic, Outcome } from '../../src/diagnostics/diagnostic.ts';
import { currentEnvironment } from '../../src/publish/browser/browser.ts';
import { readPdf } from '../../src/publish/pdf/file.ts';
import { readGlyphFacts } from '../../src/publish/pdf/glyphs.ts';
import type { PrintedBook, PrintOptions } from '../../src/publish/print/book.ts';
import { readOutline, readPageTexts } from '../support/pdf-reader.ts';
import { elementsOfKind, readTaggedText } from '../support/tagged-text.ts';
import {
  book,
  browserForBooks,
  chapterCount,
  documentWith,
  headingOf,
  printDocument,
  startBrowser,
  writeDocument,
} from './book.ts';

const browser = browserForBooks();

async function print(html: string, more: Partial<PrintOptions> = {}): Promise<Outcome<PrintedBook | undefined>> {
  return printDocument(browser(), html, more);
}

async function printed(html: string, more: Partial<PrintOptions> = {}): Promise<PrintedBook> {
  const { value, diagnostics } = await print(html, more);
  expect(diagnostics).toEqual([]);
  return value!;
}

function found(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ code, parameters }) => [code, parameters]);
}

/** What the objects of the file say, streams left out. */
function textOfObjects(bytes: Uint8Array): string {
  return readPdf(bytes)
    .objects.map((object) => object?.text ?? '')
    .join('\n');
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('the printed book', () => {
  let result: PrintedBook;
  let texts: readonly string[];

  beforeAll(async () => {
    result = await printed(book());
    texts = await readPageTexts(result.bytes);
  });

  test('shows in the 목차 the page on which each heading stands, counted as the foot of the page counts', () => {
    const contents = texts[1]!;
    for (let chapter = 1; chapter <= chapterCount; chapter += 1) {
      const shown = new RegExp(`${headingOf(chapter)}\\s*(\\d+)(?:\\s|$)`, 'u').exec(contents)?.[1];
      const page = texts.findIndex((text, index) => index > 1 && text.includes(headingOf(chapter)));
      expect(Number(shown)).toBe(page + 1 - result.frontMatterPages);
      expect(texts[page]).toContain(`- ${shown} -`);
      expect(result.numbers.get(`chapter-${chapter}`)).toBe(Number(shown));
    }
  });

  test('counts its pages and gives the front matter roman numbers', () => {
    expect(result).toMatchObject({ pages: texts.length, frontMatterPages: 2, passes: 1 });
    expect(result.pages).toBeGreaterThanOrEqual(12);
    expect(texts.slice(0, 2).map((text) => text.trim().startsWith('i') || text.trim().endsWith('i'))).toEqual([
      true,
      true,
    ]);
  });

  test('bookmarks every heading at its page', async () => {
    const [cover] = await readOutline(result.bytes);
    expect(cover?.children.slice(1).map(({ title, page }) => [title, page! - 2])).toEqual(
      Array.from({ length: chapterCount }, (_, index) => [
        headingOf(index + 1),
        result.numbers.get(`chapter-${index + 1}`),
      ]),
    );
  });

  test('embeds the declared fonts only, none of them as Type 3', () => {
    const text = textOfObjects(result.bytes);
    expect(readGlyphFacts(readPdf(result.bytes)).fonts.toSorted()).toEqual([
      'PretendardGOV-Bold',
      'PretendardGOV-Regular',
    ]);
    expect(text.match(/\/FontFile2 /gu)).toHaveLength(2);
    expect(text).not.toContain('/Type3');
  });

  test('tells nothing of the machine', () => {
    const text = textOfObjects(result.bytes);
    expect(text).not.toContain('file:');
    expect(text).not.toContain('planpress-print-');
    expect(text).toContain("/CreationDate (D:20010203040506+00'00')");
    expect(text).toContain("/ModDate (D:20010203040506+00'00')");
  });

  test('gives the same bytes from another folder, where its numbers are known', async () => {
    const again = await printed(book(), { known: result.numbers });
    expect(again.passes).toBe(1);
    expect(hash(again.bytes)).toBe(hash(result.bytes));
  });

  test('comes to the same bytes from wrong numbers', async () => {
    const known = new Map([...result.numbers].map(([id, number]) => [id, number + 100]));
    const again = await printed(book(), { known });
    expect(again.passes).toBe(1);
    expect(hash(again.bytes)).toBe(hash(result.bytes));
  });

  test('has the same bytes from another process in another time zone and language', async () => {
    const environment = currentEnvironment();
    const variables = { ...environment.variables, TZ: 'Pacific/Chatham', LANG: 'de_DE.UTF-8', LANGUAGE: 'de' };
    const other = await startBrowser({ ...environment, variables });
    const again = await printed(book(), { browser: other.browser, known: result.numbers }).finally(other.close);
    expect(hash(again.bytes)).toBe(hash(result.bytes));
  });
});

describe('faults of the print document', () => {
  test('a figure without an alternative text is reported, one that says or hides itself is not', async () => {
    const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
    const { diagnostics } = await print(
      documentWith(`<p>갑 <svg width="9" height="9"><rect width="9" height="9"/></svg></p><p>을 <img src="${pixel}"></p>
        <svg role="img" aria-label="병" width="9" height="9"><rect width="9" height="9"/></svg>
        <svg width="9" height="9"><title>정</title><rect width="9" height="9"/></svg>
        <svg aria-hidden="true" width="9" height="9"><rect width="9" height="9"/></svg><img alt="" src="${pixel}">`),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(Array(2).fill('layout/missing-alternative-text'));
    expect(diagnostics.map(({ parameters }) => parameters)).toMatchObject([
      { element: 'svg', nearby: '갑' },
      { element: 'img' },
    ]);
  });

  test('are all reported by one print', async () => {
    const html = documentWith(
      `<img src="absent.png" alt=""><p>갑 漢字 ㄱ</p><p id="hidden" style="display:none">을</p><p id="a">병</p>
       <a href="other.html">사이트</a> <a href="#absent">절</a> <a href="#a">병</a> <a href="https://www.example.org/">밖</a>
       <span data-page-of="absent"></span><span data-page-of="hidden"></span><span data-page-of="a"></span>`,
      '@font-face { font-family: "Gone"; src: url(fonts/gone.woff2); font-weight: 700 }',
    );
    const { value, diagnostics } = await print(html);
    expect(found(diagnostics)).toEqual([
      ['layout/font-missing', { family: 'Gone', weight: '700', style: 'normal' }],
      ['layout/resource-missing', { resource: 'absent.png', reason: 'net::ERR_FILE_NOT_FOUND' }],
      ['layout/unresolved-page', { id: 'absent' }],
      ['layout/unresolved-page', { id: 'hidden' }],
      ['layout/dead-link', { href: 'other.html', text: '사이트' }],
      ['layout/dead-link', { href: '#absent', text: '절' }],
      ['layout/missing-glyph', { characters: '字漢', pages: '1', fonts: '' }],
    ]);
    expect(textOfObjects(value!.bytes)).not.toContain('file:');
    expect(textOfObjects(value!.bytes).includes('https://www.example.org/')).toBe(true);
  });

  test('include characters of generated content and of running heads', async () => {
    const head = await print(documentWith('갑', '@page { @top-left { content: "漢"; font-family: "Book Sans" } }'));
    expect(found(head.diagnostics)).toEqual([['layout/missing-glyph', { characters: '', pages: '1', fonts: '' }]]);
    const generated = await print(documentWith('<p>갑</p>', 'p::after { content: "字" }'));
    expect(found(generated.diagnostics)).toEqual([
      ['layout/missing-glyph', { characters: '字', pages: '1', fonts: '' }],
    ]);
  });

  test('include text set in a font of the machine', async () => {
    const { diagnostics } = await print(documentWith('<p>갑</p><p style="font-family: sans-serif">Plan</p>'));
    expect(found(diagnostics)).toEqual([
      [
        'layout/missing-glyph',
        {
          characters: 'Paln',
          pages: '1',
          fonts: expect.stringMatching(/./u),
        },
      ],
    ]);
  });

  test('include numbers that never settle', async () => {
    // The heading goes to page 3 when page 2 is printed for it, and to page 2 when page 3 is.
    const restless = `<span data-page-of="a" id="shown"></span>
      <div id="spacer" style="break-before: page">쉼</div><h2 id="a" style="break-before: page">절</h2>
      <script>new MutationObserver(() => {
        document.getElementById('spacer').hidden = Number(document.getElementById('shown').textContent) % 2 === 1;
      }).observe(document.getElementById('shown'), { childList: true, characterData: true, subtree: true })</script>`;
    const { value, diagnostics } = await print(documentWith(restless));
    expect(value).toBeUndefined();
    expect(found(diagnostics)).toEqual([['layout/numbers-do-not-converge', { passes: 5, ids: 'a' }]]);
  });

  test('end in a diagnostic when the document is not there', async () => {
    const htmlFile = `${dirname(await writeDocument(''))}/absent.html`;
    const { value, diagnostics } = await print('', { htmlFile });
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['environment/print-failed']);
    expect(diagnostics[0]?.parameters.document).toBe('absent.html');
  });
});

test('a target in the front matter shows no number', async () => {
  const html =
    documentWith(`<div class="front" id="front" data-front><h1 id="cover">표지</h1><p>[<span data-page-of="cover"></span>]</p></div>
    <section id="one"><p>본문</p></section>`);
  const result = await printed(html);
  expect(result.numbers.get('cover')).toBe(0);
  expect((await readPageTexts(result.bytes))[0]).toContain('[]');
});

test('a document is laid out for the print alone: a layout that went along with its arrival would leave traces', async () => {
  const html = documentWith(`<p id="width">?</p>
    <script>addEventListener('load', () => { width.textContent = '[' + document.body.offsetWidth + ']' })</script>`);
  expect((await readPageTexts((await printed(html)).bytes))[0]).toContain('[0]');
});

describe('the labels of groups of rows', () => {
  /** Rows in two nested groups, the outer of all rows, the inner of twenty each. */
  function groups(count: number, label = '안'): string {
    const head = '<thead><tr><th>바깥</th><th>가운데</th><th>안</th><th>행</th><th>빈칸</th></tr></thead>';
    const rows = Array.from({ length: count }, (_, at) => {
      const outer =
        at === 0 ? `<th scope="rowgroup" rowspan="${count}" data-continued="(계속)" data-fact="x">밖</th>` : '';
      const left = Math.min(20, count - at);
      const empty = at === 0 ? `<td rowspan="${count}" data-continued=""></td>` : '';
      const inner = at % 20 === 0 ? `<th rowspan="${left}" data-continued="(계속)">${label}${at / 20 + 1}</th>` : '';
      return `<tr>${outer}<td>ㄱ</td>${inner}<td id="t-row-${at}">행${at}</td>${empty}</tr>`;
    });
    const styles = 'tr { break-inside: avoid } th, td { border: 1px solid; height: 8mm }';
    return documentWith(`<table>${head}<tbody>${rows.join('')}</tbody></table>`, styles);
  }

  test('are repeated in their columns, the outer before the inner, where a page begins within them', async () => {
    const result = await printed(groups(30));
    const [first, second] = (await readPageTexts(result.bytes)).map((text) => text.replaceAll(/\s+/g, ' '));
    expect(first).toMatch(/밖 ㄱ 안1 행0 /);
    expect(second).toMatch(/밖 \(계속\) ㄱ 안1 \(계속\) 행1\d /);
    expect(second).toMatch(/ㄱ 안2 행20 /);
    expect(second?.match(/\(계속\)/g)).toHaveLength(2);
    expect(result.passes).toBe(1);
  });

  test('are no text of the book where they are repeated', async () => {
    const { bytes } = await printed(groups(30));
    expect(readTaggedText(bytes).text).not.toContain('(계속)');
    expect(
      elementsOfKind(readTaggedText(bytes), 'TH')
        .map(({ text }) => text)
        .slice(5),
    ).toEqual(['밖', '안1', '안2']);
  });

  test('are right in the same bytes when the pages of the rows are known', async () => {
    const result = await printed(groups(30));
    const again = await printed(groups(30), { known: result.numbers });
    expect([again.passes, hash(again.bytes)]).toEqual([1, hash(result.bytes)]);
  });

  test('settle and lose no row where a label is taller than the rows that are left to it', async () => {
    const tall = '<br>긴<br>이름표<br>여러<br>줄<br>여러<br>줄<br>여러<br>줄';
    const result = await printed(groups(19, tall));
    const text = (await readPageTexts(result.bytes)).join('').replaceAll(/\s+/g, '');
    expect([...text.matchAll(/행(\d+)/g)].map(([, at]) => Number(at)).filter((at) => at < 19)).toHaveLength(19);
  });
});
