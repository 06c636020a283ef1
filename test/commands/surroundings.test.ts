import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeFolders, temporaryFolder } from '../support/folders.ts';
import { repository } from '../support/project.ts';

let folder = '';
let root = '';

beforeAll(async () => {
  folder = await temporaryFolder();
  root = join(folder, 'root');
  cpSync(join(repository, 'test/documentation/project'), root, { recursive: true });
  writeFileSync(join(folder, 'a file'), '');
  mkdirSync(join(folder, 'folder.html'));
});
afterAll(removeFolders);

/** Runs a line of the shell in which `planpress` is the program. */
function shell(line: string): Promise<{ code: number; stdout: string; stderr: string }> {
  const script = `planpress() { "${process.execPath}" "${join(repository, 'dist/cli.js')}" "$@"; }; ${line}`;
  return new Promise((done) => {
    execFile('bash', ['-c', script], { cwd: folder }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

const trace = /^\s+at .*:\d+:\d+|node:internal|file:\/\//mu;

describe('what surrounds a call is told of without a stack trace', () => {
  it.each([
    ['a device that is full', 'planpress check --root root > /dev/full', 3, '쓰지 못했습니다(ENOSPC)'],
    ['a device that is full, explained to', 'planpress explain > /dev/full', 3, '쓰지 못했습니다(ENOSPC)'],
    ['a root that is a file', "planpress check --root 'a file'", 2, '폴더가 아니라 파일입니다'],
    ['a root without a name', "planpress check --root ''", 2, '폴더가 없습니다'],
    ['a root that is not there', 'planpress check --root none', 2, '폴더가 없습니다'],
    ['a root with a name that no folder can have', `planpress check --root ${'a'.repeat(300)}`, 2, '폴더가 없습니다'],
    ['a report into a folder that is not there', 'planpress check --root root --report none/a.html', 2, 'ENOENT'],
    ['a report below a device', 'planpress check --root root --report /dev/full/a.html', 2, 'ENOTDIR'],
    ['a report in place of a folder', 'planpress check --root root --report folder.html', 2, 'EISDIR'],
    [
      'a folder that was deleted',
      'mkdir gone; cd gone; rmdir ../gone; planpress check --root /none',
      2,
      '폴더가 없습니다',
    ],
    ['very many words', 'planpress check --root root $(seq 1 20000)', 2, "'1' 판이 없습니다"],
    ['a very long word', `planpress check --root root $(printf 'a%.0s' $(seq 1 20000))`, 2, '판이 없습니다'],
  ])('%s', async (_, line, code, words) => {
    const run = await shell(line);
    expect(run.stderr).toContain(words);
    expect(run.stderr).not.toMatch(trace);
    expect(run.stderr.length).toBeLessThan(5000);
    expect(run.code).toBe(code);
  });

  it('is quiet where nobody reads on', async () => {
    const { code, stderr } = await shell('set -o pipefail; planpress explain | head -1');
    expect([code, stderr]).toEqual([0, '']);
  });

  it('says that a build was published whose words could not be written', async () => {
    const { code, stderr } = await shell('planpress build --no-pdf --root root > /dev/full');
    expect(stderr).toContain('만든 것은 모두 펴냈습니다.');
    expect(code).toBe(3);
    rmSync(join(root, 'out'), { recursive: true });
  });
});
