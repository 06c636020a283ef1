import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import { acceptanceKind } from '../model/acceptance.ts';
import type { Form, Level, Part } from '../model/form.ts';
import type { EditionSources, SourceChapter, SourceNode } from '../model/sources.ts';
import { closest as suggest } from '../model/suggestion.ts';
import { readAcceptances } from './acceptances.ts';
import { dataFiles, readData } from './data.ts';
import type { SourceFiles } from './files.ts';
import { type FormSources, onlyForm, readForm } from './form/form.ts';
import { gridFolders, readGrids } from './grids.ts';
import { manifestName, type ReadManifest, readManifest } from './manifest.ts';
import { readChapterFile, readNodeFile } from './markdown/file.ts';

/** The folder of chapters, below an edition's content. */
const chapterFolder = 'chapters';

/** Collects diagnostics while a value is read in several steps. */
class Collector {
  readonly diagnostics: Diagnostic[] = [];
  take<T>(outcome: Outcome<T>): T {
    this.diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  }
}

/** The editions of a root: the folders under `content/` that hold a manifest. */
export function editionsOf(files: SourceFiles): readonly string[] {
  return files
    .list('content')
    .filter(({ name, folder }) => folder && files.exists(`content/${name}/${manifestName}`))
    .map(({ name }) => name);
}

/**
 * Reads one edition: manifest, form, Markdown and CSV. What cannot be read is left out and reported. Where
 * the year or the form cannot be told there is no value, and the Markdown is checked by itself.
 */
export function readEdition(
  files: SourceFiles,
  forms: FormSources,
  edition: string,
): Outcome<EditionSources | undefined> {
  const collector = new Collector();
  const manifest = collector.take(readManifest(files, edition));
  const form = manifest && collector.take(readFormOf(manifest, forms));
  if (!form) {
    readLoose(files, edition, collector);
    return { value: undefined, diagnostics: collector.diagnostics };
  }
  const nodes = form.levels.flatMap((level) => readLevel(files, edition, level, collector));
  const chapters = readChapters(files, edition, form, collector);
  reportStrayContent(files, edition, form, collector);
  const data = collector.take(readData(files, edition, form, manifest.value.year));
  const grids = collector.take(readGrids(files, edition, form, data.records));
  const acceptances = collector.take(readAcceptances(files, edition, { form, year: manifest.value.year }));
  reportStray(files, `data/${edition}`, [...dataFiles(form), ...gridFolders(form), acceptanceKind.file], collector);
  const value = {
    edition,
    form,
    manifest: manifest.value,
    manifestPlaceAt: manifest.placeAt,
    manifestBroken: manifest.broken,
    nodes,
    chapters,
    ...data,
    grids,
    acceptances,
  };
  return { value, diagnostics: collector.diagnostics };
}

/** Where the manifest does not name its form, the edition is read by the one that it can only mean. */
function readFormOf({ value, broken, placeAt }: ReadManifest, forms: FormSources): Outcome<Form | undefined> {
  if (!broken.has('form')) return readForm(forms, value.form, placeAt(['form']));
  const only = onlyForm(forms);
  return only === undefined ? { value: undefined, diagnostics: [] } : readForm(forms, only, placeAt(['form']));
}

/** Without a form it is not known what belongs where: every Markdown file is checked by itself. */
function readLoose(files: SourceFiles, edition: string, collector: Collector): void {
  const root = `content/${edition}`;
  for (const folder of files.list(root).filter((entry) => entry.folder)) {
    for (const { name } of files.list(`${root}/${folder.name}`).filter((entry) => entry.name.endsWith('.md'))) {
      const path = `${root}/${folder.name}/${name}`;
      collector.take<unknown>(
        folder.name === chapterFolder ? readChapterFile(files, path) : readNodeFile(files, path, name),
      );
    }
  }
}

function readLevel(files: SourceFiles, edition: string, level: Level, collector: Collector): readonly SourceNode[] {
  const folder = `content/${edition}/${level.folder ?? level.id}`;
  return files.list(folder).flatMap(({ name, folder: isFolder }): readonly SourceNode[] => {
    const path = `${folder}/${name}`;
    const id = name.replace(/\.md$/, '');
    if (isFolder || id === name || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
      collector.diagnostics.push(diagnose('file/unknown', startOfFile(path), { path, suggestion: undefined }));
      return [];
    }
    const node = collector.take(readNodeFile(files, path, id));
    return node ? [{ ...node, id, level }] : [];
  });
}

function readChapters(files: SourceFiles, edition: string, form: Form, collector: Collector): readonly SourceChapter[] {
  return form.parts.flatMap((part): readonly SourceChapter[] => {
    const path = chapterPath(edition, part);
    if (!path || !files.exists(path)) return [];
    const document = collector.take(readChapterFile(files, path));
    return document ? [{ part, document }] : [];
  });
}

function chapterPath(edition: string, part: Part): string | undefined {
  return part.sections.length > 0 ? `content/${edition}/${chapterFolder}/${part.id}.md` : undefined;
}

/** Files that no level and no part of the form would read. */
function reportStrayContent(files: SourceFiles, edition: string, form: Form, collector: Collector): void {
  const root = `content/${edition}`;
  const folders = [chapterFolder, ...form.levels.map((level) => level.folder ?? level.id)];
  const chapters = form.parts.flatMap((part) => (part.sections.length > 0 ? [`${part.id}.md`] : []));
  reportStray(files, root, [manifestName, ...folders], collector);
  reportStray(files, `${root}/${chapterFolder}`, chapters, collector);
}

function reportStray(files: SourceFiles, folder: string, known: readonly string[], collector: Collector): void {
  for (const { name } of files.list(folder)) {
    if (known.includes(name) || name.startsWith('.')) continue;
    const path = `${folder}/${name}`;
    collector.diagnostics.push(diagnose('file/unknown', startOfFile(path), { path, suggestion: suggest(name, known) }));
  }
}
