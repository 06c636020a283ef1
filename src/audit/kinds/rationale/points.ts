import type { Finding } from '../../../model/published/finding.ts';
import type { IndicatorRow } from '../../../model/published/recognized.ts';
import { withoutUnit } from '../../names.ts';
import { meanOf, type PrintedNumber, shown } from '../../numbers.ts';
import { computed, found, reading } from '../../report.ts';
import { type Check, more } from './known.ts';

/** Per cent where points are meant: the difference is as many points as the text says per cent. */
export function pointFinding(
  row: IndicatorRow,
  base: number,
  target: PrintedNumber,
  share: number,
  phrase: string,
): Finding {
  return found(
    'percent-for-point',
    'likely',
    row.code,
    {
      ko: `'${withoutUnit(row.name.text)}'의 산출근거는 '${phrase}'라고 하나, ${shown(base, 3)}에서 ${shown(target.value, 3)}으로는 ${share}%p입니다(비율로는 ${shown((target.value / base - 1) * 100, 1)}%).`,
      en: `The rationale says '${phrase}', but from ${shown(base, 3)} to ${shown(target.value, 3)} it is ${share} percentage points.`,
    },
    [
      reading(row.target!.said),
      { text: phrase, at: row.rationale.at },
      { text: shown(base, 3), at: row.values.at(-2)?.said.at },
      computed(`${share}%p`),
      reading(row.rationale),
    ],
  );
}

/** Points where per cent is meant. */
export const pointsForShare: Check = ({ row, text, target, actuals }) => {
  const match = new RegExp(
    `(평균|전년|'\\d{2}\\s?년?)[^.·*]{0,40}?(?:대비|보다|에)?\\s?약?\\s?(\\d+(?:\\.\\d+)?)\\s?(?:%p|%\\s?포인트)\\s?(?:${more})`,
    'u',
  ).exec(text);
  if (!match || /%/u.test(row.name.text) || /비율|율\b|률/u.test(row.name.text)) return [];
  const bases = [meanOf(actuals.slice(-3).map(({ number }) => number.value)), actuals.at(-1)?.number.value ?? NaN];
  const share = Number(match[2]);
  const base = bases.find((value) => Math.abs((target.value / value - 1) * 100 - share) < 2);
  if (base === undefined) return [];
  return [
    found(
      'percent-for-point',
      'likely',
      row.code,
      {
        ko: `'${withoutUnit(row.name.text)}'의 산출근거는 '${match[0]}'라고 하나, ${shown(base)}에서 ${shown(target.value, 3)}으로는 %p가 아니라 ${shown((target.value / base - 1) * 100, 1)}%입니다.`,
        en: `The rationale says '${match[0]}', but from ${shown(base)} to ${shown(target.value, 3)} it is a share, not points.`,
      },
      [
        reading(row.target!.said),
        { text: row.values.map(({ said }) => said.text).join(' '), at: row.values[0]!.said.at },
        reading(row.rationale),
        computed(shown((target.value / base - 1) * 100, 1)),
      ],
    ),
  ];
};

/** `94%를 감안하여 1% 상향`, `평균 29.7%보다 1% 가산`: of a rate, as many points as the text says per cent. */
export const shareOfRate: Check = ({ row, text, target, actuals }) => {
  const isRate = /%/u.test(row.name.text) || /[률율]\s*(?:\(|$)/u.test(row.name.text);
  const match = new RegExp(`(\\d+(?:\\.\\d+)?)\\s?%\\s?(?:이상\\s?)?(?:을|를)?\\s?(?:${more})`, 'u').exec(text);
  if (!isRate || !match) return [];
  const share = Number(match[1]);
  const stated = [...text.slice(0, match.index).matchAll(/(\d+(?:\.\d+)?)\s?%/gu)].map(([, value]) => Number(value));
  const recent = actuals.slice(-3).map(({ number }) => number.value);
  const bases = [...stated, ...recent.slice(-1), ...(recent.length > 1 ? [meanOf(recent)] : [])].filter(
    (value) => value > 5,
  );
  const step = 10 ** -target.decimals;
  const base = bases.find((value) => Math.abs(value + share - target.value) < step * 0.51);
  if (base === undefined || bases.some((value) => Math.abs(value * (1 + share / 100) - target.value) < step * 0.05))
    return [];
  return [pointFinding(row, base, target, share, match[0])];
};
