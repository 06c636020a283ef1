import { z } from 'zod';
import { nameSchema } from '../identifier.ts';

export const identifier = nameSchema.meta({ description: 'ASCII kebab-case, never reused' });

export const field = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, 'abcDef')
  .meta({ description: 'the name of a column in expressions and data files' });

/** Filled by `model/phrase.ts`. */
export const template = z.string().meta({ description: 'text with {placeholders} and [optional parts]' });

/** Years counted from the plan year, both ends included. */
export const horizon = z
  .strictObject({ from: z.int(), to: z.int() })
  .refine(({ from, to }) => from <= to, 'from ≤ to')
  .meta({ description: 'years counted from the plan year, which is 0; both ends included' });
export type Horizon = z.infer<typeof horizon>;

/** The years of a horizon. */
export function yearsOf({ from, to }: Horizon, planYear: number): readonly string[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => String(planYear + from + index));
}

/** The header of a member of a family by its place; of several templates, the last is that of all further members. */
export function memberHeader(each: string | readonly string[], at: number): string {
  return typeof each === 'string' ? each : (each[Math.min(at, each.length - 1)] ?? '');
}
