import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

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

/** Copies the fonts that a style sheet names into the folder `fonts` beside it. */
export async function copyFonts(styleSheet: string, folder: string): Promise<void> {
  const names = [...styleSheet.matchAll(/url\("fonts\/([^"]+)"\)/g)].map(([, name]) => name ?? '');
  const target = join(folder, 'fonts');
  await mkdir(target, { recursive: true });
  for (const name of names) {
    const source = sources[name];
    if (source)
      await copyFile(join(dirname(require.resolve(`${source[0]}/package.json`)), source[1]), join(target, name));
  }
}
