import { expect, it, vi } from 'vitest';
import { reporters } from '../../src/diagnostics/reporters/index.ts';
import { placeIn, sampleDiagnostic, sampleOptions, sampleReport } from './fixtures/sample.ts';

vi.mock('../../src/diagnostics/catalogue/index.ts', () => import('./fixtures/catalogue.ts'));

function problems(code: 'id/duplicate' | 'text/odd-character', amount: number) {
  return Array.from({ length: amount }, (_, index) =>
    sampleDiagnostic(code, { id: `a${index}`, quote: `q${index}` }, placeIn('a.csv', index + 1, 1, 2)),
  );
}

it('annotates errors first', async () => {
  const text = reporters.github(sampleReport, sampleOptions());
  await expect(text).toMatchFileSnapshot('fixtures/expected/github.ko.txt');
});

it('escapes what a command would take for its own', () => {
  const place = placeIn('a,b:100%.csv', 1, 2, 3);
  const problem = sampleDiagnostic('text/odd-character', { quote: '1,5%\r\n::error::x' }, place);
  const [line] = reporters
    .github({ accepted: [], diagnostics: [problem] }, sampleOptions({ language: 'en' }))
    .split('\n');
  expect(line).toBe(
    '::warning file=a%2Cb%3A100%25.csv,line=1,col=2,endLine=1,endColumn=3,title=text/odd-character' +
      "::There is an odd character in '1,5%25%0D%0A::error::x'.%0ASee whether it is meant.%0AIf it is not, remove it.",
  );
});

it('gives no columns for a place that spans lines, since GitHub would drop the place', () => {
  const problem = sampleDiagnostic('id/duplicate', { id: 'a' }, placeIn('a.csv', 1, 2, 3, 4));
  const text = reporters.github({ accepted: [], diagnostics: [problem] }, sampleOptions());
  expect(text).toContain('::error file=a.csv,line=1,endLine=4,title=id/duplicate::');
});

it('tells how many problems GitHub does not show', () => {
  const diagnostics = [...problems('text/odd-character', 11), ...problems('id/duplicate', 12)];
  const lines = reporters
    .github({ accepted: [], diagnostics }, sampleOptions({ language: 'en' }))
    .trimEnd()
    .split('\n');
  expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(12);
  expect(lines.findLastIndex((line) => line.startsWith('::error '))).toBe(11);
  expect(lines.slice(-2)).toEqual([
    '::notice::GitHub does not show 3 more; the log of this step has them all.',
    '12 errors, 11 warnings, 0 accepted',
  ]);
});

it('gives no notice when GitHub shows everything', () => {
  const text = reporters.github({ accepted: [], diagnostics: problems('id/duplicate', 10) }, sampleOptions());
  expect(text).not.toContain('::notice::');
});
