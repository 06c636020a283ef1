/**
 * Puts a stretch of a composed page into plain text, as the README shows what an example becomes: marks of
 * lists with their indentation, notes under their line, rows of tables with bars between the cells.
 */

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

type Node = Element | string;

const voids = ['br', 'col', 'hr', 'img', 'link', 'meta'];
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

/** The text of the element that `#id` or `.class` names, without its own heading. */
export function pageText(html: string, selector: string): string {
  const name = selector.slice(1);
  const attribute = selector.startsWith('#') ? 'id' : 'class';
  const element = find(parse(html), ({ attributes }) => attributes[attribute] === name);
  if (!element) throw new Error(`The page has no element '${selector}'`);
  return linesOf(element, '').join('\n');
}

/** The selector of the section with a heading. */
export function sectionWith(html: string, heading: string): string {
  const main = find(parse(html), ({ name }) => name === 'main');
  const section = main && find(main, (element) => element.name === 'section' && headingOf(element) === heading);
  if (!section) throw new Error(`The page has no section '${heading}'`);
  return `#${section.attributes.id}`;
}

function headingOf(section: Element): string {
  const heading = section.children.find((child) => isElement(child) && /^h\d$/.test(child.name));
  if (heading === undefined || !isElement(heading)) return '';
  const words = heading.children.filter((child) => !isElement(child) || child.attributes.class !== 'section-mark');
  return words.map(inline).join('').trim();
}

function isElement(node: Node): node is Element {
  return typeof node !== 'string';
}

/** Reads the well-formed HTML that the templates make. */
function parse(html: string): Element {
  const root = { name: '', attributes: {}, children: [] as Node[] };
  const open = [root];
  for (const [tag, closing, name = '', attributes = ''] of html.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>|<![^>]*>|[^<]+/gi,
  )) {
    if (!tag.startsWith('<')) open.at(-1)?.children.push(decode(tag));
    else if (closing === '/')
      open.length = Math.max(
        1,
        open.findLastIndex((element) => element.name === name),
      );
    else if (name !== '') {
      const element = { name, attributes: attributesOf(attributes), children: [] as Node[] };
      open.at(-1)?.children.push(element);
      if (!voids.includes(name)) open.push(element);
    }
  }
  return root;
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, name, value]) => [name ?? '', decode(value ?? '')]),
  );
}

function decode(text: string): string {
  return text.replaceAll(/&([a-z0-9#]+);/g, (whole, name: string) => entities[name] ?? whole);
}

function find(element: Element, fits: (element: Element) => boolean): Element | undefined {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    const found = fits(child) ? child : find(child, fits);
    if (found) return found;
  }
  return undefined;
}

/** What is read aloud alone, what is seen as a drawing, and the ways to a table, which the book does not have. */
const skipped = ['visually-hidden', 'table-downloads', 'drawing'];

function linesOf(node: Node, indent: string): readonly string[] {
  if (!isElement(node)) return node.trim() === '' ? [] : [indent + node.trim()];
  const { name, attributes, children } = node;
  if (/^h\d$/.test(name) || skipped.includes(attributes.class ?? '')) return [];
  if (attributes.class === 'box') return children.flatMap((child) => linesOf(child, `${indent}│ `));
  if (name === 'p' || ['line', 'step-box', 'chart-box'].includes(attributes.class ?? ''))
    return inlineLines(node, indent);
  if (name === 'table') return tableLines(node, indent);
  if (children.some((child) => isElement(child) && child.name === 'dt'))
    return [indent + children.map(inline).join(' : ')];
  if (name === 'li')
    return children.flatMap((child) =>
      linesOf(child, isElement(child) && child.attributes.class === 'line' ? indent : `${indent}  `),
    );
  return children.flatMap((child) => linesOf(child, indent));
}

function inlineLines(node: Element, indent: string): readonly string[] {
  const text = node.children.map(inline).join('').trim();
  return text === '' ? [] : text.split('\n').map((line, index) => `${indent}${index === 0 ? '' : '  '}${line.trim()}`);
}

function inline(node: Node): string {
  if (!isElement(node)) return node.replaceAll(/\s+/g, ' ');
  const inner = node.children.map(inline).join('');
  switch (node.name) {
    case 'br':
      return '\n';
    case 'strong':
      return `**${inner}**`;
    case 'em':
      return `*${inner}*`;
    case 'mfrac':
      return `〔${node.children.map(inline).join(' / ')}〕`;
    case 'a':
      // Names in tables lead to pages of the site; what the book shows is the name.
      return /^(?:#|\.\.\/indicators\/)/u.test(node.attributes.href ?? '')
        ? inner
        : `${inner}(${node.attributes.href})`;
    default:
      return inner;
  }
}

/** A cell that spans rows is repeated as 〃 below, so that the columns stay in line. */
function tableLines(table: Element, indent: string): readonly string[] {
  const below = new Map<number, number>();
  return rowsOf(table).map((row) => {
    const cells: string[] = [];
    const fillSpans = (): void => {
      for (let left = below.get(cells.length) ?? 0; left > 0; left = below.get(cells.length) ?? 0) {
        below.set(cells.length, left - 1);
        cells.push('〃');
      }
    };
    for (const cell of row.children.filter(isElement)) {
      fillSpans();
      const span = Number(cell.attributes.colspan ?? 1);
      for (let at = 0; at < span; at += 1) {
        below.set(cells.length, Number(cell.attributes.rowspan ?? 1) - 1);
        cells.push(at === 0 ? cell.children.map(inline).join('').trim().replaceAll('\n', ' / ') : '');
      }
    }
    fillSpans();
    return `${indent}${cells.join(' | ')}`.trimEnd();
  });
}

function rowsOf(element: Element): readonly Element[] {
  return element.children.filter(isElement).flatMap((child) => (child.name === 'tr' ? [child] : rowsOf(child)));
}
