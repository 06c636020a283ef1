import Papa from 'papaparse';
import type { Composition } from '../../src/model/composition.ts';
import { unpackIndex } from '../../src/model/search/index.ts';
import type { Case } from './edition.ts';
import { Page } from './shown.ts';
import { asRead, collapsed, writtenData } from './written.ts';

/** A node as `plan.json` gives it. */
interface PlanNode {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly departments: readonly string[];
  readonly sections: readonly {
    readonly id: string;
    readonly text: readonly string[];
    readonly notes: readonly string[];
  }[];
}

/** What some place shows of a case: a page, the book, a file of data. */
export type Shown = readonly [where: string, text: string];

/** All that a composition shows, parsed once. */
export class Output {
  readonly #composition: Composition;
  readonly #pages: ReadonlyMap<string, Page>;
  readonly #tables = new Map<string, ReadonlyMap<string, Record<string, string>>>();
  readonly #nodes: ReadonlyMap<string, PlanNode>;
  /** What search knows of sections, by their addresses. */
  readonly #sections: ReadonlyMap<string, string>;
  /** All texts that search knows. */
  readonly #found: readonly string[];

  constructor(composition: Composition) {
    this.#composition = composition;
    const site = [...composition.site].filter(([path]) => path.endsWith('.html'));
    this.#pages = new Map([['book', composition.book] as const, ...site].map(([path, html]) => [path, new Page(html)]));
    const { nodes } = JSON.parse(composition.site.get('data/plan.json') ?? '') as { nodes: readonly PlanNode[] };
    this.#nodes = new Map(nodes.map((node) => [node.id, node]));
    const script = [...composition.assets].find(([path]) => path.includes('search-index'))?.[1] ?? '';
    const { documents } = unpackIndex(JSON.parse(script.slice(script.indexOf('=') + 1, script.lastIndexOf(';'))));
    this.#found = documents.flatMap(({ title, text }) => [title, text].map(collapsed));
    this.#sections = new Map(documents.map(({ path, text }) => [path, text]));
  }

  /** Every place that shows a case, with what it shows. */
  shownOf(one: Case): readonly Shown[] {
    const { slot, task } = one;
    switch (slot.at.in) {
      case 'manifest':
        return this.#manifest(one, slot.at.key);
      case 'front matter':
        return this.#frontMatter(one, slot.at.key);
      case 'section':
        return this.#prose(one, slot.at.section);
      case 'chapter':
        return this.#chapter(one, slot.at);
      case 'grid':
        return /^\s*[<^]\s*$/u.test(one.typed) ? [] : this.#grid(task, slot.at);
      case 'row': {
        const [field = '', ...key] = slot.at.field.split('.');
        const data = this.#row(slot.at.file, 'id', task)?.[slot.at.header];
        return [...this.#fact([slot.at.kind, task, field, ...key].join('.')), ['data', data ?? '']];
      }
    }
  }

  #manifest({ typed }: Case, key: string): readonly Shown[] {
    const post = this.#composition.board.files.get('게시글.txt') ?? '';
    const home = this.#pages.get('index.html')!;
    const shown =
      key === 'licence.text'
        ? home.classed('licence').map((text): Shown => ['licence', text])
        : this.#fact(`plan.${key.split('.').at(-1)}`);
    return [...shown, ['post', within(post, typed)]];
  }

