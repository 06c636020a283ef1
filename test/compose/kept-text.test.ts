import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptHtml, keptTextHtml, noteSign } from '../../src/compose/kept-text.ts';
import { element, fragment, type Html } from '../../src/model/markup.ts';

/** The pieces that may not part, in brackets. */
function held(text: string): string {
  return bracketed(keptTextHtml(text));
}

function bracketed(html: Html): string {
  return String(html).replaceAll('<span class="keep">', '[').replaceAll('</span>', ']');
}

/** Facts stand between angle quotes. */
const fact = (text: string) => ({ text, whole: (kept: Html) => fragment('‹', kept, '›') });

/** The sign of a note. */
const note = { text: noteSign, whole: () => element('sup', {}, '*') };

test.each([
  ['a closing mark and its particle', '「중소기업기본법」의 개정', '「중소기업기본[법」의] 개정'],
  ['a sign of per cent and its particle', '목표를 85.0%로 높임', '목표를 85.[0%로] 높임'],
  ['a middle dot and the letter before it', '창업·벤처·소상공인', '창[업·]벤[처·]소상공인'],
  ['a short parenthesis', '(또는 자료출처)', '[(또는 자료출처)]'],
  ['a hyphen and its siblings', '상호 윈-윈 모델', '상호 [윈-윈] 모델'],
  ['single letters with dots between them', '시·도별 산·학·연 협력', '[시·도]별 [산·학·연] 협력'],
  ['a year, its value and the arrow to the next', "('22) 546 → ('23) 612", '[(&#39;22) 546 →] [(&#39;23) 612]'],
  ['a number in a circle and its word', '① 신설 ② 변경', '[① 신설] [② 변경]'],
  ['a word and the arrow after it', '점검 → 시설개선 → 보상', '[점검 →] [시설개선 →] 보상'],
  ['a year and a minus', "('20) △7.34", '[(&#39;20) △7.34]'],
  ['a closing mark and the dot after it', '생산(공장)·유통', '생산[(공장)·]유통'],
])('holds together %s', (_, text, expected) => {
  expect(held(text)).toBe(expected);
});

test.each([
  ['a word after a long parenthesis', '(서울과 대전, 광주, 부산)지방행정청'],
  ['plain words', '경영 안정을 지원'],
  ['a dot that begins a line', '· 측정대상기간'],
])('leaves %s alone', (_, text) => {
  expect(held(text)).toBe(text);
});

test('a parenthesis around facts is held together, and a fact is never cut', () => {
  const parts = [fact('취업성공률'), { text: '(' }, fact('%'), { text: ', ' }, fact('신규'), { text: ')' }];
  expect(bracketed(keptHtml(parts))).toBe('‹취업성공률›[(‹%›, ‹신규›)]');
  expect(bracketed(keptHtml([{ text: "('22) " }, fact('3.6'), { text: '조원, ' }]))).toBe('[(&#39;22) ‹3.6›조원], ');
  expect(bracketed(keptHtml([fact('85.0'), { text: '%로' }]))).toBe('‹85.0›[%로]');
  expect(bracketed(keptHtml([{ text: "('22) " }, fact('1,000명 가운데')]))).toBe('[(&#39;22) ]‹1,000명 가운데›');
});

test('the sign of a note stays with what stands before and behind it', () => {
  const sign = '<sup>*</sup>';
  expect(bracketed(keptHtml([{ text: '공고' }, note, { text: '는 2월' }]))).toBe(`공[고${sign}는] 2월`);
  expect(bracketed(keptHtml([{ text: '매니저(PM)' }, note, { text: '가' }]))).toBe(`매니저[(PM)${sign}가]`);
  expect(bracketed(keptHtml([fact('85.0'), note, { text: ' 이상' }]))).toBe(`[‹85.0›${sign}] 이상`);
  expect(bracketed(keptHtml([fact('열두 글자보다 훨씬 긴 이름'), note, { text: ' 등' }]))).toBe(
    `‹열두 글자보다 훨씬 긴 이름›${sign} 등`,
  );
});

test('a longer parenthesis at the end of a cell is held together as far as it fits', () => {
  const text = '자료수집 방법 또는 자료출처 (성과측정시 유의사항)';
  const html = keptHtml([{ text }], { endsInParenthesis: true });
  expect(String(html)).toBe('자료수집 방법 또는 자료출처 <span class="parenthesis">(성과측정시 유의사항)</span>');
  expect(String(keptHtml([{ text }]))).toBe(text);
});

test('adds and loses no letter', () => {
  const texts = fc.string({ unit: fc.constantFrom('가', '나', ')', '%', '·', "'", '2', '3', ' ', '(', '<', '&') });
  fc.assert(
    fc.property(texts, (text) => {
      const shown = String(keptTextHtml(text)).replaceAll(/<[^>]*>/gu, '');
      const entities = { '&lt;': '<', '&amp;': '&', '&#39;': "'" } as Record<string, string>;
      expect(shown.replaceAll(/&[^;]+;/gu, (entity) => entities[entity] ?? entity)).toBe(text);
    }),
  );
});
