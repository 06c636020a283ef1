import { gather } from '../../diagnostics/reporters/groups.ts';
import type { Finding } from '../../model/published/finding.ts';
import type { CountRow, IndicatorRow, Recognized } from '../../model/published/recognized.ts';
import { numberIn, shown } from '../numbers.ts';
import { computed, found, reading } from '../report.ts';

/** Counts that do not agree: of the whole with those of its goals, and with the rows that are listed. */
export function countSums(recognized: Recognized): readonly Finding[] {
  return [
    ...ofGoals(recognized),
    ...ofSummary(recognized),
    ...ofLists(recognized),
    ...sharesOf(recognized),
    ...objectiveSums(recognized),
  ];
}

function ofGoals({ counts }: Recognized): readonly Finding[] {
  const whole = counts.find(({ code }) => code === undefined);
  const goals = counts.filter(({ code }) => code !== undefined);
  if (!whole || goals.length < 2) return [];
  const sums = whole.counts.map((_, index) => goals.reduce((sum, { counts: own }) => sum + (own[index] ?? 0), 0));
  const wrong = sums.flatMap((sum, index) => (sum === whole.counts[index] ? [] : [index]));
  if (wrong.length === 0) return [];
  return [
    found(
      'count-sum',
      'certain',
      undefined,
      {
        ko: `목표·과제·지표 수의 합계 '${whole.said.text}'#{이} 전략목표마다의 수를 더한 '${sums.join(' ')}'#{과} 다릅니다.`,
        en: `The counts of the whole plan, '${whole.said.text}', are not the sums of those of its goals, '${sums.join(' ')}'.`,
      },
      [
        reading(whole.said),
        ...goals.map(({ said }) => reading(said)),
        computed(sums.join(' ')),
        ...wrong.map((index) => computed(String(sums[index]))),
      ],
    ),
  ];
}

/** Rows of the summary, such as `관리과제 44 51`, against the counts at the beginning. */
function ofSummary({ text, counts, listed }: Recognized): readonly Finding[] {
  const whole = counts.find(({ code }) => code === undefined);
  if (!whole) return [];
  const levels = whole.counts.length / 2;
  const names = new Map<string, number>();
  const rows = text.lines.flatMap((line) => {
    const match = /^\s*(\p{Script=Hangul}{2,6})\s+(\d{1,4})\s+(\d{1,4})(?=\s|$)/u.exec(line.text);
    if (!match || line.line < whole.said.at.line) return [];
    return [
      {
        line,
        name: match[1]!,
        nodes: Number(match[2]),
        records: Number(match[3]),
        said: match[0].trim().replace(/\s+/gu, ' '),
      },
    ];
  });
  const matching = rows.filter(({ nodes, name }) => {
    const depth = whole.counts.findIndex((count, index) => index % 2 === 0 && count === nodes);
    if (depth < 0 || names.has(name)) return false;
    names.set(name, depth / 2);
    return depth / 2 < levels;
  });
  return matching.flatMap(({ line, name, records, said }): readonly Finding[] => {
    const depth = names.get(name)!;
    const counted = whole.counts[depth * 2 + 1]!;
    const list = listed.filter(({ code }) => code?.split('-').length === depth + 1).length;
    if (counted === records || Math.abs(counted - records) > 20) return [];
    return [
      found(
        'count-sum',
        'certain',
        undefined,
        {
          ko: `${name}의 성과지표를 앞의 현황은 ${counted}개, 뒤의 총괄표는 ${records}개로 적습니다(목록에는 ${list}개).`,
          en: `${counted} indicators are counted at the beginning, ${records} in the summary; ${list} are listed.`,
        },
        [reading(whole.said), { text: said, at: { line: line.line, column: 1, page: line.page } }, computed(`${list}`)],
      ),
    ];
  });
}

/** What a goal's row counts, against the rows that the body and the lists have. */
function ofLists({ counts, indicators, listed }: Recognized): readonly Finding[] {
  if (listed.length === 0) return [];
  const innermost = (code: string | undefined) => code?.split('-').length === 3;
  return counts.flatMap((row): readonly Finding[] => {
    const printed = row.counts.at(-1)!;
    const isIn = (code: string | undefined) =>
      innermost(code) && (row.code === undefined || code!.split('-')[0] === row.code);
    const body = indicators.filter(({ code }) => isIn(code)).length;
    const list = listed.filter(({ code }) => isIn(code)).length;
    if (printed === list || body !== list || Math.abs(printed - list) > 6) return [];
    return [countFinding(row, printed, list, body)];
  });
}

function countFinding(row: CountRow, printed: number, list: number, body: number): Finding {
  return found(
    'count-listed',
    'likely',
    row.code,
    {
      ko: `관리과제 성과지표를 ${printed}개로 적었으나 지표 목록에는 ${list}개, 본문에는 ${body}개가 있습니다.`,
      en: `${printed} indicators of tasks are counted, but ${list} are listed and ${body} stand in the body.`,
    },
    [reading(row.said), computed(String(list))],
  );
}

