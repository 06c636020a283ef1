import {
  compareMonths,
  type DateItem,
  type DateWords,
  daysOf,
  expandYear,
  isFarFrom,
  type YearMonth,
} from '../../model/date.ts';
import { type Problem, problem, type Range } from '../../model/problem.ts';
import { DateGrammar, type Draft, type Point, type PointUnit } from './date-grammar.ts';
import { tokenizeDates } from './date-tokens.ts';

export interface DateOptions {
  /** The plan's year, by which years of two digits are completed. */
  readonly year: number;
}

/** The items of a cell of dates that could be read, in order, and what is wrong with the others. */
export interface DatesReading {
  readonly value: readonly DateItem[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a cell of dates, such as the detailed dates of a schedule. Notation: §3 of the genre, in the
 * form's words. Blank gives no items. A number without a unit takes that of the next number; an item
 * without a year takes that of the item before it, and the first keeps none (see `withYear`).
 * Gives `date/malformed`, `date/impossible`, `date/end-before-start` and `date/outside-years`.
 */
export function parseDates(text: string, words: DateWords, options: DateOptions): DatesReading {
  const grammar = new DateGrammar(text, tokenizeDates(text, words));
  const completion = new Completion(text, options.year);
  const items = completion.complete(grammar.cell());
  const problems = [...grammar.problems, ...completion.problems];
  return { value: items, problems: problems.sort((left, right) => left.range.start - right.range.start) };
}

interface Ends {
  readonly first: YearMonth | undefined;
  readonly last: YearMonth | undefined;
}

/** Completes drafts with the units and years that they leave to their neighbours, and checks them. */
class Completion {
  readonly problems: Problem[] = [];
  private readonly text: string;
  private readonly planYear: number;
  private year: number | undefined;

  constructor(text: string, planYear: number) {
    this.text = text;
    this.planYear = planYear;
  }

  complete(drafts: readonly Draft[]): readonly DateItem[] {
    return withUnits(drafts).flatMap((draft) => this.item(draft) ?? []);
  }

  private item(draft: Draft): DateItem | undefined {
    const ends = this.ends(draft);
    if (!ends) return undefined;
    const isFar = [this.checkYear(draft.first), this.checkYear(draft.last)].includes(false);
    if (ends.first && ends.last && compareMonths(ends.first, ends.last) > 0) {
      // A year that is far away is the reason why the ends are not in their order.
      if (isFar) return undefined;
      this.report(problem('date/end-before-start', draft.range, { text: this.slice(draft.range) }));
      return undefined;
    }
    const { openStart, openEnd, tentative, frequency, anytime, range } = draft;
    return { from: ends.first, to: ends.last, openStart, openEnd, tentative, frequency, anytime, range };
  }

  /** The first and last month of a draft; undefined if one of them is not in the calendar. */
  private ends(draft: Draft): Ends | undefined {
    const lastYear = this.yearOf(draft.last);
    const firstYear = this.yearOf(draft.first) ?? lastYear ?? this.year;
    this.year = lastYear ?? firstYear ?? this.year;
    const first = draft.first && this.months(draft.first, firstYear);
    const last = draft.last && this.months(draft.last, lastYear ?? firstYear);
    if (first === 'refused' || last === 'refused') return undefined;
    return { first: first?.first, last: last?.last };
  }

  private yearOf(point: Point | undefined): number | undefined {
    if (!point?.year) return undefined;
    const digits = Number(point.year.text);
    return point.year.text.length === 2 ? expandYear(digits, this.planYear) : digits;
  }

  /** Whether a year, if there is one, is near that of the plan. */
  private checkYear(point: Point | undefined): boolean {
    const year = this.yearOf(point);
    if (!point?.year || year === undefined || !isFarFrom(this.planYear, year)) return true;
    const { range } = point.year;
    this.report(problem('date/outside-years', range, { text: this.slice(range), year, plan: this.planYear }));
    return false;
  }

  private months(point: Point, year: number | undefined): Ends | 'refused' {
    const number = Number(point.number?.text ?? point.half ?? 0);
    if (point.unit === 'year') return monthsBetween(1, 12, year);
    if (point.unit === 'half') return monthsBetween(number * 6 - 5, number * 6, year);
    if (point.unit === 'quarter') return this.quarter(point, number, year);
    if (point.unit === undefined) return this.refuseUnit(point);
    return this.monthOrDay(point, number, year);
  }

  private quarter(point: Point, number: number, year: number | undefined): Ends | 'refused' {
    if (number < 1 || number > 4) return this.impossible(point, 'quarter');
    return monthsBetween(number * 3 - 2, number * 3, year);
  }

  private monthOrDay(point: Point, month: number, year: number | undefined): Ends | 'refused' {
    if (this.isBareYear(point, month)) return this.refuseYear(point);
    if (month < 1 || month > 12) return this.impossible(point, 'month');
    if (!point.day) return monthsBetween(month, month, year);
    const day = Number(point.day.text);
    if (day < 1 || day > daysOf(month, year)) return this.impossible(point, 'day');
    const end: YearMonth = { ...yearOrNone(year), month, day };
    return { first: end, last: end };
  }

  /** A number that can be no month, and is the year of the plan or one near it: its apostrophe is missing. */
  private isBareYear({ year, number }: Point, month: number): boolean {
    if (year || month <= 12 || number?.text.length !== 2) return false;
    return !isFarFrom(this.planYear, expandYear(month, this.planYear));
  }

  private refuseYear({ number, range }: Point): 'refused' {
    const at = number?.range ?? range;
    return this.report(problem('date/malformed', at, { text: this.slice(at), hint: 'apostrophe' }));
  }

  private impossible(point: Point, part: 'month' | 'day' | 'quarter'): 'refused' {
    const range = (part === 'day' ? point.day : point.number)?.range ?? point.range;
    return this.report(problem('date/impossible', range, { text: this.slice(range), part }));
  }

  private refuseUnit(point: Point): 'refused' {
    return this.report(problem('date/malformed', point.range, { text: this.slice(point.range), hint: 'missing-unit' }));
  }

  /** Records a problem, once: a single month is both the start and the end of its span. */
  private report(found: Problem): 'refused' {
    const known = this.problems.some(({ range }) => range.start === found.range.start && range.end === found.range.end);
    if (!known) this.problems.push(found);
    return 'refused';
  }

  private slice(range: Range): string {
    return this.text.slice(range.start, range.end);
  }
}

function monthsBetween(first: number, last: number, year: number | undefined): Ends {
  return { first: { ...yearOrNone(year), month: first }, last: { ...yearOrNone(year), month: last } };
}

function yearOrNone(year: number | undefined): { year?: number } {
  return year === undefined ? {} : { year };
}

/** Gives each bare number the unit of the next one, from the end of the cell to its beginning. */
function withUnits(drafts: readonly Draft[]): readonly Draft[] {
  let next: Point | undefined;
  const complete = (point: Point): Point => {
    next = point.unit ? point : { ...point, unit: inheritedUnit(point, next) };
    return next;
  };
  return drafts
    .toReversed()
    .map((draft) => {
      const last = draft.last && draft.last !== draft.first ? dayAfterDay(draft, draft.last) : undefined;
      const end = last && complete(last);
      const start = draft.first && complete(draft.first);
      return { ...draft, first: start, last: end ?? (draft.last ? start : undefined) };
    })
    .toReversed();
}

/** A bare number after a day is a day of the same month. */
function dayAfterDay(draft: Draft, last: Point): Point {
  if (last.unit !== undefined || last.year || draft.first?.unit !== 'day') return last;
  return { ...last, unit: 'day', number: draft.first.number, day: last.number };
}

/** The unit of the next number if that leaves its year to this one; else, with a year, it is a month. */
function inheritedUnit(point: Point, next: Point | undefined): PointUnit | undefined {
  const shared = next && !next.year && (next.unit === 'month' || next.unit === 'quarter') ? next.unit : undefined;
  return shared ?? (point.year ? 'month' : undefined);
}
