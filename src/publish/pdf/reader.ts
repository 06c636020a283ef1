/** One bookmark: its title, the page it opens (from 1), and those below it. */
export interface Bookmark {
  readonly title: string;
  readonly page: number | undefined;
  readonly children: readonly Bookmark[];
}

/** What a finished PDF says about its own pages. Pages count from 1, whatever is printed on them. */
export interface PdfFacts {
  readonly pages: number;
  /** The page of each element that is linked, by element id. */
  readonly destinations: ReadonlyMap<string, number>;
}

type PdfDocument = Awaited<ReturnType<typeof openPdf>>;
type OutlineItems = Awaited<ReturnType<PdfDocument['getOutline']>>;

/** Reads the number of pages and the page of each named destination. Throws when the bytes are no PDF. */
export async function readFacts(bytes: Uint8Array): Promise<PdfFacts> {
  return withPdf(bytes, async (pdf) => {
    const named = Object.entries(await pdf.getDestinations());
    const pages = await Promise.all(named.map(([, target]) => pageOf(pdf, target)));
    const known = named.flatMap(([name], index) => {
      const page = pages[index];
      // Chromium writes the name as it stands in a link: percent-encoded where it is not ASCII.
      return page === undefined ? [] : ([[decodeURIComponent(name), page]] as const);
    });
    return { pages: pdf.numPages, destinations: new Map(known) };
  });
}

/** Reads the bookmarks as a tree. */
export async function readOutline(bytes: Uint8Array): Promise<readonly Bookmark[]> {
  return withPdf(bytes, async (pdf) => bookmarks(pdf, await pdf.getOutline()));
}

/** Reads the text of each page, with a line break where the PDF has one. */
export async function readPageTexts(bytes: Uint8Array): Promise<readonly string[]> {
  return withPdf(bytes, async (pdf) => {
    const texts: string[] = [];
    for (let page = 1; page <= pdf.numPages; page += 1) {
      const { items } = await (await pdf.getPage(page)).getTextContent();
      texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    }
    return texts;
  });
}

async function openPdf(bytes: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // It takes the buffer over, so it gets a copy.
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise;
}

async function withPdf<T>(bytes: Uint8Array, read: (pdf: PdfDocument) => Promise<T>): Promise<T> {
  const pdf = await openPdf(bytes);
  try {
    return await read(pdf);
  } finally {
    await pdf.destroy();
  }
}

async function bookmarks(pdf: PdfDocument, items: OutlineItems | null): Promise<Bookmark[]> {
  return Promise.all(
    (items ?? []).map(async (item) => ({
      title: item.title,
      page: await pageOf(pdf, typeof item.dest === 'string' ? await pdf.getDestination(item.dest) : item.dest),
      children: await bookmarks(pdf, item.items),
    })),
  );
}

async function pageOf(pdf: PdfDocument, target: readonly unknown[] | null): Promise<number | undefined> {
  const reference = target?.[0];
  if (typeof reference !== 'object' || reference === null) return undefined;
  return (await pdf.getPageIndex(reference as Parameters<PdfDocument['getPageIndex']>[0])) + 1;
}
