import { gather } from '../../diagnostics/reporters/groups.ts';
import type { Finding } from '../../model/published/finding.ts';
import type { IndicatorRow, Recognized } from '../../model/published/recognized.ts';
import type { Said } from '../../model/published/text.ts';
import { rounding } from '../numbers.ts';
import { computed, found, reading } from '../report.ts';

/** Weights that do not add up to one, and components of a formula that do not add up to a hundred per cent. */
export function weightSums(recognized: Recognized): readonly Finding[] {
  return [...ofTables(recognized), ...ofFormulas(recognized)];
}

function ofTables({ indicators, listed }: Recognized): readonly Finding[] {
  const tables = gather(indicators, ({ table }) => table);
  return [...tables.values()].flatMap((rows): readonly Finding[] => {
    const weighted = rows.filter(({ weight }) => weight !== undefined);
    if (weighted.length === 0) return [];
    const values = weighted.map(({ weight }) => Number(/[01]?\.\d+/u.exec(weight!.text)?.[0] ?? 0));
    const sum = rounding(
      values.reduce((total, value) => total + value, 0),
      4,
    );
    if (sum === 1) return [];
    const isWhole = listed.filter(({ code }) => code === rows[0]!.code).length === rows.length;
    const missing = rows.filter((row) => !weighted.includes(row));
    const [first] = weighted as [IndicatorRow];
    return [
      found(
        'weight-sum',
        isWhole ? 'likely' : 'note',
        first.code,
        {
          ko: `한 과제의 지표 가중치를 더하면 ${sum}입니다(1이어야 합니다).${missing.length > 0 ? ` 가중치가 적히지 않은 지표가 ${missing.length}개 있습니다.` : ''}`,
          en: `The weights of the indicators of a task add up to ${sum} instead of 1.`,
        },
        [
          ...weighted.map(({ weight }) => reading(weight!)),
          ...missing.map(({ values: own, name }) => ({
            text: `${name.text} ${own.map(({ said }) => said.text).join(' ')}`,
            at: own[0]?.said.at ?? name.at,
          })),
          computed(String(sum)),
        ],
      ),
    ];
  });
}

function ofFormulas({ indicators, listed }: Recognized): readonly Finding[] {
  const texts: readonly { readonly code: string | undefined; readonly said: Said }[] = [
    ...indicators.flatMap(({ code, formula, rationale }) => [{ code, said: formula ?? rationale }]),
    ...listed.flatMap(({ code, method }) => (method ? [{ code, said: method }] : [])),
  ];
  return texts.flatMap(({ code, said }) => {
    const parts = [...said.text.matchAll(/\(\s*(\d{1,3})\s*(%|점)\s*\)/gu)];
    if (parts.length < 2 || new Set(parts.map(([, , unit]) => unit)).size > 1) return [];
    const sum = parts.reduce((total, [, value]) => total + Number(value), 0);
    if (sum === 100 || sum < 80 || sum > 125 || !/[+,]/u.test(said.text)) return [];
    return [
      found(
        'component-sum',
        'likely',
        code,
        {
          ko: `측정산식의 구성 비율 ${parts.map(([whole]) => whole.replace(/[()]/gu, '')).join(', ')}#{을} 더하면 ${sum}${parts[0]![2]}입니다(100이어야 합니다).`,
          en: `The components of the formula (${parts.map(([whole]) => whole.replace(/[()]/gu, '')).join(', ')}) add up to ${sum}.`,
        },
        [
          reading(said),
          ...parts.map(([whole]) => ({ text: whole.replace(/[()]/gu, ''), at: said.at })),
          computed(`${sum}${parts[0]![2]}`),
        ],
      ),
    ];
  });
}
