import type { ComputedPlan } from '../../model/computed.ts';
import type { FactAddress } from '../site/facts/fact-addresses.ts';
import { registerFiles } from '../site/register/register-files.ts';
import { catalogueJson, cataloguePath } from './catalogue.ts';
import { packageJson, packagePath } from './data-package.ts';
import { planPath } from './distributions.ts';
import { factsCsv, factsPath } from './facts.ts';
import { planJson } from './plan-json.ts';
import { publishedColumns, publishedKinds, recordsCsv } from './records.ts';
import { printedAs, tableData, tableFiles } from './tables.ts';

/**
 * The data files of the site by path: a CSV for every record kind, every table as CSV and JSON, every record of a register, all facts with their
 * addresses, the plan as JSON, and what describes these files to programs.
 */
export function dataFiles(
  computed: ComputedPlan,
  addresses: readonly FactAddress[],
  hasPdf: boolean,
): ReadonlyMap<string, string> {
  const { plan, tables } = computed;
  const kinds = publishedKinds(plan).map((kind) => ({ kind, columns: publishedColumns(kind, plan) }));
  return new Map([
    ...kinds.map(({ kind, columns }): [string, string] => [`data/${kind.file}`, recordsCsv(columns)]),
    ...tables.flatMap((table) => [...tableFiles(tableData(table), printedAs(table, computed))]),
    ...registerFiles(computed),
    [factsPath, factsCsv(addresses)],
    [planPath, indented(planJson(computed))],
    [packagePath, indented(packageJson(computed, kinds, hasPdf))],
    [cataloguePath, indented(catalogueJson(computed, hasPdf))],
  ]);
}

function indented(value: unknown): string {
  return `${JSON.stringify(value, undefined, 1)}\n`;
}
