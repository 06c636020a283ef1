import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'puppeteer-core';
import { type FontFile, readFontFile } from '../fonts/font-file.ts';
import { marksOfCharacters, type UsedCharacters, usedCharacters } from '../in-page/page-script.ts';
import type { PdfFile } from '../pdf/file.ts';
import { type GlyphFacts, readGlyphFacts } from '../pdf/glyphs.ts';

/** A declared font as the browser loaded it. */
export interface LoadedFont {
  readonly family: string;
  /** The family name inside the file, which the PDF's font names begin with. */
  readonly ownFamily: string;
  readonly unicodeRange: string;
  readonly url: string;
}

/** Characters that no declared font has, where they were met, and what was printed in their stead. */
export interface MissingGlyphs {
  readonly characters: readonly MissingCharacter[];
  readonly pages: readonly number[];
  readonly fonts: readonly string[];
}

/** A character that no font has, with the marks of the source of the first text that has it. */
export interface MissingCharacter {
  readonly character: string;
  readonly marks: readonly string[];
}

/** Notes every declared font that the page loads; to be called before the document is opened. */
export async function watchFonts(page: Page): Promise<readonly LoadedFont[]> {
  const fonts: LoadedFont[] = [];
  const session: CDPSession = await page.createCDPSession();
  session.on('CSS.fontsUpdated', ({ font }) => {
    if (font === undefined) return;
    const family = font.fontFamily.replace(/^["']|["']$/gu, '');
    fonts.push({ family, ownFamily: font.platformFontFamily, unicodeRange: font.unicodeRange, url: font.src });
  });
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  return fonts;
}

/**
 * Looks into the finished PDF for empty boxes and for fonts that were not declared. Only where there
 * are any, the font files are read to name the characters. Returns undefined when all is well.
 */
export async function findMissingGlyphs(
  page: Page,
  file: PdfFile,
  declared: readonly LoadedFont[],
): Promise<MissingGlyphs | undefined> {
  const facts = readGlyphFacts(file);
  const families = new Set(declared.map(({ ownFamily }) => plain(ownFamily)));
  const suspects = facts.fonts.filter((font) => !beginsWithOneOf(plain(font), families));
  if (suspects.length === 0 && facts.pagesWithEmptyBoxes.length === 0) return undefined;
  const files = await readFiles(declared);
  const names = new Set([...files.values()].map(({ postScriptName }) => postScriptName));
  const strangers = suspects.filter((font) => !names.has(font));
  if (strangers.length === 0 && facts.pagesWithEmptyBoxes.length === 0) return undefined;
  const missing = uncovered(await usedCharacters(page), declared, files);
  const marks = await marksOfCharacters(page, missing);
  const characters = missing.map(({ characters: character }, index) => ({ character, marks: marks[index] ?? [] }));
  return { characters, pages: pagesOf(facts, strangers), fonts: strangers };
}

function beginsWithOneOf(name: string, starts: ReadonlySet<string>): boolean {
  for (const start of starts) if (start !== '' && name.startsWith(start)) return true;
  return false;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{Letter}\p{Number}]/gu, '');
}

function pagesOf(facts: GlyphFacts, strangers: readonly string[]): number[] {
  const pages = [...facts.pagesWithEmptyBoxes, ...strangers.flatMap((font) => facts.pagesOfFont.get(font) ?? [])];
  return [...new Set(pages)].sort((left, right) => left - right);
}

async function readFiles(fonts: readonly LoadedFont[]): Promise<ReadonlyMap<string, FontFile>> {
  const urls = [...new Set(fonts.map(({ url }) => url))];
  const files = await Promise.all(urls.map(async (url) => [url, readFontFile(await bytesAt(url))] as const));
  return new Map(files);
}

/** A document loads fonts that lie beside it or stand in its styles, and no others. */
async function bytesAt(url: string): Promise<Buffer> {
  if (url.startsWith('file:')) return readFile(fileURLToPath(url));
  const [, encoding = '', text = ''] = /^data:[^,]*?(;base64)?,(.*)$/su.exec(url) ?? [];
  return encoding === '' ? Buffer.from(decodeURIComponent(text), 'latin1') : Buffer.from(text, 'base64');
}

/** The characters that no font has, each once, with the families in which it is set first. */
function uncovered(
  used: readonly UsedCharacters[],
  declared: readonly LoadedFont[],
  files: ReadonlyMap<string, FontFile>,
): readonly UsedCharacters[] {
  const missing = new Map<string, UsedCharacters>();
  for (const { families, characters } of used) {
    const named = new Set(families.split(',').map((family) => family.trim().replace(/^["']|["']$/gu, '')));
    const fonts = declared.filter(({ family }) => named.has(family));
    for (const character of characters) {
      if (missing.has(character) || !needsGlyph(character)) continue;
      if (!fonts.some((font) => covers(font, files, character)))
        missing.set(character, { families, characters: character });
    }
  }
  return [...missing].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, found]) => found);
}

/** White space, controls and joiners leave no mark, whether or not a font has them. */
function needsGlyph(character: string): boolean {
  return !/[\p{White_Space}\p{Control}\p{Default_Ignorable_Code_Point}]/u.test(character);
}

function covers(font: LoadedFont, files: ReadonlyMap<string, FontFile>, character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  return isInRange(font.unicodeRange, codePoint) && files.get(font.url)?.has(codePoint) === true;
}

/** Whether a CSS unicode-range such as `U+0-10FFFF` or `U+AC00-D7A3, U+20` holds the code point. */
function isInRange(unicodeRange: string, codePoint: number): boolean {
  return unicodeRange.split(',').some((part) => {
    const [start = '0', end = start] = part.trim().replace(/^u\+/iu, '').split('-');
    const low = Number.parseInt(start.replaceAll('?', '0'), 16);
    return low <= codePoint && codePoint <= Number.parseInt(end.replaceAll('?', 'F'), 16);
  });
}
