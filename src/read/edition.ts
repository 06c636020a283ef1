import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import { acceptanceKind } from '../model/acceptance.ts';
import type { Form, Level, Part } from '../model/form.ts';
import {
  chapterFrontMatterSchema,
  type FrontMatter,
  frontMatterSchema,
  type Manifest,
  manifestSchema,
} from '../model/manifest.ts';
import type { EditionSources, SourceChapter, SourceNode } from '../model/sources.ts';
import { closest as suggest } from '../model/suggestion.ts';
import { readAcceptances } from './acceptances.ts';
import { dataFiles, readData } from './data.ts';
import type { SourceFiles } from './files.ts';
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
    .filter(({ name, folder }) => folder && files.exists(`content/${name}/${manifestName}`))
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
    nodes,
    chapters,
    ...data,
    grids,
    acceptances,
  };
  return { value, diagnostics: collector.diagnostics };
}

function readManifest(files: SourceFiles, edition: string, collector: Collector): YamlValue<Manifest> | undefined {
  const text = collector.take(files.read(`content/${edition}/${manifestName}`));
  return text && collector.take(readYaml(text, manifestSchema));
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
    const node = readNode(files, path, id, level, collector);
    return node ? [node] : [];
  });
}

function readNode(
  files: SourceFiles,
  path: string,
  id: string,
  level: Level,
  collector: Collector,
): SourceNode | undefined {
  const text = collector.take(files.read(path));
  if (!text) return undefined;
  const { document, frontMatter } = collector.take(readMarkdown(text));
  if (!frontMatter) {
    collector.diagnostics.push(diagnose('front-matter/missing', startOfFile(path), {}));
    return { id, level, frontMatter: validParts({}, id), broken: true, placeAt: () => startOfFile(path), document };
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

/** What can be used of a broken front matter, so that nothing else is reported because of it. */
function validParts(value: unknown, id: string): FrontMatter {
  const { title, children, departments } = (value ?? {}) as Record<string, unknown>;
  const texts = (list: unknown): string[] =>
    Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
  return { title: typeof title === 'string' ? title : id, children: texts(children), departments: texts(departments) };
}

function readChapters(files: SourceFiles, edition: string, form: Form, collector: Collector): readonly SourceChapter[] {
  return form.parts.flatMap((part): readonly SourceChapter[] => {
    const path = chapterPath(edition, part);
    if (!path || !files.exists(path)) return [];
    const text = collector.take(files.read(path));
    if (!text) return [];
    const { document, frontMatter } = collector.take(readMarkdown(text));
    if (frontMatter) collector.take(readYaml(text, chapterFrontMatterSchema, { range: frontMatter }));
    return [{ part, document }];
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
