import { compute } from '../compute/compute.ts';
import type { Plan } from '../model/plan.ts';
import { relations, type Sibling } from '../model/sibling.ts';
import { editionWords, labelOf } from '../model/words.ts';
import { readEdition } from '../read/edition.ts';
import { resolve } from '../resolve/resolve.ts';
import type { Setting } from './setting.ts';

/** Reads the editions beside one, as far as they can be read; their own problems are told when they are built. */
export function siblingsOf({ manifest }: Plan, { files, shipped }: Setting): readonly Sibling[] {
  return relations.flatMap((relation) => {
    const edition = manifest[relation];
    const read = edition === undefined ? undefined : readEdition(files, [files, shipped], edition).value;
    if (!read) return [];
    const words = editionWords(read.form, read.manifest);
    return [{ relation, plan: compute(resolve(read).value, words).plan, label: labelOf(read.form, 'edition', words) }];
  });
}
