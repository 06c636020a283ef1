import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The documents under test: how to write an edition, and how to make a form. */
export const documents = ['docs/guide.md', 'docs/forms.md'] as const;

const texts = documents.map((document) => [document, readFileSync(join(repository, document), 'utf8')] as const);

/** Both, one after the other. */
export const readme = texts.map(([, text]) => text).join('\n');

/** A fenced code block with what its info string says: a language, bare words, and `name=value` pairs. */
export interface Fence {
  readonly document: (typeof documents)[number];
  readonly line: number;
  /** White space before the block, in a list. */
  readonly indent: string;
  readonly language: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

/** All fenced code blocks of the documents, in order. */
export function fences(): readonly Fence[] {
  return texts.flatMap(([document, text]) => fencesOf(document, text));
}

function fencesOf(document: Fence['document'], whole: string): readonly Fence[] {
  const pattern = /^( *)(`{3,})([^\n`]*)\n([\s\S]*?)^\1\2$/gm;
  return [...whole.matchAll(pattern)].map((match) => {
    const [, indent = '', , info = '', indented = ''] = match;
    const text = indented.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    const [language = '', ...words] = info.trim().match(/[^\s"]+"[^"]*"|[^\s"]+/g) ?? [];
    const attributes = new Map(words.map((word) => nameAndValue(word)));
    return { document, line: whole.slice(0, match.index).split('\n').length, indent, language, attributes, text };
  });
}

function nameAndValue(word: string): [string, string] {
  const [, name = word, value = ''] = /^([^=]+)=(.*)$/.exec(word) ?? [];
  return [name, value.replaceAll('"', '')];
}
