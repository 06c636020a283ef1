import { expect, test } from 'vitest';
import { textOf } from '../support/pages.ts';
import { composedSmall, smallForm } from '../support/small.ts';

/** The page of a record shows what its form names of it, and nothing of what the form does not name. */

const duty = {
  id: 'duty',
  label: '임무',
  file: 'duties.csv',
  columns: [
    { id: 'id', header: 'id', type: 'id', required: true },
    { id: 'node', header: '소속', type: 'node', required: true },
    { id: 'name', header: '이름', type: 'text', required: true },
    { id: 'limit', header: '시한', type: 'text' },
    { id: 'done', header: '실적 {key}', type: 'figure', by: 'year' },
  ],
};
const duties = {
  ...{ id: 'duties', builder: 'list', title: '임무', records: 'duty' },
  columns: [
    { header: '이름', field: 'name' },
    { header: '실적', field: 'done', horizon: { from: -1, to: 0 }, each: '{year}' },
  ],
};
const [aim, step] = smallForm.levels;
const placed = { ...step, code: '단계 {n}', sections: [{ id: 'purpose', heading: '목적', tables: ['duties'] }] };
const texts = { 'data/tiny/duties.csv': 'id,소속,이름,시한,실적 2030,실적 2031\nopen,seed,열기,즉시,3,4\n' };

function composed(page: object): ReadonlyMap<string, string> {
  const register = { id: 'duties', kind: 'register', heading: '임무', records: 'duty', details: ['limit'], ...page };
  const form = { levels: [aim, placed], records: [duty], tables: [duties], site: { pages: [register] } };
  return composedSmall(form, texts).composition.site;
}

function sectionsOf(html: string | undefined): readonly string[] {
  return [...(html ?? '').matchAll(/<section class="section" id="([a-z]+)"/gu)].map(([, id = '']) => id);
}

function dataOf(site: ReadonlyMap<string, string>): readonly string[] {
  return [...site.keys()].filter((path) => path.startsWith('data/duties/'));
}

test('values by year have a chart and a table, as CSV too', () => {
  const site = composed({ actual: 'done' });
  expect(sectionsOf(site.get('duties/open.html'))).toEqual(['history', 'details', 'uses']);
  expect(dataOf(site)).toEqual(['data/duties/open.csv', 'data/duties/open.json']);
});

test('without values by year there is neither', () => {
  const site = composed({});
  expect(sectionsOf(site.get('duties/open.html'))).toEqual(['details', 'uses']);
  expect(dataOf(site)).toEqual(['data/duties/open.json']);
});

test('a code that begins with the name of its level says it once', () => {
  const list = textOf(composed({}).get('duties/index.html')!);
  expect(list).toContain('단계 ①');
  expect(list).not.toContain('단계 단계');
});
