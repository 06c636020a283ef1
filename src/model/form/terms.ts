import { z } from 'zod';
import { nameSchema } from '../identifier.ts';

export const identifier = nameSchema.meta({ description: 'ASCII kebab-case, never reused' });

export const field = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, 'abcDef')
  .meta({ description: 'the name of a column in expressions and data files' });

/** Filled by `model/phrase.ts`. */
export const template = z.string().meta({ description: 'text with {placeholders} and [optional parts]' });
