import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { knownForms } from '../src/contract/known-forms.ts';
import InOrder from './support/sequencer.ts';

const campaigns = ['test/**/*.full.test.ts', 'node_modules/**'];

const tests = fileURLToPath(new URL('.', import.meta.url));

/** What replaces modules of the program, or looks at what is loaded. */
const alone = [
  'test/compose/templates.test.ts',
  'test/contract/known-forms.test.ts',
  ...readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts') && readFileSync(join(tests, path), 'utf8').includes('vi.mock('))
    .map((path) => `test/${path.replaceAll('\\', '/')}`),
];

/** The shipped forms are known as they are to the compiled program (`.bundle.mjs`): a third of a small check reads them. */
const forms = knownForms(join(tests, '..')).map(([hash, form]) => [hash, JSON.stringify(form)]);
const known = {
  name: 'forms',
  transform: (code: string, id: string) =>
    id.endsWith('/read/form/known-forms.ts')
      ? code.replace('new Map()', () => `new Map(JSON.parse(${JSON.stringify(JSON.stringify(forms))}))`)
      : undefined,
};

/** `npm test`: everything but the long campaigns, which are named *.full.test.ts. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    maxWorkers: 2,
    // What a check makes is soon forgotten: with room for it, a third of the time of collecting garbage is saved. Most of
    // what V8 would optimise is not run long enough to be worth it, and the optimiser takes the processors from the tests.
    execArgv: ['--max-semi-space-size=128', '--interrupt-budget=600000'],
    globalSetup: 'test/support/shared-builds.ts',
    setupFiles: ['test/support/properties.ts'],
    sequence: { sequencer: InOrder },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        // Files share the program, the texts that it has parsed and the editions that are built.
        extends: true,
        plugins: [known],
        test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: [...campaigns, ...alone], isolate: false },
      },
      { extends: true, test: { name: 'alone', include: alone, exclude: campaigns } },
    ],
  },
});
