import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { buildJsonSchema } from '../../src/contract/build-json.ts';
import { outputPaths } from '../../src/contract/output-paths.ts';
import { planJsonSchema } from '../../src/contract/plan-json.ts';
import { contractSchemas } from '../../src/contract/schemas.ts';
import { tableJsonSchema } from '../../src/contract/table-json.ts';
import { copyProject, filesBelow, planpress } from './project.ts';

const edition = '2024-motie';
const { root, remove } = copyProject(`test/projects/${edition}`);
const outputs: string[] = [];

beforeAll(() => {
  expect(planpress(['build', '--no-pdf'], root)).toMatchObject({ code: 0 });
  // The link's own slash makes its target be walked.
  outputs.push(
    'out/index.html',
    `out/${edition}`,
    ...filesBelow(join(root, 'out', `${edition}/`)).map((path) => `out/${edition}/${path}`),
  );
});

afterAll(remove);

function patternOf(path: string): RegExp {
  const escaped = path.replaceAll('.', '\\.').replace('{edition}', edition);
  return new RegExp(`^${escaped.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);
}

function outputJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(root, 'out', edition, path), 'utf8')) as Record<string, unknown>;
}

describe('a build without a PDF', () => {
  test.each(outputPaths)('$path', ({ path, kind, pdfOnly, urlOnly, internalOnly }) => {
    const pattern = patternOf(path);
    if (kind === 'folder')
      expect(outputs.some((output) => output.startsWith(`${path.replace('{edition}', edition)}/`))).toBe(
        !pdfOnly && !internalOnly,
      );
    else expect(outputs.some((output) => pattern.test(output))).toBe(!pdfOnly && !urlOnly);
  });

  it('writes nothing that the contract does not name', () => {
    const known = outputPaths.filter(({ kind }) => kind !== 'folder').map(({ path }) => patternOf(path));
    const assets = `out/${edition}/site/assets/`;
    expect(
      outputs.filter((output) => !output.startsWith(assets) && !known.some((pattern) => pattern.test(output))),
    ).toEqual([]);
  });

  it('publishes by a link', () => {
    expect(lstatSync(join(root, 'out', edition)).isSymbolicLink()).toBe(true);
  });
});

const documents = [
  ['plan', 'site/data/plan.json', planJsonSchema],
  ['table', 'site/data/tables/task-indicators-talent.json', tableJsonSchema],
  ['build', 'internal/build.json', buildJsonSchema],
] as const;

describe.each(documents)('%s: %s', (name, path, schema) => {
  const validate = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
    contractSchemas()[name] ?? {},
  );

  it('fits its JSON Schema', () => {
    const document = outputJson(path);
    validate(document);
    expect(validate.errors).toBeNull();
    expect(schema.parse(document)).toEqual(document);
  });

  it('has a schema that turns down what the contract does not name', () => {
    const document = outputJson(path);
    expect(validate({ ...document, version: 2 })).toBe(false);
    expect(validate({ ...document, more: true })).toBe(false);
    for (const key of Object.keys(document)) expect(validate({ ...document, [key]: undefined }), key).toBe(false);
  });
});

describe('diagnostics', () => {
  const validate = new Ajv({ strict: true, allErrors: true }).compile(contractSchemas().diagnostics ?? {});

  test.each(['check', 'build'])('of %s fit their JSON Schema', (command) => {
    const pdf = command === 'build' ? ['--no-pdf'] : [];
    const stray = join(root, 'data', edition, 'stray.csv');
    writeFileSync(stray, 'id\n');
    const { output } = planpress([command, edition, '--format', 'json', ...pdf], root);
    rmSync(stray);
    const report = JSON.parse(output) as { diagnostics: unknown[] };
    expect(report.diagnostics.length).toBeGreaterThan(0);
    validate(report);
    expect(validate.errors).toBeNull();
  });
});
