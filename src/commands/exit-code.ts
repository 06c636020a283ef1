import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CommandResult } from './options.ts';

/** How a run ends: a machine that lacks something is told apart from sources that have errors. */
export function exitCodeOf(
  diagnostics: readonly Diagnostic[],
  { strict }: { readonly strict: boolean } = { strict: false },
): CommandResult['exitCode'] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return strict && diagnostics.some(({ severity }) => severity === 'warning') ? 1 : 0;
  return errors.every(({ code }) => code.startsWith('environment/')) ? 3 : 1;
}
