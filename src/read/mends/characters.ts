import type { Mend } from '../../diagnostics/mend.ts';
import { positionAt } from '../../model/positions.ts';
import { sameShapes } from '../characters/look-alikes.ts';
import { codePointName } from '../characters/names.ts';
import type { SourceText } from '../text.ts';
import type { Edit } from './edits.ts';

/** What of a text was settled as it was read; letters in pieces, of which a file is full, count as one mend. */
export function settledMends(source: SourceText): readonly Mend[] {
  const edits = source.settled?.edits ?? [];
  const pieces = edits.filter(({ kind }) => kind === 'composition');
  const [first] = pieces;
  return [
    ...(first ? [{ ...mendOf(source, first), before: 'NFD', after: 'NFC', count: pieces.length }] : []),
    ...edits.filter(({ kind }) => kind !== 'composition').map((edit) => mendOf(source, edit)),
  ];
}

function mendOf({ file, settled, lineStarts }: SourceText, { kind, start, end, after }: Edit): Mend {
  const typed = settled?.typed ?? '';
  const position = (offset: number) => positionAt(typed, lineStarts, offset);
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
export function lookAlikeMends(text: string): readonly Edit[] {
  return sameShapes(text).map(({ start, end, instead }) => ({ kind: 'look-alike', start, end, after: instead }));
}
