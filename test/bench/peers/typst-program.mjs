// Typst as the benches run it: a Python with the packages typst and fontTools, in the folder that BENCH_PEERS names.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../measure.mjs';
import { forTypst, withBoxes } from './documents.mjs';

const compile = 'import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]])';

/** The ways to print the equal document by Typst into a file; none where it is not there. */
export async function typstWays(html, folder, pdf) {
  const python = join(process.env.BENCH_PEERS ?? '', 'venv/bin/python3');
  if (!process.env.BENCH_PEERS || !existsSync(python)) return [];
  const { code } = await runProgram([python, '-c', 'import typst, fontTools'], { stderr: 'ignore' });
  if (code !== 0) return [];
  const document = forTypst(html, folder, python);
  return [
    ['Typst', document],
    ['Typst, Hangul in boxes', withBoxes(document)],
  ].map(([name, { file, fonts }]) => ({ name, command: [python, '-c', compile, file, pdf, fonts] }));
}
