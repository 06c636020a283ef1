import type { Finding } from '../../model/published/finding.ts';
import { letters, usual } from '../../model/published/plain.ts';
import type { IndicatorRow, Recognized } from '../../model/published/recognized.ts';
import { withoutUnit } from '../names.ts';
import { agrees, numberIn } from '../numbers.ts';
import { found, reading } from '../report.ts';

/** A year in short and the number behind it, such as `('YY) 33개`. */
const dated = /\(?'(\d{2})(?:년|末|말)?\)?\s?:?\s?([\d,]+(?:\.\d+)?)(?!\d*\s?(?:년|월|\.\d|~))/gu;

/** Numbers of years that prose gives beside the name of an indicator, against those of its table. */
export function proseValues({ text, indicators }: Recognized): readonly Finding[] {
  const named = indicators
    .map((row) => ({ row, name: letters(withoutUnit(row.name.text)) }))
    .filter(({ name }) => name.length >= 7);
  return text.lines.flatMap((line): readonly Finding[] => {
    const said = usual(line.text);
    if (line.text.includes('\t') || !/'\d{2}/u.test(said) || said.length > 300) return [];
    const key = letters(said);
    return named
      .flatMap(({ row, name }) => {
        if (!key.includes(name) || row.name.at.line === line.line) return [];
        return [...said.matchAll(dated)]
          .flatMap(([whole, year, value]) => valueFinding(row, whole, 2000 + Number(year), value!, line))
          .slice(0, 1);
      })
      .slice(0, 1);
  });
}

function valueFinding(
  row: IndicatorRow,
  whole: string,
  year: number,
  value: string,
  line: Recognized['text']['lines'][number],
): readonly Finding[] {
  const printed = row.values.find((one) => one.year === year);
  const [own, other] = [numberIn(value), printed && numberIn(printed.said.text)];
  if (!printed || !own || !other || agrees(own, other.value) || agrees(other, own.value)) return [];
  const ratio = own.value / other.value;
  if (ratio < 0.5 || ratio > 2) return [];
  return [
    found(
      'prose-value',
      ratio > 0.9 && ratio < 1.1 ? 'likely' : 'note',
      row.code,
      {
        ko: `글은 '${withoutUnit(row.name.text)}'의 ${year}년 값을 ${value}#{이}라고 하나, 지표 표는 ${printed.said.text}입니다.`.replace(
          '#{이}라고',
          '라고',
        ),
        en: `The prose gives ${value} for '${withoutUnit(row.name.text)}' in ${year}, the table ${printed.said.text}.`,
      },
      [
        { text: whole, at: { line: line.line, column: 1, page: line.page } },
        reading(printed.said),
        { text: line.text.trim().slice(0, 140), at: { line: line.line, column: 1, page: line.page } },
        { text: row.values.map(({ said }) => said.text).join(' '), at: row.values[0]!.said.at },
      ],
    ),
  ];
}
