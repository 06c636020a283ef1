import type { DateHint } from '../../diagnostics/catalogue/date.ts';
import type { DateItem } from '../../model/date.ts';
import { type Problem, problem, type Range } from '../../model/problem.ts';
import type { DateRole, DateToken } from './date-tokens.ts';

export type PointUnit = 'year' | 'half' | 'quarter' | 'month' | 'day';

/** One end of a span as written: what it says and what it leaves to its neighbours. */
export interface Point {
  readonly year?: DateToken | undefined;
  /** Unknown where a bare number takes its unit from the number after it. */
  readonly unit?: PointUnit | undefined;
  /** The number of the half, quarter or month. */
  readonly number?: DateToken | undefined;
  readonly half?: 1 | 2 | undefined;
  readonly day?: DateToken | undefined;
  readonly range: Range;
}

/** One item as written, before units and years are completed. */
export interface Draft extends Omit<DateItem, 'from' | 'to'> {
  readonly first?: Point | undefined;
  readonly last?: Point | undefined;
}

type Part = Partial<Omit<Draft, 'range'>>;

type Expected = 'number' | '~' | '/' | DateRole;

const counts: readonly (readonly Expected[])[] = [
  ['number', '~', 'number', 'times'],
  ['number', 'times'],
];
const rhythms: readonly (readonly Expected[])[] = [
  ['per', 'spans'],
  ['spans', 'per'],
];

/** Every form of a frequency, a longer one before any that begins like it. */
const frequencies: readonly (readonly Expected[])[] = [
  ...rhythms.flatMap((rhythm) => counts.map((count) => [...rhythm, ...count])),
  ...rhythms,
  ...counts.map((count) => ['spans' as const, ...count]),
  ...counts.map((count) => [...count, '/' as const, 'number' as const, 'spans' as const]),
  ...counts.map((count) => [...count, '/' as const, 'spans' as const]),
  ...counts,
];

/**
 * Reads the date notation (§3 of the genre) by recursive descent:
 *
 *     cell      = item { separator item }
 *     item      = [tentative] core { within | tentative | "(" core ")" }
 *     core      = frequency | anytime | span
 *     span      = "~" point | point [ "~" [point] ]
 *     point     = [year] (half | quarter | month [day] | month "." day | number) | year
 *     frequency = (per unit | unit per) [count] | unit count | count [ "/" [number] unit ]
 *     count     = number [ "~" number ] times
 *
 * A rule returns undefined where the text does not fit and has then recorded why. The nesting is fixed,
 * so there is no recursion without end.
 */
export class DateGrammar {
  readonly problems: Problem[] = [];
  private readonly text: string;
  private readonly tokens: readonly DateToken[];
  private position = 0;

  constructor(text: string, tokens: readonly DateToken[]) {
    this.text = text;
    this.tokens = tokens;
  }

  /** Reads all items; one that cannot be read is left out, and reading goes on after the next comma. */
  cell(): Draft[] {
    const drafts: Draft[] = [];
    while (this.skipSeparators()) {
      const draft = this.item();
      if (draft && this.atItemEnd()) drafts.push(draft);
      else this.recover();
    }
    return drafts;
  }

  private item(): Draft | undefined {
    const start = this.peek().range.start;
    const tentative = this.takeRole('tentative') !== undefined;
    let item = this.core();
    while (item) {
      const suffix = this.suffix();
      if (suffix === 'none') break;
      item = suffix && { ...suffix, ...item };
    }
    if (!item) return undefined;
    const range = { start, end: this.previousEnd() };
    return { openStart: false, openEnd: false, ...item, tentative: tentative || item.tentative === true, range };
  }

  private core(): Part | undefined {
    const frequency = this.frequency();
    if (frequency !== undefined) return { frequency };
    const anytime = this.takeRole('anytime');
    if (anytime) return { anytime: anytime.text };
    return this.span();
  }

  /** What may follow an item's core; `none` where nothing of the kind does. */
  private suffix(): Part | 'none' | undefined {
    if (this.takeRole('within')) return {};
    if (this.takeRole('tentative')) return { tentative: true };
    const opening = this.peek();
    if (!this.takeSign('(')) return 'none';
    const inner = this.takeRole('tentative') ? { tentative: true } : this.core();
    if (!inner) return undefined;
    this.skipWithin();
    if (this.takeSign(')')) return inner;
    return this.refuse('parenthesis', { start: opening.range.start, end: this.peek().range.end });
  }

  /** Tries the forms of a frequency, longest first, and takes none of the tokens where none fits. */
  private frequency(): string | undefined {
    const form = frequencies.find((parts) => parts.every((expected, index) => this.fits(expected, index)));
    return form && this.takeText(form.length);
  }

  private fits(expected: Expected, ahead: number): boolean {
    const token = this.peek(ahead);
    if (expected === 'number') return token.kind === 'number';
    return token.kind === 'sign' ? token.text === expected : token.roles.has(expected as DateRole);
  }

  private span(): Part | undefined {
    if (this.takeSign('~')) {
      const last = this.point();
      return last && { last, openStart: true };
    }
    const first = this.point();
    if (!first) return undefined;
    if (!this.takeSign('~') && !this.takeSign('-')) return { first, last: first };
    if (!this.startsPoint()) return { first, openEnd: true };
    const last = this.point();
    return last && { first, last };
  }

  private startsPoint(): boolean {
    const token = this.peek();
    return (
      token.kind === 'other' ||
      token.kind === 'number' ||
      token.text === "'" ||
      token.roles.has('firstHalf') ||
      token.roles.has('secondHalf')
    );
  }

