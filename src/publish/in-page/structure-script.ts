import type { Page } from 'puppeteer-core';

/** The headings of the document: what the print takes for their text, names of figures included, and their words. */
export type HeadingTexts = readonly (readonly [told: string, words: string])[];

/**
 * Stands before the kind of element that Chromium is to be told of. It knows fewer kinds than a PDF has, but writes
 * what a figure is called into the file: so the print is told of a figure by the name of the kind, and the finished
 * file has the element. No text of a book has the sign.
 */
export const kindMark = '\uE0F0';

/** What the elements of the document are in the file, by the class that the templates give them. */
const kinds: Readonly<Record<string, string>> = {
  '.contents-list': 'TOC',
  '.contents-line': 'TOCI',
  '.caption': 'Caption',
  '.note, .table-note': 'Note',
  '.mark': 'Lbl',
  'sup.anchor:has(a)': 'Reference',
};

/** How a sign is read out that a voice would pass over or call by its shape. */
const decrease = '감소 ';

/**
 * Tells the print what the elements of the document are that Chromium has no words for: contents, captions, notes,
 * labels, formulas; the language of foreign words; how signs are read out. Changes nothing that is seen. Returns the
 * texts of the headings, which Chromium puts into bookmarks without their spaces.
 */
export async function markStructure(page: Page): Promise<HeadingTexts> {
  await page.evaluate(markSigns, kindMark, decrease);
  await page.evaluate(markKinds, kindMark, Object.entries(kinds));
  return page.evaluate(markTitle, kindMark);
}

// What follows runs inside the page: no imports, no names from above, no functions with names inside.

/** A formula is read as its linear text: the tags of a fraction do not tell what stands above what. */
function markKinds(mark: string, kinds: [selector: string, kind: string][]): void {
  for (const [selector, kind] of kinds) {
    for (const element of document.querySelectorAll(selector)) {
      element.removeAttribute('aria-hidden');
      element.setAttribute('role', 'figure');
      element.setAttribute('aria-label', mark + kind);
    }
  }
  for (const formula of document.querySelectorAll('math')) {
    const text = formula.getAttribute('alttext') ?? formula.textContent;
    formula.setAttribute('role', 'img');
    formula.setAttribute('aria-label', `${mark}Formula ${text}`);
  }
}

/**
 * Signs before numbers and numbers in circles say how they are read, words in Latin letters in which language they
 * are; abbreviations and addresses are none.
 */
function markSigns(mark: string, decrease: string): void {
  const special =
    /[△▲](?=\d)|[①-⑳]|(?<![\p{L}\d.@/:_-])[A-Za-z][A-Za-z'’-]*[a-z]{2}(?: [A-Za-z][A-Za-z'’-]*)*(?![\w.@/:&])/gu;
  const found: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (/[△▲①-⑳]|[a-z]{2}/u.test(node.nodeValue ?? '')) found.push(node as Text);
  for (const text of found) {
    if (text.parentElement === null || text.parentElement.closest('svg, math, script, style') !== null) continue;
    const words = text.data;
    const parts: (string | HTMLElement)[] = [];
    let at = 0;
    for (const match of words.matchAll(special)) {
      const [sign] = match;
      const span = document.createElement('span');
      span.textContent = sign;
      span.setAttribute('role', 'figure');
      const code = sign.charCodeAt(0);
      const spoken = code < 0x2400 ? '' : code < 0x2500 ? String(code - 0x245f) : decrease;
      span.setAttribute('aria-label', spoken === '' ? `${mark}Span` : `${mark}Span ${spoken}`);
      if (spoken === '') span.lang = 'en';
      parts.push(words.slice(at, match.index), span);
      at = match.index + sign.length;
    }
    if (at > 0) text.replaceWith(...parts, words.slice(at));
  }
}

/** The title on the cover is a heading of one or several lines. */
function markTitle(mark: string): [told: string, words: string][] {
  const [first, ...more] = document.querySelectorAll('.cover-title');
  first?.setAttribute('role', 'heading');
  first?.setAttribute('aria-level', '1');
  for (const line of more) {
    line.setAttribute('role', 'figure');
    line.setAttribute('aria-label', `${mark}H1`);
  }
  const texts: [told: string, words: string][] = [];
  for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6, [role="heading"]')) {
    let told = '';
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!(node instanceof Element)) told += node.nodeValue;
      else if (node.getAttribute('aria-label')?.startsWith(mark)) told += node.getAttribute('aria-label');
    }
    const lines = heading === first ? [first, ...more] : [heading];
    const words = lines.map((line) => line.textContent ?? '').join(' ');
    texts.push([told, words.replace(/\s+/gu, ' ').trim()]);
  }
  return texts;
}
