import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { knownForms } from '../../src/contract/known-forms.ts';
import { startOfFile } from '../../src/diagnostics/place.ts';
import { sourceFiles } from '../../src/read/files.ts';
import { readForm, textsOf } from '../../src/read/form/form.ts';
import { hashOf } from '../../src/read/form/known-forms.ts';
import { planpress } from '../support/build.ts';
import { removeFolders, temporaryFolder } from '../support/folders.ts';
import { repository } from '../support/project.ts';

const shipped = 'templates/forms/performance-plan.yaml';

afterAll(removeFolders);

test('a form that the compiled program knows is what reading it gives', () => {
  const { value } = readForm([sourceFiles(repository)], 'performance-plan', startOfFile(shipped));
  const known = new Map(knownForms(repository));
  const stored = JSON.parse(JSON.stringify(known.get(hashOf(textsOf([sourceFiles(repository)], 'performance-plan')))));
  expect(stored).toEqual(JSON.parse(JSON.stringify(value?.form)));
  expect(stored).toMatchObject({ id: 'performance-plan' });
});

test('a form that differs from the shipped one by a word is read, not known', async () => {
  const root = await temporaryFolder();
  cpSync(join(repository, 'test/documentation/project'), root, { recursive: true });
  cpSync(join(repository, 'templates/forms'), join(root, 'templates/forms'), { recursive: true });
  const form = join(root, shipped);
  writeFileSync(form, readFileSync(form, 'utf8').replace('numeral: roman', 'numeral: romen'));
  const { exitCode, stdout } = await planpress(['check', '--format', 'json', '--root', root], repository);
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout).diagnostics[0]).toMatchObject({ file: shipped, code: 'yaml/wrong-value' });
});
