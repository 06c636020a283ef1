import type { ComputedPlan } from '../../../model/computed.ts';
import type { SitePageDefinition } from '../../../model/site.ts';
import type { SubjectPage } from '../../html.ts';
import type { Pages } from '../../table-view.ts';
import type { SiteContext } from './context.ts';
import { moneyPath, ownerPath, quarterPath, recordPagePath } from './paths.ts';

/** Where the site tells of nodes and parts, of times, and of records that have a page of their own or a place on one. */
export function subjectPaths(computed: ComputedPlan): SubjectPage {
  const { plan } = computed;
  const places = new Map(plan.form.site.pages.flatMap((page) => [...placesOn(page, computed)]));
  return (subject) => {
    if ('owner' in subject) return ownerPath(subject.owner, plan);
    if ('calendar' in subject) return `${quarterPath({ id: subject.calendar }, subject.quarter)}#${subject.group}`;
    return places.get(`${subject.kind} ${subject.record}`);
  };
}

/** The same as addresses, seen from a page. */
export function pagesFrom(root: string, { subjectPath }: SiteContext): Pages {
  return {
    subjectPage: (subject) => {
      const path = subjectPath(subject);
      return path === undefined ? undefined : root + path;
    },
  };
}

/** The records that a page of the form and those below it tell of, by kind and id. */
function placesOn(page: SitePageDefinition, { plan, ofPages }: ComputedPlan): readonly (readonly [string, string])[] {
  if (page.kind === 'register')
    return (plan.records.get(page.records) ?? []).map(({ kind, id }) => [`${kind} ${id}`, recordPagePath(page, id)]);
  if (page.kind !== 'finance') return [];
  const { roots = [], accounts = [] } = ofPages.money(page) ?? {};
  return [
    ...accounts.map(({ record }) => [`${record.kind} ${record.id}`, moneyPath(page, record)] as const),
    ...roots.flatMap(({ record, records }) =>
      records.map((each) => {
        const path = moneyPath(page, record);
        return [`${each.kind} ${each.id}`, each === record ? path : `${path}#${each.id}`] as const;
      }),
    ),
  ];
}
