import type { FactId } from '../model/fact.ts';
import type { NumberFigure } from '../model/figure.ts';
import type { Plan } from '../model/plan.ts';
import { type DataRecord, figureIn } from '../model/record.ts';
import { textIn } from './measures.ts';
import { inUnit, type Mention, type MentionReader, mentionReader, yearMark, yearOf } from './mentions.ts';
import { lettersAt, lettersOf } from './names.ts';
import type { PlanText } from './texts.ts';

/** A figure of a year, with its fact. */
interface YearFigure {
  readonly year: number;
  readonly figure: NumberFigure;
  readonly fact: FactId;
}

/** A thing that has figures of years, by its name. */
export interface Series {
  readonly name: string;
  readonly letters: string;
  readonly record: DataRecord;
  readonly unit: string;
  readonly figures: readonly YearFigure[];
}

/** A shorter name is too near to other words. */
const shortest = 5;

/** Names are looked up by their first letters. */
const stretch = 4;

/** A number that a text typed right behind a name, in the unit of what it names. */
export interface NamedNumber {
  readonly text: PlanText;
  readonly series: Series;
  readonly number: Mention;
  /** The same in the unit of the series. */
  readonly said: Mention;
  /** The figures that it can be: of the year that stands between the two, or of any. */
  readonly known: readonly YearFigure[];
}

/** The numbers that texts type right behind the name of a thing that has figures of years. */
export function namedNumbers(plan: Plan, texts: readonly PlanText[]): readonly NamedNumber[] {
  const byStretch = seriesOf(plan);
  const mark = `(?:\\(?${yearMark}\\)?(?:\\p{L}{1,2})? ?[:(]?)?`;
  const between = new RegExp(
    `^(?:\\([^()\\d]{1,8}\\))?(?:\\p{L}{0,2})[ :,(]{0,2}${mark}(?:\\p{L}{1,3})?[ :(]{0,2}$`,
    'u',
  );
  const reading = { plan, between, numbersIn: mentionReader(plan.form) };
  return texts.flatMap((text) =>
    namedIn(text, byStretch).flatMap(({ series, end }) => numberBehind(text, series, end, reading) ?? []),
  );
}

interface Reading {
  readonly plan: Plan;
  readonly between: RegExp;
  readonly numbersIn: MentionReader;
}

function numberBehind(
  text: PlanText,
  series: Series,
  end: number,
  { plan, between, numbersIn }: Reading,
): NamedNumber | undefined {
  const number = numbersIn(text.text).find(({ start }) => start >= end);
  if (!number || text.bound.some((one) => one.start < number.end && number.start < one.end)) return undefined;
  const match = between.exec(text.text.slice(end, number.start));
  if (!match || !isOfUnit(number, series.unit, text.text)) return undefined;
  const [, short, full] = match;
  const year = short === undefined && full === undefined ? undefined : yearOf(short, full, plan.manifest.year);
  const known = series.figures.filter((one) => year === undefined || one.year === year);
  return { text, series, number, said: inUnit(number, series.unit, plan.form), known };
}

function seriesOf(plan: Plan): ReadonlyMap<string, readonly Series[]> {
  const found = new Map<string, Series[]>();
  for (const kind of plan.form.records) {
    const families = kind.columns.filter(({ by, type }) => by === 'year' && type === 'figure');
    if (families.length === 0 || kind.columns.some(({ id, type }) => id === kind.naming && type !== 'text')) continue;
    for (const record of plan.records.get(kind.id) ?? []) {
      const name = record.cells.get(kind.naming)?.raw.trim() ?? '';
      const letters = lettersOf(name);
      const unit = families.map((family) => textIn(record, family.unitIn) || (family.unit ?? ''))[0] ?? '';
      const figures = families.flatMap(({ id }) =>
        [...(record.families.get(id) ?? [])].flatMap(([key, cell]) => {
          const figure = figureIn(cell);
          return figure?.kind === 'number' ? [{ year: Number(key), figure, fact: cell.fact }] : [];
        }),
      );
      if (letters.length < shortest || figures.length === 0) continue;
      const key = letters.slice(0, stretch);
      found.set(key, [...(found.get(key) ?? []), { name, letters, record, unit, figures }]);
    }
  }
  return found;
}

interface Named {
  readonly series: Series;
  readonly end: number;
}

/** The longest names that begin at each place of a text, with where they end in it; things of one name are told by none. */
function namedIn({ text, fact }: PlanText, byStretch: ReadonlyMap<string, readonly Series[]>): readonly Named[] {
  const { letters, at } = lettersAt(text);
  const found: Named[] = [];
  for (let start = 0; start + stretch <= letters.length; start += 1) {
    const here = (byStretch.get(letters.slice(start, start + stretch)) ?? []).filter((series) =>
      letters.startsWith(series.letters, start),
    );
    const longest = Math.max(...here.map((series) => series.letters.length));
    const [series, ...others] = here.filter((one) => one.letters.length === longest);
    const isOwn = series && fact?.startsWith(`${series.record.kind}.${series.record.id}.`);
    if (!series || others.length > 0 || isOwn) continue;
    found.push({ series, end: (at[start + longest - 1] ?? 0) + 1 });
    start += longest - 1;
  }
  return found;
}

/** Whether a number is in the unit of a series, or says none. */
function isOfUnit({ unit, size, end }: Mention, own: string, text: string): boolean {
  const behind = `${size}${unit}`;
  if (own === '') return false;
  return own.startsWith('%')
    ? text.slice(end).trimStart().startsWith(own) && !/^ ?%p/iu.test(own === '%' ? text.slice(end) : '')
    : behind.startsWith(own) ||
        (unit !== '' && own.endsWith(unit.slice(0, own.length)) && own.length - unit.length <= 2);
}
