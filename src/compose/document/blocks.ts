import type { ComputedChart } from '../../model/chart.ts';
import type { ComputedPlan } from '../../model/computed.ts';
import { isPrintedTable } from '../../model/content.ts';
import type { Form, Section } from '../../model/form.ts';
import { circledNumber } from '../../model/numeral.ts';
import type { PlanNode, PlanSection } from '../../model/plan.ts';
import { type Block, chartLines, inlinesOf, type Line, type Note, plainText, type Titled } from '../../model/rich.ts';
import type { ComputedTable } from '../../model/table.ts';
import { labelOf } from '../../model/words.ts';
import { captionOf } from './caption.ts';
import type { BlockNote, DocumentBlock, DocumentChart, DocumentTable } from './tree.ts';

/** What a section belongs to: a node or a part, and what that says of bullets. */
export interface Owner {
  readonly id: string;
  readonly bullets: readonly string[];
  readonly node: PlanNode | undefined;
}

/** What prose is made into a document with. */
interface Context {
  readonly computed: ComputedPlan;
  /** Bullet marks by depth; the last one serves all deeper lists. */
  readonly bullets: readonly string[];
  readonly notes: readonly Note[];
  /** Prefix of the ids of notes. */
  readonly id: string;
  /** The tables that a line of the prose places; prose that is repeated elsewhere leaves them where they belong. */
  readonly tables: (name: string, set: string | undefined) => readonly ComputedTable[];
  readonly isRepeated: boolean;
}

/**
 * The blocks of a section: what it collects from below, its prose, then its tables that the prose does not place itself.
 * Prose speaks for itself where a table has no rows.
 */
export function blocksOf(
  { definition, blocks, notes }: PlanSection,
  id: string,
  owner: Owner,
  computed: ComputedPlan,
): readonly DocumentBlock[] {
  const placed = new Set<string>();
  const tables: Context['tables'] = (name, set) => {
    const found = computed.tablesOf(owner.id, name).filter((table) => set === undefined || table.set === set);
    for (const table of found) placed.add(table.id);
    return found;
  };
  const context = { computed, bullets: definition.bullets ?? owner.bullets, notes, id, tables, isRepeated: false };
  const prose = proseOf(blocks, context, 0);
  const rest = definition.tables
    .flatMap((name) => computed.tablesOf(owner.id, name))
    .filter((table) => !placed.has(table.id) && (table.body.length > 0 || blocks.length === 0));
  return [
    ...collected(definition.collect, owner, context),
    ...prose,
    ...rest.flatMap((table) => printedOf(table, computed)),
  ];
}

/** The prose of a section that stands elsewhere too: its tables and numbers stay there. */
export function repeatedBlocks(
  { definition, blocks, notes }: PlanSection,
  id: string,
  { bullets }: Pick<Owner, 'bullets'>,
  computed: ComputedPlan,
): readonly DocumentBlock[] {
  const own = { computed, bullets: definition.bullets ?? bullets, notes, id };
  return proseOf(blocks, { ...own, tables: () => [], isRepeated: true }, 0);
}

/** The prose of one section of every child, in their order: a goal's contents are those of its objectives. */
function collected(name: Section['collect'], { node }: Owner, context: Context): readonly DocumentBlock[] {
  if (typeof name !== 'string') return [];
  return (node?.children ?? []).flatMap((child) =>
    child.sections
      .filter(({ definition }) => definition.id === name)
      .flatMap(({ blocks, notes }) =>
        proseOf(blocks, { ...context, notes, id: `${context.id}-${child.id}`, tables: () => [], isRepeated: true }, 0),
      ),
  );
}

function proseOf(blocks: readonly Block[], context: Context, depth: number): readonly DocumentBlock[] {
  return blocks.flatMap((block) => blockOf(block, context, depth));
}

