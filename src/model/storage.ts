import iconv from 'iconv-lite';

/** How a file holds its text: the encoding, and whether a byte order mark stands before it. */
export interface Storage {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'cp949';
  readonly mark: boolean;
}

/** UTF-8 without a byte order mark. */
export const plainStorage: Storage = { encoding: 'utf-8', mark: false };

/** The bytes of a file that holds a text in this way. */
export function bytesOf(text: string, { encoding, mark }: Storage): Buffer {
  return iconv.encode((mark ? '\uFEFF' : '') + text, encoding);
}
