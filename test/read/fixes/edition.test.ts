import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { FixedFile } from '../../../src/model/fixed-file.ts';
import { readEdition } from '../../../src/read/edition.ts';
import { sourceFiles } from '../../../src/read/files.ts';
import { findFixes } from '../../../src/read/fixes/edition.ts';
import { isFull } from '../../support/full.ts';
import { shortPlace } from '../../support/places.ts';
import { publications, repository } from '../../support/project.ts';
import { findings, smallFiles, type Texts } from '../../support/small.ts';

const records = [
  {
    id: 'rank',
    label: '직급',
    file: 'ranks.csv',
    columns: [
      { id: 'id', header: 'id', type: 'id', required: true },
      { id: 'name', header: '명칭', type: 'text', required: true },
    ],
  },
  {
    id: 'thing',
    label: '물건',
    file: 'things.csv',
    columns: [
      { id: 'id', header: 'id', type: 'id', required: true },
      { id: 'node', header: '소속', type: 'node' },
      { id: 'nodeTitle', header: '소속명', type: 'label', of: 'node' },
      { id: 'name', header: '명칭', type: 'text' },
      { id: 'weight', header: '무게', type: 'number' },
      { id: 'value', header: '값', type: 'figure' },
      { id: 'dates', header: '일정', type: 'dates' },
      { id: 'count', header: '{key}', type: 'figure', by: 'rank' },
    ],
  },
];

const things = 'data/tiny/things.csv';
const ranks = 'data/tiny/ranks.csv';

function filesWith(texts: Texts) {
  return smallFiles({ records }, { [ranks]: 'id,명칭\n', [things]: 'id\n', ...texts });
}

function mends(texts: Texts): readonly FixedFile[] {
  const files = filesWith(texts);
  return findFixes(files, [files], 'tiny');
}

/** The texts after their mends. */
function mended(texts: Texts): Texts {
  return { ...texts, ...Object.fromEntries(mends(texts).map(({ file, after }) => [file, after.text])) };
}

function problems(texts: Texts): readonly string[] {
  const files = filesWith(texts);
  return findings(readEdition(files, [files], 'tiny').diagnostics);
}

describe('a table', () => {
  test('has its cells mended by the types of their columns, each at its place', () => {
    const text = 'id,명칭,무게,일정\na,"가ㆍ나 ",１２,’31.3∼4월\n"b",나,1，417,30.3월\n';
    const [file] = mends({ [things]: text });
    expect(file?.after.text).toBe('id,명칭,무게,일정\na,"가·나",12,\'31.3~4월\n"b",나,"1,417",\'30.3월\n');
    expect(file?.mends.map(({ kind, place, before, after }) => [kind, shortPlace(place), before, after])).toEqual([
      ['middle-dot', '2:5-2:6', 'ㆍ', '·'],
      ['trailing-space', '2:7-2:8', ' ', ''],
      ['full-width', '2:10-2:12', '１２', '12'],
      ['apostrophe', '2:13-2:14', '’', "'"],
      ['tilde', '2:18-2:19', '∼', '~'],
      ['full-width', '3:7-3:12', '1，417', '"1,417"'],
      ['apostrophe', '3:13-3:13', '', "'"],
    ]);
  });

  test('keeps doubled quotes and line breaks in cells', () => {
    const text = 'id,명칭\na,"그는 ""가ㆍ나"" \n라 했다 "\n';
    expect(mended({ [things]: text })[things]).toBe('id,명칭\na,"그는 ""가·나""\n라 했다"\n');
  });

  test('stays as it is where its quotes are in disorder', () => {
    const text = 'id,명칭,무게\na,"가ㆍ나" 라,１\nb,나 ,２\n';
    expect(mends({ [things]: text })).toEqual([]);
  });

  test('is mended only at the ends of cells in a row with too many', () => {
    expect(mended({ [things]: 'id,무게,일정\na,1,417 ,’31.2월\n' })[things]).toBe('id,무게,일정\na,1,417,’31.2월\n');
  });

  test('has an unknown column mended only at the ends of cells', () => {
    expect(mended({ [things]: 'id,메모 \na,가ㆍ나 \n' })[things]).toBe('id,메모\na,가ㆍ나\n');
  });
});

