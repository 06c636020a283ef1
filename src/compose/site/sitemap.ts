import type { Plan } from '../../model/plan.ts';
import { escapeHtml } from '../escape.ts';
import { addressOf, isIndexed } from './paths.ts';

const sitemapPath = 'sitemap.xml';

/** The list of the pages that search engines are to know, by its path; none where the site's address is not known. */
export function sitemapOf(paths: readonly string[], plan: Plan): ReadonlyMap<string, string> {
  const { url } = plan.manifest;
  const listed = paths.filter((path) => isIndexed(path, plan));
  if (url === undefined || listed.length === 0) return new Map();
  const entries = listed.map((path) => `<url><loc>${escapeHtml(encodeURI(addressOf(url, path)))}</loc></url>\n`);
  const open = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n';
  return new Map([[sitemapPath, `${open}${entries.join('')}</urlset>\n`]]);
}
