import type { Page } from 'puppeteer-core';

/** The pages between two places where the style begins a page: what may be set closer or wider without moving others. */
export interface Run {
  /** The id by which its outermost element is found. */
  readonly id: string;
  readonly pages: number;
  /** The share of its last page down to which there is text. */
  readonly filled: number;
}

/** How much of its usual spacing each run gets, by id; a run within another that is not named gets as much as that. */
export type Spacing = ReadonlyMap<string, number>;

/** The type area of a page, as CSS lengths. */
export interface PageSize {
  readonly width: string;
  readonly height: string;
}

declare global {
  var pageRuns: { id: string; element: HTMLElement }[];
}

/**
 * Lays the document out in columns of the size of its pages, side by side, as Chromium breaks columns as it breaks pages.
 * The page is not fit to be printed afterwards. Pages that lie on their side have the height of the others here.
 */
export async function layOutInColumns(page: Page, size: PageSize): Promise<void> {
  await page.emulateMediaType('print');
  await page.evaluate(intoColumns, { ...size });
}

/**
 * The runs of the document in columns that are lower than its pages by some pixels, the front matter left out: those
 * with a spacing alone, or all as they are.
 */
export async function runsInColumns(page: Page, spacing: Spacing | undefined, lower: number): Promise<readonly Run[]> {
  await page.evaluate(showRuns, spacing ? Object.fromEntries(spacing) : null);
  return page.evaluate(measureRuns, lower);
}

/** Sets runs closer or wider. */
export async function setSpacing(page: Page, spacing: Spacing): Promise<void> {
  if (spacing.size > 0) await page.evaluate(spaceOut, Object.fromEntries(spacing));
}

// What follows runs inside the page: no imports, no names from above, no functions with names inside.

function intoColumns({ width, height }: { width: string; height: string }): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    html { display: block !important; }
    body { margin: 0 !important; width: ${width}; height: ${height}; columns: ${width}; column-gap: 0; column-fill: auto; }
    .begins-column { break-before: column !important; }
    .not-looked-at { display: none !important; }
  `);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  globalThis.pageRuns = [];
  const forced = /^(?:page|always|left|right|recto|verso)$/u;
  for (const element of document.body.querySelectorAll<HTMLElement>('section, article, header, figure, h1, h2, div')) {
    const { breakBefore, display } = getComputedStyle(element);
    if (!forced.test(breakBefore) || display === 'inline') continue;
    element.classList.add('begins-column');
    if (element.closest('[data-front]') !== null) continue;
    const outermost = element.localName === 'header' ? (element.parentElement ?? element) : element;
    const { id } = outermost.id === '' ? (outermost.querySelector('[id]') ?? outermost) : outermost;
    if (id !== '' && globalThis.pageRuns.every((run) => run.element !== outermost))
      globalThis.pageRuns.push({ id, element: outermost });
  }
}

/** What is not looked at takes no room, so that the rest is laid out sooner. */
function showRuns(spacing: Record<string, number> | null): void {
  const roots = new Set<Element>(globalThis.pageRuns.map(({ element }) => element));
  for (const { id, element } of globalThis.pageRuns) {
    const isHidden = spacing !== null && spacing[id] === undefined;
    element.style.setProperty('--space', String(spacing?.[id] ?? 1));
    for (const child of element.children)
      if (!roots.has(child) && ![...roots].some((root) => child.contains(root)))
        child.classList.toggle('not-looked-at', isHidden);
  }
}

function measureRuns(lower: number): { id: string; pages: number; filled: number }[] {
  document.body.style.paddingBottom = `${lower}px`;
  const { left, top, width, height } = document.body.getBoundingClientRect();
  const first = globalThis.pageRuns.map(({ element }) => element);
  const runs = globalThis.pageRuns.map(({ id }) => ({ id, pages: 0, filled: 0, begin: -1, last: 0, bottom: 0 }));
  let own: (typeof runs)[number] | undefined;
  const content = 'p, .line, tr, h1, h2, h3, h4, h5, h6, svg, img, .step-box, .chart-box';
  for (const element of document.body.querySelectorAll<HTMLElement>(`section, article, ${content}`)) {
    const at = first.indexOf(element);
    if (at !== -1) own = runs[at];
    if (own === undefined || !element.matches(content)) continue;
    const rects = element.getClientRects();
    const [begin, end] = [rects[0], rects[rects.length - 1]];
    if (begin === undefined || end === undefined || end.width <= 1) continue;
    if (own.begin === -1) own.begin = Math.floor((begin.left - left) / width + 0.01);
    const column = Math.floor((end.left - left) / width + 0.01);
    if (column > own.last) own.bottom = 0;
    own.last = Math.max(own.last, column);
    if (column === own.last) own.bottom = Math.max(own.bottom, end.bottom - top);
  }
  return runs
    .filter(({ begin }) => begin !== -1)
    .map(({ id, begin, last, bottom }) => ({ id, pages: last - begin + 1, filled: bottom / (height - lower) }));
}

function spaceOut(spacing: Record<string, number>): void {
  for (const [id, space] of Object.entries(spacing)) {
    const element = document.getElementById(id);
    const run = element?.matches('section, article') ? element : element?.closest<HTMLElement>('article, section');
    run?.style.setProperty('--space', String(space));
  }
}
