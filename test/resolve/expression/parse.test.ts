import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Operand } from '../../../src/model/expression.ts';
import { parseExpression } from '../../../src/resolve/expression/parse.ts';

/** Writes an operand with all its parentheses, which shows what binds to what. */
function written(operand: Operand): string {
  switch (operand.kind) {
    case 'literal':
      return operand.number;
    case 'reference':
      return operand.segments.map(({ text }) => text).join('.');
    case 'call': {
      const inner = operand.arguments.map(({ operand: argument, selector }) => {
        return written(argument) + (selector ? ` ${selector.side} ${selector.count}` : '');
      });
      return `${operand.name.text}(${inner.join(', ')})`;
    }
    case 'chain':
      return operand.steps.reduce(
        (left, step) => `(${left} ${step.operator} ${written(step.operand)})`,
        written(operand.first),
      );
  }
}

function shape(text: string): string | undefined {
  const { expression } = parseExpression(text);
  if (!expression) return undefined;
  const filters = expression.filters.map(({ name, argument }) => ` | ${name}${argument ? ` ${argument.text}` : ''}`);
  return written(expression.operand) + filters.join('');
}

test.each<[string, string]>([
  ['indicator.pension-reserve.actual.2023', 'indicator.pension-reserve.actual.2023'],
  [' indicator.x.target ', 'indicator.x.target'],
  ['a.b + c.d * e.f', '(a.b + (c.d * e.f))'],
  ['a.b - c.d - e.f', '((a.b - c.d) - e.f)'],
  ['(a.b + c.d) / e.f × 100', '(((a.b + c.d) / e.f) * 100)'],
  ['a.b*2+1', '((a.b * 2) + 1)'],
  ['a-b.c-d - e-f.g', '(a-b.c-d - e-f.g)'],
  ['a.b − c.d', '(a.b - c.d)'],
  ['mean(indicator.x.actual, last 3) | round 1', 'mean(indicator.x.actual last 3) | round 1'],
  ['mean(a.b, first 2, c.d) | round 1 | signed', 'mean(a.b first 2, c.d) | round 1 | signed'],
  ['growth( a.b , c.d )|floor 0', 'growth(a.b, c.d) | floor 0'],
  ['sum()', 'sum()'],
  ['last.day.count + 1', '(last.day.count + 1)'],
])('%j is %s', (text, expected) => {
  expect(parseExpression(text).problems).toEqual([]);
  expect(shape(text)).toBe(expected);
});

test.each<[string, string, string, number]>([
  ['a.b-', 'spaced-minus', '-', 3],
  ['a.b - ', 'operand', '', 6],
  ['a.b -c.d', 'spaced-minus', '-', 4],
  ['a.b- c.d', 'spaced-minus', '-', 3],
  ['1-2', 'spaced-minus', '-', 1],
  ['- 3', 'operand', '-', 0],
  ['a.', 'segment', '', 2],
  ['a..b', 'segment', '.', 2],
  ['(a.b + c.d', 'closing-parenthesis', '', 10],
  ['a.b + c.d)', 'operator', ')', 9],
  ['a.b c.d', 'operator', 'c.d', 4],
  ['sum(a.b', 'argument', '', 7],
  ['sum(a.b c.d)', 'argument', 'c.d', 8],
  ['sum(a.b,)', 'operand', ')', 8],
  ['mean(last 3)', 'series-before-selector', 'last', 5],
  ['mean(a.b, last 3, last 2)', 'series-before-selector', 'last', 18],
  ['mean(a.b, last 0)', 'whole-number', '0', 15],
  ['mean(a.b, last 1.5)', 'whole-number', '1.5', 15],
  ['a.b |', 'filter', '', 5],
  ['a.b | 3', 'filter', '3', 6],
  ['a.b | round 1 2', 'operator', '2', 14],
  ['a.b ÷ 2', 'operator', '÷', 4],
  ['{{a.b}}', 'operand', '{', 0],
  ['1,000', 'operator', ',', 1],
  ['3개', 'operand', '3', 0],
])('%j: expected %s, found %j at %i', (text, wanted, found, at) => {
  const { expression, problems } = parseExpression(text);
  expect(expression).toBeUndefined();
  expect(problems).toEqual([
    {
      code: 'expression/syntax',
      parameters: { expected: wanted, found },
      range: { start: at, end: at + found.length },
    },
  ]);
});

test.each(['', '   ', '\n'])('%j is empty', (text) => {
  expect(parseExpression(text).problems).toEqual([
    { code: 'expression/empty', parameters: {}, range: { start: 0, end: text.length } },
  ]);
});

describe('properties', () => {
  const pieces = fc.constantFrom(
    'a.b',
    'sum',
    '(',
    ')',
    ',',
    '|',
    'round',
    '1',
    '-',
    ' ',
    '+',
    '*',
    '/',
    'last',
    '.',
    '×',
    '값',
  );
  const sources = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((list) => list.join('')),
  );

  it('never throws, gives either an expression or one problem, and ranges lie within the text', () => {
    fc.assert(
      fc.property(sources, (text) => {
        const { expression, problems } = parseExpression(text);
        expect(problems).toHaveLength(expression ? 0 : 1);
        for (const { range } of [...problems, ...(expression ? [expression] : [])]) {
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          expect(range.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('survives very deep and very long expressions', () => {
    expect(parseExpression('('.repeat(100_000)).problems[0]?.parameters).toMatchObject({ expected: 'shallow' });
    expect(parseExpression('sum('.repeat(100_000)).problems[0]?.parameters).toMatchObject({ expected: 'shallow' });
    expect(parseExpression(`1${' + 1'.repeat(20_000)}`).problems).toEqual([]);
  });
});
