import type { Place } from '../diagnostics/place.ts';
import type { Attributes } from '../model/markup.ts';

/** Marks what stands in a document with its source: an attribute, or nothing where it is not wanted. */
export type MarkSource = (place: Place) => Attributes;

/** What is hosted says nothing of its sources. */
export const unmarked: MarkSource = () => ({});

/**
 * Where the parts of the print document come from: problems that show only on its pages are told there. The
 * document itself holds no path, only ids and signs such as `data-place="@12"`.
 */
export class SourceMarks {
  readonly #places = new Map<string, Place>();
  #count = 0;

  /** The source of the element that has an id; the first one counts. */
  place(id: string, place: Place | undefined): void {
    if (place && !this.#places.has(id)) this.#places.set(id, place);
  }

  /** Marks an element by a sign of its own. */
  readonly mark: MarkSource = (place) => {
    this.#count += 1;
    const sign = `@${this.#count}`;
    this.#places.set(sign, place);
    return { 'data-place': sign };
  };

  /** The places by id and sign. */
  get places(): ReadonlyMap<string, Place> {
    return this.#places;
  }
}
