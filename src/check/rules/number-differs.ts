import Big from 'big.js';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Plan } from '../../model/plan.ts';
import { alternatives, approaches, type Mention, rounds } from '../mentions.ts';
import type { NamedNumber, Series } from '../named-numbers.ts';

/**
 * The number that a text puts right behind a name is one of what the name stands for: of the year that is said between
 * them, or of any. What says that nothing was ever more stands beside the highest one.
 * Gives text/number-differs at the text.
 */
export function numberDiffers(plan: Plan, named: readonly NamedNumber[]): readonly Diagnostic[] {
  const record = new RegExp(`^[^.\\d]{0,12}(${alternatives(plan.form.rules.words.record)})`, 'u');
  return named.flatMap((one) => {
    const { text, known, said } = one;
    const isSaid = known.some(({ figure }) => approaches(said, Big(figure.number))) || isMean(said, one.series);
    const { place, book } = text;
    const parameters = known.length > 0 && !isSaid ? otherNumber(one) : noRecord(one, record, plan);
    return parameters ? [diagnose('text/number-differs', place, parameters, { book })] : [];
  });
}

function otherNumber({ number, series, known }: NamedNumber) {
  return {
    text: number.text,
    name: series.name,
    numbers: known.map(({ figure }) => figure.display),
    hint: 'number' as const,
  };
}

/** What says that nothing was ever more, beside what is not the highest. */
function noRecord({ text, number, said, series }: NamedNumber, record: RegExp, { manifest }: Plan) {
  const word = record.exec(text.text.slice(number.end))?.[1];
  const past = series.figures.filter(({ year }) => year < manifest.year).map(({ figure }) => figure);
  if (word === undefined || past.length < 2 || past.every((figure) => said.value.gte(figure.number))) return undefined;
  return { text: word, name: series.name, numbers: past.map(({ display }) => display), hint: 'record' as const };
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
