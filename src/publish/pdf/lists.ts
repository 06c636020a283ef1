import { elementKind, elementsIn, kidsOf, setParent, withKids, withKind } from './elements.ts';
import type { PdfFile, PdfObject } from './file.ts';

/**
 * Gives every item of a list a body, which Chromium leaves out: an item may hold a label and a body only. Entries of
 * contents refer to what they name.
 */
export function addListBodies(file: PdfFile): void {
  for (const object of file.objects.slice()) {
    const kind = object && elementKind(object.text);
    if (object && kind === 'LI') object.text = withBody(file, object.number, withLabel(file, object));
    if (object && kind === 'TOCI') object.text = withReference(file, object);
  }
}

/** The mark of an item stands in its first line; its label is the first part of the item itself. */
function withLabel(file: PdfFile, item: PdfObject): string {
  const [line] = kidsOf(item.text);
  const [label] = line?.kind === 'element' ? kidsOf(file.object(line.element).text) : [];
  if (line?.kind !== 'element' || label?.kind !== 'element') return item.text;
  if (elementKind(file.object(label.element).text) !== 'Lbl') return item.text;
  const box = file.object(line.element);
  const [, ...left] = kidsOf(box.text).map(({ text }) => text);
  box.text = withKids(box.text, left);
  setParent(file, label.element, item.number);
  return withKids(item.text, [label.text, ...kidsOf(item.text).map(({ text }) => text)]);
}

function withReference(file: PdfFile, entry: PdfObject): string {
  const held = elementsIn(entry.text);
  const added = file.add(
    `<</Type /StructElem\n/S /Reference\n/P ${entry.number} 0 R\n/K [${held.map(reference).join(' ')}]>>`,
  );
  for (const element of held) setParent(file, element, added);
  return withKids(entry.text, [reference(added)]);
}

function withBody(file: PdfFile, item: number, text: string): string {
  const outside = (element: number) => elementKind(file.object(element).text) === 'Lbl';
  const moved = elementsIn(text).filter((element) => !outside(element));
  if (moved.length === 0) return text;
  const [only] = moved;
  if (moved.length === 1 && only !== undefined && becomesBody(file, only)) return text;
  const body = file.add(`<</Type /StructElem\n/S /LBody\n/P ${item} 0 R\n/K [${moved.map(reference).join(' ')}]>>`);
  for (const element of moved) setParent(file, element, body);
  const kept = kidsOf(text).filter((kid) => kid.kind !== 'element' || outside(kid.element));
  return withKids(text, [...kept.map((kid) => kid.text), reference(body)]);
}

/** A box that means nothing by itself serves as the body. */
function becomesBody(file: PdfFile, element: number): boolean {
  const object = file.object(element);
  if (elementKind(object.text) !== 'NonStruct') return false;
  object.text = withKind(object.text, 'LBody');
  return true;
}

function reference(element: number): string {
  return `${element} 0 R`;
}
