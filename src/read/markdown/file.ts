import type { z } from 'zod';
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/diagnostic.ts';
import { startOfFile } from '../../diagnostics/place.ts';
import { chapterFrontMatterSchema, type FrontMatter, frontMatterSchema } from '../../model/manifest.ts';
import type { SourceDocument, SourceNode } from '../../model/sources.ts';
import { readFilled, type SourceFiles } from '../files.ts';
import type { SourceText } from '../text.ts';
import { withoutCurlyQuotes } from '../yaml/curly-quotes.ts';
import { readYaml } from '../yaml/schema.ts';
import type { YamlValue } from '../yaml/value.ts';
import { readMarkdown, unreadDocument } from './document.ts';

/** What a node's file holds; the level and the id come from where it lies. */
export type NodeFile = Pick<SourceNode, 'frontMatter' | 'fields' | 'broken' | 'isListLost' | 'placeAt' | 'document'>;

/**
 * Reads the file of a node: what is broken in the front matter hides nothing of the body.
 * Diagnostics: front-matter/*, those of files, YAML and Markdown.
 */
export function readNodeFile(
  files: SourceFiles,
  path: string,
  id: string,
  schema: z.ZodType<FrontMatter>,
): Outcome<NodeFile> {
  const { value: text, diagnostics } = readFilled(files, path, 'node');
  if (!text) return { value: { ...nothing(path, id), document: unreadDocument(path) }, diagnostics };
  const { value, diagnostics: found } = readMarkdown(text, files.exists);
  const front = frontMatterOf(text, value.frontMatter, id, schema);
  return {
    value: { ...front.value, document: value.document },
    diagnostics: [...diagnostics, ...found, ...front.diagnostics],
  };
}

/** Reads the file of a chapter. Diagnostics: those of files, YAML and Markdown. */
export function readChapterFile(
  files: SourceFiles,
  path: string,
  use: 'chapter' | 'free-chapter',
): Outcome<SourceDocument> {
  const { value: text, diagnostics } = readFilled(files, path, use);
  if (!text) return { value: unreadDocument(path), diagnostics };
  const { value, diagnostics: found } = readMarkdown(text, files.exists);
  const range = value.frontMatter;
  const front = range ? readYaml(text, chapterFrontMatterSchema, { range }).diagnostics : [];
  return { value: value.document, diagnostics: [...diagnostics, ...found, ...front] };
}

function nothing(file: string, id: string): Omit<NodeFile, 'document'> {
  return {
    frontMatter: validParts({}, id),
    fields: new Map(),
    broken: true,
    isListLost: true,
    placeAt: () => startOfFile(file),
  };
}

function frontMatterOf(
  text: SourceText,
  range: readonly [number, number] | undefined,
  id: string,
  schema: z.ZodType<FrontMatter>,
): Outcome<Omit<NodeFile, 'document'>> {
  if (!range) {
    return {
      value: nothing(text.file, id),
      diagnostics: [diagnose('front-matter/missing', startOfFile(text.file), { begun: false })],
    };
  }
  const { value, diagnostics } = readYaml(text, schema, { range, missing: 'front-matter/missing-key' });
  const { raw } = value;
  const broken = hasErrors(diagnostics) || value.value === undefined;
  const frontMatter = broken || !value.value ? validParts(raw.value, id) : value.value;
  const isListLost = broken && isLost(raw, 'children');
  const named = unquotedDepartments(frontMatter, raw);
  return {
    value: { frontMatter: named.value, fields: fieldsIn(named.value), broken, isListLost, placeAt: raw.placeAt },
    diagnostics: [...diagnostics, ...named.diagnostics, ...repeatedDepartments(named.value, raw)],
  };
}

/** What the form asks besides; a flag that is not set says nothing. */
function fieldsIn(frontMatter: FrontMatter): NodeFile['fields'] {
  const own = Object.entries<unknown>(frontMatter).filter(([key]) => !(key in frontMatterSchema.shape));
  return new Map(own.flatMap(([key, value]) => (value === false ? [] : [[key, [value].flat().map(String)]])));
}

/** A department in charge is so once. Gives value/repeated-name. */
function repeatedDepartments({ departments }: FrontMatter, { placeAt }: YamlValue<unknown>): readonly Diagnostic[] {
  return departments.flatMap((name, index) => {
    const first = departments.findIndex((other) => other.trim() === name.trim());
    if (first === index) return [];
    const related = [{ place: placeAt(['departments', first]), note: 'first-use' as const }];
    return [diagnose('value/repeated-name', placeAt(['departments', index]), { name: name.trim() }, { related })];
  });
}

/** Departments in the quotes of a word processor; titles may well stand in them. Gives yaml/curly-quotes. */
function unquotedDepartments(frontMatter: FrontMatter, { placeAt }: YamlValue<unknown>): Outcome<FrontMatter> {
  const inner = frontMatter.departments.map(withoutCurlyQuotes);
  const departments = frontMatter.departments.map((name, index) => inner[index] ?? name);
  const diagnostics = inner.flatMap((value, index) =>
    value === undefined
      ? []
      : [diagnose('yaml/curly-quotes', placeAt(['departments', index]), { key: 'departments', value })],
  );
  return { value: { ...frontMatter, departments }, diagnostics };
}

/** Whether a list is written that could not be read, or stood in what was left out. */
function isLost({ value, isLost: isLeftOut }: YamlValue<unknown>, key: string): boolean {
  const list = (value as Record<string, unknown> | null)?.[key];
  return list === undefined ? isLeftOut([key]) : !Array.isArray(list);
}

/** What can be used of a broken front matter, so that nothing else is reported because of it. */
function validParts(value: unknown, id: string): FrontMatter {
  const { title, children, departments } = (value ?? {}) as Record<string, unknown>;
  const texts = (list: unknown): string[] =>
    Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
  return { title: typeof title === 'string' ? title : id, children: texts(children), departments: texts(departments) };
}
