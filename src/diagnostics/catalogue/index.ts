import { budget } from './budget.ts';
import { csv } from './csv.ts';
import { encoding } from './encoding.ts';
import { file } from './file.ts';
import { form } from './form.ts';
import { frontMatter } from './front-matter.ts';
import { markdown } from './markdown.ts';
import { note } from './note.ts';
import { reference } from './reference.ts';
import { section } from './section.ts';
import { yaml } from './yaml.ts';

/** Every code that planpress can give, by family. One file a family. */
export const catalogue = {
  ...budget,
  ...csv,
  ...encoding,
  ...file,
  ...form,
  ...frontMatter,
  ...markdown,
  ...note,
  ...reference,
  ...section,
  ...yaml,
};

export type Catalogue = typeof catalogue;
export type Code = keyof Catalogue;
