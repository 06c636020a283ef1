import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fontSources } from '../../model/fonts.ts';
import { assertBelow } from '../output/safe-path.ts';
import { type FontCopy, fallbackFonts } from './fallback-fonts.ts';

const require = createRequire(import.meta.url);

/** A style sheet with rules for the characters that its fonts lack, and the fonts that it names. */
export interface StyleWithFonts {
  readonly css: string;
  readonly fonts: readonly FontCopy[];
}

/** Adds to a style sheet what the text needs beyond the fonts that it declares. */
export async function withFonts(style: string, text: string): Promise<StyleWithFonts> {
  const fallback = await fallbackFonts(style, text);
  const declared = [...style.matchAll(/url\(\s*["']?fonts\/([^"')\s]+)["']?\s*\)/gi)].flatMap(
    ([, name = '']): readonly FontCopy[] => {
      const source = fontSource(name);
      return source === undefined ? [] : [{ name, source }];
    },
  );
  return { css: `${style}\n${fallback.css}\n`, fonts: [...declared, ...fallback.files] };
}

/** The file from which a font comes that a style sheet names; undefined for one that planpress does not have. */
export function fontSource(name: string): string | undefined {
  const source = Object.hasOwn(fontSources, name) ? fontSources[name] : undefined;
  return source && join(dirname(require.resolve(`${source[0]}/package.json`)), source[1]);
}

/** Copies fonts into the folder `fonts` below the one given. */
export async function copyFonts(fonts: readonly FontCopy[], folder: string): Promise<void> {
  await mkdir(join(folder, 'fonts'), { recursive: true });
  for (const { name } of fonts) assertBelow(name);
  for (const { name, source } of fonts) await copyFile(source, join(folder, 'fonts', name));
}
