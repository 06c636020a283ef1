/** A heading without what makes no difference in it: spaces and the several middle dots. */
export function comparableHeading(heading: string): string {
  return heading
    .normalize('NFC')
    .replaceAll(/\s+/g, '')
    .replaceAll(/[··‧․ㆍ･ᆞ]/gu, '·');
}
