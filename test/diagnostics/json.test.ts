import { Ajv } from 'ajv';
import { expect, it, vi } from 'vitest';
import { reporters } from '../../src/diagnostics/reporters/index.ts';
import { jsonReportJsonSchema, jsonReportSchema } from '../../src/diagnostics/reporters/json-schema.ts';
import { emptyReport, sampleOptions, sampleReport } from './fixtures/sample.ts';

vi.mock('../../src/diagnostics/catalogue/index.ts', () => import('./fixtures/catalogue.ts'));

const validate = new Ajv({ strict: true, allErrors: true }).compile(jsonReportJsonSchema());

it('is the expected document', async () => {
  const text = reporters.json(sampleReport, sampleOptions());
  await expect(text).toMatchFileSnapshot('fixtures/expected/report.ko.json');
});

it.each([
  ['a report with problems', sampleReport],
  ['an empty report', emptyReport],
])('fits its JSON Schema: %s', (_name, report) => {
  const document: unknown = JSON.parse(reporters.json(report, sampleOptions({ language: 'en' })));
  validate(document);
  expect(validate.errors).toBeNull();
  expect(jsonReportSchema.parse(document)).toEqual(document);
});

it('has a schema that turns down what the contract does not name', () => {
  const document = JSON.parse(reporters.json(emptyReport, sampleOptions())) as Record<string, unknown>;
  expect(validate({ ...document, version: 2 })).toBe(false);
  expect(validate({ ...document, more: true })).toBe(false);
});

it('keeps the order of the report', () => {
  const document = jsonReportSchema.parse(JSON.parse(reporters.json(sampleReport, sampleOptions())));
  const place = ({ file, line, column }: { file: string; line: number; column: number }) => [file, line, column];
  expect(document.diagnostics.map(place)).toEqual(
    sampleReport.diagnostics.map(({ place: { file, start } }) => [file, start.line, start.column]),
  );
});
