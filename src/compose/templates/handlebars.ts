import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';

/** The engine's library; it is loaded only when a template is read or filled, for a usual check needs neither. */
export type Engine = typeof Handlebars;

const require = createRequire(import.meta.url);

export function engine(): Engine {
  return require('handlebars') as Engine;
}

/** How many arguments each helper takes. There are no others: what the library has beside them is closed. */
export const helperArguments: ReadonlyMap<string, number> = new Map([
  ['if', 1],
  ['unless', 1],
  ['each', 1],
  ['with', 1],
  ['lookup', 2],
]);

/** How every template is compiled: helpers are those above, and no lookup passes over what is not there. */
export const compileOptions = {
  assumeObjects: true,
  knownHelpersOnly: true,
  knownHelpers: { log: false, helperMissing: false, blockHelperMissing: false },
};
