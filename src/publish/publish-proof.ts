import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { ProofDocument } from '../model/composition.ts';
import { currentEnvironment, openBrowser, type RunningBrowser } from './browser/browser.ts';
import { sweepBrowserFolders } from './browser/browser-folder.ts';
import { sweep } from './output/claims.ts';
import { type LastPrint, lastPrint, makerOf } from './output/last-build.ts';
import { assertFolders } from './output/out-folder.ts';
import { replace } from './output/replace.ts';
import { replaceFile } from './output/write-files.ts';
import { holdTheSame, printFolder, writePrintDocument } from './print/print-folder.ts';
import { type PrintedProof, printProof } from './print/proof.ts';

/** What a proof is made of, and where it goes. */
export interface ProofPublication {
  readonly out: string;
  readonly edition: string;
  readonly document: ProofDocument;
  /** The id of the heading in the book under which stands what is printed; also the name of the file. */
  readonly heading: string;
  readonly date: Date;
  readonly place: Place;
  readonly version: string;
}

export interface PublishedProof extends Omit<PrintedProof, 'bytes'> {
  readonly pdf: string;
}

/** Where proofs lie; the editions themselves are not touched. */
const proofsFolder = 'proofs';
/** A proof on its way to its place. */
const unfinishedProof = '.proof-';

/**
 * Prints a part of the book into `out/proofs/<edition>/`, where it replaces its last proof by one rename. The
 * published build is read and left as it is. Diagnostics: environment/*, layout/*.
 */
export async function publishProof(publication: ProofPublication): Promise<Outcome<PublishedProof | undefined>> {
  const { out, edition, heading } = publication;
  await sweepBrowserFolders(currentEnvironment().temporary);
  return replace({
    out,
    edition,
    // It is printed where a build would be written, and what lies there is gone in the end.
    write: async (folder) => {
      await prepareProofs(out, edition);
      return print(publication, folder);
    },
    swap: async ({ bytes, ...printed }) => {
      const folder = proofsOf(out, edition);
      await replaceFile(folder, unfinishedProof, `${heading}.pdf`, bytes);
      return { ...printed, pdf: join(folder, `${heading}.pdf`) };
    },
  });
}

function proofsOf(out: string, edition: string): string {
  return join(out, proofsFolder, edition);
}

/** Makes the folder for the proofs of an edition and rids it of what killed builds left. Throws `BlockedOutput` where it cannot be. */
async function prepareProofs(out: string, edition: string): Promise<void> {
  const folder = proofsOf(out, edition);
  await assertFolders([join(out, proofsFolder), folder]);
  await mkdir(folder, { recursive: true });
  await sweep(folder, [unfinishedProof]);
}

async function print(publication: ProofPublication, folder: string): Promise<Outcome<PrintedProof | undefined>> {
  const { document, place } = publication;
  const htmlFile = await writePrintDocument(document, join(folder, printFolder), document.proofStyle);
  const opened = await openBrowser(currentEnvironment(), place);
  if (!opened.value) return { value: undefined, diagnostics: opened.diagnostics };
  return printIn(opened.value, publication, folder, htmlFile);
}

async function printIn(
  running: RunningBrowser,
  { out, edition, document, heading, date, place, version }: ProofPublication,
  folder: string,
  htmlFile: string,
): Promise<Outcome<PrintedProof | undefined>> {
  try {
    const last = await lastPrint(out, edition);
    return await printProof({
      browser: running.browser,
      htmlFile,
      heading,
      title: document.proofTitle,
      find: (mark) => document.bookPlaces.get(mark),
      style: document.proofStyle,
      limits: document.limits,
      known: { numbers: last?.numbers ?? new Map(), front: frontOf(last) },
      unchanged: last !== undefined && (await isUnchanged(last, folder, makerOf(version, running))),
      date,
      place,
      onBrowserFree: running.close,
    });
  } finally {
    await running.close();
  }
}

/** The pages before number 1; where more of the front matter stands behind it, the proof finds that they do not agree. */
function frontOf(last: LastPrint | undefined): readonly number[] | undefined {
  const count = last?.frontMatterPages;
  return count === undefined ? undefined : Array.from({ length: count }, (_, at) => at + 1);
}

/** Whether the last build printed the same document, byte for byte, and by the same means: then its numbers hold. */
async function isUnchanged(last: LastPrint, folder: string, maker: string): Promise<boolean> {
  return last.madeBy === maker && (await holdTheSame(join(last.folder, printFolder), join(folder, printFolder)));
}
