import { describe, expect, test } from 'vitest';
import { tablesOf } from '../../support/small.ts';
import { rowTexts } from '../../support/tables.ts';

/** What a line of a budget prints, and what stands in parentheses beside it, is said on the line. */

const basis = [
  { id: 'none', text: '없음' },
  { id: 'whole', text: '전체' },
  { id: 'share', text: '몫' },
  { id: 'listed', text: '합계' },
];

const form = {
  choices: {
    basis,
    stage: [
      { id: 'unit', text: '단위' },
      { id: 'detail', text: '세부' },
      { id: 'item', text: '내역' },
    ],
  },
  records: [
    {
      id: 'account',
      label: '회계',
      file: 'accounts.csv',
      columns: [
        { id: 'id', header: 'id', type: 'id', required: true },
        { id: 'name', header: '명칭', type: 'text' },
        { id: 'short', header: '약칭', type: 'text' },
      ],
    },
    {
      id: 'item',
      label: '사업',
      file: 'items.csv',
      columns: [
        { id: 'id', header: 'id', type: 'id', required: true },
        { id: 'parent', header: '상위', type: 'reference', refers: 'item' },
        { id: 'stage', header: '단계', type: 'choice', choices: 'stage', required: true },
        { id: 'name', header: '명칭', type: 'text', required: true },
        { id: 'account', header: '회계', type: 'reference', refers: 'account' },
        { id: 'amount', header: '금액 {key}', type: 'figure', by: 'year' },
      ],
    },
    {
      id: 'line',
      label: '줄',
      file: 'lines.csv',
      columns: [
        { id: 'id', header: 'id', type: 'id', required: true },
        { id: 'node', header: '소속', type: 'node', required: true },
        { id: 'item', header: '사업', type: 'reference', refers: 'item', required: true },
        { id: 'basis', header: '금액표시', type: 'choice', choices: 'basis', required: true },
        { id: 'parenthesis', header: '괄호표시', type: 'choice', choices: 'basis', required: true },
        { id: 'share', header: '몫 {key}', type: 'figure', by: 'year' },
      ],
    },
  ],
};

const accounts = 'id,명칭,약칭\ngeneral,일반 회계,일반\n';

/** A unit of two details, one of which has two items; amounts of 2031 with decimals and a gap. */
const items = `id,상위,단계,명칭,회계,금액 2030,금액 2031
unit,,단위,큰 사업,general,"9,000","9,500"
one,unit,세부,첫 사업,,"1,500",1600.5
two,unit,세부,둘째 사업,,300,-
left,one,내역,왼쪽,,100,110
right,one,내역,오른쪽,,50,60
`;

const definition = {
  id: 'money',
  builder: 'budget',
  title: '{title} 재정',
  records: 'line',
  item: 'item',
  basis: 'basis',
  parenthesis: 'parenthesis',
  share: 'share',
  amount: 'amount',
  parent: 'parent',
  stage: 'stage',
  account: 'account',
  phrases: { unit: '{item.name}', detail: '▪{item.name}', item: '({item.name})' },
  headers: { name: '사업명', account: '회계', each: "'{yy}" },
  years: 2,
  empty: '비예산',
};

function table(lines: string) {
  const csv = `id,소속,사업,금액표시,괄호표시,몫 2030,몫 2031\n${lines}`;
  const [found] = tablesOf('seed', definition, form, {
    'data/tiny/accounts.csv': accounts,
    'data/tiny/items.csv': items,
    'data/tiny/lines.csv': csv,
  });
  return found!;
}

function rows(lines: string) {
  return rowTexts(table(lines).body);
}

/** The two amounts of the first row. */
function amounts(lines: string): readonly string[] {
  return rows(lines)[0]!.slice(2);
}

