import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { repository } from '../support/project.ts';

interface Packed {
  readonly files: readonly { readonly path: string }[];
}

test('the pack holds the program, templates and guides, and nothing of tests or of an edition', () => {
  const told = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: repository,
    encoding: 'utf8',
  });
  const [{ files }] = JSON.parse(told) as [Packed];
  const paths = files.map(({ path }) => path);
  const rooms = [...new Set(paths.map((path) => path.split('/')[0]))].sort();
  expect(rooms).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'docs', 'package.json', 'templates']);
  for (const needed of [
    'dist/cli.js',
    'dist/library.js',
    'dist/library.d.ts',
    'templates/forms/base.yaml',
    'templates/forms/performance-plan.yaml',
  ]) {
    expect(paths).toContain(needed);
  }
  expect(paths.filter((path) => /test|2024|mss|motie/u.test(path))).toEqual([]);
});
