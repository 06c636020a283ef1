import { expect, test } from 'vitest';
import { correctionSigns } from '../../src/compose/site/facts/corrected-values.ts';
import { inserted } from '../../src/compose/site/facts/shown-facts.ts';
import { readPage } from '../../src/model/finished-page.ts';

/** A value that was corrected says so wherever it is shown. */

const corrections = new Map([['well.a.depth', { page: 'errata/index.html', anchor: 'depth-of-a' }]]);

function signed(html: string, path = 'tasks/dig.html'): string {
  return inserted(html, correctionSigns(path, readPage(html).facts, corrections, '바로잡은 값'));
}

const sign = '<a class="corrected" href="../errata/index.html#depth-of-a" aria-label="바로잡은 값"></a>';

test('a sign behind the value leads to the record of the correction', () => {
  expect(signed('<td data-fact="well.a.depth">12</td>')).toBe(`<td data-fact="well.a.depth">12${sign}</td>`);
});

test('it stands behind a link within the value, and behind elements of the same name', () => {
  const html = '<span data-fact="well.a.depth"><span>12</span> <a href="x">m</a></span>';
  expect(signed(html)).toBe(html.replace(/<\/span>$/u, `${sign}</span>`));
});

test('a value within a link has none: a link cannot stand in another', () => {
  const html = '<a href="x"><span data-fact="well.a.depth">12</span></a> <b data-fact="well.b.depth">7</b>';
  expect(signed(html)).toBe(html);
});

test('the page of corrections does not point to itself, and other values have no sign', () => {
  const html = '<td data-fact="well.a.depth">12</td>';
  expect(signed(html, 'errata/index.html')).toBe(html);
  expect(signed('<td data-fact="well.b.depth">7</td>')).toBe('<td data-fact="well.b.depth">7</td>');
});
