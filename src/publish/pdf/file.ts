import { inflateSync } from 'node:zlib';

/** One object of a PDF: what it says and, if it is a stream, the bytes that follow as they lie in the file. */
export interface PdfObject {
  readonly number: number;
  text: string;
  stream: Buffer | undefined;
}

/**
 * A PDF as its objects, by number. Texts are in the notation of the file, one character a byte. Made for what
 * Chromium and `packPdf` write (one revision, direct numbers, generation 0), which is what makes it quick: it is
 * no general reader.
 */
export class PdfFile {
  readonly objects: (PdfObject | undefined)[];
  readonly root: number;
  readonly info: number;
  readonly #contents = new Map<number, string>();

  constructor(objects: (PdfObject | undefined)[], trailer: string) {
    this.objects = objects;
    this.root = referenceIn(trailer, 'Root');
    this.info = referenceIn(trailer, 'Info');
  }

  /** The object of that number; there is none only in a file that is damaged. */
  object(number: number): PdfObject {
    const found = this.objects[number];
    if (found === undefined) throw new Error(`the PDF has no object ${number}`);
    return found;
  }

  /** Adds an object and returns its number. */
  add(text: string, stream?: Buffer): number {
    const number = this.objects.length;
    this.objects.push({ number, text, stream });
    return number;
  }

  /** Adds entries to the dictionary that all of the file hangs from. */
  addToCatalog(entries: string): void {
    const catalog = this.object(this.root);
    catalog.text = catalog.text.replace(/>>$/u, () => `\n${entries}>>`);
  }

  /** The unpacked stream as text, one character a byte; unpacked once. */
  content(number: number): string {
    const known = this.#contents.get(number);
    if (known !== undefined) return known;
    const { text, stream } = this.object(number);
    const bytes = stream === undefined ? Buffer.alloc(0) : text.includes('/FlateDecode') ? inflateSync(stream) : stream;
    const content = bytes.toString('latin1');
    this.#contents.set(number, content);
    return content;
  }
}

/** The number of the object that a key of a dictionary refers to; 0 where it refers to none. */
export function referenceIn(text: string, key: string): number {
  const at = text.indexOf(`/${key} `);
  const end = at < 0 ? -1 : text.indexOf(' 0 R', at);
  const number = end < 0 ? '' : text.slice(at + key.length + 2, end);
  return /^\d+$/u.test(number) ? Number(number) : 0;
}

/** The numbers of all objects that a text refers to, in its order. */
export function referencesIn(text: string): number[] {
  return [...text.matchAll(/(\d+) 0 R/gu)].map((match) => Number(match[1]));
}

/** Reads a finished PDF. Throws where the bytes are none, or of a make that it does not know. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString('latin1');
  const at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text.slice(-64))?.[1] ?? Number.NaN);
  if (Number.isNaN(at)) throw new Error('the PDF has no end');
  return text.startsWith('xref\n', at) ? withTable(buffer, text, at) : withStream(buffer, text, at);
}

function withTable(buffer: Buffer, text: string, at: number): PdfFile {
  const [first = 0, count = 0] = text
    .slice(at + 5, text.indexOf('\n', at + 5))
    .split(' ')
    .map(Number);
  const entries = text.indexOf('\n', at + 5) + 1;
  const offsets: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const entry = entries + index * 20;
    if (text[entry + 17] === 'n') offsets[first + index] = Number(text.slice(entry, entry + 10));
  }
  return new PdfFile(objectsAt(buffer, text, offsets, at), text.slice(text.indexOf('trailer', entries)));
}

/** Reads the objects that lie one after another in the file; each ends where the next one begins. */
function objectsAt(buffer: Buffer, text: string, offsets: readonly number[], end: number): (PdfObject | undefined)[] {
  const objects: (PdfObject | undefined)[] = [undefined];
  const order = Object.keys(offsets)
    .map(Number)
    .sort((left, right) => offsets[left]! - offsets[right]!);
  order.forEach((number, index) => {
    const until = offsets[order[index + 1] ?? -1] ?? end;
    objects[number] = objectBetween(buffer, text, number, offsets[number]!, until);
  });
  return objects;
}

const streamStart = 'stream\n';
const streamEnd = '\nendstream';

function objectBetween(buffer: Buffer, text: string, number: number, from: number, until: number): PdfObject {
  const start = text.indexOf('obj\n', from) + 4;
  const end = text.lastIndexOf('\nendobj', until);
  if (!text.endsWith(streamEnd, end)) return { number, text: text.slice(start, end), stream: undefined };
  const opening = text.indexOf(streamStart, start);
  const stream = buffer.subarray(opening + streamStart.length, end - streamEnd.length);
  return { number, text: text.slice(start, opening).trimEnd(), stream };
}

/** Reads a file with object streams, as `packPdf` writes it. */
function withStream(buffer: Buffer, text: string, at: number): PdfFile {
  const table = objectBetween(buffer, text, 0, at, text.lastIndexOf('startxref'));
  const widths = /\/W \[(\d+) (\d+) (\d+)\]/u.exec(table.text)?.slice(1).map(Number);
  if (widths === undefined || table.stream === undefined) throw new Error('the PDF has no table of objects');
  const rows = rowsOf(inflateSync(table.stream), widths);
  const offsets: number[] = [];
  rows.forEach(([kind, offset], number) => {
    if (kind === 1 && offset !== at) offsets[number] = offset;
  });
  const file = new PdfFile(objectsAt(buffer, text, offsets, at), table.text);
  const packed = new Set(rows.filter(([kind]) => kind === 2).map(([, container]) => container));
  for (const container of packed) unpackObjects(file, container);
  return file;
}

type Row = readonly [kind: number, second: number, third: number];

function rowsOf(bytes: Buffer, [kind = 0, second = 0, third = 0]: readonly number[]): Row[] {
  const width = kind + second + third;
  return Array.from({ length: bytes.length / width }, (_, index) => {
    const at = index * width;
    return [
      bytes.readUIntBE(at, kind),
      bytes.readUIntBE(at + kind, second),
      bytes.readUIntBE(at + kind + second, third),
    ];
  });
}

function unpackObjects(file: PdfFile, container: number): void {
  const { text } = file.object(container);
  const content = file.content(container);
  const first = Number(/\/First (\d+)/u.exec(text)?.[1]);
  const head = content.slice(0, first).trim().split(/\s+/u).map(Number);
  for (let index = 0; index < head.length; index += 2) {
    const number = head[index]!;
    const end = head[index + 3] === undefined ? content.length : first + head[index + 3]!;
    file.objects[number] = { number, text: content.slice(first + head[index + 1]!, end).trimEnd(), stream: undefined };
  }
  file.objects[container] = undefined;
}
