import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { BoardPackage } from '../../model/composition.ts';
import { assertBelow } from './safe-path.ts';

/** Years that the dates of a zip can tell. */
const firstYear = 1980;
const lastYear = 2099;

/** Packs what is put on a notice board: the book, the text of the post, the data. The same files give the same bytes. */
export function zipBoard({ book, files }: BoardPackage, pdf: Uint8Array, date: Date): Uint8Array {
  const texts = [...files].map(([name, text]) => [name, strToU8(text)] as const);
  return zipped([[book, pdf], ...texts], date);
}

/** The package with another PDF in place of its own; all else is as it was. */
export function withBook(zip: Uint8Array, pdf: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(zip));
  const changed = entries.map(([name, bytes]) => [name, name.endsWith('.pdf') ? pdf : bytes] as const);
  return zipped(changed, dateOf(zip));
}

/** Throws `UnsafePath`. A PDF is packed already. A zip tells the time of a clock on the wall, so the date is made for the zone we are in. */
function zipped(entries: readonly (readonly [string, Uint8Array])[], date: Date): Uint8Array {
  const year = Math.min(Math.max(date.getUTCFullYear(), firstYear), lastYear);
  const mtime = new Date(year, date.getUTCMonth(), date.getUTCDate(), 12);
  const files: Zippable = {};
  for (const [name, bytes] of entries) {
    assertBelow(name);
    files[name] = [bytes, { level: name.endsWith('.pdf') ? 0 : 6 }];
  }
  return zipSync(files, { mtime });
}

/** The date of the first file, as its header tells it: seven bits of year, four of month, five of day. */
function dateOf(zip: Uint8Array): Date {
  const packed = new DataView(zip.buffer, zip.byteOffset).getUint16(12, true);
  return new Date(Date.UTC((packed >> 9) + firstYear, ((packed >> 5) & 15) - 1, packed & 31));
}
