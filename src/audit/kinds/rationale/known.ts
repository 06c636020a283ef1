import type { Finding } from '../../../model/published/finding.ts';
import { usual } from '../../../model/published/plain.ts';
import type { IndicatorRow } from '../../../model/published/recognized.ts';
import { withoutUnit } from '../../names.ts';
import { meanOf, numberIn, type PrintedNumber } from '../../numbers.ts';
import { computed, found, reading } from '../../report.ts';

/** An indicator with a target that is a number, and its rationale as one line of usual signs. */
export interface Known {
  readonly row: IndicatorRow;
  readonly text: string;
  readonly target: PrintedNumber;
  /** Actuals of which the value is known, with their years. */
  readonly actuals: readonly { readonly year: number; readonly number: PrintedNumber }[];
}

export type Check = (known: Known) => readonly Finding[];

export const meanWord = '평균(?:값|치|실적|실적치)?|목표평균';
export const more = '상향|증가|향상|상승|높게|높은|높여|상회|가산|성장|확대|늘어난|제고';

export function knownOf(row: IndicatorRow): Known | undefined {
  const target = row.target && numberIn(row.target.said.text);
  if (!target) return undefined;
  const actuals = row.values.slice(0, -1).flatMap(({ year, said }) => {
    const number = numberIn(said.text);
    return number ? [{ year, number }] : [];
  });
  return { row, text: usual(row.rationale.text).replace(/\s+/gu, ' ').slice(0, 500), target, actuals };
}

/** The mean of the years that a phrase names, or of the last so many. */
export function baseOf(phrase: string, actuals: Known['actuals'], span: number): number | undefined {
  const range = /'(\d{2})\s?년?\s?~\s?'?(\d{2})/u.exec(phrase);
  const [from, to] = range ? [2000 + Number(range[1]), 2000 + Number(range[2])] : [];
  const used = from === undefined ? actuals.slice(-span) : actuals.filter(({ year }) => year >= from && year <= to!);
  if (used.length < span || used.length < 2) return undefined;
  return meanOf(used.map(({ number }) => number.value));
}

/** What a rationale gives when it is computed again. */
interface Recomputed {
  readonly kind: string;
  readonly sure: Finding['confidence'];
  /** What is compared; without it, the target. */
  readonly what?: string;
  /** What it is instead, without the end of the sentence. */
  readonly instead: string;
  readonly value: string;
  /** The words of the rationale. */
  readonly phrase: string;
}

export function rationaleFinding(row: IndicatorRow, recomputed: Recomputed): Finding {
  const { kind, sure, what = `목표치 ${row.target!.said.text}`, instead, value, phrase } = recomputed;
  return found(
    `rationale-${kind}`,
    sure,
    row.code,
    {
      ko: `'${withoutUnit(row.name.text)}': ${what}, ${instead}입니다.`,
      en: `'${withoutUnit(row.name.text)}': computed again, the rationale gives ${value} ('${phrase}').`,
    },
    [
      reading(row.target!.said),
      { text: phrase, at: row.rationale.at },
      computed(value),
      { text: row.values.map(({ said }) => said.text).join(' '), at: row.values[0]!.said.at },
      reading(row.rationale),
    ],
  );
}
