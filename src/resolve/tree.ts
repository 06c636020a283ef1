import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { factId } from '../model/fact.ts';
import { type Form, type Level, levelsOf, mainTree, treesOf } from '../model/form.ts';
import { numeralOf } from '../model/numeral.ts';
import { fillWords } from '../model/phrase.ts';
import type { PlanNode, PlanSection } from '../model/plan.ts';
import type { EditionSources, SourceNode } from '../model/sources.ts';
import { closest } from '../model/suggestion.ts';
import { fieldsOf } from './fields.ts';

interface Builder {
  readonly sources: EditionSources;
  readonly form: Form;
  readonly byId: ReadonlyMap<string, SourceNode>;
  readonly used: Map<string, Place>;
  readonly absent: Map<string, Level>;
  readonly unreadableLevels: ReadonlySet<Level>;
  readonly diagnostics: Diagnostic[];
  /** How many nodes of each level there are so far. */
  readonly counts: Map<Level, number>;
  readonly sectionsOf: (node: SourceNode) => readonly PlanSection[];
}

/** The trees of an edition, and the nodes that are listed without a file or have a file without being listed. */
export interface Tree {
  readonly trees: ReadonlyMap<string, readonly PlanNode[]>;
  readonly absent: ReadonlyMap<string, Level>;
  readonly stray: ReadonlyMap<string, Level>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Builds the tree from the manifest's and the nodes' lists of children; numbers follow from that order.
 * Diagnostics: reference/unknown, -/wrong-level, -/two-parents, -/orphan, -/duplicate-node.
 */
export function buildTree(sources: EditionSources, sectionsOf: (node: SourceNode) => readonly PlanSection[]): Tree {
  const diagnostics: Diagnostic[] = [];
  const byId = indexNodes(sources.nodes, diagnostics);
  const { form, unreadableLevels } = sources;
  const builder: Builder = {
    sources,
    form,
    byId,
    used: new Map(),
    absent: new Map(),
    unreadableLevels,
    diagnostics,
    counts: new Map(),
    sectionsOf,
  };
  const trees = new Map(treesOf(sources.form).map((tree) => [tree, rootsOf(tree, sources, builder)]));
  diagnostics.push(...orphans(sources, builder));
  const stray = new Map(sources.nodes.filter(({ id }) => !builder.used.has(id)).map(({ id, level }) => [id, level]));
  return { trees, absent: builder.absent, stray, diagnostics };
}

/**
 * The manifest lists the main tree as its children, and any other by its name. Where that cannot be read,
 * every node that could stand there does.
 */
function rootsOf(tree: string, sources: EditionSources, builder: Builder): readonly PlanNode[] {
  const [outermost] = levelsOf(sources.form, tree);
  const { children, trees } = sources.manifest;
  const [written, path] = tree === mainTree ? [children, ['children']] : [trees[tree] ?? [], ['trees', tree]];
  const isBroken = sources.manifestBroken.has(String(path[0]));
  const ids = isBroken ? sources.nodes.filter(({ level }) => level === outermost).map(({ id }) => id) : written;
  const placeAt = ([, index]: readonly PropertyKey[]): Place => sources.manifestPlaceAt([...path, index ?? 0]);
  return outermost ? childrenOf(builder, ids, placeAt, outermost, undefined) : [];
}

function indexNodes(nodes: readonly SourceNode[], diagnostics: Diagnostic[]): ReadonlyMap<string, SourceNode> {
  const byId = new Map<string, SourceNode>();
  for (const node of nodes) {
    const earlier = byId.get(node.id);
    if (earlier) {
      const related = [{ place: earlier.placeAt([]), note: 'first-use' as const }];
      diagnostics.push(diagnose('reference/duplicate-node', node.placeAt([]), { id: node.id }, { related }));
    } else byId.set(node.id, node);
  }
  return byId;
}

function childrenOf(
  builder: Builder,
  ids: readonly string[],
  placeAt: (path: readonly PropertyKey[]) => Place,
  level: Level,
  parent: PlanNode | undefined,
): readonly PlanNode[] {
  const known = ids.flatMap((id, index) => findChild(builder, id, placeAt(['children', index]), level));
  return known.map((source, index) => {
    const count = (builder.counts.get(level) ?? 0) + 1;
    builder.counts.set(level, count);
    return buildNode(builder, source, level.counting === 'tree' ? count : index + 1, parent);
  });
}

function findChild(builder: Builder, id: string, place: Place, level: Level): readonly SourceNode[] {
  const source = builder.byId.get(id);
  const earlier = builder.used.get(id);
  if (!source) {
    builder.absent.set(id, level);
    if (builder.unreadableLevels.has(level)) return [];
    const candidates = [...builder.byId.values()].filter((node) => node.level === level).map((node) => node.id);
    builder.diagnostics.push(
      diagnose('reference/unknown', place, { id, kind: level.name, suggestion: closest(id, candidates) }),
    );
    return [];
  }
  if (earlier) {
    const related = [{ place: earlier, note: 'first-use' as const }];
    builder.diagnostics.push(diagnose('reference/two-parents', place, { id }, { related }));
    return [];
  }
  if (source.level === level) {
    builder.used.set(id, place);
    return [source];
  }
  builder.absent.set(id, source.level);
  builder.diagnostics.push(
    diagnose('reference/wrong-level', place, { id, level: source.level.name, expected: level.name }),
  );
  return [];
}

function buildNode(builder: Builder, source: SourceNode, n: number, parent: PlanNode | undefined): PlanNode {
  const { level, frontMatter, id } = source;
  const numeral = numeralOf(level.numeral, n);
  const fields = fieldsOf(source, builder.sources);
  builder.diagnostics.push(...fields.diagnostics);
  const words = { n: numeral, parent: parent?.code, level: level.name };
  const code = fillWords(
    level.code,
    (name) => words[name as 'n'] ?? fields.value.get(name.replace('field.', ''))?.text,
  );
  const children: PlanNode[] = [];
  const node: PlanNode = {
    id,
    level,
    title: frontMatter.title,
    titleFact: factId(level.id, id, 'title'),
    short: frontMatter.short ?? frontMatter.title,
    numeral,
    code,
    departments: frontMatter.departments,
    fields: fields.value,
    parent,
    children,
    sections: builder.sectionsOf(source),
    file: source.document.file,
    broken: source.broken,
  };
  children.push(...grandchildren(builder, source, node));
  return node;
}

function grandchildren(builder: Builder, source: SourceNode, node: PlanNode): readonly PlanNode[] {
  const levels = levelsOf(builder.form, source.level.tree);
  const below = levels[levels.indexOf(source.level) + 1];
  if (below) return childrenOf(builder, source.frontMatter.children, source.placeAt, below, node);
  return source.frontMatter.children.flatMap((id, index) => {
    const place = source.placeAt(['children', index]);
    builder.diagnostics.push(
      diagnose('reference/unknown', place, { id, kind: source.level.name, suggestion: undefined }),
    );
    return [];
  });
}

/**
 * Where nobody knows what a node one level up lists, it may well be the one that lists the orphans. A node that is
 * listed at the wrong level is reported there.
 */
function orphans({ nodes, form, unreadableLevels }: EditionSources, { used, absent }: Builder): readonly Diagnostic[] {
  const brokenLevels = [...unreadableLevels, ...nodes.filter((node) => node.isListLost).map((node) => node.level)];
  return nodes
    .filter(
      (node) =>
        !used.has(node.id) && !absent.has(node.id) && !brokenLevels.some((level) => isAbove(level, node.level, form)),
    )
    .map((node) => orphan(node, form));
}

/** A node names those below it; the manifest names the outermost ones. */
function orphan(node: SourceNode, form: Form): Diagnostic {
  const levels = levelsOf(form, node.level.tree);
  const above = levels[levels.indexOf(node.level) - 1];
  const content = node.document.file.split('/').slice(0, -2).join('/');
  return diagnose('reference/orphan', node.placeAt(['title']), {
    id: node.id,
    level: node.level.name,
    above: above?.name,
    folder: above && `${content}/${above.folder ?? above.id}/`,
  });
}

function isAbove(upper: Level, lower: Level, form: Form): boolean {
  const levels = levelsOf(form, lower.tree);
  return levels.includes(upper) && levels.indexOf(upper) < levels.indexOf(lower);
}
