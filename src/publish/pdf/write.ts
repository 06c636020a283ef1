import { createHash } from 'node:crypto';
import type { PdfFile, PdfObject } from './file.ts';
import { pack } from './pack.ts';

/** How many objects share a stream: readers unpack a stream as a whole for one object of it. */
const objectsInStream = 400;
const header = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1');

/**
 * Writes a file with everything that is no stream packed into object streams, which is what makes a tagged book
 * small. The same objects give the same bytes. Streams stay as they are: whoever changes one packs it.
 */
export async function packPdf(file: PdfFile): Promise<Uint8Array> {
  const objects = file.objects.filter((object) => object !== undefined);
  const single = objects.filter(({ stream }) => stream !== undefined);
  const groups = groupsOf(objects.filter(({ stream }) => stream === undefined));
  const packed = await Promise.all(groups.map((group) => objectStream(group)));
  return assemble(file, single, groups, packed);
}

function groupsOf(objects: readonly PdfObject[]): readonly (readonly PdfObject[])[] {
  const count = Math.ceil(objects.length / objectsInStream);
  return Array.from({ length: count }, (_, index) =>
    objects.slice(index * objectsInStream, (index + 1) * objectsInStream),
  );
}

interface Stream {
  readonly text: string;
  readonly bytes: Buffer;
}

async function objectStream(group: readonly PdfObject[]): Promise<Stream> {
  let head = '';
  let body = '';
  for (const { number, text } of group) {
    head += `${number} ${body.length} `;
    body += `${text}\n`;
  }
  const bytes = await pack(Buffer.from(head + body, 'latin1'));
  const text = `<</Type /ObjStm /N ${group.length} /First ${head.length} /Filter /FlateDecode /Length ${bytes.length}>>`;
  return { text, bytes };
}

async function assemble(
  file: PdfFile,
  single: readonly PdfObject[],
  groups: readonly (readonly PdfObject[])[],
  packed: readonly Stream[],
): Promise<Uint8Array> {
  const count = file.objects.length + packed.length + 1;
  const table = Buffer.alloc(count * rowWidth);
  const parts: Buffer[] = [header];
  let at = header.length;
  const write = (number: number, text: string, stream: Buffer) => {
    setRow(table, number, 1, at, 0);
    const part = [Buffer.from(`${number} 0 obj\n${text}\nstream\n`, 'latin1'), stream, objectEnd];
    parts.push(...part);
    at += part.reduce((sum, { length }) => sum + length, 0);
  };
  for (const { number, text, stream } of single) write(number, text, stream!);
  packed.forEach(({ text, bytes }, index) => {
    const container = file.objects.length + index;
    groups[index]!.forEach(({ number }, position) => {
      setRow(table, number, 2, container, position);
    });
    write(container, text, bytes);
  });
  const start = at;
  setRow(table, count - 1, 1, start, 0);
  const rows = await pack(table);
  write(count - 1, tableText(file, count, rows, identifierOf(parts)), rows);
  parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(parts);
}

const objectEnd = Buffer.from('\nendstream\nendobj\n', 'latin1');
const rowWidth = 7;

function setRow(table: Buffer, number: number, kind: number, second: number, third: number): void {
  const at = number * rowWidth;
  table.writeUInt8(kind, at);
  table.writeUInt32BE(second, at + 1);
  table.writeUInt16BE(third, at + 5);
}

function tableText(file: PdfFile, count: number, rows: Buffer, identifier: string): string {
  return (
    `<</Type /XRef /Size ${count} /W [1 4 2] /Root ${file.root} 0 R /Info ${file.info} 0 R ` +
    `/ID [<${identifier}> <${identifier}>] /Filter /FlateDecode /Length ${rows.length}>>`
  );
}

/** Names the file by its content, so that equal files have equal names. */
function identifierOf(parts: readonly Buffer[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 32);
}
