import type { LoadedAddress } from './addresses.ts';
import { addressesInStyle } from './style-addresses.ts';
import { tagsIn } from './tags.ts';

/** Attributes from which browsers load, whatever element has them. */
const loading = /^(?:src|poster|background|data|manifest)$/u;

/** Attributes by which browsers go elsewhere, or tell others of it. */
const going = /^(?:action|formaction|ping)$/u;

/** Links that lead readers and are not loaded. */
const leading = /^(?:canonical|alternate|author|license|next|prev|help|bookmark|me|up)$/u;

/** In place of what a template fills in; no address holds it. */
const filler = '\uFFFC';

interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Everything that the markup of a template would load, by the offsets in its text. */
export function addressesInMarkup(template: string): readonly LoadedAddress[] {
  const text = withoutTags(template);
  const elements = [...text.matchAll(/<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>?/giu)];
  return elements.flatMap((match) => {
    const [whole, element = '', inside = ''] = match;
    const start = match.index + 1 + element.length;
    const attributes = attributesIn(inside, start);
    const own = attributes.flatMap((attribute) => loadedBy(element.toLowerCase(), attribute, attributes));
    return [...own, ...loadedInside(element.toLowerCase(), attributes, text, match.index + whole.length)];
  });
}

const comment = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![\s\S]*?\}\}|<!--[\s\S]*?-->/gu;

/** The text with every tag of the template, and every comment, replaced at its length. */
function withoutTags(template: string): string {
  let text = template.replaceAll(comment, (found) => ' '.repeat(found.length));
  for (const { start, end } of tagsIn(text)) text = text.slice(0, start) + filler.repeat(end - start) + text.slice(end);
  return text;
}

function attributesIn(inside: string, offset: number): readonly Attribute[] {
  const pattern = /([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/gu;
  return [...inside.matchAll(pattern)].map((match) => {
    const [, name = '', raw = ''] = match;
    const quote = /^["']/u.test(raw) ? 1 : 0;
    const end = offset + match.index + match[0].length - quote;
    const value = raw.slice(quote, raw.length - quote);
    return { name: name.toLowerCase().replaceAll(filler, ''), value, start: end - value.length, end };
  });
}

function loadedBy(element: string, attribute: Attribute, all: readonly Attribute[]): readonly LoadedAddress[] {
  const { name, value: written, start, end } = attribute;
  const value = decoded(written);
  const at = { start, end };
  if (/^on[a-z]+$/u.test(name)) return [{ address: name, ...at, never: 'script' }];
  if (/^\s*javascript:/iu.test(value)) return [{ address: value, ...at, never: 'script' }];
  if (name === 'srcdoc') return [{ address: name, ...at, never: 'computed' }];
  if (name === 'style') return addressesInStyle(value).map((found) => ({ ...found, ...at }));
  if (/^(?:image)?srcset$/u.test(name)) return candidatesIn(value).map((address) => known(address, at));
  if (name === 'content' && isRefresh(all))
    return targetsIn(value).map((address) => ({ ...known(address, at), mayBeThere: true }));
  if (going.test(name)) return [{ ...known(value, at), mayBeThere: true }];
  const isLoaded = loading.test(name) || (/^(?:xlink:)?href$/u.test(name) && loadsLink(element, all));
  return isLoaded ? [known(value, at)] : [];
}

/** The pictures of a set: addresses with sizes behind them. */
function candidatesIn(value: string): readonly string[] {
  return value.split(',').flatMap((candidate) => candidate.trim().split(/\s/u).slice(0, 1));
}

/** Where a page goes by itself. */
function targetsIn(value: string): readonly string[] {
  return value
    .split(/url\s*=/iu)
    .slice(1)
    .map((target) => target.replaceAll(/^['"\s]+|['"\s]+$/gu, ''));
}

function isRefresh(all: readonly Attribute[]): boolean {
  return all.some(({ name, value }) => name === 'http-equiv' && /^\s*refresh\s*$/iu.test(value));
}

function loadsLink(element: string, all: readonly Attribute[]): boolean {
  if (element === 'a' || element === 'area') return false;
  const relations = all.find(({ name }) => name === 'rel')?.value ?? '';
  return element !== 'link' || !relations.split(/\s+/u).every((relation) => leading.test(relation));
}

/** Of an address of which a template fills in a part, the rest is known. */
function known(address: string, at: Pick<LoadedAddress, 'start' | 'end'>): LoadedAddress {
  return { address: address.replaceAll(filler, ''), ...at, mayBeThere: address.includes(filler) };
}

/** What stands between the tags of an element that is no markup. */
function loadedInside(
  element: string,
  attributes: readonly Attribute[],
  text: string,
  from: number,
): readonly LoadedAddress[] {
  if (element !== 'style' && element !== 'script') return [];
  const end = new RegExp(`</${element}`, 'giu');
  end.lastIndex = from;
  const inside = text.slice(from, end.exec(text)?.index);
  if (element === 'style') {
    return addressesInStyle(inside).map((found) => ({ ...found, start: from + found.start, end: from + found.end }));
  }
  const isData = attributes.some(({ name, value }) => name === 'type' && /^application\/(?:ld\+)?json$/u.test(value));
  return isData || inside.trim() === ''
    ? []
    : [{ address: 'script', start: from, end: from + inside.length, never: 'script' }];
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  colon: ':',
  sol: '/',
  bsol: '\\',
  period: '.',
  tab: '\t',
  newline: '\n',
  quot: '"',
  apos: "'",
  lpar: '(',
  rpar: ')',
};

/** A value as browsers read it, as far as it can be an address. */
function decoded(value: string): string {
  return value.replaceAll(
    /&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));?/giu,
    (whole, hexadecimal, decimal, name: string = '') => {
      const point = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal ?? Number.NaN);
      if (Number.isInteger(point)) return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      return entities[name.toLowerCase()] ?? whole;
    },
  );
}
