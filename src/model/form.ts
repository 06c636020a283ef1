import { z } from 'zod';
import { longestId } from '../diagnostics/ids.ts';
import { nameSchema } from './identifier.ts';
import { type LabelName, labelNames } from './labels.ts';
import { siteSchema } from './site.ts';

/**
 * The schema of a form: a kind of publication as data. A form names the levels of the tree, the
 * sections of each level, the record kinds with their columns, the tables and the words used. It holds
 * no code; templates in it are filled by `model/phrase.ts`.
 */
const identifier = nameSchema.meta({ description: 'ASCII kebab-case, never reused' });

const field = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, 'abcDef')
  .meta({ description: 'the name of a column in expressions and data files' });

const template = z.string().meta({ description: 'text with {placeholders} and [optional parts]' });

/** The closed set of cell types. Each is read by `read/cells/`. */
export const cellTypes = [
  'id',
  'node',
  'reference',
  'label',
  'text',
  'code',
  'number',
  'figure',
  'year',
  'years',
  'flag',
  'choice',
  'period',
  'date',
  'dates',
] as const;

export const columnSchema = z.strictObject({
  id: field,
  header: z.string().min(1).meta({ description: 'the header in the CSV file; {key} stands for the year or member' }),
  type: z.enum(cellTypes),
  required: z.boolean().default(false),
  many: z.boolean().default(false).meta({ description: 'several values, separated by semicolons' }),
  by: z.string().optional().meta({ description: 'a family of columns: one per year, or per record of a kind' }),
  keys: field.optional().meta({ description: 'for a family: the years column that says which years it must have' }),
  decimals: field.optional().meta({ description: 'the number column that says how many decimals figures have' }),
  choices: identifier.optional().meta({ description: 'the list of choices, for type choice' }),
  refers: identifier.optional().meta({ description: 'the record kind, for type reference' }),
  levels: z.array(identifier).optional().meta({ description: 'the levels allowed, for type node' }),
  of: field.optional().meta({ description: 'the column whose name this label repeats, for type label' }),
  naming: field.optional().meta({ description: 'the field that the label repeats, instead of the name' }),
  print: z.string().optional().meta({ description: 'the word that a set flag prints' }),
  sumsTo: z.string().optional().meta({ description: 'what the values of the records of one innermost node add up to' }),
  count: z.boolean().optional().meta({ description: 'numbers of things: whole, and not below nothing' }),
  among: field.optional().meta({ description: 'the years column that must state the years of this one too' }),
  unit: z.string().optional(),
  unitIn: field.optional().meta({ description: 'the text column that says in what unit the figures of a record are' }),
  internal: z.boolean().default(false).meta({ description: 'never reaches the hosted site' }),
});

export const recordKindSchema = z.strictObject({
  id: identifier,
  label: z.string().meta({ description: 'what editors call this table' }),
  // The site's list of all facts has a name among them.
  file: z
    .string()
    .regex(/^(?!(?:facts|con|prn|aux|nul|com[0-9]|lpt[0-9])\.csv$)[a-z][a-z0-9-]*\.csv$/, 'abc-def.csv')
    .max(longestId),
  optional: z.boolean().default(false),
  naming: field.default('name').meta({ description: 'the column that names a record of this kind' }),
  columns: z.array(columnSchema).min(1),
  grid: z
    .strictObject({ folder: identifier, title: field, unit: field, headRows: field, headColumns: field })
    .optional()
    .meta({ description: 'each record describes a table that is typed as it is, one CSV file in the folder' }),
});

interface SectionInput {
  id: string;
  heading?: string | undefined;
  aliases?: string[] | undefined;
  marker?: string | undefined;
  caption?: string | undefined;
  presence?: 'required' | 'optional' | undefined;
  repeatable?: boolean | undefined;
  prose?: 'required' | 'optional' | 'none' | undefined;
  bullets?: string[] | undefined;
  tables?: string[] | undefined;
  collect?: string | undefined;
  children?: boolean | undefined;
  contents?: boolean | undefined;
  pageBreak?: boolean | undefined;
  sections?: SectionInput[] | undefined;
}

