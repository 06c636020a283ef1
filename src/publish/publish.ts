import { hash } from 'node:crypto';
import { constants } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { ArchiveLevel } from '../model/archive.ts';
import type { Composition } from '../model/composition.ts';
import type { FactId, FactSource } from '../model/fact.ts';
import { currentEnvironment, openBrowser } from './browser/browser.ts';
import { sweepBrowserFolders } from './browser/browser-folder.ts';
import { zipBoard } from './output/board-zip.ts';
import { asReleased, lastPrint, lastRelease, numbersName } from './output/last-build.ts';
import { publishedBuild } from './output/out-folder.ts';
import { replace } from './output/replace.ts';
import { siteFiles } from './output/site-files.ts';
import type { Verification } from './output/verified.ts';
import { type Files, writeFiles } from './output/write-files.ts';
import type { Archive } from './pdf/archive.ts';
import { type PrintedBook, printBook } from './print/book.ts';
import { printFolder, writePrintDocument } from './print/print-folder.ts';

/** What is published, where, and what build.json says of it. */
export interface Publication {
  readonly out: string;
  readonly edition: string;
  readonly composition: Composition;
  readonly sources: ReadonlyMap<FactId, FactSource>;
  readonly pdf: boolean;
  /** The standard for archives that the PDF is made to. */
  readonly archive: ArchiveLevel | undefined;
  /** The date that the PDF carries. */
  readonly date: Date;
  readonly place: Place;
  readonly version: string;
  readonly form: { readonly id: string; readonly version: number };
}

export interface Published {
  readonly folder: string;
  readonly site: string;
  /** The home page of the site that tells of sources, where it was wanted. */
  readonly internalSite: string | undefined;
  readonly pdf: string | undefined;
  /** What is put on a notice board. */
  readonly board: string | undefined;
  readonly pdfPages: number | undefined;
  readonly passes: number | undefined;
}

interface Printed {
  readonly book: PrintedBook;
  /** Who verified this very file, which bears the identifier then. */
  readonly verified: Verification | null;
  readonly browser: { readonly name: string; readonly version: string; readonly source: string };
}

/**
 * Writes site, data, PDF and records beside the published build and then swaps: `out/<edition>` is the
 * old build or the new one, never a part. Diagnostics: environment/*, layout/*.
 */
export async function publish(publication: Publication): Promise<Outcome<Published | undefined>> {
  const { out, edition } = publication;
  await sweepBrowserFolders(currentEnvironment().temporary);
  return replace({
    out,
    edition,
    write: (folder) => write(publication, folder),
    swap: async (written, build) => ({ ...written, folder: await build.release() }),
  });
}

/** What is known of a build before it lies at its final place. */
type Written = Omit<Published, 'folder'>;

async function write(publication: Publication, folder: string): Promise<Outcome<Written | undefined>> {
  const { composition, out, edition } = publication;
  const hosted = join(folder, 'site');
  const last = await publishedBuild(out, edition);
  const site = await writeSite(composition, hosted, last === undefined ? [] : [join(last, 'site')]);
  const printed: Outcome<Printed | undefined> = publication.pdf
    ? await print(publication, folder)
    : { value: undefined, diagnostics: [] };
  if (publication.pdf && !printed.value) return { value: undefined, diagnostics: printed.diagnostics };
  const internal = join(folder, 'internal');
  await writeFiles(internal, internalFiles(publication, site, printed.value));
  const book = printed.value?.book.bytes;
  if (book) await writeFiles(folder, boardFile(publication, book));
  if (composition.internalPages) await writeInternalSite(composition, join(internal, 'site'), hosted, book);
  const link = join(out, edition);
  const value: Written = {
    site: join(link, 'site', 'index.html'),
    internalSite: composition.internalPages && join(link, 'internal', 'site', 'index.html'),
    pdf: printed.value && join(link, 'plan.pdf'),
    board: printed.value && join(link, composition.board.name),
    pdfPages: printed.value?.book.pages,
    passes: printed.value?.book.passes,
  };
  return { value, diagnostics: printed.diagnostics };
}

/** What a link leads to is no file of an earlier build. Windows has no such flag. */
const noLink = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

