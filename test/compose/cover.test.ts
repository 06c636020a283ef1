import { expect, test } from 'vitest';
import { textOf } from '../support/pages.ts';
import { checkSmall, composedSmall, smallForm } from '../support/small.ts';

/** The cover and the imprint are lines of the form, filled from the manifest. */

const [plans] = smallForm.parts;
const measure = [
  {
    id: 'cover',
    kind: 'cover',
    lines: [
      { as: 'meeting', text: '어느 회의' },
      { as: 'mark', text: '(공개)' },
      { as: 'title', text: '{title}' },
      { as: 'notice', text: '{shortNotice}' },
      { as: 'date', text: '{issued}' },
      { as: 'publisher', text: '관계부처 합동[({publishers})]' },
    ],
  },
  plans,
];
const imprint = {
  id: 'imprint',
  kind: 'imprint',
  presence: 'optional',
  lines: [
    { as: 'title', text: '{edition}' },
    { label: '담당', text: '{office}' },
    { label: '전화', text: '{phone}' },
  ],
};
const labels = { ...smallForm.labels, officialShort: '', issued: '{year}. {month}.[ {day}.]' };

function manifest(more = ''): string {
  return `form: small\nyear: 2031\npublisher: 어느 부처\nissued: 2031-04-06\nstatus: { kind: official }\nchildren: [growth]\n${more}`;
}

function partOf(kind: string, parts: readonly unknown[], more = ''): readonly string[] {
  const { composition } = composedSmall({ parts, labels }, { 'content/tiny/plan.yaml': manifest(more) });
  const [, body = ''] =
    new RegExp(`<section class="part ${kind}"[^>]*>(.*?)</section>`, 'su').exec(composition.book) ?? [];
  return [...body.matchAll(/<p class="([\w-]+)".*?<\/p>/gu)].map(([line, name]) => `${name}: ${textOf(line).trim()}`);
}

test('lines stand in the order of the form; one that says nothing is left out', () => {
  expect(partOf('cover', measure)).toEqual([
    'cover-meeting: 어느 회의',
    'cover-mark: (공개)',
    'cover-title: 작은 계획',
    'cover-date: 2031. 4. 6.',
    'cover-publisher: 관계부처 합동',
  ]);
});

test('several publishers are named where the form asks for them', () => {
  const lines = partOf('cover', measure, 'publishers: [가부, 나부]\n');
  expect(lines.at(-1)).toBe('cover-publisher: 관계부처 합동(가부, 나부)');
});

test('what the cover says and no other line of the home page does stands there', () => {
  const { composition } = composedSmall({ parts: measure, labels }, { 'content/tiny/plan.yaml': manifest() });
  const [, lines = ''] = /<div class="title-lines">(.*?)<\/div>/su.exec(composition.site.get('index.html')!) ?? [];
  expect(textOf(lines)).toMatch(/^\s*어느 회의\s+\(공개\)\s+작은 계획\s+관계부처 합동\s*$/u);
});

test('plan.txt begins with the lines of the cover', () => {
  const { composition } = composedSmall({ parts: measure, labels }, { 'content/tiny/plan.yaml': manifest() });
  expect(composition.site.get('plan.txt')).toMatch(/^어느 회의\n\(공개\)\n작은 계획\n2031\. 4\. 6\.\n관계부처 합동\n/u);
});

test('the imprint names what the manifest says, with its label', () => {
  expect(partOf('imprint', [imprint, plans], 'imprint: { office: 기획과 }\n')).toEqual([
    'imprint-title: edition',
    'imprint-note: 담당 기획과',
  ]);
});

test('an optional imprint of which the manifest says nothing is left out', () => {
  expect(partOf('imprint', [imprint, plans])).toEqual([]);
});

const title = { text: '{title}' };

test.each([
  ['a cover that would not tell of a reconstruction', { kind: 'cover', lines: [title] }, 'form/missing-placeholder'],
  ['a cover without the title', { kind: 'cover', lines: [{ text: '{notice}' }] }, 'form/missing-placeholder'],
  ['a cover without lines', { kind: 'cover' }, 'yaml/missing-key'],
  ['lines of a chapter', { kind: 'chapter', heading: '말', lines: [title] }, 'yaml/unknown-key'],
  ['an unknown name', { kind: 'imprint', lines: [{ text: '{ofice}' }] }, 'form/unknown-placeholder'],
])('%s is told', (_, part, code) => {
  const { diagnostics } = checkSmall({ parts: [{ id: 'front', ...part }, plans] });
  expect(diagnostics.map((found) => found.code)).toEqual([code]);
});

test.each([
  ['2031-04', true],
  ['2031-04-30', true],
  ['2031-04-31', false],
  ['2031-4-6', false],
])('issued: %s is a month or a day (%s)', (issued, isGood) => {
  const { diagnostics } = checkSmall({}, { 'content/tiny/plan.yaml': manifest().replace('2031-04-06', issued) });
  expect(diagnostics.map(({ code }) => code)).toEqual(isGood ? [] : ['yaml/wrong-value']);
});
