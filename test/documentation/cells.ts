import Papa from 'papaparse';
import type { DateItem, Period, YearMonth } from '../../src/model/date.ts';
import type { Figure } from '../../src/model/figure.ts';
import type { CellValue, DataRecord } from '../../src/model/record.ts';
import { make, sampleEdition } from './sample.ts';

type Type = 'dates' | 'period' | 'figure' | 'years' | 'number';

/** Where cells of a type are tried out: a file, its header, and a row around the cell. */
interface Bench {
  readonly file: string;
  readonly kind: string;
  readonly header: readonly string[];
  readonly row: (id: string, cell: string) => readonly string[];
  readonly value: (record: DataRecord) => CellValue | undefined;
}

const scheduleHeader = ['id', '과제', '구분', '추진계획', '세부일정'];
const actuals = ['2027', '2028', '2029', '2030'];
const indicatorHeader = [
  ...[
    'id',
    '소속',
    '성과지표',
    '방향',
    '정량화',
    '성격',
    '가중치',
    '실적연도',
    ...actuals.map((year) => `실적 ${year}`),
  ],
  ...['목표연도', '목표 2031', '목표치 산출근거', '측정산식', '자료출처'],
];

function indicatorRow(id: string, weight: string, years: string, target = '1'): readonly string[] {
  const choices = ['상향', '정량', '결과'];
  return [
    id,
    'local-bookstores',
    '지표',
    ...choices,
    weight,
    years,
    ...actuals.map(() => '-'),
    '2031',
    target,
    '근거',
    '산식',
    '출처',
  ];
}

const benches: Readonly<Record<Type, Bench>> = {
  dates: {
    file: 'schedule.csv',
    kind: 'schedule',
    header: scheduleHeader,
    row: (id, cell) => [id, 'bookstore-opening', '연중', '일', cell],
    value: ({ cells }) => cells.get('dates')?.value,
  },
  period: {
    file: 'schedule.csv',
    kind: 'schedule',
    header: scheduleHeader,
    row: (id, cell) => [id, 'bookstore-opening', cell, '일', ''],
    value: ({ cells }) => cells.get('group')?.value,
  },
  figure: {
    file: 'indicators.csv',
    kind: 'indicator',
    header: indicatorHeader,
    row: (id, cell) => indicatorRow(id, '', '2030', cell),
    value: ({ families }) => families.get('target')?.get('2031')?.value,
  },
  years: {
    file: 'indicators.csv',
    kind: 'indicator',
    header: indicatorHeader,
    row: (id, cell) => indicatorRow(id, '', cell),
    value: ({ cells }) => cells.get('actualYears')?.value,
  },
  number: {
    file: 'indicators.csv',
    kind: 'indicator',
    header: indicatorHeader,
    row: (id, cell) => indicatorRow(id, cell, '2030'),
    value: ({ cells }) => cells.get('weight')?.value,
  },
};

/** Reads cells of a type in a real table, and tells what each of them means, or the code of what is wrong. */
export function readCells(type: string, cells: readonly string[]): readonly string[] {
  const bench = benches[type as Type];
  if (!bench) throw new Error(`There is no bench for cells of the type '${type}'`);
  const rows = cells.map((cell, index) => [...bench.row(`row-${index}`, cell)]);
  const csv = Papa.unparse([[...bench.header], ...rows], { newline: '\n' });
  const { plan, diagnostics } = make(new Map([[`data/${sampleEdition}/${bench.file}`, csv]]));
  const records = plan?.records.get(bench.kind) ?? [];
  return records.map((record) => {
    const wrong = diagnostics.filter(({ place }) => place.file.endsWith(bench.file) && place.start.line === record.row);
    return wrong.length > 0 ? `잘못: ${wrong.map(({ code }) => code).join(', ')}` : meaning(bench.value(record));
  });
}

function meaning(value: CellValue | undefined): string {
  switch (value?.type) {
    case 'dates':
      return value.items.map(dateWords).join('; ');
    case 'period':
      return periodWords(value.period);
    case 'figure':
      return figureWords(value.figure);
    case 'years':
      return value.years.join(', ');
    case 'number':
      return value.figure.number;
    default:
      return '빈칸';
  }
}

function dateWords({ from, to, openStart, openEnd, tentative, frequency, anytime }: DateItem): string {
  const [start, end] = [openStart ? '' : endWords(from), openEnd ? '' : endWords(to)];
  const span = start === end ? start : `${start}~${end}`;
  return [span, tentative ? '잠정' : '', frequency ? `빈도 ${frequency}` : '', anytime ?? '']
    .filter((word) => word !== '')
    .join(', ');
}

function endWords(end: YearMonth | undefined): string {
  if (!end) return '';
  const month = `${end.year === undefined ? '' : `${end.year}년 `}${end.month}월`;
  return end.day === undefined ? month : `${month} ${end.day}일`;
}

function periodWords({ from, to }: Period): string {
  if (from === undefined && to === undefined) return '정한 달 없음';
  if (to === undefined) return `${from}월부터`;
  return from === undefined ? `${to}월까지` : `${from}~${to}월`;
}

function figureWords(figure: Figure): string {
  if (figure.kind === 'status') return `상태 ${figure.status}, 인쇄 ${figure.text}`;
  if (figure.kind === 'text') return `글, 인쇄 ${figure.text}`;
  const asOf = figure.asOf && `기준 ${figure.asOf.year}년 ${figure.asOf.month}월`;
  const notes = [`숫자 ${figure.number}`, `인쇄 ${figure.display}`, figure.provisional ? '잠정' : '', asOf ?? ''];
  return notes.filter((note) => note !== '').join(', ');
}
