import type { SearchDocument } from '../../model/search/index.ts';
import { excerptOf, marksIn } from '../../model/search/marks.ts';
import type { SearchResults } from '../../model/search/search.ts';
import type { Parts } from './parts.ts';

/** How many results of a kind stand there at first. */
const shownAtFirst = 5;
const excerptLength = 120;

/** Makes a result into an item of a list. */
type Item = (document: SearchDocument) => Node;

/** What a query found, as the page shows it. */
export function resultNodes(
  results: SearchResults,
  labels: ReadonlyMap<string, string>,
  parts: Parts,
): readonly Node[] {
  if (results.total === 0) return results.query === '' ? [] : [parts('advice')];
  const best = parts('best');
  best.querySelector('ol')?.append(...results.best.map(itemMaker(results.marked, labels, parts)));
  // Within a group its heading names the kind.
  const item = itemMaker(results.marked, new Map(), parts);
  return [best, ...results.groups.map((group) => groupNode(group, item, parts))];
}

/** What is said of a query, and read out by a screen reader. */
export function statusNodes({ query, total, cut }: SearchResults, parts: Parts): readonly Node[] {
  if (query === '') return [];
  const slots = { query, count: String(total) };
  return [parts(total === 0 ? 'nothing' : cut ? 'cut' : 'found', slots)];
}

function groupNode({ label, documents }: SearchResults['groups'][number], item: Item, parts: Parts): Node {
  const count = String(documents.length);
  const group = parts('group', { label, count, more: String(documents.length - shownAtFirst) });
  const list = group.querySelector('ol');
  list?.append(...documents.slice(0, shownAtFirst).map(item));
  const button = group.querySelector('button');
  if (documents.length <= shownAtFirst) button?.remove();
  button?.addEventListener('click', () => {
    list?.append(...documents.slice(shownAtFirst).map(item));
    button.remove();
    // Reading goes on at the first of the new ones.
    list?.querySelectorAll('a')[shownAtFirst]?.focus();
  });
  return group;
}

function itemMaker(terms: readonly string[], labels: ReadonlyMap<string, string>, parts: Parts): Item {
  return ({ group, path, title, codes, owner, text }) => {
    const part = parts('result', {
      kind: labels.get(group) ?? '',
      code: codes[0] ?? '',
      title: markedNodes(title.replaceAll(/\s+/gu, ' '), terms),
      excerpt: markedNodes(excerptOf(text, terms, excerptLength), terms),
      owner,
    });
    part.querySelector('a')?.setAttribute('href', `../${path}`);
    const kind = part.querySelector('.search-kind');
    if (kind?.childElementCount === 0) kind.remove();
    return part;
  };
}

function markedNodes(text: string, terms: readonly string[]): readonly Node[] {
  return marksIn(text, terms).map((piece) => {
    if (!piece.marked) return document.createTextNode(piece.text);
    const mark = document.createElement('mark');
    mark.textContent = piece.text;
    return mark;
  });
}
