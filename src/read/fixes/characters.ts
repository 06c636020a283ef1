import type { Fix } from '../../diagnostics/fix.ts';
import type { Position } from '../../diagnostics/place.ts';
import { sameShapes } from '../characters/look-alikes.ts';
import { codePointName } from '../characters/names.ts';
import type { SourceText } from '../text.ts';
import { type Edit, inOrder } from './edits.ts';

/** What of a text was settled as it was read; letters in pieces, of which a file is full, count as one mend. */
export function settledFixes(source: SourceText): readonly Fix[] {
  const edits = inOrder(source.settled?.edits ?? []);
  const position = positionsIn(source);
  const mends: Fix[] = [];
  let pieces: Fix | undefined;
  for (const edit of edits) {
    if (edit.kind !== 'composition') mends.push(mendOf(source, edit, position));
    else if (pieces === undefined) pieces = { ...mendOf(source, edit, position), before: 'NFD', after: 'NFC' };
    else pieces = { ...pieces, count: pieces.count + 1 };
  }
  return [...(pieces ? [pieces] : []), ...mends];
}

/** The position of an offset that is not before the one asked for last. */
type Positions = (offset: number) => Position;

/** A line may hold thousands of changes: it is walked through once. */
function positionsIn({ settled, lineStarts }: SourceText): Positions {
  const typed = settled?.typed ?? '';
  let line = 0;
  let at = 0;
  let column = 1;
  return (offset) => {
    while ((lineStarts[line + 1] ?? Number.POSITIVE_INFINITY) <= offset) {
      line += 1;
      at = lineStarts[line] ?? 0;
      column = 1;
    }
    for (; at < offset; at += (typed.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) column += 1;
    return { line: line + 1, column };
  };
}

function mendOf({ file, settled }: SourceText, { kind, start, end, after }: Edit, position: Positions): Fix {
  const typed = settled?.typed ?? '';
  const before = typed.slice(start, end);
  const isSeen = kind !== 'invisible' && kind !== 'space';
  return {
    kind,
    place: { file, start: position(start), end: position(end) },
    before: isSeen ? before : codePointName(before),
    after,
    count: 1,
  };
}

/** Characters that no font has and that another one shows in the same shape. */
export function lookAlikeFixes(text: string): readonly Edit[] {
  return sameShapes(text).map(({ start, end, instead }) => ({ kind: 'look-alike', start, end, after: instead }));
}
