import { type PdfFile, referenceIn, referencesIn } from './file.ts';

/** What a finished PDF says about its own pages. Pages count from 1, whatever is printed on them. */
export interface PdfFacts {
  readonly pages: number;
  /** The page of each element that is linked, by element id. */
  readonly destinations: ReadonlyMap<string, number>;
}

/** Reads the number of pages and the page of each named destination. */
export function readFacts(file: PdfFile): PdfFacts {
  const pages = pageNumbers(file);
  const order = new Map(pages.map((number, index) => [number, index + 1]));
  const destinations = new Map<string, number>();
  const dictionary = referenceIn(file.object(file.root).text, 'Dests');
  const text = dictionary === 0 ? '' : file.object(dictionary).text;
  for (const [, name = '', target] of text.matchAll(/\/([^\s/[]+) \[(\d+) 0 R /gu)) {
    const page = order.get(Number(target));
    if (page !== undefined) destinations.set(elementId(name), page);
  }
  return { pages: pages.length, destinations };
}

/** The element id in the name of a destination: Chromium writes it as it stands in a link, percent-encoded. */
export function elementId(name: string): string {
  const written = name.replace(/#([0-9A-Fa-f]{2})/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return decodeURIComponent(written);
}

/** The object numbers of the pages, in the order of the book. */
export function pageNumbers(file: PdfFile): readonly number[] {
  const collect = (number: number): readonly number[] => {
    const { text } = file.object(number);
    if (!text.startsWith('<</Type /Pages')) return [number];
    return referencesIn(/\/Kids \[([^\]]*)\]/u.exec(text)?.[1] ?? '').flatMap(collect);
  };
  return collect(referenceIn(file.object(file.root).text, 'Pages'));
}
