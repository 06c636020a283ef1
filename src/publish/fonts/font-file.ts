import { brotliDecompressSync, inflateSync } from 'node:zlib';

/** What a font file says about itself: its PostScript name and the code points it has a glyph for. */
export interface FontFile {
  readonly postScriptName: string;
  readonly has: (codePoint: number) => boolean;
}

/** A table of a font by its four-letter tag. */
type Tables = (tag: string) => Buffer | undefined;

/** Reads a font file (woff2, woff, ttf, otf). Throws when it is none of these. */
export function readFontFile(bytes: Buffer): FontFile {
  const tables = tablesOf(bytes);
  return { postScriptName: postScriptName(tables('name')), has: characterMap(tables('cmap')) };
}

function tablesOf(bytes: Buffer): Tables {
  const signature = bytes.toString('latin1', 0, 4);
  if (signature === 'wOF2') return woff2Tables(bytes);
  if (signature === 'wOFF') return woffTables(bytes);
  return plainTables(bytes);
}

function plainTables(bytes: Buffer): Tables {
  return (tag) => {
    for (let index = 0; index < bytes.readUInt16BE(4); index += 1) {
      const at = 12 + index * 16;
      if (bytes.toString('latin1', at, at + 4) !== tag) continue;
      const start = bytes.readUInt32BE(at + 8);
      return bytes.subarray(start, start + bytes.readUInt32BE(at + 12));
    }
    return undefined;
  };
}

function woffTables(bytes: Buffer): Tables {
  return (tag) => {
    for (let index = 0; index < bytes.readUInt16BE(12); index += 1) {
      const at = 44 + index * 20;
      if (bytes.toString('latin1', at, at + 4) !== tag) continue;
      const start = bytes.readUInt32BE(at + 4);
      const packed = bytes.subarray(start, start + bytes.readUInt32BE(at + 8));
      return packed.length === bytes.readUInt32BE(at + 12) ? packed : inflateSync(packed);
    }
    return undefined;
  };
}

/** The tags that woff2 writes as a number and that are needed here or are stored in a form of their own. */
const woff2Tags: Readonly<Record<number, string>> = { 0: 'cmap', 3: 'hmtx', 5: 'name', 10: 'glyf', 11: 'loca' };
const woff2HeaderLength = 48;

function woff2Tables(bytes: Buffer): Tables {
  const cursor = { bytes, at: woff2HeaderLength };
  const places = new Map<string, { start: number; length: number }>();
  let start = 0;
  for (let count = bytes.readUInt16BE(12); count > 0; count -= 1) {
    const { tag, length } = woff2Entry(cursor);
    places.set(tag, { start, length });
    start += length;
  }
  const packed = bytes.subarray(cursor.at, cursor.at + bytes.readUInt32BE(20));
  const unpacked = brotliDecompressSync(packed);
  return (tag) => {
    const place = places.get(tag);
    return place && unpacked.subarray(place.start, place.start + place.length);
  };
}

function woff2Entry(cursor: { bytes: Buffer; at: number }): { tag: string; length: number } {
  const flags = cursor.bytes.readUInt8(cursor.at);
  cursor.at += 1;
  const known = flags & 0x3f;
  let tag = woff2Tags[known] ?? `#${known}`;
  if (known === 0x3f) {
    tag = cursor.bytes.toString('latin1', cursor.at, cursor.at + 4);
    cursor.at += 4;
  }
  const length = variableLengthNumber(cursor);
  // For glyf and loca version 3 means "as it is", for all other tables version 0.
  const plainVersion = tag === 'glyf' || tag === 'loca' ? 3 : 0;
  return { tag, length: flags >> 6 === plainVersion ? length : variableLengthNumber(cursor) };
}

function variableLengthNumber(cursor: { bytes: Buffer; at: number }): number {
  let value = 0;
  for (let more = true; more; cursor.at += 1) {
    const byte = cursor.bytes.readUInt8(cursor.at);
    value = value * 128 + (byte & 0x7f);
    more = (byte & 0x80) !== 0;
  }
  return value;
}

const postScriptNameId = 6;
const windowsPlatform = 3;

function postScriptName(table: Buffer | undefined): string {
  if (table === undefined) return '';
  const strings = table.readUInt16BE(4);
  for (let index = 0; index < table.readUInt16BE(2); index += 1) {
    const at = 6 + index * 12;
    if (table.readUInt16BE(at + 6) !== postScriptNameId) continue;
    const start = strings + table.readUInt16BE(at + 10);
    const text = table.subarray(start, start + table.readUInt16BE(at + 8));
    return table.readUInt16BE(at) === windowsPlatform
      ? Buffer.from(text).swap16().toString('utf16le')
      : text.toString('latin1');
  }
  return '';
}

/** Ranges of code points that map to glyphs; the last table read wins nothing over the others: any will do. */
function characterMap(table: Buffer | undefined): (codePoint: number) => boolean {
  if (table === undefined) return () => false;
  const lookups: ((codePoint: number) => boolean)[] = [];
  for (let index = 0; index < table.readUInt16BE(2); index += 1) {
    const subtable = table.subarray(table.readUInt32BE(4 + index * 8 + 4));
    const format = subtable.readUInt16BE(0);
    if (format === 4) lookups.push((codePoint) => hasInFormat4(subtable, codePoint));
    if (format === 12) lookups.push((codePoint) => hasInFormat12(subtable, codePoint));
  }
  return (codePoint) => lookups.some((has) => has(codePoint));
}

function hasInFormat4(table: Buffer, codePoint: number): boolean {
  if (codePoint > 0xffff) return false;
  const doubled = table.readUInt16BE(6);
  for (let at = 14; at < 14 + doubled; at += 2) {
    if (table.readUInt16BE(at) < codePoint) continue;
    const start = table.readUInt16BE(at + doubled + 2);
    if (start > codePoint) return false;
    const delta = table.readUInt16BE(at + 2 * doubled + 2);
    const offsetAt = at + 3 * doubled + 2;
    const offset = table.readUInt16BE(offsetAt);
    if (offset === 0) return ((codePoint + delta) & 0xffff) !== 0;
    return table.readUInt16BE(offsetAt + offset + 2 * (codePoint - start)) !== 0;
  }
  return false;
}

function hasInFormat12(table: Buffer, codePoint: number): boolean {
  let low = 0;
  let high = table.readUInt32BE(12) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = 16 + middle * 12;
    if (table.readUInt32BE(at) > codePoint) high = middle - 1;
    else if (table.readUInt32BE(at + 4) < codePoint) low = middle + 1;
    else return table.readUInt32BE(at + 8) + codePoint - table.readUInt32BE(at) !== 0;
  }
  return false;
}
