import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { PrintDocument } from '../../model/composition.ts';
import { underPolicy } from '../browser/own-files.ts';
import { copyFonts, withFonts } from '../fonts/fonts.ts';
import { writeFiles } from '../output/write-files.ts';

/** Where the document that was printed stays in a build, for the record. */
export const printFolder = join('internal', 'print');

/**
 * Writes the document for print with its styles and fonts and returns its path. `more` is text that is printed
 * with it and needs fonts, too.
 */
export async function writePrintDocument(document: PrintDocument, folder: string, more = ''): Promise<string> {
  const { book, bookStyle, bookStyleName, images } = document;
  const style = await withFonts(bookStyle, book + bookStyle + more);
  await writeFiles(
    folder,
    new Map<string, string | Uint8Array>([['index.html', underPolicy(book)], [bookStyleName, style.css], ...images]),
  );
  await copyFonts(style.fonts, folder);
  return join(folder, 'index.html');
}

/** Whether two folders hold the same files, byte for byte. A folder that is not there holds none. */
export async function holdTheSame(left: string, right: string): Promise<boolean> {
  const [mine, others] = await Promise.all([filesBelow(left), filesBelow(right)]);
  if (mine.join('\n') !== others.join('\n')) return false;
  for (const path of mine) {
    const [own, other] = await Promise.all([readFile(join(left, path)), readFile(join(right, path))]);
    if (!own.equals(other)) return false;
  }
  return true;
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => relative(folder, join(parentPath, name))).sort();
}
