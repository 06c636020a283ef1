import { createHash } from 'node:crypto';
import type { Form } from '../../model/form.ts';

/**
 * The forms that planpress ships, as they were read and judged when the program was compiled, by the hash of their text:
 * `.bundle.mjs` puts them here. A sixth of a check went into reading the same form again. Run from its sources, the program
 * knows none and reads every form.
 */
const known: ReadonlyMap<string, Form> = new Map();

/** The form that a text is known to hold; the text is the whole form, and nothing is wrong with it. */
export function knownForm(text: string): Form | undefined {
  return known.size === 0 ? undefined : known.get(hashOf(text));
}

/** What the text of a form is known by. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
