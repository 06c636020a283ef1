import { z } from 'zod';

const id = z.string().min(1).meta({ description: 'ASCII kebab-case, the same across editions' });

const status = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('reconstruction') }),
    z.strictObject({ kind: z.literal('draft'), round: z.int().min(1), date: z.string() }),
    z.strictObject({ kind: z.literal('official') }),
  ])
  .meta({ description: 'What the edition is; as in its manifest' });

export interface PlanJsonSection {
  readonly id: string;
  readonly heading: string;
  readonly text: readonly string[];
  readonly notes: readonly string[];
  readonly sections: readonly PlanJsonSection[];
}

const section: z.ZodType<PlanJsonSection> = z.lazy(() =>
  z
    .strictObject({
      id: z.string().meta({ description: 'Id of the section in the form' }),
      heading: z.string().meta({ description: 'The heading as printed, without its mark' }),
      text: z.array(z.string()).meta({ description: 'One string a paragraph, list item or row, without marks' }),
      notes: z.array(z.string()),
      sections: z.array(section),
    })
    .meta({ id: 'Section', title: 'Section, as far as it was written' }),
);

const node = z
  .strictObject({
    id,
    level: z.string().meta({ description: 'Id of the level' }),
    code: z.string().meta({ description: 'How the node is cited in this edition; follows from its place' }),
    title: z.string(),
    short: z.string().meta({ description: 'The short title; the title where there is none' }),
    parent: z.string().nullable(),
    children: z.array(z.string()).meta({ description: 'Ids in the order of the book' }),
    departments: z.array(z.string()),
    fields: z
      .record(z.string(), z.string())
      .optional()
      .meta({ description: 'What the form asks of nodes of this level, as printed' }),
    page: z.string().meta({ description: 'Path of its page within the site' }),
    sections: z.array(section),
  })
  .meta({ title: 'Node of the tree' });

const figure = z
  .union([
    z
      .strictObject({
        value: z.string().regex(/^-?\d+(\.\d+)?$/),
        text: z.string().meta({ description: 'What the book prints' }),
        provisional: z.boolean(),
      })
      .meta({ description: 'A number, as an exact decimal' }),
    z.strictObject({ value: z.null(), text: z.string() }).meta({ description: 'A word or text in place of a number' }),
  ])
  .meta({ title: 'Figure' });

const cell = z
  .union([z.null(), z.literal(true), z.string(), z.array(z.string()), z.array(z.int()), figure])
  .meta({ title: 'Cell', description: 'Blank, a set flag, text, keys, years or a figure' });

const record = z
  .record(z.string(), z.union([cell, z.record(z.string(), cell)]))
  .meta({ title: 'Record', description: 'Cells by field; of a family of columns, cells by year or member' });

/** The plan as data: `site/data/plan.json`. Part of the contract. */
export const planJsonSchema = z
  .strictObject({
    version: z.literal(1),
    edition: z.string(),
    form: z.strictObject({ id: z.string(), version: z.int() }),
    title: z.string(),
    publisher: z.string(),
    year: z.int(),
    issued: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/),
    status,
    levels: z.array(z.strictObject({ id: z.string(), name: z.string() })).meta({ description: 'Outer to inner' }),
    nodes: z.array(node).meta({ description: 'In the order of the book' }),
    records: z.record(z.string(), z.array(record)).meta({ description: 'By kind; every kind of the form is there' }),
  })
  .meta({ title: 'planpress plan', description: 'An edition as data; internal columns are left out' });
