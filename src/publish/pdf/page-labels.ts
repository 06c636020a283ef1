import type { PdfFile } from './file.ts';

/**
 * Tells readers what is printed at the foot of each page, so that a page is found by its number. Numbers of 0 and less
 * are pages of the front matter, which count apart in small roman numbers.
 */
export function labelPages(file: PdfFile, numbers: readonly number[]): void {
  let front = 0;
  let expected = '';
  const begins = numbers.flatMap((number, page) => {
    if (number <= 0) front += 1;
    const [style, shown] = number > 0 ? ['D', number] : ['r', front];
    const continues = expected === `${style} ${shown}`;
    expected = `${style} ${shown + 1}`;
    return continues ? [] : [`${page} <</S /${style} /St ${shown}>>`];
  });
  if (begins.length > 0) file.addToCatalog(`/PageLabels <</Nums [${begins.join(' ')}]>>`);
}
