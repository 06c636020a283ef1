import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pathsBelow } from '../support/folders.ts';
import { repository } from '../support/project.ts';

/**
 * No stage decides by the code of a diagnostic: a reader says beside its value what was lost. Only acceptances are about
 * codes, since they name them.
 */

const stages = ['read', 'resolve', 'compute', 'check', 'compose', 'publish', 'workspace', 'pipeline'];
const aboutCodes = ['check/acceptances.ts'];

/** A code compared with one of the catalogue, or looked up by its family. */
const decides = /\bcode\s*[!=]==\s*'[a-z-]+\/|\bcode\.(?:startsWith|endsWith)\(|\.test\(code\)|\.has\(code\)/u;

async function decisions(): Promise<readonly string[]> {
  const source = join(repository, 'src');
  const files = (await pathsBelow(source)).map((path) => relative(source, path).split(sep).join('/'));
  return files
    .filter((file) => stages.includes(file.split('/')[0]!.replace(/\.ts$/u, '')) && !aboutCodes.includes(file))
    .flatMap((file) => decisionsIn(file, readFileSync(join(source, file), 'utf8')));
}

function decisionsIn(file: string, text: string): readonly string[] {
  if (isAboutSystem(text)) return [];
  const lines = text.split('\n').map((line, index) => ({ line, place: `${file}:${index + 1}` }));
  return lines.filter(({ line }) => decides.test(line)).map(({ line, place }) => `${place} ${line.trim()}`);
}

/** The codes of errors of the system and of the parser of YAML are others. */
function isAboutSystem(text: string): boolean {
  return text.includes('NodeJS.ErrnoException') || text.includes("from 'yaml'");
}

test('no stage decides by the code of a diagnostic', async () => {
  expect(await decisions()).toEqual([]);
});

describe('what is forbidden', () => {
  test.each([
    "if (code === 'csv/empty') return [];",
    "found.filter(({ code }) => code !== 'section/missing')",
    "diagnostics.some(({ code }) => code.startsWith('date/'))",
    'diagnostics.some(({ code }) => ofColumns.has(code))',
  ])('%s', (line) => {
    expect(decides.test(line)).toBe(true);
  });
});
