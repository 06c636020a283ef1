import { elementKind, elementsIn, kidsOf, setParent, withKids, withKind } from './elements.ts';
import { type PdfFile, referenceIn } from './file.ts';

/**
 * Puts every caption into the table or list that it stands above, as its first part, where a reader of the tags looks
 * for it. A figure keeps its caption before it: its alternative text would be read in place of what it holds.
 */
export function placeCaptions(file: PdfFile): void {
  for (const object of file.objects) {
    if (object === undefined || elementKind(object.text) !== 'Caption') continue;
    const parent = file.object(referenceIn(object.text, 'P'));
    const siblings = elementsIn(parent.text);
    const below = firstCaptioned(file, siblings.slice(siblings.indexOf(object.number) + 1));
    if (below === undefined || below === parent.number) continue;
    removeKid(file, parent.number, object.number);
    addFirst(file, below, object.number);
  }
}

/** What a table counts in is no row of data: it stands in the caption, behind its words. */
export function unitIntoCaption(file: PdfFile, table: number, row: number): void {
  const [cell] = elementsIn(file.object(row).text);
  if (cell === undefined) return;
  removeKid(file, table, row);
  file.objects[row] = undefined;
  const object = file.object(cell);
  object.text = withKind(object.text.replace(/\n\/A \[.*?\](?=\n\/|>>$)/su, ''), 'P');
  const [first] = elementsIn(file.object(table).text);
  const caption = first !== undefined && elementKind(file.object(first).text) === 'Caption' ? first : undefined;
  if (caption === undefined) {
    const added = file.add(`<</Type /StructElem\n/S /Caption\n/P ${table} 0 R\n/K ${cell} 0 R>>`);
    setParent(file, cell, added);
    addFirst(file, table, added);
  } else addLast(file, caption, cell);
}

/** The table, list or figure with which the elements begin, whatever boxes stand around it. */
function firstCaptioned(file: PdfFile, elements: readonly number[]): number | undefined {
  for (const element of elements) {
    const { text } = file.object(element);
    const kind = elementKind(text) ?? '';
    if (kind === 'Table' || kind === 'L') return element;
    if (kind === 'Div' || kind === 'NonStruct') {
      const below = firstCaptioned(file, elementsIn(text));
      if (below !== undefined) return below;
    }
    if (kind === 'Figure') return undefined;
  }
  return undefined;
}

function removeKid(file: PdfFile, parent: number, kid: number): void {
  const object = file.object(parent);
  const kept = kidsOf(object.text).filter((other) => other.kind !== 'element' || other.element !== kid);
  object.text = withKids(
    object.text,
    kept.map(({ text }) => text),
  );
}

function addFirst(file: PdfFile, parent: number, kid: number): void {
  const object = file.object(parent);
  object.text = withKids(object.text, [`${kid} 0 R`, ...kidsOf(object.text).map(({ text }) => text)]);
  setParent(file, kid, parent);
}

function addLast(file: PdfFile, parent: number, kid: number): void {
  const object = file.object(parent);
  object.text = withKids(object.text, [...kidsOf(object.text).map(({ text }) => text), `${kid} 0 R`]);
  setParent(file, kid, parent);
}
