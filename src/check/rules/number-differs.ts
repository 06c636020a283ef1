import Big from 'big.js';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { NumberFigure } from '../../model/figure.ts';
import type { Plan } from '../../model/plan.ts';
import { type DataRecord, figureIn } from '../../model/record.ts';
import { textIn } from '../measures.ts';
import {
  alternatives,
  approaches,
  inUnit,
  type Mention,
  mentionReader,
  rounds,
  yearMark,
  yearOf,
} from '../mentions.ts';
import { lettersAt, lettersOf } from '../names.ts';
import type { PlanText } from '../texts.ts';

/** A thing that has figures of years, by its name. */
interface Series {
  readonly name: string;
  readonly letters: string;
  readonly record: DataRecord;
  readonly unit: string;
  readonly figures: readonly { readonly year: number; readonly figure: NumberFigure }[];
}

/** A shorter name is too near to other words. */
const shortest = 5;

/** Names are looked up by their first letters. */
const stretch = 4;

/**
 * The number that a text puts right behind a name is one of what the name stands for: of the year that is said between
 * them, or of any. What says that nothing was ever more stands beside the highest one.
 * Gives text/number-differs at the text.
 */
export function numberDiffers(plan: Plan, texts: readonly PlanText[]): readonly Diagnostic[] {
  const byStretch = seriesOf(plan);
  const reading = readingOf(plan);
  return texts.flatMap((text) =>
    namedIn(text, byStretch).flatMap(({ series, end }) => [...differing(text, series, end, reading)]),
  );
}

type Reading = ReturnType<typeof readingOf>;

function readingOf(plan: Plan) {
  const { words } = plan.form.rules;
  const mark = `(?:\\(?${yearMark}\\)?(?:\\p{L}{1,2})? ?[:(]?)?`;
  return {
    plan,
    numbersIn: mentionReader(plan.form),
    between: new RegExp(`^(?:\\([^()\\d]{1,8}\\))?(?:\\p{L}{0,2})[ :,(]{0,2}${mark}(?:\\p{L}{1,3})?[ :(]{0,2}$`, 'u'),
    record: new RegExp(`^[^.\\d]{0,12}(${alternatives(words.record)})`, 'u'),
  };
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
          return figure?.kind === 'number' ? [{ year: Number(key), figure }] : [];
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

function differing(
  { text, place, book, bound }: PlanText,
  series: Series,
  end: number,
  { plan, numbersIn, between, record }: Reading,
): readonly Diagnostic[] {
  const number = numbersIn(text).find(({ start }) => start >= end);
  if (!number || bound.some((one) => one.start < number.end && number.start < one.end)) return [];
  const match = between.exec(text.slice(end, number.start));
  if (!match || !isOfUnit(number, series.unit, text)) return [];
  const [, short, full] = match;
  const year = short === undefined && full === undefined ? undefined : yearOf(short, full, plan.manifest.year);
  const known = series.figures.filter((one) => year === undefined || one.year === year);
  const said = inUnit(number, series.unit, plan.form);
  const isSaid = known.some(({ figure }) => approaches(said, Big(figure.number))) || isMean(said, series);
  if (known.length > 0 && !isSaid) {
    const parameters = {
      text: number.text,
      name: series.name,
      numbers: known.map(({ figure }) => figure.display),
      hint: 'number' as const,
    };
    return [diagnose('text/number-differs', place, parameters, { book })];
  }
  const word = record.exec(text.slice(number.end))?.[1];
  const all = series.figures.filter((one) => one.year < plan.manifest.year);
  const highest = all.reduce((best, { figure }) => (Big(figure.number).gt(best) ? Big(figure.number) : best), Big(-1));
  if (word === undefined || all.length < 2 || said.value.gte(highest)) return [];
  const parameters = {
    text: word,
    name: series.name,
    numbers: all.map(({ figure }) => figure.display),
    hint: 'record' as const,
  };
  return [diagnose('text/number-differs', place, parameters, { book })];
}

/** The mean of some years in a row is said of a thing as well. */
function isMean(said: Mention, { figures }: Series): boolean {
  const numbers = figures.map(({ figure }) => Big(figure.number));
  return numbers.some((_, first) =>
    numbers.slice(first + 1).some((__, behind) => {
      const run = numbers.slice(first, first + behind + 2);
      const mean = run.reduce((sum, number) => sum.plus(number), Big(0)).div(run.length);
      return rounds(said, mean);
    }),
  );
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
