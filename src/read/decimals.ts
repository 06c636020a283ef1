import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Cell, DataRecord } from '../model/record.ts';

/** How many figures must agree on their decimals before one without them looks like a slip. */
const agreement = 3;

/** More decimals than any plan prints: a record that states so many states a slip. */
const mostDecimals = 9;

/** Figures that plans print without decimals among others that have them: none, and the whole. */
const usuallyWhole = ['0', '100'];

/**
 * A spreadsheet takes `29.0` for 29. That has happened where a record says how many decimals its figures
 * have, and one has fewer; and probably where all figures of a family have the same decimals but one has
 * none. Diagnostics: csv/lost-decimals.
 */
export function lostDecimals(record: DataRecord): readonly Diagnostic[] {
  return [...record.families.values()].flatMap((family) => {
    const figures = [...family.values()].filter((cell) => decimalsOf(cell) !== undefined);
    const declared = declaredDecimals(record, figures[0]);
    if (declared === undefined) return oddAmong(figures);
    return figures.filter((cell) => decimalsOf(cell)! < declared).map((cell) => lostIn(cell, declared, true));
  });
}

function declaredDecimals({ cells }: DataRecord, figure: Cell | undefined): number | undefined {
  const value = cells.get(figure?.column.decimals ?? '')?.value;
  const declared = value?.type === 'number' ? Number(value.figure.number) : -1;
  return Number.isInteger(declared) && declared >= 0 && declared <= mostDecimals ? declared : undefined;
}

function oddAmong(figures: readonly Cell[]): readonly Diagnostic[] {
  const whole = figures.filter((cell) => decimalsOf(cell) === 0);
  const others = new Set(figures.filter((cell) => !whole.includes(cell)).map(decimalsOf));
  const [odd] = whole;
  const [decimals] = others;
  if (!odd || !decimals || whole.length > 1 || others.size > 1 || figures.length <= agreement) return [];
  return isUsuallyWhole(odd) ? [] : [lostIn(odd, decimals, false)];
}

function decimalsOf({ value }: Cell): number | undefined {
  return value.type === 'figure' && value.figure.kind === 'number' ? value.figure.decimals : undefined;
}

function isUsuallyWhole({ value }: Cell): boolean {
  return value.type === 'figure' && value.figure.kind === 'number' && usuallyWhole.includes(value.figure.number);
}

function lostIn(cell: Cell, wanted: number, declared: boolean): Diagnostic {
  const text = cell.raw.trim();
  const missing = '0'.repeat(wanted - (decimalsOf(cell) ?? 0));
  const mended = text.replace(
    /\d[\d,]*(?:\.\d+)?/u,
    (number) => `${number}${number.includes('.') ? '' : '.'}${missing}`,
  );
  return diagnose('csv/lost-decimals', cell.place, { text, mended, declared: declared ? wanted : undefined });
}
