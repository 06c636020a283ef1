import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderInRepository, withSlashes } from '../../src/commands/repository.ts';
import { planpress } from '../support/build.ts';
import { removeFolders, temporaryFolder } from '../support/folders.ts';

afterAll(removeFolders);

/** A folder with folders in it; a repository where `.git` is one of them. */
async function folders(...names: readonly string[]): Promise<string> {
  const top = await temporaryFolder();
  for (const name of names) await mkdir(join(top, name), { recursive: true });
  return top;
}

test('a root below the top of a repository is named from there', async () => {
  const top = await folders('.git', 'docs/plan');
  expect(folderInRepository(join(top, 'docs/plan'), undefined)).toBe('docs/plan');
});

test('a root that is the top needs no name', async () => {
  expect(folderInRepository(await folders('.git'), undefined)).toBe('');
});

test('of nested repositories the nearest counts', async () => {
  const top = await folders('.git', 'plans/.git', 'plans/2031');
  expect(folderInRepository(join(top, 'plans/2031'), undefined)).toBe('2031');
});

test('the folder into which GitHub checked out counts before any other', async () => {
  const top = await folders('plans/.git', 'plans/2031');
  expect(folderInRepository(join(top, 'plans/2031'), top)).toBe('plans/2031');
});

test('a root outside of what GitHub checked out is named from its own repository', async () => {
  const top = await folders('work', 'other/.git', 'other/plan');
  expect(folderInRepository(join(top, 'other/plan'), join(top, 'work'))).toBe('plan');
  expect(folderInRepository(join(top, 'work'), join(top, 'work-not-there'))).toBe('');
});

test('a link that leads into the repository is followed', async () => {
  const top = await folders('repository/.git', 'repository/docs/plan');
  await symlink(join(top, 'repository/docs/plan'), join(top, 'link'));
  expect(folderInRepository(join(top, 'link'), undefined)).toBe('docs/plan');
});

test('separators of Windows become slashes', () => {
  expect(withSlashes('docs\\plan', '\\')).toBe('docs/plan');
});

const outsideOfGitHub = { GITHUB_WORKSPACE: '' };

async function repositoryWithFault(): Promise<string> {
  const top = await folders('.git', 'docs/plan/content/2031-x', 'docs/plan/data/2031-x');
  return top;
}

test('annotations for GitHub name files from the top of the repository', async () => {
  const top = await repositoryWithFault();
  const { stdout } = await planpress(['check', '--root', 'docs/plan', '--format', 'github'], top, outsideOfGitHub);
  expect(stdout).toMatch(/^::error file=docs\/plan\/content\/2031-x\/plan\.yaml,/mu);
});

test('SARIF names files from the top of the repository', async () => {
  const top = await repositoryWithFault();
  const { stdout } = await planpress(['check', '--root', 'docs/plan', '--format', 'sarif'], top, outsideOfGitHub);
  const [run] = JSON.parse(stdout).runs;
  const { artifactLocation } = run.results[0].locations[0].physicalLocation;
  expect(artifactLocation).toEqual({ uri: 'docs/plan/content/2031-x/plan.yaml', uriBaseId: '%SRCROOT%' });
  expect(Object.keys(run.originalUriBaseIds)).toEqual(['%SRCROOT%']);
});

test('JSON and text name files from the root', async () => {
  const top = await repositoryWithFault();
  const { stdout } = await planpress(['check', '--root', 'docs/plan', '--format', 'json'], top, outsideOfGitHub);
  expect(JSON.parse(stdout).diagnostics[0].file).toBe('content/2031-x/plan.yaml');
  expect((await planpress(['check', '--root', 'docs/plan'], top, outsideOfGitHub)).stdout).toContain(
    '  content/2031-x/plan.yaml:1:1  ',
  );
});
