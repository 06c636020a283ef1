import type { Related } from '../diagnostic.ts';
import type { Place } from '../place.ts';
import { excerpt } from './excerpt.ts';
import { type FileGroup, groupByEdition } from './groups.ts';
import { nextCommand } from './next-command.ts';
import { type Paint, paintWith } from './paint.ts';
import { count, type ReportedDiagnostic, type Reporter, type ReporterOptions, render } from './report.ts';
import { sourceLine } from './source-line.ts';
import { visible, visibleLines } from './visible.ts';
import { noteWords, severityWords, summaryLine, withoutEdition } from './words.ts';

const indent = '  ';
/** The further lines of a text stand deeper than its first. */
const continued = indent.repeat(2);
/** With the line number before it, an excerpt fits a terminal of 80 columns. */
const excerptWidth = 70;

const labels = {
  help: { ko: '고치는 법', en: 'help' },
  next: { ko: '다음 명령', en: 'next' },
} as const;

/** For people at a terminal: every problem at its place, then the counts and what to run next. */
export const reportPretty: Reporter = (report, options) => {
  const paint = paintWith(options.color);
  const problems = groupByEdition(report.diagnostics).flatMap(({ edition, files }) =>
    files.flatMap((file) => fileBlocks(edition, file, options, paint)),
  );
  const summary = [
    paint('bold', summaryLine(count(report), options.language)),
    `${labels.next[options.language]}: ${paint('cyan', visible(nextCommand(report)))}`,
  ].join('\n');
  return `${[...problems, summary].join('\n\n')}\n`;
};

function fileBlocks(edition: string | undefined, group: FileGroup, options: ReporterOptions, paint: Paint): string[] {
  const heading = `${edition ?? withoutEdition[options.language]} · ${group.file}`;
  const problems = group.diagnostics.map((diagnostic) =>
    problemLines(diagnostic, options, paint)
      .map((line) => indent + line)
      .join('\n'),
  );
  return [paint('bold', visible(heading)), ...problems];
}

function problemLines(diagnostic: ReportedDiagnostic, options: ReporterOptions, paint: Paint): string[] {
  const { bookPlace, place, severity, code, related } = diagnostic;
  const { message, help } = render(diagnostic, options.language);
  const word = paint(severity === 'error' ? 'red' : 'yellow', severityWords[severity][options.language]);
  return [
    ...(bookPlace === '' ? [] : [paint('bold', visible(bookPlace))]),
    `${paint('cyan', address(place))}  ${word}  ${paint('dim', code)}`,
    visibleLines(message, continued),
    ...excerptLines(diagnostic, options, paint),
    `${labels.help[options.language]}: ${visibleLines(help, continued)}`,
    ...related.map((other) => relatedLine(other, options, paint)),
  ];
}

function excerptLines({ place, severity }: ReportedDiagnostic, options: ReporterOptions, paint: Paint): string[] {
  const { start, end, file } = place;
  const line = sourceLine(options.source(file) ?? '', start.line);
  // The first line of an empty or unknown source has nothing to show.
  if (line === undefined || (line === '' && start.line === 1)) return [];
  const endColumn = end.line > start.line ? Number.POSITIVE_INFINITY : end.column;
  const { text, marks } = excerpt(line, start.column, endColumn, excerptWidth);
  const number = String(start.line);
  const gutter = ' '.repeat(number.length);
  return [
    `${paint('dim', `${indent}${number} |`)} ${text}`.trimEnd(),
    `${paint('dim', `${indent}${gutter} |`)} ${paint(severity === 'error' ? 'red' : 'yellow', marks)}`,
  ];
}

function relatedLine({ note, place }: Related, { language }: ReporterOptions, paint: Paint): string {
  return `${noteWords[note][language]}: ${paint('cyan', address(place))}`;
}

function address({ file, start }: Place): string {
  return `${visible(file)}:${start.line}:${start.column}`;
}
