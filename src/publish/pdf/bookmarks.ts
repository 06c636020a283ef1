import type { HeadingTexts } from '../in-page/structure-script.ts';
import { type PdfFile, referenceIn } from './file.ts';
import { pdfString } from './strings.ts';

/**
 * Gives the bookmarks the texts of their headings: Chromium pieces them together of what it paints, and spaces are no
 * paint. Readers show the panel, with the outermost bookmarks and what is opened of them.
 */
export function nameBookmarks(file: PdfFile, headings: HeadingTexts): void {
  const outline = referenceIn(file.object(file.root).text, 'Outlines');
  if (outline === 0) return;
  const waiting = [...headings];
  for (const item of itemsBelow(file, outline)) nameItem(file, item, waiting);
  const top = siblingsFrom(file, referenceIn(file.object(outline).text, 'First'));
  const object = file.object(outline);
  object.text = object.text.replace(/\/Count -?\d+/u, `/Count ${top.length}`);
  file.addToCatalog('/PageMode /UseOutlines');
}

function nameItem(file: PdfFile, item: number, waiting: HeadingTexts[number][]): void {
  const object = file.object(item);
  const title = /\/Title (<[0-9A-F]*>|\((?:\\.|[^\\)])*\))/su.exec(object.text)?.[1];
  if (title === undefined) return;
  const shown = bare(readString(title));
  const at = waiting.findIndex(([told]) => bare(told) === shown);
  // What stands before the heading that was found has no bookmark, as in a proof of a part.
  const [heading] = at < 0 ? [] : waiting.splice(0, at + 1).slice(-1);
  if (heading !== undefined) object.text = object.text.replace(title, () => pdfString(heading[1]));
  const children = siblingsFrom(file, referenceIn(object.text, 'First'));
  if (children.length > 0) object.text = object.text.replace(/\/Count \d+/u, `/Count -${children.length}`);
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

function readString(written: string): string {
  if (written.startsWith('(')) return written.slice(1, -1).replace(/\\(.)/gsu, '$1');
  return Buffer.from(written.slice(5, -1), 'hex').swap16().toString('utf16le');
}

/** All items below another, in the order of the book. */
function itemsBelow(file: PdfFile, item: number): readonly number[] {
  const children = siblingsFrom(file, referenceIn(file.object(item).text, 'First'));
  return children.flatMap((child) => [child, ...itemsBelow(file, child)]);
}

function siblingsFrom(file: PdfFile, first: number): readonly number[] {
  const siblings: number[] = [];
  for (let at = first; at !== 0; at = referenceIn(file.object(at).text, 'Next')) siblings.push(at);
  return siblings;
}
