import type { FrontMatter } from '../in-page/page-script.ts';
import type { PdfFacts } from '../pdf/pages.ts';

/** The pages of the front matter, wherever they stand in the book, counting from 1. */
export function frontPages(front: FrontMatter, { destinations, pages }: PdfFacts): readonly number[] {
  const found = front.flatMap(([begin, next]) => {
    const first = destinations.get(begin);
    const last = next === undefined ? pages : (destinations.get(next) ?? 0) - 1;
    return first === undefined ? [] : Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  });
  return [...new Set(found)].sort((left, right) => left - right);
}

/**
 * The number of a page, as its foot counts it. Pages of the front matter show no arabic number: theirs are 0 and less,
 * each another.
 */
export function numberOfPage(page: number, front: readonly number[]): number {
  const later = front.filter((other) => other > page).length;
  return front.includes(page) ? 0 - later : page - (front.length - later);
}

/** The page that bears a number. */
export function pageOfNumber(number: number, front: readonly number[]): number {
  if (number <= 0) return front.at(number - 1) ?? 0;
  return front.reduce((page, other) => (other <= page ? page + 1 : page), number);
}

/** How many pages stand before the one that bears number 1. */
export function pagesBeforeFirst(front: readonly number[]): number {
  return pageOfNumber(1, front) - 1;
}
