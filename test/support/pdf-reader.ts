/** One bookmark: its title, the page it opens (from 1), and those below it. */
export interface Bookmark {
  readonly title: string;
  readonly page: number | undefined;
  readonly children: readonly Bookmark[];
}

type PdfDocument = Awaited<ReturnType<typeof openPdf>>;
type OutlineItems = Awaited<ReturnType<PdfDocument['getOutline']>>;

/** Reads the bookmarks as a tree. */
export async function readOutline(bytes: Uint8Array): Promise<readonly Bookmark[]> {
  return withPdf(bytes, async (pdf) => bookmarks(pdf, await pdf.getOutline()));
}

/** Reads the size of each page in points. */
export async function readPageSizes(bytes: Uint8Array): Promise<readonly { width: number; height: number }[]> {
  return withPdf(bytes, async (pdf) => {
    const numbers = Array.from({ length: pdf.numPages }, (_, at) => at + 1);
    const pages = await Promise.all(numbers.map((number) => pdf.getPage(number)));
    return pages.map((page) => page.getViewport({ scale: 1 })).map(({ width, height }) => ({ width, height }));
  });
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

/** Opens a file, for what is not asked often enough for a function of its own. */
export async function openPdf(bytes: Uint8Array) {
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
