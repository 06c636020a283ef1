import {
  count,
  type Language,
  type NextCommands,
  type Report,
  type ReportedDiagnostic,
} from '../diagnostics/reporters/report.ts';

/** A call that can be repeated: the command, the editions that it named, and its options. */
export interface Call {
  readonly command: 'build' | 'check';
  readonly named: readonly string[];
  /** The root as `--root` named it, where it did. */
  readonly rootNamed?: string | undefined;
  readonly language: Language;
  /** The options of this command alone, as they were typed. */
  readonly own: readonly string[];
  /** Whether warnings count as errors do. */
  readonly strict?: boolean;
}

/**
 * What to run after reading a report: `explain` for the first problem, errors before warnings; then mend what can
 * be mended without asking; else the same call again once the problems are mended; else build, if that is not done.
 */
export function commandsAfter(
  report: Report,
  call: Call,
  mendable: boolean,
  windows = process.platform === 'win32',
): NextCommands {
  const { diagnostics } = report;
  const first = diagnostics.find(({ severity }) => severity === 'error') ?? diagnostics[0];
  const line = (words: readonly string[] | undefined): string | undefined =>
    words && ['planpress', ...words].map((word) => shellWord(word, windows)).join(' ');
  return {
    explain: line(first && ['explain', first.code, ...languageFlag(call.language)]),
    next: line(nextCall(report, call, mendable)),
  };
}

function nextCall(report: Report, call: Call, mendable: boolean): readonly string[] | undefined {
  const { command, named, own, strict } = call;
  const editions = editionsOf(report.diagnostics, named);
  const common = [...(call.rootNamed === undefined ? [] : ['--root', call.rootNamed]), ...languageFlag(call.language)];
  const { errors, warnings } = count(report);
  if (mendable) return ['check', '--fix', ...editions, ...common, ...(command === 'check' ? own : [])];
  if (errors > 0 || (strict === true && warnings > 0)) return [command, ...editions, ...common, ...own];
  return command === 'build' ? undefined : ['build', ...named, ...common];
}

/** Korean is what planpress speaks unasked. */
function languageFlag(language: Language): readonly string[] {
  return language === 'ko' ? [] : ['--lang', language];
}

/** The editions that have problems; those that were named where a problem belongs to no single one. */
function editionsOf(diagnostics: readonly ReportedDiagnostic[], named: readonly string[]): readonly string[] {
  const editions = [...new Set(diagnostics.map(({ edition }) => edition))];
  const known = editions.filter((edition) => edition !== undefined);
  return known.length === 0 || known.length < editions.length ? named : known;
}

/** Characters that mean nothing to any shell; a backslash is one of a path on Windows. */
const plain = { posix: /^[\p{L}\p{N}_./:=@+,-]+$/u, windows: /^[\p{L}\p{N}_./\\:=@+-]+$/u } as const;

/** A word as a shell takes it for one: in quotes where it holds anything that means something to a shell. */
export function shellWord(word: string, windows: boolean): string {
  if (plain[windows ? 'windows' : 'posix'].test(word)) return word;
  // cmd.exe and PowerShell know no single quotes alike; a folder's name there holds no double quote.
  return windows ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
}
