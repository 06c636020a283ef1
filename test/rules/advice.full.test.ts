import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { closest } from '../../src/model/suggestion.ts';
import { rangeOfPlace, sourceText } from '../../src/read/text.ts';
import { removeFolders } from '../support/folders.ts';
import { applyAll, type Case, casesOf, codesWithCases, copyOf, reviewed, rulesFolder } from '../support/rules.ts';

/**
 * "Did you mean …?" is followed to the letter, in every fixture that gives it: what was named is written in place
 * of what was told, and then that problem is gone and no other has come.
 */

afterAll(removeFolders);

const largest = '2024-mss';

/** What was meant is told by the rest of the edition, or is not all that is wrong there. */
const others: ReadonlySet<string> = new Set([
  'csv/excel-date/id.yaml', // the id that the spreadsheet changed is named by other tables
  'reference/unknown-tree/main.yaml', // it is not a name that is meant: the list belongs elsewhere
  'template/unknown-partial/uncalled-caller.yaml', // nothing calls the file itself
]);

const cases = readdirSync(rulesFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => codesWithCases(name))
  .flatMap((code) => casesOf(code).map(({ name, read }) => ({ name: `${code}/${name}`, ...read() })))
  .filter(({ name, edition }) => edition !== largest && !others.has(name));

function suggestionOf({ parameters }: Diagnostic): string | undefined {
  const { suggestion, mended } = parameters;
  return [suggestion, mended].find((text): text is string => typeof text === 'string' && text !== '');
}

/** Writes what was suggested; says whether it was clear where. */
function follow(root: string, diagnostic: Diagnostic, suggestion: string): boolean {
  const { code, place, parameters } = diagnostic;
  const path = join(root, place.file);
  if (code === 'file/unknown') {
    renameSync(path, join(dirname(path), suggestion));
    return true;
  }
  if (!existsSync(path)) return false;
  const source = sourceText(place.file, readFileSync(path, 'utf8').replace(/^\uFEFF/u, ''));
  const { start, end } = rangeOfPlace(source, place);
  const told = source.text.slice(start, end);
  const words = Object.entries(parameters)
    .filter(([name, value]) => name !== 'suggestion' && name !== 'mended' && typeof value === 'string' && value !== '')
    .map(([, value]) => String(value))
    .filter((value) => told.includes(value));
  const wrong = closest(suggestion, words) ?? words[0];
  if (wrong === undefined) return false;
  const mended = told.replace(wrong, () => suggestion);
  const behind = source.text.slice(end);
  // What a block is called stands at its end as well.
  const rest = code === 'template/unknown-helper' ? behind.replace(`{{/${wrong}}}`, `{{/${suggestion}}}`) : behind;
  writeFileSync(path, source.text.slice(0, start) + mended + rest);
  return true;
}

function identity({ code, place: { file } }: Diagnostic): string {
  return `${code} ${file}`;
}

async function tried({ edition, change }: Case) {
  const copy = await copyOf(edition);
  applyAll(copy, change);
  return { copy, found: await reviewed(copy, edition) };
}

describe('what is suggested is right', () => {
  test.each(cases)('$name', { timeout: 60_000 }, async (known) => {
    const { copy, found } = await tried(known);
    const [first] = found.filter((diagnostic) => suggestionOf(diagnostic) !== undefined);
    if (first === undefined || !follow(copy, first, suggestionOf(first) ?? '')) return;
    const after = (await reviewed(copy, known.edition)).map(identity);
    const before = found.map(identity);
    expect(after.length, `after '${suggestionOf(first)}': ${after.join('; ')}`).toBeLessThan(before.length);
    expect(after.filter((one) => !before.includes(one))).toEqual([]);
  });
});
