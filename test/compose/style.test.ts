import { TokenType, tokenize } from '@csstools/css-tokenizer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cssString } from '../../src/compose/style.ts';

test.each([
  ['a line end', '제목\n} @font-face { src: url(file:///etc/passwd)'],
  ['a quotation mark', '"; } body { background: url(//example.org) } a { content: "'],
  ['a backslash', '끝\\'],
])('%s in a title ends no string of CSS', (_, title) => {
  expect(tokensOf(title)).toEqual([TokenType.String, TokenType.EOF]);
});

test('any text is one string of CSS', () => {
  const unit = fc.oneof(fc.constantFrom('\n', '\r', '\f', '\0', '"', "'", '\\', '/*', '}', 'url('), fc.string());
  fc.assert(fc.property(fc.array(unit), (units) => tokensOf(units.join('')).length === 2));
});

function tokensOf(text: string): readonly string[] {
  return tokenize({ css: cssString(text) }).map(([type]) => type);
}
