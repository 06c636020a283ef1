import type { Content } from '../../../model/markup.ts';
import { fillWords } from '../../../model/phrase.ts';
import { ownerTitle } from '../../../model/plan.ts';
import { type DataRecord, namesOf } from '../../../model/record.ts';
import type { SitePageOf } from '../../../model/site.ts';
import { headingOf, leadOf, link, type SiteContext, type SitePage } from '../frame/context.ts';
import { type Panel, panelPage } from '../frame/panels.ts';
import { ownerPath, rootFrom, sitePagePath } from '../frame/paths.ts';
import { recordFiles } from '../home/downloads.ts';
import { factHtml, htmlCell, linksHtml } from './cells.ts';
import type { OwnTable } from './own-table.ts';

/** The page of all records of a kind, each with its anchor; it says so where there are none. */
export function recordsPage(definition: SitePageOf<'records'>, context: SiteContext): SitePage {
  const { computed } = context;
  const path = sitePagePath(definition);
  const root = rootFrom(path);
  const records = computed.plan.records.get(definition.records) ?? [];
  return panelPage(
    {
      path,
      plain: headingOf(definition, computed),
      lead: records.length === 0 ? '' : leadOf(definition, computed),
      panels: [
        records.length === 0
          ? { id: 'records_', heading: '', text: fillWords(definition.empty, computed.words) }
          : tablePanel(definition, records, root, context),
      ],
      downloads: recordFiles([definition.records], context, root),
    },
    context,
  );
}

function tablePanel(
  definition: SitePageOf<'records'>,
  records: readonly DataRecord[],
  root: string,
  context: SiteContext,
): Panel {
  const { columns } = definition;
  const table: OwnTable = {
    id: `${definition.id}_records`,
    definition: definition.id,
    title: headingOf(definition, context.computed),
    columns: columns.map(({ header, width }) => ({ header: fillWords(header, context.computed.words), width })),
    body: records.map((record) => ({
      kind: 'plain',
      cells: columns.map(({ field }, at) =>
        htmlCell(fieldHtml(record, field, root, context), at === 0 ? { heads: 'row', id: record.id } : {}),
      ),
    })),
  };
  return { id: 'records_', heading: '', own: [table] };
}

/** A field as it is; a node or part is a link to its page. */
function fieldHtml(record: DataRecord, field: string, root: string, { computed: { plan } }: SiteContext): Content {
  const cell = record.cells.get(field);
  if (cell?.column.type !== 'node') return factHtml(cell, plan);
  const links = namesOf(record, field).flatMap(({ value }) => {
    const path = ownerPath(value, plan);
    return path === undefined ? [] : [link(root + path, '', ownerTitle(value, plan) ?? '')];
  });
  return linksHtml(links);
}
