import Big from 'big.js';
import type { NumberFigure } from './figure.ts';

/** A number as it was printed. */
export type Printed = Pick<NumberFigure, 'number' | 'decimals'>;

const half = Big('0.5');

/** What printed numbers add up to. */
export function sumOf(parts: readonly Printed[]): Big {
  return parts.reduce((sum, { number }) => sum.plus(number), Big(0));
}

/**
 * Whether printed parts add up to more than their printed whole by more than rounding explains: each number
 * was rounded by itself, so that up to half a unit of its last place was lost or gained. What equals a whole
 * before rounding is never printed greater, so that a part alone has no such room.
 */
export function exceeds(parts: readonly Printed[], whole: Printed): boolean {
  return (
    sumOf(parts)
      .minus(whole.number)
      .gte(slackOf([...parts, whole])) && sumOf(parts).gt(whole.number)
  );
}

/** Whether printed parts add up to another number than their printed whole, beyond what rounding explains. */
export function differs(parts: readonly Printed[], whole: Printed): boolean {
  return sumOf(parts)
    .minus(whole.number)
    .abs()
    .gt(slackOf([...parts, whole]));
}

function slackOf(printed: readonly Printed[]): Big {
  return printed.reduce((slack, { decimals }) => slack.plus(half.times(Big(10).pow(-decimals))), Big(0));
}
