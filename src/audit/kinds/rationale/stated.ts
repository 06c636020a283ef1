import type { Finding } from '../../../model/published/finding.ts';
import { agrees, numberIn, shown } from '../../numbers.ts';
import { type Known, rationaleFinding } from './known.ts';

/** `'YY년 실적(54.2%)` in a rationale against the actual of the table. */
export function lastStated({ row, text, actuals }: Known): readonly Finding[] {
  return [
    ...text.matchAll(
      /(?:'|(?<!\d))(\d{2})\s?년도?\s?(?:말\s?)?(?:기준\s?)?(실적치?|점수|평균)(?:은|인|이)?\s?\(?\s?([\d,]+(?:\.\d+)?)\s?(%p?|점|건|명|개|억원)/gu,
    ),
  ].flatMap(([whole, year, , value, unit]) => {
    const actual = actuals.find((one) => one.year === 2000 + Number(year));
    const stated = numberIn(value!);
    if (!actual || !stated || agrees(stated, actual.number.value) || agrees(actual.number, stated.value)) return [];
    if (Math.abs(stated.value / actual.number.value - 1) > 0.3) return [];
    return [
      rationaleFinding(row, {
        kind: 'actual-stated',
        sure: 'likely',
        what: `산출근거의 '${whole}'`,
        instead: `표의 ${2000 + Number(year)}년 실적은 ${shown(actual.number.value, 3)}`,
        value: shown(actual.number.value, 3),
        phrase: `${value}${unit}`,
      }),
    ];
  });
}

/** A target that the rationale itself states, against that of the table. */
export function targetStated({ row, text, target }: Known): readonly Finding[] {
  const year = row.target!.year % 100;
  const pattern = new RegExp(
    `(?:'${year}\\s?년?\\s?목표(?:치|를|는)?\\s?\\(?\\s?|(?:상향|증가|향상)(?:한|하여|된)?\\s?)([\\d,]+(?:\\.\\d+)?)\\s?(%p?|\\p{L}{1,3})\\)?\\s?(?:으?로|을|를)\\s?(?:목표|설정)`,
    'u',
  );
  const match = pattern.exec(text);
  const stated = match && numberIn(match[1]!);
  if (
    !match ||
    !stated ||
    agrees(target, stated.value) ||
    agrees(stated, target.value) ||
    Math.abs(stated.value / target.value - 1) > 0.3
  )
    return [];
  return [
    rationaleFinding(row, {
      kind: 'target-stated',
      sure: 'likely',
      instead: `산출근거에는 '${match[0]}'`,
      value: match[1]!,
      phrase: match[0],
    }),
  ];
}