/** Writes the site into a folder; slices of fonts come from sites written before, where one has the same. */
async function writeSite(composition: Composition, folder: string, before: readonly string[]): Promise<Files> {
  const earlier = async (path: string): Promise<Uint8Array | undefined> => {
    const found = await Promise.all(
      before.map((site) => readFile(join(site, path), { flag: noLink }).catch(() => undefined)),
    );
    return found.find((bytes) => bytes !== undefined);
  };
  const { files, copyFonts } = await siteFiles(composition, earlier);
  await writeFiles(folder, files);
  await copyFonts(folder);
  return files;
}

function boardFile({ composition: { board }, date }: Publication, book: Uint8Array): Files {
  return new Map([[board.name, zipBoard(board, book, date)]]);
}

/** Writes the site once more with pages that tell of sources; all that they load and offer lies beside them. */
async function writeInternalSite(
  composition: Composition,
  folder: string,
  hosted: string,
  book: Uint8Array | undefined,
): Promise<void> {
  const site = new Map([...composition.site, ...(composition.internalPages ?? [])]);
  await writeSite({ ...composition, site, characters: new Map() }, folder, [hosted]);
  if (book) await writeFiles(folder, new Map([['plan.pdf', book]]));
}

/** Prints the book with the numbers of the last build at hand; the document stays for the record. */
async function print(publication: Publication, folder: string): Promise<Outcome<Printed | undefined>> {
  const { composition, place, date } = publication;
  const htmlFile = await writePrintDocument(composition, join(folder, printFolder));
  const opened = await openBrowser(currentEnvironment(), place);
  if (!opened.value) return { value: undefined, diagnostics: opened.diagnostics };
  const running = opened.value;
  try {
    const last = await lastPrint(publication.out, publication.edition);
    const printed = await printBook({
      browser: running.browser,
      htmlFile,
      known: last?.numbers ?? new Map(),
      date,
      title: composition.title,
      place,
      find: (mark) => composition.bookPlaces.get(mark),
      limits: composition.limits,
      archive: archiveOf(publication),
      onBrowserFree: running.close,
    });
    if (!printed.value) return { value: undefined, diagnostics: printed.diagnostics };
    const { bytes, verified } = asReleased(
      printed.value.bytes,
      await lastRelease(publication.out, publication.edition),
    );
    await writeFiles(
      folder,
      new Map([
        ['plan.pdf', bytes],
        ['site/plan.pdf', bytes],
      ]),
    );
    const { name, version, source } = running;
    const value = { book: { ...printed.value, bytes }, verified, browser: { name, version, source } };
    return { value, diagnostics: printed.diagnostics };
  } finally {
    await running.close();
  }
}

/** The data that stand behind the book, as the site offers them: nothing internal is among them. */
function archiveOf({ archive, composition }: Publication): Archive | undefined {
  if (archive === undefined) return undefined;
  const data = [...composition.site].filter(([path]) => /^data\/[^/]+\.csv$/u.test(path));
  const attachments = data.map(([path, text]) => ({
    name: basename(path),
    description: path,
    type: 'text/csv',
    bytes: Buffer.from(text),
  }));
  return { level: archive, attachments };
}

function internalFiles(
  publication: Publication,
  site: Files,
  printed: Printed | undefined,
): ReadonlyMap<string, string> {
  const { edition, version, form, sources } = publication;
  const files = [...site].map(([path, text]) => ({ path: `site/${path}`, sha256: hash('sha256', text) }));
  const pdf = printed && {
    path: 'plan.pdf',
    sha256: hash('sha256', printed.book.bytes),
    pages: printed.book.pages,
    frontMatterPages: printed.book.frontMatterPages,
    verified: printed.verified,
  };
  const build = {
    version: 1,
    planpress: version,
    edition,
    form,
    node: process.versions.node,
    browser: printed?.browser ?? null,
    pdf: pdf ?? null,
    files,
  };
  const provenance = [...sources.values()].map(({ fact, raw, place }) => ({
    fact,
    raw,
    file: place.file,
    line: place.start.line,
    column: place.start.column,
  }));
  return new Map([
    ['build.json', json(build)],
    ['provenance.json', json(provenance)],
    ...(printed
      ? [
          [
            numbersName,
            json(Object.fromEntries([...printed.book.numbers].sort(([left], [right]) => (left < right ? -1 : 1)))),
          ] as const,
        ]
      : []),
  ]);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 1)}\n`;
}
