import type { Page } from 'puppeteer-core';
import type { Place } from '../../diagnostics/place.ts';

/** Where the parts of the print document come from, by id, by sign (`data-place`) or by fact. */
export type FindPlace = (mark: string) => Place | undefined;

declare global {
  /** The ids, signs and facts by which the source of an element can be known, the nearest first. */
  var marksOf: (element: Element) => string[];
}

/** Lets scripts in the page ask `marksOf`. To be called before the document is opened. */
export async function provideMarks(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(defineMarks);
}

/** The source of an element by its marks; where none of them is known, of the book as a whole. */
export function placeOf(marks: readonly string[], find: FindPlace | undefined, whole: Place): Place {
  for (const mark of marks) {
    const place = find?.(mark);
    if (place) return place;
  }
  return whole;
}

// What follows runs inside the page: no imports, no names from above, no functions with names inside.

/**
 * Prose comes from its line in the text, even where it shows a value. What stands in a table or figure comes from
 * the nearest fact: its own, one of its row, one of its table. Everything else comes from what it stands in.
 */
function defineMarks(): void {
  globalThis.marksOf = (element) => {
    const near: (Element | null)[] = [element];
    if (element.closest('table, figure') === null) near.push(element.closest('[data-place]'));
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      near.push(at);
      if (at === element || at.closest('table, figure') !== null)
        near.push(at.querySelector('[data-place], [data-fact], [data-from]'));
    }
    return near.flatMap((one) => {
      if (one === null) return [];
      const facts = `${one.getAttribute('data-fact') ?? ''} ${one.getAttribute('data-from') ?? ''}`.split(' ');
      return [one.getAttribute('data-place') ?? '', ...facts, one.id].filter((mark) => mark !== '');
    });
  };
}