/** A section of a level or part: its heading, what stands in it and in which order. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly aliases: readonly string[];
  readonly marker: string | undefined;
  readonly presence: 'required' | 'optional';
  readonly repeatable: boolean;
  readonly prose: 'required' | 'optional' | 'none';
  readonly bullets: readonly string[] | undefined;
  readonly tables: readonly string[];
  readonly collect: string | undefined;
  readonly children: boolean;
  readonly contents: boolean;
  readonly pageBreak: boolean;
  readonly sections: readonly Section[];
}

export const sectionSchema: z.ZodType<Section, SectionInput> = z.lazy(() =>
  z.strictObject({
    id: identifier,
    heading: z.string().default('').meta({ description: 'empty for a section without a heading of its own' }),
    aliases: z
      .array(z.string())
      .default([])
      .meta({ description: 'other headings that editors may use; printed as typed' }),
    marker: z.string().optional().meta({ description: 'what stands before the heading; {n} is the ordinal' }),
    presence: z.enum(['required', 'optional']).default('required'),
    repeatable: z.boolean().default(false),
    prose: z.enum(['required', 'optional', 'none']).default('optional'),
    bullets: z
      .array(z.string())
      .optional()
      .meta({ description: 'bullet marks by depth, instead of those of the level' }),
    tables: z.array(identifier).default([]).meta({ description: 'tables that stand here unless placed in the prose' }),
    collect: identifier.optional().meta({ description: 'repeats this section of every child instead of prose' }),
    children: z.boolean().default(false).meta({ description: 'the children of the node follow here' }),
    contents: z.boolean().default(false).meta({ description: 'listed in the table of contents' }),
    pageBreak: z
      .boolean()
      .default(false)
      .meta({ description: 'begins a page and stands at the head of the pages that follow' }),
    sections: z.array(sectionSchema).default([]),
  }),
) as unknown as z.ZodType<Section, SectionInput>;

const numerals = z.enum(['roman', 'roman-unicode', 'decimal', 'circled', 'none']);

export const levelSchema = z.strictObject({
  id: identifier,
  name: z.string(),
  folder: identifier.optional().meta({ description: 'the folder of the source files' }),
  tree: identifier
    .default('main')
    .meta({ description: 'the tree that the level belongs to; the main one if not named' }),
  numeral: numerals,
  code: template.meta({ description: 'how a node is cited; {parent} and {n}' }),
  heading: template.meta({ description: 'the label of the title box' }),
  style: z.enum(['box', 'bar', 'line']).default('line'),
  runningHead: template
    .optional()
    .meta({ description: 'at the head of the pages of a node; {level}, {code}, {n}, {title} and {short}' }),
  marker: z.string().default('').meta({ description: 'before section headings; {n} is the ordinal' }),
  bullets: z.array(z.string()).min(1),
  contents: z.boolean().default(true),
  sections: z.array(sectionSchema),
});

export const partSchema = z.strictObject({
  id: identifier,
  kind: z
    .enum(['cover', 'imprint', 'contents', 'tables', 'figures', 'chapter', 'tree', 'annex'])
    .meta({ description: 'tables and figures are lists of what is numbered' }),
  heading: template.default(''),
  tree: identifier.default('main').meta({ description: 'for kind tree: which tree stands here' }),
  label: template.optional().meta({ description: 'what stands before the heading, such as a chapter number' }),
  runningHead: template
    .default('[{label} ]{heading}')
    .meta({ description: 'at the head of the pages of the part; {label} and {heading}' }),
  number: z
    .string()
    .optional()
    .meta({ description: '{part} in the numbers of its tables, instead of its place among the parts' }),
  presence: z.enum(['required', 'optional']).default('required'),
  marker: z.string().default(''),
  bullets: z.array(z.string()).default(['○', '-']),
  sections: z.array(sectionSchema).default([]),
});

const listColumn = z.strictObject({
  header: template,
  over: template.optional().meta({ description: 'a header above this column and its neighbours with the same one' }),
  field: field.optional(),
  phrase: template.optional().meta({ description: 'a template over the record instead of one field' }),
  keys: field.optional().meta({ description: 'for a family: the years column of the record that says which to print' }),
  each: template.optional().meta({ description: 'for a family: the header of each column; {yy}, {year}, {key}' }),
  shared: identifier
    .optional()
    .meta({ description: 'for records of several nodes: print the phrase if also on this level' }),
  width: z.number().optional().meta({ description: 'share of the width, in per cent' }),
  align: z.enum(['start', 'center', 'end']).optional(),
  merge: z.boolean().default(false).meta({ description: 'merge equal neighbours' }),
});
export type ListColumn = z.infer<typeof listColumn>;

const tableBase = {
  id: identifier,
  caption: template.optional(),
  title: template.meta({ description: 'what the table is called in lists, downloads and by screen readers' }),
  unit: z.string().optional(),
  landscape: z.boolean().default(false),
  footnotes: z.array(template).default([]),
};

export const tableSchema = z.discriminatedUnion('builder', [
  z.strictObject({
    ...tableBase,
    builder: z.literal('list'),
    records: identifier,
    columns: z.array(listColumn).min(1),
    set: field.optional().meta({ description: 'the column that splits the records into several tables' }),
  }),
  z.strictObject({
    ...tableBase,
    builder: z.literal('matrix'),
    records: identifier,
    stub: z.strictObject({ header: template, field, width: z.number().optional() }),
    family: field,
    each: template,
    stages: z
      .strictObject({ field, phrases: z.record(z.string(), template), headings: z.array(z.string()).default([]) })
      .optional(),
    totalRow: z
      .strictObject({
        label: z.string(),
        of: z.array(z.string()).optional().meta({
          description: 'the stages that are added up; without it the records that have none below them',
        }),
      })
      .optional(),
    totalColumn: z.strictObject({ header: z.string() }).optional(),
    growth: z
      .strictObject({
        label: z.string(),
        decimals: z.int(),
        phrase: template,
        none: z.string(),
        fromNothing: z.string(),
      })
      .optional(),
    zero: z.string().default('0'),
  }),
  z.strictObject({
    ...tableBase,
    builder: z.literal('budget'),
    records: identifier,
    item: field,
    basis: field,
    parenthesis: field,
    share: field,
    amount: field,
    parent: field,
    stage: field,
    account: field,
    phrases: z.record(z.string(), template).meta({ description: 'how a line of each stage is written' }),
    headers: z.strictObject({ name: z.string(), account: template, each: template }),
    years: z.int().min(1).meta({ description: 'how many years are printed, the plan year last' }),
    none: z.string().default('-'),
    empty: z.string().optional().meta({ description: 'what stands here when the node has no lines' }),
  }),
  z.strictObject({
    ...tableBase,
    builder: z.literal('counts'),
    columns: z.array(z.strictObject({ header: template, level: identifier, records: identifier.optional() })).min(1),
  }),
  z.strictObject({
    ...tableBase,
    builder: z.literal('outline'),
    levels: z.array(identifier).min(1).meta({ description: 'outer to inner; the last has the leaf rows' }),
    upper: z.enum(['span', 'row']).default('span').meta({ description: 'outer levels: one wide row, or with records' }),
    phrases: z.record(z.string(), template).meta({ description: 'how a node of each level is written' }),
    headers: z.array(template).min(1).meta({ description: 'headers of the title columns' }),
    records: identifier,
    columns: z.array(listColumn).min(1),
    joined: z.boolean().default(false).meta({ description: 'several records in one cell instead of one row each' }),
  }),
  z.strictObject({
    ...tableBase,
    builder: z.literal('map'),
    phrases: z.record(z.string(), template).meta({ description: 'how a node of each level is written' }),
  }),
  z.strictObject({
    ...tableBase,
    builder: z.literal('distribution'),
    records: identifier,
    levels: z.array(identifier).min(1),
    headers: z.strictObject({
      stub: z.string(),
      nodes: z.string(),
      records: z.string(),
      total: z.string(),
      by: z.string(),
    }),
    by: field,
    share: z.strictObject({ field, choice: identifier, header: z.string() }),
    phrase: template.meta({ description: '{count} and {share}' }),
  }),
]);

/** Which of them a form needs is checked beside the schema, where all that are missing are told at once. */
const labelsSchema = z.strictObject(
  Object.fromEntries(labelNames.map((name) => [name, template.optional()])) as Record<
    LabelName,
    z.ZodOptional<typeof template>
  >,
);