describe('names stay the same wherever they stand', () => {
  const step = '---\ntitle: 씨앗ㆍ모종\n---\n\n## 목적\n\n- 심는다\n';

  test('a title and the label beside its id', () => {
    const texts = { 'content/tiny/steps/seed.md': step, [things]: 'id,소속,소속명\na,seed,씨앗ㆍ모종\n' };
    const after = mended(texts);
    expect(after['content/tiny/steps/seed.md']).toContain('title: 씨앗·모종');
    expect(after[things]).toBe('id,소속,소속명\na,seed,씨앗·모종\n');
  });

  test('a record and the column that it names', () => {
    const texts = { [ranks]: 'id,명칭\na,4ㆍ5급\n', [things]: 'id,4ㆍ5급\nb,3\n' };
    expect(problems(mended(texts))).toEqual(problems(texts));
    expect(mended(texts)).toMatchObject({ [ranks]: 'id,명칭\na,4·5급\n', [things]: 'id,4·5급\nb,3\n' });
  });

  test('a column whose dot is not that of the record', () => {
    const texts = { [ranks]: 'id,명칭\na,4·5급\n', [things]: 'id,4ㆍ5급\nb,3\n' };
    expect(mended(texts)[things]).toBe('id,4·5급\nb,3\n');
  });
});

describe('line ends', () => {
  test.each([
    ['CRLF', 'id,무게\r\na,1\r\n', 'CRLF', 2],
    ['CR', 'id,무게\ra,1\r', 'CR', 2],
    ['mixed', 'id,무게\r\na,1\nb,2\r', 'CRLF, CR', 2],
  ])('%s become LF and are told once', (_, text, before, count) => {
    const [file] = mends({ [things]: text });
    expect(file?.after.text).toBe(text.replaceAll(/\r\n?/g, '\n'));
    expect(file?.mends).toMatchObject([{ kind: 'line-ends', before, after: 'LF', count }]);
  });

  test('LF stay', () => {
    expect(mends({ [things]: 'id,명칭\na,"가\n나"\n' })).toEqual([]);
  });
});

test('files whose problems have more than one answer stay', () => {
  expect(mends({ [things]: 'id,무게,일정\na,88%,추후\na,14;30,4.8월\n' })).toEqual([]);
});

test('without a manifest that can be read, only what needs no form is mended', () => {
  const texts = { 'content/tiny/plan.yaml': '- 가ㆍ나 \r\n', [things]: 'id,무게 \r\na,"1，417"\r\n' };
  expect(mended(texts)).toMatchObject({ 'content/tiny/plan.yaml': '- 가·나\n', [things]: 'id,무게\na,"1，417"\n' });
});

describe('characters', () => {
  const seed = 'content/tiny/steps/seed.md';
  const prose = (line: string): string => `---\ntitle: 씨앗\n---\n\n## 목적\n\n- ${line}\n`;

  test('are written as they are read, each change told at its place in the file', () => {
    const [file] = mends({ [seed]: prose(`${'심는'.normalize('NFD')}\u200b다 1∼2월 ８８％ ➂`) });
    expect(file?.after.text).toBe(prose('심는다 1~2월 88% ③'));
    expect(file?.mends.map(({ kind, place, before, after }) => [kind, shortPlace(place), before, after])).toEqual([
      ['composition', '7:3-7:6', 'NFD', 'NFC'],
      ['invisible', '7:9-7:10', 'U+200B', ''],
      ['tilde', '7:13-7:14', '∼', '~'],
      ['full-width', '7:17-7:20', '８８％', '88%'],
      ['look-alike', '7:21-7:22', '➂', '③'],
    ]);
  });

  test('in pieces are one change of the file', () => {
    const [file] = mends({ [things]: 'id,명칭\na,가나다\n'.normalize('NFD') });
    expect(file?.mends).toMatchObject([{ kind: 'composition', count: 5 }]);
  });

  test('that are garbled stay, whatever stands among them', () => {
    const texts = { [seed]: prose('ì•ˆë…• 占쏙옙') };
    expect(mends(texts)).toEqual([]);
  });

  test('that another sign only resembles stay', () => {
    expect(mends({ [seed]: prose('☑ 😀 \uf0a7') })).toEqual([]);
  });

  test('stay where the quotes of a table are in disorder', () => {
    expect(mends({ [things]: 'id,명칭\na,"가" 나\u200b\n' })).toEqual([]);
  });
});

