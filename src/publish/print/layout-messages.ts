import type { Page } from 'puppeteer-core';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { PageLimits } from '../../model/form.ts';
import type { Range } from '../../model/problem.ts';
import {
  describeSpills,
  describeTexts,
  type Layout,
  readLayout,
  type SmallText,
  type Spill,
  spillsAtWidth,
} from '../in-page/layout-script.ts';
import { type FindPlace, placeOf } from '../in-page/source-script.ts';
import type { PdfFile } from '../pdf/file.ts';
import { type PageArea, readPageAreas } from '../pdf/page-areas.ts';

/** What the pages are looked at for. */
export interface LayoutQuestions {
  readonly limits: PageLimits;
  /** The pages, counting from 1, that are not looked at for what little they hold: lists are nobody's text. */
  readonly front: readonly number[];
  /** Whether the file holds some pages of the document only; of what stands before and after them nothing is said. */
  readonly isPart?: boolean;
  readonly find: FindPlace | undefined;
  /** Where a problem is shown whose source is not known. */
  readonly place: Place;
}

/** A text with the pages on which it begins and ends, from 0; -1 is before those of a part, their count behind them. */
interface PagedText {
  readonly first: number;
  readonly last: number;
  readonly bottom: number;
  readonly begins: boolean;
}

/**
 * Looks at the pages of a book that was just printed, by what was measured in that print.
 * Diagnostics: layout/overflow, -/clipped, -/stranded-heading, -/nearly-empty-page, -/small-text.
 */
export async function layoutMessages(page: Page, file: PdfFile, questions: LayoutQuestions): Promise<Diagnostic[]> {
  const layout = await readLayout(page);
  if (layout === undefined) return [];
  const areas = readPageAreas(file);
  const texts = pagedTexts(layout, areas, questions.isPart ?? false);
  const isShown = (text: number): boolean => areas[texts[text]?.first ?? 0] !== undefined;
  const headings = stranded(layout, texts).filter(isShown);
  // A page that holds little because a heading was left alone on it is reported once.
  const parted = new Set(headings.map((at) => pageOf(texts[at])));
  const sparse = sparsePages(texts, areas, questions).filter(({ page: number }) => !parted.has(number));
  const spills = await spillsOf(page, layout, texts, areas);
  return [
    ...(await spillMessages(
      page,
      spills.filter(([, { text }]) => isShown(text)),
      texts,
      questions,
    )),
    ...(await strandedMessages(page, headings, texts, questions)),
    ...(await sparseMessages(page, sparse, questions)),
    ...(await smallMessages(
      page,
      layout.small.filter(({ text }) => isShown(text)),
      texts,
      questions,
    )),
  ];
}

/** The page on which each text begins and ends. Positions are rounded to pixels, so one pixel more is none. */
function pagedTexts({ texts }: Layout, areas: readonly PageArea[], isPart: boolean): readonly PagedText[] {
  let page = 0;
  const extent = isPart ? extentOf(areas) : undefined;
  const pageAt = (y: number): number => {
    if (extent && y < extent.start) return -1;
    if (extent && y >= extent.end) return areas.length;
    while (page > 0 && areas[page]!.start > y) page -= 1;
    while (page + 1 < areas.length && areas[page + 1]!.start <= y) page += 1;
    return page;
  };
  return texts.map(({ top, bottom, begins }) => {
    const first = pageAt(top + 1);
    return { first, last: Math.max(first, pageAt(bottom - 1)), bottom, begins };
  });
}

function extentOf(areas: readonly PageArea[]): Range | undefined {
  const [first, last] = [areas[0], areas.at(-1)];
  return first && last && { start: first.start, end: last.start + last.height };
}

type NumberedSpill = readonly [number: number, spill: Spill];

/**
 * What is too large, with its number in the page; where the browser shrank the book for it, as it is at the true
 * width. On wider pages than the first it is then not known.
 */
async function spillsOf(
  page: Page,
  { spills }: Layout,
  texts: readonly PagedText[],
  areas: readonly PageArea[],
): Promise<readonly NumberedSpill[]> {
  const [area] = areas;
  if (area === undefined || area.scale > 0.999) return [...spills.entries()];
  const found = await spillsAtWidth(page, area.width * area.scale);
  const isKnown = ({ text }: Spill): boolean => (areas[texts[text]?.first ?? 0]?.width ?? 0) < area.width + 1;
  return [...found.entries()].filter(([, spill]) => isKnown(spill));
}

async function spillMessages(
  page: Page,
  spills: readonly NumberedSpill[],
  texts: readonly PagedText[],
  { find, place }: LayoutQuestions,
): Promise<Diagnostic[]> {
  const described = await describeSpills(
    page,
    spills.map(([number]) => number),
  );
  return spills.map(([, { text, side, excess, cut }], index) => {
    const { words, marks } = described[index]!;
    const parameters = { words, side, excess: millimetres(excess), page: pageOf(texts[text]) };
    return diagnose(cut ? 'layout/clipped' : 'layout/overflow', placeOf(marks, find, place), parameters);
  });
}

