import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCommand } from '../commands/build.ts';
import { checkCommand } from '../commands/check.ts';
import type { CommandResult, CommonOptions, Console } from '../commands/options.ts';
import { rootOf } from '../commands/root.ts';
import { settingOf } from '../commands/setting.ts';
import type { JsonReport } from '../diagnostics/reporters/json-schema.ts';
import type * as Public from './public.d.ts';

const shippedRoot = join(dirname(fileURLToPath(import.meta.url)), '..');

/** A library tells nobody of its progress. */
const silent: Console = { color: false, progress: () => {}, now: () => performance.now() };

export const check: typeof Public.check = async (request) => {
  const options = { ...common(request), strict: request.strict ?? false, fix: false, dryRun: false, report: undefined };
  return resultOf(await checkCommand(request.editions ?? [], options, settingOf(options.root, shippedRoot), silent));
};

export const build: typeof Public.build = async (request) => {
  const options = { ...common(request), pdf: request.pdf ?? true, date: undefined };
  return resultOf(await buildCommand(request.editions ?? [], options, settingOf(options.root, shippedRoot), silent));
};

function common({ root, language = 'ko' }: Public.Request): CommonOptions {
  return { root: rootOf(root, language), rootNamed: root, format: 'json', language };
}

/** What the JSON reporter prints is what is promised to others, so it is what they get. */
function resultOf({ output, exitCode }: CommandResult): Public.Result {
  const { summary, diagnostics } = JSON.parse(output) as JsonReport;
  return { exitCode, summary, diagnostics };
}
