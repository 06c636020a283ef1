import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { inlinesOf, type Line, linesOf, type Note } from '../model/rich.ts';
import type { SourceSection } from '../model/sources.ts';

interface Anchor {
  readonly label: string;
  readonly place: Place;
}

/** The anchors and notes of one section, without those of the sections within it. */
interface Noted {
  readonly heading: string;
  readonly anchors: readonly Anchor[];
  readonly notes: readonly Note[];
}

/**
 * Matches the notes of a file with their anchors, section by section. A note that only stands in another
 * section than its anchor is one problem. Diagnostics: note/missing, -/unanchored, -/duplicate.
 */
export function noteProblems(sections: readonly SourceSection[], node: string | undefined): readonly Diagnostic[] {
  const all = sections.flatMap(notedIn);
  const missing = all.map((noted) => without(noted.anchors, labelsOf(noted.notes)));
  const unanchored = all.map((noted) => without(noted.notes, labelsOf(noted.anchors)));
  return all.flatMap((noted, index) => {
    const book = { ...(node === undefined ? {} : { node }), part: noted.heading };
    const moved = unanchored.filter((_, other) => other !== index).flat();
    const claimed = labelsOf(missing.filter((_, other) => other !== index).flat());
    return [
      ...firstOf(missing[index] ?? []).map((anchor) => missingNote(anchor, moved, book)),
      ...firstOf(unanchored[index] ?? [])
        .filter(({ label }) => !claimed.has(label))
        .map(({ label, place }) => diagnose('note/unanchored', place, { label }, { book })),
      ...doubled(noted.notes, book),
    ];
  });
}

function missingNote({ label, place }: Anchor, moved: readonly Note[], book: { part: string }): Diagnostic {
  const elsewhere = moved.find((note) => note.label === label);
  const related = elsewhere ? [{ place: elsewhere.place, note: 'declared-here' as const }] : [];
  return diagnose('note/missing', place, { label, elsewhere: elsewhere !== undefined }, { book, related });
}

function doubled(notes: readonly Note[], book: { part: string }): readonly Diagnostic[] {
  const known = new Map<string, Note>();
  return notes.flatMap((note) => {
    const first = known.get(note.label);
    if (!first) {
      known.set(note.label, note);
      return [];
    }
    const related = [{ place: first.place, note: 'first-use' as const }];
    return [diagnose('note/duplicate', note.place, { label: note.label }, { related, book })];
  });
}

/** The same note may be wanted at several anchors: that is one problem. */
function firstOf<T extends Anchor>(list: readonly T[]): readonly T[] {
  const known = new Set<string>();
  return list.filter(({ label }) => !known.has(label) && known.add(label));
}

function without<T extends Anchor>(list: readonly T[], labels: ReadonlySet<string>): readonly T[] {
  return list.filter(({ label }) => !labels.has(label));
}

function labelsOf(list: readonly Anchor[]): ReadonlySet<string> {
  return new Set(list.map(({ label }) => label));
}

function notedIn({ heading, prose, sections }: SourceSection): readonly Noted[] {
  // A mark within a note is told of as such, and its note is not looked for.
  const anchors = [...prose.blocks.flatMap(linesOf), ...prose.notes.map(({ line }) => line)].flatMap(anchorsIn);
  const known = new Set(prose.notes.map(({ label }) => label));
  const within = new Set(prose.notes.flatMap(({ line }) => anchorsIn(line)));
  return [
    {
      heading,
      anchors: anchors.filter((anchor) => !within.has(anchor) || known.has(anchor.label)),
      notes: prose.notes,
    },
    ...sections.flatMap(notedIn),
  ];
}

/** The anchors of notes in a line, in order. */
function anchorsIn(line: Line): readonly Anchor[] {
  return inlinesOf(line).flatMap((inline) => (inline.type === 'anchor' ? [inline] : []));
}
