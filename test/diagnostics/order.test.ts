import { expect, it, vi } from 'vitest';
import { groupByEdition } from '../../src/diagnostics/reporters/groups.ts';
import { reporters } from '../../src/diagnostics/reporters/index.ts';
import { placeIn, sampleDiagnostic, sampleOptions } from './fixtures/sample.ts';

vi.mock('../../src/diagnostics/catalogue/index.ts', () => import('./fixtures/catalogue.ts'));
vi.mock('../../src/diagnostics/explanations/index.ts', () => import('./fixtures/explanations.ts'));

const at = (edition: string | undefined, file: string, line: number) =>
  sampleDiagnostic(
    'id/duplicate',
    { id: `${edition}-${file}-${line}` },
    placeIn(file, line, 1, 2),
    edition ? { edition } : {},
  );

const diagnostics = [
  at(undefined, 'z', 9),
  at('2031', 'a', 2),
  at('2031', 'a', 10),
  at('2031', 'b', 1),
  at('2032', 'a', 1),
];

it('groups by edition and file, in the order given', () => {
  const groups = groupByEdition(diagnostics).map(({ edition, files }) => [
    edition,
    files.map((group) => [group.file, group.diagnostics.map(({ place }) => place.start.line)]),
  ]);
  expect(groups).toEqual([
    [undefined, [['z', [9]]]],
    [
      '2031',
      [
        ['a', [2, 10]],
        ['b', [1]],
      ],
    ],
    ['2032', [['a', [1]]]],
  ]);
});

it.each(Object.entries(reporters))('is kept by the %s reporter, which is pure', (_name, reporter) => {
  const text = reporter({ accepted: [], diagnostics }, sampleOptions());
  const positions = diagnostics.map(({ parameters }) => text.indexOf(String(parameters.id)));
  expect(positions).not.toContain(-1);
  expect(positions).toEqual(positions.toSorted((left, right) => left - right));
  expect(reporter({ accepted: [], diagnostics }, sampleOptions())).toBe(text);
});
