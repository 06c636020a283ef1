import type { Page } from 'puppeteer-core';

/** Where the print put the text of the document, in pixels from its top; pages lie below each other. */
export interface Layout {
  /** Every element that has text of its own, in the order of the document. */
  readonly texts: readonly LaidText[];
  /** Of each heading, caption and table header, which should not stand alone at the foot of a page, the last text and the lowest. */
  readonly kept: readonly (readonly [last: number, lowest: number])[];
  /** What is wider or higher than its place, by its number in the page. */
  readonly spills: readonly Spill[];
  /** The first text of each kind that is smaller than the smallest size. */
  readonly small: readonly SmallText[];
}

export interface LaidText {
  readonly top: number;
  readonly bottom: number;
  /** Whether the style begins a page between the text before and this one. */
  readonly begins: boolean;
}

export interface Spill {
  /** The first text in it, or the one before it. */
  readonly text: number;
  readonly side: 'width' | 'height';
  /** By how many pixels it is too large. */
  readonly excess: number;
  /** Whether what is too much is cut off. */
  readonly cut: boolean;
}

export interface SmallText {
  readonly text: number;
  readonly points: number;
  /** How many texts of its kind are as small. */
  readonly count: number;
}

/** What an element says and the marks of its source. */
export interface Described {
  readonly words: string;
  readonly marks: readonly string[];
}

/** An element with the number of the first text in it or after it. */
type Numbered = [element: Element, text: number];
type SmallNumbers = [text: number, points: number, count: number];
type LargeElement = Spill & { element: Element };

declare global {
  /** What was measured while the document was laid out for print. */
  var printLayout: { texts: Element[]; numbers: number[]; blocks: Numbered[]; keepers: Numbered[] } | undefined;
  var printKept: [last: number, lowest: number][];
  var printSmall: SmallNumbers[];
  var printSpills: LargeElement[];
  var findKept: () => [last: number, lowest: number][];
  var findSmall: (smallestText: number) => SmallNumbers[];
  var findSpills: () => LargeElement[];
}

/**
 * Lets the page measure itself while it is laid out for print: the browser tells of the change of medium when the
 * layout that it prints is done, so that the pages are those of the book and nothing is laid out twice.
 */
export async function watchLayout(page: Page, smallestText: number): Promise<void> {
  await page.evaluate(defineSpills);
  await page.evaluate(defineSmall);
  await page.evaluate(defineKept);
  await page.evaluate(measureInPrint, smallestText);
}

/** What was measured in the last print; nothing, if it was not watched. */
export async function readLayout(page: Page): Promise<Layout | undefined> {
  const found = await page.evaluate(measured);
  if (found === undefined) return undefined;
  const { numbers, kept, small, spills } = found;
  const texts: LaidText[] = [];
  for (let at = 0; at < numbers.length; at += 3)
    texts.push({ top: numbers[at] ?? 0, bottom: numbers[at + 1] ?? 0, begins: numbers[at + 2] === 1 });
  return { texts, kept, spills, small: small.map(([text, points, count]) => ({ text, points, count })) };
}

/**
 * Looks again for what is too large, on a page of the given width without end: a book that the browser shrank does
 * not show it. What stands out of the page is cut.
 */
export async function spillsAtWidth(page: Page, width: number): Promise<readonly Spill[]> {
  await page.emulateMediaType('print');
  return page.evaluate(layOutAtWidth, width);
}

/** What the elements say that were measured, and where they come from. */
export async function describeTexts(page: Page, texts: readonly number[]): Promise<readonly Described[]> {
  return texts.length === 0 ? [] : page.evaluate(describe, [...texts]);
}

/** What the elements say that are too large for their place, by their numbers among the spills. */
export async function describeSpills(page: Page, spills: readonly number[]): Promise<readonly Described[]> {
  return spills.length === 0 ? [] : page.evaluate(describeLarge, [...spills]);
}

// What follows runs inside the page: no imports, no names from above, no functions with names inside.

function defineSpills(): void {
  globalThis.findSpills = () => {
    const { texts, blocks } = globalThis.printLayout ?? { texts: [], blocks: [] };
    const found: LargeElement[] = [];
    for (const [element, text] of blocks) {
      // A box of one pixel hides what only screen readers read; a row is as high as its own cells, not as those that
      // go on below it.
      if (element.clientWidth <= 1 || element.localName === 'tr' || element instanceof SVGElement) continue;
      // What goes on across a landscape page is as wide as its first page: what stands in it is looked at.
      if (element.querySelector('.landscape') !== null) continue;
      const wide = element.scrollWidth - element.clientWidth;
      const high = element.scrollHeight - element.clientHeight;
      if (wide <= 1 && high <= 1) continue;
      const style = getComputedStyle(element);
      const side = wide > 1 ? 'width' : 'height';
      const cut = (side === 'width' ? style.overflowX : style.overflowY) !== 'visible';
      // Lines stand out of a box that grows with its text by what is set higher or lower in them.
      if (side === 'height' && !cut && high < Number.parseFloat(style.fontSize) / 2) continue;
      while (found.at(-1)?.element.contains(element)) found.pop();
      const own = element.contains(texts[text] ?? null) ? text : Math.max(text - 1, 0);
      found.push({ element, text: own, side, excess: side === 'width' ? wide : high, cut });
    }
    return found;
  };
}

