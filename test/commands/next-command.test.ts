import { expect, test } from 'vitest';
import { type Call, commandsAfter, shellWord } from '../../src/commands/next-command.ts';
import { type Code, catalogue } from '../../src/diagnostics/catalogue/index.ts';
import { startOfFile } from '../../src/diagnostics/place.ts';
import type { Report, ReportedDiagnostic } from '../../src/diagnostics/reporters/report.ts';

function problem(code: Code, edition: string | undefined): ReportedDiagnostic {
  const { severity } = catalogue[code];
  return {
    code,
    severity,
    parameters: {},
    place: startOfFile(''),
    related: [],
    edition,
    bookPlace: '',
    departments: [],
  };
}

function reportOf(...diagnostics: readonly ReportedDiagnostic[]): Report {
  return { diagnostics, accepted: [] };
}

const check: Call = { command: 'check', named: [], language: 'ko', own: [] };
const build: Call = { command: 'build', named: [], language: 'ko', own: [] };
const error = problem('csv/unknown-column', '2031-a');
const warning = problem('csv/blank-row', '2031-a');

function next(report: Report, call: Call, mendable = false): string | undefined {
  return commandsAfter(report, call, mendable, false).next;
}

test('a check that finds errors is to be run again, with its options, for the editions that have any', () => {
  expect(next(reportOf(error), check)).toBe('planpress check 2031-a');
  const call = { ...check, named: ['2031-a', '2031-b'], rootNamed: 'docs/plan', own: ['--strict'] };
  expect(next(reportOf(error), call)).toBe('planpress check 2031-a --root docs/plan --strict');
  expect(next(reportOf(error), { ...call, language: 'en' })).toBe(
    'planpress check 2031-a --root docs/plan --lang en --strict',
  );
});

test('a problem of no single edition concerns those that were named', () => {
  const common = problem('file/no-editions', undefined);
  expect(next(reportOf(common, error), check)).toBe('planpress check');
  expect(next(reportOf(common), { ...check, named: ['2031-b'] })).toBe('planpress check 2031-b');
});

test('a check that finds nothing leads to a build of the same editions', () => {
  expect(next(reportOf(), check)).toBe('planpress build');
  expect(next(reportOf(), { ...check, named: ['2031-a'], rootNamed: '/srv/plan', own: ['--strict'] })).toBe(
    'planpress build 2031-a --root /srv/plan',
  );
});

test('warnings alone lead to a build, but after --strict they are to be mended', () => {
  expect(next(reportOf(warning), check)).toBe('planpress build');
  expect(next(reportOf(warning), { ...check, own: ['--strict'], strict: true })).toBe(
    'planpress check 2031-a --strict',
  );
});

test('a build that failed is to be run again, also for what only the print shows', () => {
  const own = ['--pdf-a', '3a', '--internal'];
  const glyph = problem('layout/missing-glyph', '2031-a');
  expect(next(reportOf(glyph), { ...build, rootNamed: 'x', own })).toBe(
    'planpress build 2031-a --root x --pdf-a 3a --internal',
  );
  expect(next(reportOf(error), { ...build, own: ['--only', 'I-2-①'] })).toBe('planpress build 2031-a --only I-2-①');
});

test('after a build that succeeded there is nothing to run', () => {
  expect(next(reportOf(), build)).toBeUndefined();
  expect(next(reportOf(warning), build)).toBeUndefined();
});

test('what can be mended without asking is mended first, by a check with the options of the check', () => {
  expect(next(reportOf(error), { ...check, rootNamed: 'x', own: ['--strict'] }, true)).toBe(
    'planpress check --fix 2031-a --root x --strict',
  );
  expect(next(reportOf(error), { ...build, rootNamed: 'x', own: ['--no-pdf'] }, true)).toBe(
    'planpress check --fix 2031-a --root x',
  );
});

test('the first error is to be explained, not a warning that stands before it', () => {
  const explain = (report: Report, call = check) => commandsAfter(report, call, false, false).explain;
  expect(explain(reportOf(warning, error))).toBe('planpress explain csv/unknown-column');
  expect(explain(reportOf(warning))).toBe('planpress explain csv/blank-row');
  expect(explain(reportOf(error), { ...check, language: 'en' })).toBe('planpress explain csv/unknown-column --lang en');
  expect(explain(reportOf())).toBeUndefined();
});

test.each([
  ['docs/plan', 'docs/plan', 'docs/plan'],
  ['계획/2031', '계획/2031', '계획/2031'],
  ['my plan', "'my plan'", '"my plan"'],
  ["o'neill", "'o'\\''neill'", '"o\'neill"'],
  ['$HOME/plan', "'$HOME/plan'", '"$HOME/plan"'],
  ['C:\\plan', "'C:\\plan'", 'C:\\plan'],
  ['C:\\새 폴더', "'C:\\새 폴더'", '"C:\\새 폴더"'],
  ['', "''", '""'],
])('%j is quoted for a shell where it has to be', (word, posix, windows) => {
  expect(shellWord(word, false)).toBe(posix);
  expect(shellWord(word, true)).toBe(windows);
});
