import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';

/** Calls by which a program comes by what a file holds, or changes what lies on the disk. */
const calls = {
  readFileSync: fs,
  openSync: fs,
  readdirSync: fs,
  writeFileSync: fs,
  renameSync: fs,
  rmSync: fs,
  mkdirSync: fs,
  readFile: promises,
  open: promises,
  readdir: promises,
  writeFile: promises,
  copyFile: promises,
  cp: promises,
  mkdir: promises,
  rename: promises,
  rm: promises,
  symlink: promises,
} as const;

/** Those that are given two of them. */
const withTwoPaths = ['renameSync', 'copyFile', 'cp', 'rename'];

/** Paths that were opened, listed, written or removed while something ran; links in them are followed. */
export async function pathsUsedBy(run: () => Promise<unknown>): Promise<readonly string[]> {
  const used = new Set<string>();
  const note = (path: unknown): void => {
    if (typeof path === 'string') used.add(realPath(path));
  };
  const restore = Object.entries(calls).map(([name, module]) => replaced(module as never, name, note));
  syncBuiltinESMExports();
  try {
    await run();
  } finally {
    for (const back of restore) back();
    syncBuiltinESMExports();
  }
  return [...used];
}

type Call = (...parameters: unknown[]) => unknown;

function replaced(module: Record<string, Call>, name: string, note: (path: unknown) => void): () => void {
  const original = module[name]!;
  module[name] = (...parameters) => {
    for (const parameter of parameters.slice(0, withTwoPaths.includes(name) ? 2 : 1)) note(parameter);
    return original(...parameters);
  };
  return () => {
    module[name] = original;
  };
}

function realPath(path: string): string {
  try {
    return fs.realpathSync(path);
  } catch {
    return resolve(path);
  }
}
