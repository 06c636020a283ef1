import type { Form } from '../../model/form.ts';
import type { SearchGroupDefinition, SitePageDefinition, SitePageOf } from '../../model/site.ts';
import type { Path } from '../yaml/value.ts';
import { kindIds } from './fields.ts';
import type { Use } from './use.ts';

/** The names of record kinds, fields and tables that the pages of the site use. */
export function siteUses(form: Form): readonly Use[] {
  const { home, pages } = form.site;
  const path = ['site', 'home'];
  const tables = form.tables.map(({ id }) => id);
  return [
    ...home.records.map((name, index) => ({
      name,
      path: [...path, 'records', index],
      where: 'site.home',
      known: kindIds(form),
    })),
    { name: home.amount?.table, path: [...path, 'amount', 'table'], where: 'site.home', known: tables },
    ...pages.flatMap((page, index) => pageUses(page, ['site', 'pages', index], form)),
  ];
}

function pageUses(page: SitePageDefinition, path: Path, form: Form): readonly Use[] {
  const where = `site.pages.${page.id}`;
  const use = (name: string | undefined, at: Path, known: readonly string[]): Use => ({
    name,
    path: [...path, ...at],
    where,
    known,
  });
  switch (page.kind) {
    case 'calendar': {
      const fields = fieldsOf(page.records, form);
      const keys = ['action', 'dates', 'period', 'remark'] as const;
      return [use(page.records, ['records'], kindIds(form)), ...keys.map((key) => use(page[key], [key], fields))];
    }
    case 'finance': {
      const of = (builder: string): readonly string[] =>
        form.tables.filter((table) => table.builder === builder).map(({ id }) => id);
      return [use(page.table, ['table'], of('budget')), use(page.totals, ['totals'], of('matrix'))];
    }
    case 'register':
      return registerUses(page, path, form);
    case 'search':
      return page.groups.flatMap((group, index) => searchUses(group, where, [...path, 'groups', index], form));
    case 'records': {
      const fields = fieldsOf(page.records, form);
      return [
        use(page.records, ['records'], kindIds(form)),
        ...page.columns.map(({ field }, index) => use(field, ['columns', index, 'field'], fields)),
      ];
    }
    default:
      return [];
  }
}

/** The names of a register; without its kind, no field could be known. */
function registerUses(page: SitePageOf<'register'>, path: Path, form: Form): readonly Use[] {
  const where = `site.pages.${page.id}`;
  const kind = form.records.find(({ id }) => id === page.records);
  const records = { name: page.records, path: [...path, 'records'], where, known: kindIds(form) };
  if (!kind) return [records];
  const known = kind.columns.map(({ id }) => id);
  const families = kind.columns.filter(({ by }) => by === 'year').map(({ id }) => id);
  const lists = (['marks', 'columns', 'filters', 'details'] as const).flatMap((key) =>
    page[key].map((name, at) => ({ name, path: [...path, key, at], where, known })),
  );
  return [
    records,
    { name: page.unit, path: [...path, 'unit'], where, known },
    { name: page.actual, path: [...path, 'actual'], where, known: families },
    { name: page.target, path: [...path, 'target'], where, known: families },
    ...lists,
  ];
}

/** The kind of records and the table that shows them; phrases over them are checked as such. */
function searchUses(group: SearchGroupDefinition, where: string, path: Path, form: Form): readonly Use[] {
  if (group.of !== 'records') return [];
  return [
    { name: group.records, path: [...path, 'records'], where, known: kindIds(form) },
    { name: group.table, path: [...path, 'table'], where, known: form.tables.map(({ id }) => id) },
  ];
}

/** The fields of a kind; of an unknown kind, which is reported as such, any field will do. */
function fieldsOf(kind: string, form: Form): readonly string[] {
  const found = form.records.find(({ id }) => id === kind);
  const columns = found ? found.columns : form.records.flatMap((other) => other.columns);
  return columns.map(({ id }) => id);
}
