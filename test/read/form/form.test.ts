import { describe, expect, test } from 'vitest';
import { readForm } from '../../../src/read/form/form.ts';
import { mergeForms } from '../../../src/read/form/merge.ts';
import { anywhere, memoryFiles, smallForm } from '../../support/small.ts';

describe('a form laid over another', () => {
  const base = {
    title: '가',
    labels: { unit: '단위', page: '쪽' },
    bullets: ['□', '○'],
    items: [
      { id: 'a', n: 1, m: 1 },
      { id: 'b', n: 2 },
      { id: 'c', n: 3 },
    ],
  };

  test.each<[string, object, object]>([
    ['replaces a single value', { title: '나' }, { ...base, title: '나' }],
    ['merges a map by key', { labels: { page: '면' } }, { ...base, labels: { unit: '단위', page: '면' } }],
    ['replaces a plain list whole', { bullets: ['-'] }, { ...base, bullets: ['-'] }],
    [
      'merges a list by ids, each in its place',
      { items: [{ id: 'a', n: 9 }] },
      {
        ...base,
        items: [
          { id: 'a', n: 9, m: 1 },
          { id: 'b', n: 2 },
          { id: 'c', n: 3 },
        ],
      },
    ],
    ['appends what is new', { items: [{ id: 'd' }] }, { ...base, items: [...base.items, { id: 'd' }] }],
    ['leaves the rest alone', {}, base],
  ])('%s', (_, over, expected) => {
    expect(mergeForms(base, over)).toEqual(expected);
  });

  test.each<[string, object, string]>([
    ['after', { id: 'd', after: 'a' }, 'adbc'],
    ['before', { id: 'd', before: 'b' }, 'adbc'],
    ['after the last', { id: 'd', after: 'c' }, 'abcd'],
    ['moved', { id: 'c', before: 'a' }, 'cab'],
    ['removed', { id: 'b', remove: true }, 'ac'],
    ['after what is not there, which is the end', { id: 'd', after: 'x' }, 'abcd'],
  ])('puts an item %s', (_, item, expected) => {
    const { items } = mergeForms(base, { items: [item] }) as { items: { id: string }[] };
    expect(items.map(({ id }) => id).join('')).toBe(expected);
  });

  test('keeps no trace of where an item was to be put', () => {
    const { items } = mergeForms(base, { items: [{ id: 'd', after: 'a', n: 4 }] }) as { items: object[] };
    expect(items[1]).toEqual({ id: 'd', n: 4 });
  });
});

function read(forms: Readonly<Record<string, unknown>>, id: string) {
  const files = memoryFiles(
    Object.fromEntries(
      Object.entries(forms).map(([name, form]) => [`templates/forms/${name}.yaml`, JSON.stringify(form)]),
    ),
  );
  return readForm([files], id, anywhere);
}

describe('reading a form', () => {
  test('lays it over the one it extends, and that over its own', () => {
    const { value, diagnostics } = read(
      {
        small: smallForm,
        middle: { id: 'middle', version: 1, extends: 'small', title: '중간', labels: { unit: '[{unit}]' } },
        own: { id: 'own', version: 2, extends: 'middle', labels: { movedTo: '{code}' } },
      },
      'own',
    );
    expect(diagnostics).toEqual([]);
    expect(value?.form).toMatchObject({
      id: 'own',
      version: 2,
      title: '중간',
      labels: { ...smallForm.labels, unit: '[{unit}]', movedTo: '{code}' },
    });
  });

  test.each<[string, Readonly<Record<string, unknown>>, string, readonly [string, string | undefined]]>([
    ['a form that is not there', { small: smallForm }, 'smal', ['form/unknown', 'small']],
    ['a parent that is not there', { own: { id: 'own', extends: 'gone' } }, 'own', ['form/unknown', undefined]],
    [
      'a form that extends itself',
      { a: { id: 'a', extends: 'b' }, b: { id: 'b', extends: 'a' } },
      'a',
      ['form/extends-itself', undefined],
    ],
  ])('reports %s', (_, forms, id, expected) => {
    const { value, diagnostics } = read(forms, id);
    expect(diagnostics.map(({ code, parameters }) => [code, parameters.suggestion])).toEqual([expected]);
    expect(value?.form.id).toBe(expected[1]);
  });

  test.each<[string, object, string]>([
    [
      'a table that no form has',
      { levels: [{ ...smallForm.levels[0], sections: [{ id: 'x', tables: ['gone'] }] }] },
      'gone',
    ],
    [
      'a list of choices that no form has',
      {
        records: [
          {
            id: 'r',
            label: '표',
            file: 'r.csv',
            columns: [{ id: 'c', header: '값', type: 'choice', choices: 'gone' }],
          },
        ],
      },
      'gone',
    ],
    [
      'a record kind that no form has',
      {
        records: [
          {
            id: 'r',
            label: '표',
            file: 'r.csv',
            columns: [{ id: 'c', header: '값', type: 'reference', refers: 'gone' }],
          },
        ],
      },
      'gone',
    ],
    [
      'a level that no form has',
      {
        records: [
          {
            id: 'r',
            label: '표',
            file: 'r.csv',
            columns: [{ id: 'node', header: '값', type: 'node', levels: ['gone'] }],
          },
        ],
      },
      'gone',
    ],
  ])('reports %s', (_, changes, name) => {
    const { diagnostics } = read({ small: { ...smallForm, ...changes } }, 'small');
    expect(diagnostics.map(({ code, parameters }) => [code, parameters.name])).toEqual([['form/unknown-name', name]]);
  });
});
