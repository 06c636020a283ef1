import stringWidth from 'string-width';
import { expect, it, vi } from 'vitest';
import { reporters } from '../../src/diagnostics/reporters/index.ts';
import { emptyReport, placeIn, sampleDiagnostic, sampleOptions, sampleReport } from './fixtures/sample.ts';

vi.mock('../../src/diagnostics/catalogue/index.ts', () => import('./fixtures/catalogue.ts'));

it('shows every problem in Korean', async () => {
  const text = reporters.pretty(sampleReport, sampleOptions());
  await expect(text).toMatchFileSnapshot('fixtures/expected/pretty.ko.txt');
});

it('shows every problem in English', async () => {
  const text = reporters.pretty(sampleReport, sampleOptions({ language: 'en' }));
  await expect(text).toMatchFileSnapshot('fixtures/expected/pretty.en.txt');
});

it('adds nothing but colors when colors are wanted', () => {
  const plain = reporters.pretty(sampleReport, sampleOptions());
  const colored = reporters.pretty(sampleReport, sampleOptions({ color: true }));
  expect(plain).not.toContain('\u001b');
  expect(colored).toContain('\u001b[31m수정 필요\u001b[0m');
  expect(colored).toContain('\u001b[33m확인 필요\u001b[0m');
  // The colors of planpress only: what a source smuggles in is shown, not sent.
  expect(withoutColors(colored)).toBe(plain);
});

it('says what to run next, where it is told', () => {
  expect(reporters.pretty(emptyReport, sampleOptions({ commands: { next: 'planpress build' } }))).toBe(
    '수정 필요 0건, 확인 필요 0건, 예외 인정 0건\n다음 명령: planpress build\n',
  );
  expect(reporters.pretty(emptyReport, sampleOptions({ commands: {} }))).toBe(
    '수정 필요 0건, 확인 필요 0건, 예외 인정 0건\n',
  );
});

it('does without an excerpt where the source is unknown', () => {
  const problem = sampleDiagnostic('id/duplicate', { id: 'a' }, placeIn('a.csv', 1, 1, 1), { edition: '2031' });
  const text = reporters.pretty({ accepted: [], diagnostics: [problem] }, sampleOptions({ source: () => undefined }));
  expect(text).not.toContain('^');
  expect(text).toContain('a.csv:1:1  수정 필요  id/duplicate');
});

it('marks the first line of a place that spans several', () => {
  const problem = sampleDiagnostic('id/duplicate', { id: 'a' }, placeIn('a.csv', 1, 2, 2, 2));
  const text = reporters.pretty({ accepted: [], diagnostics: [problem] }, sampleOptions({ source: () => 'a가나\nb' }));
  expect(text).toContain('    1 | a가나\n      |  ^^^^\n');
});

it.each([1, 99, 12_345])('keeps the excerpt of a long line %d within 80 columns of a terminal', (line) => {
  const wide = '한글\tABC１２３ e\u0301 '.repeat(40);
  const source = () => `${'\n'.repeat(line - 1)}${wide}`;
  const problem = sampleDiagnostic('id/duplicate', { id: 'a' }, placeIn('a.csv', line, 200, 204));
  const text = reporters.pretty({ accepted: [], diagnostics: [problem] }, sampleOptions({ source }));
  const shown = text.split('\n').filter((shownLine) => shownLine.includes(' | '));
  expect(shown).toHaveLength(2);
  for (const shownLine of shown) expect(stringWidth(shownLine)).toBeLessThanOrEqual(80);
  expect(stringWidth(shown[0] ?? '')).toBeGreaterThan(75);
});

function withoutColors(text: string): string {
  return [0, 1, 2, 31, 33, 36].reduce((rest, code) => rest.replaceAll(`\u001b[${code}m`, ''), text);
}

it('tells 200 problems of a file, errors before warnings, and counts the others', () => {
  const ids = Array.from({ length: 260 }, (_, index) => index);
  const diagnostics = ids.map((index) =>
    sampleDiagnostic(
      index < 100 ? 'text/odd-character' : 'id/duplicate',
      { id: `a${index}`, quote: `q${index}` },
      placeIn('a.csv', index + 1, 1, 2),
    ),
  );
  const text = reporters.pretty({ accepted: [], diagnostics }, sampleOptions({ commands: {} }));
  expect(text.match(/id\/duplicate/gu)).toHaveLength(160);
  expect(text.match(/text\/odd-character/gu)).toHaveLength(40);
  expect(text).toContain('이 파일에 60건이 더 있습니다(수정 필요 0건, 확인 필요 60건).');
});

it('cuts what it quotes of a cell that holds a whole file', () => {
  const problem = sampleDiagnostic('text/odd-character', { quote: '가'.repeat(200_000) }, placeIn('a.csv', 1, 1, 2));
  const text = reporters.pretty(
    { accepted: [], diagnostics: [problem] },
    sampleOptions({ source: () => '나'.repeat(200_000) }),
  );
  expect(text.length).toBeLessThan(2000);
});
