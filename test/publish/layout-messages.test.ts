import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Place } from '../../src/diagnostics/place.ts';
import type { PrintOptions } from '../../src/publish/print/book.ts';
import { browserForBooks, documentWith, place, printDocument } from './book.ts';

const browser = browserForBooks();

const text: Place = {
  file: 'content/sample/tasks/bookstore.md',
  start: { line: 12, column: 3 },
  end: { line: 12, column: 20 },
};
const cell: Place = {
  file: 'data/sample/schedule.csv',
  start: { line: 4, column: 9 },
  end: { line: 4, column: 12 },
};
const sources = new Map([
  ['@1', text],
  ['section', text],
  ['schedule.first.name', cell],
]);

const limits = { leastFilled: 0.1, smallestText: 7 };

async function found(body: string, styles = '', more: Partial<PrintOptions> = {}): Promise<readonly Diagnostic[]> {
  const html = documentWith(body, `body { margin: 0 } .keep { white-space: nowrap }${styles}`);
  const find = (mark: string) => sources.get(mark);
  return (await printDocument(browser(), html, { limits, find, ...more })).diagnostics;
}

function lines(count: number, word = '줄'): string {
  return Array.from({ length: count }, (_, at) => `<p class="row">${word} ${at + 1}</p>`).join('');
}

const rows = '.row { height: 10mm; margin: 0 }';
const long = '가나다라마바사아자차카타파하';

describe('content that leaves its place', () => {
  test('is shown at the text that it comes from', async () => {
    const body = `<ul><li data-place="@1"><div style="width: 30mm"><span class="keep">${long}</span></div></li></ul>`;
    expect(await found(body)).toEqual([
      {
        code: 'layout/overflow',
        severity: 'warning',
        parameters: { words: long, side: 'width', excess: expect.any(Number), page: 1 },
        place: text,
        book: undefined,
        related: [],
      },
    ]);
  });

  test('is said to be as much too wide as it is', async () => {
    const [wide] = await found(
      '<div style="width: 30mm" data-place="@1"><div style="width: 42mm">넓은 상자</div></div>',
    );
    expect(wide?.parameters).toEqual({ words: '넓은 상자', side: 'width', excess: 12, page: 1 });
  });

  test('is shown at the fact of the cell, in the innermost box alone', async () => {
    const table = `<figure id="section"><table><tbody><tr><td data-fact="schedule.first.name">
      <div style="width: 20mm"><div style="width: 18mm" class="keep">${long}</div></div></td></tr></tbody></table></figure>`;
    expect((await found(table)).map(({ code, place: at }) => [code, at])).toEqual([['layout/overflow', cell]]);
  });

  test('is said to be too high where lines stand out of a box of fixed height', async () => {
    const [high, ...others] = await found(
      `<div data-place="@1" style="height: 10mm">${lines(3)}</div><p>다음</p>`,
      rows,
    );
    expect([high?.code, high?.place, high?.parameters, others]).toEqual([
      'layout/overflow',
      text,
      { words: '줄 1줄 2줄 3', side: 'height', excess: 20, page: 1 },
      [],
    ]);
  });

  test('is an error where a box cuts it off', async () => {
    const cut = await found(`<div data-place="@1" style="height: 15mm; overflow: hidden">${lines(2)}</div>`, rows);
    expect(cut).toMatchObject([{ code: 'layout/clipped', severity: 'error', place: text }]);
    expect(cut[0]?.parameters).toEqual({ words: '줄 1줄 2', side: 'height', excess: 5, page: 1 });
  });

  test('is an error where the browser would shrink the book for it, and is told as it is at the true width', async () => {
    const body = `<p>갑</p><section><div data-place="@1"><div style="width: 140mm">넓은 표</div></div></section>`;
    expect((await found(body)).map(({ code, place: at, parameters }) => [code, at, parameters])).toEqual([
      ['layout/clipped', text, { words: '넓은 표', side: 'width', excess: 32, page: 2 }],
    ]);
  });

  test('is none where it fits, wraps, or is there for screen readers alone', async () => {
    const hidden = 'position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap';
    const fits = `<div style="width: 30mm; overflow: hidden">${long}</div><p style="${hidden}">${long}</p>
      <table><tr><td rowspan="2">갑</td><td>을</td></tr><tr><td>병<br>정</td></tr></table>
      <p>글<sup>*</sup> <span style="line-height: 1">촘촘한 줄</span></p>`;
    expect(await found(fits)).toEqual([]);
  });
});

