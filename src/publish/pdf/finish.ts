import { formulaMark } from '../in-page/page-script.ts';
import { type Archive, prepareForArchive } from './archive.ts';
import { separateArtifacts } from './artifacts.ts';
import { elementKind, withKind } from './elements.ts';
import { type PdfFile, referenceIn } from './file.ts';
import { describeLinks, type LinkTexts } from './links.ts';
import { addListBodies } from './lists.ts';
import { type BookFacts, describeBook } from './metadata.ts';
import { pdfString } from './strings.ts';
import { mendTables } from './tables.ts';
import { packPdf } from './write.ts';

export interface FinishOptions extends Omit<BookFacts, 'archive'> {
  readonly links: LinkTexts;
  readonly archive?: Archive | undefined;
}

/**
 * Makes of the browser's print the file that is published: what PDF/UA asks for and Chromium leaves out, the dates
 * of the book, ids that do not depend on what the browser printed before, and a third of the size.
 * Equal prints become equal bytes. Changes `file`.
 */
export async function finishPdf(file: PdfFile, options: FinishOptions): Promise<Uint8Array> {
  renumberIds(file);
  const repeated = mendTables(file);
  const separated = separateArtifacts(file, repeated);
  addListBodies(file);
  nameFormulas(file);
  mapRoles(file);
  describeLinks(file, options.links);
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

/** What the page script marked as a formula is one. */
function nameFormulas(file: PdfFile): void {
  const mark = pdfString(formulaMark).slice(0, -1);
  for (const object of file.objects) {
    if (!object?.text.includes(`/Alt ${mark}`)) continue;
    object.text = withKind(object.text.replace(`/Alt ${mark}`, '/Alt <FEFF'), 'Formula');
  }
}

/** Kinds of elements that are none of PDF 1.7, and what stands for them. */
const roles: Readonly<Record<string, string>> = { Strong: 'Span', Em: 'Span', Sub: 'Span', Aside: 'Sect', Title: 'P' };

function mapRoles(file: PdfFile): void {
  const root = referenceIn(file.object(file.root).text, 'StructTreeRoot');
  if (root === 0) return;
  const used = new Set(file.objects.map((object) => object && elementKind(object.text)));
  const mapped = Object.entries(roles).filter(([kind]) => used.has(kind));
  if (mapped.length === 0) return;
  const entries = mapped.map(([kind, standard]) => `/${kind} /${standard}`).join(' ');
  const object = file.object(root);
  object.text = object.text.replace(/>>$/u, `\n/RoleMap <<${entries}>>>>`);
}
