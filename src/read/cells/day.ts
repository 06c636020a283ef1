import { daysOf } from '../../model/date.ts';
import { failed, nothing, type Problem, problem, type Reading, read } from '../../model/problem.ts';
import { rangeOf, rangeWithin, trimmed } from './piece.ts';

const notation = /^(\d{4})\.\s?(\d{1,2})\.(?:\s?(\d{1,2})\.?)?$/u;

/** Further away from its plan no change of it is made. */
const mostYears = 20;

/**
 * Reads a day, or a month, of the calendar, `2031. 3. 5.`: it is printed as written. Blank gives nothing.
 * Gives date/malformed, date/impossible and date/outside-years.
 */
export function parseDay(text: string, plan: number): Reading<string> {
  const cell = trimmed(text);
  if (cell.text === '') return nothing;
  const match = notation.exec(cell.text);
  if (!match) return failed('date/malformed', rangeOf(cell), { text: cell.text, hint: 'one-day' });
  const [, year = '', month = '', day] = match;
  const range = (digits: string, from: number) => rangeWithin(cell, cell.text.indexOf(digits, from), digits.length);
  if (Number(month) < 1 || Number(month) > 12)
    return failed('date/impossible', range(month, 4), { text: month, part: 'month' });
  if (day !== undefined && (Number(day) < 1 || Number(day) > daysOf(Number(month), Number(year))))
    return failed('date/impossible', range(day, 5 + month.length), { text: day, part: 'day' });
  if (Math.abs(Number(year) - plan) <= mostYears) return read(cell.text);
  const far = problem('date/outside-years', range(year, 0), { text: year, year: Number(year), plan });
  return { value: cell.text, problems: [far as Problem] };
}
