import { z } from 'zod';
import type { Guide } from '../../diagnostics/catalogue/yaml.ts';
import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { closest as suggest } from '../../model/suggestion.ts';
import type { SourceText } from '../text.ts';
import type { Range } from './faults.ts';
import { reasonOf, wrongTypeOf } from './reason.ts';
import { type Path, parseYaml, type YamlValue } from './value.ts';

/** What a schema makes of a YAML text; `raw` is what was read, whether it satisfies the schema or not. */
export interface CheckedYaml<T> {
  readonly value: T | undefined;
  readonly raw: YamlValue<unknown>;
}

interface YamlOptions {
  /** Where the YAML stands in the file, for front matter; the whole file otherwise. */
  readonly range?: Range;
  /** The code for a missing key, which front matter has of its own. */
  readonly missing?: MissingCode;
}

/** How the issues of a schema are told. */
interface Telling {
  readonly missing?: MissingCode;
  /** Where the keys of the schema are documented, if not in the guide. */
  readonly guide?: Guide;
  /** Where a missing key is told, if not at the map that lacks it. */
  readonly placeOfMissing?: (path: Path, key: string) => Place | undefined;
}

type MissingCode = 'yaml/missing-key' | 'front-matter/missing-key';

/**
 * Reads YAML that must satisfy a schema. Diagnostics: those of parseYaml, yaml/unknown-key,
 * yaml/wrong-value, and yaml/missing-key or the code given instead.
 */
export function readYaml<T>(
  source: SourceText,
  schema: z.ZodType<T>,
  options: YamlOptions = {},
): Outcome<CheckedYaml<T>> {
  const parsed = parseYaml(source, { range: options.range, texts: true });
  const checked = checkYaml(parsed.value, schema, options);
  return {
    value: { value: checked.value, raw: parsed.value },
    diagnostics: [...parsed.diagnostics, ...checked.diagnostics],
  };
}

/**
 * Checks a value that was read from YAML against a schema, each issue at its own place. What is missing
 * because it was misspelt, or because it stood where nothing could be read, is not reported again.
 */
export function checkYaml<T>(
  yaml: YamlValue<unknown>,
  schema: z.ZodType<T>,
  telling: Telling = {},
): Outcome<T | undefined> {
  const result = schema.safeParse(yaml.value, { reportInput: true });
  if (result.success) return { value: result.data, diagnostics: [] };
  const { issues } = result.error;
  const meant = new Set(issues.flatMap((issue) => misspelt(issue, issues, schema)));
  const told = issues.filter((issue) => !meant.has(pathText(issue.path)) && !isConsequence(issue, yaml));
  return { value: undefined, diagnostics: once(told.flatMap((issue) => diagnosticsOf(issue, yaml, telling, schema))) };
}

/** The paths of the missing keys that unknown keys were meant to be. */
function misspelt(issue: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[], schema: z.ZodType): readonly string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const absent = issues.filter(isMissing).map(({ path }) => pathText(path));
  const candidates = knownKeys(schema, issue.path, issue.input).filter((key) =>
    absent.includes(pathText([...issue.path, key])),
  );
  return issue.keys.flatMap((key) => {
    const intended = suggest(key, candidates);
    return intended === undefined ? [] : [pathText([...issue.path, intended])];
  });
}

/** What an alias repeats is wrong in every place, but stands in one. */
function once(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const identity = ({ code, place, parameters: { key } }: Diagnostic): string =>
    JSON.stringify([code, place, String(key).split('.').at(-1)]);
  return [...new Map(diagnostics.map((diagnostic) => [identity(diagnostic), diagnostic])).values()];
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  return issue.input === undefined && issue.path.length > 0 && issue.code !== 'unrecognized_keys';
}

function isConsequence(issue: z.core.$ZodIssue, yaml: YamlValue<unknown>): boolean {
  return (issue.input === undefined || issue.input === null) && yaml.isLost(issue.path);
}

function pathText(path: Path): string {
  return path.map(String).join('.');
}

