import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { misnamed, sameName, strayFiles, told } from './file-names.ts';
import type { SourceFiles } from './files.ts';

/** The texts of templates and style sheets by name, such as `pages/home.hbs`. */
export interface TemplateSources {
  readonly texts: ReadonlyMap<string, string>;
}

const folders = ['pages', 'partials', 'styles'];

/** What else a root may keep beside its templates: forms, their schemas, and what editions are begun with. */
const otherFolders = ['forms', 'schemas', 'starters'];

/**
 * Reads the templates and style sheets that a root has of its own, and looks for files that stand for none
 * of those that planpress ships. A partial may have any name: whether it is called is checked elsewhere.
 * Diagnostics: file/unknown, file/misnamed, those of the folders and of reading a text file.
 */
export function readOwnTemplates(files: SourceFiles, shipped: SourceFiles): Outcome<TemplateSources> {
  const read = readTemplates([files]);
  const diagnostics = [
    ...['', ...[...folders, ...otherFolders].map((folder) => `/${folder}`)].flatMap((folder) =>
      files.examineFolder(`templates${folder}`),
    ),
    ...told(strayFiles(files, 'templates', [...folders, ...otherFolders])),
    ...folders.flatMap((folder) => misplacedFiles(files, shipped, `templates/${folder}`)),
  ];
  return { value: read.value, diagnostics: [...diagnostics, ...read.diagnostics] };
}

function misplacedFiles(files: SourceFiles, shipped: SourceFiles, folder: string): readonly Diagnostic[] {
  const known = shipped.list(folder).map(({ name }) => name);
  const entries = files.list(folder).map(({ name }) => name);
  const renamed = entries.flatMap((name) => {
    const wanted = known.find((candidate) => candidate !== name && sameName(candidate, name));
    return wanted === undefined || entries.includes(wanted) ? [] : [misnamed(`${folder}/${name}`, name, wanted)];
  });
  const others = folder === 'templates/partials' ? entries.filter((name) => name.endsWith('.hbs')) : [];
  return [...renamed, ...told(strayFiles(files, folder, [...known, ...others]))];
}

/**
 * Reads the templates and style sheets of a root over those that planpress ships, or those of one kind alone.
 * Diagnostics: those of reading a text file.
 */
export function readTemplates(layers: readonly SourceFiles[], wanted = folders): Outcome<TemplateSources> {
  const texts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const files of [...layers].reverse()) {
    for (const folder of wanted) {
      for (const { name } of files.list(`templates/${folder}`).filter((entry) => !entry.folder)) {
        const read = files.read(`templates/${folder}/${name}`);
        diagnostics.push(...read.diagnostics);
        if (read.value) texts.set(`${folder}/${name}`, read.value.text);
      }
    }
  }
  return { value: { texts }, diagnostics };
}
