import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type FontCopy, fallbackFonts } from './fallback-fonts.ts';

const require = createRequire(import.meta.url);

/** Where each font that the style sheets name comes from: package and file within it. All are OFL. */
const sources: Readonly<Record<string, readonly [owner: string, file: string]>> = {
  'pretendard-gov-400.woff2': ['krds-uiux', 'resources/fonts/PretendardGOV-Regular.subset.woff2'],
  'pretendard-gov-500.woff2': ['krds-uiux', 'resources/fonts/PretendardGOV-Medium.subset.woff2'],
  'pretendard-gov-700.woff2': ['krds-uiux', 'resources/fonts/PretendardGOV-Bold.subset.woff2'],
  ...fontsource('noto-serif-kr', 'latin', [400, 700]),
  ...fontsource('noto-serif-kr', 'korean', [400, 700]),
};

function fontsource(
  family: string,
  subset: string,
  weights: readonly number[],
): Record<string, readonly [string, string]> {
  return Object.fromEntries(
    weights.map((weight) => [
      `${family}-${subset}-${weight}.woff2`,
      [`@fontsource/${family}`, `files/${family}-${subset}-${weight}-normal.woff2`],
    ]),
  );
}

/** A style sheet with rules for the characters that its fonts lack, and the fonts that it names. */
export interface StyleWithFonts {
  readonly css: string;
  readonly fonts: readonly FontCopy[];
}

/** Adds to a style sheet what the text needs beyond the fonts that it declares. */
export async function withFonts(style: string, text: string): Promise<StyleWithFonts> {
  const fallback = await fallbackFonts(style, text);
  const declared = [...style.matchAll(/url\("fonts\/([^"]+)"\)/g)].flatMap(([, name = '']): readonly FontCopy[] => {
    const source = fontSource(name);
    return source === undefined ? [] : [{ name, source }];
  });
  return { css: `${style}\n${fallback.css}\n`, fonts: [...declared, ...fallback.files] };
}

/** The file from which a font comes that a style sheet names; undefined for one that planpress does not have. */
export function fontSource(name: string): string | undefined {
  const source = sources[name];
  return source && join(dirname(require.resolve(`${source[0]}/package.json`)), source[1]);
}

/** Copies fonts into the folder `fonts` below the one given. */
export async function copyFonts(fonts: readonly FontCopy[], folder: string): Promise<void> {
  await mkdir(join(folder, 'fonts'), { recursive: true });
  for (const { name, source } of fonts) await copyFile(source, join(folder, 'fonts', name));
}
