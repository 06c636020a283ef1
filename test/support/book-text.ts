import { composedSmall, type FormChanges, type Texts } from './small.ts';

/** The book of a small edition as plain text. */
export function bookText(form: FormChanges, texts: Texts): string {
  return composedSmall(form, texts).composition.site.get('plan.txt') as string;
}
