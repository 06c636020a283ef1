import type { Place } from '../diagnostics/place.ts';
import type { Change, ComparedEdition } from '../model/comparison.ts';
import { factId } from '../model/fact.ts';
import { citedTitle, levelAndCode, type PlanNode } from '../model/plan.ts';
import type { SourceNode } from '../model/sources.ts';
import type { Matched } from './match.ts';
import { movedAmong } from './words.ts';

/** A node of one edition, as the book has it and as its file says it. */
export interface ComparedNode {
  readonly node: PlanNode;
  readonly source: SourceNode;
}

/** The nodes of an edition in the order of the book; those that stand in no list are none of it. */
export function comparedNodes({ plan, sources }: ComparedEdition): readonly ComparedNode[] {
  const files = new Map(sources.nodes.map((source) => [source.id, source]));
  return [...plan.nodes.values()].flatMap((node) => {
    const source = files.get(node.id);
    return source ? [{ node, source }] : [];
  });
}

/** What became of the nodes themselves: new, gone, named or numbered anew, put elsewhere, told otherwise. */
export function nodeChanges(matched: Matched<ComparedNode>, newIds: ReadonlyMap<string, string>): readonly Change[] {
  return [
    ...matched.dropped.map((node) => single('dropped', node)),
    ...matched.added.map((node) => single('added', node)),
    ...matched.pairs.flatMap(({ before, after }) => changesOf(before, after, newIds)),
    ...reordered(matched, newIds),
  ];
}

function single(kind: 'added' | 'dropped', { node, source }: ComparedNode): Change {
  const side = { value: node.title, shown: citedTitle(node), place: placeOf(source, 'title') };
  const common = {
    kind,
    of: 'node',
    owner: node.id,
    node: node.id,
    fact: node.titleFact,
    label: levelAndCode(node),
  } as const;
  return kind === 'added' ? { ...common, after: side } : { ...common, before: side };
}

function changesOf(before: ComparedNode, after: ComparedNode, newIds: ReadonlyMap<string, string>): readonly Change[] {
  const common = { of: 'node', owner: after.node.id, node: after.node.id, label: levelAndCode(after.node) } as const;
  const changes: Change[] = [];
  if (before.node.title !== after.node.title)
    changes.push({ ...common, kind: 'renamed', fact: after.node.titleFact, ...sides(before, after, 'title') });
  if (before.node.id !== after.node.id)
    changes.push({
      ...common,
      kind: 'renamed',
      label: `${levelAndCode(after.node)} id`,
      before: { value: before.node.id, place: before.source.placeAt([]) },
      after: { value: after.node.id, place: after.source.placeAt([]) },
    });
  const [old, current] = [before.node.parent, after.node.parent];
  if ((old && (newIds.get(old.id) ?? old.id)) !== current?.id)
    changes.push({ ...common, kind: 'moved', before: parentSide(before), after: parentSide(after) });
  return [...changes, ...fieldChanges(before, after)];
}

function parentSide({ node, source }: ComparedNode) {
  return { value: node.parent?.id ?? '', shown: node.parent ? citedTitle(node.parent) : '', place: source.placeAt([]) };
}

/** What the front matter says besides title and children. */
function fieldChanges(before: ComparedNode, after: ComparedNode): readonly Change[] {
  const { id, level } = after.node;
  const names = ['short', 'departments', ...new Set([...before.source.fields.keys(), ...after.source.fields.keys()])];
  return names.flatMap((name): readonly Change[] => {
    if (textOf(before.source, name) === textOf(after.source, name)) return [];
    const label = level.fields.find((field) => field.id === name)?.label;
    const called = [levelAndCode(after.node), label ?? name].join(' ');
    const fact = factId(level.id, id, name);
    return [
      {
        kind: 'changed',
        of: 'value',
        owner: id,
        node: id,
        fact,
        meaning: 'text',
        label: called,
        ...sides(before, after, name),
      },
    ];
  });
}

function sides(before: ComparedNode, after: ComparedNode, name: string) {
  const [old, current] = [before, after].map(({ source }) => {
    return { value: textOf(source, name), place: placeOf(source, name) };
  });
  return { before: old, after: current };
}

function textOf({ frontMatter, fields }: SourceNode, name: string): string {
  if (name === 'title') return frontMatter.title;
  if (name === 'short') return frontMatter.short ?? '';
  if (name === 'departments') return frontMatter.departments.join(', ');
  return fields.get(name)?.join(', ') ?? '';
}

function placeOf(source: SourceNode, name: string): Place {
  return source.placeAt([name]);
}

/** Nodes that kept their parent and stand elsewhere among its children. */
function reordered({ pairs }: Matched<ComparedNode>, newIds: ReadonlyMap<string, string>): readonly Change[] {
  const places = {
    before: placesAmongSiblings(pairs.map(({ before }) => before.node)),
    after: placesAmongSiblings(pairs.map(({ after }) => after.node)),
  };
  const parents = new Map(
    pairs.map(({ before, after }) => [after.node.id, { before: before.node, after: after.node }]),
  );
  const stayed = (node: PlanNode): boolean => {
    const pair = parents.get(node.id);
    const parent = pair?.before.parent;
    return pair !== undefined && (parent && (newIds.get(parent.id) ?? parent.id)) === pair.after.parent?.id;
  };
  const groups = grouped(pairs, ({ after }) => after.node.parent?.id ?? `tree ${after.node.level.tree}`);
  return [...groups.values()].flatMap((group) => {
    const here = group.filter(({ after }) => stayed(after.node));
    const [before, after] = (['before', 'after'] as const).map((side) =>
      here
        .map((pair) => ({ id: pair.after.node.id, at: places[side].get(pair[side].node.id) ?? 0 }))
        .sort((one, other) => one.at - other.at)
        .map(({ id }) => id),
    );
    const moved = movedAmong(before ?? [], after ?? []);
    return here.filter((pair) => moved.has(pair.after.node.id)).map((pair) => orderChange(pair.before, pair.after));
  });
}

/** Where each node stands among its siblings; outermost ones stand in the order in which they come. */
function placesAmongSiblings(nodes: readonly PlanNode[]): ReadonlyMap<string, number> {
  return new Map(nodes.map((node, index) => [node.id, node.parent ? node.parent.children.indexOf(node) : index]));
}

function grouped<K, T>(things: readonly T[], keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing]);
  return groups;
}

function orderChange(before: ComparedNode, after: ComparedNode): Change {
  const [old, current] = [before, after].map(({ node, source }) => {
    return { value: node.code, shown: citedTitle(node), place: source.placeAt([]) };
  });
  const { node } = after;
  return {
    kind: 'reordered',
    of: 'node',
    owner: node.id,
    node: node.id,
    label: levelAndCode(node),
    before: old,
    after: current,
  };
}
