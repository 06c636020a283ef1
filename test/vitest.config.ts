import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const campaigns = ['test/**/*.full.test.ts', 'node_modules/**'];

/** `npm test`: everything but the long campaigns, which are named *.full.test.ts. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: 'stages', include: ['test/**/*.test.ts'], exclude: [...campaigns, 'test/rules/**'] },
      },
      {
        // The fixtures are many and alike: their files share the program and the texts that it has parsed.
        extends: true,
        test: { name: 'rules', include: ['test/rules/**/*.test.ts'], exclude: campaigns, isolate: false },
      },
    ],
  },
});
