import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Composed, Finished } from './build.ts';
import { readPageTexts } from './pdf-reader.ts';

/** The pages of a site by path: as they are hosted, where it was published. */
export function pagesOf(built: Composed | Finished): ReadonlyMap<string, string> {
  const pages = [...built.composition.site].filter(([path]) => path.endsWith('.html'));
  if (!('folder' in built)) return new Map(pages);
  return new Map(pages.map(([path]) => [path, readFileSync(join(built.folder, 'site', path), 'utf8')]));
}

/** The document from which the book was printed. */
export function printDocument({ folder }: Finished): string {
  return readFileSync(join(folder, 'internal/print/index.html'), 'utf8');
}

/** The printed text of every page of the book, without any white space. */
export async function pageTexts({ folder }: Finished): Promise<readonly string[]> {
  const texts = await readPageTexts(readFileSync(join(folder, 'plan.pdf')));
  return texts.map(withoutSpaces);
}

export function withoutSpaces(text: string): string {
  return text.normalize('NFC').replaceAll(/\s/gu, '');
}

/** The visible text of HTML, tags left out and the five escapes undone. */
export function textOf(html: string): string {
  const escapes: Record<string, string> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&#x27;': "'",
  };
  return html.replaceAll(/<[^>]*>/gu, '').replaceAll(/&(?:amp|lt|gt|quot|#39|#x27);/gu, (found) => escapes[found]!);
}

/** One place where a page shows a fact: what stands there. */
export interface FactPlace {
  readonly fact: string;
  readonly text: string;
  /** The tag that begins the element. */
  readonly tag: string;
}

/** Every element of a page that shows a fact, with its text; elements within such an element too. */
export function factPlaces(html: string): readonly FactPlace[] {
  return [...html.matchAll(/<(\w+)[^>]* data-fact="([^"]*)"[^>]*>/gu)].map(
    ({ 0: tag, 1: name = '', 2: fact = '', index }) => {
      const from = index + tag.length;
      return { fact, tag, text: textOf(html.slice(from, endOfElement(html, name, from))) };
    },
  );
}

/** Where the element ends whose content begins at an offset: elements of the same name may stand in it. */
function endOfElement(html: string, name: string, from: number): number {
  let depth = 1;
  for (const { 0: tag, index } of html.slice(from).matchAll(new RegExp(`</?${name}\\b[^>]*>`, 'gu'))) {
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth === 0) return from + index;
  }
  return html.length;
}

/** How often a text stands in another. */
export function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}
