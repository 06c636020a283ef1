import type { ComputedPlan, Target } from '../model/computed.ts';
import { partId } from '../model/form.ts';
import { fillPhrase } from '../model/phrase.ts';
import type { Reference } from '../model/rich.ts';
import { escapeHtml } from './escape.ts';
import type { RenderReference } from './html.ts';
import { chapterPath, nodePath } from './site.ts';

/** References as the book prints them: a link that says the number, the page, or both. */
export function referenceInBook({ targets, plan }: ComputedPlan): RenderReference {
  return ({ target, show }) => {
    const found = targets.get(target);
    if (!found) return '';
    const page = `<span data-page-of="${escapeHtml(target)}"></span>`;
    const slots: Readonly<Record<string, string>> = { number: escapeHtml(found.text), page };
    const phrase = plan.form.labels[labels[show]] ?? '{number}';
    const words = fillPhrase(phrase, (name) => [slots[name] ?? ''].filter(Boolean), escapeHtml).join('');
    return linkHtml(`#${target}`, words);
  };
}

const labels = { number: 'reference', page: 'pageReference', both: 'fullReference' } as const;

/** References as the site shows them, from pages one folder below its root: it has no page numbers. */
export function referenceOnSite(computed: ComputedPlan): RenderReference {
  return ({ target }) => {
    const found = computed.targets.get(target);
    return found ? linkHtml(`../${pathOf(found, computed)}`, escapeHtml(found.text)) : '';
  };
}

/** What a reference says in plain text. */
export function referenceText({ targets }: ComputedPlan): (reference: Reference) => string {
  return ({ target }) => targets.get(target)?.text ?? '';
}

/** The page of the site on which a target stands, and the place on it; a part that has no page begins on the home page. */
function pathOf({ id, owner }: Target, { plan }: ComputedPlan): string {
  const node = plan.nodes.get(owner);
  if (node) return id === owner ? nodePath(node) : `${nodePath(node)}#${id}`;
  const part = plan.parts.find(({ definition }) => definition.id === owner);
  if (!part || part.sections.length === 0) return 'index.html';
  return id === partId({ id: owner }) ? chapterPath(owner) : `${chapterPath(owner)}#${id}`;
}

function linkHtml(href: string, words: string): string {
  return `<a class="reference" href="${escapeHtml(href)}">${words}</a>`;
}
