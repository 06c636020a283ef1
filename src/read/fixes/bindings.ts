import type { Binding } from '../../model/binding.ts';
import type { FixedFile } from '../../model/fixed-file.ts';
import { placeOf, rangeOfPlace, type SourceText, typedText } from '../text.ts';
import { applyEdits, type Edit, inOrder } from './edits.ts';

/**
 * A file with numbers replaced by the expressions that show them. A number that its place holds twice, or not as a number
 * of its own, is left as it is, and so is a file that is held in another way than it is read.
 */
export function withBindings(source: SourceText, bindings: readonly Binding[]): FixedFile | undefined {
  const { file, text, storage, settled } = source;
  if (storage === undefined || settled) return undefined;
  const edits = inOrder(bindings.flatMap((binding) => editOf(source, binding) ?? []));
  const apart = edits.filter((edit, at) => edit.start >= (edits[at - 1]?.end ?? 0));
  if (apart.length === 0) return undefined;
  const mends = apart.map(({ kind, start, end, after }) => {
    return { kind, place: placeOf(source, start, end), before: text.slice(start, end), after, count: 1 };
  });
  return {
    file,
    before: { text: typedText(source), storage },
    after: { text: applyEdits(text, apart), storage },
    mends,
  };
}

function editOf(source: SourceText, { place, text, expression }: Binding): Edit | undefined {
  const { start, end } = rangeOfPlace(source, place);
  const whole = source.text.slice(start, end);
  const number = text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const found = [...whole.matchAll(new RegExp(`(?<![\\d.,\\w])${number}(?![\\d\\w]|[.,]\\d)`, 'gu'))];
  const [only, ...others] = found.filter(({ index }) => !/:[a-z]+\[[^\]]*$/u.test(whole.slice(0, index)));
  if (!only || others.length > 0) return undefined;
  const at = start + only.index;
  return { kind: 'binding', start: at, end: at + text.length, after: expression };
}
