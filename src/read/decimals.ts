import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Cell, DataRecord } from '../model/record.ts';

/** How many figures must agree on their decimals before one without them looks like a slip. */
const agreement = 3;

/** Figures that plans print without decimals among others that have them: none, and the whole. */
const usuallyWhole = ['0', '100'];

/**
 * Where all figures of a family have the same decimals but one has none, a spreadsheet has probably taken
 * `29.0` for 29. Diagnostics: csv/lost-decimals.
 */
export function lostDecimals(record: DataRecord): readonly Diagnostic[] {
  return [...record.families.values()].flatMap((family) => {
    const figures = [...family.values()].filter((cell) => decimalsOf(cell) !== undefined);
    const whole = figures.filter((cell) => decimalsOf(cell) === 0);
    const others = new Set(figures.filter((cell) => !whole.includes(cell)).map(decimalsOf));
    const [odd] = whole;
    const [decimals] = others;
    if (!odd || !decimals || whole.length > 1 || others.size > 1 || figures.length <= agreement) return [];
    return isUsuallyWhole(odd) ? [] : [lostIn(odd, decimals)];
  });
}

function decimalsOf({ value }: Cell): number | undefined {
  return value.type === 'figure' && value.figure.kind === 'number' ? value.figure.decimals : undefined;
}

function isUsuallyWhole({ value }: Cell): boolean {
  return value.type === 'figure' && value.figure.kind === 'number' && usuallyWhole.includes(value.figure.number);
}

function lostIn({ raw, place }: Cell, decimals: number): Diagnostic {
  const text = raw.trim();
  const mended = text.replace(/\d(?=\D*$)/u, (digit) => `${digit}.${'0'.repeat(decimals)}`);
  return diagnose('csv/lost-decimals', place, { text, mended });
}
