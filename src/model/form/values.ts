import { z } from 'zod';
import { day, filled } from '../manifest.ts';
import { field } from './terms.ts';

/** A value of its own that a form asks of the manifest of every edition. */
export const variableSchema = z.strictObject({
  id: field,
  label: z.string().meta({ description: 'what editors call it' }),
  type: z.enum(['text', 'number', 'date']).default('text'),
  required: z.boolean().default(false),
});

const types = { text: filled, number: z.number(), date: day } as const;

/** What a manifest must say of the variables of its form, and nothing else. */
export function variablesSchema(variables: readonly z.infer<typeof variableSchema>[]): z.ZodType {
  const shape = variables.map(({ id, type, required }) => [id, required ? types[type] : types[type].optional()]);
  return z.object({ variables: z.strictObject(Object.fromEntries(shape)) });
}
