import { readFileSync } from 'node:fs';
import { default as draft04 } from 'ajv-draft-04';
import { expect, it, vi } from 'vitest';
import { reporters } from '../../src/diagnostics/reporters/index.ts';
import { placeOf, sourceText } from '../../src/read/text.ts';
import { emptyReport, sampleDiagnostic, sampleOptions, sampleReport } from './fixtures/sample.ts';

vi.mock('../../src/diagnostics/catalogue/index.ts', () => import('./fixtures/catalogue.ts'));
vi.mock('../../src/diagnostics/explanations/index.ts', () => import('./fixtures/explanations.ts'));

const formats = { uri: URL.canParse, 'uri-reference': true, 'date-time': true } as const;
const schema = readFileSync(new URL('fixtures/sarif/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8');
const validate = new draft04.default({ strict: false, allErrors: true, unicodeRegExp: false, formats }).compile(
  JSON.parse(schema) as object,
);

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly locations: readonly [
    { readonly physicalLocation: { readonly region: Readonly<Record<string, number>> }; readonly properties?: object },
  ];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly { readonly kind: string; readonly status: string; readonly justification: string }[];
}

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly language: string;
  readonly columnKind: string;
  readonly results: readonly Result[];
}

function firstRun(log: string): Run {
  const [run] = (JSON.parse(log) as { runs: Run[] }).runs;
  if (run === undefined) throw new Error('The log has no run.');
  return run;
}

it('is the expected log', async () => {
  const log = reporters.sarif(sampleReport, sampleOptions());
  await expect(log).toMatchFileSnapshot('fixtures/expected/report.ko.sarif.json');
});

it.each([
  ['a report with problems', sampleReport],
  ['an empty report', emptyReport],
])('fits the JSON Schema of SARIF 2.1.0: %s', (_name, report) => {
  validate(JSON.parse(reporters.sarif(report, sampleOptions({ language: 'en' }))));
  expect(validate.errors).toBeNull();
});

it('is turned down by the schema when it is no SARIF', () => {
  const log = JSON.parse(reporters.sarif(sampleReport, sampleOptions())) as { runs: object[] };
  expect(validate({ ...log, version: '2.0.0' })).toBe(false);
  expect(validate({ ...log, runs: log.runs.map((run) => ({ ...run, columnKind: 'bytes' })) })).toBe(false);
});

it.each(['ko', 'en'] as const)('has what the final schema asks beyond the one beside this file: %s', (language) => {
  const run = firstRun(reporters.sarif(sampleReport, sampleOptions({ language })));
  expect(run.language).toMatch(/^[a-zA-Z]{2}(?:-[a-zA-Z]{2})?$/u);
  for (const { locations } of run.results) expect(locations[0].physicalLocation.region.startLine).toBeGreaterThan(0);
});

it('counts columns in Unicode code points, and says so', () => {
  const place = placeOf(sourceText('a.csv', 'x𠀀😀가,b'), 'x𠀀😀'.length, 'x𠀀😀가'.length);
  const problem = sampleDiagnostic('id/duplicate', { id: 'a' }, place);
  const { columnKind, results } = firstRun(reporters.sarif({ accepted: [], diagnostics: [problem] }, sampleOptions()));
  expect(columnKind).toBe('unicodeCodePoints');
  expect(results[0]?.locations[0].physicalLocation.region).toMatchObject({ startColumn: 4, endColumn: 5 });
});

it('suppresses accepted warnings, with the reason and who accepted them, and nothing else', () => {
  const { results } = firstRun(reporters.sarif(sampleReport, sampleOptions()));
  const justification = '공표된 표기를 그대로 옮김 (기획담당관실)';
  expect(results.flatMap(({ suppressions = [] }) => suppressions)).toEqual(
    sampleReport.accepted.map(() => ({ kind: 'external', status: 'accepted', justification })),
  );
  expect(results.slice(0, sampleReport.diagnostics.length).some(({ suppressions }) => suppressions)).toBe(false);
});

it('says where Excel shows a cell', () => {
  const { results } = firstRun(reporters.sarif(sampleReport, sampleOptions()));
  expect(results.map(({ locations }) => locations[0].properties)).toContainEqual({ cell: 'C1' });
});

it('describes each code once, and every result points at its rule', () => {
  const { tool, results } = firstRun(reporters.sarif(sampleReport, sampleOptions()));
  expect(tool.driver.rules.map(({ id }) => id)).toEqual(['csv/unknown-column', 'id/duplicate', 'text/odd-character']);
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
});

it('explains each rule: why, how to mend it, a bad and a good example', () => {
  const { tool } = firstRun(reporters.sarif(sampleReport, sampleOptions({ language: 'en' })));
  expect(tool.driver.rules[0]).toEqual({
    id: 'csv/unknown-column',
    shortDescription: { text: 'Unknown column' },
    fullDescription: { text: 'What stands in it would be lost.' },
    help: { text: 'Rename the column.\n\nBad (indicators.csv):\nid,nmae\n\nGood (indicators.csv):\nid,name' },
    defaultConfiguration: { level: 'error' },
  });
});
