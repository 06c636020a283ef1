import type { Code } from '../diagnostics/catalogue/index.ts';
import { codes } from '../diagnostics/explanations/families.ts';
import { explanationsJson } from '../diagnostics/explanations/json.ts';
import { explanationText, listOfCodes } from '../diagnostics/explanations/pretty.ts';
import type { CommandResult, CommonOptions, Console } from './options.ts';
import { unknownCode } from './usage.ts';

/** What `explain` takes; it reads no sources, so that it works in any folder. */
export type ExplainOptions = Omit<CommonOptions, 'root'>;

/** Tells what a code means and how to mend it, or lists all codes. Throws a UsageError for a code that does not exist. */
export function explainCommand(
  named: string | undefined,
  { format, language }: ExplainOptions,
  { color }: Console,
): CommandResult {
  const code = named === undefined ? undefined : codeNamed(named, language);
  const telling = { language, color };
  if (format === 'json') return { output: explanationsJson(code ? [code] : codes, language), exitCode: 0 };
  return { output: code ? explanationText(code, telling) : listOfCodes(telling), exitCode: 0 };
}

function codeNamed(named: string, language: ExplainOptions['language']): Code {
  const code = codes.find((candidate) => candidate === named.trim().toLowerCase());
  if (code === undefined) throw unknownCode(named, codes, language);
  return code;
}
