/**
 * Where something stands in a source file.
 *
 * Lines and columns count from 1, columns in Unicode code points; a byte order mark does not count;
 * ends are exclusive. Files are named relative to the root, with forward slashes.
 */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Place {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** The first character of a file: where problems of the file as a whole are shown. */
export function startOfFile(file: string): Place {
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}

/** Orders positions by line, then column. */
export function comparePositions(left: Position, right: Position): number {
  return left.line - right.line || left.column - right.column;
}

/** Orders places by file, then line, then column. */
export function comparePlaces(left: Place, right: Place): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return comparePositions(left.start, right.start);
}

/** Of things in the order of a file, the last that begins at or before a position; found by halving them. */
export function lastBegun<T extends { readonly place: Place }>(sorted: readonly T[], at: Position): T | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePositions(sorted[middle]!.place.start, at) <= 0) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}
