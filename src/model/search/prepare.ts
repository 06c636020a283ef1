import { comparedCode } from './codes.ts';
import { fold } from './fold.ts';
import type { SearchDocument, SearchGroup, SearchIndex } from './index.ts';

/** A field of a document as it is compared: its words apart, and written together. */
export interface Field {
  readonly spaced: string;
  readonly together: string;
}

/** A document with its fields ready to be compared. */
export interface Prepared {
  readonly document: SearchDocument;
  readonly title: Field;
  readonly codes: Field;
  readonly owner: Field;
  readonly text: Field;
  /** Its codes, each in the one form that all ways of typing it share. */
  readonly keys: readonly string[];
}

export interface PreparedIndex {
  readonly groups: readonly SearchGroup[];
  readonly documents: readonly Prepared[];
  /** What means the same as a word, as it is compared. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
}

/** Makes an index ready for queries. Takes some time, so it is done once. */
export function prepare({ groups, documents, synonyms }: SearchIndex): PreparedIndex {
  const same = synonyms.map((words) => words.map((word) => fold(word).text));
  return {
    groups,
    synonyms: new Map(same.flatMap((words) => words.map((word) => [word, words.filter((other) => other !== word)]))),
    documents: documents.map((document) => ({
      document,
      title: fieldOf(document.title),
      codes: fieldOf(document.codes.join(', ')),
      owner: fieldOf(document.owner),
      text: fieldOf(document.text),
      keys: document.codes.map(comparedCode),
    })),
  };
}

function fieldOf(text: string): Field {
  const spaced = fold(text).text;
  return { spaced, together: spaced.replaceAll(' ', '') };
}
