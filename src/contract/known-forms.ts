import { startOfFile } from '../diagnostics/place.ts';
import type { Form } from '../model/form.ts';
import { sourceFiles } from '../read/files.ts';
import { readForm, textsOf } from '../read/form/form.ts';
import { hashOf } from '../read/form/known-forms.ts';

/** The forms of a root that are in order, by the hash of their texts. */
export function knownForms(root: string): readonly (readonly [hash: string, form: Form])[] {
  const files = sourceFiles(root);
  return files.list('templates/forms').flatMap(({ name }) => {
    const id = name.replace(/\.yaml$/u, '');
    const { value, diagnostics } = readForm([files], id, startOfFile(`templates/forms/${name}`));
    return value && diagnostics.length === 0 ? [[hashOf(textsOf([files], id)), value.form] as const] : [];
  });
}
