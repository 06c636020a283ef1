import Big from 'big.js';
import type { RationaleHint } from '../../diagnostics/catalogue/indicator.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { formatNumber } from '../../model/number.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf } from '../../model/record.ts';
import { plainText } from '../../model/rich.ts';
import { type Measured, measuredIn, type YearNumber } from '../measures.ts';
import {
  alternatives,
  approaches,
  inUnit,
  type Mention,
  type MentionReader,
  mentionReader,
  rounds,
  yearMark,
  yearOf,
} from '../mentions.ts';

/** What a rationale says, and what the numbers of its record give. */
interface Claim {
  readonly text: string;
  readonly hint: RationaleHint;
  readonly number: string;
}

interface Reading {
  readonly plan: Plan;
  readonly numbersIn: MentionReader;
  readonly patterns: Patterns;
}

type Patterns = ReturnType<typeof patternsOf>;

function patternsOf({ words }: Plan['form']['rules']) {
  const after = (list: readonly string[]): string => `(?:${alternatives(list)})`;
  return {
    /** Right behind it stands the value of a mean: `평균(81.5점)`, `평균인 81.5`. */
    mean: new RegExp(`${after(words.mean)}[\\p{L}]{0,2}[ (:]{0,2}$`, 'u'),
    target: new RegExp(after(words.target), 'u'),
    /** Behind the unit: so much more or less. */
    higher: new RegExp(`^[^\\d,.;]{0,4}${after(words.higher)}`, 'u'),
    lower: new RegExp(`^[^\\d,.;]{0,4}${after(words.lower)}`, 'u'),
    point: new RegExp(`^ ?${after(words.point)}`, 'u'),
    /** Behind a value and its unit: it is what was set. */
    set: new RegExp(`^[^\\d\\s,.;]{0,6}(?:으로|로) ?(?:목표(?:치|값)?(?:로|를|을)? ?)?${after(words.set)}`, 'u'),
    marked: new RegExp(yearMark, 'gu'),
    span: new RegExp(`(?<![\\d.,'])(\\d{1,2}) ?${after(words.span)}`, 'gu'),
    quoted: new RegExp(`\\(?${yearMark}\\)?(?:년|) ?:? ?(?=[△▲−]?\\d)`, 'gu'),
  };
}

/**
 * What a rationale quotes and derives is what the numbers of its record say: actuals of years, their mean, the target,
 * and how far it is above the number before it. Gives indicator/rationale-differs at the rationale.
 */
export function rationaleDiffers(plan: Plan): readonly Diagnostic[] {
  const [read, patterns] = [mentionReader(plan.form), patternsOf(plan.form.rules)];
  return measuredIn(plan).flatMap((measured) => {
    const { record, kind, measure, unit } = measured;
    const cell = record.cells.get(measure.rationale ?? '');
    if (cell?.value.type !== 'text' || measured.targets.length === 0) return [];
    const numbersIn: MentionReader = (line) => read(line).map((number) => inUnit(number, unit, plan.form));
    const reading = { plan, numbersIn, patterns };
    const claims = cell.value.lines
      .map(plainText)
      .flatMap((line) => [
        ...quotedActuals(line, measured, reading),
        ...means(line, measured, reading),
        ...settings(line, measured, reading),
        ...changes(line, measured, reading),
      ]);
    return claims.map((claim) =>
      diagnose(
        'indicator/rationale-differs',
        cell.place,
        { ...claim },
        { book: bookPlaceOf(record, kind.label, cell) },
      ),
    );
  });
}

/** A series of years with their values, most of which are the actuals: then those that are not were copied wrongly. */
function quotedActuals(line: string, { actuals }: Measured, { plan, numbersIn, patterns }: Reading): readonly Claim[] {
  const mentions = numbersIn(line);
  const quoted = [...line.matchAll(patterns.quoted)].flatMap((match) => {
    const year = yearOf(match[1], match[2], plan.manifest.year);
    const number = mentions.find(({ start }) => start === match.index + match[0].length);
    const actual = actuals.find((one) => one.year === year);
    return number && actual ? [{ number, actual, text: `${match[0]}${number.text}` }] : [];
  });
  // A series of targets is no series of actuals.
  if (patterns.target.test(line)) return [];
  const wrong = quoted.filter(({ number, actual }) => !says(number, actual));
  if (quoted.length < 2 || wrong.length * 2 > quoted.length) return [];
  return wrong.map(({ text, actual }) => ({ text, hint: 'actual', number: actual.figure.display }));
}

function says(number: Mention, { figure }: YearNumber): boolean {
  return approaches(number, Big(figure.number));
}

