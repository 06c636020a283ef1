// `npm run compile`, its second half: the program in few files. A check of a few hundred milliseconds would else
// spend as long on finding and opening the hundreds of modules it is made of. What brings files of its own, and
// is loaded for the PDF alone, stays outside.

import { copyFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { texts } from './src/diagnostics/explanations/texts.mjs';

const explanations = {
  name: 'explanations',
  load: (id) =>
    /explanations.texts\.mjs$/u.test(id)
      ? `export const texts = JSON.parse(${JSON.stringify(JSON.stringify(texts))});`
      : undefined,
};

const external = /^(?:puppeteer-core|@sparticuz\/chromium|subset-font|pdfjs-dist)(?:\/|$)/;

// First the reader of forms alone, which then reads those that are shipped.
const { output: [reader] } = await build({
  input: 'src/contract/known-forms.ts',
  platform: 'node',
  plugins: [explanations],
  external,
  output: { dir: 'dist', cleanDir: true, codeSplitting: false },
});
const { knownForms } = await import(`./dist/${reader.fileName}`);
// Each as a text: a run reads the one that it needs.
const known = knownForms(dirname(fileURLToPath(import.meta.url)));
const forms = JSON.stringify(known.map(([hash, form]) => [hash, JSON.stringify(form)]));

const shippedForms = {
  name: 'forms',
  transform: (code, id) =>
    id.endsWith('/read/form/known-forms.ts')
      ? code.replace('new Map()', `new Map(JSON.parse(${JSON.stringify(forms)}))`)
      : undefined,
};

await build({
  input: { cli: 'src/cli.ts', library: 'src/library/library.ts', 'contract/write': 'src/contract/write.ts', verify: 'src/verify/main.ts' },
  platform: 'node',
  plugins: [explanations, shippedForms],
  external,
  output: { dir: 'dist', cleanDir: true, chunkFileNames: 'parts/[name]-[hash].js' },
});

// What runs in the browser of a reader: classic scripts, since pages opened from a disk may load no modules.
for (const name of ['search', 'site']) {
  await build({
    input: `src/client/${name}.ts`,
    platform: 'browser',
    output: { file: `dist/client/${name}.js`, format: 'iife', minify: true },
  });
}

copyFileSync('src/library/public.d.ts', 'dist/library.d.ts');
