import type { Page } from 'puppeteer-core';
import type { PreparedPage } from './page-script.ts';

/** What a print showed of its own pages. */
export interface ShownPages {
  /** The number of each id as it was laid out in the end. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The rows at which labels were repeated. */
  readonly cuts: ReadonlySet<string>;
  /** Whether the book has other pages since its numbers were filled in: the browser counted them before. */
  readonly recounted: boolean;
}

declare global {
  var shownPages: { numbers: [string, number][]; cuts: string[]; recounted: boolean } | undefined;
}

/**
 * Lets the page fill in its own page numbers, and repeat labels where pages begin, when it has been laid out for print:
 * the browser tells of the change of medium then, and paints what stands there afterwards. The tags are made of what
 * stood there before, so repeated labels are no text of the book. To be called before `watchLayout`.
 */
export async function settleInPrint(
  page: Page,
  { wanted, front, groups }: Pick<PreparedPage, 'wanted' | 'front' | 'groups'>,
): Promise<void> {
  const parts = front.map(([begin, next]): [string, string | null] => [begin, next ?? null]);
  const rows = groups.map((ids) => [...ids]);
  await page.evaluate(settleOnChange, [...wanted], parts, rows);
}

/** What the last print showed; nothing if it did not fill in numbers itself. */
export async function readShownPages(page: Page): Promise<ShownPages | undefined> {
  const shown = await page.evaluate(() => globalThis.shownPages ?? null);
  if (shown === null) return undefined;
  return { numbers: new Map(shown.numbers), cuts: new Set(shown.cuts), recounted: shown.recounted };
}

// What follows runs inside the page: no imports, no names from above, no functions with names inside.

/** Numbers count as `print/page-numbers.ts` does: what the finished file says of its pages is compared with them. */
function settleOnChange(wanted: string[], front: [string, string | null][], groups: string[][]): void {
  const rounds = 3;
  matchMedia('print').addEventListener('change', ({ matches }) => {
    if (!matches) return;
    const ids = new Set([...wanted, ...front.flat(), ...groups.flat()]);
    const places = [...document.querySelectorAll('[data-page-of]')];
    let cuts: string[] = [];
    let first = 0;
    for (let round = 0; round < rounds; round += 1) {
      // A box that is parted by pages has a rectangle on each.
      const starts = [...document.body.getClientRects()].map(({ top }) => top);
      first ||= starts.length;
      const pages = new Map<string, number>();
      for (const id of ids) {
        const top = document.getElementById(id ?? '')?.getClientRects()[0]?.top;
        if (id === null || top === undefined) continue;
        let page = starts.length;
        while (page > 1 && (starts[page - 1] ?? 0) > top + 1) page -= 1;
        pages.set(id, page);
      }
      const fronts = new Set<number>();
      for (const [begin, next] of front) {
        const end = next === null ? starts.length + 1 : (pages.get(next) ?? 0);
        for (let page = pages.get(begin) ?? end; page < end; page += 1) fronts.add(page);
      }
      const numbers = new Map<string, number>();
      for (const [id, page] of pages) {
        const later = [...fronts].filter((other) => other > page).length;
        numbers.set(id, fronts.has(page) ? 0 - later : page - (fronts.size - later));
      }
      let changed = false;
      for (const place of places) {
        const number = numbers.get(place.getAttribute('data-page-of') ?? '');
        const text = number === undefined || number > 0 ? String(number ?? '') : '';
        const shown = place.firstChild;
        if (number === undefined || shown === null || shown.nodeValue === text) continue;
        // The tags are made of the nodes that stood there before the layout: the text is changed, not replaced.
        shown.nodeValue = text;
        changed = true;
      }
      const begun = groups.flatMap((rows) =>
        rows.filter((id, at) => (pages.get(rows[at - 1] ?? '') ?? Infinity) < (pages.get(id) ?? 0)),
      );
      if (cuts.length === 0 && begun.length > 0) {
        cuts = [...new Set(begun)];
        globalThis.partCells(cuts);
        changed = true;
      }
      globalThis.shownPages = { numbers: [...numbers], cuts, recounted: starts.length !== first };
      if (!changed) break;
    }
  });
}
