import { expect, it, vi } from 'vitest';
import { requestLists } from '../../src/diagnostics/reporters/requests.ts';
import { placeIn, sampleDiagnostic, sampleReport } from './fixtures/sample.ts';

vi.mock('../../src/diagnostics/catalogue/index.ts', () => import('./fixtures/catalogue.ts'));

function duplicate(line: number, departments: string[], edition = '2031') {
  return sampleDiagnostic('id/duplicate', { id: `a${line}` }, placeIn('a.csv', line, 1, 2), { edition, departments });
}

function listed(...diagnostics: ReturnType<typeof duplicate>[]) {
  return requestLists({ accepted: sampleReport.accepted, diagnostics }, 'ko').map(
    ({ edition, department, requests }) => [
      edition,
      department,
      requests.map(({ number, source, shared }) => [number, source, ...shared].join(' ')),
    ],
  );
}

it('asks each department, by name, and nobody in the end', () => {
  expect(listed(duplicate(1, []), duplicate(2, ['나과']), duplicate(3, ['가과']), duplicate(4, ['나과']))).toEqual([
    ['2031', '가과', ['1 a.csv:3:1']],
    ['2031', '나과', ['1 a.csv:2:1', '2 a.csv:4:1']],
    ['2031', '담당부서 미지정', ['1 a.csv:1:1']],
  ]);
});

it('asks all who share a problem, and tells each of the others', () => {
  expect(listed(duplicate(1, ['나과', '가과']))).toEqual([
    ['2031', '가과', ['1 a.csv:1:1 나과']],
    ['2031', '나과', ['1 a.csv:1:1 가과']],
  ]);
});

it('keeps editions apart', () => {
  expect(listed(duplicate(1, ['가과']), duplicate(2, ['가과'], '2032'))).toEqual([
    ['2031', '가과', ['1 a.csv:1:1']],
    ['2032', '가과', ['1 a.csv:2:1']],
  ]);
});

it('says what, where and how to mend it', () => {
  const lists = requestLists(sampleReport, 'en');
  expect(
    lists.find(({ department, edition }) => department === '창업정책과' && edition === '2031')?.requests.at(-1),
  ).toEqual({
    number: 3,
    severity: 'error',
    code: 'id/duplicate',
    bookPlace: "I-2 성과지표 3행 'id'",
    cell: 'A3',
    source: 'data/2031/indicators.csv:3:1',
    message: "The id 'speed' is used twice.",
    help: 'Give one of the two a new id.',
    related: ['first used here: data/2031/indicators.csv:2:1'],
    shared: [],
  });
});
