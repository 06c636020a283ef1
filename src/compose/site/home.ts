import type { BookPage } from './book-pages.ts';
import { link, type SiteContext, type SitePage } from './context.ts';
import { downloadsOf } from './downloads.ts';
import { homePath } from './paths.ts';

/** The home page of the edition. */
export function homePage(pages: readonly BookPage[], context: SiteContext): SitePage {
  const { edition } = context;
  const [first] = pages;
  const next = first && link(first.path, first.label, first.plain);
  const shell = context.shell({ path: homePath, plain: edition.label, next });
  const view = { ...shell, downloads: downloadsOf(context, '') };
  return { path: homePath, title: edition.label, html: context.render('pages/home', view) };
}
