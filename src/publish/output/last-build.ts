import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withIdentifier } from '../pdf/metadata.ts';
import { publishedBuild } from './out-folder.ts';
import type { Verification } from './verified.ts';

/** The file in `internal/` that says on which page of the book everything linked stands. */
export const numbersName = 'page-numbers.json';

/** What the published build tells of its print. None of it is taken at its word: what is printed is verified. */
export interface LastPrint {
  readonly folder: string;
  /** Page numbers by element id, as the book shows them. */
  readonly numbers: ReadonlyMap<string, number>;
  /** How many pages stand before the one with number 1, if the build says so. */
  readonly frontMatterPages: number | undefined;
  /** What printed: the version of planpress, and name and version of the browser. */
  readonly madeBy: string;
}

/** Reads what the published build tells of its print; undefined where there is no build, or none with a PDF. */
export async function lastPrint(out: string, edition: string): Promise<LastPrint | undefined> {
  const folder = await publishedBuild(out, edition);
  const numbers = folder && (await jsonIn(folder, numbersName));
  if (!folder || !numbers) return undefined;
  const build = (await jsonIn(folder, 'build.json')) as RecordOfBuild | undefined;
  const pages = build?.pdf?.frontMatterPages;
  return {
    folder,
    numbers: new Map(Object.entries(numbers).filter(isNumber)),
    frontMatterPages: Number.isInteger(pages) ? pages : undefined,
    madeBy: build?.browser ? makerOf(build.planpress ?? '', build.browser) : '',
  };
}

/** A PDF that was verified, and who found that it keeps to which standards. */
export interface Release {
  /** The hash of the file as it was released, with its identifier. */
  readonly sha256: string;
  readonly verified: Verification;
}

/** What `verify` released of the published build; undefined where it did not. */
export async function lastRelease(out: string, edition: string): Promise<Release | undefined> {
  const folder = await publishedBuild(out, edition);
  const { pdf } = ((folder && (await jsonIn(folder, 'build.json'))) ?? {}) as RecordOfBuild;
  return pdf?.verified && pdf.sha256 ? { sha256: pdf.sha256, verified: pdf.verified } : undefined;
}

/** The file with its identifier, if it is the very one that was released; else as it is, and nobody verified it. */
export function asReleased(
  bytes: Uint8Array,
  release: Release | undefined,
): { readonly bytes: Uint8Array; readonly verified: Verification | null } {
  const identified = release && withIdentifier(bytes);
  const isKnown = identified !== undefined && hash('sha256', identified) === release?.sha256;
  return isKnown ? { bytes: identified, verified: release!.verified } : { bytes, verified: null };
}

/** Names what a print was made by: the same maker prints the same document alike. */
export function makerOf(planpress: string, browser: { readonly name: string; readonly version: string }): string {
  return `${planpress} ${browser.name} ${browser.version}`;
}

interface RecordOfBuild {
  readonly planpress?: string;
  readonly browser?: { readonly name: string; readonly version: string } | null;
  readonly pdf?: {
    readonly frontMatterPages?: number;
    readonly sha256?: string;
    readonly verified?: Verification | null;
  } | null;
}

function isNumber(entry: [string, unknown]): entry is [string, number] {
  return Number.isInteger(entry[1]);
}

async function jsonIn(folder: string, name: string): Promise<object | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, 'internal', name), 'utf8'));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
