import { escapeHtml } from '../../diagnostics/escape.ts';
import { reportPage } from '../../diagnostics/reporters/html-page.ts';
import type { Language } from '../../diagnostics/reporters/report.ts';
import { visibleHtml } from '../../diagnostics/reporters/visible.ts';
import type { Change, Comparison, WordChange } from '../../model/comparison.ts';
import type { ComparedNames } from './json.ts';
import { byOwner, kindWords, placeText, sideText, sideWords, summaryText, tableWord, thingWords } from './words.ts';

const words = {
  ko: { dropped: '삭제', added: '추가', contents: '달라진 곳' },
  en: { dropped: 'dropped', added: 'added', contents: 'What differs' },
} as const;

const style = `body { margin: 2rem auto; max-width: 80rem; padding: 0 1rem; color: #1a1a1a; background: #fff; font-family: 'Pretendard GOV', 'Malgun Gothic', 'Apple SD Gothic Neo', 'Noto Sans KR', sans-serif; line-height: 1.6; }
:lang(ko) { word-break: keep-all; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; text-align: center; }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.15rem; break-after: avoid; }
.summary { font-weight: bold; }
nav ul { columns: 20rem; padding-left: 1.25rem; }
a { color: #0b3a7a; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid #0b3a7a; outline-offset: 2px; }
.scroll { overflow-x: auto; }
table { width: 100%; min-width: 50rem; border-collapse: collapse; table-layout: fixed; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: .4rem .5rem; border: 1px solid #767676; text-align: left; vertical-align: top; white-space: pre-line; }
thead th { background: #eef1f5; text-align: center; }
thead th:first-child { width: 20%; }
thead th:last-child { width: 14%; }
tbody th { font-weight: normal; }
.kind { display: block; font-weight: bold; }
.place { display: block; font-size: .8em; color: #464646; }
del { color: #a1001a; text-decoration: line-through; }
ins { color: #0b3a7a; font-weight: bold; text-decoration: underline; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.4; }
  nav, .place { display: none; }
  .scroll { overflow: visible; }
  table { min-width: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

/** The table of old and new (신구대비표) in the words of the form: a page that needs nothing but itself, to read and to print. */
export function comparisonHtml(comparison: Comparison, names: ComparedNames, language: Language): string {
  const title = tableWord('comparison', comparison, language);
  const groups = byOwner(comparison, language);
  const links = groups.map(
    ({ title: name }, index) => `<li><a href="#part-${index + 1}">${visibleHtml(name)}</a></li>`,
  );
  const contents =
    groups.length > 1 ? [`<nav aria-label="${words[language].contents}"><ul>${links.join('\n')}</ul></nav>`] : [];
  const parts = groups.map(({ title: name, changes }, index) => part(name, changes, index, comparison, language));
  const compared = `${visibleHtml(names.before)} → ${visibleHtml(names.after)}`;
  const body = [
    `<h1>${visibleHtml(title)}</h1>`,
    `<p>${compared}</p>`,
    `<p class="summary">${escapeHtml(summaryText(comparison.changes, language))}</p>`,
    ...contents,
    ...parts,
  ];
  return reportPage({ title: `${visibleHtml(title)}: ${compared}`, style, body: body.join('\n') }, language);
}

function part(
  name: string,
  changes: readonly Change[],
  index: number,
  comparison: Comparison,
  language: Language,
): string {
  const id = `part-${index + 1}`;
  const headers = (['comparisonPlace', 'comparisonBefore', 'comparisonAfter', 'comparisonReason'] as const)
    .map((label) => `<th scope="col">${visibleHtml(tableWord(label, comparison, language))}</th>`)
    .join('');
  return `<section id="${id}" aria-labelledby="${id}-name">
<h2 id="${id}-name">${visibleHtml(name)}</h2>
<div class="scroll" role="region" aria-labelledby="${id}-name" tabindex="0">
<table>
<caption>${visibleHtml(name)}</caption>
<thead><tr>${headers}</tr></thead>
<tbody>
${changes.map((change) => row(change, language)).join('\n')}
</tbody>
</table>
</div>
</section>`;
}

function row(change: Change, language: Language): string {
  const { kind, of, label, reason = '' } = change;
  const what = `<span class="kind">${kindWords[kind][language]} (${thingWords[of][language]})</span>${visibleHtml(label)}`;
  const cells = (['before', 'after'] as const).map((side) => `<td>${sideCell(change, side, language)}</td>`).join('');
  return `<tr><th scope="row">${what}</th>${cells}<td>${visibleHtml(reason)}</td></tr>`;
}

function sideCell(change: Change, side: 'before' | 'after', language: Language): string {
  const pieces = sideWords(change, side);
  const text = pieces
    ? pieces.map((piece) => marked(piece, language)).join('')
    : whole(sideText(change[side]), change, side, language);
  const place = placeText(change[side]);
  return `${text}${place === '' ? '' : `<span class="place">${visibleHtml(place)}</span>`}`;
}

function marked({ change, text }: WordChange, language: Language): string {
  return change === 'kept' ? visibleHtml(text) : struck(change, text, language);
}

/** What is new or gone as a whole is marked as a whole. */
function whole(text: string, { kind }: Change, side: 'before' | 'after', language: Language): string {
  if (text === '') return '';
  if (kind === 'changed' || kind === 'renamed') return struck(side === 'before' ? 'dropped' : 'added', text, language);
  return kind === 'added' || kind === 'dropped' ? struck(kind, text, language) : visibleHtml(text);
}

/** Colour and line alone would not tell somebody who hears the page. */
function struck(change: 'added' | 'dropped', text: string, language: Language): string {
  const tag = change === 'added' ? 'ins' : 'del';
  return `<${tag}><span class="hidden">[${words[language][change]}] </span>${visibleHtml(text)}</${tag}>`;
}