  private point(): Point | undefined {
    const start = this.peek().range.start;
    const year = this.year();
    if (year === 'refused') return undefined;
    const dotted = year !== undefined && this.takeSign('.');
    const rest = this.half() ?? this.quarter() ?? this.month(year !== undefined) ?? this.yearAlone(year, dotted);
    if (!rest || rest === 'refused') return undefined;
    this.skipWithin();
    return { ...rest, year, range: { start, end: this.previousEnd() } };
  }

  /** An apostrophe with two or four digits, four digits, or digits before the word for year. */
  private year(): DateToken | 'refused' | undefined {
    const apostrophe = this.peek();
    const marked = this.takeSign("'");
    const digits = this.peek();
    if (!marked && !this.isUnmarkedYear(digits)) return undefined;
    if (digits.kind !== 'number' || ![2, 4].includes(digits.text.length)) {
      this.refuse('year-digits', { start: apostrophe.range.start, end: digits.range.end });
      return 'refused';
    }
    this.position += 1;
    this.takeRole('year');
    return digits;
  }

  private isUnmarkedYear(token: DateToken): boolean {
    return token.kind === 'number' && (token.text.length === 4 || this.peek(1).roles.has('year'));
  }

  private half(): Omit<Point, 'range'> | undefined {
    if (this.takeRole('firstHalf')) return { unit: 'half', half: 1 };
    if (this.takeRole('secondHalf')) return { unit: 'half', half: 2 };
    return undefined;
  }

  /** A number before the word for quarter, also in the form of a fourth. */
  private quarter(): Omit<Point, 'range'> | undefined {
    const number = this.peek();
    if (number.kind !== 'number') return undefined;
    const fourth = this.peek(1).text === '/' && this.peek(2).text === '4' && this.peek(3).roles.has('quarter');
    if (!fourth && !this.peek(1).roles.has('quarter')) return undefined;
    this.position += fourth ? 4 : 2;
    return { unit: 'quarter', number };
  }

  private month(hasYear: boolean): Omit<Point, 'range'> | 'refused' | undefined {
    const number = this.peek();
    if (number.kind !== 'number') return undefined;
    if (this.peek(1).text === '.' && this.peek(2).kind === 'number') return this.monthDotDay(hasYear);
    this.position += 1;
    if (this.takeRole('month')) return { unit: 'month', number, ...this.dayAfterMonth() };
    // A dot may close an abbreviated date, as in a signature; elsewhere it is a slip for a comma.
    if (this.takeSign('.')) return { unit: 'month', number };
    return { number };
  }

  private dayAfterMonth(): Pick<Point, 'unit' | 'day'> | undefined {
    const day = this.peek();
    if (day.kind !== 'number' || !this.peek(1).roles.has('day')) return undefined;
    this.position += 2;
    return { unit: 'day', day };
  }

  private monthDotDay(hasYear: boolean): Omit<Point, 'range'> | 'refused' {
    const [number, , day, after] = [this.peek(), this.peek(1), this.peek(2), this.peek(3)];
    this.position += 3;
    if (after.roles.has('month')) {
      const range = { start: number.range.start, end: after.range.end };
      this.refuse(hasYear || number.text.length === 1 ? 'dot-list' : 'apostrophe', range);
      return 'refused';
    }
    if (!hasYear && Number(number.text) > 12 && after.text === '.' && this.peek(1).kind === 'number') {
      this.refuse('apostrophe', number.range);
      return 'refused';
    }
    this.takeRole('day');
    this.takeSign('.');
    return { unit: 'day', number, day };
  }

  private yearAlone(year: DateToken | undefined, dotted: boolean): Omit<Point, 'range'> | undefined {
    if (!year || (dotted && this.peek().kind === 'other')) return this.refuseToken();
    return dotted ? this.refuse('missing-month', year.range) : { unit: 'year' };
  }

  /** Refuses the token at hand, as a word that nobody knows or a sign in the wrong place. */
  private refuseToken(): undefined {
    const token = this.peek();
    if (token.kind === 'other') return this.refuse('unknown-word', token.range);
    return this.refuse(token.text === '(' || token.text === ')' ? 'parenthesis' : 'unexpected', token.range);
  }

  private atItemEnd(): boolean {
    const token = this.peek();
    if (token.kind === 'end' || token.text === ',' || token.text === '/') return true;
    // A lost line break leaves two items side by side.
    if (token.spaced && token.kind !== 'other' && !['.', '~', '-', ')'].includes(token.text)) return true;
    this.refuseToken();
    return false;
  }

  /** Skips what separates items; false at the end. */
  private skipSeparators(): boolean {
    while ([',', '/'].includes(this.peek().text)) this.position += 1;
    return this.peek().kind !== 'end';
  }

  private recover(): void {
    while (this.peek().kind !== 'end' && this.peek().text !== ',') this.position += 1;
  }

  private refuse(hint: DateHint, range: Range): undefined {
    this.problems.push(problem('date/malformed', range, { text: this.text.slice(range.start, range.end), hint }));
    return undefined;
  }

  private peek(ahead = 0): DateToken {
    return this.tokens[Math.min(this.position + ahead, this.tokens.length - 1)] as DateToken;
  }

  private takeSign(sign: string): boolean {
    if (this.peek().kind !== 'sign' || this.peek().text !== sign) return false;
    this.position += 1;
    return true;
  }

  private takeRole(role: DateRole): DateToken | undefined {
    const token = this.peek();
    if (!token.roles.has(role)) return undefined;
    this.position += 1;
    return token;
  }

  private skipWithin(): void {
    while (this.takeRole('within'));
  }

  private takeText(count: number): string {
    const start = this.peek().range.start;
    this.position += count;
    return this.text.slice(start, this.previousEnd());
  }

  private previousEnd(): number {
    return this.tokens[this.position - 1]?.range.end ?? 0;
  }
}
