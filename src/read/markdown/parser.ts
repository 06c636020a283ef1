import type { Root } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { addresses } from './dialect/addresses.ts';
import { inDialect } from './dialect/dialect.ts';
import { markedWords } from './dialect/marked-words.ts';
import { restore } from './dialect/stand-ins.ts';

/** A single tilde stands in dates (`1~3월`), so only a double one strikes out. */
function base() {
  return unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(withoutSearches)
    .use(remarkDirective)
    .use(ownConstructs);
}

/**
 * The tokenizer finds addresses that stand alone. The second search, through the finished tree for what other
 * tools overlook, would cost a tenth of the time of a check and finds nodes without a place.
 */
function withoutSearches(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map(withoutTransforms);
}

function withoutTransforms({ transforms: _, ...extension }: Extension): Extension {
  return extension;
}

const documents = base().use(remarkFrontmatter, ['yaml']).freeze();

function ownConstructs(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), addresses(), markedWords()];
}

/** What begins a block in Markdown itself and must not do so inside a cell, where `- ` and `1.` are text. */
const blockConstructs = [
  'list',
  'headingAtx',
  'setextUnderline',
  'thematicBreak',
  'blockQuote',
  'codeIndented',
  'codeFenced',
  'htmlFlow',
  'definition',
];

/** The blocks of extensions are left out whole: not all of them have names by which they could be disabled. */
function inlineOnly(this: Processor): void {
  const data = this.data();
  const inline = (data.micromarkExtensions ?? []).flat().map(({ document: _, flow: __, ...extension }) => extension);
  data.micromarkExtensions = [...inline, { disable: { null: blockConstructs } }];
}

const cells = base().use(inlineOnly).freeze();

const mostRemembered = 1000;

/** The trees of the texts parsed last: parsing takes longer than all the rest of reading. */
const remembered = new Map<string, Root>();

/**
 * The Markdown tree of a whole file, which nobody may change: the same text, read again after a change
 * elsewhere, has the same tree.
 */
export function parseDocument(text: string): Root {
  const known = remembered.get(text);
  if (known) return known;
  const root = parse(documents, text, { blocks: true });
  const oldest = remembered.size < mostRemembered ? undefined : remembered.keys().next().value;
  if (oldest !== undefined) remembered.delete(oldest);
  remembered.set(text, root);
  return root;
}

/** The Markdown tree of one line of a cell: paragraphs alone. */
export function parseCellLine(text: string): Root {
  return parse(cells, text, { blocks: false });
}

function parse(processor: { parse: (text: string) => unknown }, text: string, options: { blocks: boolean }): Root {
  const seen = inDialect(text, options);
  const root = processor.parse(seen) as Root;
  if (seen !== text) restore(root);
  return root;
}
