import type { Finding } from '../../model/published/finding.ts';
import type { IndicatorRow, Recognized } from '../../model/published/recognized.ts';
import { withoutUnit } from '../names.ts';
import { numberIn } from '../numbers.ts';
import { found, reading } from '../report.ts';

/** Words of names and rationales by which less is better. */
const downwards =
  /하향\s?지표|하향\)|사망|사고|미이행|감축률?\(하향|체납|불량|이탈|결함|소요\s?(?:기간|시간|일수)|처리\s?기간|배출\s?원단위|순위|원단위|사각지대/u;

/** A target that is no better than the last actual. */
export function targetRegress({ indicators }: Recognized): readonly Finding[] {
  const told = new Set<string>();
  return indicators.flatMap((row) => {
    const key = `${row.name.text}|${row.target?.said.text}`;
    const finding = regress(row);
    if (!finding || told.has(key)) return finding && !told.has(key) ? [finding] : [];
    told.add(key);
    return [finding];
  });
}

function regress(row: IndicatorRow): Finding | undefined {
  const target = row.target && numberIn(row.target.said.text);
  const last = row.values.at(-2);
  const actual = last && numberIn(last.said.text);
  if (yearsNamed(row.name.text) > 2) return undefined;
  if (!row.target || !last || !target || !actual || row.target.said.text.trim() === '-') return undefined;
  const isDown = downwards.test(row.name.text) || isFalling(row);
  const isWorse = isDown ? target.value > actual.value : target.value < actual.value;
  if (!isWorse) return undefined;
  return found(
    'target-regress',
    isDown ? 'note' : 'likely',
    row.code,
    {
      ko: `'${withoutUnit(row.name.text)}'의 목표치 ${row.target.said.text}#{이} 최근 실적 ${last.said.text}(${last.year}년)보다 ${isDown ? '높습니다' : '낮습니다'}.`,
      en: `The target ${row.target.said.text} of '${withoutUnit(row.name.text)}' is worse than the last actual, ${last.said.text} (${last.year}).`,
    },
    [
      reading(last.said),
      reading(row.target.said),
      { text: row.values.map(({ said }) => said.text).join(' '), at: row.values[0]!.said.at },
    ],
  );
}

/** Whether all known values fall and the rationale calls that good. */
function isFalling(row: IndicatorRow): boolean {
  const values = row.values.flatMap(({ said }) => numberIn(said.text)?.value ?? []);
  if (values.length < 4 || !/감소세를 유지|감축|줄이|낮추|단축/u.test(row.rationale.text)) return false;
  return values.every((value, index) => index === 0 || value <= values[index - 1]!);
}

/** A row of years is a path of targets, not an indicator. */
function yearsNamed(name: string): number {
  return name.match(/'\d{2}/gu)?.length ?? 0;
}
