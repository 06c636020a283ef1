import type { Range } from '../../model/problem.ts';

/** A token of an expression: a dotted name, a number, a sign, anything else, or the end. */
export interface Token {
  readonly kind: 'name' | 'number' | 'sign' | 'other' | 'end';
  readonly text: string;
  readonly range: Range;
  /** Whether white space stands before the token, and after it. */
  readonly spacedBefore: boolean;
  readonly spacedAfter: boolean;
}

/**
 * A name is segments joined by dots; a segment may hold hyphens inside, so a hyphen right after a name
 * belongs to it. Letters of any script are taken, so that an id in Hangul is reported as an unknown name.
 */
const segment = '[\\p{L}\\p{N}_]+(?:-[\\p{L}\\p{N}_]+)*';
const kinds: readonly (readonly [Token['kind'], RegExp])[] = [
  ['number', /\d+(?:\.\d+)?(?![\p{L}\p{N}_])/uy],
  ['name', new RegExp(`(?!\\d)${segment}(?:\\.${segment})*`, 'uy')],
  ['sign', /[-+*/×−|(),.]/uy],
  ['other', /[^\s]/uy],
];

/** Signs that stand for another one. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['×', '*'],
  ['−', '-'],
]);

/** Cuts an expression into tokens; the last is always the end. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let offset = nextVisible(text, 0);
  while (offset < text.length) {
    const token = tokenAt(text, offset);
    tokens.push(token);
    offset = nextVisible(text, token.range.end);
  }
  const range = { start: text.length, end: text.length };
  return [...tokens, { kind: 'end', text: '', range, spacedBefore: false, spacedAfter: false }];
}

function tokenAt(text: string, start: number): Token {
  const [kind, found] = matchAt(text, start);
  const end = start + found.length;
  return {
    kind,
    text: synonyms.get(found) ?? found,
    range: { start, end },
    spacedBefore: start === 0 || /\s/u.test(text.charAt(start - 1)),
    spacedAfter: end === text.length || /\s/u.test(text.charAt(end)),
  };
}

function matchAt(text: string, start: number): [Token['kind'], string] {
  for (const [kind, pattern] of kinds) {
    pattern.lastIndex = start;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return [kind, found];
  }
  return ['other', text.charAt(start)];
}

function nextVisible(text: string, offset: number): number {
  let next = offset;
  while (next < text.length && /\s/u.test(text.charAt(next))) next += 1;
  return next;
}