function blockOf(block: Block, context: Context, depth: number): readonly DocumentBlock[] {
  switch (block.type) {
    case 'paragraph': {
      const isRemark = /^[※⇒☞]/.test(plainText(block.line));
      return [
        { type: 'paragraph', line: block.line, isRemark, notes: notesOf([block.line], context), place: block.place },
      ];
    }
    case 'list':
      return [listOf(block, context, depth)];
    case 'box': {
      const { title, place } = block;
      return [
        { type: 'box', title, notes: notesOf([title], context), blocks: proseOf(block.children, context, 0), place },
      ];
    }
    case 'steps':
      return [{ type: 'steps', items: block.items, notes: notesOf(block.items, context), place: block.place }];
    case 'chart': {
      const notes = notesOf([block.title, ...chartLines(block.boxes)], context);
      return [{ type: 'chart', chart: block, ...captionedAs(block, context), notes, place: block.place }];
    }
    case 'image': {
      const file = context.computed.plan.images.get(block.name);
      if (!file) return [];
      const notes = notesOf([block.title], context);
      return [{ type: 'image', image: block, file, ...captionedAs(block, context), notes, place: block.place }];
    }
    case 'simple-table': {
      const { header, rows, place } = block;
      return [{ type: 'written-table', header, rows, notes: notesOf([...header, ...rows.flat()], context), place }];
    }
    case 'grid-here': {
      const table = context.isRepeated ? undefined : context.computed.grids.get(block.grid);
      return table ? tableOf(table, context.computed) : [];
    }
    case 'chart-here': {
      const chart = context.isRepeated ? undefined : context.computed.charts.get(block.chart);
      return chart ? [dataChartOf(chart, block, context)] : [];
    }
    case 'table-here':
      return context
        .tables(block.table, block.options.get('set'))
        .flatMap((table) => printedOf(table, context.computed));
  }
}

function listOf(list: Extract<Block, { type: 'list' }>, context: Context, depth: number): DocumentBlock {
  const bullet = context.bullets[depth] ?? context.bullets.at(-1) ?? '';
  const below = list.ordered ? depth : depth + 1;
  return {
    type: 'list',
    depth,
    items: list.items.map(({ line, children, place }, index) => ({
      mark: list.ordered ? circledNumber(list.start + index) : bullet,
      line,
      notes: notesOf([line], context),
      blocks: proseOf(children, context, below),
      place,
    })),
  };
}

function dataChartOf(
  chart: ComputedChart,
  { beside, place }: Extract<Block, { type: 'chart-here' }>,
  context: Context,
): DocumentBlock {
  const { computed } = context;
  const unit = unitOf(chart.unit, computed.plan.form);
  // The unit of both stands above the chart.
  const own = chart.table?.unit === chart.unit ? undefined : chart.table?.unit;
  const [table] = chart.table ? tableOf({ ...chart.table, unit: own }, computed) : [];
  const captioned = { ...captionedAs(chart, context), id: chart.id };
  return { type: 'data-chart', chart, beside, ...captioned, unit, table, notes: [], place };
}

function unitOf(unit: string | undefined, form: Form): string {
  return unit === undefined || unit === '' ? '' : labelOf(form, 'unit', () => unit);
}

/** A figure with its number where it belongs; where its prose is repeated, with its title alone. */
function captionedAs(
  block: Titled | ComputedChart,
  { computed, isRepeated }: Context,
): Pick<DocumentChart, 'id' | 'caption'> {
  const { title } = block;
  if (title.length === 0) return { id: undefined, caption: undefined };
  if (isRepeated) return { id: undefined, caption: { before: '', inner: title, after: '' } };
  const { id, number } = computed.figures.get(block) ?? {};
  return { id, caption: captionOf(title, false, number, computed.plan.form) };
}

/** The notes to which the lines of a block lead: the n-th that is met has n asterisks. */
function notesOf(lines: readonly Line[], { notes, id }: Context): readonly BlockNote[] {
  const met = lines.flatMap(inlinesOf).flatMap((inline) => (inline.type === 'anchor' ? [inline.label] : []));
  return [...new Set(met)]
    .flatMap((label) => notes.find((note) => note.label === label) ?? [])
    .map((note, index) => {
      const number = notes.indexOf(note) + 1;
      return { ...note, id: `${id}-note-${number}`, number, sign: '*'.repeat(index + 1) };
    });
}

/** A table, or what is drawn of it. */
function printedOf(table: ComputedTable, computed: ComputedPlan): readonly DocumentBlock[] {
  const { chart, id } = table;
  if (!chart) return tableOf(table, computed);
  const number = computed.captioned.find((other) => other.id === id)?.number;
  const caption = chart.title.length === 0 ? undefined : captionOf(chart.title, false, number, computed.plan.form);
  return [{ type: 'chart', chart, id, caption, notes: [], place: chart.place }];
}

/** A table with its number, caption and unit; one without rows and without words instead is left out. */
function tableOf(table: ComputedTable, { plan: { form }, captioned }: ComputedPlan): readonly DocumentTable[] {
  if (!isPrintedTable(table)) return [];
  const number = captioned.find(({ id }) => id === table.id)?.number;
  return [
    {
      type: 'table',
      table,
      title: number === undefined ? table.title : `${number}. ${table.title}`,
      caption: table.caption === undefined ? undefined : captionOf(table.caption, table.caption === '', number, form),
      unit: unitOf(table.unit, form),
    },
  ];
}
