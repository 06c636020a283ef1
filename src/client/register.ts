/** A row of the list with the group that it stands in without sorting. */
interface Row {
  readonly element: HTMLTableRowElement;
  readonly group: HTMLTableSectionElement;
  readonly text: string;
}

type Order = 'ascending' | 'descending' | 'none';

/** Lets the list of a register be sorted by its headers and narrowed by its filters, where the page has one. */
export function sortAndFilter(page: Document): void {
  const table = page.querySelector<HTMLTableElement>('[data-register]');
  if (!table) return;
  const groups = [...table.tBodies];
  const rows = groups.flatMap((group) =>
    [...group.rows]
      .filter(({ className }) => className !== 'group')
      .map((element): Row => ({ element, group, text: plain(element.textContent) })),
  );
  const sorted = table.createTBody();
  sorted.hidden = true;
  const showGroups = (): void => {
    for (const group of groups) group.hidden = [...group.rows].every((row) => row.hidden || row.className === 'group');
  };
  makeSortable(table, rows, (ordered) => {
    for (const { element, group } of ordered ?? rows) (ordered ? sorted : group).append(element);
    sorted.hidden = ordered === undefined;
    showGroups();
  });
  makeFilters(page, rows, showGroups);
}

/** Puts a button into every header; pressing it again turns the order around, and then back to that of the plan. */
function makeSortable(
  table: HTMLTableElement,
  rows: readonly Row[],
  show: (ordered: readonly Row[] | undefined) => void,
): void {
  const headers = [...(table.tHead?.rows[0]?.cells ?? [])];
  const next: Record<Order, Order> = { none: 'ascending', ascending: 'descending', descending: 'none' };
  headers.forEach((header, column) => {
    const button = table.ownerDocument.createElement('button');
    button.type = 'button';
    button.className = 'register-sort';
    button.append(...header.childNodes);
    header.append(button);
    header.setAttribute('aria-sort', 'none');
    button.addEventListener('click', () => {
      const order = next[(header.getAttribute('aria-sort') ?? 'none') as Order];
      for (const other of headers) other.setAttribute('aria-sort', other === header ? order : 'none');
      show(order === 'none' ? undefined : inOrder(rows, column, order === 'ascending' ? 1 : -1));
    });
  });
}

/** Numbers by their size before words by the alphabet; blank cells come last in either order. */
function inOrder(rows: readonly Row[], column: number, sign: 1 | -1): readonly Row[] {
  const keys = new Map(rows.map((row) => [row, keyOf(row.element.cells[column])]));
  return [...rows].sort((left, right) => {
    const [one, other] = [keys.get(left) ?? '', keys.get(right) ?? ''];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
    if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1;
    return sign * String(one).localeCompare(String(other), 'ko', { numeric: true });
  });
}

function keyOf(cell: HTMLTableCellElement | undefined): string | number {
  const text = (cell?.dataset.sort ?? cell?.textContent ?? '').trim();
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

/** Shows the filters, and of the rows those that fit all of them; says how many these are. */
function makeFilters(page: Document, rows: readonly Row[], shown: () => void): void {
  const fields = page.querySelector<HTMLElement>('[data-register-filters]');
  const words = fields?.querySelector<HTMLInputElement>('[data-filter-text]');
  const reset = fields?.querySelector('[data-register-reset]');
  const count = page.querySelector<HTMLElement>('[data-register-count]');
  const none = page.querySelector<HTMLElement>('[data-register-none]');
  if (!fields || !words || !reset || !count || !none) return;
  const selects = [...fields.querySelectorAll('select')];
  const all = count.textContent;
  const apply = (): void => {
    const wanted = plain(words.value).split(' ').filter(Boolean);
    const chosen = selects.filter(({ value }) => value !== '');
    for (const { element, text } of rows)
      element.hidden = !(
        wanted.every((word) => text.includes(word)) && chosen.every((select) => isFiledUnder(element, select))
      );
    const left = rows.filter(({ element }) => !element.hidden).length;
    const free = wanted.length + chosen.length === 0;
    count.textContent = free ? all : (count.dataset.some ?? '').replace('{n}', String(left));
    none.hidden = left > 0;
    shown();
  };
  fields.hidden = false;
  fields.addEventListener('input', apply);
  reset.addEventListener('click', () => {
    for (const field of [words, ...selects]) field.value = '';
    apply();
  });
  // A page to which one returns may have kept what was chosen.
  apply();
}

function isFiledUnder(row: HTMLTableRowElement, select: HTMLSelectElement): boolean {
  const values = row.getAttribute(`data-filter-${select.dataset.filter}`) ?? '';
  return values.split(' ').includes(select.value);
}

/** Text as it is compared: composed Hangul, small letters, single spaces. */
function plain(text: string | null): string {
  return (text ?? '').normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
