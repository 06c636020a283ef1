import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A part of a tagged PDF as a screen reader meets it. */
export interface Tagged {
  readonly role: string;
  /** Its own text, parts below left out. */
  readonly text: string;
  readonly alt: string | undefined;
  readonly children: readonly Tagged[];
}

/** What a page holds for a screen reader, and all that it shows. */
export interface TaggedPage {
  readonly root: Tagged;
  /** All text of the book on the page, in the order of the file. */
  readonly content: string;
  /** The text that is marked as no part of the book: running heads, folios, repetitions. */
  readonly artifacts: string;
  /** What links say of where they lead. */
  readonly links: readonly string[];
}

interface Item {
  readonly str?: string;
  readonly type?: string;
  readonly id?: string;
  readonly tag?: string | null;
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** Reads the tags of every page, with a program that is not ours. */
export async function readTagged(bytes: Uint8Array): Promise<readonly TaggedPage[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: TaggedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const { texts, content, artifacts } = sorted(items as readonly Item[]);
    const annotations = (await page.getAnnotations()) as { contentsObj?: { str: string } }[];
    const links = annotations.map(({ contentsObj }) => contentsObj?.str ?? '');
    pages.push({ root: tagged((await page.getStructTree()) as Node, texts), content, artifacts, links });
  }
  await pdf.destroy();
  return pages;
}

/** The files that are attached to a PDF, by name. */
export async function readAttachments(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const found = (await pdf.getAttachments()) as Record<string, { filename: string; content: Uint8Array }> | null;
  await pdf.destroy();
  return new Map(Object.values(found ?? {}).map(({ filename, content }) => [filename, content]));
}

function sorted(items: readonly Item[]): { texts: Map<string, string>; content: string; artifacts: string } {
  const texts = new Map<string, string>();
  const open: string[] = [];
  let content = '';
  let artifacts = '';
  for (const { type, id, tag, str = '' } of items) {
    if (type === 'endMarkedContent') open.pop();
    else if (type !== undefined) open.push(id ?? (tag === 'Artifact' ? 'artifact' : (open.at(-1) ?? '')));
    else if (open.at(-1) === 'artifact') artifacts += str;
    else {
      content += str;
      texts.set(open.at(-1) ?? '', (texts.get(open.at(-1) ?? '') ?? '') + str);
    }
  }
  return { texts, content, artifacts };
}

function tagged(node: Node, texts: ReadonlyMap<string, string>): Tagged {
  const children = node.children ?? [];
  return {
    role: node.role ?? '',
    text: children.map(({ type, id }) => (type === 'content' ? (texts.get(id ?? '') ?? '') : '')).join(''),
    alt: node.alt,
    children: children.filter(({ role }) => role !== undefined).map((child) => tagged(child, texts)),
  };
}

/** The tags in one line, boxes that mean nothing left out: `L(LI(LBody[갑]))`. */
export function inOneLine({ role, text, children }: Tagged): string {
  const below = children.map(inOneLine).filter((line) => line !== '');
  const content = text === '' ? '' : `[${text}]`;
  if (role === 'NonStruct' || role === 'Root') return below.length === 0 ? content : content + below.join(' ');
  if (below.length === 0) return role + content;
  return below.length === 1 && below[0]!.startsWith('[') ? role + below[0] : `${role}(${content}${below.join(' ')})`;
}
