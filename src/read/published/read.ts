import { diagnose, type Outcome } from '../../diagnostics/diagnostic.ts';
import { startOfFile } from '../../diagnostics/place.ts';
import type { PublishedText } from '../../model/published/text.ts';
import { decode } from '../decoding.ts';
import type { SourceFiles } from '../files.ts';
import { typedText } from '../text.ts';
import { isHwpx, linesOfHwpx } from './hwpx.ts';
import { linesOfPdf } from './pdf.ts';
import { linesOfText } from './text.ts';

/**
 * Reads a published text: a PDF, an HWPX, or plain text in any encoding that sources may have.
 * Diagnostics: those of the path, of limits, and of bytes that are no text.
 */
export async function readPublished(files: SourceFiles, path: string): Promise<Outcome<PublishedText | undefined>> {
  const { value: bytes, diagnostics } = files.readBytes(path);
  if (!bytes) return { value: undefined, diagnostics };
  if (isPdf(bytes)) return read(path, 'pdf', () => linesOfPdf(path, bytes));
  if (isHwpx(bytes)) return read(path, 'package', () => linesOfHwpx(path, bytes));
  // Strange characters of a published text are not asked about: nobody can mend them there.
  const { value, diagnostics: unreadable } = decode(Buffer.from(bytes), path);
  if (!value) return { value: undefined, diagnostics: unreadable };
  const text = typedText(value);
  if (text.trim() === '') {
    return { value: undefined, diagnostics: [diagnose('file/empty', startOfFile(path), { path, use: 'published' })] };
  }
  return { value: linesOfText(path, text), diagnostics: [] };
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** A file that is broken is no text. */
async function read(
  path: string,
  kind: 'pdf' | 'package',
  lines: () => PublishedText | Promise<PublishedText>,
): Promise<Outcome<PublishedText | undefined>> {
  try {
    return { value: await lines(), diagnostics: [] };
  } catch {
    return { value: undefined, diagnostics: [diagnose('file/binary', startOfFile(path), { path, kind })] };
  }
}
