import { createHash } from 'node:crypto';

/** A short name for a text by what it says: another text has another one. The front matter does not count. */
export function digestOfText(text: string): string {
  const body = text
    .replace(/^\uFEFF?---\r?\n.*?\n---\r?\n/su, '')
    .replaceAll('\r\n', '\n')
    .trim();
  return createHash('sha256').update(body).digest('hex').slice(0, 12);
}
