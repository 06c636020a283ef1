import type { Random } from '../random.ts';
import { cellIn, idOf, type Spot, unmentioned, wrongCell, wrongPart } from './cells.ts';
import type { Mutator } from './fault.ts';
import type { Sources } from './sources.ts';
import type { TableRow } from './table.ts';

/** Names of tables with the columns that hold figures. */
const figures = [
  ['budget', /^금액 /u],
  ['budget-lines', /^몫 /u],
  ['indicators', /^(실적|목표) \d/u],
  ['finance', /^금액 /u],
] as const;

const number = /^(\d{1,3}(,\d{3})*|\d+)(\.\d+)?$/u;

/** A cell with a number in it that nothing else speaks of. */
function figureIn(sources: Sources, random: Random, fits: RegExp): Spot | undefined {
  const [name, column] = random.pick(figures);
  const alone = unmentioned(sources);
  return cellIn(
    sources,
    random,
    name,
    column,
    ({ value }, row) => number.test(value) && fits.test(value) && alone(row),
  );
}

const letterForZero: Mutator = (sources, random) => {
  const spot = figureIn(sources, random, /\d0/u);
  return (
    spot &&
    wrongPart(spot, spot.cell.value.replace(/(?<=\d)0/u, `⟦${random.pick(['O', 'o'])}⟧`), 'value/malformed-number')
  );
};

const twoPoints: Mutator = (sources, random) => {
  const spot = figureIn(sources, random, /\.\d+$/u);
  return spot && wrongPart(spot, `${spot.cell.value}⟦.⟧5`, 'value/malformed-number');
};

const separator: Mutator = (sources, random) => {
  const spot = figureIn(sources, random, /^\d{1,2},\d{3}$/u);
  return spot && wrongPart(spot, spot.cell.value.replace(/,(\d)/u, '$1⟦,⟧'), 'value/malformed-number');
};

const unknownStatus: Mutator = (sources, random) => {
  const spot = figureIn(sources, random, /./u);
  const word = random.pick(['집계즁', '미정', '추후 확정']);
  // By the form this one says that the figure is still to come.
  return spot && wrongCell(spot, word, word === '미정' ? 'todo/figure' : 'value/unknown-status');
};

const malformedYear: Mutator = (sources, random) => {
  const spot = cellIn(sources, random, 'indicators', /^(근거연도|목표연도)$/u, ({ value }) => /^\d{4}$/u.test(value));
  return (
    spot &&
    wrongCell(spot, random.pick([`'${spot.cell.value.slice(2)}`, `${spot.cell.value}년`]), 'value/malformed-year')
  );
};

const required: Mutator = (sources, random) => {
  const [name, column] = random.pick([
    ['schedule', /^추진계획$/u],
    ['consultations', /^(내용|구분)$/u],
    ['indicators', /^(측정산식|자료출처|목표치 산출근거)$/u],
    ['grids', /^제목$/u],
  ] as const);
  const spot = cellIn(sources, random, name, column);
  return spot && wrongCell(spot, '', 'cell/required');
};

const malformedId: Mutator = (sources, random) => {
  const name = random.pick(['schedule', 'consultations', 'budget-lines', 'linkages']);
  const alone = unmentioned(sources);
  const spot = cellIn(sources, random, name, /^id$/u, (_, row) => alone(row));
  const slip = random.pick([
    (id: string) => id.toUpperCase(),
    (id: string) => id.replaceAll('-', '_'),
    (id: string) => `${id} 2`,
  ]);
  return spot && wrongCell(spot, slip(spot.cell.value), 'cell/malformed-id');
};

const unknownChoice: Mutator = (sources, random) => {
  const [name, column] = random.pick([
    ['indicators', /^(방향|정량화|성격)$/u],
    ['budget-lines', /^(금액표시|괄호표시)$/u],
    ['linkages', /^민생$/u],
  ] as const);
  const spot = cellIn(sources, random, name, column, ({ value }) => value !== '');
  return spot && wrongCell(spot, random.pick([`${spot.cell.value}적`, '상관없음', 'O']), 'cell/unknown-choice');
};

/** The figure of a year that the row states is missing. */
const missingYear: Mutator = (sources, random) => {
  const { header } = sources.table('indicators');
  const years = header.cells.findIndex(({ value }) => value === '실적연도');
  const spot = cellIn(
    sources,
    random,
    'indicators',
    /^실적 \d{4}$/u,
    ({ value }, row) => value !== '' && !sources.speaksOf(`indicator.${idOf(row)}.actual`),
  );
  if (!spot || !spot.row.cells[years]!.value.includes('~')) return undefined;
  return wrongCell(spot, '', 'cell/missing-year');
};

