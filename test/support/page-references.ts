import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPdf } from '../../src/publish/pdf/file.ts';
import { readFacts } from '../../src/publish/pdf/pages.ts';
import type { Finished } from './build.ts';
import { folioOf } from './page-furniture.ts';
import { printDocument, textOf, withoutSpaces } from './pages.ts';
import { readPageTexts } from './pdf-reader.ts';
import { readTagged } from './tagged.ts';

/** The places of a book that show the number of a page: its 목차, its lists, and its references. */
export interface PageReferences {
  readonly count: number;
  /** What the document has there, where the finished PDF does not show the number at the foot of the target's page. */
  readonly wrong: readonly string[];
}

/** Reads every number of a page from the finished PDF, and holds it against the page where the target stands. */
export async function readPageReferences(built: Finished): Promise<PageReferences> {
  const bytes = readFileSync(join(built.folder, 'plan.pdf'));
  const content = withoutSpaces((await readTagged(bytes)).map((page) => page.content).join(''));
  const folios = (await readPageTexts(bytes)).map(folioOf);
  const { destinations } = readFacts(readPdf(bytes));
  const html = printDocument(built);
  const references = [...html.matchAll(reference)];
  const wrong = references.filter(({ groups, index }) => {
    const number = folios[(destinations.get(groups?.target ?? '') ?? 0) - 1];
    const next = wordsAfter(html, index);
    const rests = content.split(`${wordsBefore(html, index)}${number}`).slice(1);
    return !rests.some((rest) => !/^\d/u.test(rest) || rest.startsWith(next));
  });
  return { count: references.length, wrong: wrong.map(([place]) => place) };
}

const hidden = /<span[^>]* aria-hidden="true"[^>]*>[^<]*<\/span>/gu;
const reference = /<span[^>]* data-page-of="(?<target>[^"]*)"[^>]*><\/span>/gu;

/** The last words before a place of a document, within the same line and behind the number before it. */
function wordsBefore(html: string, at: number): string {
  const start = Math.max(...['<li', '<p', '<td', '<th', '<div'].map((tag) => html.lastIndexOf(tag, at)));
  const line = html.slice(start, at).replace(/^.*data-page-of="[^"]*"[^>]*><\/span>/su, '');
  return withoutSpaces(textOf(line.replaceAll(hidden, ''))).slice(-20);
}

/** The first words behind a place of a document, up to the next such place: they may begin with a number, too. */
function wordsAfter(html: string, at: number): string {
  const [, own = '', behind = ''] =
    /^(<span[^>]*><\/span>)(.*?)(?:<[^>]*$|<span[^>]* data-page-of=)/su.exec(html.slice(at, at + 1000)) ?? [];
  return withoutSpaces(textOf(own + behind)).slice(0, 5);
}
