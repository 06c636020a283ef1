import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { element } from '../../model/markup.ts';
import { indexKind, publishedBuild } from './out-folder.ts';
import { refusal } from './refusal.ts';
import { replaceFile } from './write-files.ts';

/**
 * Writes `out/index.html`, which leads to the site of every edition that has been built: the old page or
 * the new one, whole. Diagnostics: environment/output-unwritable.
 */
export async function writeEditionsIndex(out: string): Promise<readonly Diagnostic[]> {
  try {
    let editions = await builtEditions(out);
    for (let written: readonly BuiltEdition[] = []; !isSame(written, editions); editions = await builtEditions(out)) {
      await replaceFile(out, indexKind, 'index.html', pageOf(editions));
      // Another build may have published since: whoever writes last has to know all.
      written = editions;
    }
    return [];
  } catch (error) {
    return [refusal(out, error)];
  }
}

/** An edition that has been built, with what its home page calls itself and says of its status. */
interface BuiltEdition {
  readonly name: string;
  readonly title: string;
  readonly notice: string;
}

/** The newest first: editions are named by their year. */
async function builtEditions(out: string): Promise<readonly BuiltEdition[]> {
  const names = (await readdir(out))
    .filter((name) => !name.startsWith('.'))
    .sort()
    .reverse();
  const editions: BuiltEdition[] = [];
  for (const name of names) {
    const folder = await publishedBuild(out, name);
    const home = folder && (await readFile(join(folder, 'site', 'index.html'), 'utf8').catch(() => undefined));
    if (home === undefined) continue;
    editions.push({ name, title: name, notice: '', ...saidBy(home) });
  }
  return editions;
}

function isSame(left: readonly BuiltEdition[], right: readonly BuiltEdition[]): boolean {
  return pageOf(left) === pageOf(right);
}

/** The title of a home page and what it says of the status of its edition, in text. */
function saidBy(home: string): Partial<Omit<BuiltEdition, 'name'>> {
  const said: { title?: string; notice?: string } = {};
  let wanted: keyof typeof said | undefined;
  const parser = new Parser({
    onopentag: (name, { class: kind }) => {
      if (name === 'title' && said.title === undefined) wanted = 'title';
      else if (name === 'p' && kind === 'footer-notice') wanted = 'notice';
    },
    ontext: (text) => {
      if (wanted) said[wanted] = (said[wanted] ?? '') + text;
    },
    onclosetag: () => {
      wanted = undefined;
    },
  });
  parser.end(home);
  return said;
}

function pageOf(editions: readonly BuiltEdition[]): string {
  const items = editions.map(({ name, title, notice }) => {
    const link = element('a', { href: `${encodeURIComponent(name)}/site/index.html` }, title);
    return element('li', {}, link, notice === '' ? '' : [' ', element('span', {}, notice)]);
  });
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
${items.join('\n')}
</ul>
</main>
</body>
</html>
`;
}
