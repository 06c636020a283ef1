import type { Page } from 'puppeteer-core';

/** For every label of a group of rows in a table: the ids of its rows, by which their pages are known. */
export type RowGroups = readonly (readonly string[])[];

/** The groups of rows of the document, in its order. To be asked before labels are repeated. */
export async function rowGroups(page: Page): Promise<RowGroups> {
  return page.evaluate(findGroups);
}

declare global {
  /** Repeats the labels of groups at the rows given; to be done once. */
  var partCells: (cuts: readonly string[]) => void;
}

/** Repeats the labels of groups at the rows given, and lets scripts in the page do so. */
export async function repeatLabels(page: Page, cuts: ReadonlySet<string>): Promise<void> {
  await page.evaluate(definePartCells);
  if (cuts.size > 0) await page.evaluate((ids) => globalThis.partCells(ids), [...cuts]);
}

/** The rows at which a page begins within a group, by the pages on which rows were seen. */
export function cutsOf(groups: RowGroups, pages: ReadonlyMap<string, number>): ReadonlySet<string> {
  const begins = (ids: readonly string[]): readonly string[] =>
    ids.filter((id, at) => {
      const [before, own] = [pages.get(ids[at - 1] ?? ''), pages.get(id)];
      return before !== undefined && own !== undefined && own > before;
    });
  return new Set(groups.flatMap(begins));
}

// What follows runs inside the page: no imports, no names from above, no functions with names inside.

function findGroups(): string[][] {
  return [...document.querySelectorAll<HTMLTableCellElement>('[data-continued]')].map((cell) => {
    const rows = [...(cell.closest('tbody')?.rows ?? [])];
    const start = rows.indexOf(cell.parentElement as HTMLTableRowElement);
    const group = rows.slice(start, start + cell.rowSpan);
    return group.map((row) => [...row.cells].find(({ id }) => id !== '')?.id ?? '');
  });
}

/**
 * Parts the cells that reach over a page break, empty ones for their borders: what is left of the label on the next page says that it is
 * continued, and is a header of its rows like the first. Facts are shown by the first alone.
 */
function definePartCells(): void {
  globalThis.partCells = (cuts) => {
    for (const body of document.querySelectorAll<HTMLTableSectionElement>('tbody:has([data-continued])')) {
      const rows = [...body.rows];
      const taken = rows.map(() => new Set<number>());
      const columns = new Map<Element, number>();
      for (const [at, row] of rows.entries()) {
        let column = 0;
        for (const cell of row.cells) {
          while (taken[at]?.has(column)) column += 1;
          columns.set(cell, column);
          for (let down = 0; down < cell.rowSpan; down += 1)
            for (let right = 0; right < cell.colSpan; right += 1) taken[at + down]?.add(column + right);
        }
      }
      for (const cell of [...body.querySelectorAll<HTMLTableCellElement>('[data-continued]')]) {
        const start = rows.indexOf(cell.parentElement as HTMLTableRowElement);
        const group = rows.slice(start, start + cell.rowSpan);
        const ids = group.map((row) => [...row.cells].find(({ id }) => id !== '')?.id ?? '');
        const begins = ids.flatMap((id, at) => (at > 0 && cuts.includes(id) ? [at] : []));
        const ends = [...begins, group.length];
        if (begins.length > 0) cell.rowSpan = begins[0] ?? group.length;
        for (const [at, begin] of begins.entries()) {
          const again = cell.cloneNode(true) as HTMLTableCellElement;
          for (const element of [again, ...again.querySelectorAll('*')])
            for (const name of ['id', 'data-fact', 'data-from', 'data-continued']) element.removeAttribute(name);
          const word = cell.getAttribute('data-continued');
          const end = again.lastElementChild;
          if (word) (end?.matches('.hang') ? end : again).append(` ${word}`);
          again.rowSpan = (ends[at + 1] ?? begin) - begin;
          const column = columns.get(cell) ?? 0;
          columns.set(again, column);
          const row = group[begin];
          row?.insertBefore(again, [...row.cells].find((other) => (columns.get(other) ?? 0) > column) ?? null);
        }
      }
    }
  };
}
