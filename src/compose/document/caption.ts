import type { Form } from '../../model/form.ts';
import { fillPhrase } from '../../model/phrase.ts';
import type { Framed } from './tree.ts';

/** What stands for the title while a phrase is filled. */
export const title = Symbol('title');

/** A caption by the form, such as `< 표 3-2. 과제추진 계획 >`. */
export function captionOf<T>(inner: T, isEmpty: boolean, number: string | undefined, form: Form): Framed<T> {
  return framed(form.labels.caption ?? '', inner, (name) => {
    if (name === 'caption') return isEmpty ? undefined : title;
    return name === 'number' ? number : undefined;
  });
}

/** A phrase with one of its slots left open for what it frames; the slot that gives `title` is that one. */
export function framed<T>(
  phrase: string,
  inner: T,
  slot: (name: string) => string | typeof title | undefined,
): Framed<T> {
  const pieces = fillPhrase<string | typeof title>(
    phrase,
    (name) => {
      const word = slot(name);
      return word === undefined || word === '' ? undefined : [word];
    },
    (text) => text,
  );
  const at = pieces.indexOf(title);
  const text = (some: readonly (string | typeof title)[]): string => some.filter((piece) => piece !== title).join('');
  return at === -1
    ? { before: text(pieces), inner, after: '' }
    : { before: text(pieces.slice(0, at)), inner, after: text(pieces.slice(at + 1)) };
}
