import { reportPage } from '../../diagnostics/reporters/html-page.ts';
import { htmlStyle } from '../../diagnostics/reporters/html-style.ts';
import type { Language } from '../../diagnostics/reporters/report.ts';
import { visibleHtml } from '../../diagnostics/reporters/visible.ts';
import { confidences, type Finding, type Reading } from '../../model/published/finding.ts';
import {
  type AuditReport,
  confidenceWords,
  departmentsOf,
  kindName,
  messageOf,
  placeText,
  shownCode,
  summaryText,
} from './told.ts';

const words = {
  ko: {
    title: '원문 대조',
    legend: '확실은 두 곳이 함께 맞을 수 없는 것, 유력은 거의 그런 것, 참고는 살펴볼 만한 것입니다.',
    filters: '골라 보기',
    all: '모두',
    confidence: '확실함',
    kind: '종류',
    department: '부서·과제',
    message: '무엇이 어긋나는가',
    first: '한 곳',
    others: '다른 곳',
    computed: '계산한 값',
    source: '원자료',
    shown: '보이는 건수',
  },
  en: {
    title: 'Audit of a published text',
    legend: 'Certain: both cannot be right. Likely: nearly so. Note: worth a look.',
    filters: 'Filter',
    all: 'all',
    confidence: 'Confidence',
    kind: 'Kind',
    department: 'Department, task',
    message: 'What contradicts what',
    first: 'One place',
    others: 'The other',
    computed: 'computed',
    source: 'sources',
    shown: 'Shown',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** Shows the rows that all three lists let through, and says how many they are. */
const script = `const lists=[...document.querySelectorAll('select')],rows=[...document.querySelectorAll('tbody tr')],shown=document.getElementById('shown');
const filter=()=>{let count=0;for(const row of rows){const fits=lists.every(({value,name})=>value===''||row.dataset[name].split('|').includes(value));row.hidden=!fits;if(fits)count+=1}shown.textContent=count};
for(const list of lists)list.addEventListener('change',filter);filter();`;

const style = `${htmlStyle}
.filters { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; margin: 1rem 0; border: 1px solid #767676; padding: .75rem; }
.filters label { display: flex; flex-direction: column; font-weight: bold; }
select { font: inherit; padding: .25rem; max-width: 22rem; }
select:focus-visible { outline: 3px solid #0b3a7a; outline-offset: 2px; }
.audit { min-width: 64rem; table-layout: fixed; }
.audit thead th:nth-child(1) { width: 5rem; }
.audit thead th:nth-child(2), .audit thead th:nth-child(3) { width: 9rem; }
td blockquote { margin: 0 0 .5rem; padding-left: .5rem; border-left: 3px solid #767676; }
.certain { color: #a1001a; font-weight: bold; }
.likely { color: #6b3f00; font-weight: bold; }
@media print { .filters { display: none; } }
`;

/** For people: a page that needs nothing but itself, both readings side by side, to be filtered by kind and department. */
export function auditHtml(report: AuditReport, language: Language): string {
  const { title, legend } = words[language];
  const body = [
    `<h1>${title}</h1>`,
    `<p>${visibleHtml(report.file)}${report.edition === undefined ? '' : ` (${visibleHtml(report.edition)})`}</p>`,
    `<p class="summary">${visibleHtml(summaryText(report.findings, language))}</p>`,
    `<p>${legend}</p>`,
    report.findings.length === 0 ? '' : `${filtersHtml(report, language)}\n${tableHtml(report, language)}`,
  ];
  const page = { title: `${title}: ${visibleHtml(report.file)}`, style, body: body.join('\n'), script };
  return reportPage(page, language);
}

function filtersHtml(report: AuditReport, language: Language): string {
  const { filters, confidence, kind, department, shown } = words[language];
  const kinds = [...new Set(report.findings.map((finding) => finding.kind))].sort();
  const groups = [...new Set(report.findings.flatMap((finding) => groupsOf(finding, report)))].sort();
  return `<div class="filters" role="group" aria-label="${filters}">
${listHtml(
  'confidence',
  confidence,
  confidences.map((one) => [one, confidenceWords[one][language]]),
  language,
)}
${listHtml(
  'kind',
  kind,
  kinds.map((one) => [one, kindName(one, language)]),
  language,
)}
${listHtml(
  'group',
  department,
  groups.map((one) => [one, one]),
  language,
)}
<p>${shown}: <output id="shown" aria-live="polite">${report.findings.length}</output></p>
</div>`;
}

/** What a finding is filtered by: its departments, else its task. */
function groupsOf(finding: Finding, report: AuditReport): readonly string[] {
  const departments = departmentsOf(finding, report);
  if (departments.length > 0) return departments;
  return finding.code === undefined ? [] : [shownCode(finding.code)];
}

function listHtml(
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
  language: Language,
): string {
  const items = options.map(([value, text]) => `<option value="${visibleHtml(value)}">${visibleHtml(text)}</option>`);
  return `<label>${label} <select name="${name}"><option value="">${words[language].all}</option>${items.join('')}</select></label>`;
}

function tableHtml(report: AuditReport, language: Language): string {
  const { title, confidence, kind, department, message, first, others } = words[language];
  const head = [confidence, kind, department, message, first, others]
    .map((text) => `<th scope="col">${text}</th>`)
    .join('');
  const rows = report.findings.map((finding) => rowHtml(finding, report, language)).join('\n');
  return `<div class="scroll" role="group" aria-label="${title}" tabindex="0">
<table class="audit">
<caption>${title}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows}
</tbody>
</table>
</div>`;
}

function rowHtml(finding: Finding, report: AuditReport, language: Language): string {
  const { kind, confidence, code } = finding;
  const groups = groupsOf(finding, report);
  const [first, ...others] = finding.readings;
  const where = [code === undefined ? '' : shownCode(code), ...departmentsOf(finding, report)].filter(
    (text) => text !== '',
  );
  const data = `data-confidence="${confidence}" data-kind="${kind}" data-group="${visibleHtml(groups.join('|'))}"`;
  return `<tr ${data}>${[
    `<td class="${confidence}">${confidenceWords[confidence][language]}</td>`,
    `<td>${visibleHtml(kindName(kind, language))}</td>`,
    `<td>${visibleHtml(where.join(', '))}</td>`,
    `<th scope="row">${visibleHtml(messageOf(finding, language))}</th>`,
    `<td>${first ? readingHtml(first, language) : ''}</td>`,
    `<td>${others
      .slice(0, 6)
      .map((one) => readingHtml(one, language))
      .join('')}</td>`,
  ].join('')}</tr>`;
}

function readingHtml({ text, at, source }: Reading, language: Language): string {
  const { computed, source: ofSource } = words[language];
  const place = at
    ? placeText(at, language)
    : source
      ? `${ofSource} ${source.file}:${source.start.line}:${source.start.column}`
      : computed;
  return `<blockquote><p>${visibleHtml(text)}</p><p class="source">${visibleHtml(place)}</p></blockquote>`;
}
