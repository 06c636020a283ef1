import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { indexKind } from './out-folder.ts';
import { refusal } from './refusal.ts';
import { replaceFile } from './write-files.ts';

/**
 * Writes `out/index.html`, which leads to the site of every edition that has been built: the old page or
 * the new one, whole. Diagnostics: environment/output-unwritable.
 */
export async function writeEditionsIndex(out: string): Promise<readonly Diagnostic[]> {
  try {
    let editions = await builtEditions(out);
    for (let written: readonly string[] = []; !isSame(written, editions); editions = await builtEditions(out)) {
      await replaceFile(out, indexKind, 'index.html', pageOf(editions));
      // Another build may have published since: whoever writes last has to know all.
      written = editions;
    }
    return [];
  } catch (error) {
    return [refusal(out, error)];
  }
}

async function builtEditions(out: string): Promise<readonly string[]> {
  const names = (await readdir(out)).filter((name) => !name.startsWith('.')).sort();
  const editions: string[] = [];
  for (const name of names) {
    const site = await stat(join(out, name, 'site', 'index.html')).catch(() => undefined);
    if (site?.isFile()) editions.push(name);
  }
  return editions;
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((name, index) => name === right[index]);
}

function pageOf(editions: readonly string[]): string {
  const items = editions
    .map((edition) => `<li><a href="${encodeURIComponent(edition)}/site/index.html">${edition}</a></li>`)
    .join('\n');
  return `<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>판 목록</title>
</head>
<body>
<main>
<h1>판 목록</h1>
<ul>
${items}
</ul>
</main>
</body>
</html>
`;
}
