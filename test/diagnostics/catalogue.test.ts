import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Code, catalogue } from '../../src/diagnostics/catalogue/index.ts';
import type { Bilingual, Entry } from '../../src/diagnostics/entry.ts';
import { anyParameters, parametersInSource } from './parameter-types.ts';

const folder = new URL('../../src/diagnostics/catalogue/', import.meta.url);
const sources = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
  .map((file) => ({ family: file.replace(/\.ts$/u, ''), source: readFileSync(new URL(file, folder), 'utf8') }));
const parameters = new Map(sources.flatMap(({ source }) => [...parametersInSource(source)]));
const codes = Object.keys(catalogue) as Code[];

function entryOf(code: Code): Entry<never> {
  return catalogue[code] as Entry<never>;
}

/** Runs a check on what an entry says for many parameters of its type. */
function forAllParameters(code: Code, check: (said: { message: Bilingual; help: Bilingual }) => void): void {
  const { message, help } = entryOf(code);
  fc.assert(
    fc.property(parameters.get(code) ?? anyParameters, (some) => {
      check({ message: message(some as never), help: help(some as never) });
    }),
    { numRuns: 50 },
  );
}

describe.each(sources)('family $family', ({ family, source }) => {
  it('stands in the file of its name', async () => {
    const module = (await import(new URL(`${family}.ts`, folder).href)) as Record<string, object>;
    const declared = Object.values(module).flatMap((exported) => Object.keys(exported));
    expect(declared.filter((code) => code.includes('/') && !code.startsWith(`${family}/`))).toEqual([]);
  });

  it('is part of the catalogue', () => {
    const declared = [...parametersInSource(source).keys()];
    expect(declared.filter((code) => !(code in catalogue))).toEqual([]);
  });
});

describe.each(codes)('%s', (code) => {
  it('is named after its family and its problem, and belongs to a file', () => {
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/u);
    expect(sources.map(({ family }) => family)).toContain(code.split('/')[0]);
  });

  it('has a severity and a title in both languages', () => {
    const { severity, title } = entryOf(code);
    expect(['error', 'warning']).toContain(severity);
    expect(title.ko.trim()).not.toBe('');
    expect(title.en.trim()).not.toBe('');
  });

  it('says something whole in both languages, whatever the parameters', () => {
    forAllParameters(code, ({ message, help }) => {
      for (const text of [message.ko, message.en, help.ko, help.en]) {
        expect(text.trim()).not.toBe('');
        expect(text).not.toMatch(/undefined|NaN|\[object|#\{/u);
      }
    });
  });

  it('speaks to users in 합니다체', () => {
    forAllParameters(code, ({ message, help }) => {
      expect(message.ko).toMatch(politeSentence);
      expect(help.ko).toMatch(politeHelp);
      expect(help.ko).not.toMatch(/(?<!니)다\.(?=\s|$)/u);
    });
  });
});

/** The cause may stand in brackets before the full stop: `읽을 수 없습니다(…).` */
const politeSentence = /(?:니다|십시오)(?:\(.*\))?\.$/su;

/** A sentence at least; behind the last one only a list or an example may stand, such as `쓸 수 있는 열: …`. */
const politeHelp = /(?:니다|십시오|니까)(?:\(.*\))?[.?](?:\s[^:]+:\s?.*)?$/su;
