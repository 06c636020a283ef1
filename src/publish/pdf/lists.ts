import { elementKind, elementsIn, kidsOf, setParent, withKids, withKind } from './elements.ts';
import type { PdfFile } from './file.ts';

/** Gives every item of a list a body, which Chromium leaves out: an item may hold a label and a body only. */
export function addListBodies(file: PdfFile): void {
  for (const object of file.objects.slice()) {
    if (object && elementKind(object.text) === 'LI') object.text = withBody(file, object.number, object.text);
  }
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
