import type { Finding, Reading } from '../../model/published/finding.ts';
import { usual } from '../../model/published/plain.ts';
import type { Recognized } from '../../model/published/recognized.ts';
import type { PublishedLine, Spot } from '../../model/published/text.ts';
import { numberIn, shown } from '../numbers.ts';
import { computed, found, reading } from '../report.ts';

/** What a line says that cannot be so by itself, or by the numbers beside it. */
export function phrases({ text, year }: Recognized): readonly Finding[] {
  const findings = text.lines.flatMap((line, index) => {
    if (line.text.trim() === '') return [];
    const near = text.lines.slice(Math.max(0, index - 2), index + 6);
    return checks.flatMap((check) => check({ line, said: usual(line.text), near, year }));
  });
  return merged(findings);
}

/** Instructions that follow each other are one. */
function merged(findings: readonly Finding[]): readonly Finding[] {
  const all: Finding[] = [];
  for (const one of findings) {
    const last = all.at(-1);
    const [place, before] = [one.readings[0]?.at?.line ?? 0, last?.readings.at(-1)?.at?.line ?? 0];
    if (last?.kind !== 'leftover' || one.kind !== 'leftover' || place - before > 3) all.push(one);
    else all[all.length - 1] = { ...last, readings: [...last.readings, ...one.readings] };
  }
  return all;
}

interface Looked {
  readonly line: PublishedLine;
  readonly said: string;
  readonly near: readonly PublishedLine[];
  readonly year: number;
}

function spot({ line, page }: PublishedLine, column = 1): Spot {
  return { line, column, page };
}

function at(line: PublishedLine, index: number, text: string): Reading {
  return { text, at: spot(line, index + 1) };
}

/** `△7.5% 감소`: the sign and the word say the same twice. */
function doubleNegative({ line, said }: Looked): readonly Finding[] {
  return [...said.matchAll(/△\s?[\d,.]+\s?(?:%p?|\p{L}{0,3})\s?(?:감소|하락|축소|감액|줄어)/gu)].map((match) =>
    found(
      'double-negative',
      'likely',
      undefined,
      {
        ko: `'${match[0]}': 빼기 표시(△)와 '${/감소|하락|축소|감액|줄어/u.exec(match[0])![0]}'#{이} 겹쳤습니다.`,
        en: `'${match[0]}' says twice that it is less.`,
      },
      [at(line, match.index, match[0])],
    ),
  );
}

/** `최근 3년('YY~'YY)`: as many years as the range has. */
function spans({ line, said }: Looked): readonly Finding[] {
  return [
    ...said.matchAll(
      /(?:최근|과거|직전|지난|이전)?\s?(\d{1,2})\s?(?:개)?년(?:간|도|치)?\s?\(\s?'?(?:20)?(\d{2})년?\s?~\s?'?(?:20)?(\d{2})년?\s?\)/gu,
    ),
  ].flatMap((match) => {
    const count = Number(match[3]) - Number(match[2]) + 1;
    if (count === Number(match[1]) || count < 1) return [];
    return [
      found(
        'year-span',
        'certain',
        undefined,
        {
          ko: `'${match[0].trim()}': ${match[1]}년이라고 하나 적힌 연도는 ${count}년입니다.`,
          en: `'${match[0].trim()}' says ${match[1]} years and names ${count}.`,
        },
        [at(line, match.index, match[0].trim()), computed(`${count}년`)],
      ),
    ];
  });
}

/** Ranges that end before they begin. */
function reversed({ line, said }: Looked): readonly Finding[] {
  return [...said.matchAll(/'(\d{2})\.\s?(\d{1,2})(?:\.\d{1,2})?\s?~\s?'(\d{2})(?:\.\s?(\d{1,2}))?/gu)].flatMap(
    (match) => {
      const from = Number(match[1]) * 12 + Number(match[2]);
      const to = Number(match[3]) * 12 + Number(match[4] ?? 12);
      if (to >= from) return [];
      return [
        found(
          'range-reversed',
          'certain',
          undefined,
          {
            ko: `기간 '${match[0]}'#{은} 시작보다 끝이 앞섭니다.`,
            en: `The range '${match[0]}' ends before it begins.`,
          },
          [at(line, match.index, match[0])],
        ),
      ];
    },
  );
}

const multiples: readonly (readonly [RegExp, number])[] = [
  [/약?\s?(\d(?:\.\d)?)\s?배\s?(?:이상\s?|가량\s?|넘게\s?)?(?:증가|확대|성장|늘|상승)/u, Number.NaN],
  [/절반\s?(?:으로|수준|이하)/u, 0.5],
];

