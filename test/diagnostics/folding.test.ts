import { expect, test, vi } from 'vitest';
import { reporters } from '../../src/diagnostics/reporters/index.ts';
import type { ReportedDiagnostic } from '../../src/diagnostics/reporters/report.ts';
import { placeIn, sampleDiagnostic, sampleOptions } from './fixtures/sample.ts';

vi.mock('../../src/diagnostics/catalogue/index.ts', () => import('./fixtures/catalogue.ts'));
vi.mock('../../src/diagnostics/explanations/index.ts', () => import('./fixtures/explanations.ts'));

function problem(line: number, id = 'a', file = 'a.csv'): ReportedDiagnostic {
  return sampleDiagnostic('id/duplicate', { id }, placeIn(file, line, 1, 1), { edition: '2031' });
}

function pretty(diagnostics: readonly ReportedDiagnostic[], language: 'ko' | 'en' = 'ko'): string {
  return reporters.pretty({ accepted: [], diagnostics }, sampleOptions({ language, source: () => undefined }));
}

test('what is said more than three times is said once, with the lines of the others', () => {
  const text = pretty([2, 3, 4, 7, 9, 10].map((line) => problem(line)));
  expect(text.match(/id\/duplicate/gu)?.length).toBe(2);
  expect(text).toContain('\n  같은 문제 5건 더(줄): 3~4, 7, 9~10\n');
  expect(text).toContain('수정 필요 6건');
});

test('in English too', () => {
  expect(
    pretty(
      [1, 2, 3, 4].map((line) => problem(line)),
      'en',
    ),
  ).toContain('The same 3 times more, in lines: 2~4');
});

test('three that say the same are all shown', () => {
  expect(pretty([1, 2, 3].map((line) => problem(line)))).not.toContain('같은 문제');
});

test('other words and other files are told by themselves', () => {
  const text = pretty([problem(1, 'a'), problem(2, 'b'), problem(3, 'c'), problem(4, 'd'), problem(1, 'a', 'b.csv')]);
  expect(text).not.toContain('같은 문제');
});

test('of warnings each is named as an acceptance names it', () => {
  const warnings = [1, 2, 3, 4].map((line) =>
    sampleDiagnostic('text/odd-character', { quote: '１' }, placeIn('a.csv', line, 1, 1), {
      edition: '2031',
      subject: { kind: 'row', id: `r${line}` },
    }),
  );
  expect(pretty(warnings)).toContain('같은 문제 3건 더(줄): 2 (row.r2), 3 (row.r3), 4 (row.r4)');
});

test.each(['json', 'sarif', 'github'] as const)('%s has all of them', (format) => {
  const diagnostics = [2, 3, 4, 5, 6].map((line) => problem(line));
  const text = reporters[format]({ accepted: [], diagnostics }, sampleOptions({ source: () => undefined }));
  for (const line of [2, 3, 4, 5, 6]) expect(text).toMatch(new RegExp(`(?:ine"?[:=] ?)${line}`, 'u'));
});
