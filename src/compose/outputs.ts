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

/** The files of all outputs, by their paths within the site, their texts set as the form wants it. */
export function outputFiles(
  document: BookDocument,
  computed: ComputedPlan,
  set: (text: string) => string,
): ReadonlyMap<string, string> {
  return new Map(outputs.map(({ file, write }) => [file, set(write(document, computed))]));
}
