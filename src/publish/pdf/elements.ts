import type { PdfFile } from './file.ts';

/** One entry of what an element holds: an element below it, an annotation, or marked content of a page. */
export type Kid =
  | { readonly kind: 'element'; readonly element: number; readonly text: string }
  | { readonly kind: 'annotation'; readonly annotation: number; readonly text: string }
  | { readonly kind: 'content'; readonly page: number; readonly id: number; readonly text: string };

const start = '<</Type /StructElem\n/S /';

/** The kind of a structure element (`TD`, `LI` …), or undefined where the text is of something else. */
export function elementKind(text: string): string | undefined {
  return text.startsWith(start) ? text.slice(start.length, text.indexOf('\n', start.length)) : undefined;
}

/** Gives an element another kind. */
export function withKind(text: string, kind: string): string {
  return `${start}${kind}${text.slice(text.indexOf('\n', start.length))}`;
}

const kidsPattern = /\/K (\[[^\]]*\]|<<.*?>>|\d+(?: 0 R)?)/su;
const kidPattern =
  /(?<element>\d+) 0 R|<<\/Type \/MCR\n\/Pg (?<page>\d+) 0 R\n\/MCID (?<there>\d+)>>|<<\/Type \/OBJR\n\/Obj (?<annotation>\d+) 0 R[^>]*>>|(?<here>\d+)/gu;

/** What an element holds, in reading order. */
export function kidsOf(text: string): readonly Kid[] {
  const kids = kidsPattern.exec(text)?.[1];
  if (kids === undefined) return [];
  const page = Number(/\/Pg (\d+) 0 R/u.exec(text)?.[1] ?? 0);
  return [...kids.matchAll(kidPattern)].map((match): Kid => {
    const { element, page: otherPage, there, annotation, here } = match.groups ?? {};
    if (element !== undefined) return { kind: 'element', element: Number(element), text: match[0] };
    if (annotation !== undefined) return { kind: 'annotation', annotation: Number(annotation), text: match[0] };
    return { kind: 'content', page: Number(otherPage ?? page), id: Number(there ?? here), text: match[0] };
  });
}

/** Gives an element other contents; those that stood in it keep their notation. */
export function withKids(text: string, kids: readonly string[]): string {
  return text.replace(kidsPattern, () => `/K ${kids.length === 1 ? kids[0] : `[${kids.join(' ')}]`}`);
}

/** Moves an element below another. */
export function setParent(file: PdfFile, element: number, parent: number): void {
  const object = file.object(element);
  object.text = object.text.replace(/\/P \d+ 0 R/u, `/P ${parent} 0 R`);
}

/** The elements that an element holds. */
export function elementsIn(text: string): readonly number[] {
  return kidsOf(text).flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []));
}