function diagnosticsOf(
  issue: z.core.$ZodIssue,
  yaml: YamlValue<unknown>,
  { missing = 'yaml/missing-key', guide = 'guide', placeOfMissing }: Telling,
  schema: z.ZodType,
): readonly Diagnostic[] {
  const key = String(issue.path.at(-1) ?? '');
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path, issue.input);
    return issue.keys.map((unknown) =>
      diagnose('yaml/unknown-key', yaml.placeOfKey(issue.path, unknown), {
        key: unknown,
        suggestion: suggest(unknown, known),
        known: known.join(', '),
      }),
    );
  }
  if (isMissing(issue)) {
    const path = issue.path.slice(0, -1);
    return [diagnose(missing, placeOfMissing?.(path, key) ?? placeOfMap(path, yaml), { key })];
  }
  const kind = kindLacking(issue);
  if (kind) return [kindProblem(kind, issue.path.slice(0, -1), yaml, missing)];
  const place = issue.input === null ? yaml.placeOfKey(issue.path.slice(0, -1), key) : yaml.placeAt(issue.path);
  return [
    diagnose('yaml/wrong-value', place, {
      key: namedPath(issue.path, yaml.value),
      reason: reasonOf(issue, kindsAt(schema, issue.path)),
      blank: issue.input === null || issue.input === '',
      type: wrongTypeOf(issue),
      guide,
    }),
  ];
}

/** A path as a person would say it: what stands in a list by its id, since a form is read with those that it extends. */
function namedPath(path: Path, whole: unknown): string {
  const steps = path.map((segment, index) => {
    const found = typeof segment === 'number' ? valueAt(whole, [...path.slice(0, index + 1), 'id']) : undefined;
    return typeof found === 'string' ? found : segment;
  });
  return pathText(steps);
}

function valueAt(whole: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, segment) => {
    return typeof value === 'object' && value !== null ? Reflect.get(value, segment) : undefined;
  }, whole);
}

/** The words of the key that says of which kind a thing is; none at any other path. */
function kindsAt(schema: z.ZodType, path: Path): readonly string[] {
  const union = schemaAt(schema, path.slice(0, -1));
  if (!(union instanceof z.ZodDiscriminatedUnion) || union.def.discriminator !== path.at(-1)) return [];
  const kinds = union.options.flatMap((option) => [...(option._zod.propValues?.[union.def.discriminator] ?? [])]);
  return kinds.map(String);
}

/** Where a map that lacks something begins: at its key, where the map stands below it. */
function placeOfMap(path: Path, yaml: YamlValue<unknown>): Place {
  const place = yaml.placeAt(path);
  const key = path.at(-1);
  if (typeof key !== 'string') return place;
  const named = yaml.placeOfKey(path.slice(0, -1), key);
  return named.file === place.file && named.start.line < place.start.line ? named : place;
}

interface LackingKind {
  readonly key: string;
  readonly found: object;
}

/** What a map must say before anything else can be asked of it, such as the builder of a table, and does not. */
function kindLacking(issue: z.core.$ZodIssue): LackingKind | undefined {
  if (issue.code !== 'invalid_union') return undefined;
  const { discriminator: key, input: found } = issue as { discriminator?: string; input?: unknown };
  const isLacking = key !== undefined && typeof found === 'object' && found !== null && !(key in found);
  return isLacking ? { key, found } : undefined;
}

function kindProblem(
  { key, found }: LackingKind,
  path: Path,
  yaml: YamlValue<unknown>,
  missing: MissingCode,
): Diagnostic {
  const misspelt = Object.keys(found).find((own) => suggest(own, [key]) === key);
  if (misspelt === undefined) return diagnose(missing, placeOfMap(path, yaml), { key });
  const parameters = { key: misspelt, suggestion: key, known: key };
  return diagnose('yaml/unknown-key', yaml.placeOfKey(path, misspelt), parameters);
}

/** The keys that the schema knows at a path, as far as plain objects and arrays reach; of kinds, those of the one that stands there. */
function knownKeys(schema: z.ZodType, path: Path, found: unknown): readonly string[] {
  const object = schemaAt(schema, path);
  if (object instanceof z.ZodObject) return Object.keys(object.shape);
  if (!(object instanceof z.ZodDiscriminatedUnion)) return [];
  const kinds = object.options.filter((option) => option instanceof z.ZodObject);
  const { discriminator } = object.def;
  const kind = (found as Record<string, unknown> | undefined)?.[discriminator];
  const own = kinds.filter(({ shape }) => shape[discriminator]?.safeParse(kind).success === true);
  return [...new Set((own.length > 0 ? own : kinds).flatMap(({ shape }) => Object.keys(shape)))];
}

function schemaAt(schema: z.ZodType, path: Path): unknown {
  return unwrap(path.reduce<unknown>((current, segment) => step(unwrap(current), segment), schema));
}

function step(schema: unknown, segment: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[String(segment)];
  if (schema instanceof z.ZodArray) return schema.element;
  return undefined;
}

function unwrap(schema: unknown): unknown {
  const isWrapped = [z.ZodDefault, z.ZodPrefault, z.ZodOptional, z.ZodLazy].some((wrap) => schema instanceof wrap);
  return isWrapped ? unwrap((schema as z.ZodOptional).unwrap()) : schema;
}
