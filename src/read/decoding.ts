import iconv from 'iconv-lite';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import { bytesOf, type Storage } from '../model/storage.ts';
import { examineCharacters } from './characters/examine.ts';
import { placeOf, type SourceText } from './text.ts';

/** A file that is no text, by the bytes that it begins with. */
export type BinaryKind = 'package' | 'compound' | 'pdf' | 'picture' | 'other';

const signatures: readonly (readonly [BinaryKind, readonly number[]])[] = [
  ['package', [0x50, 0x4b, 0x03, 0x04]],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
];

interface Decoded {
  readonly text: string;
  /** Undefined where bytes were broken, so that the text does not lead back to them. */
  readonly storage: Storage | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes a text of a file's bytes: UTF-8; UTF-16, which is an error but can be read; else CP949, which is
 * what older Excel saves. Characters that are lost or mean nothing are reported where they stand, so that
 * the rest of the file is still read.
 * Diagnostics: file/binary, encoding/*.
 */
export function decode(bytes: Buffer, path: string): Outcome<SourceText | undefined> {
  const order = orderOfUtf16(bytes);
  const kind = order === undefined ? binaryKind(bytes) : undefined;
  if (kind) return { value: undefined, diagnostics: [diagnose('file/binary', startOfFile(path), { path, kind })] };
  const decoded = order ? asUtf16(bytes, order, path) : (asUtf8(bytes) ?? asCp949(bytes, path) ?? asBrokenUtf8(bytes));
  if (!decoded) return { value: undefined, diagnostics: [diagnose('encoding/undecodable', startOfFile(path), {})] };
  const text = withoutControls(decoded.text);
  const { value, diagnostics } = examineCharacters(
    path,
    text,
    leadsBack(text, decoded, bytes) ? decoded.storage : undefined,
  );
  return { value, diagnostics: [...decoded.diagnostics, ...strangeCharacters(value, decoded.text), ...diagnostics] };
}

/** Whether a text is all that its bytes say: controls are left out of it, and some characters of CP949 have two codes. */
function leadsBack(text: string, { text: all, storage }: Decoded, bytes: Buffer): boolean {
  if (storage === undefined || text !== all) return false;
  return storage.encoding === 'utf-8' || bytesOf(text, storage).equals(bytes);
}

/** A NUL here and there is a slip; many of them are no text. */
function binaryKind(bytes: Buffer): BinaryKind | undefined {
  const signature = signatures.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  if (signature) return signature[0];
  return countOf(bytes, 0) * 20 > bytes.length ? 'other' : undefined;
}

function countOf(bytes: Buffer, wanted: number): number {
  let count = 0;
  for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 1)) count += 1;
  return count;
}

/** UTF-16 begins with a mark, or every other byte of its Latin letters is a NUL. */
function orderOfUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0 && bytes[2] === 0 && bytes[1] && bytes[3]) return 'utf-16be';
  if (bytes[1] === 0 && bytes[3] === 0 && bytes[0] && bytes[2]) return 'utf-16le';
  return undefined;
}

function asUtf16(bytes: Buffer, order: 'utf-16le' | 'utf-16be', path: string): Decoded {
  const all = iconv.decode(bytes, order, { stripBOM: false });
  const text = all.replace(/^\uFEFF/u, '');
  const storage = { encoding: order, mark: text !== all };
  return { text, storage, diagnostics: [diagnose('encoding/utf-16', startOfFile(path), {})] };
}

function asUtf8(bytes: Buffer): Decoded | undefined {
  try {
    const all = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const text = all.replace(/^\uFEFF/u, '');
    return { text, storage: { encoding: 'utf-8', mark: text !== all }, diagnostics: [] };
  } catch {
    return undefined;
  }
}

/** Not where it is UTF-8 with a few broken bytes: then most of its Hangul can be read as UTF-8. */
function asCp949(bytes: Buffer, path: string): Decoded | undefined {
  if (asBrokenUtf8(bytes)) return undefined;
  const text = iconv.decode(bytes, 'cp949');
  if (!isMostlyReadable(text)) return undefined;
  const storage: Storage = { encoding: 'cp949', mark: false };
  return {
    text,
    storage,
    diagnostics: [
      diagnose('encoding/not-utf-8', startOfFile(path), { encoding: 'CP949', table: path.endsWith('.csv') }),
    ],
  };
}

function asBrokenUtf8(bytes: Buffer): Decoded | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  return isMostlyReadable(text) && /\p{Script=Hangul}/u.test(text)
    ? { text, storage: undefined, diagnostics: [] }
    : undefined;
}

function isMostlyReadable(text: string): boolean {
  const lost = text.match(/\uFFFD/gu)?.length ?? 0;
  return lost === 0 || (text.match(/\p{Script=Hangul}/gu)?.length ?? 0) > lost * 4;
}

/** Characters that no text holds: all controls but tab and line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu;

/** Spaces instead of controls: later readers stumble over those, and places stay as they are. */
function withoutControls(text: string): string {
  return text.replace(controls, ' ');
}

function strangeCharacters(source: SourceText, text: string): readonly Diagnostic[] {
  const lost = [...text.matchAll(/\uFFFD+/gu)].map(({ index, 0: run }) =>
    diagnose('encoding/lost-character', placeOf(source, index, index + run.length), {}),
  );
  const found = [...text.matchAll(controls)].map(({ index, 0: control }) =>
    diagnose('encoding/control-character', placeOf(source, index, index + 1), { character: nameOf(control) }),
  );
  return [...lost, ...found];
}

function nameOf(character: string): string {
  const name = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return character === '\0' ? `NUL(${name})` : name;
}
