import type { ArchiveLevel } from '../../model/archive.ts';
import { colourProfile } from './colour-profile.ts';
import { type PdfFile, referencesIn } from './file.ts';
import { pack } from './pack.ts';
import { pdfDate, pdfString } from './strings.ts';

/** What a file for archives has beside the book. */
export interface Archive {
  readonly level: ArchiveLevel;
  /** Files that are attached, at level 3a only. */
  readonly attachments: readonly Attachment[];
}

export interface Attachment {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Adds what an archive needs to show the file as it was: its colours, and at level 3a the data behind it. */
export async function prepareForArchive(file: PdfFile, { level, attachments }: Archive, date: Date): Promise<void> {
  const profile = await addStream(file, '/N 3', colourProfile(date));
  const intent = file.add(
    `<</Type /OutputIntent\n/S /GTS_PDFA1\n/OutputConditionIdentifier (sRGB)\n/Info (sRGB)\n/DestOutputProfile ${profile} 0 R>>`,
  );
  file.addToCatalog(`/OutputIntents [${intent} 0 R]`);
  if (level === '3a') await attach(file, attachments, date);
}

async function attach(file: PdfFile, attachments: readonly Attachment[], date: Date): Promise<void> {
  if (attachments.length === 0) return;
  const sorted = [...attachments].sort((left, right) => (left.name < right.name ? -1 : 1));
  const names: string[] = [];
  for (const attachment of sorted) {
    names.push(`${pdfString(attachment.name)} ${await addFile(file, attachment, date)} 0 R`);
  }
  const references = referencesIn(names.join(' ')).map((number) => `${number} 0 R`);
  file.addToCatalog(`/Names <</EmbeddedFiles <</Names [${names.join(' ')}]>>>>\n/AF [${references.join(' ')}]`);
}

async function addFile(file: PdfFile, { name, description, type, bytes }: Attachment, date: Date): Promise<number> {
  const subtype = type.replace('/', '#2F');
  const parameters = `/Params <</Size ${bytes.length}\n/ModDate ${pdfDate(date)}>>`;
  const stream = await addStream(file, `/Type /EmbeddedFile\n/Subtype /${subtype}\n${parameters}`, Buffer.from(bytes));
  return file.add(
    `<</Type /Filespec\n/F ${pdfString(name)}\n/UF ${pdfString(name)}\n/Desc ${pdfString(description)}\n` +
      `/AFRelationship /Source\n/EF <</F ${stream} 0 R\n/UF ${stream} 0 R>>>>`,
  );
}

async function addStream(file: PdfFile, entries: string, bytes: Buffer): Promise<number> {
  const packed = await pack(bytes);
  return file.add(`<<${entries}\n/Filter /FlateDecode\n/Length ${packed.length}>>`, packed);
}