function defineSmall(): void {
  globalThis.findSmall = (smallestText) => {
    const small = new Map<string, SmallNumbers>();
    for (const [text, element] of (globalThis.printLayout?.texts ?? []).entries()) {
      const { fontSize } = getComputedStyle(element);
      const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
      const points = Number.parseFloat(fontSize) * 0.75 * (matrix ? Math.hypot(matrix.a, matrix.b) : 1);
      if (points > smallestText - 0.01 || element.localName === 'svg') continue;
      // Raised and lowered signs are as large as the text that they belong to asks, and marks as their line.
      if (element.closest('sup, sub, msup, msub, msubsup, munder, mover, [aria-hidden="true"]') !== null) continue;
      // What the size is set on tells the kind: a bold word in small text is no second problem.
      let set = element;
      for (let at = element.parentElement; at !== null; at = at.parentElement) {
        if (getComputedStyle(at).fontSize !== fontSize) break;
        set = at;
      }
      const kind = `${set.localName} ${set.getAttribute('class') ?? ''} ${points.toFixed(1)}`;
      const [first = text, , count = 0] = small.get(kind) ?? [];
      small.set(kind, [first, points, count + 1]);
    }
    return [...small.values()];
  };
}

function defineKept(): void {
  globalThis.findKept = () => {
    const { texts, numbers, keepers } = globalThis.printLayout ?? { texts: [], numbers: [], keepers: [] };
    const kept = new Set<number>();
    const ends = new Map<number, number>();
    for (const [element, text] of keepers) {
      if (texts[text] === undefined || !element.contains(texts[text])) continue;
      let [last, lowest] = [text, text];
      while (texts[last + 1] !== undefined && element.contains(texts[last + 1] ?? null)) {
        last += 1;
        // Words of its own may follow those of a part of it.
        if ((numbers[3 * last + 1] ?? 0) > (numbers[3 * lowest + 1] ?? 0)) lowest = last;
      }
      kept.add(last);
      ends.set(last, lowest);
    }
    return [...kept].map((last) => [last, ends.get(last) ?? last]);
  };
}

function measureInPrint(smallestText: number): void {
  matchMedia('print').addEventListener('change', ({ matches }) => {
    if (!matches) return;
    const texts: Element[] = [];
    const numbers: number[] = [];
    const blocks: Numbered[] = [[document.body, 0]];
    const keepers: Numbered[] = [];
    const pageNames = new Map<Element | null, string>();
    const enders: Element[] = [];
    const forced = /^(?:page|always|left|right|recto|verso)$/u;
    let begins = false;
    let pageName = '';
    for (const element of document.body.querySelectorAll('*')) {
      const style = getComputedStyle(element);
      let name = pageNames.get(element.parentElement) ?? 'auto';
      // What is set in a line neither breaks pages nor has a width of its own.
      if (style.display !== 'inline') {
        blocks.push([element, texts.length]);
        const named = style.getPropertyValue('page');
        if (named !== 'auto') name = named;
        if (forced.test(style.breakBefore)) begins = true;
        if (forced.test(style.breakAfter)) enders.push(element);
        const isHeading = element.matches('h1, h2, h3, h4, h5, h6, thead, caption, [data-read-in-print]');
        const isKept = style.breakAfter.startsWith('avoid') && !element.matches('tr, td, th, li, tbody');
        if (isHeading || isKept) keepers.push([element, texts.length]);
      }
      pageNames.set(element, name);
      let hasText = element.matches('img, svg, canvas, object, video');
      for (let child = element.firstChild; child !== null && !hasText; child = child.nextSibling)
        hasText = child.nodeType === Node.TEXT_NODE && (child.nodeValue ?? '').trim() !== '';
      const rects = hasText ? element.getClientRects() : [];
      const first = rects[0];
      if (first === undefined || element.getBoundingClientRect().width <= 1) continue;
      // The header of a table is repeated on each of its pages.
      const last = element.closest('thead') === null ? (rects[rects.length - 1] ?? first) : first;
      const isLeft = enders.some((ender) => !ender.contains(element));
      if (isLeft) enders.splice(0);
      if (isLeft || (texts.length > 0 && name !== pageName)) begins = true;
      numbers.push(Math.round(first.top * 10) / 10, Math.round(last.bottom * 10) / 10, begins ? 1 : 0);
      begins = false;
      pageName = name;
      texts.push(element);
    }
    globalThis.printLayout = { texts, numbers, blocks, keepers };
    globalThis.printKept = globalThis.findKept();
    globalThis.printSmall = globalThis.findSmall(smallestText);
    globalThis.printSpills = globalThis.findSpills();
  });
}

function measured() {
  if (globalThis.printLayout === undefined) return undefined;
  const { numbers } = globalThis.printLayout;
  const { printKept: kept, printSmall: small } = globalThis;
  const spills = globalThis.printSpills.map(({ text, side, excess, cut }) => ({ text, side, excess, cut }));
  return { numbers, kept, small, spills };
}

function layOutAtWidth(width: number): Spill[] {
  document.documentElement.style.width = `${width}px`;
  globalThis.printSpills = globalThis.findSpills();
  return globalThis.printSpills.map(({ element, text, side, excess, cut }) => {
    const right = element.getBoundingClientRect().left + element.scrollWidth;
    return { text, side, excess, cut: cut || (side === 'width' && right > width + 1) };
  });
}

function describe(texts: number[]): { words: string; marks: string[] }[] {
  return texts.map((text) => {
    const element = globalThis.printLayout?.texts[text] ?? document.body;
    const words = (element.textContent ?? '').replace(/\s+/gu, ' ').trim();
    return { words: words.slice(0, 40), marks: globalThis.marksOf(element) };
  });
}

function describeLarge(spills: number[]): { words: string; marks: string[] }[] {
  return spills.map((spill) => {
    const element = globalThis.printSpills[spill]?.element ?? document.body;
    const words = (element.textContent ?? '').replace(/\s+/gu, ' ').trim();
    return { words: words.slice(0, 40), marks: globalThis.marksOf(element) };
  });
}
