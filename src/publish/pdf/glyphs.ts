import { inflateSync } from 'node:zlib';

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

/**
 * Reads the fonts of a PDF and where it prints glyph 0. Made for what Chromium writes (objects in the
 * clear, text as hexadecimal glyph ids), which is what makes it quick; it is no general reader.
 */
export function readGlyphFacts(bytes: Uint8Array): GlyphFacts {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fontNames = new Map<string, string>();
  const pages: PageObject[] = [];
  const boxed = new Set<string>();
  for (const { number, head, stream } of objectsOf(buffer)) {
    const font = /\/Type \/Font\n.*\/BaseFont \/(?:[A-Z]{6}\+)?(\S+)/su.exec(head)?.[1];
    if (font !== undefined) fontNames.set(number, font.replace(/-Identity-H$/u, ''));
    if (/\/Type \/Page\n/u.test(head)) pages.push(pageObject(head));
    if (stream !== undefined && showsGlyphZero(stream)) boxed.add(number);
  }
  return summarize(fontNames, pages, boxed);
}

function summarize(fontNames: Map<string, string>, pages: PageObject[], boxed: Set<string>): GlyphFacts {
  const pagesOfFont = new Map<string, number[]>([...fontNames.values()].map((name) => [name, []]));
  const pagesWithEmptyBoxes: number[] = [];
  pages.forEach(({ contents, fonts }, index) => {
    if (boxed.has(contents)) pagesWithEmptyBoxes.push(index + 1);
    const names = new Set(fonts.map((font) => fontNames.get(font)));
    for (const name of names) if (name !== undefined) pagesOfFont.get(name)?.push(index + 1);
  });
  return { fonts: [...pagesOfFont.keys()], pagesWithEmptyBoxes, pagesOfFont };
}

interface PdfObject {
  readonly number: string;
  readonly head: string;
  readonly stream: Buffer | undefined;
}

const objectStart = ' 0 obj\n';
const streamStart = 'stream\n';

/** Goes through the objects in the order of the file, stepping over streams by their length. */
function* objectsOf(buffer: Buffer): Generator<PdfObject> {
  for (let at = buffer.indexOf(objectStart); at >= 0; ) {
    const number = buffer.toString('latin1', buffer.lastIndexOf('\n', at) + 1, at);
    // Either the end of the object or, if the word stands in its stream, beyond the head: both will do.
    const text = buffer.toString('latin1', at, buffer.indexOf('endobj', at));
    const opening = text.indexOf(streamStart);
    const head = opening < 0 ? text : text.slice(0, opening);
    const length = opening < 0 ? 0 : Number(/\/Length (\d+)/u.exec(head)?.[1] ?? 0);
    const start = at + (opening < 0 ? text.length : opening + streamStart.length);
    const stream = opening < 0 ? undefined : textStream(head, buffer.subarray(start, start + length));
    yield { number, head, stream };
    at = buffer.indexOf(objectStart, start + length);
  }
}

/** The unpacked stream if it can hold page content; fonts and images are left alone. */
function textStream(head: string, packed: Buffer): Buffer | undefined {
  if (!head.includes('/FlateDecode') || /\/Length1 |\/Subtype \/(?:Image|CIDFontType0C|Type1C|OpenType)/u.test(head)) {
    return undefined;
  }
  return inflateSync(packed);
}

function pageObject(head: string): PageObject {
  const contents = /\/Contents (\d+) 0 R/u.exec(head)?.[1] ?? '';
  const resources = /\/Font <<([^>]*)>>/u.exec(head)?.[1] ?? '';
  return { contents, fonts: [...resources.matchAll(/ (\d+) 0 R/gu)].map((match) => match[1] ?? '') };
}

/** Text is shown as hexadecimal glyph ids of four digits; the strings that begin with FEFF are no glyphs but ActualText. */
const stringWithGlyphZero = /<(?!FEFF)(?:[0-9A-F]{4})*?0000(?:[0-9A-F]{4})*>/u;

function showsGlyphZero(content: Buffer): boolean {
  return stringWithGlyphZero.test(content.toString('latin1'));
}
