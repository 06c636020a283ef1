import type { Page } from 'puppeteer-core';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { marksOfWanted, type PreparedPage } from '../in-page/page-script.ts';
import { placeOf } from '../in-page/source-script.ts';
import type { PdfFile } from '../pdf/file.ts';
import type { PdfFacts } from '../pdf/pages.ts';
import { findMissingGlyphs, type LoadedFont } from './missing-glyphs.ts';
import type { DocumentToPrint } from './opened.ts';

/** Where problems of the document are shown. */
export type Sources = Pick<DocumentToPrint, 'find' | 'place'>;

/** What is wrong with the document, whatever its pages are. */
export async function documentDiagnostics(
  page: Page,
  prepared: PreparedPage,
  facts: PdfFacts,
  { find, place }: Sources,
): Promise<Diagnostic[]> {
  const unresolved = prepared.wanted.filter((id) => !facts.destinations.has(id));
  const marksOf = await marksOfWanted(page, unresolved);
  const at = (marks: readonly string[] = []): Place => placeOf(marks, find, place);
  return [
    ...unresolved.map((id, index) => diagnose('layout/unresolved-page', at(marksOf[index]), { id })),
    ...prepared.deadLinks.map(({ marks, ...link }) => diagnose('layout/dead-link', at(marks), link)),
    ...prepared.unnamedFigures.map(({ marks, ...figure }) =>
      diagnose('layout/missing-alternative-text', at(marks), figure),
    ),
  ];
}

const mostPages = 10;

/** The first pages of a list, and how many more there are. */
function pageList(pages: readonly number[]): string {
  const more = pages.length - mostPages;
  return pages.slice(0, mostPages).join(', ') + (more > 0 ? ` (+${more})` : '');
}

/** What the fonts of the book lack: the last defence, since `check` tells of characters in the sources. */
export async function glyphDiagnostics(
  page: Page,
  file: PdfFile,
  fonts: readonly LoadedFont[],
  { find, place }: Sources,
): Promise<Diagnostic[]> {
  const missing = await findMissingGlyphs(page, file, fonts);
  if (missing === undefined) return [];
  const shared = { pages: pageList(missing.pages), fonts: missing.fonts.join(', ') };
  if (missing.characters.length === 0) return [diagnose('layout/missing-glyph', place, { characters: '', ...shared })];
  const byPlace = new Map<string, { at: Place; characters: string }>();
  for (const { character, marks } of missing.characters) {
    const at = placeOf(marks, find, place);
    const { characters } = byPlace.get(JSON.stringify(at)) ?? { characters: '' };
    byPlace.set(JSON.stringify(at), { at, characters: characters + character });
  }
  return [...byPlace.values()].map(({ at, characters }) =>
    diagnose('layout/missing-glyph', at, { characters, ...shared }),
  );
}
