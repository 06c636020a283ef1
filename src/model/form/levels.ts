import { z } from 'zod';
import { identifier, template } from './terms.ts';
import { fieldSchema } from './values.ts';

const collectedSchema = z.strictObject({
  level: identifier,
  section: identifier,
  heading: template
    .optional()
    .meta({ description: 'how the title is written, instead of as the heading of the level' }),
});

/** What a section repeats of other nodes. */
type Collected = string | z.infer<typeof collectedSchema>;

interface SectionInput {
  id: string;
  heading?: string | undefined;
  aliases?: string[] | undefined;
  marker?: string | undefined;
  caption?: string | undefined;
  presence?: 'required' | 'optional' | undefined;
  repeatable?: boolean | undefined;
  printed?: boolean | undefined;
  prose?: 'required' | 'optional' | 'none' | undefined;
  bullets?: string[] | undefined;
  tables?: string[] | undefined;
  collect?: Collected | undefined;
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
  readonly printed: boolean;
  readonly prose: 'required' | 'optional' | 'none';
  readonly bullets: readonly string[] | undefined;
  readonly tables: readonly string[];
  readonly collect: Collected | undefined;
  readonly children: boolean;
  readonly contents: boolean;
  readonly pageBreak: boolean;
  readonly sections: readonly Section[];
}

const sectionSchema: z.ZodType<Section, SectionInput> = z.lazy(() =>
  z.strictObject({
    id: identifier,
    heading: z.string().default('').meta({ description: 'empty for a section without a heading of its own' }),
    aliases: z
      .array(z.string())
      .default([])
      .meta({ description: 'other headings that editors may use; printed as typed' }),
    marker: z.string().optional().meta({ description: 'what stands before the heading; {n} is the ordinal' }),
    presence: z
      .enum(['required', 'optional'])
      .default('required')
      .meta({ description: 'whether its heading must be written' }),
    repeatable: z
      .boolean()
      .default(false)
      .meta({ description: 'may be written several times; its tables stand in the first' }),
    printed: z
      .boolean()
      .default(true)
      .meta({ description: 'false for a heading that editors write and pages do not print' }),
    prose: z
      .enum(['required', 'optional', 'none'])
      .default('optional')
      .meta({ description: 'whether text must, may or cannot be written' }),
    bullets: z
      .array(z.string())
      .optional()
      .meta({ description: 'bullet marks by depth, instead of those of the level' }),
    tables: z.array(identifier).default([]).meta({ description: 'tables that stand here unless placed in the prose' }),
    collect: z.union([identifier, collectedSchema]).optional().meta({
      description: 'repeats this section of every child; in a part, a section of every node of a level under its title',
    }),
    children: z.boolean().default(false).meta({ description: 'the children of the node follow here' }),
    contents: z.boolean().default(false).meta({ description: 'listed in the table of contents' }),
    pageBreak: z
      .boolean()
      .default(false)
      .meta({ description: 'begins a page and stands at the head of the pages that follow' }),
    sections: z.array(sectionSchema).default([]).meta({ description: 'sections within it, one heading deeper' }),
  }),
) as unknown as z.ZodType<Section, SectionInput>;

/** A section of which the form says nothing. */
export const plainSection: Section = sectionSchema.parse({ id: 'plain', presence: 'optional' });

const order = z
  .enum(['form', 'written'])
  .default('form')
  .meta({ description: 'whether sections stand as the form or as their file has them' });

const anyOf = z.array(identifier).default([]).meta({ description: 'sections of which one is enough' });

const lead = z
  .enum(['required', 'optional', 'none'])
  .default('none')
  .meta({ description: 'text right under the title, before the first heading; it is the section `lead`' });

const begins = z
  .enum(['page', 'run'])
  .default('page')
  .meta({ description: 'begins a page, or runs on where the text before ends' });

const numerals = z
  .enum(['roman', 'roman-unicode', 'decimal', 'circled', 'none'])
  .meta({ description: 'how {n} is written: I, Ⅰ, 1, ①, or not at all' });

export const levelSchema = z.strictObject({
  id: identifier,
  name: z.string().meta({ description: 'what nodes of the level are called' }),
  folder: identifier
    .optional()
    .meta({ description: 'the folder of the source files; the id of the level if not named' }),
  tree: identifier
    .default('main')
    .meta({ description: 'the tree that the level belongs to; the main one if not named' }),
  numeral: numerals,
  counting: z
    .enum(['parent', 'tree'])
    .default('parent')
    .meta({ description: 'whether {n} begins anew under every parent or runs on over the tree' }),
  code: template.meta({ description: 'how a node is cited; {parent} and {n}' }),
  heading: template.meta({ description: 'the label of the title box' }),
  style: z.enum(['box', 'bar', 'line', 'plain']).default('line').meta({ description: 'how the title looks' }),
  begins,
  line: template.optional().meta({ description: 'a line under the title; as in heading, with {field.<id>}' }),
  fields: z.array(fieldSchema).default([]).meta({ description: 'what the front matter of a node says besides' }),
  runningHead: template
    .optional()
    .meta({ description: 'at the head of the pages of a node; {level}, {code}, {n}, {title} and {short}' }),
  tab: template
    .optional()
    .meta({ description: 'on a thumb tab at the outer edge of the pages of a node; as in the running head' }),
  marker: z.string().default('').meta({ description: 'before section headings; {n} is the ordinal' }),
  bullets: z.array(z.string()).min(1).meta({ description: 'bullet marks by depth' }),
  contents: z.boolean().default(true).meta({ description: 'listed in the table of contents' }),
  lead,
  order,
  anyOf,
  sections: z.array(sectionSchema),
});

