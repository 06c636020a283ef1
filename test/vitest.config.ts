import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import InOrder from './support/sequencer.ts';

const campaigns = ['test/**/*.full.test.ts', 'node_modules/**'];

/** What replaces modules of the program, or looks at what is loaded. */
const alone = ['test/diagnostics/**/*.test.ts', 'test/compose/templates.test.ts'];

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
        test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: [...campaigns, ...alone], isolate: false },
      },
      { extends: true, test: { name: 'alone', include: alone, exclude: campaigns } },
    ],
  },
});
