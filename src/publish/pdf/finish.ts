import type { HeadingTexts } from '../in-page/structure-script.ts';
import { type Archive, prepareForArchive } from './archive.ts';
import { separateArtifacts } from './artifacts.ts';
import { nameBookmarks } from './bookmarks.ts';
import { placeCaptions } from './captions.ts';
import type { PdfFile } from './file.ts';
import { nameKinds } from './kinds.ts';
import { describeLinks, type LinkTexts } from './links.ts';
import { addListBodies } from './lists.ts';
import { type BookFacts, describeBook } from './metadata.ts';
import { labelPages } from './page-labels.ts';
import { mendTables } from './tables.ts';
import { packPdf } from './write.ts';

export interface FinishOptions extends Omit<BookFacts, 'archive'> {
  readonly links: LinkTexts;
  /** The texts of the headings, in the order of the book. */
  readonly headings: HeadingTexts;
  /** The number of each page, as its foot counts; 0 and less are pages of the front matter. */
  readonly pageNumbers: readonly number[];
  readonly archive?: Archive | undefined;
}

/**
 * Makes of the browser's print the file that is published: what PDF/UA asks for and Chromium leaves out, the dates
 * of the book, ids that do not depend on what the browser printed before, and a third of the size.
 * Equal prints become equal bytes. Changes `file`.
 */
export async function finishPdf(file: PdfFile, options: FinishOptions): Promise<Uint8Array> {
  renumberIds(file);
  nameKinds(file);
  placeCaptions(file);
  const repeated = mendTables(file);
  const separated = separateArtifacts(file, repeated);
  addListBodies(file);
  describeLinks(file, options.links);
  nameBookmarks(file, options.headings);
  labelPages(file, options.pageNumbers);
  describeBook(file, { ...options, archive: options.archive?.level });
  if (options.archive) await prepareForArchive(file, options.archive, options.date);
  await separated;
  return packPdf(file);
}

/**
 * Chromium counts the ids of structure elements through the life of a process. They are keys of a sorted tree, so
 * they keep their order.
 */
function renumberIds(file: PdfFile): void {
  const holders = file.objects.filter((object) => object?.text.includes('(node'));
  const used = new Set(holders.flatMap((object) => object?.text.match(idPattern) ?? []));
  const ids = new Map([...used].sort().map((id, index) => [id, `(node${String(index + 1).padStart(8, '0')})`]));
  for (const object of holders) {
    if (object) object.text = object.text.replace(idPattern, (id) => ids.get(id) ?? id);
  }
}

const idPattern = /\(node\d{8}\)/gu;
