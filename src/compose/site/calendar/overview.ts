import { labelsOf } from '../../../model/computed.ts';
import type { SitePageOf } from '../../../model/site.ts';
import type { RowView } from '../../table-view.ts';
import { headingOf, leadOf, link, type SiteContext, type SitePage } from '../frame/context.ts';
import { panelPage } from '../frame/panels.ts';
import { rootFrom, sitePagePath } from '../frame/paths.ts';
import { recordFiles } from '../home/downloads.ts';
import { htmlCell, linkHtml } from '../tables/cells.ts';
import type { OwnTable } from '../tables/own-table.ts';
import type { CalendarPart } from './groups.ts';

/**
 * The year at a glance: how many rows every month has for every outermost node, those of other trees where they have
 * any, each month a link to its place.
 */
export function overviewPage(
  definition: SitePageOf<'calendar'>,
  parts: readonly CalendarPart[],
  context: SiteContext,
): SitePage {
  const { computed } = context;
  const path = sitePagePath(definition);
  const root = rootFrom(path);
  const label = labelsOf(computed);
  return panelPage(
    {
      path,
      plain: headingOf(definition, computed),
      lead: leadOf(definition, computed),
      panels: [
        {
          id: 'parts_',
          heading: label('calendarParts'),
          links: parts.map((part) => link(root + part.path, '', part.heading)),
        },
        { id: 'year_', heading: label('calendarYearTable'), own: [yearTable(definition, root, parts, context)] },
      ],
      downloads: recordFiles([definition.records], context, root),
    },
    context,
  );
}

function yearTable(
  { id }: SitePageOf<'calendar'>,
  root: string,
  parts: readonly CalendarPart[],
  context: SiteContext,
): OwnTable {
  const { computed } = context;
  const label = labelsOf(computed);
  const { roots, trees } = computed.plan;
  const dated = new Set(
    parts.flatMap(({ groups }) => groups.flatMap(({ entries }) => entries.map((one) => one.outermost))),
  );
  const nodes = [...trees.values()].flat().filter((node) => roots.includes(node) || dated.has(node));
  const body = parts.flatMap((part) =>
    part.groups.map((group): RowView => {
      const counts = nodes.map((node) => group.entries.filter(({ outermost }) => outermost === node).length);
      const heading = linkHtml(link(`${root}${part.path}#${group.id}`, '', group.name));
      const cells = [...counts, group.entries.length].map((count) => htmlCell(String(count), { style: 'end' }));
      return { kind: 'plain', cells: [htmlCell(heading, { heads: 'row' }), ...cells] };
    }),
  );
  return {
    id: `${id}_year`,
    definition: 'calendar-year',
    title: label('calendarYearTable'),
    unit: label('calendarUnit'),
    columns: [
      { header: label('calendarTime') },
      ...nodes.map(({ level, code }) => ({ header: `${level.name} ${code}` })),
      { header: label('calendarTotal') },
    ],
    body,
  };
}
