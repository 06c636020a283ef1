import { describe, expect, test } from 'vitest';
import { findings, resolveSmall } from '../support/small.ts';

const records = [
  {
    id: 'pot',
    label: '화분',
    file: 'pots.csv',
    columns: [
      { id: 'id', header: 'id', type: 'id', required: true },
      { id: 'above', header: '상위', type: 'reference', refers: 'pot' },
      { id: 'name', header: '명칭', type: 'text', required: true },
    ],
  },
  {
    id: 'thing',
    label: '물건',
    file: 'things.csv',
    columns: [
      { id: 'id', header: 'id', type: 'id', required: true },
      { id: 'node', header: '소속', type: 'node', many: true, required: true, levels: ['step'] },
      { id: 'nodeTitle', header: '소속명', type: 'label', of: 'node', many: true },
      { id: 'pot', header: '화분', type: 'reference', refers: 'pot' },
      { id: 'potName', header: '화분명', type: 'label', of: 'pot' },
    ],
  },
];

const pots = 'id,상위,명칭\nclay,,질그릇\nsmall,clay,작은 것\n';

function problems(things: string, ownPots = pots): readonly string[] {
  const { diagnostics } = resolveSmall({ records }, { 'data/tiny/pots.csv': ownPots, 'data/tiny/things.csv': things });
  return findings(diagnostics).map((found) => found.replace('data/tiny/', ''));
}

const header = 'id,소속,소속명,화분,화분명';

describe('keys', () => {
  test('stand for nodes and records', () => {
    expect(problems(`${header}\na,seed,씨앗,clay,질그릇\nb,seed; water,씨앗; 물,,\n`)).toEqual([]);
  });

  test.each([
    ['a node that is not there', 'a,sead,,,', ['reference/unknown things.csv 2:3-2:7']],
    ['one of several nodes that is not there', 'a,seed; sun,,,', ['reference/unknown things.csv 2:9-2:12']],
    ['a node of another level', 'a,growth,,,', ['reference/wrong-level things.csv 2:3-2:9']],
    ['a record that is not there', 'a,seed,,glass,', ['reference/unknown things.csv 2:9-2:14']],
  ])('are reported for %s', (_, row, expected) => {
    expect(problems(`${header}\n${row}\n`)).toEqual(expected);
  });

  test('that lead back to themselves are reported', () => {
    const ring = 'id,상위,명칭\nclay,small,질그릇\nsmall,clay,작은 것\n';
    expect(problems(`${header}\n`, ring)).toEqual([
      'reference/cycle pots.csv 2:6-2:11',
      'reference/cycle pots.csv 3:7-3:11',
    ]);
  });

  test('that are not known are told which were probably meant', () => {
    const { diagnostics } = resolveSmall(
      { records },
      { 'data/tiny/pots.csv': pots, 'data/tiny/things.csv': `${header}\na,sead,,,\n` },
    );
    expect(diagnostics[0]?.parameters).toMatchObject({ id: 'sead', kind: '단계', suggestion: 'seed' });
  });
});

describe('labels beside keys', () => {
  test.each([
    ['say the name of a node', 'a,seed,씨앗,,', []],
    ['may be blank', 'a,seed,,,', []],
    ['do not mind how many spaces part words', 'a,seed,,small,작은  것', []],
    ['of a node are checked', 'a,seed,싸앗,,', ['reference/label things.csv 2:8-2:10']],
    ['of a record are checked', 'a,seed,,clay,질그롯', ['reference/label things.csv 2:14-2:17']],
    ['are checked each against its own key', 'a,seed; water,물; 물,,', ['reference/label things.csv 2:15-2:16']],
    ['of an unknown key are left alone', 'a,sead,씨앗,,', ['reference/unknown things.csv 2:3-2:7']],
  ])('%s', (_, row, expected) => {
    expect(problems(`${header}\n${row}\n`)).toEqual(expected);
  });
});
