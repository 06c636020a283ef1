import { join } from 'node:path';
import { compose } from '../../src/compose/compose.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { comparePositions, startOfFile } from '../../src/diagnostics/place.ts';
import type { Composition } from '../../src/model/composition.ts';
import { checkEdition } from '../../src/pipeline.ts';
import { currentEnvironment } from '../../src/publish/browser/browser.ts';
import { printBook } from '../../src/publish/print/book.ts';
import { writePrintDocument } from '../../src/publish/print/print-folder.ts';
import { readTemplates } from '../../src/read/templates.ts';
import { startBrowser } from '../publish/book.ts';
import { settingFor } from '../support/build.ts';
import { bodyOf } from '../support/page-furniture.ts';
import { readPageTexts } from '../support/pdf-reader.ts';
import { type Case, edition, writeEdition } from './edition.ts';
import { Output } from './output.ts';
import { bundlesOf } from './slots.ts';
import { collapsed } from './written.ts';

/** Something that is shown otherwise than it was written, with nothing said of it. */
export interface Difference extends Case {
  readonly where: string;
  readonly written: string;
  readonly shown: string;
}

/** How cases are drawn: the same seed gives the same ones. A bundle is all that one task and its rows hold. */
export interface Drawn {
  readonly seed: number;
  readonly bundles: number;
}

export interface Tried {
  readonly cases: number;
  /** How many cases were told at their place. */
  readonly told: number;
  readonly differences: readonly Difference[];
}

/** Composes an edition of cases in memory, and compares what the site, the book and the data show with what was written. */
export function tryCases(root: string, drawn: Drawn): Tried {
  const { cases, composition, diagnostics } = composed(root, drawn);
  const output = new Output(composition);
  const silent = cases.filter((one) => !isTold(one, diagnostics));
  const differences = silent.flatMap((one) =>
    output.shownOf(one).flatMap(([where, shown]) => difference(one, where, shown)),
  );
  return { cases: cases.length, told: cases.length - silent.length, differences };
}

function composed(root: string, { seed, bundles }: Drawn) {
  const cases = writeEdition(root, bundlesOf(seed, bundles));
  const setting = settingFor(root, join(root, 'out'));
  const { value, diagnostics } = checkEdition(edition, setting);
  const templates = readTemplates([setting.files, setting.shipped]).value.texts;
  const options = { hasPdf: true, internal: false, scripts: new Map(), siblings: [] };
  const composition = compose(value!, templates, options).value!;
  return { cases, composition, diagnostics };
}

function isTold({ place: { file, start, end } }: Case, diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(
    ({ place }) =>
      place.file === file && comparePositions(place.start, end) <= 0 && comparePositions(place.end, start) >= 0,
  );
}

/** Pages lay fractions out, data write them in one line: both may be shown. */
function difference(one: Case, where: string, text: string): readonly Difference[] {
  const shown = collapsed(text);
  const [page, data] = (['page', 'data'] as const).map((medium) => one.slot.written(one.typed, medium));
  const written = (where === 'data' ? data : page)!;
  return shown === page || shown === data ? [] : [{ ...one, where, written, shown }];
}

/**
 * Prints the book of an edition of cases, and looks for each in the text of the PDF, without white space: lines are
 * broken anywhere.
 */
export async function tryPrint(root: string, drawn: Drawn): Promise<Tried> {
  const { cases, composition, diagnostics } = composed(root, drawn);
  const printed = await printedBook(composition, join(root, 'print'));
  const pages = await readPageTexts(printed.bytes);
  const text = pages.map((page) => letters(bodyOf(page))).join('');
  const found = [...diagnostics, ...printed.diagnostics];
  const inBook = cases.filter(({ slot }) => !notInBook.test(slot.name));
  const silent = inBook.filter((one) => !isTold(one, found));
  const differences = silent.flatMap((one): readonly Difference[] => {
    const [page, data] = (['page', 'data'] as const).map((medium) => one.slot.written(one.typed, medium));
    const written = page!;
    return isPrinted(letters(page!), text) || isPrinted(letters(data!), text)
      ? []
      : [{ ...one, where: 'PDF', written, shown: '' }];
  });
  return { cases: inBook.length, told: inBook.length - silent.length, differences };
}

/** Whether a text is printed, whole or in up to three pieces: a cell may go on on the next page, behind the other cells of its row. */
function isPrinted(written: string, text: string, pieces = 3): boolean {
  if (text.includes(written)) return true;
  let from = 0;
  let to = written.length;
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (text.includes(written.slice(0, middle))) from = middle;
    else to = middle;
  }
  return pieces > 1 && from >= shortestPiece && isPrinted(written.slice(from), text, pieces - 1);
}

/** Fewer letters stand anywhere by chance. */
const shortestPiece = 5;

/** What the book of the small edition does not print; the narrow columns of ranks break the longest figures into too small pieces. */
const notInBook = /^(?:budget|changes|errata|linkage-targets|staff)\.csv|^(?:manifest licence|short|departments)/u;

function letters(text: string): string {
  return text.replaceAll(/< 그림 [\d#-]+\.|[\s<>→]/gu, '');
}

/** The printed book, whatever the print tells of it. */
async function printedBook(
  composition: Composition,
  folder: string,
): Promise<{ bytes: Uint8Array; diagnostics: readonly Diagnostic[] }> {
  const htmlFile = await writePrintDocument(composition, folder);
  const place = startOfFile(`content/${edition}/plan.yaml`);
  const { browser, close } = await startBrowser(currentEnvironment());
  try {
    const { title, limits, bookPlaces } = composition;
    const find = (mark: string) => bookPlaces.get(mark);
    const date = new Date('2001-02-03T04:05:06Z');
    const { value, diagnostics } = await printBook({
      browser,
      htmlFile,
      known: new Map(),
      date,
      title,
      place,
      find,
      limits,
    });
    if (!value) throw new Error(JSON.stringify(diagnostics));
    return { bytes: value.bytes, diagnostics };
  } finally {
    await close();
  }
}

/** Differences as a person reads them, each case once. */
export function described(differences: readonly Difference[]): readonly string[] {
  const seen = new Set<string>();
  return differences.flatMap(({ slot, place, where, typed, written, shown }) => {
    const key = `${place.file}:${place.start.line}:${place.start.column}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [`${slot.name} (${key}), ${where}\ntyped: ${typed}\nwritten: ${written}\nshown: ${shown}`];
  });
}