function millimetres(pixels: number): number {
  return Math.max(1, Math.round((pixels * 25.4) / 96));
}

function pageOf(text: PagedText | undefined): number {
  return (text?.first ?? 0) + 1;
}

/** Headings whose next text stands on a later page, which no break of the style put there. */
function stranded({ kept }: Layout, texts: readonly PagedText[]): readonly number[] {
  const isAlone = (last: number, lowest: number): boolean => {
    const [own, next] = [texts[lowest], texts[last + 1]];
    return own !== undefined && next !== undefined && own.last < next.first && !next.begins;
  };
  return kept.flatMap(([last, lowest]) => (isAlone(last, lowest) ? [last] : []));
}

async function strandedMessages(
  page: Page,
  headings: readonly number[],
  texts: readonly PagedText[],
  { find, place }: LayoutQuestions,
): Promise<Diagnostic[]> {
  const described = await describeTexts(page, headings);
  return described.map(({ words, marks }, index) => {
    const parameters = { words, page: pageOf(texts[headings[index]!]) };
    return diagnose('layout/stranded-heading', placeOf(marks, find, place), parameters);
  });
}

interface SparsePage {
  readonly page: number;
  /** The share of the page down to which there is text. */
  readonly filled: number;
  /** Its first text. */
  readonly text: number;
  /** Whether it holds what ran over from the page before, and not what is left before something that did not fit. */
  readonly runsOver: boolean;
}

/** Pages that hold less than the form asks, unless the form itself begins and ends them. */
function sparsePages(
  texts: readonly PagedText[],
  areas: readonly PageArea[],
  { limits: { leastFilled = 0 }, front }: LayoutQuestions,
): readonly SparsePage[] {
  const contents = contentsOfPages(texts, areas.length);
  return areas.flatMap((area, page): readonly SparsePage[] => {
    const own = contents[page];
    if (own === undefined || front.includes(page + 1)) return [];
    const filled = (own.lowest - area.start) / area.height;
    if (filled >= leastFilled) return [];
    const next = contents.slice(page + 1).find((content) => content !== undefined);
    const isLeft = next !== undefined && !next.isBegun;
    const runsOver = page > 0 && !own.isBegun;
    return runsOver || isLeft ? [{ page: page + 1, filled, text: own.first, runsOver }] : [];
  });
}

interface PageContent {
  /** The first of its texts, which may have begun on a page before. */
  readonly first: number;
  /** Whether the style begins the page. */
  readonly isBegun: boolean;
  /** Where its lowest text ends, from the top of the document. */
  readonly lowest: number;
}

function contentsOfPages(texts: readonly PagedText[], count: number): readonly (PageContent | undefined)[] {
  const contents = Array.from({ length: count }, (): PageContent | undefined => undefined);
  for (const [at, { first, last, bottom, begins }] of texts.entries()) {
    for (let page = Math.max(first, 0); page <= Math.min(last, count - 1); page += 1) {
      const known = contents[page] ?? { first: at, isBegun: begins && page === first, lowest: 0 };
      const lowest = page < last ? Number.POSITIVE_INFINITY : Math.max(known.lowest, bottom);
      contents[page] = { ...known, lowest: Math.max(known.lowest, lowest) };
    }
  }
  return contents;
}

async function sparseMessages(
  page: Page,
  sparse: readonly SparsePage[],
  { find, place, limits }: LayoutQuestions,
): Promise<Diagnostic[]> {
  const described = await describeTexts(
    page,
    sparse.map(({ text }) => text),
  );
  return sparse.map(({ page: number, filled, runsOver }, index) => {
    const { words, marks } = described[index]!;
    const shares = { filled: percent(filled), least: percent(limits.leastFilled ?? 0) };
    return diagnose('layout/nearly-empty-page', placeOf(marks, find, place), {
      words,
      page: number,
      runsOver,
      ...shares,
    });
  });
}

function percent(share: number): number {
  return Math.round(share * 100);
}

async function smallMessages(
  page: Page,
  small: readonly SmallText[],
  texts: readonly PagedText[],
  { find, place, limits }: LayoutQuestions,
): Promise<Diagnostic[]> {
  const described = await describeTexts(
    page,
    small.map(({ text }) => text),
  );
  return small.map(({ text, points, count }, index) => {
    const { words, marks } = described[index]!;
    const parameters = {
      words,
      points: Math.round(points * 10) / 10,
      least: limits.smallestText ?? 0,
      count,
      page: pageOf(texts[text]),
    };
    return diagnose('layout/small-text', placeOf(marks, find, place), parameters);
  });
}
