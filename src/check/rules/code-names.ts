import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { RecordKind } from '../../model/form.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf, type DataRecord } from '../../model/record.ts';

/**
 * A code names one thing, among what belongs to the same: two records of one code and of two names, or of one name and
 * two codes, are one thing that was typed twice. Gives reference/code-names at the second.
 */
export function codeNames(plan: Plan): readonly Diagnostic[] {
  return plan.form.records.flatMap((kind) => {
    const code = kind.columns.find(({ type }) => type === 'code');
    const isNamed = plan.form.records.some(({ columns }) => columns.some(({ refers }) => refers === kind.id));
    return code && isNamed ? differing(plan.records.get(kind.id) ?? [], kind, code.id) : [];
  });
}

function differing(records: readonly DataRecord[], kind: RecordKind, code: string): readonly Diagnostic[] {
  const within = kind.columns.filter(({ type }) => type === 'reference' || type === 'choice').map(({ id }) => id);
  const first = new Map<string, DataRecord>();
  return records.flatMap((record) => {
    const [cell, name] = [record.cells.get(code), record.cells.get(kind.naming)];
    const text = cell?.raw.trim() ?? '';
    if (!cell || !name || text === '') return [];
    const key = JSON.stringify([text, ...within.map((field) => record.cells.get(field)?.raw.trim() ?? '')]);
    const earlier = first.get(key);
    if (!earlier) first.set(key, record);
    const other = earlier?.cells.get(kind.naming);
    if (!other || comparable(other.raw) === comparable(name.raw)) return [];
    const parameters = { code: text, name: name.raw.trim(), other: other.raw.trim() };
    const related = [{ place: other.place, note: 'first-use' as const }];
    return [
      diagnose('reference/code-names', name.place, parameters, {
        related,
        book: bookPlaceOf(record, kind.label, name),
      }),
    ];
  });
}

/** Names may go on in brackets with who has a part of it. */
function comparable(name: string): string {
  return name.replaceAll(/\s+/gu, '').replace(/(?:\([^()]*\))+$/u, '');
}
