import type { ComputedPlan } from '../../../model/computed.ts';
import { packIndex } from '../../../model/search/index.ts';
import type { FactAddress } from '../facts/fact-addresses.ts';
import { type SitePage, siteAssets } from '../frame/context.ts';
import { searchDocuments } from './documents.ts';
import { placesOf } from './found.ts';

/**
 * The index of the search by the name of its file; none where the form has no such page. It is a script, since a
 * page that lies on a disk may load one, but no data.
 */
export function searchIndexOf(
  computed: ComputedPlan,
  pages: readonly SitePage[],
  addresses: readonly FactAddress[],
): ReadonlyMap<string, string> {
  const definition = computed.plan.form.site.pages.find((page) => page.kind === 'search');
  if (!definition) return new Map();
  const groups = definition.groups.map(({ id, label }) => ({ id, label }));
  const documents = searchDocuments(definition, computed, placesOf(pages, addresses));
  return new Map([
    [
      siteAssets.searchIndex,
      `planpressSearchIndex=${packIndex({ groups, documents, synonyms: definition.synonyms })};\n`,
    ],
  ]);
}