describe('a line', () => {
  test('says its name, its account in short, and the years up to that of the plan', () => {
    expect(rowTexts(table('a,seed,unit,전체,없음,,\n').head)).toEqual([['사업명', '회계', "'30", "'31"]]);
    expect(rows('a,seed,unit,전체,없음,,\n')).toEqual([['큰 사업', '일반', '9,000', '9,500']]);
  });

  test.each([
    ['nothing', 'a,seed,one,없음,없음,,\n', ['', '']],
    ['the whole amount', 'a,seed,one,전체,없음,,\n', ['1,500', '1,600.5']],
    ['a dash where there is none', 'a,seed,two,전체,없음,,\n', ['300', '-']],
    ['its own share', 'a,seed,one,몫,없음,700,800\n', ['700', '800']],
    ['its share beside the whole', 'a,seed,one,전체,몫,700,800\n', ['1,500 (700)', '1,600.5 (800)']],
    ['the whole beside its share', 'a,seed,one,몫,전체,700,800\n', ['700 (1,500)', '800 (1,600.5)']],
    ['the whole in parentheses alone', 'a,seed,left,없음,전체,,\n', ['(100)', '(110)']],
    ['a dash alone without parentheses', 'a,seed,two,없음,전체,,\n', ['(300)', '-']],
    ['no dash beside an amount', 'a,seed,two,몫,전체,1,2\n', ['1 (300)', '2']],
  ])('prints %s', (_, line, expected) => {
    expect(amounts(line)).toEqual(expected);
  });
});

describe('the sum of the lines listed below', () => {
  test.each([
    ['of one line', 'a,seed,unit,합계,없음,,\nb,seed,one,전체,없음,,\n', ['1,500', '1,600.5']],
    ['of two', 'a,seed,unit,합계,없음,,\nb,seed,one,전체,없음,,\nc,seed,two,전체,없음,,\n', ['1,800', '1,600.5']],
    ['of shares', 'a,seed,unit,합계,없음,,\nb,seed,one,몫,없음,700,800\nc,seed,two,전체,없음,,\n', ['1,000', '800']],
    [
      'of items below a line that prints nothing',
      'a,seed,one,합계,없음,,\nb,seed,left,전체,없음,,\nc,seed,right,전체,없음,,\n',
      ['150', '170'],
    ],
    [
      'through a line that prints nothing itself',
      'a,seed,unit,합계,없음,,\nb,seed,one,없음,없음,,\nc,seed,left,전체,없음,,\n',
      ['100', '110'],
    ],
    [
      'of what stands in parentheses',
      'a,seed,unit,없음,합계,,\nb,seed,left,없음,전체,,\nc,seed,right,없음,전체,,\n',
      ['(150)', '(170)'],
    ],
    ['of no lines, which is blank', 'a,seed,unit,합계,없음,,\n', ['', '']],
  ])('%s', (_, lines, expected) => {
    expect(amounts(lines)).toEqual(expected);
  });

  test('counts an item once though its parent is listed, too', () => {
    expect(amounts('a,seed,unit,합계,없음,,\nb,seed,one,전체,없음,,\nc,seed,left,전체,없음,,\n')).toEqual([
      '1,500',
      '1,600.5',
    ]);
  });

  test('knows the facts that it came from', () => {
    const [row] = table('a,seed,unit,합계,없음,,\nb,seed,one,전체,없음,,\nc,seed,two,전체,없음,,\n').body;
    const [inline] = row!.cells[2]!.lines[0]!;
    expect(inline).toMatchObject({ fact: undefined, from: ['item.one.amount.2030', 'item.two.amount.2030'] });
  });

  test('of one amount is that amount, with its fact', () => {
    const [row] = table('a,seed,unit,합계,없음,,\nb,seed,one,전체,없음,,\n').body;
    expect(row!.cells[2]!.lines[0]![0]).toMatchObject({ fact: 'item.one.amount.2030' });
  });
});

test('lines are written by their stage', () => {
  const names = rows('a,seed,unit,없음,없음,,\nb,seed,one,전체,없음,,\nc,seed,left,없음,전체,,\n').map(
    ([name]) => name,
  );
  expect(names).toEqual(['큰 사업', '▪첫 사업', '(왼쪽)']);
});

test('a node without lines says what it is instead', () => {
  expect(table('a,water,unit,전체,없음,,\n')).toMatchObject({ body: [], empty: '비예산' });
});
