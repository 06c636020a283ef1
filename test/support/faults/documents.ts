import type { Random } from '../random.ts';
import { editing, type Fault } from './fault.ts';
import type { Sources } from './sources.ts';

/** A stretch of a Markdown file. */
export interface Stretch {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A section of a Markdown file: its heading, and where it ends. */
export interface WrittenSection extends Stretch {
  readonly heading: string;
  /** Where the words of the heading stand. */
  readonly words: readonly [start: number, end: number];
}

const everyFolder = ['tasks', 'objectives', 'goals', 'collaborations', 'chapters'];

/** One stretch that a pattern finds in the Markdown files of some folders, or undefined where there is none. */
export function stretchIn(
  sources: Sources,
  random: Random,
  pattern: RegExp,
  folders: readonly string[] = everyFolder,
): Stretch | undefined {
  const found = sources.documents(...folders).flatMap((file) =>
    [...sources.text(file).matchAll(pattern)].map((match): Stretch => {
      return { file, start: match.index, end: match.index + match[0].length, text: match[0] };
    }),
  );
  return found.length === 0 ? undefined : random.pick(found);
}

/** The end of a line with an item of a list, behind which something can be written. */
export function itemIn(sources: Sources, random: Random, folders?: readonly string[]): Stretch | undefined {
  return stretchIn(sources, random, /^ *- [^\n]*[^\\\n]$/gmu, folders);
}

/** Something written at the end of an item of a list; marks show what is wrong with it. */
export function appended(
  sources: Sources,
  random: Random,
  marked: string,
  ...codes: readonly string[]
): Fault | undefined {
  const item = itemIn(sources, random);
  if (!item) return undefined;
  const { file, start, end } = item;
  return editing({ file, start: end, end, text: ` ${marked}`, codes, claim: [start, end] });
}

/** Something written as a paragraph of its own, behind a blank line that stands before a heading. */
export function paragraph(
  sources: Sources,
  random: Random,
  marked: string,
  code: string,
  folders: readonly string[] = ['tasks'],
): Fault | undefined {
  const before = stretchIn(sources, random, /(?<=[^-]\n\n)## [^\n]+$/gmu, folders);
  if (!before) return undefined;
  const at = before.start;
  return editing({ file: before.file, start: at, end: at, text: `${marked}\n\n`, codes: [code], claim: [at - 1, at] });
}

/** The sections of a Markdown file that begin with `## `. */
export function sectionsOf(sources: Sources, file: string): readonly WrittenSection[] {
  const text = sources.text(file);
  const headings = [...text.matchAll(/^## (.+)$/gmu)];
  return headings.map((match, index) => {
    const end = headings[index + 1]?.index ?? text.length;
    const heading = match[1]!;
    const words = [match.index + 3, match.index + 3 + heading.length] as const;
    return { file, heading, words, start: match.index, end, text: text.slice(match.index, end) };
  });
}
