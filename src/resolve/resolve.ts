import { Collector } from '../diagnostics/collect.ts';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import { type FactId, factId } from '../model/fact.ts';
import { type Form, mainTree, needsText, type Part, printsSection, type RecordKind } from '../model/form.ts';
import { fillWords } from '../model/phrase.ts';
import { allNodes, type Plan, type PlanNode, type PlanPart, type PlanSection } from '../model/plan.ts';
import { allCells, type DataRecord, yearsWithoutValue } from '../model/record.ts';
import type { EditionSources, SourceDocument, SourceNode } from '../model/sources.ts';
import { mayHold } from '../model/unread.ts';
import { editionWords, type Words } from '../model/words.ts';
import { factSources, factsOf, planFacts } from './facts.ts';
import { checkReferences } from './references.ts';
import { matchDocument } from './sections.ts';
import { buildTree } from './tree.ts';
import { Values } from './values.ts';

/**
 * Relates everything that was read: the tree with its numbers, sections with those of the form, keys with
 * what they stand for, expressions with their values.
 * Diagnostics: section/*, note/*, reference/*, expression/*.
 */
export function resolve(sources: EditionSources): Outcome<Plan> {
  const { form, manifest, unread } = sources;
  const found = new Collector();
  const words = editionWords(form, manifest);
  const tree = buildTree(sources, (node) => found.take(matchNode(node, words)));
  const nodes = new Map(
    [...tree.trees.values()]
      .flat()
      .flatMap(withDescendants)
      .map((node) => [node.id, node]),
  );
  const outside = new Map([...tree.absent, ...tree.stray]);
  const recordsById = indexRecords(sources.records);
  const kinds = new Map(form.records.map((kind) => [kind.id, kind]));
  const records = [...sources.records.values()].flat();
  found.add(tree.diagnostics);
  const headings = new Map(form.parts.map(({ id, heading }) => [id, fillWords(heading, words)]));
  found.add(checkReferences(records, kinds, { form, nodes, headings, recordsById, outside, unread }));
  const planSources = planFacts(manifest, sources.manifestPlaceAt);
  const values = new Values(factsOf({ form, nodes, recordsById, planFacts: planSources }), {
    isUnread: (kind, id) =>
      mayHold(unread, kind, id) && (unread.get(kind)?.columns === true || !recordsById.get(kind)?.has(id)),
    facts: [
      ...brokenFacts(records, kinds),
      ...missingFacts(records, kinds),
      ...[...outside].map(([id, level]) => factId(level.id, id, 'title')),
    ],
  });
  const valued = new Map(
    [...sources.records].map(([kind, list]) => [kind, list.map((record) => values.inRecord(record))]),
  );
  const parts = form.parts.map((part) => matchPart(part, sources, words, found));
  for (const node of sources.nodes.filter(({ id }) => tree.stray.has(id))) {
    found.take(matchNode(node, words, true)).map((section) => valuedSection(section, values));
  }
  const trees = new Map(
    [...tree.trees].map(([name, roots]) => [name, roots.map((node) => valuedNode(node, undefined, values))]),
  );
  const plan: Plan = {
    edition: sources.edition,
    form,
    formSource: sources.formSource,
    manifest,
    title: manifest.title ?? form.title,
    parts: parts.map((part) => ({
      ...part,
      sections: part.sections.map((section) => withRepeats(valuedSection(section, values), trees, form)),
    })),
    roots: trees.get(mainTree) ?? [],
    trees,
    nodes,
    records: valued,
    recordsById: indexRecords(valued),
    grids: new Map([...sources.grids].map(([id, grid]) => [id, values.inGrid(grid)])),
    images: sources.images,
    sources: factSources(planSources, sources),
    openPoints: sources.openPoints,
    manifestPlace: sources.manifestPlaceAt([]),
    unread,
  };
  const complete = { ...plan, nodes: new Map(allNodes(plan).map((node) => [node.id, node])) };
  return { value: complete, diagnostics: [...found.diagnostics, ...values.diagnostics] };
}

function brokenFacts(records: readonly DataRecord[], kinds: ReadonlyMap<string, RecordKind>): readonly FactId[] {
  return records.flatMap((record) => [
    ...allCells(record).flatMap(({ broken, fact }) => (broken ? [fact] : [])),
    ...familiesWithoutYears(record, kinds.get(record.kind)),
  ]);
}

