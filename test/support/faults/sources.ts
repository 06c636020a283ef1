import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frozenEdition, frozenRoot } from '../frozen/frozen.ts';
import { filesIn } from '../fuzz/sources.ts';
import { type Table, tableOf } from './table.ts';

/** The edition in which faults are made. */
export const edition = frozenEdition;
export const content = `content/${edition}`;
export const data = `data/${edition}`;

/** The sources of the edition as they are before anything is broken, without byte order marks. */
export class Sources {
  readonly texts: ReadonlyMap<string, string>;
  readonly #tables = new Map<string, Table>();

  constructor() {
    const root = frozenRoot();
    const paths = [...filesIn(root, content), ...filesIn(root, data)];
    this.texts = new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8').replace(/^\uFEFF/u, '')]));
  }

  text(file: string): string {
    const text = this.texts.get(file);
    if (text === undefined) throw new Error(`no source ${file}`);
    return text;
  }

  /** The CSV file of a record kind, by its name without `.csv`. */
  table(name: string): Table {
    const known = this.#tables.get(name) ?? tableOf(this.text(`${data}/${name}.csv`));
    this.#tables.set(name, known);
    return known;
  }

  /** The Markdown files of some folders of the content. */
  documents(...folders: readonly string[]): readonly string[] {
    return [...this.texts.keys()].filter((path) => folders.some((folder) => path.startsWith(`${content}/${folder}/`)));
  }

  /** Whether an expression anywhere names a fact, or one below it. */
  speaksOf(fact: string): boolean {
    return [...this.texts.values()].some((text) => text.includes(fact));
  }

  /** How often an id is written in all sources. */
  mentions(id: string): number {
    const word = new RegExp(`(?<![a-z0-9-])${id}(?![a-z0-9-])`, 'gu');
    return [...this.texts.values()].reduce((sum, text) => sum + (text.match(word)?.length ?? 0), 0);
  }
}

/** The id of the node that a Markdown file describes. */
export function nodeOf(file: string): string {
  return file.replace(/^.*\//u, '').replace(/\.md$/u, '');
}
