import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { visibleLines } from '../diagnostics/reporters/visible.ts';
import type { Setting } from '../pipeline/setting.ts';
import { checkEdition } from '../pipeline.ts';
import { chooseEditions } from './editions.ts';
import type { CommandResult, CommonOptions, Console } from './options.ts';
import {
  type DepartmentProgress,
  type EditionProgress,
  type NodeProgress,
  type Progress,
  progressOf,
} from './progress.ts';
import { answerIn, refusal } from './report.ts';
import { reportKind, writeWhole } from './report-file.ts';
import { statusWords } from './status-words.ts';
import { reportKindUnknown } from './usage.ts';

export interface StatusOptions extends CommonOptions {
  readonly report: string | undefined;
}

/** Tells how far editions are, by department and node. Writes nothing but the file of `--report`. */
export async function statusCommand(
  named: readonly string[],
  options: StatusOptions,
  setting: Setting,
  console: Console,
): Promise<CommandResult> {
  const { language, report: file } = options;
  if (file !== undefined && reportKind(file, setting.files.root, language) !== 'workbook')
    throw reportKindUnknown(file, language);
  const { editions, none } = chooseEditions(setting.files, named, language);
  const unread: Diagnostic[] = [...none];
  const progress: EditionProgress[] = [];
  for (const edition of editions) {
    const { value, diagnostics } = checkEdition(edition, setting);
    if (value) progress.push(progressOf(value.plan, diagnostics));
    else unread.push(...diagnostics);
  }
  if (unread.length > 0) return refusal(undefined, unread, options, setting, console);
  if (file !== undefined) {
    const { statusWorkbook } = await import('./status-workbook.ts');
    writeWhole(file, await statusWorkbook(progress, language), language);
  }
  const answer = {
    json: () => `${JSON.stringify({ version: 1, editions: progress }, undefined, 2)}\n`,
    pretty: () => told(progress, language),
  };
  const output = answerIn(answer, options, setting, console);
  return { output, exitCode: 0 };
}

function told(editions: readonly EditionProgress[], language: 'ko' | 'en'): string {
  const words = statusWords[language];
  return editions
    .map(({ edition, total, departments, nodes }) => {
      const nameOf = ({ department }: DepartmentProgress): string =>
        department === '' ? words.unassigned : department;
      const byDepartment = departments.map((one) => `  ${nameOf(one)}: ${countsText(one, language)}`);
      const byNode = nodes.map((node) => `  ${node.title}: ${countsText(node, language)}${confirmed(node, language)}`);
      const lines = [
        `${edition} ${words.title}: ${countsText(total, language)}`,
        '',
        words.byDepartment,
        ...byDepartment,
        '',
        words.byNode,
        ...byNode,
      ];
      return `${lines.map((line) => visibleLines(line, '')).join('\n')}\n`;
    })
    .join('\n');
}

/** What is nothing is not told. */
function countsText(
  { written, sections, rows, open, errors, warnings, asked, answered }: Progress,
  language: 'ko' | 'en',
): string {
  const words = statusWords[language];
  const parts = [
    ...(sections > 0 ? [`${words.sections} ${written}/${sections}`] : []),
    ...(rows > 0 ? [`${words.rows} ${rows}`] : []),
    ...(open > 0 ? [`${words.open} ${open}`] : []),
    ...(errors > 0 ? [`${words.errors} ${errors}`] : []),
    ...(warnings > 0 ? [`${words.warnings} ${warnings}`] : []),
    ...(asked > 0 ? [`${words.answered} ${answered}/${asked}`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : '-';
}

function confirmed({ by }: NodeProgress, language: 'ko' | 'en'): string {
  return by.length > 0 ? ` (${statusWords[language].by}: ${by.join(', ')})` : '';
}