describe('a heading that stands alone', () => {
  // The area of a page is 170 mm high.
  const before = lines(16);
  const after = '<div style="height: 30mm; break-inside: avoid">이어지는 상자</div>';

  test('is shown where it is written', async () => {
    const body = `${before}<div id="section"><h4 style="margin: 0; line-height: 8mm">추진계획</h4></div>${after}`;
    expect(await found(body, rows)).toEqual([
      {
        code: 'layout/stranded-heading',
        severity: 'warning',
        parameters: { words: '추진계획', page: 1 },
        place: text,
        book: undefined,
        related: [],
      },
    ]);
  });

  test('is a caption or the header of a table, too', async () => {
    const caption = '<p data-place="@1" data-read-in-print style="margin: 0; line-height: 8mm">표 1</p>';
    const alone = await found(`${before}${caption}${after}`, rows);
    expect(alone.map(({ code, place: at }) => [code, at])).toEqual([['layout/stranded-heading', text]]);
    const table = `<table data-place="@1" style="border-spacing: 0"><thead style="display: table-row-group"><tr><th style="height: 6mm; padding: 0; line-height: 1">머리</th></tr></thead>
      <tbody style="break-before: auto"><tr style="break-inside: avoid"><td style="height: 20mm" data-fact="schedule.first.name">칸</td></tr></tbody></table>`;
    const parted = await found(`${before}${table}`, rows);
    expect(parted.map(({ code, place: at }) => [code, at])).toEqual([['layout/stranded-heading', text]]);
  });

  test('is told once where it leaves its page nearly empty', async () => {
    const tall = `<div style="break-inside: avoid">${lines(17)}</div>`;
    const alone = await found(`<section><h4 data-place="@1" style="margin: 0">장</h4>${tall}</section>`, rows);
    expect(alone.map(({ code, place: at }) => [code, at])).toEqual([['layout/stranded-heading', text]]);
  });

  test('is none where its text follows or the style begins the page', async () => {
    const follows = `${before}<h4 style="margin: 0; line-height: 8mm; break-after: avoid">추진계획</h4>${after}`;
    const begun = `${before}<h4 style="margin: 0; line-height: 8mm">장</h4><section>본문</section>`;
    expect([await found(follows, rows), await found(begun, rows)]).toEqual([[], []]);
  });
});

describe('a nearly empty page', () => {
  const over = `${lines(17)}<p data-place="@1" class="row">넘친 줄</p>`;

  test('is shown at the text that ran over onto it', async () => {
    expect(await found(`${over}<section>다음 장</section>`, rows)).toEqual([
      {
        code: 'layout/nearly-empty-page',
        severity: 'warning',
        parameters: { words: '넘친 줄', page: 2, runsOver: true, filled: 6, least: 10 },
        place: text,
        book: undefined,
        related: [],
      },
    ]);
  });

  test('is one that what follows did not fit on', async () => {
    const big = '<div style="height: 165mm; break-inside: avoid">큰 그림</div>';
    const left = await found(`<section><p data-place="@1" class="row">장</p>${big}</section>`, rows);
    expect(left.map(({ code, place: at, parameters }) => [code, at, parameters])).toEqual([
      ['layout/nearly-empty-page', text, { words: '장', page: 1, runsOver: false, filled: 6, least: 10 }],
    ]);
  });

  test('is none where the style begins and ends it, in the front matter, or above what the form asks', async () => {
    expect(await found('<section>장</section><section>다음 장</section>')).toEqual([]);
    expect(
      await found(`<div class="front" id="front" data-front>${over}</div><section id="one">본문</section>`, rows),
    ).toEqual([]);
    expect(await found(over, rows, { limits: { leastFilled: 0.05 } })).toEqual([]);
    expect(await found(over, rows, { limits: {} })).toEqual([]);
  });
});

describe('text that is too small', () => {
  test('is told once for all of its kind, at the first', async () => {
    const body = `<p>갑</p><p class="fine" data-place="@1">작은 글</p><p class="fine">작은 글 또</p>`;
    expect(await found(body, '.fine { font-size: 6.5pt }')).toEqual([
      {
        code: 'layout/small-text',
        severity: 'warning',
        parameters: { words: '작은 글', points: 6.5, least: 7, count: 2, page: 1 },
        place: text,
        book: undefined,
        related: [],
      },
    ]);
  });

  test('is measured as it is drawn in a graphic', async () => {
    const graphic = (width: number) =>
      `<svg role="img" aria-label="그림" viewBox="0 0 100 20" style="width: ${width}px"><text y="15" font-size="10px">글</text></svg>`;
    expect(await found(`<div data-place="@1">${graphic(50)}</div>`)).toMatchObject([
      { code: 'layout/small-text', place: text, parameters: { points: 3.8 } },
    ]);
    expect(await found(graphic(200))).toEqual([]);
  });

  test('is none that is raised or lowered, or as large as the form asks', async () => {
    const body = '<p style="font-size: 7pt">글<sup>*</sup> H<sub>2</sub>O</p>';
    expect(await found(body)).toEqual([]);
    expect(await found('<p style="font-size: 5pt">글</p>', '', { limits: {} })).toEqual([]);
  });
});

describe('what was known before', () => {
  test('is shown at its source: links, pages, figures and characters', async () => {
    const body = `<p data-place="@1"><a href="#absent">절</a> <span data-page-of="absent"></span>
      <svg width="9" height="9"><rect width="9" height="9"/></svg> 漢</p><p>字</p>`;
    expect((await found(body)).map(({ code, place: at }) => [code, at])).toEqual([
      ['layout/unresolved-page', text],
      ['layout/dead-link', text],
      ['layout/missing-alternative-text', text],
      ['layout/missing-glyph', place],
      ['layout/missing-glyph', text],
    ]);
  });
});
