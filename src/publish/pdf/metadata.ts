import { type ArchiveLevel, archiveLevels } from '../../model/archive.ts';
import type { PdfFile } from './file.ts';
import { pdfDate, pdfString } from './strings.ts';

/** What the file says of itself. */
export interface BookFacts {
  readonly title: string;
  readonly date: Date;
  /** The standard for archives that the file claims to keep to. */
  readonly archive: ArchiveLevel | undefined;
}

const creator = 'planpress';

/** Writes title, language and dates twice over, as readers and archives look for them. */
export function describeBook(file: PdfFile, facts: BookFacts): void {
  const catalog = file.object(file.root);
  const language = /\/Lang \((.*?)\)/u.exec(catalog.text)?.[1] ?? '';
  const producer = /\/Producer \((.*?)\)/u.exec(file.object(file.info).text)?.[1] ?? '';
  file.object(file.info).text = information(facts, producer);
  const packet = Buffer.from(xmp(facts, language, producer), 'utf8');
  const metadata = file.add(`<</Type /Metadata\n/Subtype /XML\n/Length ${packet.length}>>`, packet);
  file.addToCatalog(`/Metadata ${metadata} 0 R`);
}

function information({ title, date }: BookFacts, producer: string): string {
  return `<</Title ${pdfString(title)}\n/Creator (${creator})\n/Producer (${producer})\n/CreationDate ${pdfDate(date)}\n/ModDate ${pdfDate(date)}>>`;
}

function xmp({ title, date, archive }: BookFacts, language: string, producer: string): string {
  const moment = `${date.toISOString().slice(0, 19)}+00:00`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${creator}</xmp:CreatorTool>
<xmp:CreateDate>${moment}</xmp:CreateDate>
<xmp:ModifyDate>${moment}</xmp:ModifyDate>
<pdf:Producer>${escaped(producer)}</pdf:Producer>
</rdf:Description>
${archive === undefined ? '' : archiveDescription(archive)}${identifierPlace}
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

/** What a file claims that passed the checks of PDF/UA-1. */
const identifier =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>';
/** Every book keeps the room for it, so that to claim it moves nothing in the file. */
const identifierPlace = `<!--${' '.repeat(identifier.length - 7)}-->`;

/** The same file, with the claim to be PDF/UA-1. Throws where it keeps no room for one. */
export function withIdentifier(bytes: Uint8Array): Uint8Array {
  const claimed = Buffer.from(bytes);
  if (claimed.includes(identifier)) return claimed;
  const at = claimed.indexOf(identifierPlace);
  if (at < 0) throw new Error('the PDF keeps no room for an identifier');
  claimed.write(identifier, at, 'latin1');
  return claimed;
}

/** Whether the file claims to be PDF/UA-1. */
export function hasIdentifier(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(identifier);
}

/** The standard for archives that a file claims to keep to. */
export function claimedArchive(bytes: Uint8Array): ArchiveLevel | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return archiveLevels.find((level) => buffer.includes(archiveIdentifier(level)));
}

function archiveIdentifier(level: ArchiveLevel): string {
  const [part = '', conformance = ''] = level;
  return `<pdfaid:part>${part}</pdfaid:part><pdfaid:conformance>${conformance.toUpperCase()}</pdfaid:conformance>`;
}

/** The claim, and what an archive has to be told to understand the other one. */
function archiveDescription(level: ArchiveLevel): string {
  return `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">${archiveIdentifier(level)}</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of the standard that the document keeps to</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`;
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
