import { expect, test } from 'vitest';
import type { Binding } from '../../../src/model/binding.ts';
import { withBindings } from '../../../src/read/fixes/bindings.ts';
import { placeOf, sourceText } from '../../../src/read/text.ts';

const storage = { encoding: 'utf-8', mark: false } as const;

/** A line with the number 125 taken from the data. */
function bound(line: string): string | undefined {
  const source = sourceText('task.md', line, storage);
  const binding: Binding = { place: placeOf(source, 0, line.length), text: '125', expression: ':value[stores.actual]' };
  return withBindings(source, [binding])?.after.text;
}

test('a number becomes the expression that shows it', () => {
  expect(bound('서점 125개소를 지원')).toBe('서점 :value[stores.actual]개소를 지원');
});

test('a number that stands twice, or within another, stays', () => {
  expect(bound('서점 125개소 중 125개소')).toBeUndefined();
  expect(bound('서점 1,125개소, 125.4개소, 2125개소')).toBeUndefined();
});

test('what an expression computes with is not replaced', () => {
  expect(bound(':value[stores.actual * 125]개소')).toBeUndefined();
});

test('each replacement is told at its place', () => {
  const line = '서점 125개소';
  const source = sourceText('task.md', line, storage);
  const binding = { place: placeOf(source, 0, line.length), text: '125', expression: ':value[stores.actual]' };
  expect(withBindings(source, [binding])?.mends).toMatchObject([
    { kind: 'binding', before: '125', after: ':value[stores.actual]', place: { start: { line: 1, column: 4 } } },
  ]);
});
