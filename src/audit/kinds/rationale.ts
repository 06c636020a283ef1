import type { Finding } from '../../model/published/finding.ts';
import { usual } from '../../model/published/plain.ts';
import type { IndicatorRow, Recognized } from '../../model/published/recognized.ts';
import { withoutUnit } from '../names.ts';
import { agrees, meanOf, numberIn, type PrintedNumber, rounding, shown } from '../numbers.ts';
import { computed, found, reading } from '../report.ts';

interface Known {
  readonly row: IndicatorRow;
  readonly text: string;
  readonly target: PrintedNumber;
  /** Actuals of which the value is known, with their years. */
  readonly actuals: readonly { readonly year: number; readonly number: PrintedNumber }[];
}

/** The rationale of a target, computed again. */
export function rationales({ indicators }: Recognized): readonly Finding[] {
  const told = new Set<string>();
  return indicators.flatMap((row) => {
    const known = knownOf(row);
    if (!known) return [];
    return checks
      .flatMap((check) => check(known))
      .filter((finding) => {
        const key = `${withoutUnit(row.name.text)}|${finding.kind}`;
        if (told.has(key)) return false;
        told.add(key);
        return true;
      });
  });
}

function knownOf(row: IndicatorRow): Known | undefined {
  const target = row.target && numberIn(row.target.said.text);
  if (!target) return undefined;
  const actuals = row.values.slice(0, -1).flatMap(({ year, said }) => {
    const number = numberIn(said.text);
    return number ? [{ year, number }] : [];
  });
  return { row, text: usual(row.rationale.text).replace(/\s+/gu, ' ').slice(0, 500), target, actuals };
}

type Check = (known: Known) => readonly Finding[];

const meanWord = '평균(?:값|치|실적|실적치)?|목표평균';
const more = '상향|증가|향상|상승|높게|높은|높여|상회|가산|성장|확대|늘어난|제고';

/** `평균(81.6)`: the mean that a rationale names, against the actuals. */
const statedMean: Check = ({ row, text, actuals }) => {
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
    rationaleFinding(
      'mean',
      row,
      Math.abs(stated.value / mean - 1) < 0.15 ? 'likely' : 'note',
      `산출근거의 평균 ${match[1]}${match[2]}`,
      `실적 ${used.map(({ number }) => shown(number.value, 3)).join(', ')}의 평균은 ${shown(mean)}`,
      shown(mean),
      match[0],
    ),
  ];
};

/** `최근 3년 평균 대비 3% 증가`: the target, by a share above the mean. */
const meanByShare: Check = ({ row, text, target, actuals }) => {
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
  return shareFinding(
    row,
    target,
    base,
    share,
    match[0],
    `최근 ${span}년 평균 ${shown(base)}`,
    /이상|약/u.test(match[0]),
  );
};

/** The mean of the years that a phrase names, or of the last so many. */
function baseOf(phrase: string, actuals: Known['actuals'], span: number): number | undefined {
  const range = /'(\d{2})\s?년?\s?~\s?'?(\d{2})/u.exec(phrase);
  const [from, to] = range ? [2000 + Number(range[1]), 2000 + Number(range[2])] : [];
  const used = from === undefined ? actuals.slice(-span) : actuals.filter(({ year }) => year >= from && year <= to!);
  if (used.length < span || used.length < 2) return undefined;
  return meanOf(used.map(({ number }) => number.value));
}

/** `'YY년 실적 대비 20% 증가`: the target, by a share above the last actual. */
const lastByShare: Check = ({ row, text, target, actuals }) => {
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
    row,
    target,
    base.number.value,
    share,
    match[0],
    `${base.year}년 실적 ${shown(base.number.value, 3)}`,
    /이상|약/u.test(match[0]),
  );
};

