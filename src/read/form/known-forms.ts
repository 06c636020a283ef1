import { createHash } from 'node:crypto';
import type { Form } from '../../model/form.ts';

/**
 * The forms that planpress ships, as they were read and judged when the program was compiled, by the hash of their texts:
 * `.bundle.mjs` puts them here. A sixth of a check went into reading the same form again. Run from its sources, the program
 * knows none and reads every form.
 */
const known: ReadonlyMap<string, string> = new Map();

/** The form that texts are known to make, each laid over the next one; nothing is wrong with them. */
export function knownForm(texts: readonly string[]): Form | undefined {
  const form = known.size === 0 ? undefined : known.get(hashOf(texts));
  return form === undefined ? undefined : JSON.parse(form);
}

/** What the texts of a form and of those that it extends are known by. */
export function hashOf(texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\0')).digest('base64url');
}
