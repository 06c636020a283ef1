import type { Change } from '../model/comparison.ts';
import { citedTitle, levelAndCode } from '../model/plan.ts';
import type { DataRecord } from '../model/record.ts';
import { type Matched, namesPartOf } from './match.ts';
import { calledRecord, nameOfRecord, ownerOfRecord, recordKey } from './names.ts';
import type { ComparedNode } from './nodes.ts';
import type { SectionText } from './prose.ts';
import type { Sides } from './records.ts';

/** What stands in a node: its sentences and records, by what identifies each. */
export type Contents = ReadonlyMap<string, ReadonlySet<string>>;

/** Shorter sentences stand in many nodes. */
const shortestPiece = 8;

/** How much of a node must have stood in another one that it came from it, and how many pieces that must be. */
const fromAnother = { share: 0.5, least: 2 };

/** What the nodes of an edition hold: sentences by their text, records by their id. */
export function contentsOf(
  sections: ReadonlyMap<string, readonly SectionText[]>,
  records: Iterable<readonly DataRecord[]>,
  newIds: ReadonlyMap<string, string>,
): Contents {
  const contents = new Map<string, Set<string>>();
  const add = (owner: string, piece: string): void => {
    contents.set(owner, (contents.get(owner) ?? new Set()).add(piece));
  };
  for (const [owner, all] of sections)
    for (const { sentences } of all)
      for (const { text } of sentences) if (text.length >= shortestPiece) add(owner, text);
  for (const kind of records)
    for (const record of kind) {
      const key = recordKey(record);
      add(ownerOfRecord(record) ?? '', newIds.get(key) ?? key);
    }
  return contents;
}

/**
 * Nodes that were split: those that are new and hold for the most part what stood in another node of their level. And
 * the reverse, those that are gone and whose contents stand in another one: they were merged into it.
 */
export function nodeSplits(
  matched: Matched<ComparedNode>,
  { before, after }: { readonly before: Contents; readonly after: Contents },
): readonly Change[] {
  const survived = new Map(matched.pairs.map((pair) => [pair.before.node.id, pair.after.node.id]));
  const old = [...matched.dropped, ...matched.pairs.map((pair) => pair.before)];
  const current = [...matched.added, ...matched.pairs.map((pair) => pair.after)];
  const parts = new Map<ComparedNode, ComparedNode[]>();
  for (const node of matched.added) {
    const origin = holderOf(node, old, after, before);
    if (origin) parts.set(origin, [...(parts.get(origin) ?? []), node]);
  }
  const splits = [...parts].map(([origin, nodes]): Change => {
    const remaining = survived.get(origin.node.id);
    const into = [...(remaining === undefined ? [] : [remaining]), ...nodes.map(({ node }) => node.id)];
    return nodeChange('split', origin, nodes, { owner: into[0] ?? origin.node.id, into });
  });
  const splitted = new Set([...parts.keys()].map(({ node }) => node.id));
  const merges = matched.dropped.flatMap((node): readonly Change[] => {
    const into = splitted.has(node.node.id) ? undefined : holderOf(node, current, before, after);
    return into ? [nodeChange('merged', node, [into], { owner: into.node.id, into: [into.node.id] })] : [];
  });
  return [...splits, ...merges];
}

function nodeChange(
  kind: 'split' | 'merged',
  { node, source }: ComparedNode,
  others: readonly ComparedNode[],
  { owner, into }: { readonly owner: string; readonly into: readonly string[] },
): Change {
  const shown = others.map((other) => citedTitle(other.node)).join(', ');
  return {
    kind,
    of: 'node',
    owner,
    node: node.id,
    label: levelAndCode(node),
    before: { value: node.title, shown: citedTitle(node), place: source.placeAt(['title']) },
    after: { value: into.join(', '), shown, place: others[0]?.source.placeAt(['title']) },
    into,
  };
}

/** The node of the other edition that held, or holds, most of what stands in a node of this one. */
function holderOf(
  { node }: ComparedNode,
  candidates: readonly ComparedNode[],
  here: Contents,
  there: Contents,
): ComparedNode | undefined {
  const pieces = [...(here.get(node.id) ?? [])];
  const shares = candidates
    .filter((other) => other.node.level.id === node.level.id && other.node.id !== node.id)
    .map((other) => ({ other, count: pieces.filter((piece) => there.get(other.node.id)?.has(piece)).length }))
    .sort((one, another) => another.count - one.count);
  const [most] = shares;
  if (!most || most.count < fromAnother.least || most.count < pieces.length * fromAnother.share) return undefined;
  return most.other;
}

/** Records that are gone where several new ones of their kind stand in the same node and share their name. */
export function recordSplits(matched: Matched<DataRecord>, { before, after, newIds }: Sides): readonly Change[] {
  return matched.dropped.flatMap((record): readonly Change[] => {
    const owner = ownerOfRecord(record) ?? '';
    const now = newIds.nodes.get(owner) ?? owner;
    const name = nameOfRecord(record, before.plan);
    const parts = matched.added.filter(
      (other) => (ownerOfRecord(other) ?? '') === now && namesPartOf(nameOfRecord(other, after.plan), name),
    );
    if (parts.length < 2) return [];
    const shown = parts.map((part) => nameOfRecord(part, after.plan)).join(', ');
    const into = parts.map(({ id }) => id);
    return [
      {
        kind: 'split',
        of: 'record',
        owner: now,
        record: { kind: record.kind, id: record.id },
        label: calledRecord(record, before.plan),
        before: { value: record.id, shown: name, place: record.place },
        after: { value: into.join(', '), shown, place: parts[0]?.place },
        into,
      },
    ];
  });
}

/** Takes away what a split or merger says: that the parts are new and that the whole is gone. */
export function withoutParts(changes: readonly Change[], splits: readonly Change[]): readonly Change[] {
  const subjectOf = ({ of, node, record }: Change): string => `${of} ${node ?? (record ? recordKey(record) : '')}`;
  const gone = new Set(splits.map(subjectOf));
  const come = new Set(
    splits.flatMap(({ of, record, into = [] }) =>
      into.map((id) => `${of} ${record ? recordKey({ kind: record.kind, id }) : id}`),
    ),
  );
  const isTold = (change: Change): boolean =>
    (change.kind === 'dropped' && gone.has(subjectOf(change))) ||
    (change.kind === 'added' && come.has(subjectOf(change)));
  return [...changes.filter((change) => !isTold(change)), ...splits];
}
