/**
 * Makes two prints of the same document the same bytes: the dates become the given one, and the ids
 * of structure elements, which Chromium counts through the life of a process, count from 1.
 *
 * Everything is replaced by a text of the same length, so the offsets in the file stay right and the
 * file need not be parsed. Changes `bytes` in place and returns them.
 */
export function makeSameBytes(bytes: Uint8Array, date: Date): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const key of ['/CreationDate (', '/ModDate (']) setDate(buffer, key, date);
  renumberStructureIds(buffer);
  return bytes;
}

function setDate(buffer: Buffer, key: string, date: Date): void {
  const start = buffer.indexOf(key, 0, 'latin1');
  if (start < 0) return;
  const from = start + key.length;
  const text = pdfDate(date);
  if (buffer.indexOf(')', from, 'latin1') - from !== text.length) throw new Error(`unexpected form of ${key}…)`);
  buffer.write(text, from, 'latin1');
}

/** The moment in UTC, so that the time zone of the machine does not show. */
function pdfDate(date: Date): string {
  const digits = date.toISOString().replace(/\D/gu, '').slice(0, 14);
  return `D:${digits}+00'00'`;
}

const idStart = '(node';
const idDigits = 8;

/**
 * The ids are keys of a sorted tree in the PDF: numbering them in the order of the old numbers keeps
 * it sorted, numbering them in the order of appearance would not.
 */
function renumberStructureIds(buffer: Buffer): void {
  const found = structureIds(buffer);
  const ordered = [...new Set(found.map(({ number }) => number))].sort((left, right) => left - right);
  const ranks = new Map(ordered.map((number, index) => [number, index + 1]));
  for (const { at, number } of found) {
    buffer.write(String(ranks.get(number)).padStart(idDigits, '0'), at, 'latin1');
  }
}

function structureIds(buffer: Buffer): { at: number; number: number }[] {
  const found: { at: number; number: number }[] = [];
  for (let at = buffer.indexOf(idStart); at >= 0; at = buffer.indexOf(idStart, at + 1)) {
    const digits = buffer.toString('latin1', at + idStart.length, at + idStart.length + idDigits + 1);
    if (/^\d{8}\)$/u.test(digits)) found.push({ at: at + idStart.length, number: Number.parseInt(digits, 10) });
  }
  return found;
}
