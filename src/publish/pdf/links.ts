import type { PdfFile } from './file.ts';
import { elementId } from './pages.ts';
import { pdfString } from './strings.ts';

/** What links lead to, by address: `#ID` inside the book, or the whole address. */
export type LinkTexts = ReadonlyMap<string, string>;

/** Says in words where every link leads. */
export function describeLinks(file: PdfFile, texts: LinkTexts): void {
  for (const object of file.objects) {
    if (!object?.text.startsWith('<</Type /Annot\n/Subtype /Link')) continue;
    const address = addressOf(object.text);
    if (address === undefined) continue;
    object.text = object.text.replace(/>>$/u, `\n/Contents ${pdfString(texts.get(address) ?? address)}>>`);
  }
}

function addressOf(text: string): string | undefined {
  const name = /\/Dest \/(\S+)/u.exec(text)?.[1];
  if (name !== undefined) return `#${elementId(name)}`;
  return /\/URI \((.*?)\)>>/su.exec(text)?.[1]?.replace(/\\(.)/gu, '$1');
}
