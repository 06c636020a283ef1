import Big from 'big.js';
import type { ArithmeticHint } from '../../diagnostics/catalogue/text.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { formatNumber } from '../../model/number.ts';
import type { Plan } from '../../model/plan.ts';
import { alternatives, type Mention, mentionReader, yearMark, yearOf } from '../mentions.ts';
import type { PlanText } from '../texts.ts';

interface Claim {
  readonly text: string;
  readonly hint: ArithmeticHint;
  readonly result: string;
}

/** What rounding and a word such as "about" leave open, as a share of a factor. */
const leeway = 0.15;

/**
 * What a text says of two numbers that it names is true of them: so many times, per cent or points more, so many years
 * from one to another, and a span that ends after it began. Gives text/arithmetic at the text.
 */
export function textArithmetic(plan: Plan, texts: readonly PlanText[]): readonly Diagnostic[] {
  const reading = readingOf(plan);
  return texts.flatMap(({ text, place, book }) =>
    [...spans(text, reading), ...changes(text, reading)].map((claim) =>
      diagnose('text/arithmetic', place, { ...claim }, { book }),
    ),
  );
}

type Reading = ReturnType<typeof readingOf>;

function readingOf({ form, manifest: { year } }: Plan) {
  const { words } = form.rules;
  const change = alternatives([...words.higher, ...words.lower]);
  const years = alternatives(words.span);
  const point = alternatives(words.point);
  return {
    year,
    numbersIn: mentionReader(form),
    /** Behind the second number: `(12% 증가)`, `으로 약 2배`. */
    behind: new RegExp(
      `^[\\p{L}]{0,4}(?:으로|로)?[ ,(]{0,3}(?:약 ?)?(?<sign>[△▲]?)(?<number>\\d+(?:\\.\\d+)?) ?(?:(?<times>${alternatives(words.times)})(?!\\p{L}{2})|(?<point>${point})|(?<percent>[%％])) ?(?:(?<change>${change})|(?<arrow>[↑↓]))?`,
      'u',
    ),
    half: new RegExp(`^[\\p{L}]{0,4}(?:으로|로)?[ ,(]{0,3}(?:약 ?)?(${alternatives(words.half)})`, 'u'),
    lower: new RegExp(`^(?:${alternatives(words.lower)})$`, 'u'),
    span: new RegExp(`(\\d{1,2}) ?(?:${years})(?:간)? ?\\(${yearMark}(?:년)? ?~ ?${yearMark}`, 'gu'),
    dates: /['’‘](\d{2})\. ?(\d{1,2})(?:\. ?(\d{1,2}))?\.?월? ?~ ?['’‘](\d{2})\. ?(\d{1,2})(?:\. ?(\d{1,2}))?/gu,
  };
}

/** So many years from one year to another, and days in their order. */
function spans(text: string, { span, dates, year }: Reading): readonly Claim[] {
  const counted = [...text.matchAll(span)].flatMap(([whole, count, from, fullFrom, to, fullTo]): readonly Claim[] => {
    const years = yearOf(to, fullTo, year) - yearOf(from, fullFrom, year) + 1;
    return years === Number(count) ? [] : [{ text: whole, hint: 'years', result: String(years) }];
  });
  const reversed = [...text.matchAll(dates)].flatMap(([whole, ...numbers]): readonly Claim[] => {
    const [y1 = 0, m1 = 0, d1 = 0, y2 = 0, m2 = 0, d2 = 0] = numbers.map((number) => Number(number ?? 0));
    const [from, to] = [(y1 * 12 + m1) * 31 + d1, (y2 * 12 + m2) * 31 + (d2 || 31)];
    return to < from ? [{ text: whole, hint: 'reversed', result: '' }] : [];
  });
  return [...counted, ...reversed];
}

/** Two numbers joined by an arrow, and what is said of them right behind. */
function changes(text: string, { numbersIn, behind, half, lower }: Reading): readonly Claim[] {
  if (!text.includes('→')) return [];
  const mentions = numbersIn(text);
  return mentions.flatMap((to, at): readonly Claim[] => {
    const from = mentions.slice(0, at).findLast(({ end }) => joins(text.slice(end, to.start)));
    const match = behind.exec(text.slice(to.end));
    if (!from || from.value.lte(0) || to.value.lte(0)) return [];
    const halved = half.exec(text.slice(to.end))?.[1];
    if (halved !== undefined) return factor(from, to, Big(0.5), halved);
    if (!match?.groups) return [];
    const { number = '', sign, times, point, change, arrow } = match.groups;
    const isLower = sign !== '' || arrow === '↓' || (change !== undefined && lower.test(change));
    const stated = Big(number).times(isLower ? -1 : 1);
    if (times !== undefined) return factor(from, to, Big(number), `${number}${times}`);
    if (change === undefined && arrow === undefined) return [];
    const difference = to.value.minus(from.value);
    const result = point === undefined ? difference.div(from.value).times(100) : difference;
    const slack = slackOf(from, to, point !== undefined).plus(Big(10).pow(-(number.split('.')[1]?.length ?? 0)));
    if (result.minus(stated).abs().lte(slack)) return [];
    const sized = `${number}${point ?? '%'} ${change ?? arrow}`;
    return [
      {
        text: `${from.text} → ${to.text} ${sized}`,
        hint: point === undefined ? 'percent' : 'point',
        result: formatNumber(result, { decimals: 1 }),
      },
    ];
  });
}

function joins(between: string): boolean {
  return /^[^\d→]{0,8}→[^\d→]{0,12}(?:\(?['’‘]\d{2}[^\d]{0,4}\)?)?[^\d→]{0,4}$/u.test(between);
}

function factor(from: Mention, to: Mention, stated: Big, said: string): readonly Claim[] {
  const result = to.value.div(from.value);
  if (result.minus(stated).abs().lte(stated.times(leeway))) return [];
  return [{ text: `${from.text} → ${to.text} ${said}`, hint: 'times', result: formatNumber(result, { decimals: 2 }) }];
}

/** What the rounding of the two numbers leaves open. */
function slackOf(from: Mention, to: Mention, isPoint: boolean): Big {
  const steps = from.step.plus(to.step).div(2);
  return isPoint
    ? steps
    : steps
        .div(from.value)
        .times(100)
        .times(Big(1).plus(to.value.div(from.value)));
}
