/** The style of the HTML report: dark on white, every pair of colors with a contrast of 7 to 1 or more. */
export const htmlStyle = `body { margin: 2rem auto; max-width: 75rem; padding: 0 1rem; color: #1a1a1a; background: #fff; font-family: 'Pretendard GOV', 'Malgun Gothic', 'Apple SD Gothic Neo', sans-serif; line-height: 1.6; }
h1 { font-size: 1.75rem; }
h2 { margin-top: 2.5rem; padding-bottom: .25rem; border-bottom: 2px solid #1a1a1a; font-size: 1.375rem; }
h3 { margin: 1.5rem 0 .5rem; font-size: 1rem; overflow-wrap: anywhere; }
:lang(ko) { word-break: keep-all; overflow-wrap: anywhere; }
.summary { font-weight: bold; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .5rem; border: 1px solid #767676; text-align: left; vertical-align: top; }
thead th { background: #eef1f5; white-space: nowrap; }
tbody th { width: 22%; font-weight: bold; }
td { white-space: pre-line; }
td ul { margin: .5rem 0 0; padding-left: 1.25rem; white-space: normal; }
.source { color: #464646; font-weight: normal; font-size: .875rem; }
.error, .warning { font-weight: bold; white-space: nowrap; }
.error { color: #a1001a; }
.warning { color: #6b3f00; }
@media print { .scroll { overflow: visible; } thead { display: table-header-group; } tr { break-inside: avoid; } }
`;
