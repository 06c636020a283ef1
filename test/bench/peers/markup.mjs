// The print document as a tree: it is written by our own templates, so every element that needs an end has one.

const withoutEnd = new Set(['br', 'col', 'link', 'meta']);
const escapes = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

const unescaped = (text) =>
  text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (found, hexadecimal, decimal, name) => {
    if (hexadecimal) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    return decimal ? String.fromCodePoint(Number(decimal)) : (escapes[name] ?? found);
  });

function attributesOf(text) {
  const pairs = [...text.matchAll(/([\w:-]+)(?:="([^"]*)")?/gu)];
  return Object.fromEntries(pairs.map(([, name, value = '']) => [name, unescaped(value)]));
}

/** Elements as `{ tag, attributes, children }`, texts as strings. */
export function parse(html) {
  const root = { tag: '', attributes: {}, children: [] };
  const open = [root];
  for (const [, end, tag, attributes, text] of html.matchAll(/<(\/?)([a-z]\w*)([^>]*)>|<![^>]*>|([^<]+)/giu)) {
    if (text !== undefined) open.at(-1).children.push(unescaped(text));
    else if (end) open.pop();
    else if (tag) {
      const element = { tag, attributes: attributesOf(attributes), children: [] };
      open.at(-1).children.push(element);
      if (!withoutEnd.has(tag)) open.push(element);
    }
  }
  return root;
}

export const isElement = (node) => typeof node !== 'string';

export const classesOf = ({ attributes }) => (attributes.class ?? '').split(/\s+/u);

/** All elements below one that a condition takes, in the order of the document. */
export function all(element, wanted) {
  return element.children
    .filter(isElement)
    .flatMap((child) => [...(wanted(child) ? [child] : []), ...all(child, wanted)]);
}

const blocks = new Set(['p', 'div', 'li', 'td', 'th', 'br', 'section', 'figure', 'caption', 'header', 'article']);
const isBlock = ({ tag }) => blocks.has(tag) || /^h\d$/u.test(tag);

/** The text of an element, blocks apart. */
export function textOf(node) {
  if (!isElement(node)) return node;
  const text = node.children.map(textOf).join('');
  return isBlock(node) ? ` ${text} ` : text;
}

export const withoutSpaces = (text) => text.normalize('NFC').replaceAll(/\s/gu, '');
