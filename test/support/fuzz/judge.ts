import { type EditionFindings, reporterOptions, reportOf } from '../../../src/commands/report.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Place } from '../../../src/diagnostics/place.ts';
import { reportHtml } from '../../../src/diagnostics/reporters/html.ts';
import { reporters } from '../../../src/diagnostics/reporters/index.ts';
import type { Language } from '../../../src/diagnostics/reporters/report.ts';
import { render } from '../../../src/diagnostics/reporters/report.ts';
import type { Setting } from '../../../src/pipeline/setting.ts';
import { type SourceText, typedText } from '../../../src/read/text.ts';

/** What is wrong with the findings themselves: places outside of files, and reports that cannot be read. */
export function complaints(checked: EditionFindings, setting: Setting, language: Language): readonly string[] {
  return [
    ...[...checked.diagnostics, ...checked.accepted].flatMap((diagnostic) => wrongPlaces(diagnostic, setting)),
    ...reportsOf(checked, setting, language),
  ];
}

function wrongPlaces({ code, place, related }: Diagnostic, setting: Setting): readonly string[] {
  return [place, ...related.map((other) => other.place)]
    .filter((candidate) => !stands(candidate, setting))
    .map(({ file, start, end }) => `${code} at ${file}:${start.line}:${start.column}-${end.line}:${end.column}`);
}

/** Whether a place lies within its file; where there is no such text, it must be the file's beginning. */
function stands({ file, start, end }: Place, { files, shipped }: Setting): boolean {
  if (file === '' || file.startsWith('/') || file.split('/').includes('..')) return false;
  const widths = widthsOf(files.texts.get(file) ?? shipped.texts.get(file));
  const inside = [start, end].every(({ line, column }) => {
    const width = widths[line - 1];
    return Number.isInteger(column) && width !== undefined && column >= 1 && column <= width + 1;
  });
  return inside && (start.line < end.line || (start.line === end.line && start.column <= end.column));
}

const none = [0];
const widthsOfSources = new WeakMap<SourceText, readonly number[]>();

/** How many code points each line has; some cases have twenty thousand findings in one file. */
function widthsOf(source: SourceText | undefined): readonly number[] {
  if (!source) return none;
  const known = widthsOfSources.get(source);
  const widths =
    known ??
    typedText(source)
      .split(/\r\n|\n|\r/u)
      .map((line) => [...line].length);
  widthsOfSources.set(source, widths);
  return widths;
}

const unspoken = /undefined|\[object [A-Z]|NaN/u;

/** A text that lacks a word: quotes about nothing, a list of nothing. A quoted word may begin with an apostrophe or end in brackets. */
const lacking =
  /(?<![\S])''(?=[\s:)]|[.,](?:\s|$)|(?:[은는이가을를와과의]|으?로|에|이라)[\s,.]|$)|‘’|\(\)(?!')|[은는]\s+입니다|[:,]\s*$/u;

function reportsOf(checked: EditionFindings, setting: Setting, language: Language): readonly string[] {
  const report = reportOf([checked], setting, { language } as Parameters<typeof reportOf>[2]);
  const options = reporterOptions(setting, { language } as never, { color: false } as never);
  const texts = [
    ...Object.entries(reporters).map(([name, reporter]) => [name, reporter(report, options)] as const),
    ['html', reportHtml(report, language, new Uint8Array())] as const,
  ];
  const misworded = report.diagnostics.flatMap((diagnostic) => {
    const { message, help } = render(diagnostic, language);
    return [message, help].filter((text) => lacking.test(text)).map((text) => `${diagnostic.code} says: ${text}`);
  });
  const unwritten = texts.flatMap(([name, text]) => {
    const found = unspoken.exec(text);
    return found ? [`${name} (${language}) says ${text.slice(Math.max(0, found.index - 80), found.index + 40)}`] : [];
  });
  return [...misworded, ...unwritten];
}
