import { isMap, isSeq, parseDocument } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FixedFile } from '../model/fixed-file.ts';
import { type Level, levelsOf, mainTree } from '../model/form.ts';
import { chapterSkeleton, headerOf, neededKinds, nodeSkeleton } from '../model/skeleton.ts';
import type { EditionSources } from '../model/sources.ts';
import { editionWords } from '../model/words.ts';
import { readEdition } from '../read/edition.ts';
import { membersOf } from '../read/records.ts';
import { typedText } from '../read/text.ts';
import { createFiles, takeBack } from '../workspace/create.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import type { Setting } from './setting.ts';

/** What is to be made in an edition, and the change of the file that lists it, if one does. */
export interface Making {
  readonly files: ReadonlyMap<string, string>;
  readonly list?: FixedFile | undefined;
}

/** The sources of an edition as far as they can be read. */
export function sourcesFor(edition: string, { files, shipped }: Setting): EditionSources | undefined {
  return readEdition(files, [files, shipped], edition).value;
}

/** The tables that an edition must have and has not, with the names of their columns alone. */
export function missingTables({ edition, form, manifest, records }: EditionSources, { files }: Setting): Making {
  const namesOf = (id: string): readonly string[] => {
    const kind = form.records.find((one) => one.id === id);
    return kind ? [...membersOf(records.get(id) ?? [], kind).keys()] : [];
  };
  const missing = neededKinds(form).filter(({ file }) => !files.exists(`data/${edition}/${file}`));
  const made = missing.map((kind) => {
    const header = headerOf(kind, manifest.year, namesOf).map(csvCell).join(',');
    return [`data/${edition}/${kind.file}`, `${header}\n`] as const;
  });
  return { files: new Map(made) };
}

function csvCell(text: string): string {
  return /[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A chapter with the sections that its form asks for; undefined for a part that is not written. */
export function newChapter({ edition, form, manifest }: EditionSources, id: string): Making | undefined {
  const part = form.parts.find((one) => one.id === id);
  const text = part && chapterSkeleton(part, editionWords(form, manifest));
  return text ? { files: new Map([[`content/${edition}/chapters/${id}.md`, text]]) } : undefined;
}

/** What a new node is described by. */
export interface NewNode {
  readonly id: string;
  readonly title: string;
  /** The node above, by id; none for outermost ones. */
  readonly under: string | undefined;
}

/** The file that lists the nodes below another one, or the outermost ones. */
export function listingFile({ edition, nodes }: EditionSources, under: string | undefined): string | undefined {
  if (under === undefined) return `content/${edition}/plan.yaml`;
  return nodes.find(({ id }) => id === under)?.document.file;
}

/** A node with the sections that its level asks for, listed last below the node above. */
export function newNode(sources: EditionSources, level: Level, node: NewNode, { files }: Setting): Making | undefined {
  const { edition, form, manifest } = sources;
  const list = listingFile(sources, node.under);
  const source = list === undefined ? undefined : files.texts.get(list);
  if (!source?.storage) return undefined;
  const before = { text: typedText(source), storage: source.storage };
  const path = node.under !== undefined || level.tree === mainTree ? ['children'] : ['trees', level.tree];
  const after = { ...before, text: withListed(before.text, path, node.id) };
  const file = `content/${edition}/${level.folder ?? level.id}/${node.id}.md`;
  return {
    files: new Map([[file, nodeSkeleton(node.title, level, editionWords(form, manifest))]]),
    list: { file: source.file, before, after, mends: [] },
  };
}

/** The level above another one in its tree. */
export function levelAbove({ form }: EditionSources, level: Level): Level | undefined {
  const levels = levelsOf(form, level.tree);
  return levels[levels.indexOf(level) - 1];
}

/** A manifest or front matter with one more id in a list; all else stays as it was written. */
function withListed(text: string, path: readonly string[], id: string): string {
  const [, open = '', matter = text, rest = ''] = /^(---\r?\n)(.*?\n)(---.*)$/su.exec(text) ?? [];
  const document = parseDocument(matter);
  const listed = document.getIn(path);
  if (isSeq(listed)) listed.add(id);
  else if (path.length > 1 && !isMap(document.get('trees')))
    document.set('trees', document.createNode({ [path[1] ?? '']: [id] }));
  else document.setIn(path, document.createNode([id], { flow: true }));
  return open + document.toString({ lineWidth: 0, flowCollectionPadding: false }) + rest;
}

/** Writes what is to be made, all or nothing. Diagnostics: environment/source-unwritable, -/source-changed. */
export function make({ files, list }: Making, { files: { root } }: Setting): readonly Diagnostic[] {
  const failed = createFiles(root, files);
  if (failed.length > 0 || !list) return failed;
  const refused = openWorkspace(root).replace(list);
  if (refused.length > 0) takeBack(root, files.keys());
  return refused;
}
