import { z } from 'zod';

const row = z.array(z.string());

/** A table as data: `site/data/tables/{table}.json`. Part of the contract. */
export const tableJsonSchema = z
  .strictObject({
    version: z.literal(1),
    id: z.string().meta({ description: 'Id of the table on its page; the same as long as what it belongs to' }),
    definition: z
      .string()
      .meta({ description: 'Id of its definition in the form; empty for one that prose writes out' }),
    title: z.string(),
    number: z.string().nullable().meta({ description: 'Its number in the book; null where it has none' }),
    unit: z.string().nullable(),
    page: z.string().nullable().meta({ description: 'Page and anchor within the site; null where it is not printed' }),
    head: z.array(row).meta({ description: 'Header rows; a merged cell stands in every row and column that it spans' }),
    rows: z.array(row).meta({ description: 'Rows as they are printed, merged cells as in the head' }),
    facts: z
      .array(z.array(z.array(z.string())))
      .meta({ description: 'For every cell of the rows the ids of the facts that it shows' }),
    footnotes: z.array(z.string()),
  })
  .meta({ title: 'planpress table', description: 'A printed table as data' });
