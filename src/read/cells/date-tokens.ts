import type { DateWords } from '../../model/date.ts';
import type { Range } from '../../model/problem.ts';

export type DateRole = keyof DateWords;

/** A token of the date notation; a word carries every meaning that the table of words gives it. */
export interface DateToken {
  readonly kind: 'number' | 'word' | 'sign' | 'other' | 'end';
  /** The token as its sign was unified, so that one kind of apostrophe or tilde is left. */
  readonly text: string;
  readonly roles: ReadonlySet<DateRole>;
  readonly range: Range;
  /** Whether white space stands before the token. */
  readonly spaced: boolean;
}

/**
 * The signs that editors really type, by the one that the grammar knows. Each is one UTF-16 unit, so
 * that unifying them moves no offset. U+0300 is what some keyboards make of an apostrophe.
 */
const signs: Readonly<Record<string, string>> = {
  "'": "'‘’‛`´′ʼ\u0300＇",
  '~': '~∼〜～˜',
  '-': '-–−',
  ',': ',，、;；\n·・‧․ㆍ･ᆞ∙•',
  '.': '.．',
  '/': '/／',
  '(': '(（',
  ')': ')）',
};

const unified = new Map(
  Object.entries(signs).flatMap(([sign, kinds]) => [...kinds].map((kind) => [kind, sign] as const)),
);

const none: ReadonlySet<DateRole> = new Set();

/**
 * Cuts a cell of dates into tokens: numbers, words of the table (the longest first), signs, and
 * whatever else stands there. The last token is always the end.
 */
export function tokenizeDates(text: string, words: DateWords): readonly DateToken[] {
  const lexicon = lexiconOf(words);
  const tokens: DateToken[] = [];
  let spaced = false;
  let offset = 0;
  while (offset < text.length) {
    const token = tokenAt(text, offset, spaced, lexicon);
    spaced = token === undefined;
    if (token) tokens.push(token);
    offset = token ? token.range.end : offset + 1;
  }
  tokens.push({ kind: 'end', text: '', roles: none, range: { start: offset, end: offset }, spaced });
  return tokens;
}

type Lexicon = readonly (readonly [word: string, roles: ReadonlySet<DateRole>])[];

/** The words of a form are the same in every cell. */
const lexicons = new WeakMap<DateWords, Lexicon>();

function lexiconOf(words: DateWords): Lexicon {
  const lexicon = lexicons.get(words) ?? byLength(words);
  lexicons.set(words, lexicon);
  return lexicon;
}

function byLength(words: DateWords): Lexicon {
  const meanings = new Map<string, Set<DateRole>>();
  for (const [role, list] of Object.entries(words) as [DateRole, readonly string[]][]) {
    for (const word of list) meanings.set(word, (meanings.get(word) ?? new Set()).add(role));
  }
  meanings.delete('');
  return [...meanings].sort(([left], [right]) => right.length - left.length);
}

function tokenAt(text: string, start: number, spaced: boolean, lexicon: Lexicon): DateToken | undefined {
  const make = (kind: DateToken['kind'], length: number, as: string, roles = none): DateToken => {
    return { kind, text: as, roles, range: { start, end: start + length }, spaced };
  };
  const sign = unified.get(text.charAt(start));
  if (sign !== undefined) return make('sign', 1, sign);
  if (/\s/u.test(text.charAt(start))) return undefined;
  const digits = /^[0-9０-９]+/u.exec(text.slice(start))?.[0];
  if (digits !== undefined) return make('number', digits.length, digits.normalize('NFKC'));
  const word = lexicon.find(([candidate]) => text.startsWith(candidate, start));
  if (word) return make('word', word[0].length, word[0], word[1]);
  const length = otherLength(text, start, lexicon);
  return make('other', length, text.slice(start, start + length));
}

/** How far a run of unknown characters goes: to white space, a digit, a sign or a known word. */
function otherLength(text: string, start: number, lexicon: Lexicon): number {
  let end = start + 1;
  while (end < text.length && isOther(text, end, lexicon)) end += 1;
  return end - start;
}

function isOther(text: string, offset: number, lexicon: Lexicon): boolean {
  const character = text.charAt(offset);
  if (unified.has(character) || /[\s0-9０-９]/u.test(character)) return false;
  return !lexicon.some(([word]) => text.startsWith(word, offset));
}
