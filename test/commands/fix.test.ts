import { chmod, cp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { applyPatch } from 'diff';
import iconv from 'iconv-lite';
import { afterAll, expect, test } from 'vitest';
import { type CheckOptions, checkCommand } from '../../src/commands/check.ts';
import { contractSchemas } from '../../src/contract/schemas.ts';
import { planpress, settingFor } from '../support/build.ts';
import { removeFolders, snapshot, temporaryFolder } from '../support/folders.ts';
import { editions, repository } from '../support/project.ts';

afterAll(removeFolders);

const edition = '2031-sample';
const schedule = `data/${edition}/schedule.csv`;
const budget = `data/${edition}/budget.csv`;
const purchase = `content/${edition}/tasks/library-purchase.md`;

async function sample(): Promise<string> {
  const root = await temporaryFolder();
  await cp(join(repository, 'test/documentation/project'), root, { recursive: true });
  return root;
}

/** Puts faults with one safe answer into three files; the sources are good once they are mended. */
async function spoil(root: string): Promise<void> {
  const rows = (await readFile(join(root, schedule), 'utf8')).replace(/^\uFEFF/u, '');
  const lost = rows.replace("공고,'31.2월", '공고,31.2월').replace("'31.4~12월", '’31.4∼12월').replaceAll('\n', '\r\n');
  await writeFile(join(root, schedule), iconv.encode(lost, 'cp949'));
  const amounts = await readFile(join(root, budget), 'utf8');
  await writeFile(join(root, budget), amounts.replace('"1,250"', '1，250').replace(',950', ',９５０ '));
  const prose = await readFile(join(root, purchase), 'utf8');
  await writeFile(join(root, purchase), `${prose.trimEnd()}ㆍ유통 \n`);
}

const silent = { color: false, progress: () => {}, now: () => 0 };

function run(root: string, options: Partial<CheckOptions> = {}) {
  const standard = { root, format: 'pretty', language: 'ko', strict: true, report: undefined } as const;
  return checkCommand([], { ...standard, fix: true, dryRun: false, ...options }, settingFor(root, ''), silent);
}

test('mends, tells every change and the sum, and checks what it mended', async () => {
  const root = await sample();
  const good = await snapshot(root);
  await spoil(root);
  expect((await run(root, { fix: false })).exitCode).toBe(1);
  const { output, exitCode } = await run(root);
  expect(exitCode).toBe(0);
  expect(output).toContain(`${schedule}:1:1  글자 부호  「CP949」 → 「UTF-8 (BOM)」\n`);
  expect(output).toContain(`${schedule}:1:26  줄 끝  「CRLF」 → 「LF」 (6줄)\n`);
  expect(output).toContain(`${schedule}:2:58  연도 앞의 작은따옴표  「」 → 「'」\n`);
  expect(output).toContain(`${schedule}:4:70  물결표  「∼」 → 「~」\n`);
  expect(output).toContain(`${budget}:3:63  전각 글자  「1，250」 → 「"1,250"」\n`);
  expect(output).toMatch(/파일 3개에서 \d+곳을 고쳤습니다\.\n\n수정 필요 0건/u);
  const after = await snapshot(root);
  expect(after[schedule]).toBe(good[schedule]);
  expect(after[budget]).toBe(good[budget]);
  expect(await readFile(join(root, purchase), 'utf8')).toMatch(/\S·유통\n$/u);
});

test('a check without it names it as the next command, only where it would mend something', async () => {
  const root = await sample();
  await spoil(root);
  const nextOf = async (options: Partial<CheckOptions>) =>
    (await run(root, options)).output.split('\n').findLast((line) => line.startsWith('다음 명령: '));
  expect(await nextOf({ fix: false })).toBe(`다음 명령: planpress check --fix ${edition} --strict`);
  expect(await nextOf({ dryRun: true })).toBe('다음 명령: planpress check --fix --strict');
  await run(root);
  await writeFile(join(root, purchase), `${await readFile(join(root, purchase), 'utf8')}\n## 없는 절\n`);
  expect(await nextOf({ fix: false })).toBe(`다음 명령: planpress check ${edition} --strict`);
});

test('a second run changes nothing', async () => {
  const root = await sample();
  await spoil(root);
  await run(root);
  const once = await snapshot(root);
  const { output } = await run(root, { language: 'en' });
  expect(output).toMatch(/^Nothing to mend\.\n/u);
  expect(await snapshot(root)).toEqual(once);
});

test('a dry run shows the difference, writes nothing, and checks what would be', async () => {
  const root = await sample();
  await spoil(root);
  const before = await snapshot(root);
  const { output, exitCode } = await run(root, { dryRun: true });
  expect(exitCode).toBe(0);
  expect(await snapshot(root)).toEqual(before);
  expect(output).toContain('아무것도 쓰지 않았고');
  const patch = /--- a\/data\/2031-sample\/budget\.csv\n.*?(?=\n--- |\n\n파일)/su.exec(output)?.[0] ?? '';
  const patched = applyPatch(await readFile(join(root, budget), 'utf8'), `${patch}\n`);
  await run(root);
  expect(patched).toBe(await readFile(join(root, budget), 'utf8'));
});

test.each(['json', 'sarif', 'github'] as const)('%s carries the mends', async (format) => {
  const root = await sample();
  await spoil(root);
  const { output } = await run(root, { format, dryRun: true, language: 'en' });
  if (format === 'github') {
    expect(output).toContain(`${schedule}:4:70  tilde  「∼」 → 「~」\n`);
    expect(output).toMatch(/^::notice::To mend: \d+ in 3 files\./mu);
    return;
  }
  const document = JSON.parse(output);
  const { written, mends } = format === 'json' ? document.mending : document.runs[0].properties.mending;
  expect(written).toBe(false);
  const tilde = { kind: 'tilde', file: schedule, line: 4, column: 70, endLine: 4, endColumn: 71 };
  expect(mends).toContainEqual({ ...tilde, before: '∼', after: '~', count: 1 });
  if (format === 'json') {
    const validate = new Ajv({ strict: true }).compile(contractSchemas().diagnostics ?? {});
    validate(document);
    expect(validate.errors).toBeNull();
  }
});

test('without --fix no format speaks of mends', async () => {
  const root = await sample();
  const { output } = await run(root, { fix: false, format: 'json' });
  expect(JSON.parse(output)).not.toHaveProperty('mending');
});

test('a file that cannot be written is told and leaves the others mended', async () => {
  const root = await sample();
  await spoil(root);
  const bytes = await readFile(join(root, budget));
  // A folder that is not empty stands where the new file is made, which holds for the superuser too.
  await cp(join(root, 'content'), join(root, `data/${edition}/.budget.csv.planpress-part`), { recursive: true });
  const { output, exitCode } = await run(root, { format: 'json' });
  const { diagnostics, mending } = JSON.parse(output);
  expect(diagnostics.map(({ code }: { code: string }) => code)).toContain('environment/source-unwritable');
  expect(exitCode).toBe(1);
  expect(await readFile(join(root, budget))).toEqual(bytes);
  expect(mending.mends.map(({ file }: { file: string }) => file)).not.toContain(budget);
  expect(await readFile(join(root, schedule), 'utf8')).toContain("'31.2월");
});

/** Files of which something is lost when they are read; each would have its line ends and spaces mended. */
const lossy: readonly (readonly [string, (good: Buffer) => Buffer])[] = [
  ['bytes of no encoding', () => Buffer.from([0x69, 0x64, 0x20, 0x0d, 0x0a, 0xff, 0xff])],
  ['a broken character', (good) => Buffer.concat([good, Buffer.from('가').subarray(0, 2), Buffer.from(' \r\n')])],
  ['a control character', (good) => Buffer.concat([good, Buffer.from('\u0007 \r\n')])],
  [
    'half a character of UTF-16',
    (good) => Buffer.concat([iconv.encode(String(good), 'utf-16le'), Buffer.from([0x20])]),
  ],
];

test.each(lossy)('a file with %s is left alone, to the byte', async (_, spoiled) => {
  const root = await sample();
  const bytes = spoiled(await readFile(join(root, budget)));
  await writeFile(join(root, budget), bytes);
  expect((await run(root)).exitCode).toBe(1);
  expect(await readFile(join(root, budget))).toEqual(bytes);
});

test.each(['utf-16le', 'utf-16be'])('%s becomes UTF-8 with its mark', async (encoding) => {
  const root = await sample();
  const good = await readFile(join(root, budget));
  for (const text of [String(good), String(good).replace(/^\uFEFF/u, '')]) {
    await writeFile(join(root, budget), iconv.encode(text, encoding));
    const { output, exitCode } = await run(root);
    expect(exitCode).toBe(0);
    expect(output).toContain(`「${encoding.toUpperCase()}」 → 「UTF-8 (BOM)」`);
    expect(await readFile(join(root, budget))).toEqual(good);
  }
});

test('a link out of the root is not followed', async () => {
  const root = await sample();
  const outside = await temporaryFolder();
  const target = join(outside, 'schedule.csv');
  await cp(join(root, schedule), target);
  await writeFile(target, (await readFile(target, 'utf8')).replaceAll('\n', '\r\n'));
  await rm(join(root, schedule));
  await symlink(target, join(root, schedule));
  const before = await readFile(target);
  await run(root);
  expect(await readFile(target)).toEqual(before);
});

test.each(editions)('--fix changes no byte of $edition', async ({ edition: name, root: from }) => {
  const root = await temporaryFolder();
  for (const folder of [`content/${name}`, `data/${name}`]) {
    await cp(join(from, folder), join(root, folder), { recursive: true });
  }
  if (from !== repository) await cp(join(from, 'templates'), join(root, 'templates'), { recursive: true });
  const before = await snapshot(root);
  const { output } = await run(root, { strict: false });
  expect(output).toMatch(/^저절로 고칠 것이 없습니다\.\n/u);
  expect(await snapshot(root)).toEqual(before);
});

test('plain check writes nothing, in a root that cannot be written', async () => {
  const root = await sample();
  await spoil(root);
  const folders = ['', 'data', `data/${edition}`, 'content', `content/${edition}`].map((path) => join(root, path));
  const before = await snapshot(root);
  const times = await Promise.all(folders.map(async (folder) => (await stat(folder)).mtimeMs));
  await Promise.all(folders.map((folder) => chmod(folder, 0o555)));
  expect((await run(root, { fix: false })).exitCode).toBe(1);
  await Promise.all(folders.map((folder) => chmod(folder, 0o755)));
  expect(await snapshot(root)).toEqual(before);
  // The superuser may write there all the same: a folder in which a file was made or removed is newer.
  expect(await Promise.all(folders.map(async (folder) => (await stat(folder)).mtimeMs))).toEqual(times);
});

test('the program: exit codes, and --dry-run alone is wrong usage', async () => {
  const root = await sample();
  const alone = await planpress(['check', '--dry-run'], root);
  expect(alone).toMatchObject({ exitCode: 2, stdout: '' });
  expect(alone.stderr).toContain('--fix');
  await spoil(root);
  const good = await planpress(['check', '--fix', '--lang', 'en'], root);
  expect(good).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('in 3 files.') });
});

