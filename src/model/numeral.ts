import type { Level } from './form.ts';

const romanDigits: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** The first of the twelve Roman numerals and the first of the twenty circled numbers that Unicode has. */
const unicodeRoman = 0x2160;
const circled = 0x2460;

/** How the n-th child, counted from 1, is numbered at a level. */
export function numeralOf(style: Level['numeral'], n: number): string {
  switch (style) {
    case 'roman':
      return roman(n);
    case 'roman-unicode':
      return n <= 12 ? String.fromCodePoint(unicodeRoman + n - 1) : roman(n);
    case 'circled':
      return circledNumber(n);
    case 'decimal':
      return String(n);
    case 'none':
      return '';
  }
}

/** ① to ⑳, then (21). */
export function circledNumber(n: number): string {
  return n <= 20 ? String.fromCodePoint(circled + n - 1) : `(${n})`;
}

function roman(n: number): string {
  let rest = n;
  let text = '';
  for (const [value, digits] of romanDigits) {
    while (rest >= value) {
      text += digits;
      rest -= value;
    }
  }
  return text;
}
