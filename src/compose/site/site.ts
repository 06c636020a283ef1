import type { ComputedPlan } from '../../model/computed.ts';
import type { Sibling } from '../../model/sibling.ts';
import type { SitePageDefinition } from '../../model/site.ts';
import type { BookDocument } from '../document/tree.ts';
import { editionView } from '../edition-view.ts';
import type { Rendering } from '../section-view.ts';
import type { Render } from '../templates/render.ts';
import { bookPages, contentsOf, renderBookPages } from './book/book-pages.ts';
import { numberPages } from './book/number-pages.ts';
import { calendarPages } from './calendar/calendar.ts';
import { financePages } from './finance/finance-pages.ts';
import type { SiteContext, SitePage } from './frame/context.ts';
import { shellOf } from './frame/shell.ts';
import { subjectPaths } from './frame/subjects.ts';
import { downloadsPage } from './home/downloads.ts';
import { everythingPage } from './home/everything.ts';
import { homePage } from './home/home.ts';
import { recordsPage } from './home/records-page.ts';
import { registerPages } from './register/register-pages.ts';
import { searchPage } from './search/search-page.ts';

/** What a site is made with beside its plan. */
export interface SiteOptions {
  readonly render: Render;
  readonly rendering: Rendering;
  readonly hasPdf: boolean;
  readonly siblings: readonly Sibling[];
}

/** Makes all pages of the site: the home page, nodes and chapters in the order of the book, then what the form adds. */
export function sitePages(document: BookDocument, computed: ComputedPlan, options: SiteOptions): readonly SitePage[] {
  const edition = editionView(computed.plan, computed.words);
  const ofBook = bookPages(document, computed, options.rendering);
  const shell = shellOf(computed, edition, {
    navigation: contentsOf(computed, ofBook),
    siblings: options.siblings,
    hasPdf: options.hasPdf,
  });
  const context: SiteContext = { computed, edition, shell, subjectPath: subjectPaths(computed), ...options };
  const added = computed.plan.form.site.pages;
  const pages = [
    homePage(ofBook, context),
    ...renderBookPages(ofBook, context),
    ...added.flatMap((definition) => pagesOf(definition, context)),
  ];
  const lists = added.filter((definition) => definition.kind === 'everything');
  return [...pages, ...lists.map((definition) => everythingPage(definition, context, pages)), ...numberPages(context)];
}

function pagesOf(definition: SitePageDefinition, context: SiteContext): readonly SitePage[] {
  switch (definition.kind) {
    case 'calendar':
      return calendarPages(definition, context);
    case 'downloads':
      return downloadsPage(definition, context);
    case 'everything':
      // Lists all others, so it comes after them.
      return [];
    case 'register':
      return registerPages(definition, context);
    case 'search':
      return [searchPage(definition, context)];
    case 'finance':
      return financePages(definition, context);
    case 'records':
      return [recordsPage(definition, context)];
  }
}
