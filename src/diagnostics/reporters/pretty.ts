import type { Related } from '../diagnostic.ts';
import type { Place } from '../place.ts';
import { subjectText } from '../subject.ts';
import { excerpt } from './excerpt.ts';
import { folded, othersText } from './folding.ts';
import { type FileGroup, groupByEdition } from './groups.ts';
import { countedText, mostOf } from './most-of-file.ts';
import { type Paint, paintWith } from './paint.ts';
import { count, type Language, type ReportedDiagnostic, type Reporter, render } from './report.ts';
import { type SourceLine, sourceLines } from './source-line.ts';
import { visible, visibleLines } from './visible.ts';
import { noteWords, placeLine, severityWords, summaryLine, withoutEdition } from './words.ts';

const indent = '  ';
/** The further lines of a text stand deeper than its first. */
const continued = indent.repeat(2);
/** With the line number before it, an excerpt fits a terminal of so many columns. */
const terminalWidth = 80;

const labels = {
  help: { ko: '고치는 법', en: 'help' },
  next: { ko: '다음 명령', en: 'next' },
  explain: { ko: '설명 보기', en: 'explain' },
} as const;

interface Context {
  readonly language: Language;
  readonly paint: Paint;
  readonly sourceLine: SourceLine;
}

/** For people at a terminal: every problem at its place, then the counts and what to run next. */
export const reportPretty: Reporter = (report, { language, color, source, commands = {} }) => {
  const paint = paintWith(color);
  const context = { language, paint, sourceLine: sourceLines(source) };
  const problems = groupByEdition(report.diagnostics).flatMap(({ edition, files }) =>
    files.flatMap((file) => fileBlocks(edition, file, context)),
  );
  const summary = [
    paint('bold', summaryLine(count(report), language)),
    ...(['explain', 'next'] as const).flatMap((name) => {
      const command = commands[name];
      return command === undefined ? [] : [`${labels[name][language]}: ${paint('cyan', visible(command))}`];
    }),
  ].join('\n');
  return `${[...problems, summary].join('\n\n')}\n`;
};

function fileBlocks(edition: string | undefined, group: FileGroup, context: Context): string[] {
  const { language, paint } = context;
  const heading = `${edition ?? withoutEdition[language]} · ${group.file}`;
  const { told, counted } = mostOf(folded(group.diagnostics, language), ({ diagnostic }) => diagnostic);
  const problems = told.map(({ diagnostic, others }) =>
    [
      ...problemLines(diagnostic, context),
      ...(others.length === 0 ? [] : [visibleLines(othersText(others, language), continued)]),
    ]
      .map((line) => indent + line)
      .join('\n'),
  );
  const left = counted.flatMap(({ diagnostic, others }) => [diagnostic, ...others]);
  const more = left.length === 0 ? [] : [indent + countedText(left, language)];
  return [paint('bold', visible(heading)), ...problems, ...more];
}

function problemLines(diagnostic: ReportedDiagnostic, context: Context): string[] {
  const { language, paint } = context;
  const { place, severity, related } = diagnostic;
  const where = placeLine(diagnostic, language);
  const { message, help } = render(diagnostic, language);
  const word = paint(severity === 'error' ? 'red' : 'yellow', severityWords[severity][language]);
  return [
    ...(where === '' ? [] : [paint('bold', visible(where))]),
    `${paint('cyan', address(place))}  ${word}  ${paint('dim', visible(acceptable(diagnostic)))}`,
    visibleLines(message, continued),
    ...excerptLines(diagnostic, context),
    `${labels.help[language]}: ${visibleLines(help, continued)}`,
    ...related.map((other) => relatedLine(other, context)),
  ];
}

/** The code; of a warning also what an acceptance would name beside it. */
function acceptable({ severity, code, subject }: ReportedDiagnostic): string {
  return severity === 'warning' && subject ? `${code}  ${subjectText(subject)}` : code;
}

function excerptLines({ place, severity }: ReportedDiagnostic, { paint, sourceLine }: Context): string[] {
  const { start, end, file } = place;
  const line = sourceLine(file, start.line);
  // An empty source has nothing to show.
  if (line === undefined || (line === '' && start.line === 1)) return [];
  const endColumn = end.line > start.line ? Number.POSITIVE_INFINITY : end.column;
  const number = String(start.line);
  const gutter = ' '.repeat(number.length);
  const room = terminalWidth - `${indent}${indent}${gutter} | `.length;
  const { text, marks } = excerpt(line, start.column, endColumn, room);
  return [
    `${paint('dim', `${indent}${number} |`)} ${text}`.trimEnd(),
    `${paint('dim', `${indent}${gutter} |`)} ${paint(severity === 'error' ? 'red' : 'yellow', marks)}`,
  ];
}

function relatedLine({ note, place }: Related, { language, paint }: Context): string {
  return `${noteWords[note][language]}: ${paint('cyan', address(place))}`;
}

function address({ file, start }: Place): string {
  return `${visible(file)}:${start.line}:${start.column}`;
}
