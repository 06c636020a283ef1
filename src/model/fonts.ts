/** Where each font that style sheets may name comes from: package and file within it. All are OFL. */
export const fontSources: Readonly<Record<string, readonly [owner: string, file: string]>> = {
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
