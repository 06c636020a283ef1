import { cellIn, idOf, wrongCell } from './cells.ts';
import { stretchIn } from './documents.ts';
import { editing, type Mutator } from './fault.ts';
import { content, data, nodeOf } from './sources.ts';

const unknownNode: Mutator = (sources, random) => {
  const spot = cellIn(
    sources,
    random,
    random.pick(['schedule', 'consultations', 'budget-lines', 'linkages', 'grids']),
    /^(과제|소속)$/u,
  );
  return spot && wrongCell(spot, `${spot.cell.value}-old`, 'reference/unknown');
};

const unknownRecord: Mutator = (sources, random) => {
  const [name, column] = random.pick([
    ['budget-lines', /^사업$/u],
    ['linkages', /^연계$/u],
    ['budget', /^회계$/u],
    ['finance', /^회계$/u],
    ['linkage-targets', /^체계$/u],
  ] as const);
  const spot = cellIn(sources, random, name, column, ({ value }) => value !== '');
  return spot && wrongCell(spot, `${spot.cell.value}-9`, 'reference/unknown');
};

const wrongLevel: Mutator = (sources, random) => {
  const spot = cellIn(sources, random, random.pick(['schedule', 'consultations', 'linkages']), /^과제$/u);
  return spot && wrongCell(spot, nodeOf(random.pick(sources.documents('objectives'))), 'reference/wrong-level');
};

const label: Mutator = (sources, random) => {
  const [name, column] = random.pick([
    ['schedule', /^과제명$/u],
    ['consultations', /^과제명$/u],
    ['budget-lines', /^(과제명|사업명)$/u],
    ['linkages', /^(과제명|연계명)$/u],
    ['budget', /^회계명$/u],
  ] as const);
  const spot = cellIn(sources, random, name, column, ({ value }) => value.length > 2);
  if (!spot) return undefined;
  // The key stands in the cell before its label.
  const key = spot.row.cells[spot.row.cells.indexOf(spot.cell) - 1]!.value;
  return wrongCell(spot, `${spot.cell.value} 등`, 'reference/label', [`title:${key}`, `id:${key}`]);
};

/** A record of money stands below itself. */
const cycle: Mutator = (sources, random) => {
  const { rows } = sources.table('budget');
  const spot = cellIn(sources, random, 'budget', /^상위$/u, ({ value }, row) => {
    return value !== '' && !rows.some(({ cells }) => cells[1]!.value === idOf(row));
  });
  return spot && wrongCell(spot, idOf(spot.row), 'reference/cycle', [`id:${spot.cell.value}`]);
};

const unknownChild: Mutator = (sources, random) => {
  const list = stretchIn(sources, random, /(?<=^children: \[[^\]\n]+)(?=\])/gmu, ['goals', 'objectives']);
  return list && editing({ ...list, text: ', ⟦forgotten-plan⟧', codes: ['reference/unknown'] });
};

const listedTwice: Mutator = (sources, random) => {
  const list = stretchIn(sources, random, /(?<=^children: \[)[^\]\n]+/gmu, ['goals', 'objectives']);
  if (!list) return undefined;
  const again = random.pick(list.text.split(', '));
  const { file, end } = list;
  return editing({ file, start: end, end, text: `, ⟦${again}⟧`, codes: ['reference/two-parents'] });
};

/** A node is taken off the list of the one above it: its file is no longer part of the plan. */
const orphan: Mutator = (sources, random) => {
  const list = stretchIn(sources, random, /(?<=^children: \[[^\]\n]+, )[a-z0-9-]+(?=\])/gmu, ['objectives']);
  if (!list) return undefined;
  const file = `${content}/tasks/${list.text}.md`;
  const title = /(?<=^---\ntitle: )[^\n]+/u.exec(sources.text(file));
  if (!title || sources.text(file).includes('::grid')) return undefined;
  const [start, end] = [title.index, title.index + title[0].length];
  return {
    edits: [
      { file: list.file, start: list.start - 2, end: list.end, text: '', codes: [] },
      { file, start, end, text: `⟦${title[0]}⟧`, codes: ['reference/orphan'], claim: [0, Number.POSITIVE_INFINITY] },
    ],
    claims: [`title:${list.text}`],
  };
};

/** A table of the annexes is not placed any more. */
const unplaced: Mutator = (sources, random) => {
  const grid = stretchIn(sources, random, /^::grid\[[^\]]+\]\n/gmu);
  const id = /\[(.+)\]/u.exec(grid?.text ?? '')?.[1] ?? '';
  const row = sources.table('grids').rows.find((candidate) => idOf(candidate) === id);
  if (!grid || !row) return undefined;
  const file = `${data}/grids.csv`;
  const text = sources.text(file).slice(row.start, row.end);
  return {
    edits: [
      { ...grid, text: '', codes: [], claim: [grid.start, grid.end] },
      { file, start: row.start, end: row.end, text: `⟦${text}⟧`, codes: ['reference/unplaced'] },
    ],
    claims: [`id:${id}`],
  };
};

/** A directive names a table of the annexes with a slip: the table is not placed because of that alone. */
const misspeltGrid: Mutator = (sources, random) => {
  const grid = stretchIn(sources, random, /^::grid\[[^\]]+\](?=\n)/gmu);
  if (!grid) return undefined;
  const id = /\[(.+)\]/u.exec(grid.text)?.[1] ?? '';
  return editing({ ...grid, text: `⟦::grid[${id.replace('-', '')}]⟧`, codes: ['reference/unknown'] }, [`id:${id}`]);
};

/** Two files give the same id to two nodes. */
const duplicateNode: Mutator = (sources, random) => {
  const id = nodeOf(random.pick(sources.documents('tasks')));
  const file = `${content}/collaborations/${id}.md`;
  return {
    edits: [],
    write: { file, text: '---\ntitle: 이름만 다른 과제\n---\n\n## 과제 목표\n\n- 목표\n' },
    found: [{ code: 'reference/duplicate-node', file, at: '2:1-2:17' }],
    claims: [`new:${file}`, `title:${id}`],
  };
};

export const referenceMutators = {
  unknownNode,
  unknownRecord,
  wrongLevel,
  label,
  cycle,
  unknownChild,
  listedTwice,
  orphan,
  unplaced,
  misspeltGrid,
  duplicateNode,
};
