import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { evaluateExpression } from '../../../src/resolve/expression/evaluate.ts';
import { parseExpression } from '../../../src/resolve/expression/parse.ts';
import { facts } from './sample-facts.ts';

function evaluate(text: string) {
  const { expression, problems } = parseExpression(text);
  return expression ? evaluateExpression(expression, facts) : { problems, result: undefined };
}

describe('a fact as it is', () => {
  test.each<[string, string]>([
    ['indicator.pension-reserve.target', '29.0'],
    ['indicator.pension-reserve.actual.2023', '28.0'],
    ['indicator.exports.target', '1,307'],
    ['indicator.exports.actual.2023', '집계중'],
    ['indicator.notice.target', '고시 제정'],
    ['indicator.change.target', '△1.3'],
    ['indicator.provisional.target', '(8.05)'],
    ['task.rescue.title', '위기 지원'],
  ])('%s shows %s', (text, shown) => {
    expect(evaluate(text)).toMatchObject({ result: { text: shown, fact: text, from: [text] }, problems: [] });
  });

  test.each<[string, string]>([
    ['indicator.exports.target | plain', '1307'],
    ['indicator.change.target | plain', '-1.3'],
    ['indicator.provisional.target | plain', '8.05'],
    ['indicator.pension-reserve.target | percent', '29.0%'],
  ])('%s is still the fact, written as %s', (text, shown) => {
    const fact = text.split(' ')[0];
    expect(evaluate(text).result).toMatchObject({ text: shown, fact, from: [fact] });
  });

  test.each<[string, string | undefined]>([
    ['indicator.exports.target', '1307'],
    ['indicator.exports.target | plain', '1307'],
    ['indicator.exports.target * 2 | thousands', '2614'],
    ['indicator.exports.actual.2023', undefined],
    ['task.rescue.title', undefined],
  ])('%s is the number %s to whoever adds it up', (text, number) => {
    const figure = evaluate(text).result?.figure;
    expect(figure?.kind === 'number' ? figure.number : undefined).toBe(number);
  });
});

describe('computed numbers', () => {
  test.each<[string, string]>([
    ['indicator.pension-reserve.target - indicator.pension-reserve.actual.2023', '1.0'],
    ['indicator.pension-reserve.actual.2023 - indicator.pension-reserve.target | signed', '△1.0'],
    ['indicator.pension-reserve.target | round 0', '29'],
    ['indicator.pension-reserve.actual.2021 | round 0', '26'],
    ['mean(indicator.pension-reserve.actual, last 3) | round 1', '26.7'],
    ['mean(indicator.pension-reserve.actual, first 2) | round 2', '26.00'],
    ['mean(1, 2, indicator.small.target) | floor 0', '3'],
    ['sum(staff.regions.count)', '1253'],
    ['sum(staff.regions.count) | thousands', '1,253'],
    ['count(staff.headquarters.count)', '2'],
    ['count(indicator.exports.actual, last 2)', '0'],
    ['minimum(indicator.pension-reserve.actual)', '25.5'],
    ['maximum(indicator.pension-reserve.actual, first 2)', '26.5'],
    [
      'growth(indicator.pension-reserve.actual.2022, indicator.pension-reserve.actual.2023) | round 1 | percent',
      '5.7%',
    ],
    ['growth(indicator.pension-reserve.actual, last 2) | round 1', '5.7'],
    ['growth(0 - 2, 0 - 1) | round 0', '50'],
    ['growth(10, 11)', '10'],
    ['share(12, 48) | percent', '25%'],
    ['difference(indicator.pension-reserve.target, indicator.pension-reserve.actual.2023)', '△1.0'],
    ['(1 + 2) / 4 * 100 | floor 0', '75'],
    ['1 + 2 * 3', '7'],
    ['10 / 3 * 3', '10'],
    ['1 / 8', '0.125'],
    ['0.1 + 0.2', '0.3'],
    ['1.50 + 1', '2.50'],
    ['0 - 1234.5 | thousands', '△1,234.5'],
    ['0 - 1234.5 | thousands | plain', '-1234.5'],
    ['0 - 1234.5 | plain | signed', '△1234.5'],
    ['2 / 3 * 3 | floor 0', '2'],
    ['1.25 | round 1', '1.3'],
    ['0 - 1.25 | round 1', '△1.3'],
    ['0 - 2.5 | round 0', '△3'],
    ['0 - 0.04 | round 1', '0.0'],
    ['1.21 | ceil 1', '1.3'],
    ['0 - 1.21 | floor 1', '△1.3'],
    ['0 - 1.29 | ceil 1', '△1.2'],
    ['1.45 | round 1 | round 0', '2'],
  ])('%s is %s', (text, expected) => {
    const { result, problems } = evaluate(text);
    expect(problems).toEqual([]);
    expect(result?.text).toBe(expected);
    expect(result?.fact).toBeUndefined();
  });

  it('reports every fact that the number came from, once', () => {
    const text = 'sum(indicator.pension-reserve.actual, last 2) - indicator.pension-reserve.actual.2023 * 2';
    expect(evaluate(text).result?.from).toEqual([
      'indicator.pension-reserve.actual.2022',
      'indicator.pension-reserve.actual.2023',
    ]);
  });
});

