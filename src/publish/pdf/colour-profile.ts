/**
 * The colours of the book: sRGB as an ICC profile of version 4 (ICC.1:2004-10), which files for archives carry with
 * them. Made here, because it is a few hundred bytes of numbers that the standard of sRGB (IEC 61966-2-1) gives.
 */
export function colourProfile(date: Date): Buffer {
  const tags: readonly (readonly [signature: string, value: Buffer])[] = [
    ['desc', text('sRGB')],
    ['cprt', text('No copyright, use freely')],
    ['wtpt', numbers('XYZ ', whitePoint)],
    ['chad', numbers('sf32', adaptation)],
    ['rXYZ', numbers('XYZ ', [0.43607, 0.22249, 0.01392])],
    ['gXYZ', numbers('XYZ ', [0.38515, 0.71687, 0.09708])],
    ['bXYZ', numbers('XYZ ', [0.14307, 0.06061, 0.7141])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length);
  let at = headerLength + table.length;
  tags.forEach(([signature, value], index) => {
    table.write(signature, 4 + index * 12, 'latin1');
    table.writeUInt32BE(at, 8 + index * 12);
    table.writeUInt32BE(value.length, 12 + index * 12);
    at += value.length;
  });
  return Buffer.concat([header(at, date), table, ...tags.map(([, value]) => value)]);
}

const headerLength = 128;
/** White as print shops see it (D50), to which the values of sRGB (D65) are adapted by the matrix after Bradford. */
const whitePoint = [0.9642, 1, 0.8249];
const adaptation = [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168];

function header(size: number, date: Date): Buffer {
  const bytes = Buffer.alloc(headerLength);
  bytes.writeUInt32BE(size);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  const moment = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  moment.forEach((value, index) => {
    bytes.writeUInt16BE(value, 24 + index * 2);
  });
  bytes.write('acsp', 36, 'latin1');
  fixed(whitePoint).copy(bytes, 68);
  return bytes;
}

function fixed(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => {
    bytes.writeInt32BE(Math.round(value * 0x10000), index * 4);
  });
  return bytes;
}

function numbers(type: 'XYZ ' | 'sf32' | 'para', values: readonly number[]): Buffer {
  return Buffer.concat([Buffer.from(`${type}\0\0\0\0`, 'latin1'), fixed(values)]);
}

/** How light grows with the value: a power that begins with a straight line (function type 3). */
const curve = Buffer.concat([
  Buffer.from('para\0\0\0\0\0\u0003\0\0', 'latin1'),
  fixed([2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]),
]);

/** A text of one language; its length keeps the next tag on a boundary of four bytes. */
function text(words: string): Buffer {
  const characters = Buffer.from(words.padEnd(words.length + (words.length % 2)), 'utf16le').swap16();
  const head = Buffer.alloc(28);
  head.write('mluc', 'latin1');
  head.writeUInt32BE(1, 8);
  head.writeUInt32BE(12, 12);
  head.write('enUS', 16, 'latin1');
  head.writeUInt32BE(characters.length, 20);
  head.writeUInt32BE(head.length, 24);
  return Buffer.concat([head, characters]);
}
