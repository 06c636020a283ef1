import { kindMark } from '../in-page/structure-script.ts';
import { elementKind, kidsOf, setParent, withKids, withKind } from './elements.ts';
import { type PdfFile, referenceIn } from './file.ts';
import { pdfString } from './strings.ts';

const marked = `/Alt ${pdfString(kindMark).slice(0, -1)}`;
const markedPattern = new RegExp(String.raw`\n?${marked}((?:[0-9A-F]{4})*)>`, 'u');

/**
 * Gives elements the kind that the print was told of by their name; what else the name says is how they are read out.
 * Chromium knows of no kinds but those of the web.
 */
export function nameKinds(file: PdfFile): void {
  const notes: number[] = [];
  for (const object of file.objects) {
    const name = object && markedPattern.exec(object.text)?.[1];
    if (!object || name === undefined) continue;
    const [kind = '', ...spoken] = textOf(name).split(' ');
    const alternative = spoken.length > 0 ? `\n/Alt ${pdfString(spoken.join(' '))}` : '';
    object.text = withKind(object.text.replace(markedPattern, alternative), kind);
    if (kind === 'Note') notes.push(object.number);
    if (kind === 'H1') joinToPrevious(file, object.number);
  }
  identifyNotes(file, notes);
  mapRoles(file);
}

function textOf(hexadecimal: string): string {
  return Buffer.from(hexadecimal, 'hex').swap16().toString('utf16le');
}

/** A heading of several lines is one: a further line belongs to the first. */
function joinToPrevious(file: PdfFile, line: number): void {
  const { text } = file.object(line);
  const parent = file.object(referenceIn(text, 'P'));
  const siblings = kidsOf(parent.text);
  const at = siblings.findIndex((kid) => kid.kind === 'element' && kid.element === line);
  const before = siblings[at - 1];
  if (before?.kind !== 'element') return;
  const heading = file.object(before.element);
  setParent(file, line, heading.number);
  const own = file.object(line);
  own.text = withKind(own.text, 'Span');
  heading.text = withKids(heading.text, [...kidsOf(heading.text).map((kid) => kid.text), `${line} 0 R`]);
  parent.text = withKids(
    parent.text,
    siblings.filter((_, index) => index !== at).map((kid) => kid.text),
  );
}

/** PDF/UA wants an id of every note. They stand in the sorted tree of ids behind those of Chromium, `node…`. */
function identifyNotes(file: PdfFile, notes: readonly number[]): void {
  if (notes.length === 0) return;
  const ids = notes.map((_, index) => `(note${String(index + 1).padStart(8, '0')})`);
  notes.forEach((note, index) => {
    const object = file.object(note);
    object.text = object.text.replace(/>>$/u, `\n/ID ${ids[index]}>>`);
  });
  const names = notes.map((note, index) => `${ids[index]} ${note} 0 R`).join(' ');
  const leaf = file.add(`<</Limits [${ids[0]} ${ids.at(-1)}]\n/Names [${names}]>>`);
  const root = file.object(referenceIn(file.object(file.root).text, 'StructTreeRoot'));
  const tree = referenceIn(root.text, 'IDTree');
  if (tree === 0) root.text = root.text.replace(/>>$/u, `\n/IDTree ${file.add(`<</Kids [${leaf} 0 R]>>`)} 0 R>>`);
  else {
    const ofIds = file.object(tree);
    ofIds.text = ofIds.text.replace(/\/Kids \[([^\]]*)\]/u, `/Kids [$1 ${leaf} 0 R]`);
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