/** `약 2배 증가`, against the series that follows. */
function rhetoric({ line, said, near }: Looked): readonly Finding[] {
  return multiples.flatMap(([pattern, fixed]) => {
    const match = pattern.exec(said);
    if (!match) return [];
    const claimed = Number.isNaN(fixed) ? Number(match[1]) : fixed;
    const series = near.map((other) => seriesIn(other)).find((found) => found !== undefined);
    if (!series) return [];
    const ratio = series.last / series.first;
    if (Math.abs(ratio / claimed - 1) < 0.15 || ratio > claimed) return [];
    return [
      found(
        'rhetoric',
        'likely',
        undefined,
        {
          ko: `'${match[0].trim()}'라고 하나 곁의 수는 ${series.firstText}에서 ${series.lastText}으로 ${shown(ratio)}배입니다.`,
          en: `'${match[0].trim()}' is claimed, but from ${series.firstText} to ${series.lastText} it is ${shown(ratio)} times.`,
        },
        [
          at(line, match.index, match[0].trim()),
          { text: series.firstText, at: spot(series.line) },
          { text: series.lastText, at: spot(series.line) },
          computed(shown(ratio)),
        ],
      ),
    ];
  });
}

interface Series {
  readonly line: PublishedLine;
  readonly first: number;
  readonly last: number;
  readonly firstText: string;
  readonly lastText: string;
}

