import { expect, test } from 'vitest';
import type { ArchiveLevel } from '../../src/model/archive.ts';
import type { Attachment } from '../../src/publish/pdf/archive.ts';
import { type PdfFile, readPdf, referenceIn } from '../../src/publish/pdf/file.ts';
import { claimedArchive, hasIdentifier, withIdentifier } from '../../src/publish/pdf/metadata.ts';
import { readAttachments } from '../support/tagged.ts';
import { browserForBooks, documentWith, printDocument } from './book.ts';

/** Files that are made to be kept; that veraPDF finds them right is seen in test/editions/verify.full.test.ts. */

const browser = browserForBooks();
const attachments: readonly Attachment[] = [
  { name: '지표.csv', description: '성과지표', type: 'text/csv', bytes: Buffer.from('id,지표\n') },
  { name: 'budget.csv', description: '예산', type: 'text/csv', bytes: Buffer.from('id\n') },
];

async function print(level: ArchiveLevel | undefined): Promise<Uint8Array> {
  const archive = level && { level, attachments };
  const { value } = await printDocument(browser(), documentWith('<p>갑</p>'), { archive });
  return value!.bytes;
}

function catalogOf(file: PdfFile): string {
  return file.object(file.root).text;
}

test('a file is for archives only where that was asked for', async () => {
  const bytes = await print(undefined);
  expect(claimedArchive(bytes)).toBe(undefined);
  expect(catalogOf(readPdf(bytes))).not.toContain('/OutputIntents');
});

test('one of level 2a carries its colours, and no other file', async () => {
  const bytes = await print('2a');
  const file = readPdf(bytes);
  expect(claimedArchive(bytes)).toBe('2a');
  const [, intent] = /\/OutputIntents \[(\d+) 0 R\]/u.exec(catalogOf(file))!;
  const profile = Buffer.from(
    file.content(referenceIn(file.object(Number(intent)).text, 'DestOutputProfile')),
    'latin1',
  );
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.toString('latin1', 12, 40)).toMatch(/^mntrRGB XYZ .*acsp$/su);
  expect(await readAttachments(bytes)).toEqual(new Map());
});

test('one of level 3a carries the data, and the same bytes each time', async () => {
  const bytes = await print('3a');
  expect(claimedArchive(bytes)).toBe('3a');
  const attached = [...(await readAttachments(bytes))].map(([name, content]) => [
    name,
    Buffer.from(content).toString(),
  ]);
  expect(attached).toEqual([
    ['budget.csv', 'id\n'],
    ['지표.csv', 'id,지표\n'],
  ]);
  expect(Buffer.from(await print('3a')).equals(bytes)).toBe(true);
});

test('the claim to be PDF/UA-1 moves nothing in the file', async () => {
  const bytes = await print(undefined);
  const claimed = withIdentifier(bytes);
  expect([hasIdentifier(bytes), hasIdentifier(claimed)]).toEqual([false, true]);
  expect(claimed).toHaveLength(bytes.length);
  expect(withIdentifier(claimed)).toEqual(claimed);
});
