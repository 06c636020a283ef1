import type { FactAddress } from '../site/facts/fact-addresses.ts';
import { csvText } from './csv.ts';

export const factsPath = 'data/facts.csv';

/** The columns of the list of facts: names that programs read, since its rows are found by the ids of facts. */
export const factColumns = ['fact', 'value', 'page', 'anchor', 'correction'] as const;

/** Every fact that the site shows: what is printed, and the page and the place on it where it stands, and where it is told how it was corrected. */
export function factsCsv(addresses: readonly FactAddress[]): string {
  return csvText([factColumns, ...addresses.map((address) => factColumns.map((column) => address[column]))]);
}
