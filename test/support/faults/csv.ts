import { cellEdit, cellIn, idOf, unmentioned, wrongCell } from './cells.ts';
import { editing, everything, type Mutator, ofFile } from './fault.ts';
import { data } from './sources.ts';

const large = ['schedule', 'consultations', 'budget', 'budget-lines', 'indicators', 'linkages'];
/** Kinds to whose records nothing refers. */
const leaves = ['schedule', 'consultations', 'budget-lines', 'linkages'];
const optional = /^(비고|유의사항|코드|기호)$/u;

/** A column that may be left out gets a name that the form does not know. */
const unknownColumn: Mutator = (sources, random) => {
  const name = random.pick(['schedule', 'budget', 'budget-lines', 'linkages', 'indicators', 'linkage-targets']);
  const { header } = sources.table(name);
  const cell = header.cells.find(({ value }) => optional.test(value));
  if (!cell) return undefined;
  const [start, end] = [header.start, header.end];
  const text = `⟦${random.pick(['검토', '확인자', '메모 2'])}⟧`;
  return editing({
    file: `${data}/${name}.csv`,
    start: cell.start,
    end: cell.end,
    text,
    codes: ['csv/unknown-column'],
    claim: [start, end],
  });
};

/** A column that may be left out gets the name of one before it. */
const duplicateColumn: Mutator = (sources, random) => {
  const name = random.pick(['schedule', 'budget-lines', 'linkages', 'indicators']);
  const { header } = sources.table(name);
  const cell = header.cells.find(({ value }) => optional.test(value));
  const earlier = header.cells.filter((other) => cell && other.start < cell.start);
  if (!cell) return undefined;
  const text = `⟦${random.pick(earlier).value}⟧`;
  return editing({
    file: `${data}/${name}.csv`,
    start: cell.start,
    end: cell.end,
    text,
    codes: ['csv/duplicate-column'],
    claim: [header.start, header.end],
  });
};

/** A column that must be there is taken away, with its cells. */
const missingColumn: Mutator = (sources, random) => {
  const name = random.pick(['accounts', 'linkage-schemes']);
  const { header, rows } = sources.table(name);
  const lines = rows.map(({ cells }) =>
    cells
      .slice(0, -1)
      .map(({ value }) => value)
      .join(','),
  );
  const start = header.cells
    .slice(0, -1)
    .map(({ value }) => value)
    .join(',');
  const text = `⟦${start}⟧\n${lines.join('\n')}\n`;
  return editing({
    file: `${data}/${name}.csv`,
    start: 0,
    end: sources.text(`${data}/${name}.csv`).length,
    text,
    codes: ['csv/missing-column'],
    claim: everything,
  });
};

/** A row gets a cell too many. */
const cellCount: Mutator = (sources, random) => {
  const name = random.pick(large);
  const row = random.pick(sources.table(name).rows);
  const file = `${data}/${name}.csv`;
  const text = `⟦${sources.text(file).slice(row.start, row.end)},${random.pick(['', '남는 칸'])}⟧`;
  return editing({ file, start: row.start, end: row.end, text, codes: ['csv/cell-count'] }, [`id:${idOf(row)}`]);
};

/** A row loses the last of its cells, which was blank. */
const cellLost: Mutator = (sources, random) => {
  const name = random.pick(['schedule', 'linkages', 'indicators']);
  const row = random.pick(sources.table(name).rows.filter(({ cells }) => cells.at(-1)?.value === ''));
  const file = `${data}/${name}.csv`;
  const text = `⟦${sources.text(file).slice(row.start, row.end - 1)}⟧`;
  return editing({ file, start: row.start, end: row.end, text, codes: ['csv/cell-count'] }, [`id:${idOf(row)}`]);
};

/** Between two rows stands one without anything in it. */
const blankRow: Mutator = (sources, random) => {
  const name = random.pick([...large, 'finance', 'accounts']);
  const { header, rows } = sources.table(name);
  const row = random.pick(rows.slice(1));
  const blank = random.pick(['', ','.repeat(header.cells.length - 1)]);
  return editing({
    file: `${data}/${name}.csv`,
    start: row.start,
    end: row.start,
    text: `⟦${blank}⟧\n`,
    codes: ['csv/blank-row'],
    claim: [row.start - 1, row.start],
  });
};

/** The id of a row is that of a row before it. */
const duplicateId: Mutator = (sources, random) => {
  const name = random.pick(leaves);
  const spot = cellIn(sources, random, name, /^id$/u, (_, row) => unmentioned(sources)(row));
  if (!spot) return undefined;
  const earlier = sources.table(name).rows.filter((row) => row.start < spot.row.start);
  if (earlier.length === 0) return undefined;
  const first = random.pick(earlier);
  return wrongCell(spot, idOf(first), 'csv/duplicate-id', [`id:${idOf(first)}`]);
};

