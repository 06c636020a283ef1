import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Code, catalogue } from '../../src/diagnostics/catalogue/index.ts';
import { type Explanation, explanations } from '../../src/diagnostics/explanations/index.ts';
import { repository } from '../support/project.ts';
import { casesOf, codesWithCases, rulesFolder } from '../support/rules.ts';

/**
 * Every code is explained and made to appear by a case. What no change to the sources of an edition can make
 * appear (a browser that does not start, a disk that is full, a book whose page numbers never settle) has its
 * test elsewhere; that file must name the code.
 */
const testedElsewhere: Readonly<Partial<Record<Code, string>>> = {
  'environment/no-browser': 'test/publish/browser.test.ts',
  'environment/browser-failed': 'test/publish/browser.test.ts',
  'environment/print-failed': 'test/publish/print.test.ts',
  'environment/output-blocked': 'test/publish/survival.test.ts',
  'environment/output-path': 'test/publish/safe-path.test.ts',
  'environment/output-unwritable': 'test/publish/survival.test.ts',
  'environment/source-unwritable': 'test/workspace/workspace.test.ts',
  'environment/source-changed': 'test/workspace/workspace.test.ts',
  'file/edition-name': 'test/commands/editions.test.ts',
  'file/no-editions': 'test/commands/editions.test.ts',
  'layout/numbers-do-not-converge': 'test/publish/print.test.ts',
  'layout/unresolved-page': 'test/publish/print.test.ts',
  'layout/dead-link': 'test/publish/print.test.ts',
  'layout/resource-missing': 'test/publish/print.test.ts',
  'layout/font-missing': 'test/publish/print.test.ts',
  'layout/missing-glyph': 'test/publish/print.test.ts',
  'layout/missing-alternative-text': 'test/publish/print.test.ts',
  'layout/overflow': 'test/publish/layout-messages.test.ts',
  'layout/clipped': 'test/publish/layout-messages.test.ts',
  'layout/stranded-heading': 'test/publish/layout-messages.test.ts',
  'layout/nearly-empty-page': 'test/publish/layout-messages.test.ts',
  'layout/small-text': 'test/publish/layout-messages.test.ts',
};

const codes = Object.keys(catalogue);
const families = readdirSync(rulesFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** What a code lacks, in words; nothing where it is whole. */
function lacking(code: string): readonly string[] {
  return [...lackingExplanation((explanations as Readonly<Record<string, Explanation>>)[code]), ...lackingTest(code)];
}

function lackingExplanation(explanation: Explanation | undefined): readonly string[] {
  if (!explanation) return ['an explanation'];
  const { why, bad, good, mend } = explanation;
  const texts = { why: why.ko, 'why in English': why.en, good, mend: mend.ko, 'mend in English': mend.en };
  const blank = Object.entries(texts).flatMap(([name, text]) => (text.trim() === '' ? [name] : []));
  return bad === good ? [...blank, 'a bad example'] : blank;
}

function lackingTest(code: string): readonly string[] {
  const file = testedElsewhere[code as Code];
  if (file !== undefined) return names(file, code) ? [] : [`a test in ${file}`];
  return hasCase(code) ? [] : ['a case'];
}

function names(file: string, code: string): boolean {
  const path = join(repository, file);
  return existsSync(path) && new RegExp(`'${code}[' ]`, 'u').test(readFileSync(path, 'utf8'));
}

function hasCase(code: string): boolean {
  return existsSync(join(rulesFolder, code)) && casesOf(code).length > 0;
}

describe('every code', () => {
  test.each(codes)('%s is explained and tried', (code) => {
    expect(lacking(code)).toEqual([]);
  });

  test('would be missed without an explanation or a case', () => {
    expect(lacking('template/unheard-of')).toEqual(['an explanation', 'a case']);
    expect(lackingTest('template')).toEqual(['a case']);
    expect(names('test/publish/print.test.ts', 'layout/unheard-of')).toBe(false);
    expect(names('test/publish/unheard-of.test.ts', 'layout/dead-link')).toBe(false);
  });
});

describe('the cases', () => {
  test('are those of codes that planpress gives', () => {
    const tried = families.flatMap(codesWithCases);
    expect(tried.filter((code) => !codes.includes(code))).toEqual([]);
  });

  test.each(families)('of %s are run', (family) => {
    const text = readFileSync(join(rulesFolder, `${family}.test.ts`), 'utf8');
    expect(text).toContain(`testFamily('${family}'`);
  });

  test('are not excused where there are some', () => {
    expect(Object.keys(testedElsewhere).filter((code) => !codes.includes(code) || hasCase(code))).toEqual([]);
  });
});
