import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { acceptanceKind } from '../../model/acceptance.ts';
import { positionAt } from '../../model/positions.ts';
import type { Range } from '../../model/problem.ts';
import type { Storage } from '../../model/storage.ts';
import type { Edit } from '../fixes/edits.ts';
import { findFrontMatter } from '../markdown/front-matter.ts';
import { placeOf, type SourceText, sourceText } from '../text.ts';
import { type Garbled, garbledText } from './garbled.ts';
import { hasGlyph, isUnusual, kindOf, type MissingGlyph, missingGlyphs } from './glyphs.ts';
import { isInvisible, kindOfInvisible } from './invisible.ts';
import { insteadOf } from './look-alikes.ts';
import { codePointName } from './names.ts';
import { characterReferences, mayHoldReferences } from './references.ts';
import { type Settlement, type Surroundings, settle } from './settle.ts';
import { meetsOneOf } from './shift.ts';

/** What a file is to the pass over its characters. */
type Kind = 'prose' | 'table' | 'settings' | 'template';

const kinds: readonly (readonly [end: string, kind: Kind])[] = [
  ['.md', 'prose'],
  ['.csv', 'table'],
  ['.yaml', 'settings'],
  ['.hbs', 'template'],
];

/**
 * The one pass over the characters of a source as it is read. What can be read in one way only is read so; what
 * is invisible, garbled, or in no font is told where it stands, the same character once in a file.
 * Diagnostics: character/*.
 */
export function examineCharacters(file: string, typed: string, storage: Storage | undefined): Outcome<SourceText> {
  const kind = kinds.find(([end]) => file.endsWith(end))?.[1];
  if (kind === undefined || !(isUnusual(typed) || mayHoldReferences(typed) || /`\d\d/.test(typed)))
    return { value: sourceText(file, typed, storage), diagnostics: [] };
  const garbled = garbledText(typed);
  const { text, settled } =
    kind === 'template' ? { text: typed, settled: undefined } : settle(typed, surroundings(kind, typed), garbled);
  const value = sourceText(file, text, storage, settled);
  const diagnostics = [
    ...[...groups(garbled, ({ start, end }) => typed.slice(start, end)).values()].map(([first]) =>
      garbledAt(first!, value),
    ),
    ...(settled ? settledCharacters(settled, value) : []),
    ...(isPrinted(file) ? missingIn(value, kind, garbled) : []),
    ...(mayHoldReferences(text) ? referredCharacters(value, kind) : []),
  ];
  return { value, diagnostics };
}

/** Why warnings are accepted is printed nowhere, so that no font has to have the characters. */
function isPrinted(file: string): boolean {
  return !file.toLowerCase().endsWith(`/${acceptanceKind.file}`);
}

/** Prose begins with settings, behind which no value is compared. */
function surroundings(kind: Kind, text: string): Surroundings {
  let body: number | undefined;
  const isSetting = (offset: number): boolean => {
    body ??= kind === 'prose' ? (findFrontMatter(text)?.body ?? 0) : 0;
    return kind === 'settings' || offset < body;
  };
  return { isSetting, isCompared: (offset) => kind === 'table' || isSetting(offset) };
}

function garbledAt({ start, end, meant }: Garbled, source: SourceText): Diagnostic {
  const text = (source.settled?.typed ?? source.text).slice(start, end);
  return diagnose('character/garbled', typedPlace(source, { start, end }), { text, meant });
}

function settledCharacters({ typed, edits }: Settlement, source: SourceText): readonly Diagnostic[] {
  const characterOf = ({ start, end }: Edit): string => typed.slice(start, end);
  const invisible = (edit: Edit) => ({
    kind: kindOfInvisible(characterOf(edit)),
    code: codePointName(characterOf(edit)),
  });
  const told = (kind: Edit['kind'], alike: (edit: Edit) => string) =>
    [
      ...groups(
        edits.filter((edit) => edit.kind === kind),
        alike,
      ).values(),
    ].map((same) => ({
      first: same[0]!,
      place: typedPlace(source, same[0]!),
      count: same.length,
    }));
  return [
    ...told('invisible', characterOf).map(({ first, place, count }) =>
      diagnose('character/invisible', place, { ...invisible(first), count }),
    ),
    ...told('composition', () => '').map(({ first, place, count }) =>
      diagnose('character/decomposed', place, { letter: first.after, count }),
    ),
    ...told('space', characterOf).map(({ first, place, count }) =>
      diagnose('character/space', place, { ...invisible(first), count }),
    ),
    ...told('full-width', () => '').map(({ first, place, count }) =>
      diagnose('character/full-width', place, { character: characterOf(first), instead: first.after, count }),
    ),
  ];
}

function missingIn(source: SourceText, kind: Kind, garbled: readonly Range[]): readonly Diagnostic[] {
  const found = missingGlyphs(source.text).filter(
    ({ start, end }) => !isRemark(source.text, start, kind) && !meetsOneOf(garbled, typedRange(source, { start, end })),
  );
  return [...groups(found, ({ character }) => character).values()].map((same) => missingAt(same, source));
}

/** Characters that settings write by number are told as those that are typed; there is nothing to mend. */
function referredCharacters(source: SourceText, kind: Kind): readonly Diagnostic[] {
  const { text } = source;
  const body = kind === 'prose' ? (findFrontMatter(text)?.body ?? 0) : 0;
  const found = characterReferences(text).filter(
    ({ start }) => (kind === 'settings' || start < body) && !isRemark(text, start, kind),
  );
  return found.flatMap((reference): readonly Diagnostic[] => {
    const { character, start, end } = reference;
    const code = codePointName(character);
    if (isInvisible(character)) {
      const parameters = { kind: kindOfInvisible(character), code, count: 1 };
      return [diagnose('character/invisible', placeOf(source, start, end), parameters)];
    }
    return hasGlyph(character) ? [] : [missingAt([reference], source)];
  });
}

function missingAt(same: readonly MissingGlyph[], source: SourceText): Diagnostic {
  const { character, start, end } = same[0]!;
  return diagnose('character/no-glyph', placeOf(source, start, end), {
    character,
    code: codePointName(character),
    kind: kindOf(character),
    instead: insteadOf(character),
    count: same.length,
  });
}

/** Nobody writes lines of settings that are longer. */
const longestLine = 2000;

/** What stands behind a hash in settings is printed nowhere. */
function isRemark(text: string, at: number, kind: Kind): boolean {
  if (kind !== 'settings') return false;
  const before = text
    .slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - longestLine), at)
    .replaceAll(/'[^']*'|"[^"]*"/gu, '');
  return /(?:^|\s)#/u.test(before);
}

function typedRange({ settled }: SourceText, { start, end }: Range): Range {
  return settled ? { start: settled.toTyped(start), end: settled.toTyped(end) } : { start, end };
}

function typedPlace({ file, text, settled, lineStarts }: SourceText, { start, end }: Range): Place {
  const typed = settled?.typed ?? text;
  return { file, start: positionAt(typed, lineStarts, start), end: positionAt(typed, lineStarts, end) };
}

function groups<T>(items: readonly T[], by: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const same = found.get(by(item));
    if (same) same.push(item);
    else found.set(by(item), [item]);
  }
  return found;
}
