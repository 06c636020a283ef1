import type { Bilingual } from '../diagnostics/entry.ts';
import { type ContractProgram, contractProgram } from './commands.ts';
import { coveredCharactersModule } from './covered-characters.ts';
import { diagnosticsPage } from './diagnostics-page.ts';
import { exitCodes } from './exit-codes.ts';
import type { JsonSchema } from './form-json.ts';
import { formReference } from './form-reference.ts';
import { type OutputPath, outputPaths } from './output-paths.ts';
import { contractSchemas, editorSchemas } from './schemas.ts';

/** Raised when something that others rely on is removed, renamed or means something else. */
const contractVersion = 1;

/** What others may rely on. */
export interface Contract {
  readonly version: number;
  readonly program: ContractProgram;
  /** Variables of the environment that change what a command does. */
  readonly environment: Readonly<Record<string, string>>;
  readonly exitCodes: Readonly<Record<string, Bilingual>>;
  readonly output: readonly OutputPath[];
  readonly schemas: Readonly<Record<string, JsonSchema>>;
}

const environment = {
  PLANPRESS_BROWSER: 'Path of the Chromium that prints the book, in place of the one that planpress brings',
  SOURCE_DATE_EPOCH: 'Seconds since 1970: the date that the PDF carries, in place of the issue month',
  NO_COLOR: 'Where it is set, reports have no colours',
  CI: 'Where it is set, no progress is told',
};

/** The contract as the program is now. */
export function contract(): Contract {
  return {
    version: contractVersion,
    program: contractProgram(),
    environment,
    exitCodes,
    output: outputPaths,
    schemas: contractSchemas(),
  };
}

/** The generated files by their path from the root of the repository. */
export function contractFiles(): ReadonlyMap<string, string> {
  const schemas = Object.entries(editorSchemas());
  return new Map([
    ['src/contract/contract.json', json(contract())],
    ['docs/diagnostics.md', diagnosticsPage()],
    ['docs/form-reference.md', formReference()],
    ['src/read/characters/covered.ts', coveredCharactersModule()],
    ...schemas.map(([name, schema]): [string, string] => [`templates/schemas/${name}.schema.json`, json(schema)]),
  ]);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
