import type { ComputedPlan } from '../model/computed.ts';
import type { BookDocument } from './document/tree.ts';
import { documentText } from './text/text.ts';

/** A file that is written from the document alone: a further one is a folder with its writer, and a line below. */
export interface Output {
  readonly name: string;
  /** Its path within the site. */
  readonly file: string;
  readonly write: (document: BookDocument, computed: ComputedPlan) => string;
}

/** What is written beside the pages of the site and the document for print, which are made of many files. */
export const outputs: readonly Output[] = [{ name: 'text', file: 'plan.txt', write: documentText }];

/** The files of all outputs, by their paths within the site. */
export function outputFiles(document: BookDocument, computed: ComputedPlan): ReadonlyMap<string, string> {
  return new Map(outputs.map(({ file, write }) => [file, write(document, computed)]));
}
