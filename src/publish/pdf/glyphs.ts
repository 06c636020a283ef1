import type { PdfFile } from './file.ts';
import { pageNumbers } from './pages.ts';

/** What the fonts and the text of a finished PDF show about characters that no declared font had. */
export interface GlyphFacts {
  /** The PostScript names of the fonts in the file, without the tag of the subset. */
  readonly fonts: readonly string[];
  /** Pages (from 1) on which glyph 0, the empty box, is printed. */
  readonly pagesWithEmptyBoxes: readonly number[];
  /** Pages (from 1) on which each font is available. */
  readonly pagesOfFont: ReadonlyMap<string, readonly number[]>;
}

interface PageObject {
  readonly contents: string;
  readonly fonts: readonly string[];
}

/** Reads the fonts of a PDF and where it prints glyph 0. Chromium writes text as hexadecimal glyph ids. */
export function readGlyphFacts(file: PdfFile): GlyphFacts {
  const fontNames = new Map<string, string>();
  for (const object of file.objects) {
    if (object === undefined) continue;
    const { number, text } = object;
    const font = /^<<\/Type \/Font\n.*\/BaseFont \/(?:[A-Z]{6}\+)?(\S+)/su.exec(text)?.[1];
    if (font !== undefined) fontNames.set(String(number), font.replace(/-Identity-H$/u, ''));
  }
  const pages = pageNumbers(file).map((number) => pageObject(file.object(number).text));
  return summarize(file, fontNames, pages);
}

function summarize(file: PdfFile, fontNames: Map<string, string>, pages: PageObject[]): GlyphFacts {
  const pagesOfFont = new Map<string, number[]>([...fontNames.values()].map((name) => [name, []]));
  const pagesWithEmptyBoxes: number[] = [];
  pages.forEach(({ contents, fonts }, index) => {
    if (showsGlyphZero(file.content(Number(contents)))) pagesWithEmptyBoxes.push(index + 1);
    const names = new Set(fonts.map((font) => fontNames.get(font)));
    for (const name of names) if (name !== undefined) pagesOfFont.get(name)?.push(index + 1);
  });
  return { fonts: [...pagesOfFont.keys()], pagesWithEmptyBoxes, pagesOfFont };
}

function pageObject(head: string): PageObject {
  const contents = /\/Contents (\d+) 0 R/u.exec(head)?.[1] ?? '';
  const resources = /\/Font <<([^>]*)>>/u.exec(head)?.[1] ?? '';
  return { contents, fonts: [...resources.matchAll(/ (\d+) 0 R/gu)].map((match) => match[1] ?? '') };
}

/** Text is shown as hexadecimal glyph ids of four digits; the strings that begin with FEFF are no glyphs but ActualText. */
const stringWithGlyphZero = /<(?!FEFF)(?:[0-9A-F]{4})*?0000(?:[0-9A-F]{4})*>/u;

function showsGlyphZero(content: string): boolean {
  return stringWithGlyphZero.test(content);
}