/** A line such as `('YY) 686 → ('YY) 784 → …`. */
function seriesIn(line: PublishedLine): Series | undefined {
  const values = [...usual(line.text).matchAll(/\(\s?'(\d{2})[^)]{0,8}\)\s?([\d,]+(?:\.\d+)?)/gu)].map(
    ([, , value]) => value!,
  );
  if (values.length < 2 || !/→/u.test(line.text)) return undefined;
  const [firstText, lastText] = [values[0]!, values.at(-1)!];
  const [first, last] = [numberIn(firstText)!.value, numberIn(lastText)!.value];
  return first > 0 ? { line, first, last, firstText, lastText } : undefined;
}

/** Instructions of forms that were left standing. */
const instructions =
  /서식은?\s?임의로|임의로\s?변경|작성\s?요령|기재\s?요령|^\s*[※*]\s?(?=[^.]*(?:통계|지표|서식|목표치|비고|출처))[^.]{0,80}(?:제시|명시|기재|표기)(?:,[^.]{0,40}(?:명시|제시|기재))?\s*$|[○◯]{3,}|◦◦◦|TBD|(?:성과계획서|시행계획)\s?상\s?[^(]{2,20}명\s?\(/u;

function leftovers({ line, said }: Looked): readonly Finding[] {
  const match = instructions.exec(said);
  if (!match || said.length > 140 || /\t/u.test(said)) return [];
  const isSure = /임의로|요령|[○◯]{3,}|TBD/u.test(match[0]);
  return [
    found(
      'leftover',
      isSure ? 'certain' : 'likely',
      undefined,
      {
        ko: `서식의 안내글이나 채우지 않은 자리가 남았습니다: '${said.trim().slice(0, 80)}'.`,
        en: `An instruction of the form, or a place to be filled in, was left: '${said.trim().slice(0, 80)}'.`,
      },
      [at(line, 0, line.text.trim())],
    ),
  ];
}

/** Dates of which months and years are joined by other signs than elsewhere: `'YY.4,9월`. */
function oddDates({ line, said }: Looked): readonly Finding[] {
  return [...said.matchAll(/'\d{2}\.\d{1,2},\d{1,2}(?:,\d{1,2})*월/gu)].map((match) =>
    found(
      'date-notation',
      'note',
      undefined,
      {
        ko: `날짜 '${match[0]}'의 표기가 다른 곳과 다릅니다(쉼표 뒤 띄어쓰기).`,
        en: `The date '${match[0]}' is written in another way than elsewhere.`,
      },
      [at(line, match.index, match[0])],
    ),
  );
}

/** Codes in parentheses whose last part is no circled number where others are: `(II-4-4)`. */
function oddCodes({ line, said }: Looked): readonly Finding[] {
  return [...said.matchAll(/\((?:[Ⅰ-Ⅻ]|[IVX]{1,4}|1)-\d-(?:\d|[①-⑳])\)?\s*$/gu)].flatMap((match) => {
    const isOdd = /-\d\)?\s*$/u.test(match[0]) || /^\(1-/u.test(match[0]) || !match[0].trimEnd().endsWith(')');
    return isOdd
      ? [
          found(
            'code-notation',
            'note',
            undefined,
            {
              ko: `과제 번호 '${match[0].trim()}'의 표기가 다른 과제와 다릅니다.`,
              en: `The code '${match[0].trim()}' is written in another way than others.`,
            },
            [at(line, match.index, match[0].trim()), at(line, 0, said.trim())],
          ),
        ]
      : [];
  });
}

/** Codes of objectives with a third part, and of levels whose numbers are cut. */
function levelCodes({ line, said }: Looked): readonly Finding[] {
  const match = /^\s*(\p{L}{2}목표)\s?([Ⅰ-Ⅻ]|[IVX]{1,4})-\s?(\d+)-(\d+)(?=\s|$)/u.exec(said);
  if (!match) return [];
  return [
    found(
      'code-notation',
      'likely',
      undefined,
      {
        ko: `'${match[0].trim()}': ${match[1]}의 번호에 한 자리가 더 있습니다.`,
        en: `'${match[0].trim()}' has one part too many for its level.`,
      },
      [at(line, 0, match[0].trim())],
    ),
  ];
}

/** `올해 3.9조 … 14` — a year that is not yet there is spoken of in the past, and the reverse, is left to people. */
const checks: readonly ((looked: Looked) => readonly Finding[])[] = [
  doubleNegative,
  spans,
  reversed,
  rhetoric,
  leftovers,
  oddDates,
  oddCodes,
  levelCodes,
];

/** Sentences that stand twice within a page or two of each other. */
export function duplicateText({ text }: Recognized): readonly Finding[] {
  const seen = new Map<string, PublishedLine>();
  return text.lines.flatMap((line): readonly Finding[] => {
    if (line.text.includes('\t') || !/^\s*[□ㅇ○◇-]/u.test(line.text)) return [];
    const key = usual(line.text)
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .slice(0, 60);
    if (key.length < 22) return [];
    const before = seen.get(key.slice(0, 22));
    seen.set(key.slice(0, 22), line);
    if (!before || line.line - before.line > 40) return [];
    const isSame =
      usual(before.text)
        .replace(/[^\p{L}\p{N}]+/gu, '')
        .slice(0, 60) === key;
    return [
      found(
        'duplicate-text',
        isSame ? 'likely' : 'note',
        undefined,
        {
          ko: `같은 글이 ${line.line - before.line}행 사이에 두 번 있습니다: '${line.text.trim().slice(0, 60)}'.`,
          en: `The same text stands twice within ${line.line - before.line} lines: '${line.text.trim().slice(0, 60)}'.`,
        },
        [before, line].map((one) => ({ text: one.text.trim(), at: spot(one) })),
      ),
    ];
  });
}

/** Formulas and rationales of a target that count something of the year before as if it were that of the target. */
export function staleFormulas({ indicators, listed, year }: Recognized): readonly Finding[] {
  const short = String(year - 1).slice(2);
  const texts = [
    ...indicators.flatMap(({ code, formula, values, target }) =>
      formula && target?.year === year ? [{ code, said: formula, values }] : [],
    ),
    ...listed.flatMap(({ code, method }) => (method ? [{ code, said: method, values: [] }] : [])),
  ];
  const ofFormulas = texts.flatMap(({ code, said, values }): readonly Finding[] => {
    const match = new RegExp(`'${short}\\s?년[^.]{0,30}`, 'u').exec(usual(said.text));
    if (
      !match ||
      new RegExp(`'${String(year).slice(2)}|대비|기준|실적|선정|후보|추가|부터|~`, 'u').test(usual(said.text))
    )
      return [];
    return [
      found(
        'stale-year',
        'likely',
        code,
        {
          ko: `${year}년 목표의 측정산식이 ${year - 1}년의 것을 잽니다: '${match[0].trim()}'.`,
          en: `The formula of a target of ${year} measures ${year - 1}: '${match[0].trim()}'.`,
        },
        [
          { text: match[0].trim(), at: said.at },
          { text: said.text.slice(0, 140), at: said.at },
          ...values.slice(-1).map((value) => ({ text: value.said.text, at: value.said.at })),
        ],
      ),
    ];
  });
  const ofRationales = indicators.flatMap(({ code, rationale, target }): readonly Finding[] => {
    const match = new RegExp(`'${short}\\s?년\\s?예산`, 'u').exec(usual(rationale.text));
    if (!match || target?.year !== year) return [];
    return [
      found(
        'stale-year',
        'note',
        code,
        {
          ko: `${year}년 목표의 산출근거가 ${year - 1}년 예산을 듭니다: '${rationale.text.slice(0, 80)}'.`,
          en: `The rationale of a target of ${year} names the budget of ${year - 1}.`,
        },
        [
          { text: match[0], at: rationale.at },
          { text: rationale.text.slice(0, 140), at: rationale.at },
          reading(target.said),
          { text: `'${String(year).slice(2)}`, at: rationale.at },
        ],
      ),
    ];
  });
  return [...ofFormulas, ...ofRationales];
}
