import { type Document, isMap, isNode, isScalar, parseDocument } from 'yaml';
import { z } from 'zod';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { closest as suggest } from '../model/suggestion.ts';
import { placeOf, type SourceText } from './text.ts';

type Path = readonly PropertyKey[];

/** A YAML text that satisfied its schema, and the place of each of its values. */
export interface YamlValue<T> {
  readonly value: T;
  /** The place of the value at a path, or of its nearest ancestor that is written down. */
  readonly placeAt: (path: Path) => Place;
  /** The place of a key itself within the map at a path. */
  readonly placeOfKey: (path: Path, key: string) => Place;
}

interface YamlOptions {
  /** Where the YAML stands in the file, for front matter; the whole file otherwise. */
  readonly range?: readonly [start: number, end: number];
  /** The code for a missing key, which front matter has of its own. */
  readonly missing?: 'yaml/missing-key' | 'front-matter/missing-key';
}

/** Reads YAML without a schema. Diagnostics: yaml/syntax. */
export function parseYaml(source: SourceText, options: YamlOptions = {}): Outcome<YamlValue<unknown> | undefined> {
  const [start, end] = options.range ?? [0, source.text.length];
  const document = parseDocument(source.text.slice(start, end), { prettyErrors: false, maxAliasCount: 20 } as never);
  const diagnostics = document.errors.map((error) =>
    diagnose('yaml/syntax', placeOf(source, start + error.pos[0], start + error.pos[1]), {
      code: error.code,
      reason: error.message,
    }),
  );
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  const placeAt = (path: Path): Place => placeOfPath(source, document, start, end, path);
  const placeOfKey = (path: Path, key: string): Place =>
    placeOfMapKey(source, document, start, path, key) ?? placeAt(path);
  return { value: { value: document.toJS({ maxAliasCount: 20 }) ?? {}, placeAt, placeOfKey }, diagnostics };
}

/**
 * Reads YAML that must satisfy a schema. Diagnostics: yaml/syntax, yaml/unknown-key, yaml/wrong-value,
 * and yaml/missing-key or the code given instead.
 */
export function readYaml<T>(
  source: SourceText,
  schema: z.ZodType<T>,
  options: YamlOptions = {},
): Outcome<YamlValue<T> | undefined> {
  const parsed = parseYaml(source, options);
  if (parsed.value === undefined) return { value: undefined, diagnostics: parsed.diagnostics };
  return checkYaml(parsed.value, schema, options.missing ?? 'yaml/missing-key');
}

/** Checks a value that was read from YAML against a schema, each issue at its own place. */
export function checkYaml<T>(
  yaml: YamlValue<unknown>,
  schema: z.ZodType<T>,
  missing: 'yaml/missing-key' | 'front-matter/missing-key' = 'yaml/missing-key',
): Outcome<YamlValue<T> | undefined> {
  const result = schema.safeParse(yaml.value, { reportInput: true });
  if (result.success) return { value: { ...yaml, value: result.data }, diagnostics: [] };
  const diagnostics = result.error.issues.flatMap((issue) => diagnosticsOf(issue, yaml, missing, schema));
  return { value: undefined, diagnostics };
}

function diagnosticsOf(
  issue: z.core.$ZodIssue,
  yaml: YamlValue<unknown>,
  missing: 'yaml/missing-key' | 'front-matter/missing-key',
  schema: z.ZodType,
): readonly Diagnostic[] {
  const key = String(issue.path.at(-1) ?? '');
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((unknown) =>
      diagnose('yaml/unknown-key', yaml.placeOfKey(issue.path, unknown), {
        key: unknown,
        suggestion: suggest(unknown, known),
        known: known.join(', '),
      }),
    );
  }
  if (issue.input === undefined && issue.path.length > 0) return [diagnose(missing, yaml.placeAt(issue.path), { key })];
  const reason = { ko: koreanReason(issue), en: issue.message };
  return [diagnose('yaml/wrong-value', yaml.placeAt(issue.path), { key: issue.path.map(String).join('.'), reason })];
}

function koreanReason(issue: z.core.$ZodIssue): string {
  const said = z.locales.ko().localeError(issue as z.core.$ZodRawIssue);
  return (typeof said === 'string' ? said : said?.message) ?? issue.message;
}

/** The keys that the schema knows at a path, as far as plain objects and arrays reach. */
function knownKeys(schema: z.ZodType, path: Path): readonly string[] {
  let current: unknown = schema;
  for (const segment of path) current = step(unwrap(current), segment);
  const object = unwrap(current);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

function step(schema: unknown, segment: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[String(segment)];
  if (schema instanceof z.ZodArray) return schema.element;
  return undefined;
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodLazy) return unwrap(schema.unwrap());
  return schema;
}

function placeOfPath(source: SourceText, document: Document, start: number, end: number, path: Path): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length) as unknown[], true);
    if (isNode(node) && node.range) return placeOf(source, start + node.range[0], start + node.range[1]);
  }
  return placeOf(source, start, firstLineEnd(source, start, end));
}

function placeOfMapKey(
  source: SourceText,
  document: Document,
  start: number,
  path: Path,
  key: string,
): Place | undefined {
  const parent: unknown = path.length === 0 ? document.contents : document.getIn(path as unknown[], true);
  const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
  const range = isScalar(pair?.key) ? pair.key.range : undefined;
  return range ? placeOf(source, start + range[0], start + range[1]) : undefined;
}

function firstLineEnd(source: SourceText, start: number, end: number): number {
  const newline = source.text.indexOf('\n', start);
  return newline === -1 ? end : Math.min(newline, end);
}
