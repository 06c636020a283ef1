import { dirname, extname, join } from 'node:path';
import type { Composition } from '../model/composition.ts';
import { withTokens } from './design-tokens.ts';
import { withFonts } from './fonts.ts';
import { hash } from './hash.ts';

/** The files of a site by path, and the way to lay its fonts into its folder. */
export interface SiteFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly copyFonts: (folder: string) => Promise<void>;
}

/**
 * Prepares the files of a site. Style sheets and scripts are named by their content, so that a changed one is
 * never taken from a cache.
 */
export async function siteFiles({ site, assets }: Composition): Promise<SiteFiles> {
  const pages = [...site].filter(([path]) => path.endsWith('.html'));
  const text = pages.map(([, html]) => html).join('');
  const styles = [...assets].filter(([path]) => path.endsWith('.css'));
  const finished = await Promise.all(
    styles.map(async ([path, style]) => ({ path, ...(await withFonts(withTokens(style), text)) })),
  );
  const contents = new Map([...assets, ...finished.map(({ path, css }) => [path, css] as const)]);
  const names = new Map([...contents].map(([path, content]) => [path, namedByContent(path, content)]));
  const named = pages.map(([path, html]) => [path, renamed(html, names)] as const);
  const stored = [...contents].map(([path, content]) => [names.get(path) ?? path, content] as const);
  return {
    files: new Map([...site, ...named, ...stored]),
    copyFonts: async (folder) => {
      for (const { path, copyFonts } of finished) await copyFonts(join(folder, dirname(path)));
    },
  };
}

function namedByContent(path: string, content: string): string {
  const extension = extname(path);
  return `${path.slice(0, -extension.length)}-${hash(content).slice(0, 10)}${extension}`;
}

function renamed(html: string, names: ReadonlyMap<string, string>): string {
  let text = html;
  for (const [path, name] of names) text = text.replaceAll(path, name);
  return text;
}