test.each(publications)('$edition has nothing to mend', ({ edition, root }) => {
  const files = sourceFiles(root);
  expect(findFixes(files, [files, sourceFiles(repository)], edition)).toEqual([]);
});

const signs = [
  ...["'31.", '’31.', '24.', '3월', '∼', '~', ', ', '，', '１２', '417', '.', '-', '△', '(', '）', '%'],
  ...['가', '나ㆍ다', 'ㆍ', ' ', '\t', '"', '\n', '\r\n', '**', '\u00A0', '집계중'],
];
const cell = fc.array(fc.constantFrom(...signs), { maxLength: 5 }).map((parts) => parts.join(''));
const table = fc
  .array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 3 })
  .map((rows) => rows.map((row, index) => [`row-${index}`, ...row]));
const csv = fc.tuple(table, fc.constantFrom('\n', '\r\n')).map(([rows, newline]) => {
  const header = ['id', '명칭', '무게', '값', '일정', '소속명'];
  return `${Papa.unparse([header, ...rows], { newline })}${newline}`;
});

describe('whatever a table holds', () => {
  test('mending it twice is mending it once', () => {
    fc.assert(
      fc.property(csv, (text) => {
        const once = mended({ [things]: text });
        expect(mends(once)).toEqual([]);
      }),
      { numRuns: isFull ? 150 : 60 },
    );
  });

  test('nothing new is wrong after it', () => {
    fc.assert(
      fc.property(csv, (text) => {
        const codes = (texts: Texts) => problems(texts).map((problem) => problem.split(' ')[0]);
        const before = codes({ [things]: text });
        const after = codes(mended({ [things]: text }));
        for (const code of new Set(after)) {
          const times = (list: readonly unknown[]) => list.filter((one) => one === code).length;
          expect(times(after)).toBeLessThanOrEqual(times(before));
        }
      }),
      { numRuns: isFull ? 150 : 60 },
    );
  });
});

describe('the separators of a table', () => {
  const good = 'id,명칭,무게\na,"가, 나",1\nb,다,2\n';

  test.each([
    ['columns that Excel left at the end', 'id,명칭,무게,,,\na,"가, 나",1,,,\nb,다,2,,,\n'],
    ['an empty column between others', 'id,,명칭,무게\na,,"가, 나",1\nb,,다,2\n'],
    ['an empty first column', ',id,명칭,무게\n,a,"가, 나",1\n,b,다,2\n'],
    ['a line that names commas', `sep=,\n${good}`],
    ['a line that names commas, with CRLF', `sep=,\n${good}`.replaceAll('\n', '\r\n')],
    ['semicolons and the line that names them', 'sep=;\nid;명칭;무게\na;가, 나;1\nb;다;2\n'],
    ['semicolons with spaces at the ends', 'id;명칭;무게\na;가, 나 ;1\nb;다;2\n'],
    ['tabs', 'id\t명칭\t무게\na\t"가, 나"\t1\nb\t다\t2\n'],
    ['bars and an empty column', 'id|명칭|무게|\na|가, 나|1|\nb|다|2|\n'],
  ])('%s are mended', (_, text) => {
    expect(mended({ [things]: text })[things]).toBe(good);
    expect(mends({ [things]: good })).toEqual([]);
  });

  test('a column without a name that holds something stays', () => {
    const text = 'id,명칭,\na,가,적어 둠\n';
    expect(mended({ [things]: text })[things]).toBe(text);
  });
});
