/** The style of the HTML report: dark on white, every pair of colors with a contrast of 7 to 1 or more. */
export const htmlStyle = `body { margin: 2rem auto; max-width: 80rem; padding: 0 1rem; color: #1a1a1a; background: #fff; font-family: 'Pretendard GOV', 'Malgun Gothic', 'Apple SD Gothic Neo', 'Noto Sans KR', sans-serif; line-height: 1.6; }
h1 { font-size: 1.75rem; }
h2 { overflow-wrap: anywhere; margin: 3rem 0 .75rem; padding-bottom: .25rem; border-bottom: 2px solid #1a1a1a; font-size: 1.25rem; }
p { margin: 0; }
h1 + p, p + p, p + nav { margin-top: .5rem; }
:lang(ko) { word-break: keep-all; overflow-wrap: anywhere; }
.summary { font-weight: bold; }
.download { display: inline-block; padding: .5rem 1rem; color: #0b3a7a; border: 2px solid #0b3a7a; border-radius: .25rem; font-weight: bold; }
a { color: #0b3a7a; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid #0b3a7a; outline-offset: 2px; }
.dates { display: flex; flex-wrap: wrap; gap: .25rem 2rem; margin-bottom: .5rem; }
.blank { display: inline-block; width: 10rem; border-bottom: 1px solid #1a1a1a; }
.scroll { margin-top: 1rem; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.counts { width: auto; }
.counts caption { position: static; width: auto; height: auto; clip-path: none; text-align: left; font-weight: bold; }
th, td { padding: .5rem; border: 1px solid #767676; text-align: left; vertical-align: top; }
thead th { background: #eef1f5; white-space: nowrap; }
tbody th { font-weight: bold; }
th p, td p { white-space: pre-line; }
th p + p, td p + p { margin-top: .25rem; }
.requests { min-width: 60rem; table-layout: fixed; }
.requests thead th:nth-child(1) { width: 2.5rem; }
.requests thead th:nth-child(2) { width: 5rem; }
.requests thead th:nth-child(3) { width: 24%; }
.requests thead th:nth-child(6) { width: 14%; }
table.accepted td:first-child, table.accepted td:last-child { white-space: nowrap; }
td ul { margin: .25rem 0 0; padding-left: 1.25rem; }
.number { text-align: right; }
.cell, .source, .shared { font-weight: normal; font-size: .875em; }
.source { color: #464646; }
.error, .warning { font-weight: bold; white-space: nowrap; }
.error { color: #a1001a; }
.warning { color: #6b3f00; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.4; }
  .screen { display: none; }
  a { color: inherit; text-decoration: none; }
  .scroll { overflow: visible; }
  .requests { min-width: 0; }
  .letter, section.accepted { break-before: page; }
  h2, .dates { break-after: avoid; margin-top: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
