import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { search } from '../../src/model/search/search.ts';
import { repository } from '../support/project.ts';
import { type Searchable, searchable } from './searchable.ts';

/** The queries that were written down before the search was, asked of the index that the site has. */

interface Expectation {
  readonly query: string;
  readonly expected: readonly string[];
  readonly why: string;
}

const queries: readonly Expectation[] = parse(readFileSync(join(repository, 'test/search/queries.yaml'), 'utf8'));
const enough = 115;

let built: Searchable;
beforeAll(() => {
  built = searchable('2024-mss');
});

/** The first three results of a query, each by all the names by which it may be expected. */
function firstThree(query: string): readonly (readonly string[])[] {
  return search(built.index, query).best.map(built.namesOf);
}

function isAnswered({ query, expected }: Expectation): boolean {
  const found = firstThree(query);
  if (expected.length === 0) return found.length === 0;
  return found.some((names) => expected.some((one) => names.includes(one)));
}

test('120 queries were written down', () => {
  expect(queries).toHaveLength(120);
  expect(new Set(queries.map(({ query }) => query)).size).toBe(120);
});

test('every expectation is a place or a record of the site', () => {
  const known = new Set(built.index.documents.flatMap(({ document }) => built.namesOf(document)));
  const strangers = queries.flatMap(({ expected }) => expected).filter((one) => !known.has(one));
  expect(strangers).toEqual([]);
});

test(`finds what is wanted among the first three for ${enough} and more`, () => {
  const missed = queries.filter((query) => !isAnswered(query));
  for (const { query, expected } of missed)
    console.log(
      `missed: ${query}\n  wanted ${expected.join(' | ')}\n  found  ${firstThree(query)
        .map((names) => names.at(0))
        .join(' | ')}`,
    );
  console.log(`${queries.length - missed.length} of ${queries.length} queries are answered`);
  expect(queries.length - missed.length).toBeGreaterThanOrEqual(enough);
});

describe('codes come first', () => {
  test.each([
    ['Ⅰ-1-①', 'tasks/loss-compensation.html'],
    ['I-1-1', 'tasks/loss-compensation.html'],
    ['i-1-1', 'tasks/loss-compensation.html'],
    ['1-1-1', 'tasks/loss-compensation.html'],
    ['Ⅱ－4', 'objectives/growth-package.html'],
    ['관리과제 I-1-1', 'tasks/loss-compensation.html'],
    ['전략목표 Ⅲ', 'goals/venture-ecosystem.html'],
    ['국정 31-5', 'linkage-target:national-31-5'],
    ['국정과제 31-5', 'linkage-target:national-31-5'],
    ['붙임 1-2', 'chapters/annex-linkages.html'],
  ])('%s', (query, expected) => {
    expect(firstThree(query)[0]).toContain(expected);
  });
});