const dated = [
  ['schedule', /^세부일정$/u],
  ['consultations', /^세부일정$/u],
] as const;

function dateIn(
  sources: Sources,
  random: Random,
  fits: RegExp,
  accept: (row: TableRow) => boolean = () => true,
): Spot | undefined {
  const [name, column] = random.pick(dated);
  return cellIn(sources, random, name, column, ({ value }, row) => fits.test(value) && accept(row));
}

/** A year that was mistyped by a generation. */
const outsideYears: Mutator = (sources, random) => {
  const spot = dateIn(sources, random, /^'24\.\d{1,2}월$/u);
  return (
    spot && wrongPart(spot, spot.cell.value.replace("'24", `'⟦${random.pick(['42', '64'])}⟧`), 'date/outside-years')
  );
};

const impossibleMonth: Mutator = (sources, random) => {
  const spot = dateIn(sources, random, /^'24\.\d{1,2}월$/u);
  return spot && wrongPart(spot, `'24.⟦${random.pick(['13', '0', '24'])}⟧월`, 'date/impossible');
};

const unknownWord: Mutator = (sources, random) => {
  const spot = dateIn(sources, random, /^'24\.\d{1,2}월$/u);
  return spot && wrongPart(spot, `${spot.cell.value} ⟦${random.pick(['즈음', '무렵', '내외'])}⟧`, 'date/malformed');
};

const endBeforeStart: Mutator = (sources, random) => {
  const spot = dateIn(sources, random, /^'24\.\d{1,2}~\d{1,2}월$/u);
  const [, first, last] = /(\d+)~(\d+)월/u.exec(spot?.cell.value ?? '') ?? [];
  return spot && wrongPart(spot, `⟦'24.${last}~${first}월⟧`, 'date/end-before-start');
};

const unknownPeriod: Mutator = (sources, random) => {
  const spot = cellIn(sources, random, 'schedule', /^구분$/u, ({ value }) => /^\d분기$/u.test(value));
  return spot && wrongCell(spot, random.pick(['일분기', '5분기', '봄']), 'date/unknown-period');
};

/** A month of another quarter than the one that the row stands in. */
const outsideGroup: Mutator = (sources, random) => {
  const { header } = sources.table('schedule');
  const group = header.cells.findIndex(({ value }) => value === '구분');
  const spot = cellIn(sources, random, 'schedule', /^세부일정$/u, ({ value }, row) => {
    return /^'24\.\d{1,2}월$/u.test(value) && /^[12]분기$/u.test(row.cells[group]!.value);
  });
  return spot && wrongCell(spot, `'24.${random.pick([9, 10, 11])}월`, 'date/outside-group');
};

/** An amount is lowered below the sum of what stands below it. */
const childExceeds: Mutator = (sources, random) => {
  const { header, rows } = sources.table('budget');
  const parent = header.cells.findIndex(({ value }) => value === '상위');
  const spot = cellIn(
    sources,
    random,
    'budget',
    /^금액 \d{4}$/u,
    ({ value }) => number.test(value) && Number(value.replaceAll(',', '')) > 1,
  );
  if (!spot) return undefined;
  const index = spot.row.cells.indexOf(spot.cell);
  const below = rows.filter((row) => row.cells[parent]!.value === idOf(spot.row));
  const sum = below.reduce((total, row) => total + Number(row.cells[index]!.value.replaceAll(',', '') || 0), 0);
  if (!(sum > 1)) return undefined;
  return wrongCell(
    spot,
    '1',
    'budget/child-exceeds-parent',
    below.map((row) => `id:${idOf(row)}`),
  );
};

const percentInside: Mutator = (sources, random) => {
  const spot = figureIn(sources, random, /^\d+$/u);
  return spot && wrongPart(spot, `${spot.cell.value}⟦${random.pick(['%', '억원', '명'])}⟧`, 'value/malformed-number');
};

const fullWidth: Mutator = (sources, random) => {
  const spot = figureIn(sources, random, /^\d\d+$/u);
  return (
    spot && wrongPart(spot, `${spot.cell.value.slice(0, -1)}⟦${random.pick(['五', '오'])}⟧`, 'value/malformed-number')
  );
};

export const valueMutators = {
  percentInside,
  fullWidth,
  letterForZero,
  twoPoints,
  separator,
  unknownStatus,
  malformedYear,
};
export const cellMutators = { required, malformedId, unknownChoice, missingYear };
export const dateMutators = { outsideYears, impossibleMonth, unknownWord, endBeforeStart, unknownPeriod, outsideGroup };
export const ruleMutators = { childExceeds };
