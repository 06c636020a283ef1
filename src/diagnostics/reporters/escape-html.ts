import { visibleLines } from './visible.ts';

/** Text as HTML; control characters, which HTML does not allow, become visible. */
export function escapeHtml(text: string): string {
  return visibleLines(text, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