describe('problems', () => {
  test.each<[string, string, string]>([
    ['indicator.penson-reserve.target', 'unknown-name pension-reserve', 'penson-reserve'],
    ['indicator.exports', 'unknown-name', 'indicator.exports'],
    ['indicator.exports.goal + 1', 'unknown-name', 'goal'],
    ['men(1, 2) | round 1', 'unknown-function mean', 'men'],
    ['toString(1)', 'unknown-function', 'toString'],
    ['1 | rund 1', 'unknown-filter round', 'rund'],
    ['1 | constructor', 'unknown-filter', 'constructor'],
    ['1 | round', 'syntax whole-number', 'round'],
    ['1 | round 1.5', 'syntax whole-number', '1.5'],
    ['1 | round 99', 'syntax whole-number', '99'],
    ['1 | percent 2', 'syntax no-number', '2'],
    ['indicator.notice.target + 1', 'wrong-type number', 'indicator.notice.target'],
    ['task.rescue.title | round 1', 'wrong-type number', 'task.rescue.title'],
    ['indicator.exports.actual', 'wrong-type single-value', 'indicator.exports.actual'],
    ['1 + indicator.exports.actual', 'wrong-type number', 'indicator.exports.actual'],
    ['mean(1, last 2) | round 1', 'wrong-type series', '1'],
    ['count(1)', 'wrong-type series', '1'],
    ['growth(1)', 'wrong-type two-numbers', 'growth(1)'],
    ['growth(indicator.pension-reserve.actual)', 'wrong-type two-numbers', 'growth(indicator.pension-reserve.actual)'],
    ['sum()', 'wrong-type number', 'sum()'],
    ['indicator.blank.target', 'no-value blank', 'indicator.blank.target'],
    ['indicator.blank.target + 1', 'no-value blank', 'indicator.blank.target'],
    ['indicator.exports.actual.2023 * 2', 'no-value status', 'indicator.exports.actual.2023'],
    ['mean(indicator.exports.actual, last 1) | round 1', 'no-value blank', 'indicator.exports.actual'],
    ['mean(indicator.exports.actual, last 4) | round 1', 'no-value short', 'last 4'],
    ['1 / indicator.nothing.target', 'division-by-zero', 'indicator.nothing.target'],
    ['1 / (2 - 2)', 'division-by-zero', '(2 - 2)'],
    ['growth(0, 1)', 'division-by-zero', '0'],
    ['share(1, indicator.nothing.target)', 'division-by-zero', 'indicator.nothing.target'],
    ['1 / 3', 'needs-rounding', '/'],
    ['1 / 3 | thousands', 'needs-rounding', '/'],
    ['mean(1, 3)', 'needs-rounding', 'mean'],
    ['mean(1, 3) + 1 / 3', 'needs-rounding', 'mean'],
    ['share(1, 3)', 'needs-rounding', 'share'],
  ])('%s gives expression/%s at %j', (text, expected, at) => {
    const { result, problems } = evaluate(text);
    expect(result).toBeUndefined();
    expect(problems).toHaveLength(1);
    const [{ code, parameters, range }] = problems as [(typeof problems)[0]];
    const { suggestion, expected: wanted, needed, reason } = parameters as Record<string, string | undefined>;
    expect(`${code} ${suggestion ?? wanted ?? needed ?? reason ?? ''}`.trim()).toBe(`expression/${expected}`);
    expect(text.slice(range.start, range.end)).toBe(at);
  });

  it('reports all wrong operands at once', () => {
    const { problems } = evaluate('indicator.blank.target + indicator.x.target | rund 1');
    expect(problems.map(({ code }) => code)).toEqual([
      'expression/no-value',
      'expression/unknown-name',
      'expression/unknown-filter',
    ]);
  });

  it('names the entry of a series that has no number', () => {
    const { problems } = evaluate('sum(indicator.exports.actual)');
    expect(problems.map(({ parameters }) => (parameters as Record<string, string>).name)).toEqual([
      'indicator.exports.actual.2023',
      'indicator.exports.actual.2024',
    ]);
  });
});

