import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { PageCharacters } from '../model/finished-page.ts';
import type { Form } from '../model/form.ts';

/** The quotes and apostrophes that keyboards do not have; each stands for one straight sign. */
const signs = { open: '‘', close: '’', openDouble: '“', closeDouble: '”' } as const;

/** All that may stand in a finished text and was not written. */
const typographicSigns: readonly string[] = Object.values(signs);

/** What turns a finished page, and what turns plain text, into the typography that the form asks for. */
export interface Typography {
  readonly page: (html: string) => string;
  readonly text: (text: string) => string;
}

/**
 * The typography of a form, for what is shown: sources, data files and the search stay as they were written. Texts are
 * as long as before, sign for sign.
 */
export function typographyOf({ typography }: Pick<Form, 'typography'>): Typography {
  if (typography.quotes === 'written') return { page: (html) => html, text: (text) => text };
  return { page: withTypographicQuotes, text: (text) => text.split('\n').map(typographicQuotes).join('\n') };
}

/** What a style sheet says for a form that sets the whole book in one kind of type. */
export function textureStyle({ typography }: Pick<Form, 'typography'>): string {
  if (typography.texture === 'serif') return ':root { --sans: var(--serif); }\n';
  return typography.texture === 'sans' ? ':root { --serif: var(--sans); }\n' : '';
}

/**
 * One line or paragraph with curved quotes, and with an apostrophe before years of two digits. A quote that nothing
 * closes, such as the sign of inches or seconds, stays as it is.
 */
export function typographicQuotes(text: string): string {
  if (!/['"]/u.test(text)) return text;
  const characters = [...text];
  const isOpen = { "'": false, '"': false };
  return characters
    .map((character, at) => {
      if (character !== "'" && character !== '"') return character;
      const before = characters[at - 1] ?? ' ';
      const behind = characters.slice(at + 1).join('');
      if (character === "'" && isYear(before, behind)) return signs.close;
      const isDouble = character === '"';
      if (isOpen[character]) {
        isOpen[character] = false;
        return isDouble ? signs.closeDouble : signs.close;
      }
      if (!isDouble && /[\p{L}\d]/u.test(before) && /^\p{Script=Latin}/u.test(behind)) return signs.close;
      if (/\d/u.test(before) || !closes(character, behind)) return character;
      isOpen[character] = true;
      return isDouble ? signs.openDouble : signs.open;
    })
    .join('');
}

/** A year of two digits: what is behind it is no word that counts, as in a quotation that begins with a number. */
function isYear(before: string, behind: string): boolean {
  return !/[\p{L}\d]/u.test(before) && /^\d{2}(?!\d)(?:$|[^\p{L}%]|[년말초상하학회대도월]|Q)/u.test(behind);
}

/** Whether a quotation is closed further on. */
function closes(quote: string, behind: string): boolean {
  const signs = [...behind.matchAll(quote === '"' ? /"/gu : /'/gu)];
  return signs.some(({ index }) => quote === '"' || !isYear(behind[index - 1] ?? ' ', behind.slice(index + 1)));
}

/** What ends a line: quotes are not closed beyond it. What is none of these stands within a line. */
const withinLine: ReadonlySet<string> = new Set(
  'a abbr b bdi cite em i mark q s small span strong sub sup u wbr'.split(' '),
);

/** What is no text of the page. */
const unread: ReadonlySet<string> = new Set(['script', 'style', 'code', 'pre', 'textarea']);

/** A page whose texts have typographic quotes, line by line; its tags stay as they are. */
function withTypographicQuotes(html: string): string {
  const reader = new LineReader(html);
  const tokenizer = new Tokenizer({}, reader);
  tokenizer.write(html);
  tokenizer.end();
  return reader.finished();
}

interface Piece {
  readonly start: number;
  readonly end: number;
  /** What is read there, one character or a stretch. */
  readonly text: string;
}

class LineReader implements TokenizerCallbacks {
  readonly #html: string;
  readonly #parts: string[] = [];
  #line: Piece[] = [];
  #copied = 0;
  #tag = '';
  #unread = '';

  constructor(html: string) {
    this.#html = html;
  }

  finished(): string {
    this.#endLine();
    return this.#parts.join('') + this.#html.slice(this.#copied);
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#html.slice(start, end);
    if (!withinLine.has(this.#tag)) this.#endLine();
    if (unread.has(this.#tag)) this.#unread = this.#tag;
  }

  onclosetag(start: number, end: number): void {
    const name = this.#html.slice(start, end);
    if (!withinLine.has(name)) this.#endLine();
    if (name === this.#unread) this.#unread = '';
  }

  ontext(start: number, end: number): void {
    if (this.#unread === '') this.#line.push({ start, end, text: this.#html.slice(start, end) });
  }

  ontextentity(point: number, end: number): void {
    const start = this.#html.lastIndexOf('&', end - 1);
    if (this.#unread === '') this.#line.push({ start, end, text: String.fromCodePoint(point) });
  }

  /** Puts the line that was read into the page; a sign that was written as an entity gives way as a whole. */
  #endLine(): void {
    const line = this.#line;
    this.#line = [];
    const before = line.map(({ text }) => text).join('');
    const after = typographicQuotes(before);
    if (after === before) return;
    let at = 0;
    for (const { start, end, text } of line) {
      const changed = after.slice(at, at + text.length);
      at += text.length;
      if (changed === text) continue;
      this.#parts.push(this.#html.slice(this.#copied, start), changed);
      this.#copied = end;
    }
  }

  onattribdata(): void {}
  onattribend(): void {}
  onattribentity(): void {}
  onattribname(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onopentagend(): void {}
  onprocessinginstruction(): void {}
  onselfclosingtag(): void {}
}

/** The characters of pages, with those that their typography puts in. */
export function withTypographicSigns(
  characters: ReadonlyMap<string, PageCharacters>,
  { typography }: Pick<Form, 'typography'>,
): ReadonlyMap<string, PageCharacters> {
  if (typography.quotes === 'written') return characters;
  const withSigns = (own: ReadonlySet<string>): ReadonlySet<string> => new Set([...own, ...typographicSigns]);
  return new Map(
    [...characters].map(([path, { shown, bold }]) => [path, { shown: withSigns(shown), bold: withSigns(bold) }]),
  );
}
