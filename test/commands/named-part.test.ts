import { expect, test } from 'vitest';
import { partsNamed, partsNear } from '../../src/commands/named-part.ts';
import type { ComputedPlan } from '../../src/model/computed.ts';
import { checkEdition } from '../../src/pipeline.ts';
import { settingFor } from '../support/build.ts';
import { repository } from '../support/project.ts';

/** The names by which people ask for a part of the book. */

const edition: ComputedPlan = checkEdition('2024-mss', settingFor(repository, '/nowhere')).value!;

function named(text: string): readonly string[] {
  return partsNamed(text, edition).map(({ heading }) => heading);
}

const task = [
  'I-2-①',
  'I-2-1',
  'i-2-1',
  'Ⅰ-2-①',
  'Ⅰ－２－１',
  '1-2-1',
  'I – 2 – 1',
  'I.2.1',
  '관리과제 I-2-①',
  'closure-and-restart',
  'Closure-and-Restart',
  'content/2024-mss/tasks/closure-and-restart.md',
  'closure-and-restart.md',
  '소상공인 재기를 위한 폐업·재창업 등 지원',
  '소상공인 재기를 위한 폐업ㆍ재창업 등 지원',
];

test.each(task)('%s is the task', (text) => {
  expect(named(text)).toEqual(['closure-and-restart']);
});

test.each([
  ['I-2', 'recovery-and-finance'],
  ['1-2', 'recovery-and-finance'],
  ['성과목표 I-2', 'recovery-and-finance'],
  ['IV', 'fair-growth'],
  ['4', 'fair-growth'],
  ['Ⅳ', 'fair-growth'],
])('%s is %s', (text, heading) => {
  expect(named(text)).toEqual([heading]);
});

test.each([
  ['overview', 'part-overview'],
  ['일반 현황 및 계획의 개요', 'part-overview'],
  ['II 일반 현황 및 계획의 개요', 'part-overview'],
  ['붙임 1-1', 'part-annex-indicators'],
  ['붙임1-1', 'part-annex-indicators'],
])('%s is a chapter or an annex: %s', (text, heading) => {
  expect(named(text)).toEqual([heading]);
});

test('a number that a goal and a chapter have is the goal', () => {
  expect(named('II')).toEqual(['innovation-led-growth']);
});

test.each(['', '-', 'I-9', 'I-2-9', 'closure', '없는 과제', 'cover'])("'%s' is nothing", (text) => {
  expect(named(text)).toEqual([]);
});

test('names the nearest of what is not there', () => {
  expect(partsNear('closure-and-restrat', edition)[0]?.name).toBe('I-2-① 소상공인 재기를 위한 폐업·재창업 등 지원');
  expect(partsNear('I-2-9', edition).map(({ name }) => name.slice(0, 5))).toEqual(['I-2-①', 'I-2-②']);
});

test('names the outermost parts where nothing is near', () => {
  expect(partsNear('전혀 다른 무엇', edition).map(({ heading }) => heading)).toEqual(
    edition.plan.roots.map(({ id }) => id),
  );
});

test('names all of those that a title means', () => {
  const [first, second] = [...edition.plan.nodes.values()];
  const nodes = new Map([...edition.plan.nodes]);
  const twin = { ...second!, title: first!.title };
  const trees = new Map([['main', [first!, { ...twin, children: [] }]]]);
  const doubled = { ...edition, plan: { ...edition.plan, nodes, trees } };
  expect(partsNamed(first!.title, doubled).map(({ id }) => id)).toEqual([first!.id, twin.id]);
});
