import { gather } from '../../diagnostics/reporters/groups.ts';
import type { Finding } from '../../model/published/finding.ts';
import { letters, squashed } from '../../model/published/plain.ts';
import type { IndicatorRow, Recognized, YearValue } from '../../model/published/recognized.ts';
import { withoutUnit } from '../names.ts';
import { numberIn } from '../numbers.ts';
import { found, reading } from '../report.ts';
import { pairsOf } from './indicator-pairs.ts';

/** The same indicator printed with two values of a year, or with two targets. */
export function indicatorValues(recognized: Recognized): readonly Finding[] {
  return [...betweenTables(recognized), ...againstLists(recognized)];
}

/** A goal's, an objective's and a task's table of the same indicator. */
function betweenTables({ indicators }: Recognized): readonly Finding[] {
  const named = gather(indicators, ({ name }) => letters(withoutUnit(name.text)));
  return [...named].flatMap(([name, rows]) => {
    if (name.length < 4 || rows.length < 2) return [];
    return rows.flatMap((row, index) =>
      rows.slice(index + 1).flatMap((other) => (areRelated(row, other, rows) ? differences(row, other) : [])),
    );
  });
}

/** One belongs to a node within the other's. Where several tasks have the name, each counts its own. */
function areRelated(row: IndicatorRow, other: IndicatorRow, all: readonly IndicatorRow[]): boolean {
  const [outer, inner] = [row, other].sort((left, right) => (left.code?.length ?? 0) - (right.code?.length ?? 0)) as [
    IndicatorRow,
    IndicatorRow,
  ];
  if (outer.code === undefined || inner.code === undefined || outer.table === inner.table) return false;
  if (outer.code === inner.code) return true;
  if (!inner.code.startsWith(`${outer.code}-`) && inner.code.split('-')[0] !== outer.code.split('-')[0]) return false;
  return all.filter(({ code }) => code?.split('-').length === inner.code!.split('-').length).length === 1;
}

function differences(row: IndicatorRow, other: IndicatorRow): readonly Finding[] {
  const pairs = row.values.flatMap((value) => {
    const same = other.values.find(({ year }) => year === value.year);
    return same && isOther(value.said.text, same.said.text) ? [{ value, same }] : [];
  });
  if (pairs.length === 0) return [];
  const [{ value, same }] = pairs as [{ value: YearValue; same: YearValue }];
  return [
    found(
      'indicator-value',
      'certain',
      other.code,
      {
        ko: `같은 지표 '${withoutUnit(row.name.text)}'의 ${value.year}년 값이 표마다 다릅니다: ${value.said.text} 그리고 ${same.said.text}.`,
        en: `The indicator '${withoutUnit(row.name.text)}' has two values of ${value.year}: ${value.said.text} and ${same.said.text}.`,
      },
      [
        ...pairs.flatMap((pair) => [reading(pair.value.said), reading(pair.same.said)]),
        { text: row.values.map(({ said }) => said.text).join(' '), at: row.values[0]!.said.at },
        { text: other.values.map(({ said }) => said.text).join(' '), at: other.values[0]!.said.at },
      ],
    ),
  ];
}

function isOther(left: string, right: string): boolean {
  if (squashed(left) === squashed(right)) return false;
  const [one, other] = [numberIn(left), numberIn(right)];
  if (one && other) return one.value !== other.value;
  const [isNothing, otherIsNothing] = [left, right].map((text) => /^\s*[-–]?\s*$/u.test(text));
  return !(isNothing && otherIsNothing);
}

/** The target in the body against that of the lists at the end. */
function againstLists(recognized: Recognized): readonly Finding[] {
  return pairsOf(recognized).flatMap(({ row, listed }): readonly Finding[] => {
    if (!row.target || row.target.said.text === '') return [];
    const [own, other] = [row.target.said.text, listed.target.text];
    if (other === '' || squashed(own) === squashed(other)) return [];
    const [one, two] = [numberIn(own), numberIn(other)];
    const isFigure = one !== undefined && two !== undefined;
    const isSame = isFigure && one.value === two.value;
    const name = withoutUnit(row.name.text);
    const readings = [
      reading(row.target.said),
      reading(listed.target),
      { text: row.values.map(({ said }) => said.text).join(' '), at: row.target.said.at },
      { text: listed.name.text, at: listed.name.at },
    ];
    if (isSame)
      return [
        found(
          'indicator-notation',
          'note',
          row.code,
          {
            ko: `같은 지표 '${name}'의 목표치를 본문은 '${own}', 끝의 지표 목록은 '${other}'로 적습니다.`,
            en: `The target of '${name}' is printed as '${own}' in the body and as '${other}' in the list.`,
          },
          readings,
        ),
      ];
    return [
      found(
        'indicator-target',
        isFigure ? 'certain' : 'note',
        row.code,
        {
          ko: `지표 '${name}'의 목표치가 본문에는 '${own}', 끝의 지표 목록에는 '${other}'입니다.`,
          en: `The target of '${name}' is '${own}' in the body and '${other}' in the list of indicators.`,
        },
        readings,
      ),
    ];
  });
}
