import { expect, it } from 'vitest';
import { reporterOptions, reportOf } from '../../src/commands/report.ts';
import { reporters } from '../../src/diagnostics/reporters/index.ts';
import type { Language, ReportedDiagnostic } from '../../src/diagnostics/reporters/report.ts';
import { checkEdition } from '../../src/pipeline.ts';
import { smallFiles, type Texts } from '../support/small.ts';

const schedule = {
  id: 'schedule',
  file: 'schedule.csv',
  label: '과제추진계획',
  columns: [
    { id: 'id', header: 'id', type: 'id', required: true },
    { id: 'node', header: '단계', type: 'node', required: true },
    { id: 'amount', header: '수량', type: 'number' },
  ],
};

const silent = { color: false, progress: () => {}, now: () => 0 };
const header = 'id,단계,수량\n';

/** What a check of the tiny edition reports, with a table of schedules and a test's own texts. */
function reported(texts: Texts, language: Language = 'ko'): readonly ReportedDiagnostic[] {
  return checked(texts, language).report.diagnostics;
}

function checked(texts: Texts, language: Language = 'ko') {
  const files = smallFiles({ records: [schedule] }, { 'data/tiny/schedule.csv': header, ...texts });
  const setting = { files, shipped: files, out: '', version: '0', onStage: () => {} };
  const { value, diagnostics: found, accepted } = checkEdition('tiny', setting);
  // The tiny form has no table that would show the rows; what is told of them is looked at here.
  const diagnostics = found.filter(({ code }) => code !== 'form/rows-not-shown');
  const options = { root: '/nowhere', format: 'pretty', language } as const;
  const report = reportOf([{ edition: 'tiny', computed: value, diagnostics, accepted }], setting, options);
  return { report, reporting: reporterOptions(setting, options, silent) };
}

function summary({ code, bookPlace, sheet, departments }: ReportedDiagnostic) {
  return { code, bookPlace, sheet, departments };
}

const step = (departments: string) => `---\ntitle: 씨앗\n${departments}---\n\n## 목적\n\n- 심는다\n`;
const wrongCell = { 'data/tiny/schedule.csv': `${header}first,seed,1\nsecond,seed,x1\n` };

it('says where a cell is in the book, where Excel shows it and whose it is', () => {
  const texts = { ...wrongCell, 'content/tiny/steps/seed.md': step('departments: [나무과, 물과]\n') };
  expect(reported(texts).map(summary)).toEqual([
    {
      code: 'value/malformed-number',
      bookPlace: "Ⅰ-① 과제추진계획 3행 '수량'",
      sheet: { row: 3, column: 'C' },
      departments: ['나무과', '물과'],
    },
  ]);
  expect(reported(texts, 'en')[0]?.bookPlace).toBe("Ⅰ-① 과제추진계획 row 3 '수량'");
});

it('gives a problem of a node that names no department to those of the node above', () => {
  const aim = '---\ntitle: 성장\nchildren: [seed, water]\ndepartments: [숲과]\n---\n\n## 목적\n\n- 자란다\n';
  const texts = { ...wrongCell, 'content/tiny/aims/growth.md': aim };
  expect(reported(texts).map(({ departments }) => departments)).toEqual([['숲과']]);
});

it('knows no department where none is named, and none for what belongs to no node', () => {
  expect(reported(wrongCell).map(({ departments }) => departments)).toEqual([[]]);
  const [stray] = reported({ 'data/tiny/stray.csv': 'id\n' });
  expect(stray).toMatchObject({ bookPlace: '', departments: [] });
});

interface Log {
  readonly runs: readonly [
    { readonly results: readonly { readonly ruleId: string; readonly partialFingerprints: Record<string, string> }[] },
  ];
}

/** The fingerprint of every problem, after its code, sorted. */
function fingerprints(texts: Texts): readonly string[] {
  const { report, reporting } = checked(texts);
  const log = JSON.parse(reporters.sarif(report, reporting)) as Log;
  return log.runs[0].results
    .map(({ ruleId, partialFingerprints }) => `${ruleId} ${partialFingerprints['planpress/v1']}`)
    .sort();
}

it('gives problems fingerprints that stay when rows, lines and files are added around them', () => {
  const rows = 'second,seed,x1\nthird,seed,x1\n';
  const prose = '## 목적\n\n- 심는다\n\n## 없는 절\n\n- 글\n';
  const before = fingerprints({
    'data/tiny/schedule.csv': `${header}${rows}`,
    'content/tiny/steps/seed.md': `---\ntitle: 씨앗\n---\n\n${prose}`,
  });
  expect(before.map((line) => line.split(' ')[0])).toEqual([
    'section/unknown',
    'value/malformed-number',
    'value/malformed-number',
  ]);
  expect(new Set(before).size).toBe(3);
  const after = fingerprints({
    'data/tiny/schedule.csv': `${header}zeroth,water,1\nfirst,seed,2\n${rows}fourth,seed,3\n`,
    'content/tiny/steps/seed.md': `---\ntitle: 씨앗\ndepartments: [나무과]\n---\n\n${prose.replace('- 심', '- 고르고\n- 심')}`,
    'content/tiny/steps/water.md': '---\ntitle: 물\n---\n\n## 목적\n\n- 준다\n- 더 준다\n',
  });
  expect(after).toEqual(before);
});