const titleLineSchema = z.strictObject({
  as: z
    .enum(['meeting', 'number', 'mark', 'year', 'title', 'subtitle', 'notice', 'date', 'publisher', 'note'])
    .default('note')
    .meta({ description: 'how it is set; meeting, number and mark stand in a frame at the head of the cover' }),
  label: template.optional().meta({ description: 'what stands before it' }),
  text: template.meta({ description: 'a line that says nothing is left out' }),
});

export const partSchema = z.strictObject({
  id: identifier,
  kind: z
    .enum(['cover', 'imprint', 'contents', 'tables', 'figures', 'chapter', 'tree', 'annex'])
    .meta({ description: 'tables and figures are lists of what is numbered' }),
  heading: template.default('').meta({ description: 'the title of the part' }),
  tree: identifier.default('main').meta({ description: 'for kind tree: which tree stands here' }),
  shows: z.record(identifier, z.array(identifier)).optional().meta({
    description:
      'for kind tree: by level, the sections that this part prints; others print titles alone. All without it',
  }),
  levels: z
    .array(identifier)
    .min(1)
    .optional()
    .meta({ description: 'for kind tree: the outer levels that this part prints' }),
  label: template.optional().meta({ description: 'what stands before the heading, such as a chapter number' }),
  runningHead: template
    .default('[{label} ]{heading}')
    .meta({ description: 'at the head of the pages of the part; {label} and {heading}' }),
  number: z.string().optional().meta({
    description:
      '{part} in the numbers of its tables, instead of its place among the parts; an empty one is not counted',
  }),
  presence: z
    .enum(['required', 'optional'])
    .default('required')
    .meta({ description: 'an optional part is left out where nothing would stand in it' }),
  marker: z.string().default('').meta({ description: 'before section headings; {n} is the ordinal' }),
  bullets: z.array(z.string()).default(['○', '-']).meta({ description: 'bullet marks by depth' }),
  begins,
  lead,
  order,
  anyOf,
  sections: z.array(sectionSchema).default([]),
  lines: z.array(titleLineSchema).default([]).meta({ description: 'what the cover or the imprint says' }),
});

export type Level = z.infer<typeof levelSchema>;
export type Part = z.infer<typeof partSchema>;

/** What the form says of the text of a level or part. */
interface Writable {
  readonly lead?: 'required' | 'optional' | 'none';
  readonly sections: readonly Section[];
}

/** Whether anything of a level or part can be written in a file. */
export function isWritable({ lead: text, sections }: Writable): boolean {
  return text !== 'none' || sections.length > 0;
}

/** Whether a text must be written: right under the title, or in a section that cannot be left out. */
export function needsText({ lead: text, sections }: Writable): boolean {
  const isNeeded = ({ presence, prose, sections: inner }: Section): boolean =>
    presence === 'required' && (prose === 'required' || needsText({ sections: inner }));
  return text === 'required' || sections.some(isNeeded);
}

/** The ids of what a part can print of the nodes of a level. */
export function shownIds({ lead: text, sections }: Level): readonly string[] {
  return [...(text === 'none' ? [] : ['lead']), ...sections.map(({ id }) => id)];
}

/** Whether a part prints the nodes of a level of its tree. */
export function printsLevel({ levels }: Pick<Part, 'levels'>, { id }: Pick<Level, 'id'>): boolean {
  return levels?.includes(id) ?? true;
}

/** Whether a part prints a section of the nodes of a level. */
export function printsSection(
  part: Pick<Part, 'levels' | 'shows'>,
  level: Pick<Level, 'id'>,
  section: string,
): boolean {
  return printsLevel(part, level) && (part.shows ? (part.shows[level.id] ?? []).includes(section) : true);
}

/** The id of a part's heading; parts and nodes have names of their own, so these are set apart. */
export function partId({ id }: Pick<Part, 'id'>): string {
  return `part-${id}`;
}

/** Whether a part is counted and listed, unlike the front matter. */
export function isBody({ kind }: Part): boolean {
  return kind === 'chapter' || kind === 'tree' || kind === 'annex';
}