  #frontMatter({ task, typed }: Case, key: 'title' | 'short' | 'departments'): readonly Shown[] {
    const node = this.#nodes.get(task)!;
    if (key === 'short')
      return [
        ['plan.json', node.short],
        ['search', withinAny(this.#found, typed)],
      ];
    if (key === 'departments')
      return [...this.#fact(`task.${task}.departments`), ['plan.json', node.departments.join('|')]];
    const { title, described } = this.#pages.get(`tasks/${task}.html`)!;
    return [
      ...this.#fact(`task.${task}.title`),
      ['plan.json', node.title],
      ['title of the page', within(title, typed)],
      ['structured data', withinAny(described, typed)],
      ['search', withinAny(this.#found, typed)],
    ];
  }

  #chapter({ typed }: Case, { chapter, section }: { chapter: string; section: string }): readonly Shown[] {
    const id = `${chapter}-${section}`;
    const path = `chapters/${chapter}.html`;
    const found = this.#sections.get(`${path}#${id}`) ?? '';
    return [
      [path, this.#pages.get(path)?.textOf(id) ?? ''],
      ['book', this.#pages.get('book')?.textOf(id) ?? ''],
      ...(letters(found) === letters(writtenData(typed)) ? [] : [['search', found] as const]),
    ];
  }

  /** A cell that is shown nowhere is lost. */
  #grid(task: string, { row, column }: { row: number; column: number }): readonly Shown[] {
    const file = this.#composition.site.get(`data/tables/grid-${task}.csv`)?.replace(/^\uFEFF/u, '') ?? '';
    const rows = Papa.parse<string[]>(file, { delimiter: ',', transform: withoutApostrophe }).data;
    const shown = this.#fact(`grid.${task}.${row}.${column}`);
    return [
      ...(shown.length < 3 ? [['site, book or facts', ''] as const] : shown),
      ['data', rows[row - 1]?.[column - 1] ?? ''],
    ];
  }

  #fact(fact: string): readonly Shown[] {
    const row = this.#row('facts.csv', 'fact', fact);
    const places = [...this.#pages].flatMap(([path, page]) => page.placesOf(fact).map((text): Shown => [path, text]));
    return row ? [...places, ['data', row.value ?? '']] : places;
  }

  #prose({ task, typed }: Case, section: string): readonly Shown[] {
    const id = `${task}-${section}`;
    const { text = [], notes = [] } = this.#nodes.get(task)!.sections.find((other) => other.id === section) ?? {};
    const data = [...text, ...notes].join(' ');
    const found = this.#sections.get(`tasks/${task}.html#${id}`) ?? '';
    const isWhole = (shown: string): boolean => letters(shown) === letters(writtenData(typed));
    return [
      [`tasks/${task}.html`, this.#pages.get(`tasks/${task}.html`)?.textOf(id) ?? ''],
      ['book', this.#pages.get('book')?.textOf(id) ?? ''],
      ...[['plan.json', data] as const, ['search', found] as const].filter(([, shown]) => !isWhole(shown)),
    ];
  }

  #row(file: string, key: string, value: string): Record<string, string> | undefined {
    const table = this.#tables.get(file) ?? this.#read(file, key);
    this.#tables.set(file, table);
    return table.get(value);
  }

  #read(file: string, key: string): ReadonlyMap<string, Record<string, string>> {
    const text = this.#composition.site.get(`data/${file}`)?.replace(/^\uFEFF/u, '') ?? '';
    const rows = Papa.parse<Record<string, string>>(text, {
      header: true,
      delimiter: ',',
      transform: withoutApostrophe,
    }).data;
    return new Map(rows.map((row) => [row[key] ?? '', row]));
  }
}

/** What holds a text among others gives the text alone, or all where it does not hold it. */
function within(text: string, typed: string): string {
  return collapsed(text).includes(collapsed(asRead(typed))) ? asRead(typed) : text;
}

function withinAny(texts: readonly string[], typed: string): string {
  return texts.some((text) => collapsed(text).includes(collapsed(asRead(typed)))) ? asRead(typed) : 'nowhere';
}

/** Before what a spreadsheet would compute, published CSV has an apostrophe, as the guide says. */
function withoutApostrophe(value: string): string {
  return value.replace(/^'(?='*\s*[=+\-@＝＋－＠])/u, '');
}

/** In data neither steps nor the cells of a table follow each other as on a page. */
function letters(text: string): string {
  return text.replaceAll(/[\s→]/gu, '');
}
