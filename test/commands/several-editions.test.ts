import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { planpress } from '../support/build.ts';
import { removeFolders, snapshot, temporaryFolder } from '../support/folders.ts';
import { repository } from '../support/project.ts';

/** Editions of one call are worked on at once; what is told and written is as if each had been built alone. */

afterAll(removeFolders);

const sample = join(repository, 'test/documentation/project');

test('editions are told in their order, one with errors hinders no other, and the files are the same', async () => {
  const root = await temporaryFolder();
  for (const edition of ['a-plan', 'b-plan', 'c-plan'])
    for (const side of ['content', 'data'])
      await cp(join(sample, side, '2031-sample'), join(root, side, edition), { recursive: true });
  await writeFile(join(root, 'content/b-plan/goals/reading-culture.md'), 'no front matter\n');
  const together = await planpress(['build', '--no-pdf'], root);
  expect(together.exitCode).toBe(1);
  expect(together.stdout.match(/^[abc]-plan: 만들었습니다/gmu)).toEqual([
    'a-plan: 만들었습니다',
    'c-plan: 만들었습니다',
  ]);
  const files = await snapshot(join(root, 'out/c-plan/site'));
  await planpress(['build', 'c-plan', '--no-pdf'], root);
  expect(await snapshot(join(root, 'out/c-plan/site'))).toEqual(files);
});
