import type { Form } from '../model/form.ts';
import { letters } from '../model/published/plain.ts';
import type { PublishedText } from '../model/published/text.ts';
import { vocabularyOf } from './vocabulary.ts';

/** How many headings of a form a text has: the form with the most is the one that it was written by. */
export function headingsFound({ lines }: PublishedText, form: Form): number {
  const { headings } = vocabularyOf(form, undefined);
  let found = 0;
  for (const { text } of lines) {
    if (text.length > 60) continue;
    const key = letters(text).replace(/^\d+/u, '');
    if (key.length > 3 && headings.has(key)) found += 1;
  }
  return found;
}
