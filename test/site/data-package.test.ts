import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, test } from 'vitest';
import { build } from '../support/build.ts';
import { removeFolders } from '../support/folders.ts';
import { isFull } from '../support/full.ts';
import { copySample, repository } from '../support/project.ts';
import { builtSite, everyEdition, sampleWith, siteFolder } from '../support/site.ts';

/** The data files as Data Package, version 2, describes them. */

afterAll(removeFolders);

const profile = JSON.parse(
  readFileSync(join(repository, 'test/support/profiles/data-package/datapackage-2.0.json'), 'utf8'),
);
const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(profile);

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema?: {
    readonly fields: readonly { readonly name: string; readonly type: string }[];
    readonly foreignKeys?: unknown;
  };
}

function packageOf(site: ReadonlyMap<string, string>) {
  return JSON.parse(site.get('datapackage.json')!) as Record<string, unknown> & { resources: readonly Resource[] };
}

describe.each(everyEdition)('%s', (edition) => {
  test('has a description that fits the published profile', async () => {
    validate(packageOf((await builtSite(edition)).composition.site));
    expect(validate.errors).toBeNull();
  });

  test('describes every table of records, column by column', async () => {
    const { composition } = await builtSite(edition);
    const { resources } = packageOf(composition.site);
    const tables = [...composition.site.keys()].filter((path) => /^data\/[^/]+\.csv$/u.test(path));
    expect(
      resources
        .map(({ path }) => path)
        .filter((path) => path.endsWith('.csv'))
        .sort(),
    ).toEqual(tables.sort());
    for (const { path, schema } of resources) {
      const text = composition.site.get(path)!;
      if (!schema) continue;
      const header = text.slice(1, text.indexOf('\r\n'));
      expect(schema.fields.map(({ name }) => name).join(',')).toBe(header.replaceAll('"', ''));
    }
  });
});

test('knows keys to other tables, numbers, flags and years', async () => {
  const { resources } = packageOf((await builtSite('2024-mss')).composition.site);
  const schemaOf = (name: string) => resources.find((resource) => resource.name === name)!.schema!;
  expect(schemaOf('budget-lines').foreignKeys).toEqual([
    { fields: '사업', reference: { resource: 'budget', fields: 'id' } },
  ]);
  const types = (name: string) => Object.fromEntries(schemaOf(name).fields.map((field) => [field.name, field]));
  expect(types('budget')['금액 2024']).toMatchObject({ type: 'number', groupChar: ',', missingValues: ['', '-'] });
  expect(types('indicators').신규).toMatchObject({ type: 'boolean', trueValues: ['신규'] });
  expect(types('indicators').근거연도).toMatchObject({ type: 'year' });
  expect(types('indicators').방향).toMatchObject({ constraints: { required: true, enum: ['상향', '하향'] } });
});

test('names a publisher only where that has published it', async () => {
  const reconstruction = packageOf((await builtSite('2024-mss')).composition.site);
  expect(reconstruction).not.toHaveProperty('contributors');
  expect(reconstruction.description).toContain('공식 문서 아님');
  const official = packageOf((await sampleWith({ status: '{ kind: official }' })).composition.site);
  expect(official.contributors).toEqual([{ title: '표본부', roles: ['publisher'] }]);
});

test('says by which rule cells of CSV are kept from being run; JSON has them as they are', async () => {
  const copy = await copySample();
  const remarks = ['- 첫째', '+1%p', '@ 표시'];
  for (const [at, file] of [['지역별 순회', 'data/2031-sample/schedule.csv']] as const) {
    await copy.write(file, (await copy.read(file)).replace(at, remarks[0]!));
  }
  const errata = 'id,위치,틀린 내용,바로잡은 내용\na,표,+1%p,@ 표시\n';
  await copy.write('data/2031-sample/errata.csv', errata);
  const { site, board } = (await build(copy)).composition;
  const all = [...site].filter(([path]) => path.endsWith('.csv')).map(([, text]) => text);
  const csv = [...all, ...[...board.files].filter(([name]) => name.endsWith('.csv')).map(([, text]) => text)].join(
    '\n',
  );
  for (const remark of remarks) {
    expect(csv).toContain(`'${remark}`);
    expect(csv.replaceAll(`'${remark}`, '')).not.toContain(remark);
    expect(site.get('data/plan.json')).toContain(`"${remark}"`);
  }
  expect(packageOf(site).description).toContain("앞에 작은따옴표(')를 하나 붙였습니다");
  expect(site.get('downloads/index.html')).toContain('앞에 작은따옴표');
});

test('names the licence and the address where the manifest does', async () => {
  const licence = "{ text: 누구나 쓸 수 있습니다, url: 'https://example.org/licence' }";
  const { composition } = await sampleWith({ url: 'https://example.org/plan', licence });
  const described = packageOf(composition.site);
  validate(described);
  expect(validate.errors).toBeNull();
  expect(described).toMatchObject({
    id: 'https://example.org/plan/datapackage.json',
    homepage: 'https://example.org/plan',
    licenses: [{ path: 'https://example.org/licence', title: '누구나 쓸 수 있습니다' }],
  });
  expect(packageOf((await builtSite('2031-sample')).composition.site)).not.toHaveProperty('licenses');
});

/** The reference implementation, where it is installed: `pip install frictionless`. */
function frictionless(): string | undefined {
  for (const command of [process.env.FRICTIONLESS, 'frictionless']) {
    if (command === undefined) continue;
    try {
      execFileSync(command, ['--version'], { stdio: 'ignore' });
      return command;
    } catch {}
  }
  return undefined;
}

const command = frictionless();

test.skipIf(command === undefined || !isFull).each(everyEdition)(
  'frictionless finds %s valid (test:full, where `pip install frictionless` was run or FRICTIONLESS names it)',
  async (edition) => {
    const folder = siteFolder(await builtSite(edition));
    const output = execFileSync(command!, ['validate', 'datapackage.json', '--json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const report = JSON.parse(output) as { valid: boolean; tasks: readonly { errors: unknown[] }[] };
    expect(report.tasks.flatMap(({ errors }) => errors)).toEqual([]);
    expect(report.valid).toBe(true);
  },
);
