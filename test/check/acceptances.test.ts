import { cp, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCommand } from '../../src/commands/build.ts';
import { checkCommand } from '../../src/commands/check.ts';
import type { Console, Format } from '../../src/commands/options.ts';
import { build, check, settingFor } from '../support/build.ts';
import { pathsBelow, removeFolders, temporaryFolder } from '../support/folders.ts';
import { Project, repository } from '../support/project.ts';

const edition = '2031-sample';
const reason = '공표된 계획의 표기를 그대로 옮김';
const person = '홍길동사무관';
const schedule = `data/${edition}/schedule.csv`;
const acceptances = `data/${edition}/acceptances.csv`;
const row = `date/outside-group,opening-q1-call,${reason},${person}\n`;
const header = '코드,대상,사유,담당\n';

const silent: Console = { color: false, progress: () => {}, now: () => 0 };

afterAll(removeFolders);

async function copyOfSample(): Promise<Project> {
  const project = new Project(await temporaryFolder(), edition);
  await cp(join(repository, 'test/documentation/project'), project.root, { recursive: true });
  return project;
}

/** The sample with one date outside of its group. */
async function withWarning(): Promise<Project> {
  const project = await copyOfSample();
  await project.edit(schedule, "지원사업 공고,'31.2월", "지원사업 공고,'31.9월");
  return project;
}

async function accepting(text: string): Promise<Project> {
  const project = await withWarning();
  await project.write(acceptances, text);
  return project;
}

function checked({ root }: Project, format: Format, strict = false) {
  const standard = { format, language: 'ko', report: undefined, fix: false, dryRun: false } as const;
  const options = { root, strict, ...standard };
  return checkCommand([edition], options, settingFor(root, join(root, 'out')), silent);
}

function codes(project: Project): readonly string[] {
  return check(project).diagnostics.map(({ code }) => code);
}

describe('an accepted warning', () => {
  let accepted: Project;
  beforeAll(async () => {
    accepted = await accepting(header + row);
  });

  test('would be asked about, and fail --strict, without its acceptance', async () => {
    const { output, exitCode } = await checked(await withWarning(), 'pretty', true);
    expect(exitCode).toBe(1);
    expect(output).toContain('확인 필요  date/outside-group  schedule.opening-q1-call');
    expect(output).toContain('확인 필요 1건, 예외 인정 0건');
  });

  test('is counted and does not fail --strict', async () => {
    expect(await checked(accepted, 'pretty', true)).toEqual({
      output: `수정 필요 0건, 확인 필요 0건, 예외 인정 1건\n다음 명령: planpress build ${edition}\n`,
      exitCode: 0,
    });
    expect(await checked(accepted, 'github', true)).toEqual({
      output: '수정 필요 0건, 확인 필요 0건, 예외 인정 1건\n',
      exitCode: 0,
    });
    expect(JSON.parse((await checked(accepted, 'json')).output)).toEqual({
      version: 1,
      summary: { errors: 0, warnings: 0, accepted: 1 },
      diagnostics: [],
    });
  });

  test('is a suppressed result in SARIF, with its justification', async () => {
    const { runs } = JSON.parse((await checked(accepted, 'sarif')).output) as {
      runs: { results: { ruleId: string; suppressions: unknown }[] }[];
    };
    expect(runs[0]?.results).toMatchObject([
      {
        ruleId: 'date/outside-group',
        suppressions: [{ kind: 'external', status: 'accepted', justification: `${reason} (${person})` }],
      },
    ]);
  });

  test('is counted in the summary of a build', async () => {
    const { root, out } = await accepting(header + row);
    const options = { root, format: 'pretty', language: 'ko', pdf: false, date: undefined } as const;
    const { output } = await buildCommand([edition], options, settingFor(root, out), silent);
    expect(output).toContain('확인 필요 0건, 예외 인정 1건');
  });

  test('leaves its reason and its name out of everything that is built', async () => {
    const project = await accepting(header + row);
    const { composition } = await build(project);
    const built = await Promise.all(
      (await pathsBelow(await realpath(join(project.out, edition)))).map((path) => readFile(path)),
    );
    expect(built.length).toBeGreaterThan(20);
    for (const bytes of [...built, composition.book]) {
      expect(bytes.includes(person)).toBe(false);
      expect(bytes.includes(reason)).toBe(false);
    }
  });
});

describe('a file of acceptances that cannot be used', () => {
  test('is the one thing reported, where the warning that it names is known', async () => {
    expect(codes(await accepting(`${header}date/outside-group,opening-q1-call,쉼표, 둘,${person}\n`))).toEqual([
      'csv/cell-count',
    ]);
    expect(codes(await accepting(`코드,대상,까닭,담당\n${row}`))).toContain('csv/unknown-column');
    expect(codes(await accepting(`코드,대상,까닭,담당\n${row}`))).not.toContain('date/outside-group');
  });

  test('hides no warning that it does not name', async () => {
    const other = row.replace('opening-q1-call', 'purchase-results');
    expect(codes(await accepting(`${header}${other.replace(reason, '쉼표, 둘')}`))).toEqual([
      'csv/cell-count',
      'date/outside-group',
    ]);
  });

  test('needs a reason and a name in every row, and is not read as no acceptance', async () => {
    expect(codes(await accepting(`${header}date/outside-group,opening-q1-call,,\n`))).toEqual([
      'cell/required',
      'cell/required',
    ]);
  });
});

describe('an acceptance that matches nothing', () => {
  test('is reported, and fails --strict', async () => {
    const project = await copyOfSample();
    await project.write(acceptances, header + row);
    expect(codes(project)).toEqual(['acceptance/unmatched']);
    expect((await checked(project, 'pretty')).exitCode).toBe(0);
    expect((await checked(project, 'pretty', true)).exitCode).toBe(1);
  });

  test('is not reported where its row, or its table, has errors', async () => {
    const inRow = await accepting(header + row);
    await inRow.edit(schedule, "'31.9월", "'31.14월");
    expect(codes(inRow)).not.toContain('acceptance/unmatched');
    const inTable = await accepting(header + row);
    await inTable.remove(schedule);
    expect(codes(inTable)).toEqual(['file/missing']);
    const inHeader = await accepting(header + row);
    await inHeader.edit(schedule, ',세부일정,', ',세부 일정,');
    expect(codes(inHeader)).toEqual(['csv/unknown-column']);
  });
});

test('the published edition is clean, with what was published so as it is', () => {
  const { diagnostics, accepted } = check(new Project(repository, '2024-mss'));
  expect(diagnostics).toEqual([]);
  const counts = new Map<string, number>();
  for (const { code } of accepted) counts.set(code, (counts.get(code) ?? 0) + 1);
  expect(Object.fromEntries(counts)).toEqual({
    'budget/other-account': 1,
    'budget/share-exceeds': 1,
    'cell/only-marks': 1,
    'date/outside-group': 9,
    'date/outside-year': 1,
    'date/two-dates': 1,
    'indicator/formula-weights': 1,
    'indicator/new-with-actuals': 1,
    'indicator/target-regress': 26,
    'reference/code-names': 5,
    'text/arithmetic': 1,
    'text/number-differs': 1,
    'text/stale-year': 1,
    'value/repeated-row': 1,
    'value/sum-differs': 6,
  });
});
