// What a finished PDF has of what the print document asks for, whoever printed it: read as a reader's program reads it.
import { readFileSync } from 'node:fs';
import { constants, inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { all, classesOf, parse, textOf, withoutSpaces } from './markup.mjs';

/** The text of every page with its line ends, and the words that each page begins or ends with left in. */
async function textsOf(pdf) {
  const texts = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(
      items
        .map(({ str = '', hasEOL }) => str + (hasEOL ? '\n' : ''))
        .join('')
        .normalize('NFC'),
    );
  }
  return texts;
}

const escaped = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
const loosely = (text) => [...withoutSpaces(text)].map(escaped).join('\\s*');
const shows = (text, number) => new RegExp(`(?<![\\d가-힣])- ${number} -`, 'u').test(text);

/** Entries of 목차 and lists of tables that show the number at the foot of the page where their target stands. */
function rightNumbers(document, texts) {
  const bare = texts.map(withoutSpaces);
  const whole = texts.join('\n');
  let from = 0;
  const entries = all(document, (element) => classesOf(element).includes('contents-line'));
  const right = entries.filter((entry) => {
    const [words] = all(entry, (element) => classesOf(element).includes('contents-text'));
    const [label] = all(words, (element) => classesOf(element).includes('contents-label')).map(textOf);
    const found = new RegExp(`${loosely(textOf(words))}[\\s.·…]*?(\\d+)(?=\\s|$)`, 'u').exec(whole.slice(from));
    if (!found) return false;
    from += found.index + found[0].length;
    const target = /^(?:표|그림)/u.test(label ?? '') ? `${withoutSpaces(label)}.` : withoutSpaces(textOf(words));
    return texts.some((text, at) => shows(text, found[1]) && bare[at].includes(target));
  });
  return `${right.length}/${entries.length}`;
}

/** The objects of a file as text, those in packed streams, too: no library reads the files of all programs. */
function objectsOf(bytes) {
  const text = bytes.toString('latin1');
  const packed = [...text.matchAll(/\/Type\s*\/ObjStm[\s\S]*?stream\r?\n/gu)].map((found) => {
    const stream = bytes.subarray(found.index + found[0].length);
    return inflateSync(stream, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
  });
  return [text, ...packed].join('\n');
}

/** Whether the file is tagged, and how many of the cells that are headers are tagged as such. */
function tagsOf(document, bytes) {
  const objects = objectsOf(bytes);
  if (!/\/StructTreeRoot\b/u.test(objects) || !/\/Marked\s+true/u.test(objects)) return 'none';
  const count = (role) => [...objects.matchAll(new RegExp(`/S\\s*/${role}\\b`, 'gu'))].length;
  const wanted = (tag) => all(document, (element) => element.tag === tag).length;
  return `TH ${count('TH')}/${wanted('th')}, LI ${count('LI')}/${wanted('li')}`;
}

const flat = (bookmarks) => (bookmarks ?? []).flatMap((bookmark) => [bookmark, ...flat(bookmark.items)]);

async function pageOf(pdf, { dest }) {
  const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
  return typeof target?.[0] === 'object' ? pdf.getPageIndex(target[0]) : target?.[0];
}

/** Headings that have a bookmark which opens a page where they stand. */
async function rightBookmarks(document, pdf, texts) {
  const bare = texts.map(withoutSpaces);
  const headings = all(document, ({ tag }) => /^h[1-6]$/u.test(tag)).map((heading) => withoutSpaces(textOf(heading)));
  const left = [...headings];
  let right = 0;
  for (const bookmark of flat(await pdf.getOutline())) {
    const at = left.indexOf(withoutSpaces(bookmark.title));
    if (at < 0 || !bare[await pageOf(pdf, bookmark)]?.includes(left[at])) continue;
    left.splice(at, 1);
    right += 1;
  }
  return `${right}/${headings.length}`;
}

const uniqueLength = 12;

/** For every table with headers the pages on which rows of it stand that no other table has. */
function pagesOfTables(document, bare) {
  const rowsOf = (element) => all(element, ({ tag }) => tag === 'tr').map((row) => withoutSpaces(textOf(row)));
  const tables = all(document, ({ tag }) => tag === 'table').map((table) => {
    const [head] = all(table, ({ tag }) => tag === 'thead');
    const [body] = all(table, ({ tag }) => tag === 'tbody');
    return { head: rowsOf(head).at(-1) ?? '', rows: rowsOf(body) };
  });
  const counts = new Map();
  for (const row of tables.flatMap(({ rows }) => rows)) counts.set(row, (counts.get(row) ?? 0) + 1);
  return tables.map(({ head, rows }) => {
    const known = rows.filter((row) => row.length >= uniqueLength && counts.get(row) === 1);
    const pages = known.flatMap((row) => bare.findIndex((text) => text.includes(row)));
    return { head, pages: pages.filter((page) => page >= 0) };
  });
}

/** On how many of the pages on which a table goes on the last line of its headers stands. */
function repeatedHeaders(document, texts) {
  const bare = texts.map(withoutSpaces);
  const continued = pagesOfTables(document, bare).flatMap(({ head, pages }) => {
    const sorted = [...new Set(pages)].sort((left, right) => left - right);
    return sorted.slice(1).map((page) => bare[page].includes(head));
  });
  return `${continued.filter(Boolean).length}/${continued.length}`;
}

/** Words of the document that stand on two lines, broken between two Hangul syllables. */
function brokenWords(document, texts) {
  const words = new Set(textOf(document).normalize('NFC').split(/\s+/u));
  const lines = texts.flatMap((text) => text.split('\n').map((line) => line.trim()));
  return lines.slice(1).filter((line, at) => {
    const [last = '', first = ''] = [lines[at].split(/\s+/u).at(-1), line.split(/\s+/u)[0]];
    if (!/\p{Script=Hangul}$/u.test(last) || !/^\p{Script=Hangul}/u.test(first)) return false;
    return words.has(last + first) && !(words.has(last) && words.has(first));
  }).length;
}

/** What a PDF got right of a document. */
export async function judge(htmlFile, pdfFile) {
  const document = parse(readFileSync(htmlFile, 'utf8'));
  const bytes = readFileSync(pdfFile);
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const texts = await textsOf(pdf);
  const result = {
    pages: pdf.numPages,
    numbers: rightNumbers(document, texts),
    tags: tagsOf(document, bytes),
    bookmarks: await rightBookmarks(document, pdf, texts),
    headers: repeatedHeaders(document, texts),
    brokenWords: brokenWords(document, texts),
  };
  await pdf.destroy();
  return result;
}
