import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { asReleased } from '../../src/publish/output/last-build.ts';
import { PdfFile } from '../../src/publish/pdf/file.ts';
import { describeBook, hasIdentifier, withIdentifier } from '../../src/publish/pdf/metadata.ts';
import { packPdf } from '../../src/publish/pdf/write.ts';

/** The identifier of PDF/UA-1 stays over builds that make the file that `verify` released, and over no others. */

const verified = { by: 'veraPDF', standards: ['PDF/UA-1'] };

async function book(title: string): Promise<Uint8Array> {
  const texts = [undefined, '<</Type /Catalog\n/Lang (ko)>>', '<</Producer (Skia)>>'];
  const objects = texts.map((text, number) => (text === undefined ? undefined : { number, text, stream: undefined }));
  const file = new PdfFile(objects, '/Root 1 0 R /Info 2 0 R');
  describeBook(file, { title, date: new Date(0), archive: undefined });
  return packPdf(file);
}

test('the same bytes bear the identifier again', async () => {
  const bytes = await book('시행계획');
  const release = { sha256: hash('sha256', withIdentifier(bytes)), verified };
  const kept = asReleased(bytes, release);
  expect([hasIdentifier(bytes), hasIdentifier(kept.bytes), kept.verified]).toEqual([false, true, verified]);
});

test('other bytes do not', async () => {
  const release = { sha256: hash('sha256', withIdentifier(await book('시행계획'))), verified };
  const changed = await book('바뀐 시행계획');
  expect(asReleased(changed, release)).toEqual({ bytes: changed, verified: null });
});

test('a build that nobody verified gives none', async () => {
  const bytes = await book('시행계획');
  expect(asReleased(bytes, undefined)).toEqual({ bytes, verified: null });
});
