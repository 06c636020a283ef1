import type { Place, Position } from '../../diagnostics/place.ts';
import { lineStarts, positionAt } from '../../model/positions.ts';

/** The text of a template, by the name under which others call it: `pages/home`, `partials/table`. */
export interface TemplateSource {
  readonly name: string;
  readonly text: string;
  /** Whether it is a template of the root; those that planpress ships are not the reader's to mend. */
  readonly own: boolean;
}

/** A range of a template's text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the engine's parser found something: lines from 1, columns in UTF-16 units from 0, and the template's name. */
export type Spot = hbs.AST.SourceLocation;

/** All templates among texts by their files. */
export function templateSources(
  texts: ReadonlyMap<string, string>,
  isOwn: (file: string) => boolean,
): readonly TemplateSource[] {
  return [...texts]
    .filter(([file]) => file.endsWith('.hbs'))
    .map(([file, text]) => ({ name: file.slice(0, -'.hbs'.length), text, own: isOwn(file) }));
}

/** The file of a template, as reports name it. */
export function fileOf({ name }: Pick<TemplateSource, 'name'>): string {
  return `templates/${name}.hbs`;
}

/** The name by which `{{> …}}` calls a template; undefined for a page. */
export function partialName({ name }: Pick<TemplateSource, 'name'>): string | undefined {
  return name.startsWith('partials/') ? name.slice('partials/'.length) : undefined;
}

/** The place of a range of a template's text, in code points. */
export function placeIn(source: TemplateSource, start: number, end: number): Place {
  const starts = lineStarts(source.text);
  const position = (offset: number): Position => positionAt(source.text, starts, offset);
  return { file: fileOf(source), start: position(start), end: position(Math.max(start, end)) };
}

/** The place of what the engine's parser found. */
export function placeAt(source: TemplateSource, { start, end }: Spot): Place {
  return placeIn(source, offsetAt(source.text, start), offsetAt(source.text, end));
}

/** Where a position of the engine's parser lies in a text. */
export function offsetAt(text: string, { line, column }: Position): number {
  return Math.min((lineStarts(text)[line - 1] ?? text.length) + column, text.length);
}