/** How things with a caption are numbered; without a template or with an empty one, they are not. */
const numbering = z.strictObject({
  table: template.optional().meta({ description: '{part} and {n}, counted anew in every part' }),
  figure: template.optional().meta({ description: '{part} and {n}, counted anew in every part' }),
});

/** What is asked of the pages of the book; what is not stated is not looked at. */
const pageLimits = z.strictObject({
  leastFilled: z.number().min(0).max(1).optional().meta({
    description: 'the share of a page that text must reach down to, unless the form begins and ends the page',
  }),
  smallestText: z.number().min(0).optional().meta({ description: 'the smallest size of text, in points' }),
});
export type PageLimits = z.infer<typeof pageLimits>;

const choice = z.strictObject({ id: identifier, text: z.string(), print: z.string().optional() });

const status = choice.extend({
  nothing: z.boolean().optional().meta({ description: 'there is nothing, as `none` says: sums leave it out' }),
});

const periodWord = z.strictObject({ text: z.string(), from: z.int().optional(), to: z.int().optional() });

/** The words of the date grammar: see `read/cells/dates.ts`. */
const dateWords = z.strictObject({
  year: z.array(z.string()),
  month: z.array(z.string()),
  day: z.array(z.string()),
  quarter: z.array(z.string()),
  firstHalf: z.array(z.string()),
  secondHalf: z.array(z.string()),
  tentative: z.array(z.string()),
  within: z.array(z.string()),
  anytime: z.array(z.string()),
  times: z.array(z.string()),
  per: z.array(z.string()),
  spans: z.array(z.string()),
});

