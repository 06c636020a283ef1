import { type PdfFile, referenceIn } from './file.ts';
import { pageNumbers } from './pages.ts';

/** What one page shows of the document, in pixels of its layout. */
export interface PageArea {
  /** Where the page begins, from the top of the document: pages lie below each other without their margins. */
  readonly start: number;
  readonly width: number;
  readonly height: number;
  /** Less than 1 where the browser shrank the book to fit in what is too wide. */
  readonly scale: number;
}

/** Chromium clips to the area of the page and moves the document there: `X Y WIDTH HEIGHT re W* n q SCALE 0 0 SCALE X TOP cm`. */
const areaPattern =
  /\S+ (?<y>\S+) (?<width>\S+) (?<height>\S+) re\nW\*? n\nq\n(?<scale>\S+) 0 0 \S+ \S+ (?<top>\S+) cm\n/u;
const unit = /^(?<unit>\S+) 0 0 \S+ \S+ \S+ cm\n/u;
const pointsInPixel = 0.75;

/** Reads which part of the document stands on which page. A page without content is as high as the one before. */
export function readPageAreas(file: PdfFile): readonly PageArea[] {
  const areas: PageArea[] = [];
  for (const page of pageNumbers(file)) {
    const content = file.content(referenceIn(file.object(page).text, 'Contents'));
    areas.push(areaIn(content) ?? emptyAfter(areas.at(-1)));
  }
  return areas;
}

function areaIn(content: string): PageArea | undefined {
  const found = areaPattern.exec(content)?.groups;
  if (found === undefined) return undefined;
  const [y = 0, width = 0, height = 0, scale = 1, top = 0] = ['y', 'width', 'height', 'scale', 'top'].map((name) =>
    Number(found[name]),
  );
  const points = Number(unit.exec(content)?.groups?.unit ?? 1) * scale;
  return { start: (y - top) / scale, width: width / scale, height: height / scale, scale: points / pointsInPixel };
}

function emptyAfter(previous: PageArea | undefined): PageArea {
  if (previous === undefined) return { start: 0, width: 0, height: 0, scale: 1 };
  return { ...previous, start: previous.start + previous.height };
}
