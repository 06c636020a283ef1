import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { displayText } from '../../src/model/display.ts';
import { allNodes } from '../../src/model/plan.ts';
import { checkEdition } from '../../src/pipeline.ts';
import { settingFor } from '../support/build.ts';
import { editions, repository } from '../support/project.ts';

/**
 * The program and what ships with it know no ministry and no year: every name, account, code and year of
 * both editions is looked for with `git grep`.
 */

const places = [
  'src',
  'docs/explanations',
  'templates/forms',
  'templates/pages',
  'templates/partials',
  'templates/styles',
];

const plans = editions.map(({ edition, root }) => checkEdition(edition, settingFor(root, '')).value!.plan);

/** What a field of all records of a kind says, in both editions. */
function said(kind: string, field: string): readonly string[] {
  return plans.flatMap((plan) =>
    (plan.records.get(kind) ?? []).flatMap((record) => {
      const cell = record.cells.get(field);
      return cell === undefined ? [] : [displayText(cell, plan)];
    }),
  );
}

/** Ids of two words and more: the others, such as `general`, are everyday words. */
function ids(kind: string): readonly string[] {
  return said(kind, 'id').filter((id) => id.includes('-'));
}

/** Units and ranks that every ministry has, or that are everyday words. */
const common = ['본부', '소속'];

const lists: Readonly<Record<string, readonly string[]>> = {
  'publishers and imprints': plans.flatMap(({ manifest: { publisher, imprint } }) => [
    publisher,
    ...Object.values(imprint).filter((text) => text !== undefined),
  ]),
  'titles of nodes': plans.flatMap((plan) => allNodes(plan).flatMap(({ title, short }) => [title, short])),
  'ids of nodes': plans.flatMap((plan) => allNodes(plan).map(({ id }) => id)).filter((id) => id.includes('-')),
  'names of indicators': said('indicator', 'name'),
  'ids of indicators': ids('indicator'),
  'accounts, in full and in short': [...said('account', 'name'), ...said('account', 'short')],
  'names of budget items': said('budget', 'name'),
  'codes of budget items': said('budget', 'code'),
  'ids of budget items': ids('budget'),
  'names of linkages': said('linkage-target', 'name'),
  // A code alone, such as 1-1, is also the number of an annex: it names something with its scheme only.
  'codes of linkages': said('linkage-target', 'code')
    .filter((code) => code !== '')
    .flatMap((code) =>
      [...said('linkage-scheme', 'short'), ...said('linkage-scheme', 'name')].flatMap((scheme) => [
        `${scheme}${code}`,
        `${scheme} ${code}`,
      ]),
    ),
  'units of staff': said('staff', 'name').filter((name) => !common.includes(name)),
  ranks: said('rank', 'name'),
  'years in full': Array.from({ length: 15 }, (_, index) => String(2016 + index)),
};

interface Hit {
  readonly place: string;
  readonly line: string;
}

function gitGrep(options: readonly string[]): readonly Hit[] {
  const args = ['grep', '--line-number', '--no-color', '-I', ...options, '--', ...places];
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd: repository,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  // 1 says that nothing was found.
  expect([0, 1], stderr).toContain(status);
  return stdout.split('\n').flatMap((found) => {
    const [, place, line] = /^([^:]+:\d+):(.*)$/u.exec(found) ?? [];
    return place === undefined || line === undefined ? [] : [{ place, line }];
  });
}

function found(hits: readonly Hit[]): readonly string[] {
  return hits.map(({ place, line }) => `${place}: ${line.trim()}`);
}

describe('neither program nor templates know', () => {
  test.each(Object.entries(lists))('%s', (_, names) => {
    const wanted = [...new Set(names)].filter((name) => name.trim() !== '');
    expect(wanted.length).toBeGreaterThan(1);
    expect(found(gitGrep(['-F', '-w', ...wanted.flatMap((name) => ['-e', name])]))).toEqual([]);
  });

  test("years in short, such as '24", () => {
    // A quote after the digits makes them a string of the program.
    expect(found(gitGrep(['-P', '-e', "['’‘](1[6-9]|2[0-9]|30)(?![0-9'])"]))).toEqual([]);
  });
});

test('no template has a word of one kind of publication: the form says them', () => {
  const words = ['과제', '목표', '지표', '계획', '대책', '부처', '부서', '재정', '예산'];
  const hits = gitGrep(['-F', ...words.flatMap((word) => ['-e', word])]);
  expect(found(hits.filter(({ place }) => /^templates\/(?:pages|partials|styles)\//u.test(place)))).toEqual([]);
});

test('what is looked for would be found', () => {
  expect(found(gitGrep(['-F', '-w', '-e', '성과관리 시행계획'])).length).toBeGreaterThan(0);
});
