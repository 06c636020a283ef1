import { readdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes `out/index.html`, which leads to the site of every edition that has been built. */
export async function writeEditionsIndex(out: string): Promise<void> {
  const names = (await readdir(out)).filter((name) => !name.startsWith('.')).sort();
  const editions: string[] = [];
  for (const name of names) {
    const site = await stat(join(out, name, 'site', 'index.html')).catch(() => undefined);
    if (site?.isFile()) editions.push(name);
  }
  const items = editions
    .map((edition) => `<li><a href="${encodeURIComponent(edition)}/site/index.html">${edition}</a></li>`)
    .join('\n');
  const page = `<!doctype html>
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
  const temporary = join(out, `.index-${process.pid}.html`);
  await writeFile(temporary, page);
  await rename(temporary, join(out, 'index.html'));
}
