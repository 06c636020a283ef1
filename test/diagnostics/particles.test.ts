import { expect, test } from 'vitest';
import { particles } from '../../src/diagnostics/particles.ts';

test.each([
  ["'판'#{을} 고치십시오.", "'판'을 고치십시오."],
  ["'표'#{을} 고치십시오.", "'표'를 고치십시오."],
  ["'I-1'#{은} 없습니다.", "'I-1'은 없습니다."],
  ['예산(본예산)#{이} 다릅니다.', '예산(본예산)이 다릅니다.'],
  ["'길'#{로} 쓰고 '법'#{로} 읽습니다.", "'길'로 쓰고 '법'으로 읽습니다."],
  ['#{을} 고치십시오.', '을 고치십시오.'],
  ['particles need a marker', 'particles need a marker'],
  ["'#{a}'#{이} 있습니다.", "'#{a}'가 있습니다."],
  ["'#{{# 조직'#{이} 있습니다.", "'#{{# 조직'이 있습니다."],
  ["'#{#{}'#{을} 지우십시오.", "'#{#{}'를 지우십시오."],
  ["'○월 '#{은} 남은 표시입니다.", "'○월 '은 남은 표시입니다."],
  ["'판\u200B'#{을} 고치십시오.", "'판\u200B'을 고치십시오."],
  ["'판…'#{을} 고치십시오.", "'판…'을 고치십시오."],
  ["'--format'#{을} 쓰십시오.", "'--format'을 쓰십시오."],
  ["'--root'#{을} 쓰십시오.", "'--root'를 쓰십시오."],
  ["'ㅁ'#{은} 글입니다.", "'ㅁ'은 글입니다."],
  ["'ㅏ'#{은} 글입니다.", "'ㅏ'는 글입니다."],
  ["'③'#{이} 있습니다.", "'③'이 있습니다."],
  ["'⑦'#{로} 시작합니다.", "'⑦'로 시작합니다."],
  ["'②'#{이} 있습니다.", "'②'가 있습니다."],
  ["'Ⅹ'#{을} 씁니다.", "'Ⅹ'을 씁니다."],
  ["'URL'#{은} 주소입니다.", "'URL'은 주소입니다."],
  ["'PDF'#{은} 책입니다.", "'PDF'는 책입니다."],
  ["'ISP'#{은} 계획입니다.", "'ISP'는 계획입니다."],
  ["'３'#{을} 씁니다.", "'３'을 씁니다."],
  ["'5km'#{은} 멉니다.", "'5km'는 멉니다."],
  ["'5kg'#{은} 무겁습니다.", "'5kg'은 무겁습니다."],
])('%s', (text, expected) => {
  expect(particles(text)).toBe(expected);
});

test('a message that quotes a very long value takes no longer than another', () => {
  const value = '가'.repeat(100_000);
  const started = performance.now();
  expect(particles(`'${value}'#{은} 없습니다.`)).toBe(`'${value}'는 없습니다.`);
  expect(performance.now() - started).toBeLessThan(1000);
});

test('what is quoted may hold the marks by which a particle is asked for', () => {
  expect(particles("'#{{# 조직'#{이}")).toBe("'#{{# 조직'이");
});
