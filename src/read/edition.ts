import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import { acceptanceKind } from '../model/acceptance.ts';
import type { Form, Level } from '../model/form.ts';
import {
  chapterFrontMatterSchema,
  type FrontMatter,
  frontMatterSchema,
  type Manifest,
  manifestSchema,
} from '../model/manifest.ts';
import type { EditionSources, SourceChapter, SourceDocument, SourceNode } from '../model/sources.ts';
import { readAcceptances } from './acceptances.ts';
import { dataFiles, readData } from './data.ts';
import { locate, meantPaths, misnamed, plainFileName, strayFiles } from './file-names.ts';
import { readFilled, type SourceFiles } from './files.ts';
import { type FormSources, readForm } from './form.ts';
import { gridFolders, readGrids } from './grids.ts';
import { readMarkdown } from './markdown/document.ts';
import { checkYaml, parseYaml, readYaml, type YamlValue } from './yaml.ts';

/** The folder of chapters, below an edition's content. */
const chapterFolder = 'chapters';
const manifestName = 'plan.yaml';

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
    .filter(({ name, folder }) => folder && locate(files, `content/${name}/${manifestName}`).found)
    .map(({ name }) => name);
}

/**
 * Reads one edition: manifest, form, Markdown and CSV. What cannot be read is left out and reported;
 * without a manifest or a form there is no value.
 */
export function readEdition(
  files: SourceFiles,
  forms: FormSources,
  edition: string,
): Outcome<EditionSources | undefined> {
  const collector = new Collector();
  const manifest = readManifest(files, edition, collector);
  if (!manifest) return { value: undefined, diagnostics: collector.diagnostics };
  const form = collector.take(readForm(forms, manifest.value.form, manifest.placeAt(['form'])));
  if (!form) return { value: undefined, diagnostics: collector.diagnostics };
  const levels = form.levels.map((level) => readLevel(files, edition, level, collector));
  const chapters = readChapters(files, edition, form, collector);
  reportStrayContent(files, edition, form, collector);
  const data = collector.take(readData(files, edition, form, manifest.value.year));
  const grids = collector.take(readGrids(files, edition, form, data));
  const acceptances = collector.take(readAcceptances(files, edition, { form, year: manifest.value.year }));
  const dataFolder = locate(files, `data/${edition}`).path;
  const known = [...dataFiles(form), ...gridFolders(form), acceptanceKind.file];
  collector.diagnostics.push(...strayFiles(files, dataFolder, known));
  const value = {
    edition,
    form,
    manifest: manifest.value,
    manifestPlaceAt: manifest.placeAt,
    nodes: levels.flatMap(({ nodes }) => nodes),
    unreadableLevels: new Set(levels.flatMap(({ level, readable }) => (readable ? [] : [level]))),
    chapters,
    ...data,
    grids,
    acceptances,
  };
  return { value, diagnostics: eachOnce(collector.diagnostics) };
}

/** A folder that is out of order is met at each of its files; a file with another name is not missing as well. */
function eachOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const meant = meantPaths(diagnostics);
  const seen = new Set<string>();
  return diagnostics.filter(({ code, place }) => {
    if (code === 'file/missing' && meant.has(place.file)) return false;
    if (!code.startsWith('file/')) return true;
    const known = seen.has(`${code} ${place.file}`);
    seen.add(`${code} ${place.file}`);
    return !known;
  });
}

function readManifest(files: SourceFiles, edition: string, collector: Collector): YamlValue<Manifest> | undefined {
  const located = locate(files, `content/${edition}/${manifestName}`);
  collector.diagnostics.push(...located.diagnostics);
  const text = collector.take(readFilled(files, located.path));
  return text && collector.take(readYaml(text, manifestSchema));
}

interface ReadLevel {
  readonly level: Level;
  readonly nodes: readonly SourceNode[];
  readonly readable: boolean;
}

