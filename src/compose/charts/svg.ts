import { escapeHtml } from '../../model/markup.ts';

/** What an attribute can be; numbers are rounded to tenths, undefined leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of SVG with what stands in it, as text. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? rounded(value) : escapeHtml(value)}"`],
  );
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

/** A line of text; it needs no escaping before. */
export function textElement(text: string, attributes: Attributes): string {
  return element('text', attributes, escapeHtml(text));
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
