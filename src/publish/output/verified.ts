import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { withBook } from './board-zip.ts';
import { publishedBuild } from './out-folder.ts';
import { replace } from './replace.ts';

/** Who found that the file keeps to which standards. */
export interface Verification {
  readonly by: string;
  readonly standards: readonly string[];
}

/**
 * Publishes a build again with a PDF that carries its claims, after it passed their checks; all else is as it was.
 * Throws where no build of the edition is published. Diagnostics: `environment/output-*`.
 */
export async function publishVerified(
  out: string,
  edition: string,
  bytes: Uint8Array,
  verified: Verification,
): Promise<readonly Diagnostic[]> {
  const published = await publishedBuild(out, edition);
  if (published === undefined) throw new Error(`no build of ${edition} is published`);
  const { diagnostics } = await replace({
    out,
    edition,
    write: async (folder) => {
      await cp(published, folder, { recursive: true });
      for (const path of ['plan.pdf', 'site/plan.pdf']) await writeFile(join(folder, path), bytes);
      await replaceOthers(folder, bytes);
      await recordIn(join(folder, 'internal', 'build.json'), bytes, verified);
      return { value: folder, diagnostics: [] };
    },
    swap: (_, build) => build.release(),
  });
  return diagnostics;
}

/** The book lies in the package for notice boards too, and in the internal site where there is one. */
async function replaceOthers(folder: string, bytes: Uint8Array): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    if (name.endsWith('.zip')) await writeFile(file, withBook(await readFile(file), bytes));
  }
  const internal = join(folder, 'internal', 'site', 'plan.pdf');
  if (existsSync(internal)) await writeFile(internal, bytes);
}

async function recordIn(file: string, bytes: Uint8Array, verified: Verification): Promise<void> {
  const record = JSON.parse(await readFile(file, 'utf8')) as { pdf: object };
  const sha256 = hash('sha256', bytes);
  const changed = { ...record, pdf: { ...record.pdf, sha256, verified } };
  await writeFile(file, `${JSON.stringify(changed, undefined, 1)}\n`);
}
