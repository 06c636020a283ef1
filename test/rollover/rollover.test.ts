import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareEditions } from '../../src/compare/compare.ts';
import { namesYears, nextTargetYears, yearsText } from '../../src/rollover/years.ts';
import { readTexts } from '../compare/edits.ts';
import { isFull } from '../support/full.ts';
import { repository } from '../support/project.ts';
import { answered, checked, roll } from './roll.ts';

const editions = [
  { from: '2031-sample', to: '2032-sample', root: join(repository, 'test/documentation/project'), known: [] },
  {
    from: '2024-mss',
    to: '2025-mss',
    root: repository,
    known: [
      'budget/other-account',
      'budget/share-exceeds',
      'cell/only-marks',
      'indicator/formula-weights',
      'indicator/target-regress',
      'reference/code-names',
      'text/arithmetic',
      'text/number-differs',
      'value/repeated-row',
      'value/sum-differs',
    ],
  },
].slice(0, isFull ? 2 : 1);

describe.each(editions)('next year’s edition of $from', { timeout: 900_000 }, ({ from, to, root, known }) => {
  const rolled = roll(root, from, to);
  const { found, computed } = checked(rolled.texts, to);
  const edition = readTexts(rolled.texts, to);
  const answers = answered(rolled, edition, ({ kind, before }) =>
    kind === 'date' ? `'${String(edition.sources.manifest.year).slice(2)}.5월` : before.replace(/ \(\d{4}\)$/u, ''),
  );

  test('has no error, and asks only for what is open or was known', () => {
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    const others = new Set(found.map(({ code }) => code).filter((code) => !code.startsWith('todo/')));
    expect([...others].filter((code) => !(known as readonly string[]).includes(code))).toEqual([]);
  });

  test('says each open point at its place', () => {
    const told = found.filter(({ code }) => code.startsWith('todo/'));
    expect(told.length).toBe(rolled.openPoints.length);
  });

  test('has tables of the years that follow', () => {
    const year = edition.sources.manifest.year;
    const headers = [...computed.plan.nodes.keys()]
      .flatMap((id) => computed.tablesOf(id, 'task-indicators'))
      .flatMap(({ head }) => head.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flat())))
      .map((inline) => ('text' in inline ? inline.text : ''));
    const years = headers.flatMap((text) => /^'(\d{2})$/u.exec(text)?.[1] ?? []);
    expect(years).toContain(String(year).slice(2));
    expect(Math.max(...years.map(Number))).toBeGreaterThanOrEqual(year % 100);
  });

  test('once answered, asks for nothing, and differs by the answers alone', () => {
    const after = checked(answers.texts, to).found;
    expect(after.filter(({ code, severity }) => code.startsWith('todo/') || severity === 'error')).toEqual([]);
    const { changes } = compareEditions(edition, readTexts(answers.texts, to));
    expect(new Map(changes.map(({ fact, after: side }) => [fact, side?.value]))).toEqual(answers.written);
    expect(changes.map(({ kind, of }) => `${kind} ${of}`).filter((what) => what !== 'changed value')).toEqual([]);
  });
});

test('years move: aims of the plan year, lists and what speaks of them', () => {
  expect(nextTargetYears([2024, 2027], 2024)).toEqual([2025, 2027]);
  expect(yearsText([2020, 2021, 2022])).toBe('2020~2022');
  expect(yearsText([2025, 2027])).toBe('2025, 2027');
  expect(["'24년 공고", '2023년 실적', '1,024개', "'31년"].map((text) => namesYears(text, 2024))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
