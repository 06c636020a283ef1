/**
 * Shows the fonts of the site however late they come where it is opened from a disk: what a page asks to be loaded
 * before it is drawn is refused there, and a machine may have no other font with Korean letters. `styles` is the
 * address of rules that say so.
 */
export function showLateFonts(page: Document, styles: string | undefined): void {
  if (page.location.protocol !== 'file:' || styles === undefined) return;
  const link = page.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  page.head.append(link);
}
