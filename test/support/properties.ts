import fc from 'fast-check';

/**
 * `npm test` says the same of the same program each time: its properties are tried with the same cases in every
 * run. `npm run test:full` looks for new ones; what it finds becomes an example.
 */
if (!process.env['PLANPRESS_TEST_FULL']) fc.configureGlobal({ seed: 1 });
