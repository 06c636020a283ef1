import { describe, expect, test } from 'vitest';
import { tablesOf } from '../../support/small.ts';
import { tableGrid } from '../../support/tables.ts';

/** How many nodes and records there are, and how the records are spread. */

const records = [
  {
    id: 'thing',
    label: '물건',
    file: 'things.csv',
    columns: [
      { id: 'id', header: 'id', type: 'id', required: true },
      { id: 'node', header: '소속', type: 'node', many: true, required: true },
      { id: 'kind', header: '성격', type: 'choice', choices: 'kind' },
      { id: 'measured', header: '정량화', type: 'choice', choices: 'measured' },
    ],
  },
];

const choices = {
  kind: [
    { id: 'soft', text: '무른 것' },
    { id: 'hard', text: '굳은 것' },
  ],
  measured: [
    { id: 'yes', text: '잼' },
    { id: 'no', text: '안 잼' },
  ],
};

const things = 'id,소속,성격,정량화\na,growth; seed,무른 것,잼\nb,seed,굳은 것,잼\nc,water,굳은 것,안 잼\n';

function grid(definition: Record<string, unknown>, rows = things) {
  const [table] = tablesOf('growth', definition, { records, choices }, { 'data/tiny/things.csv': rows });
  return tableGrid(table!);
}

describe('a distribution', () => {
  const definition = {
    id: 'spread',
    builder: 'distribution',
    title: '성격',
    records: 'thing',
    levels: ['aim', 'step'],
    headers: { stub: '구분', nodes: '수', records: '물건', total: '소계', by: '성격' },
    by: 'kind',
    share: { field: 'measured', choice: 'yes', header: '잰 것' },
    phrase: '{count} ({share}%)',
  };

  test('counts nodes, records and choices of every level, with shares in whole per cent', () => {
    expect(grid(definition).slice(3)).toEqual([
      ['목표', '1', '1', '1 (100%)', '0 (0%)', '1 (100%)'],
      ['단계', '2', '3', '1 (33%)', '2 (67%)', '2 (67%)'],
    ]);
  });

  test('has three rows of headers', () => {
    expect(grid(definition).slice(0, 3)).toEqual([
      ['구분', '수', '물건', '물건', '물건', '물건'],
      ['구분', '수', '소계', '성격', '성격', '잰 것'],
      ['구분', '수', '소계', '무른 것', '굳은 것', '잰 것'],
    ]);
  });

  test('gives nothing of nothing as nothing', () => {
    expect(grid(definition, 'id,소속,성격,정량화\na,seed,무른 것,잼\n')[3]).toEqual([
      '목표',
      '1',
      '0',
      '0 (0%)',
      '0 (0%)',
      '0 (0%)',
    ]);
  });
});

describe('counts', () => {
  const definition = {
    id: 'counts',
    builder: 'counts',
    title: '수',
    columns: [
      { header: '{level.aim}', level: 'aim' },
      { header: '{level.step}', level: 'step' },
      { header: '{level.step} 물건', level: 'step', records: 'thing' },
    ],
  };

  test('are of the nodes below the owner, and of their records', () => {
    expect(grid(definition)).toEqual([
      ['목표', '단계', '단계 물건'],
      ['1', '2', '3'],
    ]);
  });

  test('count a record that two levels share on each', () => {
    const columns = [{ header: '목표 물건', level: 'aim', records: 'thing' }, definition.columns[2]];
    expect(grid({ ...definition, columns })[1]).toEqual(['1', '3']);
  });
});
