import type { ComputedRegister } from '../../../model/register.ts';
import { plainText } from '../../../model/rich.ts';
import type { TableCell, TableRow } from '../../../model/table.ts';
import { cellView } from '../../table-view.ts';
import type { RegisterRowView, RegisterView } from '../../views.ts';
import { headingOf, leadOf, type SiteContext, type SitePage } from '../frame/context.ts';
import { rootFrom, sitePagePath } from '../frame/paths.ts';
import { pagesFrom } from '../frame/subjects.ts';
import { filterAttributes, filtersOf, filterViews } from './filters.ts';

/** The list of all records of a register, below the outermost node that they belong to first. */
export function listPage(register: ComputedRegister, context: SiteContext): SitePage {
  const { definition, records, list } = register;
  const path = sitePagePath(definition);
  const plain = headingOf(definition, context.computed);
  const filters = filtersOf(register, context.computed);
  const attributes = new Map(records.map((record) => [record.id, filterAttributes(record, filters)]));
  const root = rootFrom(path);
  const view = {
    ...context.shell({ path, plain }),
    lead: leadOf(definition, context.computed),
    title: plain,
    total: records.length,
    filters: filterViews(filters),
    columns: list.head.flatMap(({ cells }) => cells.map(({ lines }) => ({ label: lines.map(plainText).join(' ') }))),
    width: list.widths.length,
    id: definition.id,
    downloads: [{ href: `${root}data/${register.kind.file}`, label: plain, format: 'CSV' }],
    groups: groupsOf(list.body, (row) => ({
      attributes: attributes.get(row.record ?? '') ?? '',
      cells: row.cells.map((cell) => cellView(cell, sorting(cell), pagesFrom(root, context))),
    })),
  };
  return { path, title: plain, html: context.render('pages/register', view) };
}

function groupsOf(body: readonly TableRow[], rowView: (row: TableRow) => RegisterRowView): RegisterView['groups'] {
  const groups: { readonly heading: string; readonly rows: RegisterRowView[] }[] = [];
  for (const row of body) {
    if (row.kind === 'group')
      groups.push({ heading: row.cells.flatMap(({ lines }) => lines.map(plainText)).join(' '), rows: [] });
    else groups.at(-1)?.rows.push(rowView(row));
  }
  return groups;
}

/** By what a reader's script sorts, where that is not what the cell shows: a name without tags, a number without its year. */
function sorting({ heads, lines, figure, align }: TableCell): { readonly 'data-sort': string | undefined } {
  const number = align === 'end' && figure?.kind === 'number' ? figure.number : undefined;
  return { 'data-sort': heads === 'row' ? lines.map(plainText).join(' ') : number };
}
