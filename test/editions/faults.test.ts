import { cp } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planpress, type Run } from '../support/build.ts';
import { removeFolders, snapshot, temporaryFolder } from '../support/folders.ts';
import { isFull } from '../support/full.ts';
import { copyEdition, Project, type Spot } from '../support/project.ts';

/** A problem as the JSON report gives it, without its words. */
type Finding = Spot & { readonly code: string };

interface Fault {
  readonly name: string;
  /** Breaks the edition; returns all that must be found because of it. */
  readonly breakIn: (project: Project) => Promise<readonly Finding[]>;
}

const content = 'content/2024-mss';
const data = 'data/2024-mss';

/** One edit of one file; ⟦ ⟧ mark where the problem must be shown. */
function edit(code: string, file: string, before: string, after: string): Fault['breakIn'] {
  return async (project) => [{ code, ...(await project.edit(file, before, after)) }];
}

/** A file that is not there: shown at its beginning. */
function missing(file: string): Fault['breakIn'] {
  return async (project) => {
    await project.remove(file);
    return [{ code: 'file/missing', file, line: 1, column: 1, endLine: 1, endColumn: 1 }];
  };
}

const malformedDate = edit(
  'date/impossible',
  `${data}/schedule.csv`,
  "리플렛 제작·배포,'24.3월,",
  "리플렛 제작·배포,'24.⟦13⟧월,",
);

const unknownSection = edit(
  'section/unknown',
  `${content}/tasks/loss-compensation.md`,
  '## 이해관계자 등 현장의견 수렴 계획',
  '## ⟦이해관계자 등 현장의견 수렵 계획⟧',
);

const faults: readonly Fault[] = [
  {
    name: 'a duplicate id',
    breakIn: edit(
      'csv/duplicate-id',
      `${data}/schedule.csv`,
      '\nsafety-net-local-agreement,',
      '\n⟦safety-net-injury-insurance-decree⟧,',
    ),
  },
  {
    name: 'an unknown column',
    breakIn: edit('csv/unknown-column', `${data}/indicators.csv`, ',유의사항,', ',⟦유이사항⟧,'),
  },
  {
    name: 'a missing front-matter key',
    breakIn: edit(
      'front-matter/missing-key',
      `${content}/tasks/policy-finance.md`,
      'title: 정책금융을 통한 소상공인의 성장 및 경영안정 지원\n',
      '⟦departments: [금융지원과]⟧\n',
    ),
  },
  {
    name: 'a malformed number',
    breakIn: edit('value/malformed-number', `${data}/budget.csv`, '"2,946"', '"2,⟦O⟧46"'),
  },
  {
    name: 'a malformed number that expressions use',
    breakIn: edit('value/malformed-number', `${data}/indicators.csv`, '2024,2024,55.6,', '2024,2024,5⟦x⟧.6,'),
  },
  { name: 'a malformed date', breakIn: malformedDate },
  {
    name: 'an unknown reference',
    breakIn: edit(
      'reference/unknown',
      `${data}/linkages.csv`,
      'closure-and-restart,소상공인 재기를 위한 폐업·재창업 등 지원,national-1-3,',
      'closure-and-restart,소상공인 재기를 위한 폐업·재창업 등 지원,⟦national-1-33⟧,',
    ),
  },
  {
    name: 'a broken expression',
    breakIn: edit(
      'expression/syntax',
      `${content}/tasks/safety-net.md`,
      ':value[indicator.mutual-aid-reserve.actual.2023]',
      ':value[indicator.mutual-aid-reserve.actual.2023 +⟦⟧]',
    ),
  },
  { name: 'an unknown section', breakIn: unknownSection },
  { name: 'a missing file to which many rows refer', breakIn: missing(`${data}/accounts.csv`) },
  { name: 'a missing file from which expressions take sums', breakIn: missing(`${data}/staff.csv`) },
  {
    name: 'two faults in two files at once',
    breakIn: async (project) => [...(await unknownSection(project)), ...(await malformedDate(project))],
  },
];

/** An edition that was built once without any fault. */
let sound: Project;
/** What is found in it nonetheless: warnings. */
let usual: readonly Finding[];

beforeAll(async () => {
  sound = await copyEdition('2024-mss');
  const run = await buildByCommand(sound);
  expect(run.exitCode).toBe(0);
  usual = findingsOf(run);
});

afterAll(removeFolders);

function buildByCommand({ root }: Project): Promise<Run> {
  return planpress(['build', '--no-pdf', '--format', 'json'], root, { CI: '1' });
}

function findingsOf({ stdout }: Run): readonly Finding[] {
  const report = JSON.parse(stdout) as { diagnostics: (Finding & { message: string })[] };
  return report.diagnostics.map(({ code, file, line, column, endLine, endColumn }) => ({
    code,
    file,
    line,
    column,
    endLine,
    endColumn,
  }));
}

/** The order of the report: by file, line and column. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((left, right) => {
    if (left.file !== right.file) return left.file < right.file ? -1 : 1;
    return left.line - right.line || left.column - right.column;
  });
}

async function copyOfSound(): Promise<Project> {
  const root = await temporaryFolder();
  await cp(sound.root, root, { recursive: true, verbatimSymlinks: true });
  return new Project(root, sound.edition);
}

/** `npm test` builds with some; every fault is checked for in test/rules as well. */
const inShort = ['a malformed number that expressions use', 'two faults in two files at once'];
const built = faults.filter(({ name }) => isFull || inShort.includes(name));

describe.each(built)('$name', ({ breakIn }) => {
  let expected: readonly Finding[];
  let before: Record<string, string>;
  let after: Record<string, string>;
  let run: Run;

  beforeAll(async () => {
    const project = await copyOfSound();
    expected = await breakIn(project);
    before = await snapshot(project.out);
    run = await buildByCommand(project);
    after = await snapshot(project.out);
  });

  test('is reported at its place, and nothing else', () => {
    expect(findingsOf(run)).toEqual(inOrder([...usual, ...expected]));
  });

  test('ends the build with exit code 1', () => {
    expect(run.exitCode).toBe(1);
  });

  test('leaves out/ as the last build made it, and nothing beside it', () => {
    expect(after).toEqual(before);
  });

  test('writes nothing to standard error', () => {
    expect(run.stderr).toBe('');
  });
});

test('an unknown column and an unknown section are told which were probably meant', async () => {
  const project = await copyEdition('2024-mss');
  await project.edit(`${data}/indicators.csv`, ',유의사항,', ',유이사항,');
  await unknownSection(project);
  const { stdout } = await buildByCommand(project);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; help: string }[] };
  const helpFor = (wanted: string): string | undefined => diagnostics.find(({ code }) => code === wanted)?.help;
  expect(helpFor('csv/unknown-column')).toMatch(/^'유의사항' 열을 뜻했다면/u);
  expect(helpFor('section/unknown')).toContain("'이해관계자 등 현장의견 수렴 계획'");
});
