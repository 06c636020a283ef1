import { describe, expect, test } from 'vitest';
import { allNodes } from '../../src/model/plan.ts';
import { findings, resolveSmall, type Texts } from '../support/small.ts';

const growth = 'content/tiny/aims/growth.md';

function aim(children: string, title = '성장'): string {
  return `---\ntitle: ${title}\nchildren: ${children}\n---\n\n## 목적\n\n- 자란다\n`;
}

function problems(texts: Texts): readonly string[] {
  return findings(resolveSmall({}, texts).diagnostics);
}

describe('the tree', () => {
  test('numbers nodes in the order in which their parents list them', () => {
    const { value } = resolveSmall({}, { [growth]: aim('[water, seed]') });
    expect(allNodes(value).map(({ code, title }) => `${code} ${title}`)).toEqual(['Ⅰ 성장', 'Ⅰ-① 물', 'Ⅰ-② 씨앗']);
  });

  test('knows the parent of every node, and its file', () => {
    const seed = resolveSmall().value.nodes.get('seed')!;
    expect([seed.parent?.id, seed.file]).toEqual(['growth', 'content/tiny/steps/seed.md']);
  });

  test('uses the title where a node has no shorter name', () => {
    const nodes = resolveSmall(
      {},
      { [growth]: '---\ntitle: 성장\nshort: 큼\nchildren: [seed, water]\n---\n\n## 목적\n\n- 가\n' },
    ).value.nodes;
    expect([nodes.get('growth')?.short, nodes.get('seed')?.short]).toEqual(['큼', '씨앗']);
  });

  test('makes a fact of every title', () => {
    const titles = [...resolveSmall().value.sources.keys()].filter((fact) => fact.endsWith('.title'));
    expect(titles).toEqual(['aim.growth.title', 'step.seed.title', 'step.water.title']);
  });
});

describe('problems', () => {
  test.each<[string, Texts, readonly string[]]>([
    ['a child that is not there', { [growth]: aim('[seed, water, sun]') }, [`reference/unknown ${growth} 3:25-3:28`]],
    [
      'a child that stands twice',
      { [growth]: aim('[seed, water, seed]') },
      [`reference/two-parents ${growth} 3:25-3:29`],
    ],
    [
      'a child of the wrong level',
      { [growth]: aim('[seed, water, growth]') },
      [`reference/two-parents ${growth} 3:25-3:31`],
    ],
    ['a node that nobody lists', { [growth]: aim('[seed]') }, ['reference/orphan content/tiny/steps/water.md 2:8-2:9']],
    [
      'an innermost node with children',
      { 'content/tiny/steps/seed.md': aim('[water]', '씨앗'), [growth]: aim('[seed, water]') },
      ['reference/unknown content/tiny/steps/seed.md 3:12-3:17'],
    ],
    [
      'an id that two levels have',
      { 'content/tiny/steps/growth.md': '---\ntitle: 큼\n---\n\n## 목적\n\n- 가\n' },
      ['reference/duplicate-node content/tiny/steps/growth.md 2:1-2:9'],
    ],
    [
      'a file that is no node',
      { 'content/tiny/steps/Big Tree.md': '' },
      ['file/not-an-id content/tiny/steps/Big Tree.md 1:1-1:1'],
    ],
  ])('%s', (_, texts, expected) => {
    expect(problems(texts)).toEqual(expected);
  });

  test('a child that is not there is told which was probably meant', () => {
    const [found] = resolveSmall({}, { [growth]: aim('[seeds, seed, water]') }).diagnostics;
    expect(found?.parameters.suggestion).toBe('seed');
  });

  test('a child that stands twice tells where it stood first', () => {
    const [found] = resolveSmall({}, { [growth]: aim('[seed, water, seed]') }).diagnostics;
    expect(found?.related.map(({ place }) => place.start)).toEqual([{ line: 3, column: 12 }]);
  });
});
