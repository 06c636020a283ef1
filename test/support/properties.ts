import fc from 'fast-check';
import { isFull } from './full.ts';

/**
 * `npm test` says the same of the same program each time: its properties are tried with the same cases in every
 * run. `npm run test:full` looks for new ones; what it finds becomes an example.
 */
if (!isFull) fc.configureGlobal({ seed: 1 });
