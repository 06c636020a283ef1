/**
 * Shows the fonts of the site however late they come where it is opened from a disk: what a page asks to be
 * loaded before it is drawn is then refused, and a machine may have no other font with Korean letters.
 */
export function showLateFonts(page: Document): void {
  if (page.location.protocol !== 'file:') return;
  for (const face of page.fonts) face.display = 'swap';
}
