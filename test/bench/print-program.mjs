// What the benches of the print share: the program of one print, and an edition built for it.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const repository = fileURLToPath(new URL('../..', import.meta.url));

export const edition = '2024-mss';

/** Bundles print-book.ts, which the oldest Node that planpress supports does not run, and returns where it lies. */
export async function printProgram() {
  const file = join(repository, 'node_modules/.cache/planpress-bench/print-book.mjs');
  await build({
    input: join(repository, 'test/bench/print-book.ts'),
    platform: 'node',
    external: /^(?:puppeteer|pdfjs-dist|@sparticuz\/chromium|subset-font)(?:\/|$)/,
    output: { file, codeSplitting: false },
  });
  return file;
}

/** Copies the sources of the edition into a root of their own. */
export function copyEdition(root) {
  for (const part of ['content', 'data'])
    cpSync(join(repository, part, edition), join(root, part, edition), { recursive: true });
}

/** Builds the edition of a root and returns where its finished document and the numbers of its pages lie. */
export function built(root) {
  const { status, stderr } = spawnSync(process.execPath, [join(repository, 'dist/cli.js'), 'build', '--root', root]);
  const internal = join(root, 'out', edition, 'internal');
  const numbers = join(internal, 'page-numbers.json');
  if (!existsSync(numbers)) throw new Error(`the edition was not built: ${status}\n${stderr}`);
  return { html: join(internal, 'print/index.html'), numbers };
}
