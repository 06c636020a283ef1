/** Signs that mean the same in print, each with the usual one. */
const alike: readonly (readonly [string, string])[] = [
  ['\u2018\u2019`´\u02BC\u0300＇', "'"],
  ['\u201C\u201D', '"'],
  ['・‧․ㆍ･ᆞ•', '·'],
  ['∼〜～', '~'],
  ['－−–—‐‑', '-'],
  ['▲', '△'],
  ['｢', '「'],
  ['｣', '」'],
  ['（', '('],
  ['）', ')'],
];
const usualSign: ReadonlyMap<string, string> = new Map(
  alike.flatMap(([signs, sign]) => [...signs].map((one): [string, string] => [one, sign])),
);
const unusual = new RegExp([...usualSign.keys()].join('|'), 'gu');

const romans = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ', 'Ⅶ', 'Ⅷ', 'Ⅸ', 'Ⅹ', 'Ⅺ', 'Ⅻ'];
const latin = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** A text with each sign in its one usual form, character for character where nothing is said otherwise. */
export function usual(text: string): string {
  return text.normalize('NFC').replace(unusual, (sign) => usualSign.get(sign)!);
}

/** The usual text without spaces. */
export function squashed(text: string): string {
  return usual(text).replace(/\s+/gu, '');
}

/** Chinese characters that titles write for a syllable now and then. */
const syllables: Readonly<Record<string, string>> = {
  新: '신',
  中: '중',
  企: '기',
  美: '미',
  高: '고',
  大: '대',
  小: '소',
  韓: '한',
  日: '일',
};

/** Only what is read aloud: letters and digits, without spaces and signs. */
export function letters(text: string): string {
  return usual(text)
    .replace(/[Ⅰ-Ⅻ]/gu, (roman) => latin[romans.indexOf(roman)]!)
    .replace(/[新中企美高大小韓日]/gu, (sign) => syllables[sign]!)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** A Roman numeral up to twelve, in letters or as one sign, as a number. */
export function romanNumber(text: string): number | undefined {
  const at = Math.max(romans.indexOf(text), latin.indexOf(text));
  return at < 0 ? undefined : at + 1;
}

/** ① to ⑳ as a number. */
export function circledValue(sign: string): number | undefined {
  const value = (sign.codePointAt(0) ?? 0) - 0x245f;
  return value >= 1 && value <= 20 ? value : undefined;
}

/** How much two texts have in common by their pairs of letters: 0 nothing, 1 all. */
export function likeness(left: string, right: string): number {
  if (left === right) return 1;
  if (left.length < 2 || right.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at < left.length - 1; at += 1) {
    const pair = left.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < right.length - 1; at += 1) {
    const pair = right.slice(at, at + 2);
    const rest = pairs.get(pair) ?? 0;
    if (rest > 0) {
      shared += 1;
      pairs.set(pair, rest - 1);
    }
  }
  return (2 * shared) / (left.length + right.length - 2);
}

/** Where a name ends in a text that begins with it, perhaps in other words. */
export interface Prefix {
  readonly end: number;
  readonly distance: number;
}

/**
 * The beginning of a text that is nearest to a name: how many characters of the text it takes, and by how many
 * characters the two differ. Spaces of the text cost nothing, so that a name broken over lines is found.
 */
export function nearestPrefix(name: string, text: string): Prefix {
  const wanted = [...name.replace(/\s+/gu, '')];
  let previous = wanted.map((_, index) => index + 1);
  previous.unshift(0);
  let best: Prefix = { end: 0, distance: wanted.length };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (/\s/u.test(sign)) continue;
    const current = [previous[0]! + 1];
    for (let index = 0; index < wanted.length; index += 1) {
      const same = wanted[index] === sign ? 0 : 1;
      current.push(Math.min(previous[index]! + same, previous[index + 1]! + 1, current[index]! + 1));
    }
    previous = current;
    const distance = current[wanted.length]!;
    if (distance <= best.distance) best = { end: at + 1, distance };
    if (current[0]! > wanted.length * 2) break;
  }
  return best;
}
