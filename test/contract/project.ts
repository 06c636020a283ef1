import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The small edition that these tests work on. */
export const edition = '2031-sample';

/** A copy of its sources, the small ones unless others are named, in a folder of its own. */
export function copyProject(source = 'test/documentation/project'): { root: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'planpress-contract-'));
  for (const folder of ['content', 'data', 'templates']) {
    const from = join(repository, source, folder);
    if (existsSync(from)) cpSync(from, join(root, folder), { recursive: true });
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

export interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the compiled program as a shell would. */
export function planpress(
  parameters: readonly string[],
  root: string,
  variables: Readonly<Record<string, string>> = {},
): Run {
  const program = join(repository, 'dist/cli.js');
  if (!existsSync(program)) throw new Error('Compile first: npm run compile');
  const env = { ...process.env, ...variables };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return { code: status, output: stdout, errors: stderr };
}

/** All files and links below a folder, by path from it; links are not followed, except the one given. */
export function filesBelow(folder: string, path = ''): readonly string[] {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    const inner = path === '' ? entry.name : `${path}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(folder, inner) : [inner];
  });
}
