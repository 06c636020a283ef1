import type { Html } from '../../../model/markup.ts';
import { ownerTitle } from '../../../model/plan.ts';
import type { SitePageOf } from '../../../model/site.ts';
import { labelOf } from '../../../model/words.ts';
import { plainHeading } from '../../document/headings.ts';
import type { CalendarItemView } from '../../views.ts';
import { headingOf, leadOf, link, type SiteContext, type SitePage } from '../frame/context.ts';
import { ownerPath, rootFrom, sitePagePath } from '../frame/paths.ts';
import { recordFiles } from '../home/downloads.ts';
import { factHtml } from '../tables/cells.ts';
import type { Entry } from './entries.ts';
import { type CalendarPart, calendarParts, type Group } from './groups.ts';
import { overviewPage } from './overview.ts';

/** The calendar: an overview of the year, then a page a quarter, each row once under the month in which it begins. */
export function calendarPages(definition: SitePageOf<'calendar'>, context: SiteContext): readonly SitePage[] {
  const parts = calendarParts(definition, context);
  return [
    overviewPage(definition, parts, context),
    ...parts.map((part, at) => partPage(part, [parts[at - 1], parts[at + 1]], definition, context)),
  ];
}

function partPage(
  part: CalendarPart,
  [before, after]: readonly (CalendarPart | undefined)[],
  definition: SitePageOf<'calendar'>,
  context: SiteContext,
): SitePage {
  const { computed } = context;
  const root = rootFrom(part.path);
  const parent = headingOf(definition, computed);
  const toPart = (other: CalendarPart | undefined) => other && link(root + other.path, '', other.heading);
  const plain = `${parent}: ${part.heading}`;
  const shell = context.shell({
    path: part.path,
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
    entries.map(({ record: { kind, id } }) => ({ kind, id, path: `${part.path}#${id}` })),
  );
  return { path: part.path, title: plain, html: context.render('pages/calendar', view), records };
}

function groupView(
  { id, heading, entries }: Group,
  root: string,
  definition: SitePageOf<'calendar'>,
  context: SiteContext,
) {
  return { id, heading, items: entries.map((entry) => itemView(entry, root, definition, context)) };
}

function itemView(
  { record, owner, outermost }: Entry,
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