/** A table of the annexes has nothing in it. */
const empty: Mutator = (sources, random) => {
  const file = random.pick([...sources.texts.keys()].filter((path) => path.startsWith(`${data}/grids/`)));
  const end = sources.text(file).length;
  const edit = { file, start: 0, end, text: ',,\n,,\n', codes: [], claim: everything };
  return { edits: [edit], found: [ofFile('csv/empty', file)], claims: [`bytes:${file}`] };
};

/** A row that was pasted a second time below itself. */
const duplicateRow: Mutator = (sources, random) => {
  const name = random.pick(leaves);
  const row = random.pick(sources.table(name).rows);
  const file = `${data}/${name}.csv`;
  const text = sources.text(file).slice(row.start, row.end);
  return editing(
    {
      file,
      start: row.end,
      end: row.end,
      text: `\n⟦${text}⟧`,
      codes: ['csv/duplicate-row'],
      claim: [row.start, row.end],
    },
    [`id:${idOf(row)}`],
  );
};

const headerCount: Mutator = (sources) => {
  const name = 'linkage-targets';
  const { header } = sources.table(name);
  const file = `${data}/${name}.csv`;
  const cells = header.cells.toSpliced(-2, 1).map(({ value }) => value);
  return {
    edits: [
      { file, start: 0, end: header.end, text: `⟦${cells.join(',')}⟧`, codes: ['csv/header-count'], claim: everything },
    ],
  };
};

/** A quote that opens a cell and is never closed. */
const openQuote: Mutator = (sources, random) => {
  const spot = cellIn(sources, random, random.pick(['budget', 'budget-lines']), /^(금액|몫) \d{4}$/u, ({ value }) =>
    /^\d{3}$/u.test(value),
  );
  return spot && editing(cellEdit(spot, `⟦"⟧${spot.cell.value}`, ['csv/malformed-quotes']), [`id:${idOf(spot.row)}`]);
};

const formula: Mutator = (sources, random) => {
  const spot = cellIn(
    sources,
    random,
    random.pick(['budget', 'budget-lines']),
    /^(금액|몫) \d{4}$/u,
    ({ value }, row) => /^\d{1,3}$/u.test(value) && unmentioned(sources)(row),
  );
  return spot && wrongCell(spot, random.pick(['=SUM(I2:I9)', '=I3', '=2+3']), 'csv/formula');
};

const formulaError: Mutator = (sources, random) => {
  const spot = cellIn(sources, random, random.pick(['schedule', 'consultations']), /^(추진계획|내용)$/u);
  return spot && wrongCell(spot, random.pick(['#NAME?', '#REF!', '#VALUE!', '#N/A']), 'csv/formula-error');
};

const excelDate: Mutator = (sources, random) => {
  const spot = cellIn(sources, random, 'schedule', /^세부일정$/u, ({ value }) => /^'24\.\d{1,2}월$/u.test(value));
  return spot && wrongCell(spot, random.pick(['Feb-24', '24-Mar', '2-Jan']), 'csv/excel-date');
};

const excelExponent: Mutator = (sources, random) => {
  const spot = cellIn(sources, random, 'budget', /^금액 \d{4}$/u, ({ value }) => /^\d{1,3}$/u.test(value));
  return spot && wrongCell(spot, random.pick(['1.2E+05', '3E+11']), 'csv/excel-exponent');
};

/** One of at least four years loses the zero behind its point. */
const lostDecimals: Mutator = (sources, random) => {
  const { header } = sources.table('indicators');
  const isActual = (index: number) => /^실적 \d{4}$/u.test(header.cells[index]?.value ?? '');
  const spot = cellIn(sources, random, 'indicators', /^실적 \d{4}$/u, ({ value }, row) => {
    const figures = row.cells.filter((cell, index) => isActual(index) && /^[\d.]+$/u.test(cell.value));
    return /^\d+\.0$/u.test(value) && figures.length > 3 && figures.every((cell) => /^\d+\.\d$/u.test(cell.value));
  });
  return spot && wrongCell(spot, spot.cell.value.replace('.0', ''), 'csv/lost-decimals');
};

export const csvMutators = {
  duplicateRow,
  headerCount,
  openQuote,
  formula,
  formulaError,
  excelDate,
  excelExponent,
  lostDecimals,
  unknownColumn,
  duplicateColumn,
  missingColumn,
  cellCount,
  cellLost,
  blankRow,
  duplicateId,
  empty,
};
