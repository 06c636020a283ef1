import { posix } from 'node:path';
import type { LinkProblem } from '../../diagnostics/catalogue/markdown.ts';

/** Tells whether a path of the root holds something. */
export type Exists = (path: string) => boolean;

const allowed = new Set(['http', 'https', 'mailto']);

/**
 * What is wrong with the address of a link in a file: `script` for all that is not the web or mail, the
 * ways of leading nowhere otherwise; undefined where it can be followed.
 */
export function linkProblem(url: string, file: string, exists: Exists | undefined): LinkProblem | 'script' | undefined {
  const scheme = schemeOf(url);
  if (scheme !== undefined) return allowed.has(scheme) ? malformed(url) : 'script';
  if (/^(?:\/\/|www\.|[\w-]+(?:\.[\w-]+)*\.(?:kr|com|org|net)(?:[/:?#]|$))/i.test(url)) return 'web';
  if (url === '' || url.startsWith('#')) return 'anchor';
  return fileExists(url, file, exists) ? 'source' : 'missing';
}

/** Whether a relative address names a file that is there. */
function fileExists(url: string, file: string, exists: Exists | undefined): boolean {
  const target = decoded(url)
    .replace(/[?#].*$/s, '')
    .replaceAll('\\', '/');
  const path = posix.normalize(target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(file), target));
  return exists !== undefined && !path.startsWith('..') && exists(path);
}

/** Browsers read over white space and control characters, and so does whoever hides a script behind them. */
function schemeOf(url: string): string | undefined {
  const [, scheme] = /^([a-z][a-z0-9+-]+):/i.exec(url.replaceAll(/[\s\p{Cc}\p{Cf}]/gu, '')) ?? [];
  return scheme?.toLowerCase();
}

function malformed(url: string): LinkProblem | undefined {
  if (/[\s\p{Cc}\p{Cf}]/u.test(url)) return 'malformed';
  if (/^mailto:/i.test(url)) return /^mailto:[^@]+@[^@]+$/i.test(url) ? undefined : 'malformed';
  return /^https?:\/\/[^/]/i.test(url) && URL.canParse(url) ? undefined : 'malformed';
}

/** An address with what it spells by numbers, as long as that is text. */
export function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
