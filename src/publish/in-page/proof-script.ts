import type { Page } from 'puppeteer-core';

/** Where a part of the book begins and ends, by headings whose pages can be known. */
export interface Bounds {
  /** The id of the first heading after the part; none where the book ends with it. */
  readonly next: string | undefined;
  /** Whether that heading begins a page, so that the part ends on the one before. */
  readonly nextBeginsPage: boolean;
}

/**
 * Finds where the part under a heading ends, and makes Chromium report on which pages both headings land.
 * Returns undefined where no element has the id.
 */
export async function findBounds(page: Page, heading: string): Promise<Bounds | undefined> {
  const found = await page.evaluate(boundsOf, heading);
  return found === null ? undefined : { ...found, next: found.next ?? undefined };
}

/** Lays a style sheet over the document. */
export async function layOver(page: Page, style: string): Promise<void> {
  await page.evaluate(adoptStyle, style);
}

// What follows runs inside the page: no imports, no names from above, no functions with names inside.

function boundsOf(heading: string): { next: string | null; nextBeginsPage: boolean } | null {
  const own = document.getElementById(heading);
  if (own === null) return null;
  let after: Element | null = own.closest('article, section') ?? own;
  while (after !== null && after.nextElementSibling === null) after = after.parentElement;
  after = after?.nextElementSibling ?? null;
  const target = after === null || after.id !== '' ? after : after.querySelector('[id]');
  let nextBeginsPage = false;
  for (let first = after; first !== null; first = first.firstElementChild)
    if (!['auto', 'avoid'].includes(getComputedStyle(first).breakBefore)) nextBeginsPage = true;
  for (const element of [own, target]) {
    if (element === null) continue;
    const link = document.createElement('a');
    link.href = `#${encodeURIComponent(element.id)}`;
    document.head.append(link);
  }
  return { next: target?.id ?? null, nextBeginsPage };
}

function adoptStyle(style: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
}
