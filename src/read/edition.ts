import { Collector } from '../diagnostics/collect.ts';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { IdFault } from '../diagnostics/ids.ts';
import { startOfFile } from '../diagnostics/place.ts';
import { acceptanceKind } from '../model/acceptance.ts';
import { frontMatterWith, variablesSchema } from '../model/form/values.ts';
import { type Form, isWritable, type Level, mainTree, needsText, treesOf } from '../model/form.ts';
import { idFault, isId } from '../model/identifier.ts';
import { imageFolder } from '../model/image.ts';
import { frontMatterSchema, type Manifest } from '../model/manifest.ts';
import { openPointKind } from '../model/open-point.ts';
import { relations } from '../model/sibling.ts';
import type { EditionSources, SourceChapter, SourceNode } from '../model/sources.ts';
import { closest } from '../model/suggestion.ts';
import { readAcceptances } from './acceptances.ts';
import { readCsv } from './csv.ts';
import { dataFiles, readData } from './data.ts';
import { locate, meantPaths, misnamed, plainFileName, strayFile, strayFiles, told } from './file-names.ts';
import { readFilled, type SourceFiles } from './files.ts';
import { type FormSources, onlyForm, type ReadForm, readForm } from './form/form.ts';
import { gridFolders, readGrids } from './grids.ts';
import { readImages } from './images/images.ts';
import { leftoverOf } from './litter.ts';
import { manifestName, type ReadManifest, readManifest } from './manifest.ts';
import { unreadDocument } from './markdown/document.ts';
import { readChapterFile, readNodeFile } from './markdown/file.ts';
import { readOpenPoints } from './open-points.ts';
import { remains } from './remains/remains.ts';
import { checkYaml } from './yaml/schema.ts';

/** The folder of chapters, below an edition's content. */
const chapterFolder = 'chapters';

/** The editions of a root: the folders under `content/` that hold a manifest and whose name can be an id. */
export function editionsOf(files: SourceFiles): readonly string[] {
  return files
    .list('content')
    .filter(({ name, folder }) => folder && isId(name) && locate(files, `content/${name}/${manifestName}`).found)
    .map(({ name }) => name);
}

/**
 * Reads one edition: manifest, form, Markdown and CSV. What cannot be read is left out and reported. Where
 * the year or the form cannot be told there is no value, and every file is checked by itself.
 */
export function readEdition(
  files: SourceFiles,
  forms: FormSources,
  edition: string,
): Outcome<EditionSources | undefined> {
  const collector = new Collector();
  const manifest = collector.take(readManifest(files, edition));
  const read = manifest && collector.take(readFormOf(manifest, forms));
  if (!read) {
    readLoose(files, edition, collector);
    return { value: undefined, diagnostics: collector.diagnostics };
  }
  const { form, source: formSource } = read;
  collector.add(unknownSiblings(files, edition, manifest));
  const trees = collector.take(treesIn(manifest, form));
  collector.add(variableProblems(manifest, form));
  const levels = form.levels.map((level) => readLevel(files, edition, level, form, collector));
  const chapters = readChapters(files, edition, form, collector);
  reportStrayContent(files, edition, form, collector);
  const dataFolder = locate(files, `data/${edition}`).path;
  const known = [...dataFiles(form), ...gridFolders(form), acceptanceKind.file, openPointKind.file];
  const strays = strayFiles(files, dataFolder, known);
  const { year } = manifest.value;
  const data = collector.take(readData(files, edition, { form, year, meant: meantPaths(strays) }));
  const grids = collector.take(readGrids(files, edition, form, data));
  const images = collector.take(readImages(files, edition));
  const acceptances = collector.take(readAcceptances(files, edition, { form, year }));
  const openPoints = collector.take(readOpenPoints(files, edition, { form, year }));
  collector.add(told(strays));
  const ownTexts = [...files.texts.values()].filter(({ file }) => isPublished(file, edition));
  collector.add(remains(ownTexts, form, { records: data.records, grids }));
  const value = {
    edition,
    form,
    formSource,
    manifest: { ...manifest.value, trees },
    manifestPlaceAt: manifest.raw.placeAt,
    manifestBroken: manifest.broken,
    nodes: levels.flatMap(({ nodes }) => nodes),
    unreadableLevels: new Set(levels.flatMap(({ level, readable }) => (readable ? [] : [level]))),
    chapters,
    ...data,
    grids,
    images,
    acceptances,
    openPoints,
  };
  return { value, diagnostics: eachOnce(collector.diagnostics) };
}

