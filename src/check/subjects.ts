import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { comparePositions, lastBegun, type Place } from '../diagnostics/place.ts';
import type { Subject } from '../diagnostics/subject.ts';
import type { EditionSources } from '../model/sources.ts';

interface Located {
  readonly place: Place;
  readonly subject: Subject;
}

/** Says of every problem what it is about: what its rule says, else the record, node or file that it stands in. */
export function withSubjects(diagnostics: readonly Diagnostic[], sources: EditionSources): readonly Diagnostic[] {
  const records = recordsByFile(sources);
  const files = subjectsOfFiles(sources);
  const subjectAt = ({ file, start }: Place): Subject => {
    const record = lastBegun(records.get(file) ?? [], start);
    if (record && comparePositions(start, record.place.end) <= 0) return record.subject;
    return files.get(file) ?? { id: withinEdition(file, sources.edition) };
  };
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    subject: diagnostic.subject ?? subjectAt(diagnostic.place),
  }));
}

function recordsByFile({ records }: EditionSources): ReadonlyMap<string, readonly Located[]> {
  const located = new Map<string, Located[]>();
  for (const { kind, id, place } of [...records.values()].flat()) {
    if (id === '') continue;
    const ofFile = located.get(place.file) ?? [];
    located.set(place.file, ofFile);
    ofFile.push({ place, subject: { kind, id } });
  }
  return located;
}

/** The files that are one node, or one table that is typed as it is. */
function subjectsOfFiles({ nodes, grids }: EditionSources): ReadonlyMap<string, Subject> {
  return new Map([
    ...nodes.map(({ document, level, id }) => [document.file, { kind: level.id, id }] as const),
    ...[...grids.values()].map(({ file, kind, id }) => [file, { kind, id }] as const),
  ]);
}

/** The path of a file as editors name it, below the folders of their edition. */
function withinEdition(file: string, edition: string): string {
  const folder = [`content/${edition}/`, `data/${edition}/`].find((start) => file.startsWith(start));
  return file.slice(folder?.length ?? 0);
}
