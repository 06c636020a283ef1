import { reportPage } from './html-page.ts';
import { htmlStyle } from './html-style.ts';
import { count, type Language, type Report, type ReportedAcceptance, render } from './report.ts';
import { requestWords } from './request-words.ts';
import { address, type Request, type RequestList, requestLists } from './requests.ts';
import { visibleHtml } from './visible.ts';
import { placeLine, severityWords, summaryLine } from './words.ts';

const pageWords = {
  ko: {
    title: '점검 결과',
    departments: '부서별 건수',
    amount: '건수',
    twice: '여러 부서가 함께 맡은 것은 부서마다 적었습니다.',
    legend: '수정 필요는 고쳐야 책이 나오는 것, 확인 필요는 잘못일 수 있으니 살펴볼 것입니다.',
    download: '보완요청 목록 내려받기(엑셀)',
    accepted: '예외 인정',
    reason: '사유',
    by: '담당',
    excel: '엑셀',
  },
  en: {
    title: 'Results of the check',
    departments: 'By department',
    amount: 'Number',
    twice: 'What several departments share stands in the list of each.',
    legend: 'Errors keep the book from being made; warnings may be mistakes and are to be looked at.',
    download: 'Download the requests (Excel)',
    accepted: 'Accepted warnings',
    reason: 'Reason',
    by: 'Accepted by',
    excel: 'Excel',
  },
} as const satisfies Record<Language, unknown>;

/**
 * For review and letters: a page that needs nothing but itself, with a list of requests for each department
 * that can be printed on its own, and all of them as a workbook to download.
 */
export function reportHtml(report: Report, language: Language, workbook: Uint8Array): string {
  const words = pageWords[language];
  const lists = requestLists(report, language);
  const body = [
    `<h1>${words.title}</h1>`,
    `<p class="summary">${summaryLine(count(report), language)}</p>`,
    ...overview(lists, language, workbook),
    ...lists.map((list, index) => letter(list, anchor(index), language)),
    ...acceptedPart(report.accepted, language),
  ];
  return reportPage({ title: words.title, style: htmlStyle, body: body.join('\n') }, language);
}

/** How much is asked of whom, and the workbook. */
function overview(lists: readonly RequestList[], language: Language, workbook: Uint8Array): readonly string[] {
  const words = pageWords[language];
  if (lists.length === 0) return [`<p>${requestWords[language].none}</p>`];
  const isShared = lists.some(({ requests }) => requests.some(({ shared }) => shared.length > 0));
  return [
    `<p>${words.legend}${isShared ? ` ${words.twice}` : ''}</p>`,
    `<p class="screen"><a class="download" download="${fileName[language]}" href="${dataUrl(workbook)}">${words.download}</a></p>`,
    `<nav aria-label="${words.departments}">`,
    countsTable(lists, language),
    '</nav>',
  ];
}

const fileName = { ko: '보완요청.xlsx', en: 'requests.xlsx' } as const satisfies Record<Language, string>;

function dataUrl(workbook: Uint8Array): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return `data:${type};base64,${Buffer.from(workbook).toString('base64')}`;
}

function countsTable(lists: readonly RequestList[], language: Language): string {
  const { edition, department } = requestWords[language];
  const { error, warning } = severityWords;
  const rows = lists.map((list, index) => {
    const amount = (severity: Request['severity']) =>
      `<td class="number">${list.requests.filter((request) => request.severity === severity).length}</td>`;
    const name = `<a href="#${anchor(index)}">${visibleHtml(list.department)}</a>`;
    return `<tr><td>${visibleHtml(list.edition)}</td><th scope="row">${name}</th>${amount('error')}${amount('warning')}</tr>`;
  });
  return table({
    caption: pageWords[language].departments,
    className: 'counts',
    headers: [edition, department, error[language], warning[language]],
    rows,
  });
}

function anchor(index: number): string {
  return `list-${index + 1}`;
}

