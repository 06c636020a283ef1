import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { type Place, startOfFile } from '../diagnostics/place.ts';
import { type Manifest, manifestSchema } from '../model/manifest.ts';
import { locate } from './file-names.ts';
import { readFilled, type SourceFiles } from './files.ts';
import { withoutCurlyQuotes } from './yaml/curly-quotes.ts';
import { readYaml } from './yaml/schema.ts';
import type { YamlValue } from './yaml/value.ts';

/** The name of the file of an edition that says what it is. */
export const manifestName = 'plan.yaml';

/** A manifest as far as it could be read; what stands in place of its broken keys serves to read on. */
export interface ReadManifest {
  readonly value: Manifest;
  readonly broken: ReadonlySet<string>;
  readonly raw: YamlValue<unknown>;
}

/**
 * Reads the manifest of an edition. What is broken in it is reported, and the rest of the edition is read
 * as far as that is possible without: no value where the year cannot be told.
 * Diagnostics: those of files and YAML.
 */
export function readManifest(files: SourceFiles, edition: string): Outcome<ReadManifest | undefined> {
  const { path, diagnostics: located } = locate(files, `content/${edition}/${manifestName}`);
  const text = readFilled(files, path, 'manifest');
  const read = text.value && readYaml(text.value, manifestSchema);
  const found = read?.diagnostics ?? [];
  const diagnostics: readonly Diagnostic[] = [...located, ...text.diagnostics, ...found];
  const raw = read?.value.raw ?? nothingAt(path);
  const value = read?.value.value;
  const kept = value && !hasErrors(diagnostics) ? wholly(value, raw) : usable(raw, edition, diagnostics);
  const names = kept && unquoted(kept.value, raw);
  return {
    value: kept && names && { ...kept, value: names.value },
    diagnostics: [...diagnostics, ...(names?.diagnostics ?? [])],
  };
}

/** A name in the quotes of a word processor is taken without them. Gives yaml/curly-quotes. */
function unquoted(value: Manifest, { placeAt }: YamlValue<unknown>): Outcome<Manifest> {
  const diagnostics: Diagnostic[] = [];
  const plain = (text: string, path: readonly string[]): string => {
    const inner = withoutCurlyQuotes(text);
    if (inner === undefined) return text;
    diagnostics.push(diagnose('yaml/curly-quotes', placeAt(path), { key: path.join('.'), value: inner }));
    return inner;
  };
  const names = Object.entries(value.imprint).map(([key, text]) => [key, plain(text, ['imprint', key])]);
  const publisher = plain(value.publisher, ['publisher']);
  const publishers = value.publishers?.map((name, at) => plain(name, ['publishers', String(at)]));
  const title = value.title === undefined ? {} : { title: plain(value.title, ['title']) };
  return { value: { ...value, ...title, publisher, publishers, imprint: Object.fromEntries(names) }, diagnostics };
}

function nothingAt(path: string): YamlValue<unknown> {
  const place = () => startOfFile(path);
  return { value: {}, placeAt: place, placeOfKey: place, isLost: () => true, isWhole: false };
}

/**
 * Every key by itself: what is good of it, and what reading can go on with where it is not. A name in which an
 * error is told is not known: headings that hold it cannot be compared.
 */
function usable(
  raw: YamlValue<unknown>,
  edition: string,
  diagnostics: readonly Diagnostic[],
): ReadManifest | undefined {
  const broken = new Set<string>();
  const read = <K extends keyof Manifest>(key: K, otherwise: Manifest[K]): Manifest[K] => {
    const written = (raw.value as Partial<Record<string, unknown>>)[key];
    const result = manifestSchema.shape[key].safeParse(written);
    const isDoubtful = isName(key) && written !== undefined && hasError(raw.placeAt([key]), diagnostics);
    if (!result.success || isDoubtful || (written === undefined && raw.isLost([key]))) broken.add(key);
    return result.success && !isDoubtful ? (result.data as Manifest[K]) : otherwise;
  };
  const issued = read('issued', '');
  const year = read('year', yearIn(issued) ?? yearIn(edition) ?? 0);
  if (year === 0) return undefined;
  const value: Manifest = {
    form: read('form', ''),
    year,
    title: read('title', undefined),
    publisher: read('publisher', ''),
    publishers: read('publishers', undefined),
    issued,
    status: read('status', { kind: 'official' }),
    imprint: read('imprint', {}),
    previous: read('previous', undefined),
    next: read('next', undefined),
    url: read('url', undefined),
    licence: read('licence', undefined),
    variables: read('variables', {}),
    children: read('children', []),
    trees: read('trees', {}),
  };
  return { ...wholly(value, raw), broken };
}

function isName(key: keyof Manifest): boolean {
  return key === 'publisher' || key === 'title';
}

function hasError({ start, end }: Place, diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(
    ({ severity, place }) =>
      severity === 'error' && start.line <= place.start.line && place.start.line <= Math.max(start.line, end.line),
  );
}

function wholly(value: Manifest, raw: YamlValue<unknown>): ReadManifest {
  return { value, broken: new Set(), raw };
}

function yearIn(text: string): number | undefined {
  const year = /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0];
  return year === undefined ? undefined : Number(year);
}
