import { Parser, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { FactId } from './fact.ts';

/** A place on a page that shows a fact. */
export interface ShownFact {
  readonly fact: FactId;
  /** What is printed there, and on the lines of the same fact right below it. */
  readonly value: string;
  /** The id of its element, if it has one. */
  readonly id: string | undefined;
  /** Where the attribute that names the fact begins, with the space before it, and where it ends. */
  readonly start: number;
  readonly end: number;
  /** Where what the element holds ends, before its closing tag; undefined for one in a link, where no other can stand. */
  readonly contentEnd: number | undefined;
}

/** The characters of a page: those that it shows, and those among them that it prints bold. */
export interface PageCharacters {
  readonly shown: ReadonlySet<string>;
  readonly bold: ReadonlySet<string>;
}

/** Where in the text of a page something of its frame stands; undefined where the page has none. */
export interface PageFrame {
  readonly title: number | undefined;
  readonly headingEnd: number | undefined;
  readonly mainEnd: number | undefined;
}

/** What a finished page shows. */
export interface FinishedPage {
  readonly frame: PageFrame;
  /** In the order of the page. */
  readonly facts: readonly ShownFact[];
  readonly characters: PageCharacters;
}

/**
 * Reads a finished page, once for all that is asked of it. Its tokens are enough: a parser would make elements of them,
 * which takes twice as long.
 */
export function readPage(html: string): FinishedPage {
  const reader = new PageReader(html);
  const tokenizer = new Tokenizer({}, reader);
  tokenizer.write(html);
  tokenizer.end();
  return reader.page();
}

/** Where the tag begins by which a page asks for its first style; undefined where it asks for none. Reads no further. */
export function firstStyle(html: string): number | undefined {
  let found: number | undefined;
  const parser = new Parser({
    onopentag: (name, { rel }) => {
      if (name !== 'link' || rel !== 'stylesheet') return;
      found = parser.startIndex;
      parser.pause();
    },
  });
  parser.write(html);
  return found;
}

/** What styles and browsers print bold: headings, headers of columns, what is stressed. */
const boldElements = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'thead', 'strong', 'b', 'dt', 'summary']);

/** The attributes that are read, by the lengths of their names. */
const attributes: Readonly<Record<number, string>> = Object.fromEntries(
  ['data-fact', 'id', 'alttext'].map((name) => [name.length, name]),
);

/** A place that is being read: how many elements of its name are open, and its place on the line below. */
interface Place extends Omit<ShownFact, 'value' | 'contentEnd'> {
  readonly name: string;
  readonly isInLink: boolean;
  contentEnd: number | undefined;
  open: number;
  text: string;
  below?: Place;
}

/** Formulas, and the raised signs of notes. */
const unsaid: ReadonlySet<string> = new Set(['math', 'sup']);

class PageReader implements TokenizerCallbacks {
  readonly #html: string;
  #shown = '';
  #bold = '';
  #boldDepth = 0;
  readonly #places: Place[] = [];
  /** The places that are open, the innermost last, and those that ended right before. */
  readonly #open: Place[] = [];
  #ended: Place[] = [];
  #isNextLine = false;
  /** A formula is said by its words, and what is said of a word is none of it: what stands in these is not. */
  #isUnsaid = false;
  #isInLink = false;
  #tag = '';
  #attribute: string | undefined;
  #start = 0;
  #value = '';
  #fact: Pick<ShownFact, 'fact' | 'start' | 'end'> | undefined;
  #id: string | undefined;
  #words = '';
  readonly #frame: { -readonly [Name in keyof PageFrame]: PageFrame[Name] } = {
    title: undefined,
    headingEnd: undefined,
    mainEnd: undefined,
  };

  constructor(html: string) {
    this.#html = html;
  }

  page(): FinishedPage {
    return {
      frame: this.#frame,
      facts: this.#places.map(({ fact, id, start, end, contentEnd, ...place }) => ({
        fact,
        value: printedAt(place),
        id,
        start,
        end,
        contentEnd,
      })),
      characters: { shown: new Set(this.#shown), bold: new Set(this.#bold) },
    };
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#html.slice(start, end);
    if (this.#tag === 'title') this.#frame.title ??= start - '<'.length;
    this.#fact = undefined;
    this.#id = undefined;
    this.#words = '';
  }

  onattribname(start: number, end: number): void {
    const name = attributes[end - start];
    this.#attribute = name !== undefined && this.#html.startsWith(name, start) ? name : undefined;
    this.#start = start - 1;
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute) this.#value += this.#html.slice(start, end);
  }

  onattribentity(point: number): void {
    if (this.#attribute) this.#value += String.fromCodePoint(point);
  }

  onattribend(_: unknown, end: number): void {
    if (this.#attribute === 'data-fact') this.#fact = { fact: this.#value, start: this.#start, end };
    if (this.#attribute === 'id') this.#id = this.#value;
    if (this.#attribute === 'alttext') this.#words = this.#value;
  }

  onopentagend(): void {
    const name = this.#tag;
    if (boldElements.has(name)) this.#boldDepth += 1;
    for (const place of this.#open) if (place.name === name) place.open += 1;
    if (name === 'a') this.#isInLink = true;
    const place = { id: this.#id, name, open: 1, text: '', isInLink: this.#isInLink, contentEnd: undefined };
    if (this.#fact) this.#begin({ ...this.#fact, ...place });
    else if (name === 'br') this.#endLine();
    // Marks around what is held together may begin a line.
    else if (name !== 'span') this.#ended = [];
    if (name === 'math') this.#say(this.#words);
    if (unsaid.has(name)) this.#isUnsaid = true;
  }

  onselfclosingtag(): void {
    this.onopentagend();
    this.#close(this.#tag, undefined);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#html.slice(start, end);
    if (name === 'h1') this.#frame.headingEnd ??= end + '>'.length;
    if (name === 'main') this.#frame.mainEnd ??= start - '</'.length;
    this.#close(name, start - '</'.length);
  }

  ontext(start: number, end: number): void {
    this.#show(this.#html.slice(start, end));
  }

  ontextentity(point: number): void {
    this.#show(String.fromCodePoint(point));
  }

  #begin(place: Place): void {
    const above = this.#isNextLine ? this.#ended.find(({ fact }) => fact === place.fact) : undefined;
    if (above) above.below = place;
    this.#ended = [];
    this.#places.push(place);
    this.#open.push(place);
  }

  #endLine(): void {
    if (this.#isNextLine) this.#ended = [];
    this.#isNextLine = true;
    for (const place of this.#open) place.text += '\n';
  }

  #close(name: string, at: number | undefined): void {
    if (name === 'a') this.#isInLink = false;
    if (boldElements.has(name)) this.#boldDepth -= 1;
    if (unsaid.has(name)) this.#isUnsaid = false;
    if (this.#isNextLine) this.#ended = [];
    this.#isNextLine = false;
    for (const place of this.#open) if (place.name === name) place.open -= 1;
    while (this.#open.at(-1)?.open === 0) {
      const place = this.#open.pop()!;
      if (!place.isInLink) place.contentEnd = at;
      this.#ended.push(place);
    }
  }

  #show(text: string): void {
    this.#shown += text;
    if (this.#boldDepth > 0) this.#bold += text;
    if (!this.#isUnsaid) this.#say(text);
  }

  #say(text: string): void {
    if (this.#ended.length > 0) this.#ended = [];
    this.#isNextLine = false;
    for (const place of this.#open) place.text += text;
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
}

function printedAt({ text, below }: Pick<Place, 'text' | 'below'>): string {
  return below ? `${text.trim()}\n${printedAt(below)}` : text.trim();
}
