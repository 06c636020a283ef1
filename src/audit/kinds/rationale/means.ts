import { agrees, isRounded, meanOf, numberIn, shown } from '../../numbers.ts';
import { baseOf, type Check, rationaleFinding } from './known.ts';

/** `평균(81.6)`: the mean that a rationale names, against the actuals. */
export const statedMean: Check = ({ row, text, actuals }) => {
  const match =
    /최근\s?(?:3|4|5)\s?개?년?(?:간|도|치)?\s?(?:\('\d{2}\s?년?\s?~\s?'?\d{2}년?\)\s?)?(?:의|간)?\s?(?:평균\s?)?(?:실적|실적치)?(?:의)?\s?평균(?:값|치|실적|실적치)?(?:인|은|\s)?\s?\(?\s?([\d,]+(?:\.\d+)?)\s?([%\p{L}/]*)/u.exec(
      text,
    );
  const span = Number(/(\d)\s?개?년/u.exec(match?.[0] ?? '')?.[1] ?? 0);
  const stated = match && numberIn(match[1]!);
  const from = /\('(\d{2})\s?년?\s?~\s?'?(\d{2})/u.exec(match?.[0] ?? '');
  if (!match || !stated || span === 0 || /증가율|성장률|증가폭|증감/u.test(match[0])) return [];
  const years = from ? [2000 + Number(from[1]), 2000 + Number(from[2])] : undefined;
  const used = years ? actuals.filter(({ year }) => year >= years[0]! && year <= years[1]!) : actuals.slice(-span);
  if (used.length !== span) return [];
  const mean = meanOf(used.map(({ number }) => number.value));
  if (agrees(stated, mean) || Math.abs(stated.value / mean - 1) > 0.5) return [];
  return [
    rationaleFinding(row, {
      kind: 'mean',
      sure: Math.abs(stated.value / mean - 1) < 0.15 ? 'likely' : 'note',
      what: `산출근거의 평균 ${match[1]}${match[2]}`,
      instead: `실적 ${used.map(({ number }) => shown(number.value, 3)).join(', ')}의 평균은 ${shown(mean)}`,
      value: shown(mean),
      phrase: match[0],
    }),
  ];
};

/** Plain means: `최근 3년 평균 실적으로 목표 설정`. */
export const plainMean: Check = ({ row, text, target, actuals }) => {
  const match =
    /(?:최근|과거|직전|지난)\s?(\d)\s?개?년?(?:간|도|치)?\s?(?:\([^)]*\)\s?)?(?:간)?\s?(?:실적치?\s?)?(?:의\s?)?평균(?:값|치|실적|실적치)?(?:\s?실적)?\s?(?:\([^)]*\)\s?)?(?:으?로|을|를)\s?(?:'?\d{0,2}년?\s?)?(?:목표|반영|설정|산정)/u.exec(
      text,
    );
  if (!match) return [];
  const base = baseOf(match[0], actuals, Number(match[1]));
  if (base === undefined || isRounded(target, base)) return [];
  if (Math.abs(target.value / base - 1) > 0.2) return [];
  return [
    rationaleFinding(row, {
      kind: 'mean',
      sure: agrees(target, base) ? 'note' : 'likely',
      instead: `산출근거 '${match[0]}'대로면 평균은 ${shown(base)}`,
      value: shown(base),
      phrase: match[0],
    }),
  ];
};
