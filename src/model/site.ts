import { z } from 'zod';
import { idSchema } from './identifier.ts';

const identifier = idSchema;

const field = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'abcDef');

const fields = (description: string) => z.array(field).default([]).meta({ description });
const template = z.string().meta({ description: 'text with {placeholders} and [optional parts]' });

/** What all pages of the site have that are no node and no chapter. */
const pageBase = {
  id: identifier.meta({ description: 'the folder of the page, which never changes' }),
  heading: z.string().min(1).meta({ description: 'the heading; {year} and the like are filled' }),
  lead: z.string().optional().meta({ description: 'a sentence below the heading' }),
  menu: z.boolean().default(true).meta({ description: 'whether the menu at the head of every page leads here' }),
};

const searchGroupBase = {
  id: identifier,
  label: z.string().min(1).meta({ description: 'what results of this kind are called' }),
};

/** A kind of what search finds, in the order in which they are shown where they fit equally well. */
const searchGroup = z.discriminatedUnion('of', [
  z.strictObject({ ...searchGroupBase, of: z.literal('nodes') }).meta({ description: 'nodes, chapters and annexes' }),
  z.strictObject({ ...searchGroupBase, of: z.literal('pages') }).meta({ description: 'pages that the form adds' }),
  z
    .strictObject({
      ...searchGroupBase,
      of: z.literal('records'),
      records: identifier,
      codes: z.array(template).default([]).meta({ description: 'phrases over the record that make its codes' }),
      text: z.array(template).default([]).meta({ description: 'phrases over the record that are searched too' }),
      table: identifier.optional().meta({ description: 'the table of the book that shows it, where no page does' }),
    })
    .meta({ description: 'the records of a kind' }),
  z
    .strictObject({ ...searchGroupBase, of: z.literal('sections') })
    .meta({ description: 'what was written in sections' }),
  z
    .strictObject({ ...searchGroupBase, of: z.literal('tables') })
    .meta({ description: 'tables of chapters, and those that are typed as they are' }),
]);

/** What a site has beside the pages of nodes and chapters; each kind is made by a file of `compose/site/`. */
const sitePageSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      ...pageBase,
      kind: z.literal('calendar'),
      records: identifier.meta({ description: 'the record kind whose rows are dated' }),
      action: field.meta({ description: 'the field that says what is done' }),
      dates: field.meta({ description: 'the field of dates' }),
      period: field.meta({ description: 'the field of the period, for rows that state no month' }),
      remark: field.optional().meta({ description: 'a field that is shown beside the dates' }),
    })
    .meta({ description: 'dated rows by quarter and month, a page a quarter' }),
  z
    .strictObject({ ...pageBase, kind: z.literal('downloads') })
    .meta({ description: 'the book and all data files, to be taken away' }),
  z
    .strictObject({ ...pageBase, kind: z.literal('everything') })
    .meta({ description: 'every page of the site in one list, for readers without search' }),
  z
    .strictObject({
      ...pageBase,
      kind: z.literal('register'),
      records: identifier.meta({ description: 'the record kind, of which each record gets a page of its own' }),
      unit: field.optional().meta({ description: 'the field with the unit of the values' }),
      actual: field.optional().meta({ description: 'the family of columns by year with the values that were reached' }),
      target: field.optional().meta({ description: 'the family of columns by year with the values aimed at' }),
      marks: fields('flags that stand beside the name'),
      columns: fields('fields that the list shows beside name, unit, nodes and values'),
      filters: fields('choices and flags by which the list can be narrowed'),
      details: fields('fields that the page of a record explains, in their order'),
    })
    .meta({
      description: 'the records of a kind in one list, and a page with chart, values and explanations for each',
    }),
  z
    .strictObject({
      ...pageBase,
      kind: z.literal('search'),
      groups: z.array(searchGroup).min(1),
      synonyms: z
        .array(z.array(z.string().min(1)).min(2))
        .default([])
        .meta({
          description: 'words that mean the same, such as an abbreviation and what it stands for: one finds the others',
        }),
    })
    .meta({ description: 'search in everything that the site says, and a field for it at the head of every page' }),
  z
    .strictObject({
      ...pageBase,
      kind: z.literal('finance'),
      table: identifier.meta({ description: 'the table of kind budget whose records, lines and accounts are shown' }),
      totals: identifier.optional().meta({ description: 'the matrix table of the amounts published by account' }),
    })
    .meta({ description: 'the records of money: a page for each outermost one, each account and each outermost node' }),
  z
    .strictObject({
      ...pageBase,
      kind: z.literal('records'),
      records: identifier,
      columns: z
        .array(z.strictObject({ header: z.string().min(1), field, width: z.number().optional() }))
        .min(1)
        .meta({ description: 'the fields shown; the first one heads its row' }),
      empty: z.string().min(1).meta({ description: 'what the page says where there are no records' }),
      corrects: field.optional().meta({
        description:
          'the field whose values (:value[…]) were corrected: wherever the site shows them, a sign leads to the record',
      }),
    })
    .meta({ description: 'all records of a kind in the order of their file' }),
]);

/** What the home page shows at a glance beside the counts of the levels. */
const homeSchema = z.strictObject({
  records: z.array(identifier).default([]).meta({ description: 'record kinds whose records are counted' }),
  amount: z
    .strictObject({ table: identifier, record: identifier, label: template })
    .optional()
    .meta({ description: 'a record of a matrix table whose amount of the plan year is shown, with its growth' }),
});

/** What a form says of the site. */
export const siteSchema = z.strictObject({
  home: homeSchema.prefault({}).meta({ description: 'what the home page shows at a glance' }),
  pages: z.array(sitePageSchema).default([]).meta({ description: 'pages beside those of nodes and chapters' }),
});

export type Site = z.infer<typeof siteSchema>;

export type SitePageDefinition = z.infer<typeof sitePageSchema>;

export type SearchGroupDefinition = z.infer<typeof searchGroup>;

/** The definition of a page of one kind. */
export type SitePageOf<K extends SitePageDefinition['kind']> = Extract<SitePageDefinition, { kind: K }>;
