import { startOfFile } from '../diagnostics/place.ts';
import type { Form } from '../model/form.ts';
import { sourceFiles } from '../read/files.ts';
import { readForm } from '../read/form/form.ts';
import { hashOf } from '../read/form/known-forms.ts';

/**
 * The forms of a root that are whole by themselves and in order, by the hash of their text. A form that is laid over another
 * is left out: what it comes to hangs on that one, too.
 */
export function knownForms(root: string): readonly (readonly [hash: string, form: Form])[] {
  const files = sourceFiles(root);
  return files.list('templates/forms').flatMap(({ name }) => {
    const path = `templates/forms/${name}`;
    const text = files.read(path).value?.text;
    const { value, diagnostics } = readForm([files], name.replace(/\.yaml$/u, ''), startOfFile(path));
    const isWhole = text !== undefined && !/^extends:/mu.test(text);
    return value && isWhole && diagnostics.length === 0 ? [[hashOf(text), value] as const] : [];
  });
}
