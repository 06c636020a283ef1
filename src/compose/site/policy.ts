/** Scripts, styles and fonts come from the site alone, or stand in a style sheet; nothing stands in the pages themselves. */
export const policy = [
  "default-src 'none'",
  ...['script-src', 'style-src'].map((kind) => `${kind} 'self'`),
  ...['font-src', 'img-src'].map((kind) => `${kind} 'self' data:`),
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

const rule = (text: string): string => `<meta http-equiv="Content-Security-Policy" content="${text}">`;

/** How the shipped templates begin a page: nothing is loaded before the policy holds. */
const beginning = /^\s*<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8">\s*/iu;

/** A page whose template was changed begins with the policy all the same. */
export function underPolicy(html: string): string {
  const [start = ''] = beginning.exec(html) ?? [];
  if (start !== '' && html.startsWith(rule(policy.replaceAll("'", '&#x27;')), start.length)) return html;
  return html.replace(/^\s*(?:<!doctype[^>]*>)?/iu, (doctype) => `${doctype}\n${rule(policy)}\n`);
}
