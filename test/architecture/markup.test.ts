import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pathsBelow } from '../support/folders.ts';
import { repository } from '../support/project.ts';

/**
 * HTML is a value (`src/model/markup.ts`) until it is written, and finished pages are read by a tokenizer
 * (`src/model/finished-page.ts`): no pattern looks for tags in them, and no text pieces them together.
 */

/** Folders that read or write something else: templates as their authors write them, the PDF, what runs in a browser. */
const others = ['compose/templates/', 'publish/pdf/', 'publish/in-page/'];

/** What writes a document that is no page of the site. */
const ownDocuments = [
  // The map of the site for search engines, in XML.
  'compose/site/home/everything.ts',
  // The list of editions, whole.
  'publish/output/editions-index.ts',
  // A setting of the browser's fonts, in XML.
  'publish/browser/pinned-browser.ts',
];

/** What puts something between two tags of a page that a template has written. */
const betweenTags = [
  'compose/site/facts/fact-sources.ts',
  'compose/site/frame/shell.ts',
  'publish/browser/own-files.ts',
  'publish/output/site-files.ts',
];

interface Line {
  readonly place: string;
  readonly file: string;
  readonly text: string;
}

const source = join(repository, 'src');
const lines = (await Promise.all(['compose', 'publish'].map((folder) => pathsBelow(join(source, folder)))))
  .flat()
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path): readonly Line[] => {
    const file = relative(source, path).split(sep).join('/');
    return readFileSync(path, 'utf8')
      .split('\n')
      .map((text, at) => ({ place: `${file}:${at + 1}`, file, text }));
  })
  .filter(({ file, text }) => !others.some((other) => file.startsWith(other)) && !/^\s*(?:\/\/|\/?\*)/u.test(text));

/** A pattern as a literal, or as the text of one that is put together. */
const patterns =
  /(?<=^\s*|[(,=:[!&|?;]\s*|\breturn )\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuvy]*|String\.raw`[^`]*`|RegExp\([^)]*\)/gu;

/** A tag, an attribute or an entity of HTML; a group that looks behind or has a name is none. */
const markup = /<(?![=!]|\w+>)(?:[a-z!/([\\])|\w="|&(?:\(\?:)?[a-z#|\d]+\)?;/iu;

function patternsOver(text: string): readonly string[] {
  const found = [...text.matchAll(patterns)].map(([pattern]) => pattern.replaceAll('(?<', '('));
  return found.filter((pattern) => markup.test(pattern.replaceAll('\\/', '/')));
}

test('no pattern looks for tags, attributes or entities', () => {
  const over = lines.filter(({ text }) => patternsOver(text).length > 0);
  expect(over.map(({ place, text }) => `${place}: ${text.trim()}`)).toEqual([]);
});

test('no text is pieced together to HTML', () => {
  const written = lines.filter(({ file }) => !ownDocuments.includes(file) && !betweenTags.includes(file));
  const tags = written.filter(({ text }) => /['"`>}]<\/?[a-z]+[\s>/$]/u.test(text));
  expect(tags.map(({ place, text }) => `${place}: ${text.trim()}`)).toEqual([]);
});

describe('what is watched', () => {
  test.each([
    ['a tag', "html.replaceAll(/<[^<>]*>/gu, '')"],
    ['a certain tag', String.raw`const found = /<(h[1-6])\b.*?<\/\1>/gs.exec(html)`],
    ['an attribute', 'html.matchAll(/ data-fact="([^"]+)"/gu)'],
    ['an attribute whose line it begins', '  /class="note"/u;'],
    ['an entity', "text.replaceAll(/&(?:amp|lt);/gu, '')"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a program
    ['a pattern put together', 'new RegExp(`<(/?)${name}`)'],
  ])('%s', (_, text) => {
    expect(patternsOver(text)).toHaveLength(1);
  });

  test.each([
    ['a group that looks behind', String.raw`const at = /(?<=[^(])\([^()\n]{10,30}\)$/u;`],
    ['a comparison', 'if (at / 2 <rest / 3) return;'],
    ['characters that no file may have', String.raw`name.replaceAll(/[\\/:*?"<>|]+/gu, ' ')`],
  ])('but not %s', (_, text) => {
    expect(patternsOver(text)).toEqual([]);
  });
});
