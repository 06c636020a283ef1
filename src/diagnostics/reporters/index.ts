import { reportGithub } from './github.ts';
import { reportJson } from './json.ts';
import { reportPretty } from './pretty.ts';
import type { Reporter } from './report.ts';
import { reportSarif } from './sarif.ts';

/** The reporters that write to standard output, by the name that the command line knows them by. */
export const reporters = {
  pretty: reportPretty,
  json: reportJson,
  sarif: reportSarif,
  github: reportGithub,
} as const satisfies Record<string, Reporter>;
