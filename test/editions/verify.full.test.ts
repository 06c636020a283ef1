import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasIdentifier } from '../../src/publish/pdf/metadata.ts';
import { findVeraPdf } from '../../src/verify/vera-pdf.ts';
import { build, type Run } from '../support/build.ts';
import { removeFolders } from '../support/folders.ts';
import { copyEdition, type Project, repository } from '../support/project.ts';
import { readAttachments } from '../support/tagged.ts';

/** `npm run verify`, on a built edition. */

const veraPdf = await findVeraPdf();
let project: Project;

beforeAll(async () => {
  project = await copyEdition('2024-motie');
  await build(project, { pdf: true });
});

afterAll(removeFolders);

function verify(variables: Record<string, string> = {}): Promise<Run> {
  const program = [join(repository, 'dist/verify.js'), '--root', project.root, '--lang', 'en'];
  return new Promise((done) => {
    execFile(process.execPath, program, { env: { ...process.env, ...variables } }, (error, stdout, stderr) => {
      done({ exitCode: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

function published(file: string): Buffer {
  return readFileSync(join(project.out, project.edition, file));
}

function recorded(): unknown {
  return (JSON.parse(published('internal/build.json').toString()) as { pdf: { verified: unknown } }).pdf.verified;
}

test('without veraPDF it checks what it can, and releases no identifier', async () => {
  const { exitCode, stdout } = await verify({ PATH: '/nowhere' });
  expect(stdout).toMatch(/^veraPDF cannot be had here \(there is no java\): own checks only\.$/mu);
  expect(stdout).toMatch(/^ {2}passed +own checks of PDF\/UA-1$/mu);
  expect(stdout).toMatch(/^ {2}not released +the identifier/mu);
  expect(exitCode).toBe(0);
  expect(hasIdentifier(published('plan.pdf'))).toBe(false);
  expect(recorded()).toBe(null);
});

test.skipIf('reason' in veraPdf)('a file that passes is published with the identifier', async () => {
  const { exitCode, stdout } = await verify();
  expect(stdout).toMatch(/^ {2}passed +PDF\/UA-1 by veraPDF \S+: \d+ rules$/mu);
  expect(exitCode).toBe(0);
  expect(hasIdentifier(published('plan.pdf'))).toBe(true);
  expect(published('site/plan.pdf').equals(published('plan.pdf'))).toBe(true);
  expect(recorded()).toMatchObject({ standards: ['PDF/UA-1'] });
});

test.skipIf('reason' in veraPdf)('a build that makes the same file keeps the identifier', async () => {
  const released = published('plan.pdf');
  await build(project, { pdf: true });
  expect(published('plan.pdf').equals(released)).toBe(true);
  expect(recorded()).toMatchObject({ standards: ['PDF/UA-1'] });
});

test.skipIf('reason' in veraPdf)('a file that fails is not', async () => {
  await build(project, { pdf: true });
  const file = join(project.out, project.edition, 'plan.pdf');
  const damaged = published('plan.pdf');
  damaged.write('<dc:xitle>', damaged.indexOf('<dc:title>'), 'latin1');
  writeFileSync(file, damaged);
  const { exitCode, stdout } = await verify();
  expect(stdout).toMatch(/^ {2}FAILED +own check: the description has a title: 1 do not$/mu);
  expect(exitCode).toBe(1);
  expect(published('plan.pdf').equals(damaged)).toBe(true);
});

test.skipIf('reason' in veraPdf)('a file for archives is verified as one, and carries the published data', async () => {
  await build(project, { pdf: true, archive: '3a' });
  const { exitCode, stdout } = await verify();
  expect(stdout).toMatch(/^ {2}passed +PDF\/A-3a by veraPDF \S+: \d+ rules$/mu);
  expect(exitCode).toBe(0);
  expect(recorded()).toMatchObject({ standards: ['PDF/UA-1', 'PDF/A-3a'] });
  const attached = await readAttachments(published('plan.pdf'));
  expect([...attached.keys()]).toContain('indicators.csv');
  for (const [name, bytes] of attached)
    expect([name, published(`site/data/${name}`).equals(bytes)]).toEqual([name, true]);
});
