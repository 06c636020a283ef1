const key = 'planpress-contrast';

/**
 * Lets the reader choose high contrast with the button that the page has for it, and keeps the choice for
 * the pages that follow. Where the browser keeps nothing, the choice holds for the page.
 */
export function keepContrast(page: Document): void {
  const button = page.querySelector<HTMLButtonElement>('[data-contrast-button]');
  if (!button) return;
  const show = (high: boolean): void => {
    page.documentElement.dataset.contrast = high ? 'high' : 'normal';
    button.setAttribute('aria-pressed', String(high));
  };
  const kept = remembered();
  show(kept === null ? matchMedia('(prefers-contrast: more), (prefers-color-scheme: dark)').matches : kept === 'high');
  button.hidden = false;
  button.addEventListener('click', () => {
    const high = page.documentElement.dataset.contrast !== 'high';
    show(high);
    remember(high ? 'high' : 'normal');
  });
}

/** Pages opened from a disk may be refused the store. */
function remembered(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(choice: string): void {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // Then it holds for this page.
  }
}
