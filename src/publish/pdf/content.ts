/** What became of the content of one page. */
export interface MarkedContent {
  readonly content: string;
  /** The ids of marked content that turned out to be no content, and are artifacts now. */
  readonly dropped: readonly number[];
}

/** Chromium's marks: `/TD <</MCID 12 >>BDC`, none inside another. */
const opening = /\/(\w+) <<\/MCID (\d+) >>BDC\n/gu;
const closing = 'EMC\n';
/** An operator that leaves something on the page: paths, text, images, shadings. */
const paints = /(?:^|[\s>)\]])(?:[fFSsBb]\*?|T[jJ]|Do|sh)\n/u;
const showsTextOrImage = /(?:^|[\s>)\]])(?:T[jJ]|Do)\n/u;
/** What carries its text in elements of its own: marks that it has itself stand for its borders and its ground. */
const frames: ReadonlySet<string> = new Set(['Table', 'TR', 'TH', 'TD', 'L', 'LI']);

/**
 * Marks as artifacts what a page shows beside its text: running heads and folios (the first thing that Chromium
 * paints), leaders, rules and backgrounds, signs of lists that are hidden from readers, and the content whose id
 * is in `repeated`.
 */
export function markArtifacts(content: string, repeated: ReadonlySet<number>): MarkedContent {
  const parts: string[] = [];
  const dropped: number[] = [];
  let at = 0;
  for (const match of content.matchAll(opening)) {
    const [mark, element = '', digits] = match;
    const start = match.index + mark.length;
    const end = endOfMark(content, start);
    const id = Number(digits);
    parts.push(unmarked(content.slice(at, match.index), at === 0));
    const body = content.slice(start, end);
    if (repeated.has(id) || (frames.has(element) && !showsTextOrImage.test(body))) {
      dropped.push(id);
      parts.push(unmarked(body, false));
    } else parts.push(mark, body, closing);
    at = end + closing.length;
  }
  parts.push(unmarked(content.slice(at), at === 0));
  return { content: parts.join(''), dropped };
}

/** Where the mark ends; a character that no font has is marked within it with what it stands for. */
function endOfMark(content: string, from: number): number {
  let inner = 0;
  const boundary = newBoundary();
  boundary.lastIndex = from;
  for (let match = boundary.exec(content); match !== null; match = boundary.exec(content)) {
    if (match[1] === undefined) inner += 1;
    else if (inner === 0) return match.index;
    else inner -= 1;
  }
  return content.length;
}

/** Where marks begin and end; anew each time, because it keeps its place in the text. */
function newBoundary(): RegExp {
  return /(?:BDC|BMC)\n|(?<=\n)(EMC)\n/gu;
}

function unmarked(stretch: string, isFirst: boolean): string {
  if (!paints.test(stretch)) return stretch;
  const kind = isFirst ? '/Artifact <</Type /Pagination >>BDC\n' : '/Artifact BMC\n';
  return `${kind}${stretch}${closing}`;
}

/** Whether something is painted that is neither tagged nor marked as an artifact. */
export function paintsUnmarked(content: string): boolean {
  let depth = 0;
  let from = 0;
  for (const match of content.matchAll(newBoundary())) {
    const closes = match[1] !== undefined;
    if (depth === 0 && paints.test(content.slice(from, match.index))) return true;
    depth += closes ? -1 : 1;
    if (depth === 0) from = match.index + match[0].length;
  }
  return paints.test(content.slice(from));
}
