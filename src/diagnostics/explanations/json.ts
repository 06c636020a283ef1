import { z } from 'zod';
import type { Code } from '../catalogue/index.ts';
import type { Bilingual } from '../entry.ts';
import { explained } from './explained.ts';

const explanation = z
  .strictObject({
    code: z.string().meta({ description: 'Code in the catalogue, as family/name' }),
    severity: z.enum(['error', 'warning']),
    title: z.string().meta({ description: 'What this kind of problem is called' }),
    why: z.string().meta({ description: 'Why it is a problem' }),
    file: z.string().nullable().meta({ description: 'The file that the examples stand in; null where none' }),
    bad: z.string().meta({ description: 'An example of how it must not be' }),
    good: z.string().meta({ description: 'The same as it should be' }),
    mend: z.string().meta({ description: 'How to mend it' }),
  })
  .meta({ title: 'Explanation' });

/** The document that `planpress explain --format json` prints. Part of the contract. */
export const explanationsJsonSchema = z
  .strictObject({ version: z.literal(1), codes: z.array(explanation) })
  .meta({ title: 'planpress explanations', description: 'What codes mean and how their problems are mended' });

type ExplanationsJson = z.infer<typeof explanationsJsonSchema>;

/** The explanations of some codes as a JSON document in one language. */
export function explanationsJson(codes: readonly Code[], language: keyof Bilingual): string {
  const document: ExplanationsJson = {
    version: 1,
    codes: codes.map((code) => {
      const { file = null, ...rest } = explained(code, language);
      return { ...rest, file };
    }),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
