import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cycles, type Import, importsBelow } from '../support/imports.ts';
import { repository } from '../support/project.ts';

/**
 * Imports point one way: cli → commands → pipeline → stages → model → diagnostics. Types count: whoever
 * has to know a type depends on it.
 */

const stages = ['read', 'resolve', 'compute', 'check', 'compose', 'publish', 'workspace'];

/** What is done with plans and published texts beside the way of a book; each stands alone like a stage. */
const besideTheBook = ['recognize', 'audit', 'compare', 'rollover', 'workbook', 'consistency'];

/** The layers from the outermost; an import goes to a later layer, or stays within its folder. */
const layers = [
  ['cli', 'library', 'contract', 'verify', 'client'],
  ['commands'],
  ['preview', 'language-server'],
  ['pipeline'],
  [...stages, ...besideTheBook],
  ['model'],
  ['diagnostics'],
];

const imports = await importsBelow(join(repository, 'src'));

/** A folder, or a file beside the folders with the folder of its name. */
function unitOf(file: string): string {
  return file.split('/')[0]!.replace(/\.ts$/, '');
}

function layerOf(file: string): number {
  return layers.findIndex((units) => units.includes(unitOf(file)));
}

function arrows(found: readonly Import[]): readonly string[] {
  return found.map(({ from, to }) => `${from} → ${to}`);
}

test('every file belongs to a layer', () => {
  const files = new Set(imports.flatMap(({ from, to }) => [from, to]));
  expect([...files].filter((file) => layerOf(file) === -1)).toEqual([]);
});

test('no import points to an outer layer', () => {
  expect(arrows(imports.filter(({ from, to }) => layerOf(to) < layerOf(from)))).toEqual([]);
});

test('no stage imports another, and no other folder one beside it', () => {
  const sideways = imports.filter(({ from, to }) => layerOf(from) === layerOf(to) && unitOf(from) !== unitOf(to));
  expect(arrows(sideways)).toEqual([]);
});

test('what runs in the page of the browser needs nothing of the other rooms', () => {
  const outwards = imports.filter(
    ({ from, to }) => from.startsWith('publish/in-page/') && to.startsWith('publish/') && !to.includes('/in-page/'),
  );
  expect(arrows(outwards)).toEqual([]);
});

test('no module imports itself in a ring', () => {
  expect(cycles(imports)).toEqual([]);
});

describe('what is watched', () => {
  test('all stages that there are', () => {
    const units = new Set(imports.map(({ from }) => unitOf(from)));
    expect([...units]).toEqual(expect.arrayContaining(['read', 'resolve', 'compute', 'check', 'compose', 'publish']));
  });

  test('a ring of three, its types included', () => {
    const ring = [
      { from: 'a.ts', to: 'b.ts' },
      { from: 'b.ts', to: 'c.ts' },
      { from: 'c.ts', to: 'a.ts' },
      { from: 'c.ts', to: 'd.ts' },
    ];
    expect(cycles(ring)).toEqual([['a.ts', 'b.ts', 'c.ts']]);
  });
});
