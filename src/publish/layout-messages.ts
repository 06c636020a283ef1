import type { Page } from 'puppeteer';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { PageLimits } from '../model/form.ts';
import type { PdfFile } from './pdf/file.ts';
import {
  describeSpills,
  describeTexts,
  type Layout,
  readLayout,
  type SmallText,
  type Spill,
  spillsAtWidth,
} from './pdf/layout-script.ts';
import { type PageArea, readPageAreas } from './pdf/page-areas.ts';
import { type FindPlace, placeOf } from './pdf/source-script.ts';

/** What the pages are looked at for. */
export interface LayoutQuestions {
  readonly limits: PageLimits;
  /** How many pages stand before the first that is looked at for what little it holds: lists are nobody's text. */
  readonly frontMatterPages: number;
  readonly find: FindPlace | undefined;
  /** Where a problem is shown whose source is not known. */
  readonly place: Place;
}

/** A text with the pages on which it begins and ends, from 0. */
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
  const texts = pagedTexts(layout, areas);
  return [
    ...(await spillMessages(page, await spillsOf(page, layout, areas), texts, questions)),
    ...(await strandedMessages(page, stranded(layout, texts), texts, questions)),
    ...(await sparseMessages(page, sparsePages(texts, areas, questions), questions)),
    ...(await smallMessages(page, layout.small, texts, questions)),
  ];
}

/** The page on which each text begins and ends. Positions are rounded to pixels, so one pixel more is none. */
function pagedTexts({ texts }: Layout, areas: readonly PageArea[]): readonly PagedText[] {
  let page = 0;
  const pageAt = (y: number): number => {
    while (page > 0 && areas[page]!.start > y) page -= 1;
    while (page + 1 < areas.length && areas[page + 1]!.start <= y) page += 1;
    return page;
  };
  return texts.map(({ top, bottom, begins }) => {
    const first = pageAt(top + 1);
    return { first, last: Math.max(first, pageAt(bottom - 1)), bottom, begins };
  });
}

/** What is too large; where the browser shrank the book for it, as it is at the true width of the page. */
async function spillsOf(page: Page, { spills }: Layout, areas: readonly PageArea[]): Promise<readonly Spill[]> {
  const [area] = areas;
  if (area === undefined || area.scale > 0.999) return spills;
  const found = await spillsAtWidth(page, area.width * area.scale);
  return found.map((spill) => (spill.side === 'width' ? { ...spill, cut: true } : spill));
}

async function spillMessages(
  page: Page,
  spills: readonly Spill[],
  texts: readonly PagedText[],
  { find, place }: LayoutQuestions,
): Promise<Diagnostic[]> {
  const described = await describeSpills(page, [...spills.keys()]);
  return spills.map(({ text, side, excess, cut }, index) => {
    const { words, marks } = described[index]!;
    const parameters = { words, side, excess: millimetres(excess), page: pageOf(texts[text]) };
    return diagnose(cut ? 'layout/clipped' : 'layout/overflow', placeOf(marks, find, place), parameters);
  });
}

function millimetres(pixels: number): number {
  return Math.ceil((pixels * 25.4) / 96);
}

function pageOf(text: PagedText | undefined): number {
  return (text?.first ?? 0) + 1;
}

/** Headings whose next text stands on a later page, which no break of the style put there. */
function stranded({ kept }: Layout, texts: readonly PagedText[]): readonly number[] {
  return kept.filter((at) => {
    const [own, next] = [texts[at], texts[at + 1]];
    return own !== undefined && next !== undefined && own.last < next.first && !next.begins;
  });
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
  { limits: { leastFilled = 0 }, frontMatterPages }: LayoutQuestions,
): readonly SparsePage[] {
  return areas.flatMap((area, page): readonly SparsePage[] => {
    if (page < frontMatterPages) return [];
    const on = [...texts.entries()].filter(([, { first, last }]) => first <= page && page <= last);
    const [begin] = on;
    if (begin === undefined) return [];
    const lowest = Math.max(...on.map(([, { bottom, last }]) => (last > page ? Number.POSITIVE_INFINITY : bottom)));
    const filled = (lowest - area.start) / area.height;
    if (filled >= leastFilled) return [];
    const runsOver = begin[1].first < page || (begin[0] > 0 && !begin[1].begins);
    const next = texts.find(({ first }) => first > page);
    return runsOver || next?.begins === false ? [{ page: page + 1, filled, text: begin[0], runsOver }] : [];
  });
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
