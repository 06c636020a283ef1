/**
 * Lets the reader choose which items of a list are shown: those that name the choice in `data-narrow-by`. The
 * filter is hidden until a script can work it. The choice goes along to the neighbouring pages of the same list.
 */
export function filterItems(page: Document): void {
  const filter = page.querySelector<HTMLElement>('[data-narrow]');
  const select = filter?.querySelector('select');
  if (!filter || !select) return;
  const items = [...page.querySelectorAll<HTMLElement>('[data-narrow-by]')];
  const show = (): void => {
    for (const item of items) item.hidden = select.value !== '' && item.dataset.narrowBy !== select.value;
    tellGroups(page);
    tellCount(filter, items);
    takeAlong(page, select.value);
  };
  select.value = new URLSearchParams(location.search).get('filter') ?? '';
  if (select.selectedIndex === -1) select.value = '';
  filter.hidden = false;
  select.addEventListener('change', show);
  show();
}

/** A group of which nothing is shown says so. */
function tellGroups(page: Document): void {
  for (const group of page.querySelectorAll<HTMLElement>('[data-narrow-group]')) {
    const note = group.querySelector<HTMLElement>('[data-narrow-none]');
    if (note) note.hidden = group.querySelector('[data-narrow-by]:not([hidden])') !== null;
  }
}

function tellCount(filter: HTMLElement, items: readonly HTMLElement[]): void {
  const count = filter.querySelector<HTMLElement>('[data-narrow-count]');
  if (count) count.textContent = String(items.filter((item) => !item.hidden).length);
}

function takeAlong(page: Document, choice: string): void {
  for (const anchor of page.querySelectorAll<HTMLAnchorElement>('.pager a')) {
    const target = new URL(anchor.href);
    if (choice === '') target.searchParams.delete('filter');
    else target.searchParams.set('filter', choice);
    anchor.href = target.href;
  }
}
