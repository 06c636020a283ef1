import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const campaigns = ['test/**/*.full.test.ts', 'node_modules/**'];

/** Tests of finished editions. */
const ofEditions = ['editions', 'site', 'search'].map((folder) => `test/${folder}/**/*.test.ts`);

/** `npm test`: everything but the long campaigns, which are named *.full.test.ts. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    maxWorkers: 2,
    setupFiles: ['test/support/properties.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'stages',
          include: ['test/**/*.test.ts'],
          exclude: [...campaigns, 'test/rules/**', ...ofEditions],
        },
      },
      {
        // What looks at finished editions shares those that are built.
        extends: true,
        test: { name: 'editions', include: ofEditions, exclude: campaigns, isolate: false },
      },
      {
        // The fixtures are many and alike: their files share the program and the texts that it has parsed.
        extends: true,
        test: { name: 'rules', include: ['test/rules/**/*.test.ts'], exclude: campaigns, isolate: false },
      },
    ],
  },
});
