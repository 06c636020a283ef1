import type { FactId } from '../../../model/fact.ts';
import type { ShownFact } from '../../../model/finished-page.ts';

/** The first place of each fact. */
export function firstPlaces(shown: readonly ShownFact[]): readonly ShownFact[] {
  const facts = new Set<FactId>();
  return shown.filter(({ fact }) => facts.size < facts.add(fact).size);
}

/** The id of a place; ids of nodes, sections and tables have no dot, so that those of facts are set apart by theirs. */
export function anchorOf({ fact, id }: ShownFact): string {
  return id ?? encodeURIComponent(fact).replaceAll(/[^\w.-]/gu, '_');
}

/** Something to put into a text. */
export interface Piece {
  readonly at: number;
  readonly text: string;
}

/** The id that a place lacks, to be put before the name of its fact. */
export function idFor(place: ShownFact): readonly Piece[] {
  return place.id === undefined ? [{ at: place.start, text: ` id="${anchorOf(place)}"` }] : [];
}

/** A text with pieces put in; of several at one place, the first stands first. */
export function inserted(text: string, pieces: readonly Piece[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const piece of [...pieces].sort((left, right) => left.at - right.at)) {
    parts.push(text.slice(end, piece.at), piece.text);
    end = piece.at;
  }
  return parts.join('') + text.slice(end);
}
