import { type Document, isNode, isScalar, type Pair, visit } from 'yaml';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Locate } from './anchors.ts';
import type { Range } from './faults.ts';

/**
 * Takes keys that stand twice out of a document, all of them: which value is meant cannot be told.
 * Diagnostics: yaml/duplicate-key, one for each but the first.
 */
export function withoutDuplicates(
  document: Document.Parsed,
  locate: Locate,
): { lost: readonly Range[]; diagnostics: readonly Diagnostic[] } {
  const lost: Range[] = [];
  const diagnostics: Diagnostic[] = [];
  visit(document, {
    Map: (_, map) => {
      for (const [key, pairs] of byKey(map.items)) {
        const [first, ...others] = pairs.map(rangeOf);
        if (!first || others.length === 0) continue;
        const related = [{ place: locate(...first), note: 'first-use' as const }];
        diagnostics.push(
          ...others.map((range) => diagnose('yaml/duplicate-key', locate(...range), { key }, { related })),
        );
        lost.push(first);
        map.items = map.items.filter((pair) => !pairs.includes(pair));
      }
    },
  });
  return { lost, diagnostics };
}

/** Merge keys are no names: they are reported for what they are. */
function byKey(pairs: readonly Pair[]): ReadonlyMap<string, readonly Pair[]> {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    if (!isScalar(pair.key) || (pair.key.value === '<<' && pair.key.type === 'PLAIN')) continue;
    const name = String(pair.key.value);
    groups.set(name, [...(groups.get(name) ?? []), pair]);
  }
  return groups;
}

function rangeOf({ key }: Pair): Range {
  const range = isNode(key) ? key.range : undefined;
  return [range?.[0] ?? 0, range?.[1] ?? 0];
}
