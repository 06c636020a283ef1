import type { Composed } from './build.ts';
import { textOf } from './pages.ts';

/** What stands on one side only, for a reason; nothing else may. */
export interface OnOneSide {
  readonly side: 'book' | 'site';
  /** Elements that are taken out before the two are compared. */
  readonly elements: RegExp;
  readonly reason: string;
}

export const onOneSide: readonly OnOneSide[] = [
  {
    side: 'book',
    elements: /<section class="part (?:cover|imprint|contents).*?<\/section>/gsu,
    reason: 'Cover and imprint are compared with the home page; the site has menus instead of lists with page numbers.',
  },
  {
    side: 'site',
    elements: /<dl class="facts">.*?<\/dl>/gsu,
    reason: 'The department in charge and the month of issue are said on every page, as each is read by itself.',
  },
  {
    side: 'site',
    elements: /<nav class="(?:page-contents|pager)".*?<\/nav>/gsu,
    reason: 'Ways to other pages and places; a book is leafed through.',
  },
  {
    side: 'site',
    elements: /(?:<h\d class="section-heading">[^<]*<\/h\d>\s*)?<ul class="children">.*?<\/ul>/gsu,
    reason: 'Ways to the nodes that follow in the book, under the name of their level where the form has no heading.',
  },
  {
    side: 'site',
    elements: /<p class="table-downloads">.*?<\/p>/gsu,
    reason: 'Files cannot be taken away from paper.',
  },
];

/** A reference says a number on the site, and a page as well in the book: its target is what is compared. */
const references = /<a class="reference" href="[^"#]*?([^"/#]+?)(?:\.html)?(?:#([^"]*))?">.*?<\/a>/gsu;

const blocks =
  /<\/?(?:p|div|section|article|header|main|figure|figcaption|table|caption|colgroup|thead|tbody|tr|t[hd]|[uo]l|li|h[1-6]|dl|dt|dd|nav|html|head|body|br)\b[^>]*>/gu;

/** The texts that a reader meets, a block each, without what stands there only by the nature of a page or a book. */
function linesIn(html: string, side: OnOneSide['side']): readonly string[] {
  const own = onOneSide
    .filter((exception) => exception.side === side)
    .reduce((text, { elements }) => text.replaceAll(elements, ' '), html);
  return own
    .replaceAll(/<head>.*?<\/head>|<script.*?<\/script>/gsu, ' ')
    .replaceAll(references, (_, page: string, id?: string) => `→${id ?? page}`)
    .replaceAll(blocks, '\n')
    .split('\n')
    .map((line) => textOf(line).replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}

/** The pages of the site that stand for parts of the book: those of nodes, chapters and annexes. */
export function bookPagesOf({ computed, composition }: Composed): readonly string[] {
  const folders = ['chapters', ...computed.plan.form.levels.map(({ id, folder }) => folder ?? id)];
  return [...composition.site]
    .filter(([path]) => path.endsWith('.html') && folders.includes(path.split('/')[0]!))
    .map(([, html]) => html);
}

/** What the book says, line by line, in the order of the alphabet. */
export function linesOfBook({ composition }: Composed): readonly string[] {
  return [...linesIn(composition.book, 'book')].sort();
}

/** What the pages of the site say that stand for parts of the book. */
export function linesOfSite(made: Composed): readonly string[] {
  return bookPagesOf(made)
    .flatMap((html) => linesIn(/<main\b.*<\/main>/su.exec(html)?.[0] ?? '', 'site'))
    .sort();
}

/** What one list has that the other has not, each as often as it is wanting. */
export function missingFrom(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
