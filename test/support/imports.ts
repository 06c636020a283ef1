import { readFileSync } from 'node:fs';
import { posix, relative, sep } from 'node:path';
import { pathsBelow } from './folders.ts';

/** One import within the sources, types included; both files relative to the folder, with forward slashes. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** All imports from one file to another below a folder. */
export async function importsBelow(folder: string): Promise<readonly Import[]> {
  const files = (await pathsBelow(folder)).filter((path) => path.endsWith('.ts'));
  return files.flatMap((path) => {
    const from = relative(folder, path).split(sep).join('/');
    return specifiersIn(readFileSync(path, 'utf8')).flatMap((specifier): readonly Import[] =>
      specifier.startsWith('.') ? [{ from, to: posix.join(posix.dirname(from), specifier) }] : [],
    );
  });
}

function specifiersIn(text: string): readonly string[] {
  const statements = text.matchAll(
    /^\s*(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]/gmu,
  );
  const calls = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/gu);
  return [...statements, ...calls].map(([, specifier, bare]) => specifier ?? bare ?? '');
}

/** The rings of files that import each other, each once and from its first file by name. */
export function cycles(imports: readonly Import[]): readonly (readonly string[])[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const found = new Map<string, readonly string[]>();
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at !== -1) found.set([...path.slice(at)].sort().join(), path.slice(at));
    if (at !== -1 || done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of [...targets.keys()].sort()) visit(file, []);
  return [...found.values()];
}
