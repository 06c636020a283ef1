import { Parser } from 'htmlparser2';

/** An element of a page as its tag names it. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** How a page begins. */
export interface PageStart {
  /** Where its document type ends; 0 without one. */
  readonly afterDoctype: number;
  /** Its first elements, as many as were asked for, up to the first text or comment. */
  readonly tags: readonly Tag[];
}

/** Reads the beginning of a page, and no more of it. */
export function pageStart(html: string, count: number): PageStart {
  let afterDoctype = 0;
  const tags: Tag[] = [];
  const parser = new Parser({
    onprocessinginstruction: () => {
      if (tags.length === 0) afterDoctype = parser.endIndex + 1;
    },
    onopentag: (name, attributes, isImplied) => {
      if (!isImplied && tags.length < count) tags.push({ name, attributes });
      if (tags.length >= count) parser.pause();
    },
    ontext: (text) => {
      if (text.trim() !== '') parser.pause();
    },
    oncomment: () => parser.pause(),
  });
  parser.write(html);
  return { afterDoctype, tags };
}
