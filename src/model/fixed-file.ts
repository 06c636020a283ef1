import type { Fix } from '../diagnostics/fix.ts';
import type { Storage } from './storage.ts';

/** A text and how it is held in its file. */
export interface StoredText {
  readonly text: string;
  readonly storage: Storage;
}

/** A source file as it is and as it would be after its mends, of which there is at least one. */
export interface FixedFile {
  /** The path from the root, with forward slashes. */
  readonly file: string;
  readonly before: StoredText;
  readonly after: StoredText;
  /** In the order of their places. */
  readonly mends: readonly Fix[];
}
