import type { Form } from './form.ts';
import { fillWords } from './phrase.ts';

/** A month or day of a calendar (`YYYY-MM`, `YYYY-MM-DD`) as the label `issued` of the form has dates written. */
export function writtenDate(date: string, { labels }: Pick<Form, 'labels'>): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const words: Readonly<Record<string, string>> = { year, month: unpadded(month), day: unpadded(day) };
  return fillWords(labels.issued ?? '', (name) => words[name]);
}

function unpadded(digits: string): string {
  return digits.replace(/^0/u, '');
}