/** Rows of the summary: shares without a number, and parts that are not the whole. */
function sharesOf({ text, counts }: Recognized): readonly Finding[] {
  const whole = counts.find(({ code }) => code === undefined);
  return text.lines.flatMap((line): readonly Finding[] => {
    const cells = line.cells.map(({ text: cell }) => cell);
    const shares = cells.flatMap((cell) => {
      const match = /^(\d+)\s*\((\d*)\s*(%?)\)$/u.exec(cell);
      return match
        ? [{ cell, count: Number(match[1]), share: match[2] === '' ? undefined : Number(match[2]), unit: match[3]! }]
        : [];
    });
    if (shares.length < 4) return [];
    const total = Number(cells.slice(0, cells.indexOf(shares[0]!.cell)).findLast((cell) => /^\d+$/u.test(cell)) ?? NaN);
    const odd = shares.filter(
      ({ share, unit, count }) => share === undefined || unit === '' || Math.abs((count / total) * 100 - share) > 1,
    );
    if (odd.length === 0 || Number.isNaN(total)) return [];
    void whole;
    return [
      found(
        'share-notation',
        'certain',
        undefined,
        {
          ko: `총괄표의 ${odd.map(({ cell }) => `'${cell}'`).join(', ')}: 비율이 빠졌거나 개수와 맞지 않습니다(전체 ${total}).`,
          en: `In the summary, ${odd.map(({ cell }) => `'${cell}'`).join(', ')} lack the share or have a wrong one (of ${total}).`,
        },
        odd.map(({ cell }) => ({ text: cell, at: { line: line.line, column: 1, page: line.page } })),
      ),
    ];
  });
}

/** An objective whose actuals are the sums of its tasks', and whose target is not. */
function objectiveSums({ indicators }: Recognized): readonly Finding[] {
  const objectives = indicators.filter(({ code }) => code?.split('-').length === 2);
  return objectives.flatMap((row) => {
    const tasks = indicators.filter(({ code }) => code?.startsWith(`${row.code}-`));
    const named = tasks.filter(({ name }) => coreName(name.text) === coreName(row.name.text));
    const same = named.length > 1 ? named : tasks;
    return same.length < 2 ? [] : sumFinding(row, same);
  });
}

function coreName(name: string): string {
  return name.replace(/[^\p{L}]/gu, '').slice(-8);
}

function sumFinding(row: IndicatorRow, tasks: readonly IndicatorRow[]): readonly Finding[] {
  const years = row.values.slice(0, -1);
  const sumIn = (year: number) =>
    tasks.reduce(
      (sum, { values }) => sum + (numberIn(values.find((value) => value.year === year)?.said.text ?? '')?.value ?? 0),
      0,
    );
  const known = years.flatMap(({ year, said }) =>
    numberIn(said.text) ? [{ year, value: numberIn(said.text)!.value }] : [],
  );
  const last = row.target && numberIn(row.target.said.text);
  if (
    !last ||
    !row.target ||
    known.length === 0 ||
    !known.every(({ year, value }) => sumIn(year) === value && value > 0)
  )
    return [];
  const sum = sumIn(row.target.year);
  if (sum === last.value || sum === 0) return [];
  return [
    found(
      'task-sum',
      'likely',
      row.code,
      {
        ko: `'${row.name.text}'의 실적은 과제 지표의 합과 같으나, 목표치 ${row.target.said.text}#{은} 과제 목표치의 합 ${shown(sum)}#{과} 다릅니다.`,
        en: `The actuals of '${row.name.text}' are the sums of its tasks', but its target ${row.target.said.text} is not (${shown(sum)}).`,
      },
      [
        { text: row.values.map(({ said }) => said.text).join(' '), at: row.values[0]!.said.at },
        ...tasks.map(({ values }) => ({ text: values.map(({ said }) => said.text).join(' '), at: values[0]!.said.at })),
        computed(shown(sum)),
      ],
    ),
  ];
}

/** Rows of one node in the body that the lists lack, and the reverse. */
export function missingRows({ indicators, listed }: Recognized): readonly Finding[] {
  const body = gather(
    indicators.filter(({ code }) => code !== undefined),
    ({ code }) => code!,
  );
  const lists = gather(
    listed.filter(({ code }) => code !== undefined),
    ({ code }) => code!,
  );
  return [...body].flatMap(([code, rows]) => {
    const list = lists.get(code) ?? [];
    if (list.length === 0 || list.length === rows.length || Math.abs(list.length - rows.length) > 2) return [];
    return [
      found(
        'listed-rows',
        'note',
        code,
        {
          ko: `본문에는 성과지표가 ${rows.length}개, 끝의 지표 목록에는 ${list.length}개 있습니다.`,
          en: `The body has ${rows.length} indicators, the list at the end ${list.length}.`,
        },
        [
          ...rows.map(({ name }) => reading(name)),
          ...list.map(({ name }) => reading({ text: name.text.slice(0, 60), at: name.at })),
        ],
      ),
    ];
  });
}
