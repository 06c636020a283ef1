import { z } from 'zod';
import { auditJsonSchema } from '../audit/report/json-schema.ts';
import { comparisonJsonSchema } from '../compare/report/json.ts';
import { explanationsJsonSchema } from '../diagnostics/explanations/json.ts';
import { jsonReportJsonSchema } from '../diagnostics/reporters/json-schema.ts';
import { chapterFrontMatterSchema, frontMatterSchema, manifestSchema } from '../model/manifest.ts';
import { buildJsonSchema } from './build-json.ts';
import { formJsonSchema, type JsonSchema } from './form-json.ts';
import { planJsonSchema } from './plan-json.ts';
import { tableJsonSchema } from './table-json.ts';

/** Sources as editors write them: draft 7 is what the YAML support of editors reads. */
function sourceSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) as JsonSchema;
}

/** The JSON Schemas that editors use, by the name of their file in `templates/schemas/`. */
export function editorSchemas(): Readonly<Record<'manifest' | 'front-matter' | 'form', JsonSchema>> {
  return {
    manifest: sourceSchema(manifestSchema),
    'front-matter': sourceSchema(frontMatterSchema.loose()),
    form: formJsonSchema(),
  };
}

/** Every JSON Schema of the contract, by name. */
export function contractSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    diagnostics: jsonReportJsonSchema() as JsonSchema,
    explanations: z.toJSONSchema(explanationsJsonSchema, { target: 'draft-7' }) as JsonSchema,
    audit: z.toJSONSchema(auditJsonSchema, { target: 'draft-7' }) as JsonSchema,
    plan: z.toJSONSchema(planJsonSchema, { target: 'draft-7' }) as JsonSchema,
    table: z.toJSONSchema(tableJsonSchema, { target: 'draft-7' }) as JsonSchema,
    comparison: z.toJSONSchema(comparisonJsonSchema, { target: 'draft-7' }) as JsonSchema,
    build: z.toJSONSchema(buildJsonSchema, { target: 'draft-7' }) as JsonSchema,
    ...editorSchemas(),
    'chapter-front-matter': sourceSchema(chapterFrontMatterSchema),
  };
}
