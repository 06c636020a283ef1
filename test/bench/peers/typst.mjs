// The print document as a Typst document: the same words in the same headings, lists and tables, with the same
// breaks before pages, running heads, lists of contents and page numbers, by the means that Typst has for them.
import { all, classesOf, isElement, textOf } from './markup.mjs';

const preamble = `#set document(title: "book")
#set text(font: "Pretendard GOV", size: 11pt, lang: "ko")
#set par(leading: 0.8em, spacing: 0.8em)
#set table(stroke: 0.4pt + rgb("#777"), inset: 3pt)
#set table.cell(breakable: false)
#show table: set text(size: 9pt)
#show heading: set text(size: 13pt)
#let line(target, body) = block(link(target, [#body #box(width: 1fr, repeat[.]) #context counter(page).at(target).first()]))
#let front = counter("front")
#set page(paper: "a4", margin: (top: 25mm, x: 20mm, bottom: 22mm), numbering: "i")
`;

const quoted = (text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const words = (text) => (/\S/u.test(text) ? `#${quoted(text.replaceAll(/\s+/gu, ' '))};` : text && ' ');
const label = (id) => (id ? `<${id}>` : '');
const hasClass = (element, name) => classesOf(element).includes(name);

function inside(element, state) {
  return element.children.map((child) => (isElement(child) ? written(child, state) : words(child))).join('');
}

/** A fraction over words, which Typst sets as mathematics. */
function formula(element) {
  const part = (node) => {
    if (!isElement(node)) return node.trim() && quoted(node.trim());
    const parts = node.children.map(part).filter(Boolean);
    return node.tag === 'mfrac' ? `frac(${parts.map((each) => each || '""').join(', ')})` : parts.join(' ');
  };
  return `#math.equation(alt: ${quoted(element.attributes.alttext ?? '')}, $${part(element)}$);`;
}

function cell(element, state) {
  const { colspan = 1, rowspan = 1 } = element.attributes;
  const spans = `colspan: ${colspan}, rowspan: ${rowspan}`;
  return `table.cell(${spans})[${inside(element, state)}${label(element.attributes.id)}]`;
}

function widthOf({ attributes }) {
  const [width] = /\d+/u.exec(attributes.class) ?? [];
  return width ? `${width}fr` : 'auto';
}

/** Columns are as wide as their classes say; the headers are repeated where the table goes on. */
function table(element, state) {
  const columns = all(element, ({ tag }) => tag === 'col').map(widthOf);
  const cellsOf = (part) =>
    all(part, ({ tag }) => tag === 'td' || tag === 'th').map((each) => cell(each, { ...state, within: true }));
  const [head] = all(element, ({ tag }) => tag === 'thead');
  const [body] = all(element, ({ tag }) => tag === 'tbody');
  const header = `table.header(${cellsOf(head).join(', ')})`;
  return `\n#table(columns: (${columns.join(', ')}), ${header},\n${cellsOf(body).join(',\n')})\n`;
}

function list(element, state) {
  const items = element.children
    .filter(isElement)
    .map((item) => `[${inside(item, state)}${label(item.attributes.id)}]`);
  return `\n#list(marker: [], indent: 0.4em, body-indent: 0.4em, spacing: 0.6em, ${items.join(', ')})\n`;
}

/** Nodes begin a page, the first of a list of them with the heading above it. */
function pageBreak(element, state) {
  const afterHeading = state.childrenHeading;
  state.childrenHeading = hasClass(element, 'children-heading');
  const begins = hasClass(element, 'part') || hasClass(element, 'node') || state.childrenHeading;
  return begins && !(afterHeading && hasClass(element, 'node')) ? '\n#pagebreak(weak: true)\n' : '';
}

/** The running head of a named page, as the style sheet of the book has it. */
function runningHead(element, state) {
  const name = classesOf(element).find((each) => state.heads.has(each));
  if (!name || name === state.head) return '';
  state.head = name;
  return `\n#set page(header: text(8.5pt)[${words(state.heads.get(name))}])\n`;
}

/** Arabic numbers begin with the part that says so. */
function firstPage(element, state) {
  if (state.begun || !hasClass(element, 'body-part')) return '';
  state.begun = true;
  return `\n#set page(numbering: "- 1 -")\n#counter(page).update(1)\n`;
}

const heading = ({ tag }) => (/^h[1-6]$/u.test(tag) ? Number(tag[1]) : 0);

function written(element, state) {
  const { tag, attributes } = element;
  const own = label(attributes.id);
  if (heading(element)) return `\n#heading(level: ${heading(element)})[${inside(element, state)}]${own}\n`;
  if (hasClass(element, 'contents-line')) {
    const [link] = all(element, (child) => child.tag === 'a');
    const [text] = all(link, (child) => hasClass(child, 'contents-text'));
    return `\n#line(${label(link.attributes.href.slice(1))}, [${inside(text, state)}])\n`;
  }
  if (tag === 'table') return table(element, state);
  if (tag === 'ul' || tag === 'ol') {
    return hasClass(element, 'contents-list') ? inside(element, state) : list(element, state);
  }
  if (tag === 'math') return formula(element);
  if (tag === 'br') return '#linebreak();';
  if (tag === 'strong') return `#strong[${inside(element, state)}];`;
  if (tag === 'sup') return `#super[${inside(element, state)}];`;
  if (tag === 'p' || tag === 'div') return block(element, state);
  if (tag === 'section' || tag === 'article' || tag === 'figure') return division(element, state);
  return inside(element, state);
}

function block(element, state) {
  const text = inside(element, state);
  if (!textOf(element).trim()) return '';
  return `\n#block[${text}]${label(element.attributes.id)}\n`;
}

function division(element, state) {
  const start = pageBreak(element, state) + firstPage(element, state) + runningHead(element, state);
  const target = element.attributes.id ? `#metadata(none)${label(element.attributes.id)}` : '';
  return `${start}${target}${inside(element, state)}`;
}

/** The source of the book in Typst, from the document and its style sheet. */
export function typstOf(document, style) {
  const heads = new Map(
    [...style.matchAll(/@page (page-\d+) \{ @top-left \{ content: "([^"]*)"/gu)].map(([, name, head]) => [name, head]),
  );
  const [body] = all(document, ({ tag }) => tag === 'body');
  return preamble + inside(body, { heads, head: '', begun: false, childrenHeading: false });
}
