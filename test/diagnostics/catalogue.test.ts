import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Code, catalogue } from '../../src/diagnostics/catalogue/index.ts';
import type { Bilingual, Entry } from '../../src/diagnostics/entry.ts';
import { particles } from '../../src/diagnostics/particles.ts';
import { isFull } from '../support/full.ts';
import { anyParameters, parametersInSource } from './parameter-types.ts';

const folder = new URL('../../src/diagnostics/catalogue/', import.meta.url);
const sources = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
  .map((file) => ({ family: file.replace(/\.ts$/u, ''), source: readFileSync(new URL(file, folder), 'utf8') }));
const all = sources.map(({ source }) => source).join('\n');
const parameters = new Map(sources.flatMap(({ source }) => [...parametersInSource(source, undefined, all)]));
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
    { numRuns: isFull ? 50 : 15 },
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

/** Words as they stand in sources: never nothing, with and without a final consonant, Latin, numbers, long, with quotes. */
const words = fc.oneof(
  fc.constantFrom(
    '목표',
    '판',
    '길',
    '2031',
    '1.6',
    '3~4',
    'task',
    'xls',
    'I-1-①',
    '가. 나',
    '나무 (숲)',
    '○월',
    'URL',
    '--format',
    'ㅁ',
    '⑩',
    '합계→',
    '판…',
    '漢字',
    '가'.repeat(80),
  ),
  fc.string({ unit: fc.constantFrom('가', '각', '글', 'a', 'Z', '1', '6', 'Ⅰ', '①', '-'), minLength: 1, maxLength: 6 }),
);
const spoken = new Map(sources.flatMap(({ source }) => [...parametersInSource(source, words, all)]));

/** What a text must not look like, whatever was quoted in it. */
const wrongShapes: readonly (readonly [string, RegExp])[] = [
  ['quotes about nothing', /''|‘’|「」/u],
  ['brackets about nothing', /\(\s*\)/u],
  ['a list of nothing', /[:,]\s*$|:\s*\.(?:\s|$)|,\s*,|\(,/u],
  ['a word that was to follow another', /(?:^|\s)입니다\.|[은는이가]\s+입니다\./u],
  ['two full stops', /(?<!\.)\.\.(?![./])|\?\.|;\./u],
  ['two spaces', / {2}/u],
  ['a control character', /[^\P{Cc}\n]/u],
];

describe.each(codes)('the wording of %s', (code) => {
  const { message, help } = entryOf(code);
  const some = (spoken.get(code) ?? anyParameters) as fc.Arbitrary<Record<string, unknown>>;
  const texts = (parameters: Record<string, unknown>): readonly Bilingual[] => [
    message(parameters as never),
    help(parameters as never),
  ];

  it('has none of the shapes of a text that lacks a word', () => {
    fc.assert(
      fc.property(some, (parameters) => {
        const nothingKnown = 'known' in parameters && typeof parameters.known === 'string' ? { known: '' } : {};
        for (const text of [...texts(parameters), ...texts({ ...parameters, ...nothingKnown })])
          for (const said of [text.ko, text.en])
            for (const [what, shape] of wrongShapes) expect(said, what).not.toMatch(shape);
      }),
      { numRuns: isFull ? 100 : 25 },
    );
  });

  it('chooses Korean particles by the word before them', () => {
    fc.assert(
      fc.property(some, (parameters) => {
        for (const { ko } of texts(parameters)) {
          for (const [whole, word = '', particle = ''] of ko.matchAll(quotedWithParticle)) {
            const pair = particlePairs.find((known) => known.includes(particle)) ?? [];
            expect(particles(`'${word}'#{${pair[0]}}`), whole).toBe(`'${word}'${particle}`);
          }
        }
      }),
      { numRuns: isFull ? 100 : 25 },
    );
  });

  it('keeps Korean out of the English, but for words of the notation', () => {
    fc.assert(
      fc.property((english.get(code) ?? anyParameters) as fc.Arbitrary<Record<string, unknown>>, (parameters) => {
        for (const { en } of texts(parameters)) expect(en.replace(ofTheNotation, '')).not.toMatch(/\p{Script=Hangul}/u);
      }),
      { numRuns: isFull ? 30 : 10 },
    );
  });
});

/** A word in quotes and the particle behind it. */
const quotedWithParticle = /(?<=^|[\s(])'(?! )([^']+)'(을|를|은|는|와|과|으로|로|이|가)(?=[\s.,])/gu;
const particlePairs: readonly (readonly string[])[] = [
  ['을', '를'],
  ['은', '는'],
  ['와', '과'],
  ['로', '으로'],
  ['이', '가'],
];
const english = new Map(
  sources.flatMap(({ source }) => [...parametersInSource(source, fc.constantFrom('a', 'plan', '1.6'), all)]),
);
const ofTheNotation = /'?(?:해당 없음|집계중|분기|월|글|잠정|예외 인정|확인 필요)'?/gu;

/** The cause may stand in brackets before the full stop: `읽을 수 없습니다(…).` */
const politeSentence = /(?:니다|십시오)(?:\(.*\))?\.$/su;

/** A sentence at least; behind the last one only a list or an example may stand, such as `쓸 수 있는 열: …`. */
const politeHelp = /(?:니다|십시오|니까)(?:\(.*\))?[.?](?:\s[^:]+:\s?.*)?$/su;
