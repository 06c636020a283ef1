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

it('annotates no more than GitHub shows, lists the others in the log and says how many they are', () => {
  const diagnostics = [...problems('text/odd-character', 11), ...problems('id/duplicate', 12)];
  const lines = reporters
    .github({ accepted: [], diagnostics }, sampleOptions({ language: 'en' }))
    .trimEnd()
    .split('\n');
  expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
  expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10);
  expect(lines.slice(20)).toEqual([
    "- a.csv:11:1 error id/duplicate: The id 'a10' is used twice. Give one of the two a new id.",
    "- a.csv:12:1 error id/duplicate: The id 'a11' is used twice. Give one of the two a new id.",
    "- a.csv:11:1 warning text/odd-character: There is an odd character in 'q10'. See whether it is meant. If it is not, remove it.",
    '::notice::GitHub does not show 3 more; look into the log of this step.',
    '12 errors, 11 warnings, 0 accepted',
  ]);
});

it('lets nothing that a source says become a command of the log', () => {
  const hostile = sampleDiagnostic(
    'id/duplicate',
    { id: 'x\n::error::y\r::stop-commands::z ##[add-mask]a' },
    placeIn('a\n::b.csv', 1, 1, 2),
  );
  const report = { accepted: [], diagnostics: [...problems('id/duplicate', 10), hostile] };
  const lines = reporters.github(report, sampleOptions()).split(/\r\n|\r|\n/u);
  expect(lines.filter((line) => line.startsWith('::')).map((line) => line.slice(0, 8))).toEqual([
    ...Array.from({ length: 10 }, () => '::error '),
    '::notice',
  ]);
  expect(lines.filter((line) => line.includes('##['))).toEqual([]);
});

it('cuts what a message quotes, leaving whole characters', () => {
  const long = (quote: string) => {
    const problem = sampleDiagnostic('text/odd-character', { quote }, placeIn('a.csv', 1, 1, 2));
    const [line = ''] = reporters.github({ accepted: [], diagnostics: [problem] }, sampleOptions()).split('\n');
    return line.split('::')[2] ?? '';
  };
  for (const quote of ['가'.repeat(5000), '𠀀'.repeat(3000), `x${'𠀀'.repeat(3000)}`]) {
    const message = long(quote);
    expect(message.length).toBeLessThan(600);
    expect(message).not.toMatch(/[\uD800-\uDFFF]/u);
    expect(message).toContain('…');
  }
  expect(long('가'.repeat(300))).not.toContain('…');
});

it('logs 200 problems of a file and counts the others', () => {
  const diagnostics = problems('text/odd-character', 260);
  const lines = reporters.github({ accepted: [], diagnostics }, sampleOptions({ language: 'en' })).split('\n');
  expect(lines.filter((line) => line.startsWith('- a.csv:'))).toHaveLength(201);
  expect(lines).toContain('- a.csv: 50 more in this file (0 errors, 50 warnings); --format json tells all of them.');
});

it('shows no accepted warning', () => {
  const text = reporters.github({ accepted: sampleReport.accepted, diagnostics: [] }, sampleOptions());
  expect(text).toBe('수정 필요 0건, 확인 필요 0건, 예외 인정 2건\n');
});

it('gives no notice when GitHub shows everything', () => {
  const text = reporters.github({ accepted: [], diagnostics: problems('id/duplicate', 10) }, sampleOptions());
  expect(text).not.toContain('::notice::');
});
