import type { ComputedPlan } from '../../../model/computed.ts';
import { isBody } from '../../../model/form.ts';
import { fillWords } from '../../../model/phrase.ts';
import { allNodes, citedTitle, type PlanNode, type PlanPart } from '../../../model/plan.ts';
import type { SearchDocument } from '../../../model/search/index.ts';
import type { SearchGroupDefinition, SitePageOf } from '../../../model/site.ts';
import { headingOf, leadOf } from '../frame/context.ts';
import { chapterPath, nodePath, sitePagePath } from '../frame/paths.ts';
import type { FoundDocument, Places } from './found.ts';
import { recordDocuments } from './found-records.ts';
import { sectionDocuments } from './found-sections.ts';
import { tableDocuments } from './found-tables.ts';

/** Collects all that search finds, group by group as the form lists them. */
export function searchDocuments(
  { groups }: Pick<SitePageOf<'search'>, 'groups'>,
  computed: ComputedPlan,
  places: Places,
): readonly FoundDocument[] {
  return groups.flatMap((group) => documentsOf(group, groups, computed, places));
}

function documentsOf(
  group: SearchGroupDefinition,
  groups: readonly SearchGroupDefinition[],
  computed: ComputedPlan,
  places: Places,
): readonly FoundDocument[] {
  switch (group.of) {
    case 'nodes':
      return [
        ...allNodes(computed.plan).map((node) => nodeDocument(node, group.id)),
        ...computed.plan.parts.flatMap((part) => partDocument(part, group.id, computed)),
      ];
    case 'pages':
      return pageDocuments(group.id, computed, places);
    case 'records':
      return recordDocuments(group, computed, places);
    case 'sections':
      return sectionDocuments(group.id, computed);
    case 'tables':
      return tableDocuments(group.id, recordKindsIn(groups), computed);
  }
}

/** The pages that the form adds, as far as the edition has them; who searches needs none that does. */
function pageDocuments(group: string, computed: ComputedPlan, { hasPage }: Places): readonly SearchDocument[] {
  const added = computed.plan.form.site.pages.filter(({ kind }) => kind !== 'search');
  return added
    .map((page) => ({ page, path: sitePagePath(page) }))
    .filter(({ path }) => hasPage(path))
    .map(({ page, path }) => {
      const text = leadOf(page, computed);
      return { group, path, title: headingOf(page, computed), codes: [], owner: '', text };
    });
}

/** The kinds whose records are found themselves. */
function recordKindsIn(groups: readonly SearchGroupDefinition[]): readonly string[] {
  return groups.flatMap((group) => (group.of === 'records' ? [group.records] : []));
}

function nodeDocument(node: PlanNode, group: string): SearchDocument {
  const { level, code, title, short, departments, parent } = node;
  return {
    group,
    path: nodePath(node),
    title,
    codes: code.includes(level.name) ? [code] : [code, `${level.name} ${code}`],
    owner: parent ? citedTitle(parent) : '',
    text: [...(short === title ? [] : [short]), ...departments].join('\n'),
  };
}

function partDocument({ definition }: PlanPart, group: string, { words }: ComputedPlan): readonly SearchDocument[] {
  if (!isBody(definition)) return [];
  const label = fillWords(definition.label ?? '', words);
  return [
    {
      group,
      path: chapterPath(definition.id),
      title: fillWords(definition.heading, words),
      codes: label === '' ? [] : [label],
      owner: '',
      text: '',
    },
  ];
}
