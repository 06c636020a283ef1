import type { Language } from '../diagnostics/reporters/report.ts';
import { exitCleanly } from '../publish/output/claims.ts';

/** The signals that end a build in an orderly way, and the exit code of each: 128 and its number. */
export const signalCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Lets a build end in an orderly way when it is asked to: the process exits, and with it goes what is
 * unfinished (see `publish/output/claims.ts`) and the browser.
 */
export function endOnSignals(language: Language): void {
  for (const signal of Object.keys(signalCodes) as (keyof typeof signalCodes)[]) {
    process.once(signal, () => {
      process.stderr.write(`${interrupted[language]}\n`);
      exitCleanly(signalCodes[signal]);
    });
  }
}

const interrupted: Readonly<Record<Language, string>> = {
  ko: '중단했습니다. 만들다 만 것은 지웁니다.',
  en: 'Interrupted; what is unfinished is removed.',
};
