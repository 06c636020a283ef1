import { elementKind, kidsOf } from '../../src/publish/pdf/elements.ts';
import { type PdfFile, readPdf, referenceIn } from '../../src/publish/pdf/file.ts';
import { pageNumbers } from '../../src/publish/pdf/pages.ts';

/** An element of the tags with all that the file says of it, its text as it is painted, spaces at line ends included. */
export interface TaggedElement {
  readonly kind: string;
  /** How it is read out, where the file says so. */
  readonly alternative: string | undefined;
  readonly language: string | undefined;
  readonly id: string | undefined;
  /** The page (from 1) on which its own text begins; undefined where it has none itself. */
  readonly page: number | undefined;
  readonly text: string;
  readonly elements: readonly TaggedElement[];
}

/** Reads the tags of a finished file from their root. */
export function readTaggedText(bytes: Uint8Array): TaggedElement {
  const file = readPdf(bytes);
  const texts = textsOfPages(file);
  const order = new Map(pageNumbers(file).map((page, index) => [page, index + 1]));
  const read = (number: number): TaggedElement => {
    const { text } = file.object(number);
    const kids = kidsOf(text);
    const parts = kids.map((kid) => {
      if (kid.kind === 'element') return read(kid.element);
      return kid.kind === 'content' ? (texts.get(kid.page)?.get(kid.id) ?? '') : '';
    });
    const content = kids.find((kid) => kid.kind === 'content');
    return {
      kind: elementKind(text) ?? '',
      alternative: stringIn(text, 'Alt'),
      language: /\/Lang \(([^)]*)\)/u.exec(text)?.[1],
      id: /\/ID \(([^)]*)\)/u.exec(text)?.[1],
      page: content && order.get(content.page),
      text: parts.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
      elements: parts.filter((part) => typeof part !== 'string'),
    };
  };
  const root = file.object(referenceIn(file.object(file.root).text, 'StructTreeRoot'));
  return read(referenceIn(root.text, 'K'));
}

/** All elements of a kind, in reading order. */
export function elementsOfKind(root: TaggedElement, kind: string): readonly TaggedElement[] {
  const below = root.elements.flatMap((element) => elementsOfKind(element, kind));
  return root.kind === kind ? [root, ...below] : below;
}

function stringIn(text: string, key: string): string | undefined {
  const hexadecimal = new RegExp(`/${key} <FEFF([0-9A-F]*)>`, 'u').exec(text)?.[1];
  return hexadecimal === undefined ? undefined : utf16(hexadecimal);
}

function utf16(hexadecimal: string): string {
  return Buffer.from(hexadecimal, 'hex').swap16().toString('utf16le');
}

type Texts = Map<number, string>;

function textsOfPages(file: PdfFile): ReadonlyMap<number, Texts> {
  const fonts = new Map<number, ReadonlyMap<string, string>>();
  const fontOf = (number: number) => {
    const known = fonts.get(number) ?? charactersOf(file, number);
    fonts.set(number, known);
    return known;
  };
  return new Map(
    pageNumbers(file).map((page) => {
      const { text } = file.object(page);
      const resources = /\/Font <<([^>]*)>>/u.exec(text)?.[1] ?? '';
      const named = new Map(
        [...resources.matchAll(/\/(\S+) (\d+) 0 R/gu)].map(([, name, font]) => [name, fontOf(Number(font))]),
      );
      return [page, textsOfContent(file.content(referenceIn(text, 'Contents')), named)];
    }),
  );
}

/** What each piece of marked content shows: Chromium writes glyphs of four hexadecimal digits. */
function textsOfContent(content: string, fonts: ReadonlyMap<string | undefined, ReadonlyMap<string, string>>): Texts {
  const texts: Texts = new Map();
  let id = -1;
  let font: ReadonlyMap<string, string> | undefined;
  for (const [line, opened, name, glyphs] of content.matchAll(
    /\/\w+ <<\/MCID (\d+) >>BDC|\/(\S+) \S+ Tf\n|<((?!FEFF)[0-9A-F]+)> Tj|(?:^|\n)EMC\n/gu,
  )) {
    if (opened !== undefined) id = Number(opened);
    else if (name !== undefined) font = fonts.get(name);
    else if (glyphs === undefined) id = line.includes('EMC') ? -1 : id;
    else if (id >= 0) {
      const shown = (glyphs.match(/.{4}/gu) ?? []).map((glyph) => font?.get(glyph) ?? '�').join('');
      texts.set(id, (texts.get(id) ?? '') + shown);
    }
  }
  return texts;
}

/** The characters of a font by glyph, as its table for readers says. */
function charactersOf(file: PdfFile, font: number): ReadonlyMap<string, string> {
  const characters = new Map<string, string>();
  const table = file.content(referenceIn(file.object(font).text, 'ToUnicode'));
  for (const [, block = ''] of table.matchAll(/beginbfchar\n(.*?)endbfchar/gsu))
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)>/gu)) characters.set(glyph, utf16(text));
  for (const [, block = ''] of table.matchAll(/beginbfrange\n(.*?)endbfrange/gsu)) {
    for (const [, first = '', last = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/gu)) {
      const start = Number.parseInt(first, 16);
      for (let glyph = start; glyph <= Number.parseInt(last, 16); glyph += 1)
        characters.set(hexadecimal(glyph), String.fromCharCode(Number.parseInt(text, 16) + glyph - start));
    }
  }
  return characters;
}

function hexadecimal(glyph: number): string {
  return glyph.toString(16).toUpperCase().padStart(4, '0');
}
