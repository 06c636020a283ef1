import iconv from 'iconv-lite';
import type { Range } from '../../model/problem.ts';
import { isUnusual } from './glyphs.ts';

/** Text that was once read in a wrong encoding, with what it probably was; undefined where that is lost. */
export interface Garbled extends Range {
  readonly meant: string | undefined;
}

/** What is left of lost characters after another wrong reading: U+FFFD twice, read as CP949 or as GBK. */
const lost = /(?:占쏙옙?|쏙옙占)[占쏙옙占]*|(?:锟斤拷)+/gu;

/** What CP1252 shows for the bytes 0x80 to 0x9F; browsers keep the five it lacks as control characters. */
const upper =
  '\u20AC\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u017D\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u017E\u0178\u0080-\u009F';
const tail = `[\u00A0-\u00BF${upper}]`;

/** UTF-8 read as Latin-1: each character became a leading byte and as many more as it says. */
const latin = new RegExp(`(?:[\u00C2-\u00DF]${tail}|[\u00E0-\u00EF]${tail}{2}|[\u00F0-\u00F4]${tail}{3})+`, 'gu');

/** CP949 read as Latin-1: pairs of letters with accents and signs. */
const pairs = /(?:[\u00B0-\u00C8\u00CA-\u00FD][\u00A1-\u00FE]){2,}/gu;

/** What all of it has: leading bytes of UTF-8 as Latin letters, or Hanja. */
const suspicious = /[\u00B0-\u00B6\u00B8-\u00D6\u00D8-\u00F6\u00F8-\u00FD\u3400-\u9FFF\uF900-\uFAFF]/;

/** UTF-8 read as CP949: rare Hanja and signs among syllables. A middle dot parts words that may be sound. */
const run = /[\u0080-\u00B6\u00B8-\uFFFF]{2,}/gu;
const hanja = /[\u3400-\u9FFF\uF900-\uFAFF]/u;

/** What Korean texts are made of; a wrong guess gives other letters. */
const plausible =
  /^[\u00A0-\u00FF\u2010-\u2027\u2030-\u203B\u20A0-\u20BF\u2100-\u27BF\u3000-\u303F\u3131-\u318E\uAC00-\uD7A3\u4E00-\u9FFF\uFEFF\uFF01-\uFF5E]+$/u;

/** Finds garbled text. Only for texts that hold characters beyond the ordinary ones. */
export function garbledText(text: string): readonly Garbled[] {
  if (!isUnusual(text) || !suspicious.test(text)) return [];
  const found = [
    ...matches(text, lost, () => undefined),
    ...matches(text, latin, utf8AsLatin),
    ...matches(text, pairs, cp949AsLatin),
    ...(hanja.test(text) ? matches(text, run, utf8AsCp949) : []),
  ].sort((left, right) => left.start - right.start);
  return found.filter(({ start }, index) => index === 0 || start >= found[index - 1]!.end);
}

/** A reading gives what was meant, undefined where that is lost, and null where nothing is garbled. */
function matches(
  text: string,
  pattern: RegExp,
  read: (match: string) => string | undefined | null,
): readonly Garbled[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: match, index }) => {
    const meant = read(match);
    return meant === null ? [] : [{ start: index, end: index + match.length, meant }];
  });
}

function utf8AsLatin(match: string): string | null {
  const bytes = Buffer.from([...match].map(byteOf));
  const meant = asUtf8(bytes);
  return meant !== undefined && plausible.test(meant) ? meant.replace(/^\uFEFF/u, '') : null;
}

function byteOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code <= 0xff ? code : (iconv.encode(character, 'windows-1252')[0] ?? 0);
}

/** Signs that stand in a row by themselves (`±±`, `°°`) are none. */
function cp949AsLatin(match: string): string | null {
  if (new Set(match).size < 3) return null;
  const meant = iconv.decode(Buffer.from(match, 'latin1'), 'cp949');
  return /^\p{Script=Hangul}+$/u.test(meant) ? meant : null;
}

/** The first bytes or the last may have been cut off with what stood beside them. */
function utf8AsCp949(match: string): string | null {
  if (!hanja.test(match)) return null;
  const bytes = iconv.encode(match, 'cp949');
  for (const cut of [0, 1, 2]) {
    const meant = asUtf8(bytes.subarray(0, bytes.length - cut));
    if (meant !== undefined && /^[\p{Script=Hangul}\p{P}\p{Zs}]*\p{Script=Hangul}{2}/u.test(meant))
      return meant.replace(/\?+$/u, '');
  }
  return null;
}

function asUtf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
