import { particles } from '../diagnostics/particles.ts';

/**
 * Phrases of forms: text with `{slots}` and `[optional parts]`.
 *
 * A slot names what stands there; several names, `{unit, new}`, are joined by commas, empty ones left
 * out. An optional part is left out when any of its slots has nothing to say; brackets without slots are text.
 */
type Piece =
  | { readonly type: 'literal'; readonly text: string }
  | { readonly type: 'slot'; readonly names: readonly string[] }
  | { readonly type: 'optional'; readonly pieces: readonly Piece[] };

/** Turns what a slot's name stands for into output; undefined or empty when there is nothing. */
export type Slot<T> = (name: string) => readonly T[] | undefined;

/** Fills a phrase with values of any kind; literal text becomes output by `literal`. */
export function fillPhrase<T>(phrase: string, slot: Slot<T>, literal: (text: string) => T): readonly T[] {
  return fillPieces(parsePhrase(phrase), slot, literal).output;
}

/** The names of all slots of a phrase, those of optional parts included. */
export function slotNames(phrase: string): readonly string[] {
  return parsePhrase(phrase).flatMap(function names(piece): readonly string[] {
    if (piece.type === 'slot') return piece.names;
    return piece.type === 'optional' ? piece.pieces.flatMap(names) : [];
  });
}

/** Braces and brackets of a phrase that are not closed or not opened, from the first of them on; none where all are. */
export function unpaired(phrase: string): string | undefined {
  const paired = /\[(?:[^[\]{}]|\{[^{}]*\})*\]|\{[^{}]*\}/gu;
  const at = phrase.replaceAll(paired, (found) => '-'.repeat(found.length)).search(/[{}[\]]/u);
  return at === -1 ? undefined : phrase.slice(at);
}

/** The name of a slot without the particle that may follow it. */
export function withoutParticle(name: string): string {
  return name.replace(/:\p{Script=Hangul}$/u, '');
}

/** Fills a phrase with words; `{level.task:와}` is followed by the particle that fits. An unknown name is left empty. */
export function fillWords(phrase: string, words: (name: string) => string | undefined): string {
  const slot = (name: string): readonly string[] | undefined => {
    const known = words(name);
    if (known !== undefined && known !== '') return [known];
    const [, plain = '', particle] = /^(.+):(\p{Script=Hangul})$/u.exec(name) ?? [];
    const word = particle === undefined ? undefined : words(plain);
    return word === undefined || word === '' ? undefined : [particles(`${word}#{${particle}}`)];
  };
  return fillPhrase(phrase, slot, (text) => text).join('');
}

function parsePhrase(phrase: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const match of phrase.matchAll(/\{([^{}]*)\}|\[((?:[^[\]{}]*\{[^{}]*\})+[^[\]{}]*)\]|[^{}[\]]+|[{}[\]]/g)) {
    const [text, slot, optional] = match;
    if (slot !== undefined) pieces.push({ type: 'slot', names: slot.split(',').map((name) => name.trim()) });
    else if (optional !== undefined) pieces.push({ type: 'optional', pieces: parsePhrase(optional) });
    else pieces.push({ type: 'literal', text });
  }
  return pieces;
}

/** `complete` is false where a slot has nothing to say: an optional part is printed whole or not at all. */
function fillPieces<T>(
  pieces: readonly Piece[],
  slot: Slot<T>,
  literal: (text: string) => T,
): { output: readonly T[]; complete: boolean } {
  let complete = true;
  const output = pieces.flatMap((piece): readonly T[] => {
    if (piece.type === 'literal') return [literal(piece.text)];
    if (piece.type === 'slot') {
      const joined = joinSlots(piece.names, slot, literal);
      complete &&= joined.length > 0;
      return joined;
    }
    const inner = fillPieces(piece.pieces, slot, literal);
    return inner.complete ? inner.output : [];
  });
  return { output, complete };
}

function joinSlots<T>(names: readonly string[], slot: Slot<T>, literal: (text: string) => T): readonly T[] {
  const present = names.map((name) => slot(name) ?? []).filter((values) => values.length > 0);
  return present.flatMap((values, index) => (index === 0 ? values : [literal(', '), ...values]));
}
