import { z } from 'zod';
import { confidences } from '../../model/published/finding.ts';

const place = z.strictObject({
  file: z.string(),
  line: z.int().meta({ description: 'counted from 1; of a PDF, the lines of all pages' }),
  column: z.int(),
  page: z.int().optional().meta({ description: 'of files that have pages' }),
});

const reading = z.strictObject({
  text: z.string().meta({ description: 'as printed; what was computed stands at no line' }),
  line: z.int().optional(),
  source: z.strictObject({ file: z.string(), line: z.int(), column: z.int() }).optional(),
});

/** The shape of what `audit --format json` writes. */
export const auditJsonSchema = z.strictObject({
  version: z.literal(1),
  file: z.string(),
  form: z.string().meta({ description: 'the form by which the text was recognized' }),
  edition: z.string().optional().meta({ description: 'the edition that it was compared with' }),
  summary: z.strictObject({ certain: z.int(), likely: z.int(), note: z.int() }),
  findings: z.array(
    z.strictObject({
      kind: z.string(),
      confidence: z.enum(confidences),
      message: z.string(),
      node: z.string().optional().meta({ description: 'the code of the goal, objective or task' }),
      departments: z.array(z.string()),
      readings: z.array(reading),
      places: z.array(place),
    }),
  ),
});
