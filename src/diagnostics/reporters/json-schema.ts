import { z } from 'zod';
import { fixKinds } from '../fix.ts';

const position = {
  line: z.int().min(1).meta({ description: 'Line, counted from 1' }),
  column: z.int().min(1).meta({ description: 'Column in Unicode code points, counted from 1' }),
  endLine: z.int().min(1).meta({ description: 'Line of the end' }),
  endColumn: z.int().min(1).meta({ description: 'Column of the end, exclusive' }),
};

const file = z.string().meta({ description: 'Path from the root, with forward slashes' });

const amount = z.int().min(0);

const related = z
  .strictObject({
    note: z
      .enum(['first-use', 'declared-here', 'compared-with', 'caused-by'])
      .meta({ description: 'The part that this place plays' }),
    message: z.string().meta({ description: 'The note in the language of the report' }),
    file,
    ...position,
  })
  .meta({ title: 'Related place' });

const diagnostic = z
  .strictObject({
    code: z.string().meta({ description: 'Code in the catalogue, as family/name' }),
    severity: z.enum(['error', 'warning']),
    message: z.string().meta({ description: 'What is wrong' }),
    help: z.string().meta({ description: 'Why it matters and how to mend it' }),
    place: z.string().meta({ description: 'Place in the words of the book; empty if it has none' }),
    cell: z.string().nullable().meta({ description: 'Cell or row of a CSV file as Excel shows it, such as F196' }),
    subject: z
      .string()
      .nullable()
      .meta({ description: 'What it is about, as kind.id or the path of a file: the target of an acceptance' }),
    edition: z.string().nullable().meta({ description: 'Edition; null if it belongs to no single one' }),
    file,
    ...position,
    related: z.array(related),
  })
  .meta({ title: 'Diagnostic' });

const mend = z
  .strictObject({
    kind: z.enum(fixKinds).meta({ description: 'What is mended' }),
    file,
    ...position,
    before: z.string().meta({ description: 'What stood there; a name, for the encoding and the line ends' }),
    after: z.string().meta({ description: 'What stands there now' }),
    count: z.int().min(1).meta({ description: 'How many times, for the line ends of a file' }),
  })
  .meta({ title: 'Fix', description: 'A change that has one safe answer, at its place before the change' });

/** The document that the JSON reporter prints. Part of the contract. */
export const jsonReportSchema = z
  .strictObject({
    version: z.literal(1),
    summary: z.strictObject({ errors: amount, warnings: amount, accepted: amount }),
    diagnostics: z.array(diagnostic),
    mending: z
      .strictObject({
        written: z.boolean().meta({ description: 'Whether the files were changed, or only would be' }),
        mends: z.array(mend),
      })
      .optional()
      .meta({ description: 'What was mended before the check; only with --fix' }),
  })
  .meta({ title: 'planpress diagnostics', description: 'Every problem that a check found, each at its place' });

export type JsonReport = z.infer<typeof jsonReportSchema>;

/** The JSON Schema (draft 7) of the report, for those who read it with other programs. */
export function jsonReportJsonSchema(): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(jsonReportSchema, { target: 'draft-7' });
}
