import { createHash } from 'node:crypto';
import { comparePlaces } from '../place.ts';
import type { ReportedDiagnostic, ReporterOptions } from './report.ts';
import { type SourceLine, sourceLines } from './source-line.ts';

/**
 * A fingerprint for every diagnostic, in the order given. It stays when lines are added or removed elsewhere:
 * it is made of the code, the file and what the line says, not of where the line stands. Problems that are
 * alike in all of this are told apart by the order in which they stand in the file, so that accepting one of
 * them changes none.
 */
export function fingerprints(
  diagnostics: readonly ReportedDiagnostic[],
  source: ReporterOptions['source'],
): readonly string[] {
  const seen = new Map<string, number>();
  const sourceLine = sourceLines(source);
  const found = new Map<ReportedDiagnostic, string>();
  for (const diagnostic of [...diagnostics].sort((left, right) => comparePlaces(left.place, right.place))) {
    const identity = identityOf(diagnostic, sourceLine);
    const ordinal = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, ordinal);
    found.set(diagnostic, createHash('sha256').update(`${identity}\0${ordinal}`).digest('hex'));
  }
  return diagnostics.map((diagnostic) => found.get(diagnostic) ?? '');
}

function identityOf(diagnostic: ReportedDiagnostic, sourceLine: SourceLine): string {
  const { code, edition, place, parameters } = diagnostic;
  const line = sourceLine(place.file, place.start.line)?.trim();
  // An empty line says nothing about the problem; its parameters do.
  const content = line ? ['line', line] : ['parameters', sortedJson(parameters)];
  return [code, edition ?? '', place.file, ...content].join('\0');
}

/** JSON that does not depend on the order in which properties were written. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'bigint') return inner.toString();
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)));
  });
}
