import type { Related } from '../diagnostic.ts';
import type { Place } from '../place.ts';
import { type EditionGroup, type FileGroup, groupByEdition } from './groups.ts';
import { htmlStyle } from './html-style.ts';
import { count, type Language, type ReportedDiagnostic, type Reporter, render } from './report.ts';
import { visibleLines } from './visible.ts';
import { noteWords, severityWords, summaryLine, withoutEdition } from './words.ts';

const words = {
  ko: {
    title: '점검 결과',
    place: '위치',
    severity: '구분',
    message: '내용',
    help: '고치는 법',
    code: '코드',
    none: '발견된 문제가 없습니다.',
  },
  en: {
    title: 'Results of the check',
    place: 'Place',
    severity: 'Severity',
    message: 'Message',
    help: 'Help',
    code: 'Code',
    none: 'No problems were found.',
  },
} as const;

/** For review and filing: a page that needs nothing but itself. */
export const reportHtml: Reporter = (report, { language }) => {
  const groups = groupByEdition(report.diagnostics);
  const { title, none } = words[language];
  const body = groups.map((group) => editionSection(group, language)).join('\n') || `<p>${none}</p>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
${htmlStyle}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="summary">${summaryLine(count(report), language)}</p>
${body}
</main>
</body>
</html>
`;
};

function editionSection({ edition, files }: EditionGroup, language: Language): string {
  const heading = escapeHtml(edition ?? withoutEdition[language]);
  const tables = files.map((group) => fileTable(group, language)).join('\n');
  return `<section>\n<h2>${heading}</h2>\n${tables}\n</section>`;
}

function fileTable({ file, diagnostics }: FileGroup, language: Language): string {
  const { place, severity, message, help, code } = words[language];
  const headers = [place, severity, message, help, code].map((text) => `<th scope="col">${text}</th>`).join('');
  return `<h3>${escapeHtml(file)}</h3>
<div class="scroll" role="region" aria-label="${escapeHtml(file)}" tabindex="0">
<table>
<thead><tr>${headers}</tr></thead>
<tbody>
${diagnostics.map((diagnostic) => row(diagnostic, language)).join('\n')}
</tbody>
</table>
</div>`;
}

function row(diagnostic: ReportedDiagnostic, language: Language): string {
  const { severity, code, related } = diagnostic;
  const { message, help } = render(diagnostic, language);
  const cells = [
    `<td class="${severity}">${severityWords[severity][language]}</td>`,
    `<td>${escapeHtml(message)}${relatedList(related, language)}</td>`,
    `<td>${escapeHtml(help)}</td>`,
    `<td><code>${escapeHtml(code)}</code></td>`,
  ];
  return `<tr><th scope="row">${placeCell(diagnostic)}</th>${cells.join('')}</tr>`;
}

function placeCell({ bookPlace, place }: ReportedDiagnostic): string {
  const book = bookPlace === '' ? '' : `${escapeHtml(bookPlace)}<br>`;
  return `${book}<span class="source">${escapeHtml(address(place))}</span>`;
}

function relatedList(related: readonly Related[], language: Language): string {
  if (related.length === 0) return '';
  const items = related.map(
    ({ note, place }) => `<li>${noteWords[note][language]}: ${escapeHtml(address(place))}</li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

function address({ file, start }: Place): string {
  return `${file}:${start.line}:${start.column}`;
}

/** Text as HTML; control characters, which HTML does not allow, become visible. */
function escapeHtml(text: string): string {
  return visibleLines(text, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
