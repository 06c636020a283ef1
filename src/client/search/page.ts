import { search } from '../../model/search/search.ts';
import { walkByArrows } from './keyboard.ts';
import { indexLoader } from './load.ts';
import { partsOf } from './parts.ts';
import { resultNodes, statusNodes } from './results.ts';

/** How long a reader pauses in typing before results follow, in milliseconds. */
const pause = 150;

/** Starts the page of search: it answers what its address asks for, and what is typed. */
export function startSearch(page: Document): void {
  const box = page.querySelector<HTMLElement>('[data-search]');
  const field = box?.querySelector<HTMLInputElement>('input');
  if (!box || !field) return;
  const answer = answering(box, page);
  box.hidden = false;
  field.value = new URLSearchParams(page.location.search).get('q') ?? '';
  if (field.value !== '') answer(field.value);
  let waiting: number | undefined;
  field.addEventListener('input', (event) => {
    clearTimeout(waiting);
    // A syllable that is still being put together is no word yet, but the syllables before it are.
    const { isComposing } = event as InputEvent;
    waiting = window.setTimeout(() => answer(field.value), isComposing ? 2 * pause : pause);
  });
  box.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    answer(field.value);
    keepInAddress(field.value);
  });
  walkByArrows(box, field);
}

/** Shows what a query found; an answer that comes after a newer question is dropped. */
function answering(box: HTMLElement, page: Document): (query: string) => void {
  const load = indexLoader(box.dataset.search ?? '', page);
  const parts = partsOf(box);
  const status = box.querySelector('.search-status');
  const list = box.querySelector('.search-results');
  let asked = '';
  return async (query) => {
    asked = query;
    try {
      const loading = window.setTimeout(() => status?.replaceChildren(parts('loading')), pause);
      const index = await load();
      clearTimeout(loading);
      if (asked !== query) return;
      const results = search(index, query);
      const labels = new Map(index.groups.map(({ id, label }) => [id, label]));
      status?.replaceChildren(...statusNodes(results, parts));
      list?.replaceChildren(...resultNodes(results, labels, parts));
    } catch {
      status?.replaceChildren(parts('failed'));
    }
  };
}

/** So that a result list can be passed on. Browsers may refuse it to a page on a disk. */
function keepInAddress(query: string): void {
  try {
    history.replaceState(undefined, '', `?q=${encodeURIComponent(query)}`);
  } catch {
    // Then the address stays as it is.
  }
}
