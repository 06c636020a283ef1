import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { contractSchemas } from '../../src/contract/schemas.ts';
import { repository } from './project.ts';

type Sample = readonly [file: string, schema: string, value: unknown];

const roots = ['', 'test/projects/2024-motie', 'test/documentation/project'];

function filesIn(folder: string): readonly string[] {
  if (!existsSync(join(repository, folder))) return [];
  return (readdirSync(join(repository, folder), { recursive: true }) as string[]).map((path) => join(folder, path));
}

function yamlOf(text: string): unknown {
  return parse(text) ?? {};
}

function sampleOf(file: string): readonly Sample[] {
  if (!/plan\.yaml$|\.md$/.test(file) || file.endsWith('README.md')) return [];
  const text = readFileSync(join(repository, file), 'utf8');
  if (file.endsWith('plan.yaml')) return [[file, 'manifest', yamlOf(text)]];
  const matter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1];
  const schema = file.includes('/chapters/') ? 'chapter-front-matter' : 'front-matter';
  return matter === undefined ? [] : [[file, schema, yamlOf(matter)]];
}

const forms: readonly Sample[] = roots
  .flatMap((root) => filesIn(join(root, 'templates')).filter((file) => /forms\/[^/]+\.yaml$/.test(file)))
  .map((file) => [file, 'form', yamlOf(readFileSync(join(repository, file), 'utf8'))]);
const samples = [...roots.flatMap((root) => filesIn(join(root, 'content')).flatMap(sampleOf)), ...forms];
const schemas = contractSchemas();

function errorsOf(schema: string, value: unknown): readonly string[] {
  const validate = new Ajv({ strict: true, strictTypes: false, allErrors: true }).compile(schemas[schema] ?? {});
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test.each(samples)('%s fits the schema %s', (_file, schema, value) => {
  expect(errorsOf(schema, value)).toEqual([]);
});

describe('the schemas turn down', () => {
  it('a manifest with an unknown key, and one without a year', () => {
    const manifest = {
      form: 'plan',
      year: 2031,
      publisher: 'x',
      issued: '2031-01',
      status: { kind: 'official' },
      children: ['a'],
    };
    expect(errorsOf('manifest', manifest)).toEqual([]);
    expect(errorsOf('manifest', { ...manifest, more: 1 })).not.toEqual([]);
    expect(errorsOf('manifest', { ...manifest, year: undefined })).not.toEqual([]);
  });

  it('a whole form without levels, but not an override without them', () => {
    expect(errorsOf('form', { id: 'own', version: 1, title: 'x' })).not.toEqual([]);
    expect(errorsOf('form', { id: 'own', version: 1, extends: 'other' })).toEqual([]);
  });

  it('an unknown key deep in an override', () => {
    const levels = [{ id: 'task', sections: [{ id: 'plan', headnig: 'x' }] }];
    expect(errorsOf('form', { id: 'own', version: 1, extends: 'other', levels })).not.toEqual([]);
  });
});
