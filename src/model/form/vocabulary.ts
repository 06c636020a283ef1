import { z } from 'zod';
import { type LabelName, labelNames } from '../labels.ts';
import { labelPurposes } from './label-purposes.ts';
import { identifier, template } from './terms.ts';

/** Which of them a form needs is checked beside the schema, where all that are missing are told at once. */
export const labelsSchema = z.strictObject(
  Object.fromEntries(
    labelNames.map((name) => [name, template.optional().meta({ description: labelPurposes[name] })]),
  ) as Record<LabelName, z.ZodOptional<typeof template>>,
);

/** How things with a caption are numbered; without a template or with an empty one, they are not. */
export const numbering = z.strictObject({
  table: template.optional().meta({ description: '{part} and {n}, counted anew in every part' }),
  figure: template.optional().meta({ description: '{part} and {n}, counted anew in every part' }),
});

/** How finished texts are set; sources, data files and the search stay as they were written. */
export const typography = z.strictObject({
  quotes: z.enum(['written', 'typographic']).default('written').meta({
    description: '`typographic`: curved quotes, and an apostrophe before short years, in book, site and plan.txt',
  }),
  texture: z
    .enum(['mixed', 'serif', 'sans'])
    .default('mixed')
    .meta({ description: 'the type of the book: prose with serifs and tables without (`mixed`), or one of both' }),
});

/** What is asked of the pages of the book; what is not stated is not looked at. */
export const pageLimits = z.strictObject({
  leastFilled: z.number().min(0).max(1).optional().meta({
    description: 'the share of a page that text must reach down to, unless the form begins and ends the page',
  }),
  smallestText: z.number().min(0).optional().meta({ description: 'the smallest size of text, in points' }),
  fit: z
    .strictObject({
      fill: z.number().min(0).max(1).meta({ description: 'the share of its last page that what begins a page fills' }),
      closest: z.number().min(0).max(1).meta({ description: 'the least share of the usual spacing' }),
      widest: z.number().min(1).max(3).meta({ description: 'the largest share of the usual spacing' }),
    })
    .optional()
    .meta({
      description:
        'how far the spacing of what begins a page may change, so that its last page holds more or is gained',
    }),
});
export type PageLimits = z.infer<typeof pageLimits>;

export const choice = z.strictObject({
  id: identifier,
  text: z.string().meta({ description: 'the word in the file' }),
  print: z.string().optional().meta({ description: 'the word that is printed, if another' }),
});

export type Choice = z.infer<typeof choice>;

export const status = choice.extend({
  nothing: z.boolean().optional().meta({ description: 'there is nothing, as `none` says: sums leave it out' }),
  awaited: z.boolean().optional().meta({
    description:
      'a figure is still to be written: `check` asks for it, and what is computed from it says the same word',
  }),
});

export const periodWord = z.strictObject({
  text: z.string().meta({ description: 'the word in the file' }),
  from: z.int().optional().meta({ description: 'the first month' }),
  to: z.int().optional().meta({ description: 'the last month' }),
});

/** The words of the date grammar: see `read/cells/dates.ts`. */
export const dateWords = z.strictObject({
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
