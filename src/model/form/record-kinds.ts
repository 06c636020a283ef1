import { z } from 'zod';
import { longestId } from '../../diagnostics/ids.ts';
import { field, horizon, identifier } from './terms.ts';

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
  type: z.enum(cellTypes).meta({ description: 'how cells are read and checked' }),
  required: z.boolean().default(false).meta({ description: 'no cell may be empty' }),
  many: z.boolean().default(false).meta({ description: 'several values, separated by semicolons' }),
  by: z.string().optional().meta({
    description: 'a family of columns: `year` for one per year, or the id of a record kind for one per record of it',
  }),
  keys: field.optional().meta({ description: 'for a family: the years column that says which years it must have' }),
  horizon: horizon.optional().meta({ description: 'for a family of years: those that the file must have' }),
  decimals: field.optional().meta({ description: 'the number column that says how many decimals figures have' }),
  choices: identifier.optional().meta({ description: 'the list of choices, for type choice' }),
  refers: identifier.optional().meta({ description: 'the record kind, for type reference' }),
  levels: z.array(identifier).optional().meta({ description: 'the levels allowed, for type node' }),
  parts: z
    .union([z.literal('all'), z.array(identifier)])
    .optional()
    .meta({ description: 'the parts of the book allowed too, for type node; none unless named' }),
  of: field.optional().meta({ description: 'the column whose name this label repeats, for type label' }),
  naming: field.optional().meta({ description: 'the field that the label repeats, instead of the name' }),
  print: z.string().optional().meta({ description: 'the word that a set flag prints' }),
  sumsTo: z.string().optional().meta({ description: 'what the values of the records of one innermost node add up to' }),
  count: z.boolean().optional().meta({ description: 'numbers of things: whole, and not below nothing' }),
  among: field.optional().meta({ description: 'the years column that must state the years of this one too' }),
  unit: z.string().optional().meta({ description: 'the unit of its figures' }),
  unitIn: field.optional().meta({ description: 'the text column that says in what unit the figures of a record are' }),
  quotes: z.boolean().optional().meta({ description: 'says what stands elsewhere: rules do not look at its words' }),
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
  optional: z.boolean().default(false).meta({ description: 'the file may be missing' }),
  rollover: z.enum(['review', 'drop']).optional().meta({
    description:
      "next year's edition asks about each of its rows, or begins without them; else it has them as they are",
  }),
  naming: field.default('name').meta({ description: 'the column that names a record of this kind' }),
  columns: z.array(columnSchema).min(1),
  grid: z
    .strictObject({
      folder: identifier,
      title: field,
      unit: field,
      headRows: field,
      headColumns: field,
      notes: field.optional().meta({ description: 'the text column whose lines stand below the table' }),
    })
    .optional()
    .meta({ description: 'each record describes a table that is typed as it is, one CSV file in the folder' }),
  chart: z
    .strictObject({
      title: field,
      shape: field.meta({ description: 'a choice column with the ids bar, line, stacked, share and multiples' }),
      data: field.meta({ description: 'names a table: the id of a grid, or that by which it is referred to' }),
      across: field.optional().meta({ description: 'a choice column: rows where each row is a series, else columns' }),
      only: field.optional().meta({ description: 'names of series or categories, separated by semicolons' }),
      unit: field.optional(),
      remark: field.optional().meta({ description: 'stands below the chart, or in place of one without data' }),
      source: field.optional(),
    })
    .optional()
    .meta({ description: 'each record describes a chart of values of a table' }),
  measure: z
    .strictObject({
      actual: field.meta({ description: 'the family of years that says what was reached' }),
      target: field.meta({ description: 'the family of years that says what is to be reached' }),
      direction: field.meta({ description: 'the choice column that says whether more or less is better' }),
      falling: identifier.meta({ description: 'its choice by which less is better' }),
      unit: field.optional(),
      added: field.optional().meta({ description: 'the flag of what is measured for the first time' }),
      rationale: field.optional().meta({ description: 'the text column that derives the target' }),
      formula: field.optional().meta({ description: 'the text column that says how it is measured' }),
      method: field.optional().meta({ description: 'the text column whose :value[…] the next target must equal' }),
      reason: field.optional().meta({ description: 'why the target is lower than what was reached' }),
      timing: z.array(field).default([]).meta({ description: 'text columns that say when results are known' }),
    })
    .optional()
    .meta({ description: 'each record measures something: what its columns mean to the rules of check' }),
});

export type Column = z.infer<typeof columnSchema>;
export type RecordKind = z.infer<typeof recordKindSchema>;
