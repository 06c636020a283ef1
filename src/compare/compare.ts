import type { Change, ComparedEdition, Comparison } from '../model/comparison.ts';
import type { DataRecord } from '../model/record.ts';
import { gridChanges } from './grids.ts';
import { imageChanges, manifestChanges } from './manifest.ts';
import { type Matched, match } from './match.ts';
import { type NewIds, nodesInOrder, ownerOfRecord, recordKey } from './names.ts';
import { type ComparedNode, comparedNodes, nodeChanges } from './nodes.ts';
import { looseChanges, proseChanges, type SectionText, sectionsOfEdition } from './prose.ts';
import { recordChanges, recordText } from './records.ts';
import { contentsOf, nodeSplits, recordSplits, withoutParts } from './splits.ts';

type Sections = ReadonlyMap<string, readonly SectionText[]>;

/**
 * The differences between two editions: what was written is compared, so a value that stands in several sentences is one
 * change. Nodes and records are matched by id, and where an id is new by what they say; sentences within their section.
 * Labels that repeat a name are not compared. The changes stand in the order of the book.
 */
export function compareEditions(before: ComparedEdition, after: ComparedEdition): Comparison {
  const sections = { before: sectionsOfEdition(before), after: sectionsOfEdition(after) };
  const nodes = matchNodes(before, after, sections);
  const newNodes = new Map(nodes.pairs.map((pair) => [pair.before.node.id, pair.after.node.id]));
  const kinds = matchKinds(before, after, newNodes);
  const newRecords = new Map(
    kinds.flatMap(({ matched }) => matched.pairs.map((pair) => [recordKey(pair.before), pair.after.id] as const)),
  );
  const newIds: NewIds = { nodes: newNodes, records: newRecords };
  const sides = { before, after, newIds };
  const contents = {
    before: contentsOf(sections.before, before.plan.records.values(), keysOf(newRecords)),
    after: contentsOf(sections.after, after.plan.records.values(), new Map()),
  };
  const splits = [...nodeSplits(nodes, contents), ...kinds.flatMap(({ matched }) => recordSplits(matched, sides))];
  const changes = [
    ...manifestChanges(before, after),
    ...nodeChanges(nodes, newNodes),
    ...proseOf(sections, newNodes),
    ...kinds.flatMap(({ kind, matched }) => recordChanges(kind, matched, sides)),
    ...gridChanges(before, after, newRecords),
    ...imageChanges(before, after),
  ];
  return { before, after, changes: inOrder(withoutParts(changes, splits), before, after) };
}

function keysOf(newRecords: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...newRecords].map(([key, id]) => [key, recordKey({ kind: key.split('/')[0] ?? '', id })]));
}

function matchNodes(before: ComparedEdition, after: ComparedEdition, sections: { before: Sections; after: Sections }) {
  const textIn = (all: Sections) => (node: ComparedNode) => {
    const texts = (all.get(node.node.id) ?? []).flatMap(({ sentences }) => sentences.map(({ text }) => text));
    return [node.node.title, ...texts].join('\n');
  };
  const old = comparedNodes(before);
  const known = new Set(old);
  const [textBefore, textAfter] = [textIn(sections.before), textIn(sections.after)];
  return match(old, comparedNodes(after), {
    idOf: ({ node }) => `${node.level.id}/${node.id}`,
    groupOf: ({ node }) => node.level.id,
    textOf: (node) => (known.has(node) ? textBefore(node) : textAfter(node)),
  });
}

function matchKinds(before: ComparedEdition, after: ComparedEdition, newNodes: ReadonlyMap<string, string>) {
  const old = new Set([...before.plan.records.values()].flat());
  const groupOf = (record: DataRecord): string => {
    const owner = ownerOfRecord(record) ?? '';
    return old.has(record) ? (newNodes.get(owner) ?? owner) : owner;
  };
  const kinds = new Map([...before.plan.form.records, ...after.plan.form.records].map((kind) => [kind.id, kind]));
  return [...kinds.values()].map((kind) => {
    const [earlier, current] = [before, after].map(({ plan }) => plan.records.get(kind.id) ?? []);
    const matched: Matched<DataRecord> = match(earlier ?? [], current ?? [], {
      idOf: ({ id }) => id,
      groupOf,
      textOf: recordText,
    });
    return { kind, matched };
  });
}

function proseOf(
  sections: { before: Sections; after: Sections },
  newNodes: ReadonlyMap<string, string>,
): readonly Change[] {
  const old = new Map([...sections.before].map(([owner, texts]) => [newNodes.get(owner) ?? owner, texts]));
  const owners = new Set([...sections.after.keys(), ...old.keys()]);
  const found = [...owners].map((owner) => proseChanges(old.get(owner) ?? [], sections.after.get(owner) ?? []));
  const loose = looseChanges(
    found.flatMap(({ dropped }) => dropped),
    found.flatMap(({ added }) => added),
  );
  return [...found.flatMap(({ changes }) => changes), ...loose];
}

/** What concerns the whole comes first, then owner by owner as the later book has them; those that are gone keep their place. */
function inOrder(changes: readonly Change[], before: ComparedEdition, after: ComparedEdition): readonly Change[] {
  const [old, order] = [before, after].map(({ plan }) => [
    ...plan.parts.map(({ definition }) => definition.id),
    ...nodesInOrder(plan).map(({ id }) => id),
  ]);
  for (const [index, owner] of (old ?? []).entries()) {
    if (order?.includes(owner)) continue;
    order?.splice(index === 0 ? 0 : order.indexOf(old?.[index - 1] ?? '') + 1, 0, owner);
  }
  const ranks = new Map((order ?? []).map((owner, index) => [owner, index + 1]));
  const rankOf = ({ owner = '' }: Change): number => ranks.get(owner) ?? 0;
  return changes
    .map((change, index) => ({ change, index }))
    .sort((one, other) => rankOf(one.change) - rankOf(other.change) || one.index - other.index)
    .map(({ change }) => change);
}
