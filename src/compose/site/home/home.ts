import { mainTree } from '../../../model/form.ts';
import { fragment } from '../../../model/markup.ts';
import { fillWords } from '../../../model/phrase.ts';
import { nodesOf, type PlanNode, subtree } from '../../../model/plan.ts';
import { namesOf } from '../../../model/record.ts';
import type { TableRow } from '../../../model/table.ts';
import { titleLines, titleText } from '../../../model/title-lines.ts';
import { labelOf, withWords } from '../../../model/words.ts';
import { nodeHeading } from '../../document/headings.ts';
import { titleLineView } from '../../edition-view.ts';
import type { CardView, HomeView, KeyFigureView } from '../../views.ts';
import type { BookPage } from '../book/book-pages.ts';
import { headingOf, leadOf, link, type SiteContext, type SitePage } from '../frame/context.ts';
import { amountHtml } from '../frame/fact-html.ts';
import { homePath, nodePath, sitePagePath } from '../frame/paths.ts';
import { downloadsOf } from './downloads.ts';

/** The home page of the edition: the plan at a glance, the ways into it, its contents and who answers for it. */
export function homePage(pages: readonly BookPage[], context: SiteContext): SitePage {
  const { edition, computed } = context;
  const { roots } = computed.plan;
  const [first] = pages;
  const next = first && link(first.path, first.label, first.plain);
  const view: HomeView = {
    ...context.shell({ path: homePath, plain: edition.label, next }),
    lines: unsaidLines(context),
    figures: [...countFigures(context), ...amountFigures(context)],
    cardsHeading: roots[0]?.level.name ?? '',
    cards: roots.map((node) => cardOf(node, context)),
    entries: entriesOf(context),
    downloads: downloadsOf(context, ''),
  };
  return { path: homePath, title: edition.label, html: context.render('pages/home', view) };
}

/** What the cover and the imprint say and nothing else of the page does. */
function unsaidLines({ edition, computed: { plan, words } }: SiteContext): HomeView['lines'] {
  const { label, issued, notice, noticeShort, imprint } = edition;
  const said = [label, issued, notice, noticeShort, ...imprint.map(({ text }) => text)];
  return plan.parts
    .flatMap(({ definition }) => titleLines(definition, plan, words))
    .filter((line) => line.label === '' && !said.some((text) => text.includes(titleText(line))))
    .map(titleLineView);
}

/** How many nodes every level has in some nodes, and how many records of each kind that the form counts belong to them. */
function countsIn(nodes: readonly PlanNode[], { computed: { plan } }: SiteContext): CardView['counts'] {
  const ids = new Set(nodes.map(({ id }) => id));
  const levels = plan.form.levels.filter(({ tree }) => tree === mainTree);
  const kinds = plan.form.site.home.records.flatMap((id) => plan.form.records.find((kind) => kind.id === id) ?? []);
  return [
    ...levels.map(({ id, name }) => ({ label: name, count: nodes.filter(({ level }) => level.id === id).length })),
    ...kinds.map((kind) => ({
      label: kind.label,
      count: (plan.records.get(kind.id) ?? []).filter((record) =>
        namesOf(record, 'node').some(({ value }) => ids.has(value)),
      ).length,
    })),
  ];
}

function countFigures(context: SiteContext): readonly KeyFigureView[] {
  const { plan, words } = context.computed;
  const unit = labelOf(plan.form, 'countUnit', words);
  return countsIn(nodesOf(plan, mainTree), context).map(({ label, count }) => ({
    label,
    html: fragment(String(count)),
    unit,
    note: '',
  }));
}

/** The amount of the plan year that the form names, with the growth that its table shows. */
function amountFigures({ computed }: SiteContext): readonly KeyFigureView[] {
  const { plan, words } = computed;
  const { amount } = plan.form.site.home;
  const definition = plan.form.tables.find(({ id }) => id === amount?.table);
  if (!amount || definition?.builder !== 'matrix') return [];
  const record = plan.recordsById.get(definition.records)?.get(amount.record);
  const cell = record?.families.get(definition.family)?.get(String(plan.manifest.year));
  if (!cell || cell.value.type === 'empty') return [];
  const table = computed.tables.find((candidate) => candidate.definition === definition.id);
  const rate = growthBelow(cell.fact, table?.body ?? []);
  const note = rate === '' ? '' : fillWords(plan.form.labels.homeGrowth ?? '', withWords({ rate }, words));
  return [
    {
      label: fillWords(amount.label, words),
      html: fragment(amountHtml(cell, plan)),
      unit: definition.unit ?? '',
      note,
    },
  ];
}

/** The rate in the row of rates below the cell of a fact, in the column of that cell. */
function growthBelow(fact: string, rows: readonly TableRow[]): string {
  const at = rows.findIndex(({ cells }) => cells.some((cell) => cell.fact === fact));
  const column = rows[at]?.cells.findIndex((cell) => cell.fact === fact) ?? -1;
  const below = rows[at + 1];
  const rate = below?.kind === 'rate' ? below.cells[column]?.figure : undefined;
  return rate?.kind === 'number' ? rate.display : '';
}

function cardOf(node: PlanNode, context: SiteContext): CardView {
  const { label } = nodeHeading(node);
  const [, ...counts] = countsIn(subtree(node), context);
  return { href: nodePath(node), label, title: node.title, counts };
}

/** The pages of the menu with what each of them has to offer. */
function entriesOf({ computed }: SiteContext): HomeView['entries'] {
  return computed.plan.form.site.pages
    .filter(({ menu }) => menu)
    .map((page) => ({
      href: sitePagePath(page),
      title: headingOf(page, computed),
      text: leadOf(page, computed),
    }));
}
