/** Lets arrow keys lead from the field to the results, through them and back; Escape leads back at once. */
export function walkByArrows(box: HTMLElement, field: HTMLElement): void {
  box.addEventListener('keydown', (event) => {
    const stops = [field, ...box.querySelectorAll<HTMLElement>('.search-link, .search-more')];
    const at = stops.indexOf(event.target as HTMLElement);
    if (at === -1) return;
    const next = stopAfter(event, at, stops);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

function stopAfter({ key }: KeyboardEvent, at: number, stops: readonly HTMLElement[]): HTMLElement | undefined {
  if (key === 'ArrowDown') return stops[at + 1];
  if (key === 'ArrowUp') return stops[at - 1];
  return key === 'Escape' && at > 0 ? stops[0] : undefined;
}
