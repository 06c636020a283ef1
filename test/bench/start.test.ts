import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../support/project.ts';

/** What a short run does beside its work, counted instead of timed. */

test('a check has V8 optimise few functions', () => {
  const cli = join(repository, 'dist/cli.js');
  const options = { cwd: repository, encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
  const trace = execFileSync(process.execPath, ['--trace-opt', cli, 'check', '2024-mss'], options);
  const optimised = trace.match(/completed optimizing/g)?.length ?? 0;
  // With the default of V8 it is some 320.
  expect(optimised).toBeLessThan(150);
});
