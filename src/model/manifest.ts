import { z } from 'zod';
import { idSchema } from './identifier.ts';

const identifier = idSchema.meta({ description: 'ASCII kebab-case' });

/** The years that an edition can be of. */
export const planYears = { first: 1900, last: 2999 };

/** A text that shows something. */
export const filled = z.string().trim().min(1);

/** An address of the web without query and fragment. */
const address = z.string().regex(/^https?:\/\/[^\s/?#]+(\/[^\s?#]*)?$/, 'https://…');

/** What the schema says of a date that is no day of the calendar, in place of the shape that it must have. */
export const noDay = 'no day of the calendar';

/** A day, in either of the ways in which it is printed. */
export const day = z
  .string()
  .regex(/^\d{4}(?:-\d{2}-\d{2}|\. ?\d{1,2}\. ?\d{1,2}\.?)$/, 'YYYY-MM-DD')
  .refine(isDay, noDay)
  .meta({ description: 'the day to which it is up to date, YYYY-MM-DD' });

function isDay(text: string): boolean {
  const [year = 0, month = 0, date = 0] = (text.match(/\d+/gu) ?? []).map(Number);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && date >= 1 && date <= days;
}

const statusSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('reconstruction') })
    .meta({ description: 'made from a published plan; not official' }),
  z.strictObject({ kind: z.literal('draft'), round: z.int().min(1), date: day }).meta({ description: '(안)' }),
  z.strictObject({ kind: z.literal('official') }),
]);

/** The manifest of an edition, `content/<edition>/plan.yaml`. */
export const manifestSchema = z
  .strictObject({
    form: identifier.meta({ description: 'the id of the form: what kind of publication this is' }),
    year: z.int().min(planYears.first).max(planYears.last).meta({ description: 'the plan year' }),
    title: filled.optional().meta({ description: "the title, if not the form's" }),
    publisher: filled.meta({ description: 'the ministry or agency, or what several are called together' }),
    publishers: z
      .array(filled)
      .min(1)
      .optional()
      .meta({ description: 'the ministries and agencies by name, where several publish together' }),
    issued: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/, 'YYYY-MM')
      .refine((text) => text.length < 8 || isDay(text), noDay)
      .meta({ description: 'issue month or day, YYYY-MM or YYYY-MM-DD' }),
    status: statusSchema,
    imprint: z
      .strictObject({
        office: filled.optional(),
        phone: filled.optional(),
        address: filled.optional(),
      })
      .default({})
      .meta({ description: 'the office that answers for the book' }),
    previous: identifier.optional().meta({ description: 'the edition of the year before, by its folder' }),
    next: identifier.optional().meta({ description: 'the edition that took the place of this one, by its folder' }),
    url: address.optional().meta({ description: 'the address at which the site is hosted' }),
    licence: z
      .strictObject({
        text: filled.meta({ description: 'the sentence that grants it' }),
        url: address.optional().meta({ description: 'where the licence is explained' }),
      })
      .optional()
      .meta({ description: 'the licence under which the publication may be used, if one is granted' }),
    variables: z
      .record(z.string(), z.union([filled, z.number()]))
      .default({})
      .meta({ description: 'the values that the form asks for, by their ids' }),
    children: z.array(identifier).min(1).meta({ description: 'the nodes of the outermost level, in order' }),
    trees: z
      .record(identifier, z.array(identifier))
      .default({})
      .meta({ description: 'the outermost nodes of other trees that the form has, by tree' }),
  })
  .meta({ title: 'planpress manifest' });

export type Manifest = z.infer<typeof manifestSchema>;

/** The day on which an edition is issued, or the first one of the month. */
export function issueDate({ issued }: Pick<Manifest, 'issued'>): Date {
  return new Date(`${issued}${issued.length < 8 ? '-01' : ''}T00:00:00Z`);
}

/** Who publishes an edition, by name. */
export function publishersOf({ publisher, publishers }: Manifest): readonly string[] {
  return publishers ?? [publisher];
}

/** The front matter of a node's file, `content/<edition>/<folder>/<id>.md`. */
export const frontMatterSchema = z
  .strictObject({
    title: filled.meta({ description: 'the full name of the node' }),
    short: filled.optional().meta({ description: 'a shorter name for running heads and menus' }),
    children: z.array(identifier).default([]).meta({ description: 'the nodes below, in order' }),
    departments: z.array(filled).default([]).meta({ description: 'the departments in charge' }),
  })
  .meta({ title: 'planpress front matter' });

export type FrontMatter = z.infer<typeof frontMatterSchema>;

/** Chapters take their title from the form, so their front matter holds nothing. */
export const chapterFrontMatterSchema = z.strictObject({}).meta({ title: 'planpress chapter front matter' });
