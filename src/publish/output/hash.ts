import { createHash } from 'node:crypto';

/** The SHA-256 of a content, in hexadecimal digits. */
export function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