/** A folder that is out of order is met at each of its files. */
function eachOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((diagnostic) => {
    const same = JSON.stringify(diagnostic);
    const isNew = !seen.has(same);
    seen.add(same);
    return isNew;
  });
}

/** The editions that a manifest names are others, and they are there. Gives reference/unknown-edition. */
function unknownSiblings(files: SourceFiles, edition: string, { value, raw }: ReadManifest): readonly Diagnostic[] {
  const others = editionsOf(files).filter((known) => known !== edition);
  return relations.flatMap((relation) => {
    const named = value[relation];
    if (named === undefined || others.includes(named)) return [];
    const parameters = { id: named, own: named === edition, suggestion: closest(named, others) };
    return [diagnose('reference/unknown-edition', raw.placeAt([relation]), parameters)];
  });
}

/**
 * The trees that a manifest lists, each by the name that the form has for it: nothing would read the others. A
 * misspelt one stands for the one that was meant. Gives reference/unknown-tree.
 */
function treesIn({ value, raw }: ReadManifest, form: Form): Outcome<Manifest['trees']> {
  const known = treesOf(form).filter((tree) => tree !== mainTree);
  const listed = Object.entries(value.trees).map(([tree, ids]) => {
    const free = known.filter((name) => !(name in value.trees));
    return { tree, ids, meant: known.includes(tree) ? tree : closest(tree, free) };
  });
  const strange = listed.filter(({ tree }) => !known.includes(tree));
  return {
    value: Object.fromEntries(listed.map(({ tree, ids, meant }) => [meant ?? tree, ids])),
    diagnostics: strange.map(({ tree, meant }) =>
      diagnose('reference/unknown-tree', raw.placeOfKey(['trees'], tree), {
        tree,
        suggestion: tree === mainTree ? 'children' : meant,
        known: known.join(', '),
      }),
    ),
  };
}

/** The variables of a form are values of the manifest. Diagnostics: yaml/unknown-key, -/missing-key, -/wrong-value. */
function variableProblems({ value, raw, broken }: ReadManifest, { variables }: Form): readonly Diagnostic[] {
  if (broken.has('variables')) return [];
  return checkYaml({ ...raw, value: { variables: value.variables } }, variablesSchema(variables)).diagnostics;
}

/** Where the manifest does not name its form, the edition is read by the one that it can only mean. */
function readFormOf({ value, broken, raw }: ReadManifest, forms: FormSources): Outcome<ReadForm | undefined> {
  const place = raw.placeAt(['form']);
  if (!broken.has('form')) return readForm(forms, value.form, place);
  const only = onlyForm(forms);
  return only === undefined ? { value: undefined, diagnostics: [] } : readForm(forms, only, place);
}

/** Without a form it is not known what belongs where: every file is checked by itself. */
function readLoose(files: SourceFiles, edition: string, collector: Collector): void {
  const root = `content/${edition}`;
  for (const folder of files.list(root).filter((entry) => entry.folder)) {
    for (const { name } of files.list(`${root}/${folder.name}`).filter((entry) => isWritten(entry, '.md'))) {
      const path = `${root}/${folder.name}/${name}`;
      collector.take<unknown>(
        folder.name === chapterFolder
          ? readChapterFile(files, path, 'chapter')
          : readNodeFile(files, path, name, frontMatterSchema.loose()),
      );
    }
  }
  for (const { name } of files.list(`data/${edition}`).filter((entry) => isWritten(entry, '.csv'))) {
    const text = collector.take(readFilled(files, `data/${edition}/${name}`, 'table'));
    if (text) collector.take(readCsv(text));
  }
}

