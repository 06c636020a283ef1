import type { Filter } from '../../model/expression.ts';
import { formatNumber, type Rounding } from '../../model/number.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { closest } from '../../model/suggestion.ts';

/** Decimals beyond this are no rounding any more. */
const mostDecimals = 12;

export interface RoundingStep {
  readonly rounding: Rounding;
  readonly decimals: number;
}

/** What the filters of an expression ask for. */
export interface Presentation {
  readonly roundings: readonly RoundingStep[];
  readonly thousands: boolean;
  /** △, as official plans print it, or the sign of a spreadsheet. */
  readonly minus: '△' | '-';
  readonly percent: boolean;
}

const asComputed: Presentation = { roundings: [], thousands: false, minus: '△', percent: false };

const roundings: ReadonlyMap<string, Rounding> = new Map([
  ['round', 'half-up'],
  ['floor', 'floor'],
  ['ceil', 'ceil'],
]);

/** The formats: `plain` is a number as spreadsheets hold it, `percent` adds the sign and multiplies nothing. */
const formats: ReadonlyMap<string, Partial<Presentation>> = new Map<string, Partial<Presentation>>([
  ['thousands', { thousands: true }],
  ['plain', { thousands: false, minus: '-' }],
  ['signed', { minus: '△' }],
  ['percent', { percent: true }],
]);

const names: readonly string[] = [...roundings.keys(), ...formats.keys()];

/**
 * Reads the filters of an expression; of contradicting formats the last one counts.
 * Gives `expression/unknown-filter`, and `expression/syntax` for a number that is missing or too many.
 */
export function readFilters(filters: readonly Filter[], problems: Problem[]): Presentation {
  return filters.reduce((presentation, filter) => apply(presentation, filter, problems), asComputed);
}

function apply(presentation: Presentation, filter: Filter, problems: Problem[]): Presentation {
  const rounding = roundings.get(filter.name);
  if (rounding) return withRounding(presentation, filter, rounding, problems);
  const format = formats.get(filter.name);
  if (!format) problems.push(unknownFilter(filter) as Problem);
  else if (filter.argument) {
    const { text, range } = filter.argument;
    problems.push(problem('expression/syntax', range, { expected: 'no-number', found: text }) as Problem);
  }
  return { ...presentation, ...format };
}

function withRounding(before: Presentation, filter: Filter, rounding: Rounding, problems: Problem[]): Presentation {
  const { text, range } = filter.argument ?? { text: filter.name, range: filter.range };
  if (!/^\d{1,2}$/u.test(text) || Number(text) > mostDecimals) {
    problems.push(problem('expression/syntax', range, { expected: 'whole-number', found: text }) as Problem);
    return before;
  }
  return { ...before, roundings: [...before.roundings, { rounding, decimals: Number(text) }] };
}

function unknownFilter({ name, range }: Filter): Problem<'expression/unknown-filter'> {
  const parameters = { name, suggestion: closest(name, names), known: names.join(', ') };
  return problem('expression/unknown-filter', range, parameters);
}

/** Writes a number with a settled number of decimals as the filters ask. */
export function present(number: string, decimals: number, { thousands, minus, percent }: Presentation): string {
  const written = formatNumber(number, { decimals, thousands });
  return written.replace('△', minus) + (percent ? '%' : '');
}