/** Per cent where points are meant: the difference is as many points as the text says per cent. */
function pointFinding(row: IndicatorRow, base: number, target: PrintedNumber, share: number, phrase: string): Finding {
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
const pointsForShare: Check = ({ row, text, target, actuals }) => {
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

/** `목표평균(15건)보다 1건 상향`, `실적평균(83점)보다 2점 상향`: a base and a step. */
const baseAndStep: Check = ({ row, text, target }) => {
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
    rationaleFinding(
      'step',
      row,
      'likely',
      `목표치 ${row.target!.said.text}`,
      `산출근거 '${whole}'대로면 ${shown(value)}`,
      shown(value),
      whole,
    ),
  ];
};

/** `월 1회`, as a target of a year. */
const monthly: Check = ({ row, text, target }) => {
  const match = /(?:매월|월)\s?(\d{1,2})\s?(?:회|건)(?!\s?이상)/u.exec(text);
  if (!match || !/[회건]|실적/u.test(row.name.text + row.rationale.text)) return [];
  const value = Number(match[1]) * 12;
  if (value === target.value || Math.abs(target.value / value - 1) > 0.35) return [];
  return [
    rationaleFinding(
      'frequency',
      row,
      'likely',
      `목표치 ${row.target!.said.text}`,
      `산출근거 '${match[0]}'은 한 해 ${value}`,
      String(value),
      match[0],
    ),
  ];
};

/** Plain means: `최근 3년 평균 실적으로 목표 설정`. */
const plainMean: Check = ({ row, text, target, actuals }) => {
  const match =
    /(?:최근|과거|직전|지난)\s?(\d)\s?개?년?(?:간|도|치)?\s?(?:\([^)]*\)\s?)?(?:간)?\s?(?:실적치?\s?)?(?:의\s?)?평균(?:값|치|실적|실적치)?(?:\s?실적)?\s?(?:\([^)]*\)\s?)?(?:으?로|을|를)\s?(?:'?\d{0,2}년?\s?)?(?:목표|반영|설정|산정)/u.exec(
      text,
    );
  if (!match) return [];
  const base = baseOf(match[0], actuals, Number(match[1]));
  if (base === undefined || isTruly(target, base)) return [];
  if (Math.abs(target.value / base - 1) > 0.2) return [];
  return [
    rationaleFinding(
      'mean',
      row,
      agrees(target, base) ? 'note' : 'likely',
      `목표치 ${row.target!.said.text}`,
      `산출근거 '${match[0]}'대로면 평균은 ${shown(base)}`,
      shown(base),
      match[0],
    ),
  ];
};

/** Growth by the year: `연평균 증가율 5.7%`. */
const compound: Check = ({ row, text, target, actuals }) => {
  const match = /연평균\s?증\s?가?\s?율\s?\(?(?:인\s?)?\s?(\d+(?:\.\d+)?)\s?%/u.exec(text);
  const last = actuals.at(-1)?.number.value;
  const first = actuals[0]?.number.value;
  const isGrowth = /연평균\s?증가율을?\s?(?:목표치?로|반영한?\s?목표)/u.exec(text);
  if (last === undefined || first === undefined || first <= 0 || actuals.length < 2) return [];
  const rate = ((last / first) ** (1 / (actuals.length - 1)) - 1) * 100;
  if (isGrowth && Math.abs(target.value - rate) < 0.06)
    return [
      rationaleFinding(
        'target-is-rate',
        row,
        'likely',
        `목표치 ${row.target!.said.text}`,
        `이것은 실적 ${actuals.map(({ number }) => shown(number.value, 3)).join(', ')}의 연평균 증가율 ${shown(rate, 1)}%이고 값이 아닙니다. 증가율을 적용하면 ${shown(last * (1 + rate / 100))}`,
        shown(rate, 1),
        isGrowth[0],
      ),
    ];
  if (!match) return [];
  const value = last * (1 + Number(match[1]) / 100);
  if (Math.abs(Number(match[1]) - rate) > 0.15 || isTruly(target, value) || Math.abs(target.value / value - 1) > 0.03)
    return [];
  return [
    rationaleFinding(
      'growth',
      row,
      'note',
      `목표치 ${row.target!.said.text}`,
      `${shown(last, 3)}에 연평균 증가율 ${match[1]}%를 더하면 ${shown(value)}`,
      shown(value, 1),
      match[0],
    ),
  ];
};

/** Means of series that a rationale itself lists, with a share above them. */
const listedSeries: Check = ({ row, text, target }) => {
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
    row,
    target,
    base,
    Number(match[1]),
    match[0],
    `적힌 값 ${series
      .slice(-3)
      .map(({ value }) => shown(value, 3))
      .join(', ')}의 평균 ${shown(base)}`,
    /이상|약/u.test(match[0]),
  );
};