test('the program ends with 3 where nothing but the writing failed', async () => {
  const root = await sample();
  const text = await readFile(join(root, budget), 'utf8');
  await writeFile(join(root, budget), text.replaceAll('\n', '\r\n'));
  await cp(join(root, 'content'), join(root, `data/${edition}/.budget.csv.planpress-part`), { recursive: true });
  expect(await planpress(['check', '--fix'], root)).toMatchObject({
    exitCode: 3,
    stdout: expect.stringContaining('environment/source-unwritable'),
  });
});

test('a check does not name it where a mend in the line of a problem leaves the problem', async () => {
  const root = await sample();
  const manifest = join(root, `content/${edition}/plan.yaml`);
  await writeFile(manifest, (await readFile(manifest, 'utf8')).replace(/^publisher: .*$/mu, 'publisher: '));
  const { output } = await run(root, { fix: false });
  expect(output).toContain('다음 명령: planpress check 2031-sample --strict');
  expect(output).toContain("고치는 법: 'publisher:' 뒤에 한 칸 띄우고 발행 기관의 이름을 쓰십시오.");
});

test('a check with a problem that no mend stands beside reads every table once', async () => {
  const root = await sample();
  const rows = await readFile(join(root, schedule), 'utf8');
  await writeFile(join(root, schedule), rows.replace("'31.2월", "'31.5월"));
  const setting = settingFor(root, '');
  const read: string[] = [];
  const watched = (path: string) => {
    read.push(path);
    return setting.files.read(path);
  };
  const files = { ...setting.files, read: watched };
  const options = { root, format: 'pretty', language: 'ko', strict: true, report: undefined } as const;
  const { output } = await checkCommand([], { ...options, fix: false, dryRun: false }, { ...setting, files }, silent);
  expect(output).toContain(schedule);
  expect(read.filter((path) => path === schedule)).toEqual([schedule]);
});
