/** What a piece of HTML says: its tags left out, formulas in words, breaks as lines, what is escaped as it is. */
export function plainTextOf(html: string): string {
  return html
    .replaceAll(/<math alttext="([^"]*)">.*?<\/math>/gu, '$1')
    .replaceAll(/<br>/gu, '\n')
    .replaceAll(/<[^<>]*>/gu, '')
    .replaceAll(/&(?:amp|lt|gt|quot|#39|#x27|#x3D|#x60);/gu, (entity) => characters[entity] ?? entity)
    .trim();
}

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&#x3D;': '=',
  '&#x60;': '`',
};
