import { z } from 'zod';
import { field, horizon, identifier, template } from './terms.ts';

/** Another header for a column where its table, or the edition, is of a kind. */
const headerVariant = z.strictObject({
  when: z
    .strictObject({ field: field.optional(), variable: field.optional(), is: z.string().optional() })
    .refine(({ field: column, variable }) => (column === undefined) !== (variable === undefined), 'field or variable')
    .meta({
      description: 'a column that is filled in some row, or `is` that in all; a variable that is given, or `is` that',
    }),
  header: template,
});

const listColumn = z.strictObject({
  header: template,
  headers: z
    .array(headerVariant)
    .default([])
    .meta({ description: 'the first of which the condition holds is printed' }),
  over: template.optional().meta({ description: 'a header above this column and its neighbours with the same one' }),
  field: field.optional(),
  phrase: template.optional().meta({ description: 'a template over the record instead of one field' }),
  keys: field.optional().meta({ description: 'for a family: the years column of the record that says which to print' }),
  horizon: horizon.optional().meta({ description: 'for a family: the years to print, instead of keys' }),
  each: template.optional().meta({ description: 'for a family: the header of each column; {yy}, {year}, {key}' }),
  shared: identifier
    .optional()
    .meta({ description: 'for records of several nodes: print the phrase if also on this level' }),
  width: z
    .number()
    .optional()
    .meta({ description: 'share of the width, in per cent; columns with long texts take room from their neighbours' }),
  atLeast: z.number().min(0).max(100).optional().meta({ description: 'the least share that the column keeps' }),
  atMost: z.number().min(1).max(60).optional().meta({ description: 'the largest share that the column takes' }),
  below: z
    .boolean()
    .default(false)
    .meta({ description: 'printed below its row, over the whole width, after the header' }),
  hideEmpty: z.boolean().default(false).meta({ description: 'left out of a table in which it is empty' }),
  align: z.enum(['start', 'center', 'end']).optional(),
  merge: z.boolean().default(false).meta({ description: 'merge equal neighbours' }),
});
export type ListColumn = z.infer<typeof listColumn>;

const memberKey = z
  .union([z.int(), z.string()])
  .meta({ description: 'a year, counted from the plan year, or the id of a member of the family' });

const derivedBase = {
  header: template,
  of: memberKey,
  decimals: z.int().min(0).max(10).optional().meta({ description: 'as many as the amounts have; of a rate, 1' }),
  phrase: template.default('{value}'),
  zero: z.string().optional().meta({ description: 'what is printed for 0' }),
  none: z.string().default('-').meta({ description: 'what is printed where an amount is not known' }),
};

/** A column that is computed from those of a family: how much `of` differs from `from`, by how many per cent, its share. */
const derivedColumn = z.discriminatedUnion('kind', [
  z.strictObject({ ...derivedBase, kind: z.literal('difference'), from: memberKey }),
  z.strictObject({
    ...derivedBase,
    kind: z.literal('growth'),
    from: memberKey,
    fromNothing: z.string().default('-').meta({ description: 'what is printed where there was nothing before' }),
  }),
  z.strictObject({ ...derivedBase, kind: z.literal('share') }),
]);
export type DerivedColumn = z.infer<typeof derivedColumn>;

/** Whose records a table shows. */
const scope = z.enum(['node', 'all']).meta({
  description: 'node: the records of the node or part where the table stands; all: every record of the kind',
});

const tableBase = {
  id: identifier,
  caption: template
    .optional()
    .meta({ description: 'above the table, which then has a number; without it the table has neither' }),
  title: template.meta({ description: 'what the table is called in lists, downloads and by screen readers' }),
  unit: z.string().optional().meta({ description: 'printed above the table' }),
  landscape: z.boolean().default(false).meta({ description: 'on a page of its own on its side' }),
  footnotes: z.array(template).default([]).meta({ description: 'lines below the table' }),
};

export const tableSchema = z.discriminatedUnion('builder', [
  z.strictObject({
    ...tableBase,
    builder: z.literal('list'),
    records: identifier,
    scope: scope.default('node'),
    columns: z.array(listColumn).min(1),
    set: field.optional().meta({ description: 'the column that splits the records into several tables' }),
  }),
  z.strictObject({
    ...tableBase,
    builder: z.literal('matrix'),
    records: identifier,
    scope: scope.default('all'),
    stub: z
      .strictObject({ header: template, field, width: z.number().optional() })
      .meta({ description: 'the first column: what names a row' }),
    family: field.meta({ description: 'the family of columns that is printed across' }),
    horizon: horizon.optional().meta({ description: 'the years to print; else those of the records' }),
    each: z
      .union([template, z.array(template).min(1)])
      .meta({ description: 'the header of each member; of several, the last is that of all further ones' }),
    derived: z.array(derivedColumn).default([]).meta({ description: 'columns after those of the family' }),
    stages: z
      .strictObject({
        field: field.meta({ description: 'the choice column that says how deep a row lies' }),
        phrases: z.record(z.string(), template).meta({ description: 'how a row of each stage is named' }),
        headings: z
          .array(z.string())
          .default([])
          .meta({ description: 'the stages whose rows are headings without amounts' }),
      })
      .optional()
      .meta({ description: 'rows of several depths' }),
    totalRow: z
      .strictObject({
        label: z.string(),
        at: z.enum(['first', 'last']).default('first'),
        of: z.array(z.string()).optional().meta({
          description: 'the stages that are added up; without it the records that have none below them',
        }),
      })
      .optional()
      .meta({ description: 'a row of sums' }),
    totalColumn: z.strictObject({ header: z.string() }).optional().meta({ description: 'a column of sums' }),
    growth: z
      .strictObject({
        label: z.string(),
        decimals: z.int(),
        phrase: template,
        none: z.string(),
        fromNothing: z.string(),
      })
      .optional()
      .meta({ description: 'a row of growth from year to year' }),
    zero: z.string().default('0').meta({ description: 'what is printed for 0' }),
  }),
  z.strictObject({
    ...tableBase,
    builder: z.literal('budget'),
    records: identifier,
    item: field.meta({ description: 'of a line: the record of money that it names' }),
    basis: field.meta({ description: 'of a line: what its amount is, a share or the whole' }),
    parenthesis: field.meta({ description: 'of a line: the amount in parentheses' }),
    share: field.meta({ description: 'of a line: its share of the record' }),
    amount: field.meta({ description: 'of a record of money: its amounts by year' }),
    parent: field.meta({ description: 'of a record of money: the one above it' }),
    stage: field.meta({ description: 'of a record of money: how deep it lies' }),
    account: field.meta({ description: 'of a record of money: its account' }),
    phrases: z.record(z.string(), template).meta({ description: 'how a line of each stage is written' }),
    headers: z
      .strictObject({ name: z.string(), account: template, each: template })
      .meta({ description: 'of the column of names, of rows of accounts, and of each year' }),
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
    headers: z.array(template).meta({
      description: 'headers of the title columns; without any, all nodes are wide rows with their records below',
    }),
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
    builder: z.literal('boxes'),
    records: identifier,
    parent: field.meta({ description: 'the column that names the record above, of the same kind' }),
    phrase: template.meta({ description: 'what stands in a box: a template over the record' }),
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
    by: field.meta({ description: 'the choice column whose choices are the columns' }),
    share: z.strictObject({ field, choice: identifier, header: z.string() }),
    phrase: template.meta({ description: '{count} and {share}' }),
  }),
]);

export type TableDefinition = z.infer<typeof tableSchema>;
export type TableOf<B extends TableDefinition['builder']> = Extract<TableDefinition, { builder: B }>;
