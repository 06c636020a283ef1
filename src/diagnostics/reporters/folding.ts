import { shortened } from '../shortened.ts';
import { subjectText } from '../subject.ts';
import { gather } from './groups.ts';
import { type Language, type ReportedDiagnostic, render } from './report.ts';

/** A problem, and those of the same file that say the same of other places. */
export interface Folded {
  readonly diagnostic: ReportedDiagnostic;
  readonly others: readonly ReportedDiagnostic[];
}

/** Of more lines nobody reads the numbers. */
const longestList = 400;

/** So many that say the same are still read one by one. */
const mostAlike = 3;

/** Folds what is said more than three times in the same words; the first of it stands for all. */
export function folded(diagnostics: readonly ReportedDiagnostic[], language: Language): readonly Folded[] {
  const said = (diagnostic: ReportedDiagnostic): string => {
    const { message, help } = render(diagnostic, language);
    return [diagnostic.code, message, help].join('\0');
  };
  const alike = [...gather(diagnostics, said).values()].filter((group) => group.length > mostAlike);
  const firsts = new Map(alike.map(([first, ...others]) => [first, others]));
  const hidden = new Set(alike.flatMap(([, ...others]) => others));
  return diagnostics
    .filter((diagnostic) => !hidden.has(diagnostic))
    .map((diagnostic) => ({ diagnostic, others: firsts.get(diagnostic) ?? [] }));
}

/** How often a problem stands elsewhere in its file, and in which lines; of warnings also what they are about. */
export function othersText(others: readonly ReportedDiagnostic[], language: Language): string {
  const listed = others.some(({ severity, subject }) => severity === 'warning' && subject)
    ? others.map(({ place, subject }) => `${place.start.line}${subject ? ` (${subjectText(subject)})` : ''}`)
    : ranges(others.map(({ place }) => place.start.line));
  const lines = shortened(listed.join(', '), longestList);
  return language === 'ko'
    ? `같은 문제 ${others.length}건 더(줄): ${lines}`
    : `The same ${others.length} times more, in lines: ${lines}`;
}

/** Line numbers in ascending order, those in a row as `5~9`. */
function ranges(lines: readonly number[]): readonly string[] {
  const runs: [number, number][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && line <= last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}~${to}`));
}
