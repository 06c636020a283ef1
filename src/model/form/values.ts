import { z } from 'zod';
import { day, type FrontMatter, filled, frontMatterSchema } from '../manifest.ts';
import { field, identifier } from './terms.ts';
import type { Choice } from './vocabulary.ts';

/** A value of its own that a form asks of the manifest of every edition. */
export const variableSchema = z.strictObject({
  id: field,
  label: z.string().meta({ description: 'what editors call it' }),
  type: z.enum(['text', 'number', 'date']).default('text').meta({ description: 'what kind of value it is' }),
  required: z.boolean().default(false).meta({ description: 'every manifest must say it' }),
});

const types = { text: filled, number: z.number(), date: day } as const;

/** What a manifest must say of the variables of its form, and nothing else. */
export function variablesSchema(variables: readonly z.infer<typeof variableSchema>[]): z.ZodType {
  const shape = variables.map(({ id, type, required }) => [id, required ? types[type] : types[type].optional()]);
  return z.object({ variables: z.strictObject(Object.fromEntries(shape)) });
}

/** A value of its own that a form asks of the front matter of every node of a level. */
export const fieldSchema = z.strictObject({
  id: field,
  label: z.string().meta({ description: 'what editors call it; a flag prints it' }),
  type: z
    .enum(['text', 'choice', 'flag', 'date', 'reference'])
    .default('text')
    .meta({ description: 'what kind of value it is' }),
  choices: identifier.optional().meta({ description: 'the list of choices, for type choice' }),
  refers: identifier.optional().meta({ description: 'the record kind, for type reference' }),
  many: z.boolean().default(false).meta({ description: 'a list of several values' }),
  required: z.boolean().default(false).meta({ description: 'every node of the level must say it' }),
  internal: z.boolean().default(false).meta({ description: 'never reaches book and site' }),
});
export type Field = z.infer<typeof fieldSchema>;

/** The front matter of a level: what all nodes say, and the fields of the form. */
export function frontMatterWith(
  fields: readonly Field[],
  choices: Readonly<Record<string, readonly Choice[]>>,
): z.ZodType<FrontMatter> {
  if (fields.length === 0) return frontMatterSchema;
  const shape = fields.map((own): [string, z.ZodType] => {
    const one = fieldValue(
      own,
      (choices[own.choices ?? ''] ?? []).map(({ text }) => text),
    );
    const value = own.many ? z.array(one) : one;
    return [own.id, own.required ? value : value.optional()];
  });
  return frontMatterSchema.extend(Object.fromEntries(shape)) as unknown as z.ZodType<FrontMatter>;
}

/** A number that is meant as text need not be quoted. */
function fieldValue({ type }: Field, words: readonly string[]): z.ZodType {
  if (type === 'flag') return z.boolean();
  if (type === 'date') return day;
  if (type === 'choice' && words.length > 0) return z.enum(words);
  return z.preprocess((value) => (typeof value === 'number' ? String(value) : value), filled);
}
