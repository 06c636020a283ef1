import type { CalendarEntry, CalendarGroup, CalendarPart } from '../../../model/calendar.ts';
import type { Html } from '../../../model/markup.ts';
import { ownerTitle, plainHeading } from '../../../model/plan.ts';
import type { SitePageOf } from '../../../model/site.ts';
import type { ComputedTable } from '../../../model/table.ts';
import { labelOf } from '../../../model/words.ts';
import type { CalendarItemView } from '../../views.ts';
import { headingOf, leadOf, link, type SiteContext, type SitePage } from '../frame/context.ts';
import { factHtml } from '../frame/fact-html.ts';
import { panelPage } from '../frame/panels.ts';
import { ownerPath, quarterPath, rootFrom, sitePagePath } from '../frame/paths.ts';
import { recordFiles } from '../home/downloads.ts';

/** The calendar: an overview of the year, then a page a quarter, each row once under the month in which it begins. */
export function calendarPages(definition: SitePageOf<'calendar'>, context: SiteContext): readonly SitePage[] {
  const { parts, year } = context.computed.ofPages.calendar(definition);
  return [
    overviewPage(definition, parts, year, context),
    ...parts.map((part, at) => partPage(part, [parts[at - 1], parts[at + 1]], definition, context)),
  ];
}

function overviewPage(
  definition: SitePageOf<'calendar'>,
  parts: readonly CalendarPart[],
  year: ComputedTable,
  context: SiteContext,
): SitePage {
  const { computed } = context;
  const path = sitePagePath(definition);
  const root = rootFrom(path);
  const links = parts.map(({ quarter, heading }) => link(root + quarterPath(definition, quarter), '', heading));
  return panelPage(
    {
      path,
      plain: headingOf(definition, computed),
      lead: leadOf(definition, computed),
      panels: [
        { id: 'parts_', heading: labelOf(computed.plan.form, 'calendarParts', computed.words), links },
        { id: 'year_', heading: year.title, own: [year] },
      ],
      downloads: recordFiles([definition.records], context, root),
    },
    context,
  );
}

function partPage(
  part: CalendarPart,
  [before, after]: readonly (CalendarPart | undefined)[],
  definition: SitePageOf<'calendar'>,
  context: SiteContext,
): SitePage {
  const { computed } = context;
  const path = quarterPath(definition, part.quarter);
  const root = rootFrom(path);
  const parent = headingOf(definition, computed);
  const toPart = (other: CalendarPart | undefined) =>
    other && link(root + quarterPath(definition, other.quarter), '', other.heading);
  const plain = `${parent}: ${part.heading}`;
  const shell = context.shell({
    path,
    plain,
    parents: [link(root + sitePagePath(definition), '', parent)],
    previous: toPart(before),
    next: toPart(after),
  });
  const view = {
    ...shell,
    lead: leadOf(definition, computed),
    contents: part.groups.map(({ id, heading }) => link(`#${id}`, '', heading)),
    choices: computed.plan.roots.map((node) => ({ id: node.id, text: plainHeading(node) })),
    filter: labelOf(computed.plan.form, 'calendarFilter', computed.words),
    groups: part.groups.map((group) => groupView(group, root, definition, context)),
    downloads: recordFiles([definition.records], context, root),
  };
  const records = part.groups.flatMap(({ entries }) =>
    entries.map(({ record: { kind, id } }) => ({ kind, id, path: `${path}#${id}` })),
  );
  return { path, title: plain, html: context.render('pages/calendar', view), records };
}

function groupView(
  { id, heading, entries }: CalendarGroup,
  root: string,
  definition: SitePageOf<'calendar'>,
  context: SiteContext,
) {
  return { id, heading, items: entries.map((entry) => itemView(entry, root, definition, context)) };
}

function itemView(
  { record, owner, outermost }: CalendarEntry,
  root: string,
  { action, dates, period, remark }: SitePageOf<'calendar'>,
  { computed: { plan } }: SiteContext,
): CalendarItemView {
  const html = (field: string | undefined): Html | '' => factHtml(record.cells.get(field ?? ''), plan);
  const node = plan.nodes.get(owner);
  return {
    id: record.id,
    outermost: outermost?.id ?? owner,
    action: html(action),
    dates: html(dates) || html(period),
    remark: html(remark),
    node: link(root + ownerPath(owner, plan), node?.code ?? '', node?.title ?? ownerTitle(owner, plan) ?? ''),
  };
}
