import { escapeHtml } from '../diagnostics/escape.ts';
import type { FactId } from './fact.ts';

/** What can stand in HTML: text, which is escaped, other HTML, or several of them after each other. */
export type Content = string | Html | readonly Content[];

/** Attributes in their order; one that is undefined is left out, and a true one has no value. */
export type Attributes = Readonly<Record<string, string | number | true | undefined>>;

/** What is known of a piece of HTML that cannot be told from what stands in it. */
interface Known {
  readonly text?: string | undefined;
  readonly fact?: FactId | undefined;
}

/** A piece of HTML as a value: it is safe to print, and knows what it says as plain text and which facts it shows. */
export class Html {
  readonly #written: string;
  readonly #content: Content;
  readonly #known: Known;

  constructor(written: string, content: Content = [], known: Known = {}) {
    this.#written = written;
    this.#content = content;
    this.#known = known;
  }

  toString(): string {
    return this.#written;
  }

  /** By this name templates ask for what needs no escaping. */
  toHTML(): string {
    return this.#written;
  }

  /** What it says, with its breaks as lines and its formulas in words. */
  get text(): string {
    return this.#known.text ?? textOf(this.#content);
  }

  /** The facts that it shows, each once. */
  get facts(): readonly FactId[] {
    const { fact } = this.#known;
    return [...new Set([...(fact === undefined ? [] : [fact]), ...factsOf(this.#content)])];
  }
}

/** An element; `data-fact` among its attributes says which fact it shows. */
export function element(name: string, attributes: Attributes, ...content: readonly Content[]): Html {
  const fact = attributes['data-fact'];
  const written = `<${name}${attributesText(attributes)}>${writtenOf(content)}</${name}>`;
  return new Html(written, content, { fact: typeof fact === 'string' ? fact : undefined });
}

/** An element that can hold nothing, and so has no end. */
export function voidElement(name: string, attributes: Attributes): Html {
  return new Html(`<${name}${attributesText(attributes)}>`);
}

/** Several pieces after each other. */
export function fragment(...content: readonly Content[]): Html {
  return new Html(writtenOf(content), content);
}

/** Pieces with something between each two of them. */
export function joined(pieces: readonly Content[], between: Content): Html {
  return fragment(...pieces.flatMap((piece, at) => (at === 0 ? [piece] : [between, piece])));
}

/** HTML that is said by other words than stand in it. */
export function saidAs(text: string, html: Html): Html {
  return new Html(html.toString(), html, { text });
}

/** The end of a line within a text. */
export const lineBreak = new Html('<br>', [], { text: '\n' });

/** What a template has written; nothing is known of it beside that. */
export function rendered(html: string): Html {
  return new Html(html);
}

/** Attributes as they stand in a tag, each after a space. */
export function attributesText(attributes: Attributes): string {
  let text = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) text += ` ${name}`;
    else if (value !== undefined) text += ` ${name}="${escapeHtml(String(value))}"`;
  }
  return text;
}

function writtenOf(content: Content): string {
  if (typeof content === 'string') return escapeHtml(content);
  return content instanceof Html ? content.toString() : content.map(writtenOf).join('');
}

function textOf(content: Content): string {
  if (typeof content === 'string') return content;
  return content instanceof Html ? content.text : content.map(textOf).join('');
}

function factsOf(content: Content): readonly FactId[] {
  if (typeof content === 'string') return [];
  return content instanceof Html ? content.facts : content.flatMap(factsOf);
}
