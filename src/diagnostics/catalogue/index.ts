import { acceptance } from './acceptance.ts';
import { budget } from './budget.ts';
import { cell } from './cell.ts';
import { character } from './character.ts';
import { csv } from './csv.ts';
import { date } from './date.ts';
import { encoding } from './encoding.ts';
import { environment } from './environment.ts';
import { expression } from './expression.ts';
import { file } from './file.ts';
import { form } from './form.ts';
import { frontMatter } from './front-matter.ts';
import { image } from './image.ts';
import { indicator } from './indicator.ts';
import { layout } from './layout.ts';
import { limit } from './limit.ts';
import { markdown } from './markdown.ts';
import { note } from './note.ts';
import { reference } from './reference.ts';
import { section } from './section.ts';
import { template } from './template.ts';
import { text } from './text.ts';
import { todo } from './todo.ts';
import { value } from './value.ts';
import { yaml } from './yaml.ts';

/** Every code that planpress can give, by family. One file a family. */
export const catalogue = {
  ...acceptance,
  ...budget,
  ...cell,
  ...character,
  ...csv,
  ...date,
  ...encoding,
  ...expression,
  ...environment,
  ...file,
  ...form,
  ...frontMatter,
  ...image,
  ...indicator,
  ...layout,
  ...limit,
  ...markdown,
  ...note,
  ...reference,
  ...section,
  ...template,
  ...text,
  ...todo,
  ...value,
  ...yaml,
};

export type Catalogue = typeof catalogue;
export type Code = keyof Catalogue;

/** Whether a text is a code. */
export function isCode(text: string): text is Code {
  return Object.hasOwn(catalogue, text);
}

/** The codes of warnings, which alone can be accepted, turned off or made errors. */
export const warningCodes: readonly Code[] = (Object.keys(catalogue) as Code[]).filter(
  (code) => catalogue[code].severity === 'warning',
);
