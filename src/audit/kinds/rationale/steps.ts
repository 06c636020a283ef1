import { agrees, isRounded, numberIn, shown } from '../../numbers.ts';
import { type Check, more, rationaleFinding } from './known.ts';

/** `목표평균(15건)보다 1건 상향`, `실적평균(83점)보다 2점 상향`: a base and a step. */
export const baseAndStep: Check = ({ row, text, target }) => {
  const match = new RegExp(
    `평균(?:값|치|실적|인)?\\s?\\(?\\s?([\\d,]+(?:\\.\\d+)?)\\s?(\\p{L}+|%)\\s?\\)?\\s?(?:보다|대비|에서|에|인)?\\s?(?:보다|대비)?\\s?(\\d+(?:\\.\\d+)?)\\s?\\2(?:\\s?(?:목표|를|을))?\\s?(?:${more})(?:한|하여|된)?\\s?([\\d,]+(?:\\.\\d+)?)?`,
    'u',
  ).exec(text);
  if (!match) return [];
  const [whole, base = '', , step = '', result] = match;
  const value = numberIn(base)!.value + Number(step);
  const stated = result ? numberIn(result) : undefined;
  const found = [target, ...(stated ? [stated] : [])].find(
    (printed) => !agrees(printed, value) && Math.abs(printed.value / value - 1) < 0.5,
  );
  if (!found) return [];
  return [
    rationaleFinding(row, {
      kind: 'step',
      sure: 'likely',
      instead: `산출근거 '${whole}'대로면 ${shown(value)}`,
      value: shown(value),
      phrase: whole,
    }),
  ];
};

/** `월 1회`, as a target of a year. */
export const monthly: Check = ({ row, text, target }) => {
  const match = /(?:매월|월)\s?(\d{1,2})\s?(?:회|건)(?!\s?이상)/u.exec(text);
  if (!match || !/[회건]|실적/u.test(row.name.text + row.rationale.text)) return [];
  const value = Number(match[1]) * 12;
  if (value === target.value || Math.abs(target.value / value - 1) > 0.35) return [];
  return [
    rationaleFinding(row, {
      kind: 'frequency',
      sure: 'likely',
      instead: `산출근거 '${match[0]}'은 한 해 ${value}`,
      value: String(value),
      phrase: match[0],
    }),
  ];
};

/** Growth by the year: `연평균 증가율 5.7%`. */
export const compound: Check = ({ row, text, target, actuals }) => {
  const match = /연평균\s?증\s?가?\s?율\s?\(?(?:인\s?)?\s?(\d+(?:\.\d+)?)\s?%/u.exec(text);
  const last = actuals.at(-1)?.number.value;
  const first = actuals[0]?.number.value;
  const isGrowth = /연평균\s?증가율을?\s?(?:목표치?로|반영한?\s?목표)/u.exec(text);
  if (last === undefined || first === undefined || first <= 0 || actuals.length < 2) return [];
  const rate = ((last / first) ** (1 / (actuals.length - 1)) - 1) * 100;
  if (isGrowth && Math.abs(target.value - rate) < 0.06)
    return [
      rationaleFinding(row, {
        kind: 'target-is-rate',
        sure: 'likely',
        instead: `이것은 실적 ${actuals.map(({ number }) => shown(number.value, 3)).join(', ')}의 연평균 증가율 ${shown(rate, 1)}%이고 값이 아닙니다. 증가율을 적용하면 ${shown(last * (1 + rate / 100))}`,
        value: shown(rate, 1),
        phrase: isGrowth[0],
      }),
    ];
  if (!match) return [];
  const value = last * (1 + Number(match[1]) / 100);
  if (Math.abs(Number(match[1]) - rate) > 0.15 || isRounded(target, value) || Math.abs(target.value / value - 1) > 0.03)
    return [];
  return [
    rationaleFinding(row, {
      kind: 'growth',
      sure: 'note',
      instead: `${shown(last, 3)}에 연평균 증가율 ${match[1]}%를 더하면 ${shown(value)}`,
      value: shown(value, 1),
      phrase: match[0],
    }),
  ];
};

/** Steps of a path: values of later years, each some per cent above the one before. */
export const path: Check = ({ row, text }) => {
  const match = /연평균\s?약?\s?(\d+(?:\.\d+)?)\s?%/u.exec(text);
  const steps = [...text.matchAll(/\(\s?'(\d{2})\s?\)\s?([\d,]+(?:\.\d+)?)/gu)].map(([, year, value]) => ({
    year: Number(year),
    value: numberIn(value!)!.value,
    text: value!,
  }));
  if (steps.length < 4 || !match) return [];
  const rate = Number(match[1]) / 100;
  return steps
    .slice(1)
    .flatMap((step, index) => {
      const before = steps[index]!;
      const own = step.value / before.value - 1;
      if (step.year !== before.year + 1 || Math.abs(own - rate) < 0.002 || Math.abs(own - rate) > 0.05) return [];
      const others = steps.filter(
        (_, at) => at > 0 && Math.abs(steps[at]!.value / steps[at - 1]!.value - 1 - rate) < 0.002,
      ).length;
      if (others < 2) return [];
      return [
        rationaleFinding(row, {
          kind: 'path',
          sure: 'likely',
          what: `'${step.year}년 목표 ${step.text}`,
          instead: `연 ${match[1]}%면 ${shown(before.value * (1 + rate), 0)}`,
          value: shown(before.value * (1 + rate), 0),
          phrase: `${before.text} → ${step.text}`,
        }),
      ];
    })
    .slice(0, 1);
};
