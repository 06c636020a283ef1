import { z } from 'zod';

const word = z.string().min(1);
const words = z.array(word).default([]);

/**
 * What the guideline of a kind of publication asks of `check`: which rules apply, how severe they are, from where on
 * they speak, and the words by which texts say what can be compared.
 */
export const rulesSchema = z.strictObject({
  off: z.array(word).default([]).meta({ description: 'codes of warnings that are not given' }),
  errors: z.array(word).default([]).meta({ description: 'codes of warnings that forbid publication' }),
  scale: z
    .number()
    .min(2)
    .optional()
    .meta({ description: 'how many times another figure of its record a figure may be; else it is told' }),
  results: z
    .strictObject({ years: z.int().min(0), month: z.int().min(1).max(12) })
    .optional()
    .meta({ description: 'so many years after that of the plan, results must be known in this month' }),
  order: z.array(word).default([]).meta({ description: 'words for the steps of a work in their order' }),
  words: z
    .strictObject({
      mean: words.meta({ description: 'behind the span of a mean, before its value' }),
      span: words.meta({ description: 'behind the number of years that a range spans' }),
      target: words.meta({ description: 'what says that a mean is one of targets' }),
      higher: words.meta({ description: 'behind a percentage: so much more' }),
      lower: words.meta({ description: 'behind a percentage: so much less' }),
      point: words.meta({ description: 'signs for percentage points' }),
      times: words.meta({ description: 'behind a number: so many times' }),
      half: words.meta({ description: 'half of what stands before' }),
      record: words.meta({ description: 'what says that nothing was ever more' }),
      set: words.meta({ description: 'behind a value: that it is the target' }),
      share: words.meta({ description: 'ends of names of shares, which cannot exceed the whole' }),
      nextYear: words.meta({ description: 'the year after that of the plan' }),
      plan: words.meta({ description: 'in captions: what is of the year of the plan' }),
      particle: words.meta({ description: 'letters that may stand between the words of a name' }),
      than: words.meta({ description: 'behind a year: that it is compared with' }),
    })
    .prefault({}),
});
