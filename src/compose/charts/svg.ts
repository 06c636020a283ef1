import { attributesText, type Content, Html, element as htmlElement, joined } from '../../model/markup.ts';

/** What an attribute can be; numbers are rounded to tenths, undefined leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of SVG; what holds nothing closes itself. */
export function element(name: string, attributes: Attributes, ...content: readonly Content[]): Html {
  const written = Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key, typeof value === 'number' ? rounded(value) : value]),
  );
  return content.length === 0
    ? new Html(`<${name}${attributesText(written)}/>`)
    : htmlElement(name, written, ...content);
}

/** A line of text. */
export function textElement(text: string, attributes: Attributes): Html {
  return element('text', attributes, text);
}

/** Parts that are there, each on a line. */
export function lined(parts: readonly (Html | '')[]): Html {
  return joined(
    parts.filter((part) => part !== ''),
    '\n',
  );
}

/** A coordinate as it is written. */
export function rounded(value: number): string {
  return String(toTenths(value));
}

/** A coordinate without digits that nobody sees. */
export function toTenths(value: number): number {
  // A sum with zero makes minus zero a zero.
  return Math.round(value * 10) / 10 + 0;
}
