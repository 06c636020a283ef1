import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A page as a browser builds it from its HTML. */
export class Page {
  readonly #ids = new Map<string, Element>();
  readonly #facts = new Map<string, Element[]>();
  readonly #classes = new Map<string, Element[]>();
  /** What a browser shows as the name of the page. */
  readonly title: string;
  /** What the page says of itself to programs: every text of its structured data. */
  readonly described: readonly string[];

  constructor(html: string) {
    const document = parse(html);
    for (const element of elementsIn(document)) {
      const id = attribute(element, 'id');
      if (id !== undefined) this.#ids.set(id, element);
      add(this.#facts, attribute(element, 'data-fact'), element);
      add(this.#classes, attribute(element, 'class'), element);
    }
    const heads = elementsIn(document).filter(({ tagName }) => ['title', 'script'].includes(tagName));
    this.title = heads
      .filter(({ tagName }) => tagName === 'title')
      .map(textOf)
      .join();
    this.described = heads
      .filter((element) => attribute(element, 'type') === 'application/ld+json')
      .flatMap((element) => textsIn(JSON.parse(textIn(element))));
  }

  /** What an element shows, white space collapsed; of a section all but its heading and the tables of records. */
  textOf(id: string): string | undefined {
    const element = this.#ids.get(id);
    return element && textOf(element);
  }

  /** The texts of all elements of a class. */
  classed(name: string): readonly string[] {
    return [...(this.#classes.get(name) ?? [])].map(textOf);
  }

  /** What each place says that shows a fact; the lines of one cell are one place. */
  placesOf(fact: string): readonly string[] {
    const places = new Map<Node | null, string[]>();
    for (const element of this.#facts.get(fact) ?? []) {
      const cell = cellOf(element);
      places.set(cell, [...(places.get(cell) ?? []), textOf(element)]);
    }
    return [...places.values()].map((lines) => lines.join(' '));
  }
}

function add(map: Map<string, Element[]>, key: string | undefined, element: Element): void {
  if (key !== undefined) map.set(key, [...(map.get(key) ?? []), element]);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What holds all lines of a fact: the innermost element around that is no part of a line. */
function cellOf({ parentNode }: Element): Node | null {
  if (parentNode === null || !('tagName' in parentNode) || !inlines.includes(parentNode.tagName)) return parentNode;
  return cellOf(parentNode);
}

function elementsIn(node: Node): readonly Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  const below = children.flatMap((child) => elementsIn(child));
  return 'tagName' in node ? [node, ...below] : below;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

const inlines = ['a', 'em', 'math', 'mn', 'mo', 'mrow', 'mtext', 'span', 'strong', 'sup'];
/** What is read aloud alone, the ways to a table, and the word behind a value; the tables of records are figures. */
const skipped = ['visually-hidden', 'table-downloads', 'tag'];

function textOf(element: Element): string {
  return textIn(element).replaceAll(/\s+/gu, ' ').trim();
}

function textIn(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  if ('tagName' in node) {
    if (/^(?:h\d|figure)$/u.test(node.tagName) || skipped.includes(attribute(node, 'class') ?? '')) return '';
    if (node.tagName === 'mfrac') return node.childNodes.map(textIn).join(' ');
    if (attribute(node, 'class') === 'caption') return ` ${inner(node).replace(/그림 [\d-]+\./u, '그림 #.')} `;
    if (!inlines.includes(node.tagName)) return ` ${inner(node)} `;
  }
  return inner(node);
}

function inner(node: Extract<Node, { childNodes: unknown }>): string {
  return node.childNodes.map(textIn).join('');
}