describe('properties', () => {
  const { expressionSource } = fc.letrec<{ expressionSource: string; operand: string }>((tie) => ({
    operand: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(
        'indicator.small.target',
        'indicator.exports.actual',
        'indicator.blank.target',
        'task.rescue.title',
        'x.y',
      ),
      fc.integer({ min: 0, max: 99 }).map(String),
      tie('expressionSource').map((inner) => `(${inner})`),
      fc
        .tuple(
          fc.constantFrom('mean', 'sum', 'minimum', 'maximum', 'count', 'growth', 'share', 'difference'),
          tie('operand'),
          tie('operand'),
        )
        .map(([name, one, other]) => `${name}(${one}, ${other}, last 2)`),
    ),
    expressionSource: fc
      .tuple(tie('operand'), fc.constantFrom('+', '-', '*', '/', '×'), tie('operand'))
      .map(([left, operator, right]) => `${left} ${operator} ${right}`),
  }));
  const filters = fc.constantFrom('', ' | round 1', ' | floor 0 | thousands', ' | ceil 2 | percent', ' | plain');

  it('gives a result or problems, never both, with ranges within the text', () => {
    fc.assert(
      fc.property(expressionSource, filters, (source, filter) => {
        const text = source + filter;
        const { result, problems } = evaluate(text);
        expect(result === undefined).toBe(problems.length > 0);
        for (const { range } of problems) {
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeGreaterThan(range.start);
          expect(range.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('rounds quotients as whole-number arithmetic does', () => {
    const whole = fc.bigInt({ min: 0n, max: 10n ** 12n });
    fc.assert(
      fc.property(whole, fc.bigInt({ min: 1n, max: 10n ** 9n }), (dividend, divisor) => {
        const half = (2n * dividend + divisor) / (2n * divisor);
        expect(evaluate(`${dividend} / ${divisor} | round 0`).result?.text).toBe(String(half));
        expect(evaluate(`${dividend} / ${divisor} | floor 0`).result?.text).toBe(String(dividend / divisor));
        expect(evaluate(`${dividend} / ${divisor} * ${divisor}`).result?.text).toBe(String(dividend));
        const negative = half === 0n ? '0' : `△${half}`;
        expect(evaluate(`(0 - ${dividend}) / ${divisor} | round 0`).result?.text).toBe(negative);
      }),
    );
  });
});
