import { expect, it } from 'vitest';
import { fingerprints } from '../../src/diagnostics/reporters/fingerprint.ts';
import { placeIn, sampleDiagnostic } from './fixtures/sample.ts';

function duplicateAt(line: number, parameters: Record<string, unknown> = { id: 'a' }) {
  return sampleDiagnostic('id/duplicate', parameters, placeIn('a.csv', line, 1, 2));
}

function ofLines(lines: readonly string[], ...numbers: number[]): readonly string[] {
  const diagnostics = numbers.map((line) => duplicateAt(line));
  return fingerprints(diagnostics, () => lines.join('\n'));
}

it('stays when lines are added above, or the indent and the line ends change', () => {
  const [before] = ofLines(['id', 'a,1'], 2);
  expect(ofLines(['id', 'x', 'y', 'a,1'], 4)).toEqual([before]);
  expect(ofLines(['id', '  a,1\r'], 2)).toEqual([before]);
});

it('changes with what the line says, the file and the code', () => {
  const [before] = ofLines(['id', 'a,1'], 2);
  expect(ofLines(['id', 'a,2'], 2)).not.toEqual([before]);
  const elsewhere = sampleDiagnostic('id/duplicate', { id: 'a' }, placeIn('b.csv', 2, 1, 2));
  const other = sampleDiagnostic('csv/unknown-column', { id: 'a' }, placeIn('a.csv', 2, 1, 2));
  const all = fingerprints([duplicateAt(2), elsewhere, other], () => 'id\na,1');
  expect(new Set(all).size).toBe(3);
  expect(all[0]).toBe(before);
});

it('tells apart problems on lines that say the same, by their order', () => {
  const twice = ofLines(['a,1', 'a,1'], 1, 2);
  expect(new Set(twice).size).toBe(2);
  expect(ofLines(['id', 'a,1', 'a,1'], 2, 3)).toEqual(twice);
});

it('rests on the parameters where there is no line, whatever their order', () => {
  const none = () => undefined;
  const [first] = fingerprints([duplicateAt(1, { id: 'a', of: 'b' })], none);
  expect(fingerprints([duplicateAt(9, { of: 'b', id: 'a' })], none)).toEqual([first]);
  expect(fingerprints([duplicateAt(1, { id: 'c', of: 'b' })], none)).not.toEqual([first]);
});

it('stays when a problem that is alike is accepted, and so reported after the others', () => {
  const [first, second] = [duplicateAt(1), duplicateAt(2)];
  const source = () => 'a,1\na,1';
  const [before, after] = [fingerprints([first, second], source), fingerprints([second, first], source)];
  expect(after).toEqual([before[1], before[0]]);
});
