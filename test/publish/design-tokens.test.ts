import { expect, test } from 'vitest';
import { withTokens } from '../../src/publish/output/design-tokens.ts';

test('a style sheet gets the tokens that it uses, with those that they stand for', () => {
  const style = 'p { color: var(--krds-light-color-text-basic) }';
  expect(withTokens(style)).toBe(`/* Design tokens of KRDS (krds.go.kr), KOGL type 1. */
:root {
  --krds-color-light-gray-90: #1e2124;
  --krds-light-color-text-basic: var(--krds-color-light-gray-90);
}
${style}`);
});

test('one that uses none is left as it is', () => {
  expect(withTokens('p { color: var(--text) }')).toBe('p { color: var(--text) }');
});
