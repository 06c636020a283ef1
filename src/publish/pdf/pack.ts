import { promisify } from 'node:util';
import { deflate } from 'node:zlib';

const packAtLevel = promisify<Buffer, { level: number }, Buffer>(deflate);

/** One step below the default: a hundredth larger, a quarter faster. */
const level = 5;

/** Packs the bytes of a stream beside other work; what is equal comes out equal. */
export function pack(bytes: Buffer): Promise<Buffer> {
  return packAtLevel(bytes, { level });
}
