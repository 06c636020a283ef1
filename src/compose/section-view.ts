import type { ComputedPlan } from '../model/computed.ts';
import { hasContent, isPrintedTable } from '../model/content.ts';
import type { Section } from '../model/form.ts';
import { fillWords } from '../model/phrase.ts';
import type { PlanNode, PlanSection } from '../model/plan.ts';

import type { ComputedTable } from '../model/table.ts';
import { labelOf } from '../model/words.ts';
import { captionHtml } from './caption.ts';
import { tablePath } from './data/tables.ts';
import { csvAndJson, type DownloadView } from './download-view.ts';
import { escapeHtml } from './escape.ts';
import {
  blocksHtml,
  type FactPage,
  lineHtml,
  type ProseContext,
  type ProseTable,
  type RenderReference,
} from './html.ts';
import type { MarkSource } from './source-marks.ts';
import { type TableView, tableView } from './table-view.ts';

/** A section as the `section` partial prints it. */
export interface SectionView {
  readonly id: string;
  /** 2 to 6: the level of the HTML heading. */
  readonly depth: number;
  readonly marker: string;
  readonly heading: string;
  readonly body: string;
  readonly sections: readonly SectionView[];
  readonly pageBreak: boolean;
  /** The named page of the book on which the section stands; empty where that is the page of what it stands in. */
  readonly page: string;
  /** Whether the children of the node follow here. */
  readonly children: boolean;
  readonly contents: boolean;
}

/** What the sections of a node or part have in common. */
export interface SectionOwner {
  readonly id: string;
  readonly marker: string;
  readonly ladder: readonly string[];
  readonly node: PlanNode | undefined;
}

export type RenderTable = (view: TableView) => string;

/** How what stands in sections becomes HTML, which differs between book and site. */
export interface Rendering {
  /** Whether tables may run over pages. */
  readonly paged: boolean;
  readonly renderTable: RenderTable;
  readonly reference: RenderReference;
  readonly mark: MarkSource;
  /** Gives a table of the prose an address and files, by the ids of its section and of what that belongs to. */
  readonly proseTable?: (
    table: ProseTable,
    section: string,
    owner: string,
  ) => { readonly id: string; readonly downloads: string };
  /** Told which section of the plan has which id on the page. */
  readonly onSection?: (id: string, section: PlanSection) => void;
  /** Where names in tables lead, where there are pages for what they name. */
  readonly factPage?: FactPage | undefined;
}

interface Composition extends Rendering {
  readonly computed: ComputedPlan;
  readonly owner: SectionOwner;
}

/**
 * Prepares the sections of a node or part that have something to show; numbers in marks count those of them that have
 * a heading and a mark.
 */
export function sectionViews(
  sections: readonly PlanSection[],
  depth: number,
  owner: SectionOwner,
  computed: ComputedPlan,
  rendering: Rendering,
): readonly SectionView[] {
  return viewsOf(sections, depth, owner.marker, owner.id, { ...rendering, computed, owner });
}

function viewsOf(
  sections: readonly PlanSection[],
  depth: number,
  marker: string,
  prefix: string,
  composition: Composition,
): readonly SectionView[] {
  let ordinal = 0;
  const ids = sectionIds(sections, prefix);
  return sections.flatMap((section, index): readonly SectionView[] => {
    if (!hasContent(section, composition.owner, composition.computed.tablesOf)) return [];
    if (section.heading !== '' && (section.definition.marker ?? marker) !== '') ordinal += 1;
    const id = ids[index] ?? prefix;
    composition.onSection?.(id, section);
    return [viewOf(section, id, ordinal, depth, marker, composition)];
  });
}

/** The ids that sections have on pages: after those of what they stand in, and numbered where one is repeated. */
export function sectionIds(sections: readonly PlanSection[], prefix: string): readonly string[] {
  const seen = new Map<string, number>();
  return sections.map(({ definition: { id } }) => {
    const repeat = (seen.get(id) ?? 0) + 1;
    seen.set(id, repeat);
    return `${prefix}-${id}${repeat > 1 ? `-${repeat}` : ''}`;
  });
}