/** What is asked of one department; begins on a page of its own, with room for dates that are filled in by hand. */
function letter({ edition, department, requests }: RequestList, id: string, language: Language): string {
  const words = requestWords[language];
  const caption = `${words.title}: ${department} (${edition})`;
  const { number, severity, place, message, help, result } = words;
  return `<section class="letter" id="${id}" aria-labelledby="${id}-name">
<h2 id="${id}-name">${visibleHtml(caption)}</h2>
<p class="dates"><span>${words.asked}: <span class="blank"></span></span> <span>${words.due}: <span class="blank"></span></span></p>
${table({
  caption,
  className: 'requests',
  headers: [number, severity, place, message, help, result],
  rows: requests.map((request) => requestRow(request, language)),
})}
</section>`;
}

function requestRow(request: Request, language: Language): string {
  const { number, severity, code, message, related, help } = request;
  const list = related.map((other) => `<li>${visibleHtml(other)}</li>`).join('');
  return `<tr><td class="number">${number}</td>${[
    `<td class="${severity}">${severityWords[severity][language]}</td>`,
    `<th scope="row">${placeCell(request, language)}</th>`,
    `<td><p>${visibleHtml(message)}</p>${list === '' ? '' : `<ul>${list}</ul>`}<p class="source">${visibleHtml(code)}</p></td>`,
    `<td><p>${visibleHtml(help)}</p></td>`,
    '<td></td>',
  ].join('')}</tr>`;
}

/** The place in the book's words first, then as Excel shows it, then in the file. */
function placeCell({ bookPlace, cell, source, shared }: Request, language: Language): string {
  const lines = [
    bookPlace === '' ? '' : `<p>${visibleHtml(bookPlace)}</p>`,
    cell === '' ? '' : `<p class="cell">${pageWords[language].excel} ${cell}</p>`,
    `<p class="source">${visibleHtml(source)}</p>`,
    shared.length === 0
      ? ''
      : `<p class="shared">${requestWords[language].shared}: ${visibleHtml(shared.join(', '))}</p>`,
  ];
  return lines.join('');
}

/** The warnings that somebody answers for; no one is asked to mend them. */
function acceptedPart(accepted: readonly ReportedAcceptance[], language: Language): readonly string[] {
  if (accepted.length === 0) return [];
  const words = pageWords[language];
  const { edition, place, message } = requestWords[language];
  const rows = accepted.map((one) => acceptedRow(one, language));
  const headers = [edition, place, message, words.reason, words.by];
  return [
    `<section class="accepted">\n<h2>${words.accepted}</h2>`,
    table({ caption: words.accepted, className: 'accepted', headers, rows }),
    '</section>',
  ];
}

function acceptedRow(one: ReportedAcceptance, language: Language): string {
  const { edition = '', place, code, acceptance } = one;
  const where = placeLine(one, language);
  const book = where === '' ? '' : `<p>${visibleHtml(where)}</p>`;
  return `<tr><td>${visibleHtml(edition)}</td>${[
    `<th scope="row">${book}<p class="source">${visibleHtml(address(place))}</p></th>`,
    `<td><p>${visibleHtml(render(one, language).message)}</p><p class="source">${visibleHtml(code)}</p></td>`,
    `<td><p>${visibleHtml(acceptance.reason)}</p></td>`,
    `<td><p>${visibleHtml(acceptance.by)}</p></td>`,
  ].join('')}</tr>`;
}

interface Table {
  readonly caption: string;
  readonly className: string;
  readonly headers: readonly string[];
  readonly rows: readonly string[];
}

/** A table that can be scrolled sideways, by the keyboard too, where the window is narrow. */
function table({ caption, className, headers, rows }: Table): string {
  const head = headers.map((header) => `<th scope="col">${header}</th>`).join('');
  return `<div class="scroll" role="group" aria-label="${visibleHtml(caption)}" tabindex="0">
<table class="${className}">
<caption>${visibleHtml(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>`;
}
