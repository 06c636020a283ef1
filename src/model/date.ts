import type { Range } from './problem.ts';

/** The quarters of a year. */
export const quarters = [1, 2, 3, 4] as const;
export type Quarter = (typeof quarters)[number];

/** A month, or a day of it. Without a year it belongs to the plan's year. */
export interface YearMonth {
  readonly year?: number | undefined;
  readonly month: number;
  readonly day?: number | undefined;
}

/** One date of a cell: a span of months, a frequency, a word such as "all year", or these together. */
export interface DateItem {
  readonly from?: YearMonth | undefined;
  readonly to?: YearMonth | undefined;
  /** The span has an end but no stated start. */
  readonly openStart: boolean;
  /** The span has a start but no stated end. */
  readonly openEnd: boolean;
  readonly tentative: boolean;
  /** How often, in the words of the cell. */
  readonly frequency?: string | undefined;
  /** That it has no date of its own, in the words of the cell. */
  readonly anytime?: string | undefined;
  readonly range: Range;
}

/** The words of the date notation in a form's language, by what they mean. */
export interface DateWords {
  readonly year: readonly string[];
  readonly month: readonly string[];
  readonly day: readonly string[];
  readonly quarter: readonly string[];
  readonly firstHalf: readonly string[];
  readonly secondHalf: readonly string[];
  /** Not settled yet, planned. */
  readonly tentative: readonly string[];
  /** Early, late, in the course of: say nothing about the months. */
  readonly within: readonly string[];
  /** At any time, all year, continuing. */
  readonly anytime: readonly string[];
  /** Counts occasions: the "times" of "three times". */
  readonly times: readonly string[];
  /** Makes a rhythm of a unit before or after it: "every" month, quarter"-ly". */
  readonly per: readonly string[];
  /** The units of frequencies: a month's "three times", "once in two months". */
  readonly spans: readonly string[];
}

/** A word by which a schedule is grouped, with the months it stands for; without months, any time. */
export interface PeriodWord {
  readonly text: string;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** The months of the plan's year that a group of a schedule covers; a missing end is open. */
export interface Period {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly text: string;
}

/** The year nearest to the plan's year with the given last two digits; the earlier of two equally near. */
export function expandYear(twoDigits: number, plan: number): number {
  const sameCentury = plan - (plan % 100) + twoDigits;
  const candidates = [sameCentury - 100, sameCentury, sameCentury + 100];
  return candidates.reduce((best, year) => (Math.abs(year - plan) < Math.abs(best - plan) ? year : best));
}

/** Whether a year is neither the plan's nor one next to it, so that the work of the plan hardly lies in it. */
export function isFarFrom(plan: number, year: number): boolean {
  return Math.abs(year - plan) > 1;
}

/** Gives the plan's year to the ends of an item that state none. */
export function withYear(item: DateItem, year: number): DateItem {
  const complete = (end: YearMonth | undefined) => end && { ...end, year: end.year ?? year };
  return { ...item, from: complete(item.from), to: complete(item.to) };
}

/**
 * Whether an item has a month in common with a period of the plan's year. An item or period without
 * months (at any time, so many times a month) has a month in common with every other.
 */
export function overlaps(item: DateItem, period: Period, year: number): boolean {
  const { from, to } = withYear(item, year);
  const startsInTime =
    from === undefined || period.to === undefined || monthNumber(from, year) <= year * 12 + period.to;
  const endsInTime = to === undefined || period.from === undefined || monthNumber(to, year) >= year * 12 + period.from;
  return startsInTime && endsInTime;
}

/** The month under which an item is listed: its start, or its end where only that is stated. */
export function firstMonth(item: DateItem): YearMonth | undefined {
  return item.from ?? item.to;
}

/** Orders two ends by year, month and day; years must be known on both sides or on none. */
export function compareMonths(left: YearMonth, right: YearMonth): number {
  const byMonth = monthNumber(left, 0) - monthNumber(right, 0);
  if (byMonth !== 0 || left.day === undefined || right.day === undefined) return byMonth;
  return left.day - right.day;
}

/** The number of days of a month; February has 29 where the year is unknown. */
export function daysOf(month: number, year: number | undefined): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const leap = year === undefined || (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return leap ? 29 : 28;
}

function monthNumber({ year, month }: YearMonth, otherwise: number): number {
  return (year ?? otherwise) * 12 + month;
}
