import type { Finding } from '../../../model/published/finding.ts';
import { agrees, meanOf, numberIn, shown } from '../../numbers.ts';
import { baseOf, type Check, type Known, meanWord, more, rationaleFinding } from './known.ts';
import { pointFinding } from './points.ts';

/** A share that a rationale puts on top of something. */
interface Share {
  readonly base: number;
  /** In per cent. */
  readonly share: number;
  /** The words that say so: `약` and `이상` are taken loosely. */
  readonly phrase: string;
  /** What the base is. */
  readonly what: string;
}

/** `최근 3년 평균 대비 3% 증가`: the target, by a share above the mean. */
export const meanByShare: Check = ({ row, text, target, actuals }) => {
  const match = new RegExp(
    `(?:최근|과거|지난|직전)\\s?(\\d)\\s?개?년?(?:도|간|치)?[^.·*]{0,30}?(?:${meanWord})[^.·*%]{0,40}?(?:대비|보다|에서|에)\\s?(?:\\([^)]*\\)\\s?)?(?:대비\\s?)?약?\\s?(\\d+(?:\\.\\d+)?)\\s?%(p?)\\s?(?:이상\\s?)?(?:를\\s?)?(?:${more})`,
    'u',
  ).exec(text);
  if (!match || match[3] === 'p') return [];
  const span = Number(match[1]);
  const base = baseOf(match[0], actuals, span);
  if (base === undefined) return [];
  const share = Number(match[2]);
  if (/목표/u.test(match[0]) || share >= 100) return [];
  return shareFinding({ row, target }, { base, share, phrase: match[0], what: `최근 ${span}년 평균 ${shown(base)}` });
};

/** `'YY년 실적 대비 20% 증가`: the target, by a share above the last actual. */
export const lastByShare: Check = ({ row, text, target, actuals }) => {
  const match = new RegExp(
    `(?:전년도?|작년|'(\\d{2})\\s?년?도?)\\s?(?:실적치?\\s?)?(?:\\(?[\\d,.]+\\s?[%\\p{L}]*\\)?\\s?)?(?:대비|보다)\\s?약?\\s?(\\d+(?:\\.\\d+)?)\\s?%(p?)\\s?(?:이상\\s?)?(?:${more})`,
    'u',
  ).exec(text);
  if (!match || match[3] === 'p' || /목표/u.test(match[0])) return [];
  const year = match[1] === undefined ? actuals.at(-1)?.year : 2000 + Number(match[1]);
  const base = actuals.find((one) => one.year === year);
  if (!base || (match[1] === undefined && row.values.at(-2)?.year !== base.year)) return [];
  const isUnit = /^%/u.test(base.number.unit) || /%/u.test(row.name.text);
  const share = Number(match[2]);
  if (isUnit && Math.abs(base.number.value + share - target.value) < 10 ** -target.decimals / 2 + 1e-9) {
    if (Math.abs((target.value / base.number.value - 1) * 100 - share) < 0.15) return [];
    return [pointFinding(row, base.number.value, target, share, match[0])];
  }
  return shareFinding(
    { row, target },
    { base: base.number.value, share, phrase: match[0], what: `${base.year}년 실적 ${shown(base.number.value, 3)}` },
  );
};

/** Means of series that a rationale itself lists, with a share above them. */
export const listedSeries: Check = ({ row, text, target }) => {
  const match = new RegExp(
    `평균(?:값|치|실적)?[^.·*%]{0,24}?(?:보다|대비|에서|에)\\s?(?:약\\s?)?(\\d+(?:\\.\\d+)?)\\s?%\\s?(?:이상\\s?)?(?:를\\s?)?(?:${more})`,
    'u',
  ).exec(text);
  const series = [...text.matchAll(/\(\s?'(\d{2})\s?\)\s?([\d,]+(?:\.\d+)?)/gu)].map(([, year, value]) => ({
    year: Number(year),
    value: numberIn(value!)!.value,
  }));
  if (!match || series.length < 3 || new Set(series.map(({ year }) => year)).size !== series.length) return [];
  const base = meanOf(series.slice(-3).map(({ value }) => value));
  return shareFinding(
    { row, target },
    {
      base,
      share: Number(match[1]),
      phrase: match[0],
      what: `적힌 값 ${series
        .slice(-3)
        .map(({ value }) => shown(value, 3))
        .join(', ')}의 평균 ${shown(base)}`,
    },
  );
};

/** `목표(136)치의 15% 상회`, `평균(207건)에서 10% 상향`: a share above a base that the text states. */
export const statedBase: Check = ({ row, text, target }) => {
  const match = new RegExp(
    `(?<![\\d'.])([\\d,]+(?:\\.\\d+)?)\\s?(?:\\p{L}{1,3})?\\)\\s?(?:치)?(?:의|에서|보다|대비|에|을)?\\s?(?:대비|보다)?\\s?약?\\s?(\\d+(?:\\.\\d+)?)\\s?%(?!p)\\s?(?:이상\\s?)?(?:를\\s?)?(?:${more})`,
    'u',
  ).exec(text);
  const base = match && numberIn(match[1]!);
  if (!match || !base || base.value < 1 || /^%/u.test(base.unit)) return [];
  const share = Number(match[2]);
  const own = (target.value / base.value - 1) * 100;
  if (Math.abs(own - share) < 0.15 || Math.abs(own - share) > 30 || (/이상/u.test(match[0]) && own > share)) return [];
  const value = base.value * (1 + share / 100);
  return [
    rationaleFinding(row, {
      kind: 'share',
      sure: 'note',
      instead: `산출근거의 ${match[1]}에 ${share}%를 더하면 ${shown(value)}(목표치는 ${shown(own, 1)}% 높음)`,
      value: shown(own, 1),
      phrase: match[0],
    }),
  ];
};

function shareFinding(
  { row, target }: Pick<Known, 'row' | 'target'>,
  { base, share, phrase, what }: Share,
): readonly Finding[] {
  const isLoose = /이상|약/u.test(phrase);
  const value = base * (1 + share / 100);
  const own = (target.value / base - 1) * 100;
  const apart = Math.abs(own - share);
  if (agrees(target, value) || apart < (isLoose ? Math.max(0.6, share * 0.12) : 0.3)) return [];
  if (/이상/u.test(phrase) && own > share) return [];
  const added = `${what}에 ${share}%를 더`;
  if ((isLoose && apart < 1) || apart > Math.max(25, share))
    return [
      rationaleFinding(row, {
        kind: 'share',
        sure: 'note',
        instead: `${added}하면 ${shown(value)}`,
        value: shown(value),
        phrase,
      }),
    ];
  return [
    rationaleFinding(row, {
      kind: 'share',
      sure: 'likely',
      instead: `산출근거 '${phrase}'대로면 ${added}한 ${shown(value)}(목표치는 ${shown(own, 1)}% 높음)`,
      value: shown(value),
      phrase,
    }),
  ];
}
