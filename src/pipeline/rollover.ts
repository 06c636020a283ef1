import { hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import type { RolledOver } from '../model/rolled-over.ts';
import type { EditionSources } from '../model/sources.ts';
import { readEdition } from '../read/edition.ts';
import { rollOver } from '../rollover/rollover.ts';
import type { Setting } from './setting.ts';

/** The sources of next year's edition, and its files that are no texts. */
export interface NextEdition extends RolledOver {
  readonly year: number;
  readonly images: ReadonlyMap<string, Uint8Array>;
}

/** Makes next year's edition of one; no value where something of it cannot be read. Nothing is written. */
export function nextEdition(from: string, to: string, { files, shipped }: Setting): Outcome<NextEdition | undefined> {
  const { value: sources, diagnostics } = readEdition(files, [files, shipped], from);
  if (!sources || hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const own = [...files.texts.values()].filter(({ file }) => isOf(file, from));
  const texts = new Map(own.map(({ file, text }) => [file, text]));
  const value = {
    ...rollOver(sources, texts, to),
    year: sources.manifest.year + 1,
    images: imagesOf(sources, from, to),
  };
  return { value, diagnostics: [] };
}

function isOf(file: string, edition: string): boolean {
  return file.startsWith(`content/${edition}/`) || file.startsWith(`data/${edition}/`);
}

function imagesOf({ images }: EditionSources, from: string, to: string): ReadonlyMap<string, Uint8Array> {
  const found = [...images.values()].flatMap((image) => image ?? []);
  return new Map(found.map(({ file, bytes }) => [file.replace(`content/${from}/`, `content/${to}/`), bytes]));
}