function readLevel(files: SourceFiles, edition: string, level: Level, collector: Collector): ReadLevel {
  const { path: folder, diagnostics } = locate(files, `content/${edition}/${level.folder ?? level.id}`);
  const refused = files.examineFolder(folder);
  collector.diagnostics.push(...diagnostics, ...refused);
  const entries = files.list(folder).filter(({ name }) => !name.startsWith('.'));
  const names = entries.map(({ name }) => name);
  const nodes = entries.flatMap(({ name }): readonly SourceNode[] => {
    const path = `${folder}/${name}`;
    const wanted = names.includes(plainFileName(name)) ? name : plainFileName(name);
    const id = wanted.replace(/\.md$/, '');
    if (id === wanted || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
      collector.diagnostics.push(diagnose('file/unknown', startOfFile(path), { path, suggestion: undefined }));
      return [];
    }
    if (wanted !== name) collector.diagnostics.push(misnamed(path, name, wanted));
    return [readNode(files, path, id, level, collector)];
  });
  return { level, nodes, readable: refused.length === 0 };
}

function readNode(files: SourceFiles, path: string, id: string, level: Level, collector: Collector): SourceNode {
  const broken = { id, level, frontMatter: validParts({}, id), broken: true, placeAt: () => startOfFile(path) };
  const text = collector.take(readFilled(files, path));
  if (!text) return { ...broken, document: unreadDocument(path) };
  const { document, frontMatter } = collector.take(readMarkdown(text));
  if (!frontMatter) {
    collector.diagnostics.push(diagnose('front-matter/missing', startOfFile(path), {}));
    return { ...broken, document };
  }
  const parsed = collector.take(parseYaml(text, { range: frontMatter }));
  const checked = parsed && collector.take(checkYaml(parsed, frontMatterSchema, 'front-matter/missing-key'));
  return {
    id,
    level,
    frontMatter: checked?.value ?? validParts(parsed?.value, id),
    broken: checked === undefined,
    placeAt: parsed?.placeAt ?? (() => startOfFile(path)),
    document,
  };
}

/** Stands for a file that could not be read, so that nothing is said to be missing from it. */
function unreadDocument(file: string): SourceDocument {
  return { file, sections: [], end: startOfFile(file), unread: true };
}

/** What can be used of a broken front matter, so that nothing else is reported because of it. */
function validParts(value: unknown, id: string): FrontMatter {
  const { title, children, departments } = (value ?? {}) as Record<string, unknown>;
  const texts = (list: unknown): string[] =>
    Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
  return { title: typeof title === 'string' ? title : id, children: texts(children), departments: texts(departments) };
}

function readChapters(files: SourceFiles, edition: string, form: Form, collector: Collector): readonly SourceChapter[] {
  const folder = `content/${edition}/${chapterFolder}`;
  collector.diagnostics.push(...files.examineFolder(locate(files, folder).path));
  const meant = meantPaths(strayFiles(files, folder, chapterNames(form)));
  return form.parts.flatMap((part): readonly SourceChapter[] => {
    if (part.sections.length === 0) return [];
    const wanted = `${folder}/${part.id}.md`;
    if (meant.has(wanted)) return [{ part, document: unreadDocument(wanted) }];
    const { path, found, diagnostics } = locate(files, wanted);
    collector.diagnostics.push(...diagnostics);
    return found ? [{ part, document: readChapter(files, path, collector) }] : [];
  });
}

function readChapter(files: SourceFiles, path: string, collector: Collector): SourceDocument {
  const text = collector.take(readFilled(files, path));
  if (!text) return unreadDocument(path);
  const { document, frontMatter } = collector.take(readMarkdown(text));
  if (frontMatter) collector.take(readYaml(text, chapterFrontMatterSchema, { range: frontMatter }));
  return document;
}

function chapterNames(form: Form): readonly string[] {
  return form.parts.flatMap((part) => (part.sections.length > 0 ? [`${part.id}.md`] : []));
}

/** Files that no level and no part of the form would read. */
function reportStrayContent(files: SourceFiles, edition: string, form: Form, collector: Collector): void {
  const root = `content/${edition}`;
  const folders = [chapterFolder, ...form.levels.map((level) => level.folder ?? level.id)];
  const chapters = locate(files, `${root}/${chapterFolder}`).path;
  collector.diagnostics.push(
    ...strayFiles(files, root, [manifestName, ...folders]),
    ...strayFiles(files, chapters, chapterNames(form)),
  );
}
