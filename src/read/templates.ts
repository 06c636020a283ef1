import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { SourceFiles } from './files.ts';

/** The texts of templates and style sheets by name, such as `pages/home.hbs`. */
export interface TemplateSources {
  readonly texts: ReadonlyMap<string, string>;
}

const folders = ['pages', 'partials', 'styles'];

/**
 * Reads the templates and style sheets of a root over those that planpress ships.
 * Diagnostics: those of reading a text file.
 */
export function readTemplates(layers: readonly SourceFiles[]): Outcome<TemplateSources> {
  const texts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const files of [...layers].reverse()) {
    for (const folder of folders) {
      for (const { name } of files.list(`templates/${folder}`).filter((entry) => !entry.folder)) {
        const read = files.read(`templates/${folder}/${name}`);
        diagnostics.push(...read.diagnostics);
        if (read.value) texts.set(`${folder}/${name}`, read.value.text);
      }
    }
  }
  return { value: { texts }, diagnostics };
}
