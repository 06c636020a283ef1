import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it, vi } from 'vitest';
import { reporters } from '../../src/diagnostics/reporters/index.ts';
import { emptyReport, placeIn, sampleDiagnostic, sampleOptions, sampleReport } from './fixtures/sample.ts';

vi.mock('../../src/diagnostics/catalogue/index.ts', () => import('./fixtures/catalogue.ts'));

const schema = readFileSync(new URL('fixtures/sarif-subset.schema.json', import.meta.url), 'utf8');
const validate = new Ajv2020({ formats: { uri: URL.canParse } }).compile(JSON.parse(schema) as object);

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; help: { text: string } }[] } };
  readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number }[];
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
])('has the structure of SARIF 2.1.0: %s', (_name, report) => {
  validate(JSON.parse(reporters.sarif(report, sampleOptions({ language: 'en' }))));
  expect(validate.errors).toBeNull();
});

it('describes each code once, and every result points at its rule', () => {
  const { tool, results } = firstRun(reporters.sarif(sampleReport, sampleOptions()));
  expect(tool.driver.rules.map(({ id }) => id)).toEqual(['csv/unknown-column', 'id/duplicate', 'text/odd-character']);
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
});

it('gives help that speaks of one case as an example only', () => {
  const problem = (known: string, line: number) =>
    sampleDiagnostic('csv/unknown-column', { column: 'x', known }, placeIn('a.csv', line, 1, 2));
  const help = (...diagnostics: ReturnType<typeof problem>[]) =>
    firstRun(reporters.sarif({ accepted: [], diagnostics }, sampleOptions({ language: 'en' }))).tool.driver.rules[0]
      ?.help;
  expect(help(problem('a', 1), problem('a', 2))?.text).toBe('Rename the column. Known columns: a');
  expect(help(problem('a', 1), problem('b', 2))?.text).toBe(
    'Each problem says how to mend it. For example: Rename the column. Known columns: a',
  );
});
