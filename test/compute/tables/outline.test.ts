import { describe, expect, test } from 'vitest';
import { tablesOf } from '../../support/small.ts';
import { cellText, tableGrid } from '../../support/tables.ts';

const records = [
  {
    id: 'thing',
    label: '물건',
    file: 'things.csv',
    columns: [
      { id: 'id', header: 'id', type: 'id', required: true },
      { id: 'node', header: '소속', type: 'node', many: true, required: true },
      { id: 'name', header: '명칭', type: 'text' },
      { id: 'remark', header: '비고', type: 'text' },
    ],
  },
];

const definition = {
  id: 'overview',
  builder: 'outline',
  title: '{title} 체계',
  levels: ['aim', 'step'],
  phrases: { aim: '{code}. {title}', step: '{n} {title}' },
  headers: ['{level.aim}', '{level.step}'],
  records: 'thing',
  columns: [{ header: '물건', field: 'name' }],
};

const things = 'id,소속,명칭,비고\na,seed,가,\nb,seed,나,\n';
const withUpper = `${things}c,growth,다,\n`;

function table(changes: object = {}, rows = things) {
  const [found] = tablesOf('growth', { ...definition, ...changes }, { records }, { 'data/tiny/things.csv': rows });
  return found!;
}

describe('the tree as a table', () => {
  test('heads the outer levels over the whole width and gives every record a row', () => {
    expect(tableGrid(table())).toEqual([
      ['목표', '단계', '물건'],
      ['Ⅰ. 성장', 'Ⅰ. 성장', 'Ⅰ. 성장'],
      ['', '① 씨앗', '가'],
      ['', '① 씨앗', '나'],
      ['', '② 물', ''],
    ]);
  });

  test('puts the records of the outer levels beside their titles where the form says so', () => {
    expect(tableGrid(table({ upper: 'row' }, withUpper))[1]).toEqual(['Ⅰ. 성장', 'Ⅰ. 성장', '다']);
  });

  test('joins the records of a node in one cell where the form says so', () => {
    expect(tableGrid(table({ joined: true })).slice(2)).toEqual([
      ['', '① 씨앗', '가 / 나'],
      ['', '② 물', ''],
    ]);
  });

  test('gives every node a wide row with its records below where it has no columns of titles', () => {
    const columns = [
      { header: '물건', field: 'name' },
      { header: '비고', field: 'remark' },
    ];
    const made = table({ headers: [], columns }, 'id,소속,명칭,비고\na,seed,가,나중\n');
    expect(made.body.map(({ kind }) => kind)).toEqual(['group', 'upper', 'plain', 'upper']);
    expect(tableGrid(made)).toEqual([
      ['물건', '비고'],
      ['Ⅰ. 성장', 'Ⅰ. 성장'],
      ['① 씨앗', '① 씨앗'],
      ['가', '나중'],
      ['② 물', '② 물'],
    ]);
  });

  describe('joins equal neighbours in a column that asks for it', () => {
    const columns = [
      { header: '물건', field: 'name' },
      { header: '비고', field: 'remark', merge: true },
    ];
    const rows = 'id,소속,명칭,비고\na,seed,가,나중\nb,seed,나,나중\nc,water,다,나중\n';
    const spans = (changes: object) =>
      table({ columns, ...changes }, rows).body.map(({ cells }) => cells.map(({ rowSpan = 1 }) => rowSpan));

    test('those of neighbouring nodes too', () => {
      expect(spans({})).toEqual([[1], [2, 2, 1, 3], [1], [1, 1, 1]]);
    });

    test('but not over a row of a node', () => {
      expect(spans({ headers: [] })).toEqual([[1], [1], [1, 2], [1], [1], [1, 1]]);
    });
  });

  test.each([
    ['innermost', { levels: ['aim'], headers: ['목표'] }, things, '2:1'],
    ['outer', {}, withUpper, '4:1'],
  ])('that has no place for rows of the %s level would lose them, which is told', (_, changes, rows, place) => {
    expect(() => table(changes, rows)).toThrow(`form/rows-not-shown data/tiny/things.csv ${place}`);
  });

  test('leaves out the levels that the form does not name', () => {
    const steps = table({ levels: ['step'], headers: ['{level.step}'] });
    expect(tableGrid(steps).slice(1)).toEqual([
      ['① 씨앗', '가'],
      ['① 씨앗', '나'],
      ['② 물', ''],
    ]);
  });

  test('shows titles with their facts', () => {
    const [group, first] = table().body;
    const facts = [group!.cells[0]!, first!.cells[1]!].flatMap(({ lines }) =>
      lines[0]!.flatMap((inline) => (inline.type === 'fact' ? [inline.fact] : [])),
    );
    expect(facts).toEqual(['aim.growth.title', 'step.seed.title']);
  });

  test('heads groups and rows', () => {
    const [group, first] = table().body;
    expect([group!.kind, group!.cells[0]!.heads, first!.cells[1]!.heads]).toEqual(['group', 'group', 'row']);
  });
});

describe('a record that two levels share', () => {
  const shared = { columns: [{ header: '비고', phrase: '{remark}', shared: 'aim' }] };
  const rows = 'id,소속,명칭,비고\na,growth; seed,가,옛것\nb,seed,나,새것\n';

  test('says so instead of its remark', () => {
    expect(
      table(shared, rows)
        .body.slice(1, 3)
        .map(({ cells }) => cellText(cells.at(-1)!)),
    ).toEqual(['목표 공통', '새것']);
  });
});
