/**
 * A frame around a table is a stop for who goes by keys only where it scrolls: there the keys move it. Where nothing runs, all of
 * them are.
 */
export function stopAtScrolling(page: Document): void {
  const watcher = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  for (const frame of page.querySelectorAll('.table-frame')) watcher.observe(frame);
}
