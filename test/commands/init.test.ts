import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkCommand } from '../../src/commands/check.ts';
import { initCommand } from '../../src/commands/init.ts';
import type { CommandResult, Console } from '../../src/commands/options.ts';
import { UsageError } from '../../src/commands/usage.ts';
import { planpress, settingFor } from '../support/build.ts';
import { removeFolders, temporaryFolder } from '../support/folders.ts';
import { repository } from '../support/project.ts';

const described = { form: 'performance-plan', year: '2031', publisher: '표본부' };
const told = { format: 'pretty', language: 'ko' } as const;
const silent: Console = { color: false, progress: () => {}, now: () => 0 };
const forms = readdirSync(join(repository, 'templates/starters'));

afterAll(removeFolders);

function filesIn(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]),
  );
}

/** Begins an edition as the command does. */
function begin(folder: string, changes: Readonly<Record<string, string>> = {}): CommandResult {
  return initCommand('.', { ...told, ...described, ...changes }, settingFor(folder, join(folder, 'out')), silent);
}

async function strictlyChecked(root: string): Promise<number> {
  const options = { ...told, root, strict: true, fix: false, dryRun: false, report: undefined };
  return (await checkCommand([], options, settingFor(root, join(root, 'out')), silent)).exitCode;
}

/** What a wrong call is told. */
function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error('It was no wrong call');
}

describe('init', () => {
  test('is called as the guide says, and tells what it wrote', async () => {
    const folder = await temporaryFolder();
    const words = Object.entries(described).flatMap(([name, value]) => [`--${name}`, value]);
    const begun = await planpress(['init', 'plan', ...words, '--format', 'json'], folder);
    expect(begun).toMatchObject({ exitCode: 0, stderr: '' });
    expect(JSON.parse(begun.stdout)).toMatchObject({ version: 1, edition: '2031-performance-plan' });
    expect(await planpress(['init', 'plan', ...words], folder)).toMatchObject({ exitCode: 2, stdout: '' });
  });

  test.each(forms)('writes an edition of %s in which nothing is wrong, also by the strict', async (form) => {
    const folder = await temporaryFolder();
    const begun = begin(folder, { form, format: 'json' });
    expect(JSON.parse(begun.output)).toMatchObject({ version: 1, edition: `2031-${form}` });
    expect(await strictlyChecked(folder)).toBe(0);
  });

  test('names the years of the plan and before it, whatever the year', async () => {
    const folder = await temporaryFolder();
    begin(folder, { year: '2101' });
    const texts = [...filesIn(folder).values()].join('\n');
    expect(texts).toContain('실적 2098,실적 2099,실적 2100');
    expect(texts).toContain("'01.2월");
    expect(texts).not.toMatch(/\{\{|2031/u);
    expect(await strictlyChecked(folder)).toBe(0);
  });

  test('shows every notation of the guide once', async () => {
    const folder = await temporaryFolder();
    begin(folder);
    const [, prose = ''] =
      [...filesIn(join(folder, 'content'))].find(([path]) => path.endsWith('bookstore-opening.md')) ?? [];
    const body = prose.split('---\n').at(-1) ?? '';
    const notations = [
      ...['\n- ', '\n  - ', '\n1. ', '**', '[^store]', '\n[^store]: ', '\n※ ', '](https://', '\\\n', '\\*', '\n| '],
      ...[':value[', ':formula[', ':ref[', '{show=both}', '::table[', '::grid[', ':::box[', ':::steps'],
    ];
    expect(notations.filter((notation) => !body.includes(notation))).toEqual([]);
  });

  test('tables begin with the mark by which spreadsheets know their encoding', async () => {
    const folder = await temporaryFolder();
    begin(folder);
    const tables = [...filesIn(join(folder, 'data')).values()];
    expect(tables.every((text) => text.startsWith('\uFEFF'))).toBe(true);
  });

  test('takes a publisher that YAML would read as something else', async () => {
    const folder = await temporaryFolder();
    begin(folder, { publisher: '2031' });
    expect(await strictlyChecked(folder)).toBe(0);
  });

  test('touches nothing where the edition is there already', async () => {
    const folder = await temporaryFolder();
    begin(folder);
    const plan = join(folder, 'content/2031-performance-plan/plan.yaml');
    writeFileSync(plan, 'mine');
    expect(refusal(() => begin(folder))).toContain('이미 있어');
    expect(readFileSync(plan, 'utf8')).toBe('mine');
  });

  test('puts a second edition beside the first', async () => {
    const folder = await temporaryFolder();
    begin(folder);
    expect(begin(folder, { edition: 'second' }).exitCode).toBe(0);
    expect(readdirSync(join(folder, 'content'))).toEqual(['2031-performance-plan', 'second']);
  });

  test('leaves nothing behind where not all can be written', async () => {
    const folder = await temporaryFolder();
    mkdirSync(join(folder, 'content'));
    writeFileSync(join(folder, 'data'), 'no folder');
    expect(begin(folder)).toMatchObject({ exitCode: 3 });
    expect(filesIn(join(folder, 'content')).size).toBe(0);
  });

  test('lists the forms where none is named', async () => {
    const refused = await planpress(['init'], await temporaryFolder());
    expect(refused).toMatchObject({ exitCode: 2, stdout: '' });
    expect(refused.stderr.trim().split('\n')).toEqual([
      '--form에 서식을 적으십시오. 쓸 수 있는 서식:',
      ...forms.map((form) => expect.stringMatching(new RegExp(`^  ${form} +[가-힣]`, 'u'))),
    ]);
  });

  test('asks for a year that is not named', async () => {
    const folder = await temporaryFolder();
    const setting = settingFor(folder, join(folder, 'out'));
    const refused = refusal(() => initCommand('.', { ...told, form: 'performance-plan' }, setting, silent));
    expect(refused).toBe('--year에는 1900부터 2999까지의 연도(예: 2031)를 적으십시오.');
  });

  test.each([
    [
      { form: 'performance-plam' },
      "'performance-plam' 서식으로는 판을 시작할 수 없습니다. 'performance-plan'을 뜻했습니까?",
    ],
    [{ form: '../forms' }, "'../forms' 서식으로는 판을 시작할 수 없습니다."],
    [{ form: 'novel' }, '\n  programme         시행계획\n'],
    [{ year: '31' }, '--year에는 1900부터 2999까지의 연도(예: 2031)를 적으십시오.'],
    [{ year: '1066' }, "'1066'은 쓸 수 없습니다."],
    [{ publisher: '{year}' }, '--publisher에는 한 줄의 부처 이름(괄호와 기호 없이)을 적으십시오.'],
    [{ edition: '../out' }, '--edition에는 영문 소문자와 숫자를 붙임표로 이은 이름을 적으십시오.'],
  ])('%j is refused, and nothing is written', async (wrong, words) => {
    const folder = await temporaryFolder();
    expect(refusal(() => begin(folder, wrong))).toContain(words);
    expect(existsSync(join(folder, 'content'))).toBe(false);
  });
});
