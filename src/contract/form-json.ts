import { z } from 'zod';
import { formSchema } from '../model/form.ts';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

const definitionPrefix = '#/definitions/';

/**
 * The JSON Schema of a form file. A form that says `extends` states only what it changes, and one that says `abstract`
 * what others have in common, so hardly anything is required in them, and things with ids may say `after`, `before` or `remove`.
 */
export function formJsonSchema(): JsonSchema {
  const { $schema, definitions = {}, ...rest } = z.toJSONSchema(formSchema, { target: 'draft-7', io: 'input' });
  const full = rest as JsonSchema;
  const shared = definitions as Readonly<Record<string, JsonSchema>>;
  const override = {
    ...full,
    properties: mapValues(full.properties, loosened),
    required: ['id', 'version'],
  };
  return {
    $schema,
    title: 'planpress form',
    type: 'object',
    if: { anyOf: ['extends', 'abstract'].map((key) => ({ properties: { [key]: {} }, required: [key] })) },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { $ref: `${definitionPrefix}override` },
    else: { $ref: `${definitionPrefix}form` },
    definitions: {
      form: full,
      override,
      ...shared,
      ...Object.fromEntries(Object.entries(shared).map(([name, schema]) => [overriding(name), loosened(schema)])),
    },
  };
}

function overriding(name: string): string {
  return `${name}-override`;
}

/** What a schema asks of a part of an override: the same kinds of values, of which all but ids may be left out. */
function loosened(schema: JsonSchema): JsonSchema {
  const { required, minItems, oneOf, anyOf, $ref, properties, items, additionalProperties, ...rest } = schema;
  const alternatives = oneOf ?? anyOf;
  return {
    ...rest,
    ...(alternatives && { anyOf: alternatives.map((one) => loosened(one as JsonSchema)) }),
    ...($ref !== undefined && { $ref: `${definitionPrefix}${overriding($ref.slice(definitionPrefix.length))}` }),
    ...(isSchema(items) && { items: loosened(items) }),
    ...(additionalProperties !== undefined && {
      additionalProperties: isSchema(additionalProperties) ? loosened(additionalProperties) : additionalProperties,
    }),
    ...(properties && withPosition(mapValues(properties, loosened))),
  };
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapValues(
  map: JsonSchema['properties'],
  change: (schema: JsonSchema) => JsonSchema,
): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(map ?? {}).map(([key, value]) => [key, change(value as JsonSchema)]));
}

/** Things with ids are merged with those of the form below, and may say where they go. */
function withPosition(properties: Record<string, JsonSchema>): JsonSchema {
  if (!('id' in properties)) return { properties };
  const sibling: JsonSchema = { type: 'string', description: 'the id of a sibling' };
  const position = { after: sibling, before: sibling, remove: { const: true } };
  return { properties: { ...properties, ...position }, required: ['id'] };
}
