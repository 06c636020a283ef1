import type { Form } from '../model/form.ts';
import { fillPhrase } from '../model/phrase.ts';
import { escapeHtml } from './escape.ts';

/** A caption by the form as HTML, such as `< 표 3-2. 과제추진 계획 >`; its title is HTML already. */
export function captionHtml(title: string, number: string | undefined, form: Form): string {
  const slots: Readonly<Record<string, string>> = { caption: title, number: escapeHtml(number ?? '') };
  const slot = (name: string): readonly string[] => [slots[name] ?? ''].filter(Boolean);
  return fillPhrase(form.labels.caption ?? '', slot, escapeHtml).join('');
}