/** Whether a file holds what somebody wrote; the lock of a program that has it open bears its ending too. */
function isWritten({ name }: { readonly name: string }, ending: string): boolean {
  return name.endsWith(ending) && leftoverOf(name) === undefined;
}

interface ReadLevel {
  readonly level: Level;
  readonly nodes: readonly SourceNode[];
  readonly readable: boolean;
}

function readLevel(files: SourceFiles, edition: string, level: Level, form: Form, collector: Collector): ReadLevel {
  const schema = frontMatterWith(level.fields, form.choices);
  const { path: folder, diagnostics } = locate(files, `content/${edition}/${level.folder ?? level.id}`);
  const refused = files.examineFolder(folder);
  collector.add([...diagnostics, ...refused]);
  const names = files.list(folder).map(({ name }) => name);
  const nodes = names.flatMap((name): readonly SourceNode[] => {
    const path = `${folder}/${name}`;
    const wanted = names.includes(plainFileName(name)) ? name : plainFileName(name);
    const id = wanted.replace(/\.md$/, '');
    const fault = idFault(id);
    if (id === wanted || fault) {
      collector.add([notANode(path, names, level.name, fault)]);
      return [];
    }
    if (wanted !== name) collector.add([misnamed(path, name, wanted)]);
    return [{ ...collector.take(readNodeFile(files, path, id, schema)), id, level }];
  });
  return { level, nodes, readable: refused.length === 0 };
}

/** A Markdown file of a level that bears no id is no stray one: its author wants it in the book. */
function notANode(path: string, names: readonly string[], level: string, fault: IdFault | undefined): Diagnostic {
  const stray = strayFile(path, names, []);
  if (!stray.isUnknown || !path.endsWith('.md') || !fault) return stray.diagnostic;
  return diagnose('file/not-an-id', startOfFile(path), { path, level, fault });
}

function readChapters(files: SourceFiles, edition: string, form: Form, collector: Collector): readonly SourceChapter[] {
  const folder = `content/${edition}/${chapterFolder}`;
  collector.add(files.examineFolder(locate(files, folder).path));
  const meant = meantPaths(strayFiles(files, folder, chapterNames(form)));
  return form.parts.flatMap((part): readonly SourceChapter[] => {
    if (!isWritable(part)) return [];
    const wanted = `${folder}/${part.id}.md`;
    if (meant.has(wanted)) return [{ part, document: unreadDocument(wanted) }];
    const { path, found, diagnostics } = locate(files, wanted);
    collector.add(diagnostics);
    const use = part.presence === 'required' && needsText(part) ? 'chapter' : 'free-chapter';
    return found ? [{ part, document: collector.take(readChapterFile(files, path, use)) }] : [];
  });
}

function chapterNames(form: Form): readonly string[] {
  return form.parts.flatMap((part) => (isWritable(part) ? [`${part.id}.md`] : []));
}

/** Files that no level and no part of the form would read. */
function reportStrayContent(files: SourceFiles, edition: string, form: Form, collector: Collector): void {
  const root = `content/${edition}`;
  const folders = [chapterFolder, ...form.levels.map((level) => level.folder ?? level.id)];
  const chapters = locate(files, `${root}/${chapterFolder}`).path;
  collector.add([
    ...told(strayFiles(files, root, [manifestName, imageFolder, ...folders])),
    ...told(strayFiles(files, chapters, chapterNames(form))),
  ]);
}

/** Whether a file is one of an edition whose contents are published. */
function isPublished(file: string, edition: string): boolean {
  const isOwn = file.startsWith(`content/${edition}/`) || file.startsWith(`data/${edition}/`);
  return isOwn && ![acceptanceKind, openPointKind].some((kind) => file.endsWith(`/${kind.file}`));
}
