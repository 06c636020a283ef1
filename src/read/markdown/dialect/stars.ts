import { lineDirectivePattern, lineDirectives } from './directives.ts';

/** A pair of marks around a text: `**…**` is bold, `*…*` italic. */
export interface StarPair {
  readonly open: number;
  readonly close: number;
  readonly length: number;
}

/** What the asterisks of a stretch of text are. */
export interface Stars {
  readonly pairs: readonly StarPair[];
  /** Offsets of asterisks that are text. */
  readonly text: readonly number[];
  /** Marks that look as if something should have become bold or italic, and are text. */
  readonly doubtful: readonly { readonly start: number; readonly end: number }[];
}

const none: Stars = { pairs: [], text: [], doubtful: [] };

interface Run {
  readonly at: number;
  readonly length: number;
  readonly before: string;
  readonly after: string;
}

/**
 * An opening mark stands at the beginning of a word: an asterisk behind a letter, a digit or a closing
 * bracket multiplies (`(A/B)*100`) or refers to a note (`통계청*`). A closing one stands right behind its words.
 */
export function starsIn(text: string, start: number, end: number): Stars {
  const runs = runsIn(text, start, end);
  if (runs.length === 0) return none;
  const open: Run[] = [];
  const pairs: StarPair[] = [];
  const doubtful: { start: number; end: number }[] = [];
  for (const run of runs) {
    const opener = closes(run) ? open.findLast(({ length }) => length === run.length) : undefined;
    if (!opener) {
      if (opens(run)) open.push(run);
      continue;
    }
    open.length = open.indexOf(opener);
    if (opener.length === 1 && mayBeProduct(text.slice(start, end), opener.at - start, run.at - start))
      doubtful.push({ start: opener.at, end: run.at + 1 });
    else pairs.push({ open: opener.at, close: run.at, length: run.length });
  }
  const paired = new Set(pairs.flatMap((pair) => [pair.open, pair.close]));
  const alone = runs.filter(({ at }) => !paired.has(at));
  doubtful.push(...alone.filter(isMeantBold).map(({ at, length }) => ({ start: at, end: at + length })));
  return { pairs, text: alone.flatMap(({ at, length }) => Array.from({ length }, (_, index) => at + index)), doubtful };
}

function runsIn(text: string, start: number, end: number): readonly Run[] {
  const pattern = /\\[\s\S]|\*+/g;
  const stretch = text.slice(start, end);
  if (!stretch.includes('*')) return [];
  return [...stretch.matchAll(pattern)].flatMap(({ 0: mark, index }): readonly Run[] => {
    if (mark.startsWith('\\')) return [];
    const before = stretch.charAt(index - 1) || ' ';
    const after = firstOf(stretch.slice(index + mark.length, index + mark.length + longestName));
    return [{ at: start + index, length: mark.length, before, after }];
  });
}

const expression = new RegExp(String.raw`^:(?:${lineDirectivePattern})\[`);
const longestName = Math.max(...lineDirectives.map((name) => `:${name}[`.length));

/** The character that follows a mark; an expression begins with a colon and shows a word. */
function firstOf(following: string): string {
  return expression.test(following) ? following.charAt(1) : following.charAt(0) || ' ';
}

const wordEnd = /[\p{L}\p{N}\p{Pe}\p{Pf}%℃]/u;
const ending = /[\s\p{Pe}\p{Pf}.,;:!?…·~%]/u;

/** Bold may begin with a mark (`**~'31년**`) where its asterisks can end nothing. */
function opens({ before, after, length }: Run): boolean {
  if (length > 3 || wordEnd.test(before)) return false;
  return !ending.test(after) || (length > 1 && /[\s\p{Ps}\p{Pi}]/u.test(before) && /[~.…·:%]/u.test(after));
}

/** Behind an italic word only what is no factor can follow: `*기울임*은`, not `C*D`. */
function closes({ before, after, length }: Run): boolean {
  return length <= 3 && !/[\s\p{Ps}\p{Pi}]/u.test(before) && (length > 1 || !/[A-Za-z0-9]/.test(after));
}

/** Italics that hold signs of a formula, or stand between its factors, may as well be two multiplications. */
function mayBeProduct(text: string, open: number, close: number): boolean {
  const factor = /[A-Za-z0-9)\]%]\s*$/.test(text.slice(Math.max(0, open - 3), open));
  return (
    /^[\d(]|[,=+×÷*/]/.test(text.slice(open + 1, close)) || (factor && /^\*\s*[A-Za-z0-9(]/.test(text.slice(close)))
  );
}

/**
 * Two asterisks without a partner: behind a word, before a space, they refer to a note (`자료** 참고`). Four between
 * words are meant to end bold and to begin it again.
 */
function isMeantBold({ before, after, length }: Run): boolean {
  if (length === 4) return wordEnd.test(before) && /[\p{L}\p{N}\p{Ps}]/u.test(after);
  if (length < 2 || length > 3) return false;
  const isOperator = /[A-Za-z0-9)\]]/.test(before) && /[A-Za-z0-9([]/.test(after);
  return !isOperator && !/\s/.test(after) && (!ending.test(after) || !wordEnd.test(before));
}
