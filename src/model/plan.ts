import type { Place } from '../diagnostics/place.ts';
import type { FactId, FactSource } from './fact.ts';
import type { Form, Level, Part, Section } from './form.ts';
import type { Grid } from './grid.ts';
import type { ImageFile, Images } from './image.ts';
import type { Manifest } from './manifest.ts';
import type { OpenPoint } from './open-point.ts';
import { fillWords } from './phrase.ts';
import type { DataRecord } from './record.ts';
import { type Block, blocksWithin, type Image, type Note } from './rich.ts';
import type { FormSource } from './sources.ts';
import type { Unread } from './unread.ts';
import type { Words } from './words.ts';

/** A section of the book: what the form says of it and what was written. */
export interface PlanSection {
  readonly definition: Section;
  /** The heading as printed, without its mark. */
  readonly heading: string;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly sections: readonly PlanSection[];
  /** The sections of nodes that it repeats, each under the title of its node. */
  readonly repeats?: readonly Repeat[];
  /** Whether the section stands in a source file; sections of computed tables need not. */
  readonly written: boolean;
  /** Where its heading stands; nowhere, if it is not written. */
  readonly place: Place | undefined;
}

/** A section of a node that a part of the book says again. */
export interface Repeat {
  readonly node: PlanNode;
  readonly section: PlanSection;
  /** Whether the section stands here and in no part that prints the tree. */
  readonly isOnly: boolean;
}

/** A value that the form asks of a node, as it is printed. */
export interface NodeField {
  readonly text: string;
  readonly fact: FactId;
}

/** A node of the tree with its number among its siblings and its place in the book. */
export interface PlanNode {
  readonly id: string;
  readonly level: Level;
  readonly title: string;
  readonly titleFact: FactId;
  readonly short: string;
  /** The number among the siblings, in the notation of the level. */
  readonly numeral: string;
  /** How the node is cited, such as `I-2-①`. */
  readonly code: string;
  readonly departments: readonly string[];
  /** The fields of the level that are printed, by name. */
  readonly fields: ReadonlyMap<string, NodeField>;
  readonly parent: PlanNode | undefined;
  readonly children: readonly PlanNode[];
  readonly sections: readonly PlanSection[];
  readonly file: string;
  /** Whether its front matter is broken: what it is called is then not known. */
  readonly broken: boolean;
}

export interface PlanPart {
  readonly definition: Part;
  /** The heading as printed, without its label. */
  readonly heading: string;
  readonly sections: readonly PlanSection[];
}

/** An edition with everything related: the tree, the records by kind and id, and every fact's source. */
export interface Plan {
  readonly edition: string;
  readonly form: Form;
  readonly formSource: FormSource;
  readonly manifest: Manifest;
  readonly title: string;
  readonly parts: readonly PlanPart[];
  /** The outermost nodes of the main tree. */
  readonly roots: readonly PlanNode[];
  /** The outermost nodes of every tree of the form, the main one included. */
  readonly trees: ReadonlyMap<string, readonly PlanNode[]>;
  readonly nodes: ReadonlyMap<string, PlanNode>;
  readonly records: ReadonlyMap<string, readonly DataRecord[]>;
  readonly recordsById: ReadonlyMap<string, ReadonlyMap<string, DataRecord>>;
  readonly grids: ReadonlyMap<string, Grid>;
  readonly images: Images;
  readonly sources: ReadonlyMap<FactId, FactSource>;
  /** What was carried over from the edition before and is still to be done. */
  readonly openPoints: readonly OpenPoint[];
  readonly manifestPlace: Place;
  /** Kinds whose table could not be read in full: rules do not speak of what they lack. */
  readonly unread: Unread;
}

/** A node and all nodes below it, in the order of the book. */
export function subtree(node: PlanNode): readonly PlanNode[] {
  return [node, ...node.children.flatMap(subtree)];
}

/** What phrases of a level can say of a node: `{level}`, `{code}`, `{n}`, `{title}`, `{short}` and `{field.<id>}`. */
export function nodeWords({ level, code, numeral, title, short, fields }: PlanNode): Words {
  const words: Readonly<Record<string, string>> = { level: level.name, code, n: numeral, title, short };
  return (name) => words[name] ?? fields.get(name.replace(/^field\./u, ''))?.text;
}

/** The heading of a node in one line of text, as lists and links name it. */
export function plainHeading(node: PlanNode): string {
  const { heading } = node.level;
  const label = heading.includes('{title}') ? '' : fillWords(heading, nodeWords(node));
  return `${label || node.numeral} ${node.title}`;
}

/** A node by its code and title, as lists of nodes from everywhere name it. */
export function citedTitle({ code, title }: PlanNode): string {
  return `${code} ${title}`;
}

/** What a node is called by its number; a code that begins with the name of the level says it once. */
export function levelAndCode({ level, code }: PlanNode): string {
  return code.startsWith(level.name) ? code : `${level.name} ${code}`;
}

/** The outermost node above a node, which may be itself. */
export function outermostOf(node: PlanNode): PlanNode {
  return node.parent ? outermostOf(node.parent) : node;
}

/** The nodes of one tree in the order of the book. */
export function nodesOf(plan: Plan, tree: string): readonly PlanNode[] {
  return (plan.trees.get(tree) ?? []).flatMap(subtree);
}

/** All sections of nodes and parts, each before those within it. */
export function allSections(plan: Plan): readonly PlanSection[] {
  const owners = [...allNodes(plan), ...plan.parts];
  return owners.flatMap(({ sections }) => sections.flatMap(sectionsWithin));
}

/** The parts and nodes of a plan, by the ids that tables have them by. */
export function ownersOf(plan: Plan): readonly { readonly id: string; readonly sections: readonly PlanSection[] }[] {
  return [...plan.parts.map(({ definition: { id }, sections }) => ({ id, sections })), ...allNodes(plan)];
}

/** What the node or part with an id is called, nodes by number and title; undefined where there is none. */
export function ownerTitle(id: string, { nodes, parts }: Pick<Plan, 'nodes' | 'parts'>): string | undefined {
  const node = nodes.get(id);
  return node ? citedTitle(node) : parts.find(({ definition }) => definition.id === id)?.heading;
}

/** A section and all sections within it, each before those. */
export function sectionsWithin(section: PlanSection): readonly PlanSection[] {
  return [section, ...section.sections.flatMap(sectionsWithin)];
}

/** A picture where prose places it, with its file. */
export interface PlacedImage {
  readonly image: Image;
  readonly file: ImageFile;
}

/** The pictures that stand in the book, in its order, as often as they are placed. */
export function placedImages(plan: Plan): readonly PlacedImage[] {
  return allSections(plan)
    .flatMap(({ blocks }) => blocks.flatMap(blocksWithin))
    .flatMap((block) => {
      const file = block.type === 'image' ? plan.images.get(block.name) : undefined;
      return block.type === 'image' && file ? [{ image: block, file }] : [];
    });
}

/** All nodes of all trees. */
export function allNodes(plan: Plan): readonly PlanNode[] {
  return [...plan.trees.values()].flat().flatMap(subtree);
}
