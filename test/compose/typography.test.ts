import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typographicQuotes, typographyOf } from '../../src/compose/typography.ts';

/** Curved quotes and apostrophes where a form asks for them; everything else stays as it was written. */

const typographic = typographyOf({ typography: { quotes: 'typographic', texture: 'mixed' } });
const written = typographyOf({ typography: { quotes: 'written', texture: 'mixed' } });

describe('a line', () => {
  test.each([
    ["'24년 예산", '’24년 예산'],
    ["('23.10)하고 '25~'26년", '(’23.10)하고 ’25~’26년'],
    ["'스타트업 코리아 대책'을", '‘스타트업 코리아 대책’을'],
    ["'24년 '동행축제'와 '25년", '’24년 ‘동행축제’와 ’25년'],
    ["'24시간 돌봄'을", '‘24시간 돌봄’을'],
    ['("중소기업"이 말하는 "내일")', '(“중소기업”이 말하는 “내일”)'],
    [`"그는 '예'라고"`, '“그는 ‘예’라고”'],
    ["SME's", 'SME’s'],
    ['화면 24" 이하', '화면 24" 이하'],
    ["홑 ' 하나", "홑 ' 하나"],
    ["'21.3Q~'22", '’21.3Q~’22'],
    ["('22) 1,019 → ('23.3Q) 1,052", '(’22) 1,019 → (’23.3Q) 1,052'],
    ['이미 ‘굽은’ 것', '이미 ‘굽은’ 것'],
  ])('%s', (text, expected) => {
    expect(typographicQuotes(text)).toBe(expected);
  });

  test('keeps its length and all that is no quote, and is set once', () => {
    const signs = fc.constantFrom("'", '"', "'24", ' ', '가', '1', '(', ')', '년', 'a', '😀');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const set = typographicQuotes(text);
        expect(set.replaceAll(/[‘’]/gu, "'").replaceAll(/[“”]/gu, '"')).toBe(text);
        expect(typographicQuotes(set)).toBe(set);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a page', () => {
  test('is set line by line, whatever stands within a line, and its tags stay as they are', () => {
    const html = `<p title="'24년">'<b>동행</b>축제'와 <span class="keep">(&#39;24)</span></p><p>&quot;<a href="x?a='b'">내일</a>&quot;</p>`;
    expect(typographic.page(html)).toBe(
      `<p title="'24년">‘<b>동행</b>축제’와 <span class="keep">(’24)</span></p><p>“<a href="x?a='b'">내일</a>”</p>`,
    );
  });

  test('pairs no quotes over the end of a line', () => {
    expect(typographic.page("<td>'가</td><td>나'</td>")).toBe("<td>'가</td><td>나'</td>");
  });

  test('leaves scripts and styles alone', () => {
    const html = `<script>a = 'b'</script><style>p { content: "'24" }</style><p>가</p>`;
    expect(typographic.page(html)).toBe(html);
  });

  test('stays as written where the form does not ask for it', () => {
    expect([written.page("<p>'24</p>"), written.text("'24")]).toEqual(["<p>'24</p>", "'24"]);
  });
});

test('plain text is set line by line', () => {
  expect(typographic.text(`'24년\n"가\n나"`)).toBe(`’24년\n"가\n나"`);
});
