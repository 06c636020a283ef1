import { fold } from './fold.ts';

/** What a reader asks for: its words as they are compared, and the key of the code that it may be. */
export interface Query {
  readonly text: string;
  readonly terms: readonly string[];
}

/** Longer ones are cut: nobody types them, and every word costs a walk through the index. */
const longestQuery = 100;

export function parseQuery(text: string): Query {
  const cut = text.normalize('NFC').trim().slice(0, longestQuery);
  return { text: cut, terms: [...new Set(fold(cut).text.split(' '))].filter((term) => term !== '') };
}

/** Particles that end few nouns, longest first, and those that end many: 만족도 is not 만족 with a particle. */
const particles = /(?:에서는|으로는|에서|에게|에는|으로|부터|까지|보다|처럼|을|를|은|는|의|와|에)$/u;
const doubtfulParticles = /(?:이나|이|가|과|도|만|로|나)$/u;

/** A term without the particle that it may end in; undefined where it ends in none, or little would be left. */
export function withoutParticle(term: string, doubtful: boolean): string | undefined {
  const stem = term.replace(doubtful ? doubtfulParticles : particles, '');
  return stem !== term && stem.length >= 2 ? stem : undefined;
}

/**
 * Cuts a term that stands nowhere as it is into pieces that do, each as long as can be; undefined where a
 * piece would be a single letter.
 */
export function piecesOf(term: string, isKnown: (piece: string) => boolean): readonly string[] | undefined {
  if (term === '') return [];
  for (let length = term.length; length >= 2; length -= 1) {
    const piece = term.slice(0, length);
    if (!isKnown(piece)) continue;
    const rest = piecesOf(term.slice(length), isKnown);
    if (rest) return [piece, ...rest];
  }
  return undefined;
}
