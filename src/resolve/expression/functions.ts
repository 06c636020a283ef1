import { add, divide, type Fraction, fraction, isLess, magnitude, multiply, subtract } from './fraction.ts';

/** A function over numbers; a series counts as its numbers, one after another. */
export interface NumberFunction {
  /** How many numbers it takes: at least one, or exactly two. */
  readonly takes: 'some' | 'two';
  /** Which number it divides by: that one must not be zero. */
  readonly divisor?: number | undefined;
  /** Whether the result keeps the decimals of the numbers. */
  readonly keepsDecimals: boolean;
  /** Whether the result must be rounded even if its decimals end. */
  readonly averages: boolean;
  readonly compute: (numbers: readonly Fraction[]) => Fraction;
}

const hundred = fraction('100');
const zero = fraction('0');

function sum(numbers: readonly Fraction[]): Fraction {
  return numbers.reduce(add, zero);
}

function least(numbers: readonly Fraction[]): Fraction {
  return numbers.reduce((best, number) => (isLess(number, best) ? number : best));
}

function greatest(numbers: readonly Fraction[]): Fraction {
  return numbers.reduce((best, number) => (isLess(best, number) ? number : best));
}

/** Computes with two numbers, which the caller has counted. */
function ofTwo(compute: (first: Fraction, second: Fraction) => Fraction): NumberFunction['compute'] {
  return ([first = zero, second = zero]) => compute(first, second);
}

const some = { takes: 'some', keepsDecimals: true, averages: false } as const;

/**
 * The functions of expressions by name. `growth` and `difference` read in the order of time, from the
 * earlier number to the later; growth is in per cent of the size of the earlier one, share in per cent of
 * the whole. `count`, which needs no numbers, is computed where series are.
 */
const functions: ReadonlyMap<string, NumberFunction> = new Map<string, NumberFunction>([
  ['sum', { ...some, compute: sum }],
  ['minimum', { ...some, compute: least }],
  ['maximum', { ...some, compute: greatest }],
  [
    'mean',
    {
      ...some,
      keepsDecimals: false,
      averages: true,
      compute: (numbers) => divide(sum(numbers), fraction(String(numbers.length))),
    },
  ],
  [
    'growth',
    {
      takes: 'two',
      divisor: 0,
      keepsDecimals: false,
      averages: false,
      compute: ofTwo((earlier, later) => multiply(divide(subtract(later, earlier), magnitude(earlier)), hundred)),
    },
  ],
  [
    'share',
    {
      takes: 'two',
      divisor: 1,
      keepsDecimals: false,
      averages: false,
      compute: ofTwo((part, whole) => multiply(divide(part, whole), hundred)),
    },
  ],
  ['difference', { ...some, takes: 'two', compute: ofTwo((earlier, later) => subtract(later, earlier)) }],
]);

/** The function of a name, or undefined. */
export function functionNamed(name: string): NumberFunction | undefined {
  return functions.get(name);
}

/** The name of the function which counts the numbers of a series. */
export const counting = 'count';

export const functionNames: readonly string[] = [...functions.keys(), counting];
