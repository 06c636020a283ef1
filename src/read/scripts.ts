import type { SourceFiles } from './files.ts';

/** Where `npm run compile` lays what runs in the browser of a reader. */
const folder = 'dist/client';

/** The scripts of the site by name, as planpress ships them: a root has none of its own. */
export function readScripts(shipped: SourceFiles): ReadonlyMap<string, string> {
  const names = shipped.list(folder).map(({ name }) => name);
  return new Map(names.map((name) => [name, shipped.read(`${folder}/${name}`).value?.text ?? '']));
}
