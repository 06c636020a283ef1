import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { planpress } from '../support/build.ts';
import { removeFolders } from '../support/folders.ts';
import { repository } from '../support/project.ts';
import { folderWithPlanpress, runProgram } from './consumer.ts';

afterAll(removeFolders);

test('the example of the guide runs, and builds an edition that was begun by init', async () => {
  const folder = await folderWithPlanpress();
  await planpress(
    ['init', 'ministry', '--form', 'performance-plan', '--year', '2031', '--publisher', '표본부'],
    folder,
  );
  const guide = readFileSync(join(repository, 'docs', 'library.md'), 'utf8');
  const [, example = ''] = /```js\n(.*?)```/su.exec(guide) ?? [];
  expect(await runProgram(example, folder)).toBe('errors: 0, exit code: 0\n');
});

test('a root that is not there rejects, and says why', async () => {
  const program = `import { check } from 'planpress'; await check({ root: 'nowhere', language: 'en' }).catch((error) => console.log(error.message));`;
  expect(await runProgram(program, await folderWithPlanpress())).toContain("There is no folder 'nowhere'");
});
