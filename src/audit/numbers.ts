import { usual } from '../model/published/plain.ts';

/** A number as it is printed. */
export interface PrintedNumber {
  readonly value: number;
  readonly decimals: number;
  /** What stands behind it: `%`, `억원`. */
  readonly unit: string;
}

const multipliers: Readonly<Record<string, number>> = { 천: 1e3, 만: 1e4, 억: 1e8 };
const pattern = /^\(?\s*([△+-]?)\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(만|천|억(?!원))?\s*([%\p{L}]*)/u;

/** Reads the number that a cell begins with; undefined where it begins with words or nothing. */
export function numberIn(text: string): PrintedNumber | undefined {
  const match = pattern.exec(usual(text).trim());
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', factor = '', unit = ''] = match;
  const size = Number(whole.replaceAll(',', '') + fraction) * (multipliers[factor] ?? 1);
  return { value: sign === '△' || sign === '-' ? -size : size, decimals: Math.max(0, fraction.length - 1), unit };
}

/** A number as it is printed in Korean texts, with so many decimals at most. */
export function shown(value: number, decimals = 2): string {
  const rounded = rounding(value, decimals);
  return rounded.toLocaleString('en-US', { maximumFractionDigits: decimals });
}

/** Rounds half up, without the last bits of binary fractions. */
export function rounding(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round((value + Number.EPSILON * Math.sign(value)) * factor + Math.sign(value) * 1e-7) / factor;
}

/** Whether a printed number is the computed one, rounded anyhow to the decimals that it is printed with. */
export function agrees(printed: PrintedNumber, value: number, slack = 0): boolean {
  return Math.abs(printed.value - value) <= 10 ** -printed.decimals * (1 + slack) + 1e-9;
}

/** Whether it is the computed one rounded half up. */
export function isRounded(printed: PrintedNumber, value: number): boolean {
  return Math.abs(rounding(value, printed.decimals) - printed.value) < 1e-9;
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
