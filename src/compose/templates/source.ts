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

/** The file of a template, as reports name it. */
export function fileOf({ name }: Pick<TemplateSource, 'name'>): string {
  return `templates/${name}.hbs`;
}

/** The name by which `{{> …}}` calls a template; undefined for a page. */
export function partialName({ name }: Pick<TemplateSource, 'name'>): string | undefined {
  return name.startsWith('partials/') ? name.slice('partials/'.length) : undefined;
}

/** The offsets at which the lines of a template begin: asked for at every problem, counted once. */
function linesOf(source: TemplateSource): readonly number[] {
  const starts = counted.get(source) ?? lineStarts(source.text);
  counted.set(source, starts);
  return starts;
}

const counted = new WeakMap<TemplateSource, readonly number[]>();

/** The offset of a line (from 1) and a column (in UTF-16 units, from 0), as the engine's parser counts them. */
export function offsetOf(text: string, starts: readonly number[], { line, column }: Position): number {
  return Math.min((starts[line - 1] ?? text.length) + column, text.length);
}

/** The place of a range of a template's text, in code points. */
export function placeIn(source: TemplateSource, start: number, end: number): Place {
  const starts = linesOf(source);
  const position = (offset: number): Position => positionAt(source.text, starts, offset);
  return { file: fileOf(source), start: position(start), end: position(Math.max(start, end)) };
}
