import { z } from 'zod';

const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'SHA-256 of the bytes, in hexadecimal' });

/** The record of a build: `internal/build.json`. Part of the contract. */
export const buildJsonSchema = z
  .strictObject({
    version: z.literal(1),
    planpress: z.string().meta({ description: 'Version of the program' }),
    edition: z.string(),
    form: z.strictObject({ id: z.string(), version: z.int() }),
    node: z.string().meta({ description: 'Version of Node.js, which packs the streams of the PDF' }),
    browser: z
      .strictObject({ name: z.string(), version: z.string(), source: z.enum(['configured', 'pinned', 'installed']) })
      .nullable()
      .meta({ description: 'The browser that printed; null without a PDF' }),
    pdf: z
      .strictObject({
        path: z.literal('plan.pdf'),
        sha256,
        pages: z.int().min(1),
        frontMatterPages: z.int().min(0).meta({ description: 'Pages before the one that carries number 1' }),
        verified: z
          .strictObject({ by: z.string(), standards: z.array(z.string()) })
          .nullable()
          .meta({ description: 'The validator, and the standards that it found the PDF to keep to (npm run verify)' }),
      })
      .nullable()
      .meta({ description: 'null where the build was told to make none' }),
    files: z
      .array(z.strictObject({ path: z.string(), sha256 }))
      .meta({ description: 'Pages, style sheet and data of the site, by path from the folder of the edition' }),
  })
  .meta({ title: 'planpress build', description: 'What one build was made with and what it made' });
