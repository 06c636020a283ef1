import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { pageStart } from '../../model/page-start.ts';

/**
 * Lets a page load the files that lie beside its document, and nothing else: no other file of this machine, and
 * nothing of any network. What styles and templates ask for is checked where they are read; this holds for the rest.
 * To be called before the document is opened.
 */
export async function allowOwnFilesOnly(page: Page, htmlFile: string): Promise<void> {
  const folder = pathToFileURL(`${dirname(htmlFile)}/`).href;
  page.on('request', (request) => {
    const answer = isOwn(request, folder) ? request.continue() : request.abort('blockedbyclient');
    // A page that is closed meanwhile asks for nothing any more.
    answer.catch(() => undefined);
  });
  await page.setRequestInterception(true);
}

function isOwn(request: HTTPRequest, folder: string): boolean {
  const address = request.url();
  return address.startsWith('data:') || (address.startsWith(folder) && !/%(?:2f|5c)/iu.test(address));
}

/** Nothing but styles, pictures and fonts is loaded by the document, and nothing runs in it. */
const policy = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The document with the policy at its very beginning, so that nothing of it comes before. */
export function underPolicy(html: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const { afterDoctype } = pageStart(html, 0);
  return html.slice(0, afterDoctype) + meta + html.slice(afterDoctype);
}
