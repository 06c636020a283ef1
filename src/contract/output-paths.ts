/** A file or folder that a build leaves; `{edition}` and the like stand for names. */
export interface OutputPath {
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link';
  /** Whether it is there only when a PDF was asked for. */
  readonly pdfOnly: boolean;
  /** Whether it is what `build --only` leaves, which leaves nothing else. */
  readonly proofOnly?: true;
  /** Whether it is there only when the manifest says where the site is hosted, and the edition is no draft. */
  readonly urlOnly?: true;
  /** Whether it is there only where `build --internal` asked for it. */
  readonly internalOnly?: true;
  readonly what: string;
}

const always = { pdfOnly: false } as const;
const withPdf = { pdfOnly: true } as const;

/** Everything that others may rely on in `out/`. Whatever is not listed may change without notice. */
export const outputPaths: readonly OutputPath[] = [
  { path: 'out/index.html', kind: 'file', ...always, what: 'Leads to the site of every edition built' },
  { path: 'out/{edition}', kind: 'link', ...always, what: 'The published build; replaced by one rename' },
  { path: 'out/{edition}/site', kind: 'folder', ...always, what: 'All that a host serves; self-contained' },
  { path: 'out/{edition}/site/index.html', kind: 'file', ...always, what: 'The home page' },
  {
    path: 'out/{edition}/site/{folder}/{node}.html',
    kind: 'file',
    ...always,
    what: 'A node, by the folder of its level',
  },
  { path: 'out/{edition}/site/chapters/{part}.html', kind: 'file', ...always, what: 'A chapter or annex' },
  {
    path: 'out/{edition}/site/{page}/index.html',
    kind: 'file',
    ...always,
    what: 'A page that the form adds: site.pages',
  },
  {
    path: 'out/{edition}/site/{page}/q{quarter}.html',
    kind: 'file',
    ...always,
    what: 'A quarter of a page of kind calendar, 1 to 4; year.html for what is in no quarter',
  },
  {
    path: 'out/{edition}/site/{page}/{kind}-{id}.html',
    kind: 'file',
    ...always,
    what: 'Of a page of kind finance: an outermost record, an account or a node, by record kind or level',
  },
  {
    path: 'out/{edition}/site/numbers/{code}.html',
    kind: 'file',
    ...always,
    what: 'Leads to the page of the node with this number, in ASCII such as I-2-1',
  },
  {
    path: 'out/{edition}/site/data/{record file}',
    kind: 'file',
    ...always,
    what: 'Records of a kind, as CSV with BOM',
  },
  {
    path: 'out/{edition}/site/data/tables/{table}.csv',
    kind: 'file',
    ...always,
    what: 'A printed table, as CSV with BOM',
  },
  {
    path: 'out/{edition}/site/data/tables/{table}.json',
    kind: 'file',
    ...always,
    what: 'The same table with the facts of its cells: schema table',
  },
  {
    path: 'out/{edition}/site/data/facts.csv',
    kind: 'file',
    ...always,
    what: 'Every fact that the site shows: what is printed, its page and the anchor there',
  },
  {
    path: 'out/{edition}/site/datapackage.json',
    kind: 'file',
    ...always,
    what: 'The data files described by Data Package, version 2',
  },
  { path: 'out/{edition}/site/catalog.jsonld', kind: 'file', ...always, what: 'The edition as a dataset of DCAT' },
  {
    path: 'out/{edition}/site/sitemap.xml',
    kind: 'file',
    ...always,
    urlOnly: true,
    what: 'The pages for search engines',
  },
  {
    path: 'out/{edition}/site/{register}/{record}.html',
    kind: 'file',
    ...always,
    what: 'A record of a register',
  },
  {
    path: 'out/{edition}/site/data/{register}/{record}.csv',
    kind: 'file',
    ...always,
    what: 'Values of a record of a register by year, as CSV with BOM',
  },
  {
    path: 'out/{edition}/site/data/{register}/{record}.json',
    kind: 'file',
    ...always,
    what: 'A record of a register as data',
  },
  { path: 'out/{edition}/site/data/plan.json', kind: 'file', ...always, what: 'The plan as data: schema plan' },
  { path: 'out/{edition}/site/plan.txt', kind: 'file', ...always, what: 'The book as plain text in reading order' },
  {
    path: 'out/{edition}/site/assets',
    kind: 'folder',
    ...always,
    what: 'Style sheet, scripts, index of the search, fonts',
  },
  { path: 'out/{edition}/site/plan.pdf', kind: 'file', ...withPdf, what: 'The book, the same bytes as plan.pdf' },
  { path: 'out/{edition}/plan.pdf', kind: 'file', ...withPdf, what: 'The book' },
  {
    path: 'out/{edition}/{board package}.zip',
    kind: 'file',
    ...withPdf,
    what: 'For notice boards: the book, the data as CSV and the text of the post, named in the words of the form',
  },
  { path: 'out/{edition}/internal', kind: 'folder', ...always, what: 'Never hosted' },
  { path: 'out/{edition}/internal/build.json', kind: 'file', ...always, what: 'What was made with what: schema build' },
  { path: 'out/{edition}/internal/provenance.json', kind: 'file', ...always, what: 'Where every fact was read' },
  {
    path: 'out/{edition}/internal/site',
    kind: 'folder',
    ...always,
    internalOnly: true,
    what: 'The site with the place of every fact in the sources (build --internal)',
  },
  { path: 'out/{edition}/internal/page-numbers.json', kind: 'file', ...withPdf, what: 'Page of the book by anchor' },
  {
    path: 'out/proofs/{edition}/{node}.pdf',
    kind: 'file',
    ...withPdf,
    proofOnly: true,
    what: 'The last proof of a node (build --only), never hosted; part-{part}.pdf for a chapter or annex',
  },
];