function viewOf(
  section: PlanSection,
  id: string,
  ordinal: number,
  depth: number,
  marker: string,
  composition: Composition,
): SectionView {
  const { definition, heading } = section;
  const inner = heading === '' ? depth : depth + 1;
  return {
    id,
    depth: Math.min(depth, 6),
    marker: heading === '' ? '' : fillWords(definition.marker ?? marker, () => String(ordinal)),
    heading,
    body: bodyHtml(section, id, composition),
    sections: viewsOf(section.sections, inner, marker, id, composition),
    pageBreak: definition.pageBreak,
    page: '',
    children: definition.children,
    contents: definition.contents,
  };
}

/**
 * Prose, then the tables of the section that the prose does not place itself. Prose speaks for itself where
 * a table has no rows.
 */
function bodyHtml(section: PlanSection, id: string, composition: Composition): string {
  const { definition, blocks, notes } = section;
  const placed = new Set<string>();
  const table = (name: string, set: string | undefined): string => {
    const tables = tablesOf(name, composition).filter((candidate) => set === undefined || candidate.set === set);
    for (const candidate of tables) placed.add(candidate.id);
    return tables.map((candidate) => tableHtml(candidate, composition)).join('');
  };
  const gridTable = (grid: string): string => {
    const found = composition.computed.grids.get(grid);
    return found ? tableHtml(found, composition) : '';
  };
  const { computed, reference, mark } = composition;
  const caption: ProseContext['caption'] = (chart, title) => {
    const { id: figure, number } = computed.figures.get(chart) ?? {};
    return { id: figure, html: captionHtml(title, number, computed.plan.form) };
  };
  const ladder = ladderOf(definition, composition);
  const { proseTable: offer, owner } = composition;
  const proseTable = offer && ((block: ProseTable) => offer(block, id, owner.id));
  const context: ProseContext = { ladder, notes, id, table, gridTable, reference, mark, caption, proseTable };
  const collected = definition.collect === undefined ? '' : collectedHtml(definition.collect, id, context, composition);
  const prose = blocksHtml(blocks, context);
  const rest = definition.tables
    .flatMap((name) => tablesOf(name, composition))
    .filter((candidate) => !placed.has(candidate.id))
    .filter((candidate) => candidate.body.length > 0 || blocks.length === 0);
  return collected + prose + rest.map((candidate) => tableHtml(candidate, composition)).join('');
}

function ladderOf(definition: Section, { owner }: Composition): readonly string[] {
  return definition.ladder ?? owner.ladder;
}

function tablesOf(name: string, { computed, owner }: Composition): readonly ComputedTable[] {
  return computed.tablesOf(owner.id, name);
}

function tableHtml(table: ComputedTable, { computed, renderTable, paged, factPage }: Composition): string {
  const unit = table.unit === undefined ? '' : labelOf(computed.plan.form, 'unit', () => table.unit);
  if (!isPrintedTable(table)) return '';
  const number = computed.captioned.find(({ id }) => id === table.id)?.number;
  const { form } = computed.plan;
  const caption = table.caption === undefined ? '' : captionHtml(escapeHtml(table.caption), number, form);
  const title = number === undefined ? table.title : `${number}. ${table.title}`;
  const continued = paged ? labelOf(form, 'continued', computed.words) : undefined;
  const downloads = paged ? [] : tableDownloads(table);
  return renderTable(tableView({ ...table, title }, { caption, unit, downloads, continued, factPage }));
}

/** The files of a table, seen from pages one folder below the site's. */
export function tableDownloads(table: ComputedTable): readonly DownloadView[] {
  return csvAndJson(`../${tablePath(table)}`, table.title);
}

/** Prose that is repeated elsewhere leaves its tables and the numbers of its charts where they belong. */
const withoutTables: Pick<ProseContext, 'table' | 'gridTable' | 'caption' | 'proseTable'> = {
  proseTable: undefined,
  table: () => '',
  gridTable: () => '',
  caption: (_, title) => ({ id: undefined, html: title }),
};

/** The prose of one section of every child, in their order: a goal's contents are those of its objectives. */
function collectedHtml(name: string, id: string, context: ProseContext, { owner }: Composition): string {
  const children = owner.node?.children ?? [];
  return children
    .flatMap((child) =>
      child.sections.filter((section) => section.definition.id === name).map((section) => ({ child, section })),
    )
    .map(({ child, section }) =>
      blocksHtml(section.blocks, { ...context, ...withoutTables, notes: section.notes, id: `${id}-${child.id}` }),
    )
    .join('');
}

/** The text of a title with its fact. */
export function titleHtml(node: PlanNode): string {
  return lineHtml([{ type: 'fact', text: node.title, fact: node.titleFact, from: [] }]);
}
