import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { removeFolders, temporaryFolder } from '../support/folders.ts';
import { repository } from '../support/project.ts';

/** `npm run verify` as it is called; what it says of good files is in editions/verify.full. */

afterAll(removeFolders);

function verify(...parameters: string[]): Promise<{ code: number; output: string }> {
  const program = join(repository, 'dist/verify.js');
  return new Promise((done) => {
    execFile(process.execPath, [program, ...parameters], (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code), output: stdout + stderr });
    });
  });
}

describe('verify', () => {
  test('tells how it is called', async () => {
    const { code, output } = await verify('--help');
    expect([code, output]).toEqual([0, expect.stringContaining('--root <folder>')]);
  });

  test('called in a wrong way says so in a line', async () => {
    const told = "'--rot' 선택은 없습니다. '--root'를 뜻했습니까? 쓰는 법은 'npm run verify -- --help'로 보십시오.\n";
    expect(await verify('--rot', '.')).toEqual({ code: 2, output: told });
  });

  test('without a build says what is missing', async () => {
    const { code, output } = await verify('--root', await temporaryFolder(), '2031-sample');
    expect([code, output]).toEqual([3, expect.stringContaining('먼저 2031-sample의 PDF를 만드십시오(build).')]);
  });

  test.each([
    ['is none', 'not a PDF'],
    ['has no end', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'],
  ])('fails a PDF that %s', async (_, text) => {
    const root = await temporaryFolder();
    await mkdir(join(root, 'out/2031-sample'), { recursive: true });
    await writeFile(join(root, 'out/2031-sample/plan.pdf'), text);
    const { code, output } = await verify('--root', root);
    expect([code, output]).toEqual([1, expect.stringContaining('  실패           planpress가 만든 PDF가 아니거나')]);
    const english = await verify('--root', root, '--lang', 'en');
    expect(english.output).toContain('  FAILED         it is not a PDF as planpress writes it');
    expect(output + english.output).not.toMatch(/^\s+at /mu);
  });
});
