import type { Random } from '../random.ts';
import type { Sources } from './sources.ts';

/** Puts a text in place of a stretch of a file; ⟦ ⟧ in it are where findings are expected, one for each code. */
export interface Edit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly codes: readonly string[];
  /** What no other fault may touch, in offsets into the sound text: the lines of the edit where not given. */
  readonly claim?: readonly [start: number, end: number];
}

/** A finding where no text can be marked. */
export interface Finding {
  readonly code: string;
  readonly file: string;
  readonly at: string;
}

/** One fault: what is done to the sources and all that must be found because of it. */
export interface Fault {
  readonly edits: readonly Edit[];
  readonly remove?: string;
  readonly write?: { readonly file: string; readonly text: string };
  /** The file's bytes, made of the text that the edits give. */
  readonly encode?: { readonly file: string; readonly with: (text: string) => Buffer };
  /** What is done below the root when all is written: files renamed, made links or folders. */
  readonly rearrange?: (root: string) => void;
  readonly found?: readonly Finding[];
  /** Names that no other fault may touch, such as the id of a record, or the path of a file. */
  readonly claims?: readonly string[];
}

/** Chooses a spot and makes a fault; undefined where this choice came to nothing, and another may not. */
export type Mutator = (sources: Sources, random: Random) => Fault | undefined;

/** A fault that is one edit. */
export function editing(edit: Edit, claims: readonly string[] = []): Fault {
  return { edits: [edit], claims };
}

/** A finding that concerns a file as a whole. */
export function ofFile(code: string, file: string): Finding {
  return { code, file, at: '1:1-1:1' };
}

/** The whole of a file as something that no other fault may touch. */
export const everything = [0, Number.POSITIVE_INFINITY] as const;
