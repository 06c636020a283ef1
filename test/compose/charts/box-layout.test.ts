import { expect, test } from 'vitest';
import { boxLayout } from '../../../src/compose/charts/box-layout.ts';
import type { ChartBox } from '../../../src/model/rich.ts';

const box = (text: string, below: readonly ChartBox[] = []): ChartBox => ({ line: [{ type: 'text', text }], below });
const leaves = (count: number, text: string): readonly ChartBox[] => Array.from({ length: count }, () => box(text));

test.each([
  ['five short names', leaves(5, '기획과'), 'level'],
  ['ten long names', leaves(10, '지방중소기업청'), 'down'],
  ['names that may be parted at spaces', leaves(8, '가나 다라 마바'), 'level'],
  ['twenty names', leaves(20, '기획과'), 'down'],
  ['more than stand beside each other', leaves(30, '기획과'), 'across'],
] as const)('%s below a head are set %s', (_, below, layout) => {
  expect(boxLayout([box('본부', below)])).toBe(layout);
});