/** A value right behind a word for a mean that is near one of the actuals, but none of them. */
function means(line: string, { actuals }: Measured, { plan, numbersIn, patterns }: Reading): readonly Claim[] {
  if (!covers(actuals, line, patterns, plan.manifest.year)) return [];
  const known = meansOf(actuals);
  return numbersIn(line).flatMap((number) => {
    const before = line.slice(Math.max(0, number.start - 16), number.start);
    if (!patterns.mean.test(before) || patterns.target.test(before)) return [];
    const near = known.filter((mean) => mean.minus(number.value).abs().lte(number.value.abs().times(0.05)));
    if (near.length === 0 || known.some((mean) => rounds(number, mean))) return [];
    const closest = near.reduce((best, mean) => (distance(mean, number).lt(distance(best, number)) ? mean : best));
    const decimals = Math.max(1, -exponentOf(number.step)) + 1;
    return [{ text: number.text, hint: 'mean', number: formatNumber(closest, { decimals, thousands: true }) }];
  });
}

/** Whether the actuals hold all the years that a text speaks of: of others nobody knows the mean. */
function covers(actuals: readonly YearNumber[], line: string, { marked, span }: Patterns, year: number): boolean {
  const years = [...line.matchAll(marked)].map(([, short, full]) => yearOf(short, full, year));
  const spans = [...line.matchAll(span)].map(([, count]) => Number(count));
  const known = actuals.map((actual) => actual.year);
  return (
    years.every((stated) => stated >= year || known.includes(stated)) && spans.every((count) => count <= known.length)
  );
}

function exponentOf(step: Big): number {
  return step.e;
}

function distance(value: Big, { value: other }: Mention): Big {
  return value.minus(other).abs();
}

/** The means of all runs of years that end last or next to last, the geometric ones among them. */
function meansOf(actuals: readonly YearNumber[]): readonly Big[] {
  const numbers = actuals.map(({ figure }) => Big(figure.number));
  const runs = numbers.flatMap((_, first) => [numbers.slice(first), numbers.slice(first, -1)]);
  return runs
    .filter(({ length }) => length > 1)
    .flatMap((run) => {
      const mean = run.reduce((sum, number) => sum.plus(number), Big(0)).div(run.length);
      if (run.some((number) => number.lte(0))) return [mean];
      const logs = run.reduce((sum, number) => sum + Math.log(Number(number)), 0) / run.length;
      return [mean, Big(Math.exp(logs))];
    });
}

/** What is said to be set is the target of some year. */
function settings(line: string, { targets, actuals }: Measured, { numbersIn, patterns }: Reading): readonly Claim[] {
  return numbersIn(line).flatMap((number) => {
    if (!patterns.set.test(line.slice(number.end))) return [];
    const all = [...targets, ...actuals];
    if (all.some((one) => approaches(number, Big(one.figure.number)))) return [];
    const isMore = all.some(({ figure }) =>
      all.some((other) => approaches(number, Big(figure.number).minus(other.figure.number))),
    );
    return isMore || number.unit.startsWith('%p')
      ? []
      : [{ text: number.text, hint: 'target', number: targets[0]!.figure.display }];
  });
}

/**
 * How far the target is above a number of the same line: a percentage of it, or percentage points. It is told where
 * one of the two is right and the other one is said.
 */
function changes(line: string, measured: Measured, { numbersIn, patterns }: Reading): readonly Claim[] {
  const [target] = measured.targets;
  const mentions = numbersIn(line);
  return mentions.flatMap((number, at): readonly Claim[] => {
    const behind = line.slice(number.end);
    const isPoint = patterns.point.test(behind);
    const rest = behind.replace(patterns.point, '').replace(/^ ?[%％]/u, '');
    const isPercent = !isPoint && rest.length < behind.length;
    const sign = patterns.higher.test(rest) ? 1 : patterns.lower.test(rest) ? -1 : 0;
    const base = mentions[at - 1];
    if (!target || !base || sign === 0 || !(isPoint || isPercent) || base.value.eq(0)) return [];
    const goal = Big(target.figure.number);
    const isOf = (result: Big): boolean =>
      approaches({ value: goal, step: Big(10).pow(-target.figure.decimals) }, result);
    const asPercent = base.value.times(Big(1).plus(number.value.times(sign).div(100)));
    const asPoints = base.value.plus(number.value.times(sign));
    const isShare = /^[%％]/u.test(measured.unit);
    if (isPercent && isShare && isOf(asPoints) && !isOf(asPercent)) {
      return [{ text: `${number.text}%`, hint: 'point', number: `${base.text} → ${target.figure.display}` }];
    }
    return [];
  });
}