/** Families of which nobody knows which years count, because the cell that states them is broken. */
function familiesWithoutYears(record: DataRecord, kind: RecordKind | undefined): readonly FactId[] {
  const families = kind?.columns.filter(({ keys }) => keys !== undefined && record.cells.get(keys)?.broken) ?? [];
  return families.map(({ id }) => factId(record.kind, record.id, id));
}

/** Values of stated years that are not there: the rule on stated years tells of them, and not their every use. */
function missingFacts(records: readonly DataRecord[], kinds: ReadonlyMap<string, RecordKind>): readonly FactId[] {
  return records.flatMap((record) =>
    (kinds.get(record.kind)?.columns ?? []).flatMap((column) =>
      yearsWithoutValue(record, column).map((year) => factId(record.kind, record.id, column.id, String(year))),
    ),
  );
}

function withDescendants(node: PlanNode): readonly PlanNode[] {
  return [node, ...node.children.flatMap(withDescendants)];
}

function indexRecords(
  records: ReadonlyMap<string, readonly DataRecord[]>,
): ReadonlyMap<string, ReadonlyMap<string, DataRecord>> {
  return new Map([...records].map(([kind, list]) => [kind, new Map(list.map((record) => [record.id, record]))]));
}

/** What is written in a file that no list names, a `free` one, is checked as well, though nothing need be there. */
function matchNode(
  { id, level, document }: SourceNode,
  words: Words,
  free: boolean = false,
): Outcome<readonly PlanSection[]> {
  return unlessUnread(document, matchDocument(level, { ...document, node: id, free }, words));
}

/** Of a file that could not be read, nothing is said to be missing. */
function unlessUnread<T>(document: SourceDocument | undefined, { value, diagnostics }: Outcome<T>): Outcome<T> {
  return { value, diagnostics: document?.unread ? [] : diagnostics };
}

/** A part without a file has computed tables alone; it needs one where the form asks for something to be written. */
function matchPart(part: Part, sources: EditionSources, words: Words, found: Collector): PlanPart {
  const heading = fillWords(part.heading, words);
  const chapter = sources.chapters.find((candidate) => candidate.part === part);
  if (!chapter) {
    if (part.presence === 'required' && needsText(part)) found.add([missingChapter(part, sources.edition, heading)]);
    const nothing = { sections: [], end: sources.manifestPlaceAt([]), node: undefined };
    return { definition: part, heading, sections: matchDocument(part, nothing, words).value };
  }
  const matched = unlessUnread(chapter.document, matchDocument(part, { ...chapter.document, node: undefined }, words));
  return { definition: part, heading, sections: found.take(matched) };
}

function missingChapter({ id }: Part, edition: string, heading: string): Diagnostic {
  const path = `content/${edition}/chapters/${id}.md`;
  return diagnose('file/missing', startOfFile(path), { path, what: heading, use: 'chapter' });
}

function valuedSection(section: PlanSection, values: Values): PlanSection {
  return {
    ...section,
    ...values.inProse(section),
    sections: section.sections.map((inner) => valuedSection(inner, values)),
  };
}

/** A section of a part with the sections of nodes that its form has it repeat. */
function withRepeats(section: PlanSection, trees: Plan['trees'], form: Form): PlanSection {
  const { collect } = section.definition;
  const sections = section.sections.map((inner) => withRepeats(inner, trees, form));
  if (typeof collect !== 'object') return { ...section, sections };
  const nodes = [...trees.values()].flat().flatMap(withDescendants);
  const level = form.levels.find(({ id }) => id === collect.level);
  const isOnly = !form.parts.some(
    (part) => part.kind === 'tree' && part.tree === level?.tree && printsSection(part, level, collect.section),
  );
  const repeats = nodes.flatMap((node) =>
    node.level.id === collect.level
      ? node.sections.flatMap((own) =>
          own.definition.id === collect.section && own.blocks.length > 0 ? [{ node, section: own, isOnly }] : [],
        )
      : [],
  );
  return { ...section, sections, repeats };
}

function valuedNode(node: PlanNode, parent: PlanNode | undefined, values: Values): PlanNode {
  const children: PlanNode[] = [];
  const valued: PlanNode = {
    ...node,
    parent,
    children,
    sections: node.sections.map((section) => valuedSection(section, values)),
  };
  children.push(...node.children.map((child) => valuedNode(child, valued, values)));
  return valued;
}
