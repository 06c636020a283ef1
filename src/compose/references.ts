import type { ComputedPlan } from '../model/computed.ts';
import { type Content, element, type Html } from '../model/markup.ts';
import { fillPhrase } from '../model/phrase.ts';
import type { Reference } from '../model/rich.ts';
import type { RenderReference } from './html.ts';
import { targetPath } from './site/frame/paths.ts';

/** References as the book prints them: a link that says the number, the page, or both. */
export function referenceInBook({ targets, plan }: ComputedPlan): RenderReference {
  return ({ target, show }) => {
    const found = targets.get(target);
    if (!found) return '';
    const page = element('span', { 'data-page-of': target });
    const slots: Readonly<Record<string, Content>> = { number: found.text, page };
    const phrase = plan.form.labels[labels[show]] ?? '';
    const words = fillPhrase<Content>(
      phrase,
      (name) => [slots[name] ?? ''].filter(Boolean),
      (text) => text,
    );
    return linkHtml(`#${target}`, words);
  };
}

const labels = { number: 'reference', page: 'pageReference', both: 'fullReference' } as const;

/** References as the site shows them, from pages one folder below its root: it has no page numbers. */
export function referenceOnSite(computed: ComputedPlan): RenderReference {
  return ({ target }) => {
    const found = computed.targets.get(target);
    return found ? linkHtml(`../${targetPath(found, computed)}`, found.text) : '';
  };
}

/** What a reference says in plain text. */
export function referenceText({ targets }: ComputedPlan): (reference: Reference) => string {
  return ({ target }) => targets.get(target)?.text ?? '';
}

function linkHtml(href: string, words: Content): Html {
  return element('a', { class: 'reference', href }, words);
}
