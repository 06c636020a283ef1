import { hash } from 'node:crypto';
import { dirname, extname, join } from 'node:path';
import { type Composition, lateFontsPath } from '../../model/composition.ts';
import { firstStyle, type PageCharacters, readPage } from '../../model/finished-page.ts';
import { copyFonts, fontSource, withFonts } from '../fonts/fonts.ts';
import { type Slice, type Splitting, slicesFor, splitFonts } from '../fonts/split-fonts.ts';
import { withTokens } from './design-tokens.ts';

/** The files of a site by path, and the way to lay those fonts into its folder that stay whole. */
export interface SiteFiles {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly copyFonts: (folder: string) => Promise<void>;
}

/** Reads a file of the site that was published before this one; undefined where there is none. */
export type ReadEarlier = (path: string) => Promise<Uint8Array | undefined>;

/**
 * Prepares the files of a site. Style sheets and scripts are named by their content, so that a changed one is
 * never taken from a cache.
 */
export async function siteFiles(
  { site, characters, assets, images }: Composition,
  earlier: ReadEarlier,
): Promise<SiteFiles> {
  const pages = [...site]
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, text]) => ({ path, text, characters: characters.get(path) ?? readPage(text).characters }));
  const styles = [...assets].filter(([path]) => path.endsWith('.css'));
  // What scripts say stands on a page only when they say it.
  const scripts = [...assets]
    .filter(([path]) => path.endsWith('.js'))
    .map(([, text]) => ({ shown: new Set(text), bold: new Set<string>() }));
  const texts = {
    pages: [...pages.map((page) => page.characters), ...scripts],
    everywhere: [typed, ...styles.map(([, style]) => style)].join(''),
  };
  const finished = await Promise.all(styles.map(([path, style]) => finishedStyle(path, style, texts, earlier)));
  const contents = new Map([
    ...assets,
    ...finished.map(({ path, css }) => [path, css] as const),
    [lateFontsPath, finished.map(({ faces }) => faces).join('\n')] as const,
  ]);
  const names = new Map([...contents].map(([path, content]) => [path, namedByContent(path, content)]));
  const named = pages.map((page) => [page.path, renamed(page, withPreloads(page, finished), names)] as const);
  const stored = [...contents].map(([path, content]) => [names.get(path) ?? path, content] as const);
  return {
    files: new Map<string, string | Uint8Array>([
      ...site,
      ...images,
      ...named,
      ...stored,
      ...finished.flatMap(({ folder, slices }) =>
        slices.map(({ name, bytes }) => [`${folder}/${name}`, bytes] as const),
      ),
    ]),
    copyFonts: async (folder) => {
      for (const { path, fonts } of finished) await copyFonts(fonts, join(folder, dirname(path)));
    },
  };
}

/** A page with the characters that it shows. */
interface ReadPage {
  readonly path: string;
  readonly text: string;
  readonly characters: PageCharacters;
}

/** What a reader may type anywhere without a rarer slice being fetched. */
const typed = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index));

async function finishedStyle(
  path: string,
  style: string,
  { pages, everywhere }: Pick<Splitting, 'pages' | 'everywhere'>,
  earlier: ReadEarlier,
) {
  const folder = `${dirname(path)}/fonts`;
  const shown = pages.flatMap((page) => [...page.shown]).join('');
  const declared = await withFonts(withTokens(style), shown);
  const { css, slices } = await splitFonts(declared.css, {
    pages,
    everywhere,
    sourceOf: fontSource,
    earlier: (name) => earlier(`${folder}/${name}`),
  });
  return {
    path,
    folder,
    css: css.replaceAll(fontFace, (rule) => shownAs('optional', rule)),
    faces: [...css.matchAll(fontFace)].map(([rule]) => shownAs('swap', rule)).join('\n'),
    slices,
    fonts: declared.fonts.filter(({ name }) => css.includes(`fonts/${name}`)),
  };
}

const fontFace = /@font-face \{[^}]*\}/g;

/**
 * How a font is shown that comes late. On a hosted page it is optional, and waits for the next page: letters of
 * another width would move what is being read. On one opened from a disk it takes its place.
 */
function shownAs(display: 'optional' | 'swap', rule: string): string {
  return rule.replace(/font-display: [a-z]+; ?/, '').replace(/ ?\}$/, ` font-display: ${display}; }`);
}

/** Asks for the fonts of a page before it is drawn; else its letters would come late, and wait for the next page. */
function withPreloads(
  { path, text, characters }: ReadPage,
  styles: readonly { folder: string; slices: readonly Slice[] }[],
): string {
  const root = rootFrom(path);
  const links = styles.flatMap(({ folder, slices }) =>
    slicesFor(characters, slices).map(
      ({ name }) => `<link rel="preload" href="${root}${folder}/${name}" as="font" type="font/woff2" crossorigin>\n`,
    ),
  );
  const at = firstStyle(text);
  return at === undefined ? text : text.slice(0, at) + links.join('') + text.slice(at);
}

function namedByContent(path: string, content: string): string {
  const extension = extname(path);
  return `${path.slice(0, -extension.length)}-${hash('sha256', content).slice(0, 10)}${extension}`;
}

/** Attributes that name what the page loads get its name by content; a text that says the same stays as it is. */
function renamed({ path }: ReadPage, html: string, names: ReadonlyMap<string, string>): string {
  const root = rootFrom(path);
  let text = html;
  for (const [asset, name] of names) text = text.replaceAll(`"${root}${asset}"`, `"${root}${name}"`);
  return text;
}

function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}
