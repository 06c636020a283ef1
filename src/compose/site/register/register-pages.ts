import type { SitePageOf } from '../../../model/site.ts';
import type { SiteContext, SitePage } from '../frame/context.ts';
import { listPage } from './list-page.ts';
import { recordPages } from './record-page.ts';

/** The pages of a register: the list, then a page for each record in the order of the file. */
export function registerPages(definition: SitePageOf<'register'>, context: SiteContext): readonly SitePage[] {
  const register = context.computed.ofPages.register(definition);
  return register ? [listPage(register, context), ...recordPages(register, context)] : [];
}