/** Steps of a path: values of later years, each some per cent above the one before. */
const path: Check = ({ row, text }) => {
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
        rationaleFinding(
          'path',
          row,
          'likely',
          `'${step.year}년 목표 ${step.text}`,
          `연 ${match[1]}%면 ${shown(before.value * (1 + rate), 0)}`,
          shown(before.value * (1 + rate), 0),
          `${before.text} → ${step.text}`,
        ),
      ];
    })
    .slice(0, 1);
};

/** `94%를 감안하여 1% 상향`, `평균 29.7%보다 1% 가산`: of a rate, as many points as the text says per cent. */
const shareOfRate: Check = ({ row, text, target, actuals }) => {
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

/** `목표(136)치의 15% 상회`, `평균(207건)에서 10% 상향`: a share above a base that the text states. */
const statedBase: Check = ({ row, text, target }) => {
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
    rationaleFinding(
      'share',
      row,
      'note',
      `목표치 ${row.target!.said.text}`,
      `산출근거의 ${match[1]}에 ${share}%를 더하면 ${shown(value)}(목표치는 ${shown(own, 1)}% 높음)`,
      shown(own, 1),
      match[0],
    ),
  ];
};

const checks: readonly Check[] = [
  shareOfRate,

  statedMean,
  meanByShare,
  lastByShare,
  pointsForShare,
  baseAndStep,
  monthly,
  plainMean,
  compound,
  listedSeries,
  path,
  lastStated,
  targetStated,
  statedBase,
];

/** `'YY년 실적(54.2%)` in a rationale against the actual of the table. */
function lastStated({ row, text, actuals }: Known): readonly Finding[] {
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
      rationaleFinding(
        'actual-stated',
        row,
        'likely',
        `산출근거의 '${whole}'`,
        `표의 ${2000 + Number(year)}년 실적은 ${shown(actual.number.value, 3)}`,
        shown(actual.number.value, 3),
        `${value}${unit}`,
      ),
    ];
  });
}

/** A target that the rationale itself states, against that of the table. */
function targetStated({ row, text, target }: Known): readonly Finding[] {
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
    rationaleFinding(
      'target-stated',
      row,
      'likely',
      `목표치 ${row.target!.said.text}`,
      `산출근거에는 '${match[0]}'`,
      match[1]!,
      match[0],
    ),
  ];
}

function isTruly(printed: PrintedNumber, value: number): boolean {
  return Math.abs(rounding(value, printed.decimals) - printed.value) < 1e-9;
}

function shareFinding(
  row: IndicatorRow,
  target: PrintedNumber,
  base: number,
  share: number,
  phrase: string,
  what: string,
  isLoose: boolean,
): readonly Finding[] {
  const value = base * (1 + share / 100);
  const own = (target.value / base - 1) * 100;
  if (agrees(target, value) || Math.abs(own - share) < (isLoose ? Math.max(0.6, share * 0.12) : 0.3)) return [];
  if (/이상/u.test(phrase) && own > share) return [];
  if (isLoose && Math.abs(own - share) < 1)
    return [
      rationaleFinding(
        'share',
        row,
        'note',
        `목표치 ${row.target!.said.text}`,
        `${what}에 ${share}%를 더하면 ${shown(value)}`,
        shown(value),
        phrase,
      ),
    ];
  if (Math.abs(own - share) > Math.max(25, share))
    return [
      rationaleFinding(
        'share',
        row,
        'note',
        `목표치 ${row.target!.said.text}`,
        `${what}에 ${share}%를 더하면 ${shown(value)}`,
        shown(value),
        phrase,
      ),
    ];
  return [
    rationaleFinding(
      'share',
      row,
      'likely',
      `목표치 ${row.target!.said.text}`,
      `산출근거 '${phrase}'대로면 ${what}에 ${share}%를 더한 ${shown(value)}(목표치는 ${shown(own, 1)}% 높음)`,
      shown(value),
      phrase,
    ),
  ];
}

function rationaleFinding(
  kind: string,
  row: IndicatorRow,
  sure: Finding['confidence'],
  what: string,
  instead: string,
  value: string,
  phrase: string,
): Finding {
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