export const formSchema = z.strictObject({
  id: identifier,
  version: z.int(),
  extends: identifier.optional().meta({ description: 'the form that this one changes' }),
  title: z.string(),
  levels: z.array(levelSchema).min(1).meta({ description: 'outer to inner' }),
  parts: z.array(partSchema).min(1).meta({ description: 'the book in order' }),
  records: z.array(recordKindSchema),
  tables: z.array(tableSchema),
  site: siteSchema.prefault({}),
  numbering: numbering.default({}),
  page: pageLimits.default({}),
  choices: z.record(identifier, z.array(choice)),
  statuses: z.array(status).meta({ description: 'words that can stand in place of a figure' }),
  multipliers: z.record(z.string(), z.string()),
  periods: z.array(periodWord),
  dates: dateWords,
  text: z
    .strictObject({
      leftovers: z.array(z.string()).default([]).meta({ description: 'phrases that stand for what is to be written' }),
      totals: z.array(z.string()).default([]).meta({ description: 'names of rows of sums, which are never typed' }),
      mailHosts: z.array(z.string()).default([]).meta({ description: 'hosts of private mail' }),
    })
    .prefault({}),
  labels: labelsSchema.meta({ description: 'words of the page' }),
});

export type Form = z.infer<typeof formSchema>;
export type Level = z.infer<typeof levelSchema>;
export type Part = z.infer<typeof partSchema>;
export type RecordKind = z.infer<typeof recordKindSchema>;
export type Column = z.infer<typeof columnSchema>;
export type TableDefinition = z.infer<typeof tableSchema>;

/** Whether a section that cannot be left out must have a text, itself or one within it. */
export function needsText(sections: readonly Section[]): boolean {
  return sections.some(
    ({ presence, prose, sections: inner }) => presence === 'required' && (prose === 'required' || needsText(inner)),
  );
}

/** The tables that stand in the book, and those from which pages of the site are made. */
export function shownTables({ levels, parts, site }: Form): ReadonlySet<string> {
  const within = (sections: readonly Section[]): readonly string[] =>
    sections.flatMap((section) => [...section.tables, ...within(section.sections)]);
  const pages = site.pages.flatMap((page) => (page.kind === 'finance' ? [page.table, page.totals ?? ''] : []));
  return new Set([...[...levels, ...parts].flatMap(({ sections }) => within(sections)), ...pages]);
}

/** The levels of a tree, outer to inner. */
export function levelsOf(form: Form, tree: string): readonly Level[] {
  return form.levels.filter((level) => level.tree === tree);
}

/** The trees of a form in the order of their outermost levels. */
export function treesOf(form: Form): readonly string[] {
  return [...new Set(form.levels.map((level) => level.tree))];
}

/** The id of a part's heading; parts and nodes have names of their own, so these are set apart. */
export function partId({ id }: Pick<Part, 'id'>): string {
  return `part-${id}`;
}

/** Whether a part is counted and listed, unlike the front matter. */
export function isBody({ kind }: Part): boolean {
  return kind === 'chapter' || kind === 'tree' || kind === 'annex';
}

/** The tree of goals and tasks, for which counts and annexes are made. */
export const mainTree = 'main';

export type Choice = z.infer<typeof choice>;
export type TableOf<B extends TableDefinition['builder']> = Extract<TableDefinition, { builder: B }>;
