import type {} from 'micromark-extension-gfm-autolink-literal';
import type { Code, Construct, Effects, Event, Extension, State, TokenizeContext } from 'micromark-util-types';
import { withoutStandIns } from './stand-ins.ts';

/** All that an address typed into a text may be made of; a Hangul letter or any bracket but a round one ends it. */
const addressCharacter = /[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%\uFDD0-\uFDD8]/;

/** What stands before a square bracket is the name of an expression: `https://a.kr/:value[…]`. */
const nameOfExpression = /:[a-z]+$/;

/** A scheme or `www.`, and the beginning of a host. */
const beginning = /^(?:https?:\/\/|www\.)[A-Za-z0-9]/i;

/** A host, up to the first sign that can stand in none (`www.a.kr,www.b.kr`). */
const host = /^(?:https?:\/\/|www\.)[A-Za-z0-9\-.:@]*/i;

/** An apostrophe before two digits belongs to a year: `https://a.kr/b'31년`. */
const yearApostrophe = /'(?=\d{2}(?!\d))/;

/** Two addresses may be parted by nothing but a comma. */
const nextAddress = /[,;](?:http|www\.)$/i;

/**
 * How many characters of a stretch without spaces are an address; 0 where it begins with none. Marks at the
 * end belong to the sentence, and so does a bracket that was not opened within.
 */
export function addressLength(whole: string): number {
  if (!beginning.test(whole)) return 0;
  const [name = ''] = host.exec(whole) ?? [];
  const isAlone = !/[/?#]/.test(whole.charAt(name.length));
  const stretch = isAlone ? name.replace(/-+$/, '') : whole.split(yearApostrophe, 1)[0]!;
  let end = Math.min(unclosedBracket(stretch), stretch.length - (nextAddress.exec(stretch)?.[0].length ?? 0));
  let unopened = stretch.slice(0, end).split(')').length - stretch.slice(0, end).split('(').length;
  for (;;) {
    const last = stretch.charAt(end - 1);
    if (last === ')' ? unopened <= 0 : !/[.,;:!?'*_~]/.test(last)) return end;
    if (last === ')') unopened -= 1;
    end -= 1;
  }
}

/** Where a round bracket opens that does not close within: what follows is the sentence (`https://a.kr/b(문의`). */
function unclosedBracket(stretch: string): number {
  const open: number[] = [];
  for (const { 0: bracket, index } of stretch.matchAll(/[()]/g)) {
    if (bracket === '(') open.push(index);
    else open.pop();
  }
  return open[0] ?? stretch.length;
}

/**
 * Addresses that stand alone in a text, in the place of those of GFM, which go on up to the next space: in
 * Korean a particle follows at once (`https://example.org에서`).
 */
export function addresses(): Extension {
  const web: Construct = { name: 'planpressAddress', tokenize, previous };
  const codes = [...'hHwW'].map((letter) => letter.charCodeAt(0));
  return {
    text: Object.fromEntries(codes.map((code) => [code, web])),
    disable: { null: ['wwwAutolink', 'protocolAutolink'] },
  };
}

function previous(this: TokenizeContext, code: Code): boolean {
  return code === null || code < 0 || !/[A-Za-z0-9\-._@/]/.test(String.fromCharCode(code));
}

/** The parser goes letter by letter: the stretch is looked at first, then as much is taken as is an address. */
function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let stretch = '';
  const take = (left: number, kind: 'literalAutolinkWww' | 'literalAutolinkHttp'): State => {
    return (code) => {
      if (left > 0) {
        effects.consume(code);
        return take(left - 1, kind);
      }
      effects.exit(kind);
      effects.exit('literalAutolink');
      return ok(code);
    };
  };
  const enter: State = (code) => {
    if (isWithinLabel(this.events)) return nok(code);
    const kind = /^w/i.test(stretch) ? 'literalAutolinkWww' : 'literalAutolinkHttp';
    effects.enter('literalAutolink');
    effects.enter(kind);
    return take(addressLength(withoutStandIns(stretch)), kind)(code);
  };
  const look = looking((found) => {
    stretch = found;
  });
  return effects.check(look, enter, nok);
}

const longestBeginning = 'https://a'.length;

/** Finds the characters up to the end of the address or behind it; fails as soon as it can be none. */
function looking(found: (stretch: string) => void): Construct {
  return {
    partial: true,
    tokenize: (effects, ok, nok) => {
      const characters: string[] = [];
      const step: State = (code) => {
        const character = code === null || code < 0 ? '' : String.fromCharCode(code);
        if (!addressCharacter.test(character) || nextAddress.test(characters.slice(-5).join(''))) {
          const stretch = characters.join('').replace(character === '[' ? nameOfExpression : '', '');
          effects.exit('data');
          found(stretch);
          return beginning.test(stretch) ? ok(code) : nok(code);
        }
        if (characters.length === longestBeginning && !beginning.test(characters.join(''))) return nok(code);
        characters.push(character);
        effects.consume(code);
        return step;
      };
      return (code) => {
        effects.enter('data');
        return step(code);
      };
    },
  };
}

/** Whether a bracket is open that may become a link, which holds no links; what was walked through is marked. */
function isWithinLabel(events: readonly Event[]): boolean {
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const token = events[index]![1];
    if ((token.type === 'labelLink' || token.type === 'labelImage') && !token._balanced) return true;
    if (token._gfmAutolinkLiteralWalkedInto) break;
  }
  const last = events.at(-1)?.[1];
  if (last) last._gfmAutolinkLiteralWalkedInto = true;
  return false;
}
