import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exitCodes } from '../../src/contract/exit-codes.ts';
import { copyProject, edition, planpress } from './project.ts';

const good = copyProject();
const bad = copyProject();
const seen = new Set<number | null>();

beforeAll(() => {
  const manifest = join(bad.root, `content/${edition}/plan.yaml`);
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/^publisher:.*\n/m, ''));
});

afterAll(() => {
  good.remove();
  bad.remove();
  // What signals give is seen in test/publish/survival.test.ts.
  const ownCodes = Object.keys(exitCodes)
    .map(Number)
    .filter((code) => code < 128);
  expect([...seen].sort()).toEqual(ownCodes);
});

interface Call {
  readonly what: string;
  readonly parameters: readonly string[];
  readonly root: string;
  readonly code: number;
  readonly variables?: Readonly<Record<string, string>>;
}

const calls: readonly Call[] = [
  { what: 'good sources checked', parameters: ['check'], root: good.root, code: 0 },
  { what: 'the version asked for', parameters: ['--version'], root: good.root, code: 0 },
  { what: 'a code explained', parameters: ['explain', 'csv/blank-row'], root: good.root, code: 0 },
  { what: 'a code that is not there', parameters: ['explain', 'csv/blank'], root: good.root, code: 2 },
  { what: 'sources with an error', parameters: ['check'], root: bad.root, code: 1 },
  { what: 'sources with an error built', parameters: ['build', '--no-pdf'], root: bad.root, code: 1 },
  { what: 'an edition that is not there', parameters: ['check', 'none'], root: good.root, code: 2 },
  { what: 'an unknown option', parameters: ['check', '--bogus'], root: good.root, code: 2 },
  { what: 'an unknown command', parameters: ['chek'], root: good.root, code: 2 },
  { what: 'a choice that is none', parameters: ['check', '--format', 'xml'], root: good.root, code: 2 },
  { what: 'an archive without a PDF', parameters: ['build', '--no-pdf', '--pdf-a', '2a'], root: good.root, code: 2 },
  { what: 'a proof of nothing', parameters: ['build', '--only', 'Ⅰ-99-①'], root: good.root, code: 2 },
  { what: 'a proof without a PDF', parameters: ['build', '--only', 'I', '--no-pdf'], root: good.root, code: 2 },
  { what: 'a proof for archives', parameters: ['build', '--only', 'I', '--pdf-a', '2a'], root: good.root, code: 2 },
  { what: 'a proof of sources with an error', parameters: ['build', '--only', 'I'], root: bad.root, code: 1 },
  { what: 'a root that is not there', parameters: ['check', '--root', '/nonexistent'], root: good.root, code: 2 },
  {
    what: 'a browser that does not start',
    parameters: ['build'],
    root: good.root,
    code: 3,
    variables: { PLANPRESS_BROWSER: '/nonexistent' },
  },
  {
    what: 'a proof with a browser that does not start',
    parameters: ['build', '--only', 'I'],
    root: good.root,
    code: 3,
    variables: { PLANPRESS_BROWSER: '/nonexistent' },
  },
];

test.each(calls)('$code: $what', ({ parameters, root, code, variables }) => {
  const run = planpress(parameters, root, variables);
  seen.add(run.code);
  expect({ code: run.code, output: run.output, errors: run.errors }).toMatchObject({ code });
  expect(existsSync(join(root, 'out', edition))).toBe(false);
});
