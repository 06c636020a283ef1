import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Finished, printedEdition } from '../support/build.ts';
import { removeFolders } from '../support/folders.ts';
import { printDocument } from '../support/pages.ts';
import { publications } from '../support/project.ts';
import { elementsOfKind, readTaggedText, type TaggedElement } from '../support/tagged-text.ts';

/** What the finished books of every kind tell a screen reader: kinds of elements, and the order in which they are read. */

afterAll(removeFolders);

const pagesTried = 20;

interface Text {
  readonly text: string;
  readonly page: number | undefined;
}

/** What holds words itself is one text; what stands around such texts is none. */
const blocks = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'P', 'TH', 'TD', 'Note', 'Caption', 'LBody']);

function firstPage(element: TaggedElement): number | undefined {
  return element.page ?? element.elements.map(firstPage).find((page) => page !== undefined);
}

/** The words of the book in reading order, line by line; entries of contents show numbers that the document does not know. */
function taggedTexts(element: TaggedElement): readonly Text[] {
  if (element.kind === 'Lbl' || element.kind === 'Formula' || element.kind === 'TOC') return [];
  const parts = element.elements.flatMap(taggedTexts);
  if (!blocks.has(element.kind) || parts.length > 0) return parts;
  // What is laid out as a formula is read by its alternative text.
  if (elementsOfKind(element, 'Formula').length > 0) return [];
  const text = element.text.trim();
  return text === '' ? [] : [{ text, page: firstPage(element) }];
}

type Node = DefaultTreeAdapterTypes.Node;

/** All words of the print document, without what is drawn beside them, filled in at print or read by another text. */
function wordsOf(node: Node): string {
  if ('value' in node) return node.value;
  if ('tagName' in node) {
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
    const hidden = attributes.has('data-page-of') || (attributes.get('class') ?? '').includes('visually-hidden');
    const drawn = ['svg', 'math', 'style', 'title'].includes(node.tagName);
    if (hidden || drawn) return '';
  }
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : '';
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** How far a text may stand behind the one before: formulas and what is drawn lie between. */
const far = 4_000;

/** The first text that does not stand behind the one before it, wherever in the document the first of them stands. */
function unread(document: string, texts: readonly string[]): string | undefined {
  const [first = ''] = texts;
  let missed: string | undefined = first;
  for (let begin = document.indexOf(first); begin >= 0 && missed !== undefined; ) {
    let at = begin;
    missed = texts.find((text) => {
      const found = document.indexOf(text, at);
      const isThere = found >= 0 && found - at <= far;
      if (isThere) at = found + text.length;
      return !isThere;
    });
    begin = document.indexOf(first, begin + 1);
  }
  return missed;
}

describe.each(publications)('$edition', ({ edition }) => {
  let built: Finished;
  let root: TaggedElement;
  let html: string;
  const ofKind = (kind: string) => elementsOfKind(root, kind);
  const countIn = (pattern: RegExp) => html.match(pattern)?.length ?? 0;

  beforeAll(async () => {
    built = await printedEdition(edition);
    root = readTaggedText(readFileSync(join(built.folder, 'plan.pdf')));
    html = printDocument(built);
  });

  test('figures and formulas have an alternative text', () => {
    const mute = [...ofKind('Figure'), ...ofKind('Formula')].filter(({ alternative }) => !alternative?.trim());
    expect(mute).toEqual([]);
    expect(ofKind('Formula')).toHaveLength(countIn(/<math /gu));
    expect(ofKind('Figure')).toHaveLength(countIn(/<(?:svg|img)[ >]/gu));
  });

  test('every caption is one, and that of a table stands in it', () => {
    const captions = countIn(/<p class="caption"/gu);
    const withWords = ofKind('Caption').filter(({ text }) => !/^\(단위[^)]*\)$/u.test(text.trim()));
    expect(withWords).toHaveLength(captions);
    for (const { elements } of ofKind('Table')) {
      const at = elements.flatMap(({ kind }, index) => (kind === 'Caption' ? [index] : []));
      expect(at.every((index) => index === 0)).toBe(true);
    }
  });

  test('what a table counts in is no row of it', () => {
    const cells = [...ofKind('TD'), ...ofKind('TH')].filter(({ text }) => /^\(단위\s*:/u.test(text.trim()));
    expect(cells).toEqual([]);
  });

  test('contents hold an entry for each of their lines', () => {
    expect(ofKind('TOCI')).toHaveLength(countIn(/<li class="contents-line /gu));
    expect(ofKind('TOC')).toHaveLength(countIn(/<ol class="contents-list"/gu));
    expect(ofKind('TOCI').every((entry) => elementsOfKind(entry, 'Link').length === 1)).toBe(true);
  });

  test('notes have ids, and items of lists their marks', () => {
    const ids = ofKind('Note').map(({ id }) => id);
    expect(ids).toHaveLength(countIn(/class="(?:note|table-note)"/gu));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain(undefined);
    expect(ofKind('Lbl').length).toBeGreaterThanOrEqual(countIn(/class="mark"/gu));
  });

  test('the title on the cover is a heading', () => {
    const [title] = ofKind('H1');
    expect([title!.page ?? firstPage(title!), title!.text.length > 5]).toEqual([1, true]);
  });

  test(`the words of ${pagesTried} pages are read in the order of the document`, () => {
    const document = bare(wordsOf(parse(html) as unknown as Node));
    const texts = taggedTexts(root);
    const pages = Math.max(...texts.map(({ page }) => page ?? 0));
    const first = Math.min(...texts.filter(({ text }) => text.startsWith('1.')).map(({ page }) => page ?? pages));
    const step = Math.max(1, Math.floor((pages - first) / pagesTried));
    for (let page = first; page < first + step * pagesTried && page <= pages; page += step) {
      const own = texts.filter((text) => text.page === page).map(({ text }) => bare(text));
      expect({ page, unread: unread(document, own) }).toEqual({ page, unread: undefined });
    }
  });
});
