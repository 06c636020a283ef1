import { fillWords } from '../../../model/phrase.ts';
import type { SitePageOf } from '../../../model/site.ts';
import { headingOf, leadOf, type SiteContext, type SitePage } from '../frame/context.ts';
import { panelPage } from '../frame/panels.ts';
import { rootFrom, sitePagePath } from '../frame/paths.ts';
import { recordFiles } from '../home/downloads.ts';

/** The page of all records of a kind, each with its anchor; it says so where there are none. */
export function recordsPage(definition: SitePageOf<'records'>, context: SiteContext): SitePage {
  const { computed } = context;
  const path = sitePagePath(definition);
  const table = computed.ofPages.records(definition);
  const isEmpty = table.body.length === 0;
  return panelPage(
    {
      path,
      plain: headingOf(definition, computed),
      lead: isEmpty ? '' : leadOf(definition, computed),
      panels: [
        isEmpty
          ? { id: 'records_', heading: '', text: fillWords(definition.empty, computed.words) }
          : { id: 'records_', heading: '', own: [table] },
      ],
      downloads: recordFiles([definition.records], context, rootFrom(path)),
    },
    context,
  );
}
