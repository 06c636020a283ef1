import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptTextHtml } from '../../src/compose/kept-text.ts';

/** The pieces that may not part, in brackets. */
function held(text: string): string {
  return keptTextHtml(text).replaceAll('<span class="keep">', '[').replaceAll('</span>', ']');
}

test.each([
  ['a closing mark and its particle', '「중소기업기본법」의 개정', '「중소기업기본[법」의] 개정'],
  ['a sign of per cent and its particle', '목표를 85.0%로 높임', '목표를 85.[0%로] 높임'],
  ['a middle dot and the letter before it', '창업·벤처·소상공인', '창[업·]벤[처·]소상공인'],
  ['a short parenthesis', '(또는 자료출처)', '[(또는 자료출처)]'],
  ['a hyphen and its neighbours', '상호 윈-윈 모델', '상호 [윈-윈] 모델'],
  ['single letters with dots between them', '시·도별 산·학·연 협력', '[시·도]별 [산·학·연] 협력'],
  ['a year and its value', "('22) 546 → ('23) 612", '[(&#39;22) 546] → [(&#39;23) 612]'],
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

test('adds and loses no letter', () => {
  const texts = fc.string({ unit: fc.constantFrom('가', '나', ')', '%', '·', "'", '2', '3', ' ', '(', '<', '&') });
  fc.assert(
    fc.property(texts, (text) => {
      const shown = keptTextHtml(text).replaceAll(/<[^>]*>/gu, '');
      const entities = { '&lt;': '<', '&amp;': '&', '&#39;': "'" } as Record<string, string>;
      expect(shown.replaceAll(/&[^;]+;/gu, (entity) => entities[entity] ?? entity)).toBe(text);
    }),
  );
});
