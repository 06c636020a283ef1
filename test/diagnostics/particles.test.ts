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
