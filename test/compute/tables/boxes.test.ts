import { describe, expect, test } from 'vitest';
import { lineText } from '../../../src/model/rich.ts';
import { textOf } from '../../support/pages.ts';
import { checkSmall, composedSmall, smallForm } from '../../support/small.ts';

/** An organisation: units that name the one above them, drawn as boxes. */

const unit = {
  id: 'unit',
  label: '부서',
  file: 'units.csv',
  columns: [
    { id: 'id', header: 'id', type: 'id', required: true },
    { id: 'parent', header: '상위', type: 'reference', refers: 'unit' },
    { id: 'name', header: '이름', type: 'text', required: true },
    { id: 'staff', header: '정원', type: 'number' },
  ],
};
const table = {
  ...{ id: 'organisation', builder: 'boxes', title: '기구', caption: '기구', records: 'unit', parent: 'parent' },
  phrase: '{name}[ ({staff}명)]',
};
const chapter = {
  ...{ id: 'about', kind: 'chapter', heading: '현황', label: 'I' },
  sections: [{ id: 'units', heading: '조직', prose: 'none', tables: ['organisation'] }],
};
const form = {
  records: [unit],
  tables: [table],
  parts: [chapter, ...smallForm.parts],
  numbering: { table: '표 {n}', figure: '그림 {n}' },
};
const units =
  'id,상위,이름,정원\nhead,,원장,\nplanning,head,기획본부,\nbudget,planning,예산실,12\nstaff,head,인사실,\n';
const texts = { 'data/tiny/units.csv': units };

test('each box hangs from the one that its record names, and says what the form lets it say', () => {
  const { composition } = composedSmall(form, texts);
  const [, drawn = ''] = /<div class="chart"(.*?)<\/div>/su.exec(composition.book) ?? [];
  expect(drawn).toContain('id="organisation-about"');
  expect(
    textOf(drawn.slice(drawn.indexOf('>') + 1))
      .replaceAll(/\s+/gu, ' ')
      .trim(),
  ).toBe('< 그림 1. 기구 >원장기획본부예산실 (12명)인사실');
  expect(drawn).toMatch(/기획본부.*<ul[^>]*><li>.*예산실.*<\/li><\/ul><\/li><li>.*인사실/su);
});

test('every name carries its fact, on the site as in the book', () => {
  const { composition } = composedSmall(form, texts);
  for (const html of [composition.book, composition.site.get('chapters/about.html')!])
    expect(html).toContain('data-fact="unit.budget.name">예산실<');
});

test('as data it is a table of the units, each beside the one above it', () => {
  const { composition } = composedSmall(form, texts);
  expect(composition.site.get('data/tables/organisation-about.csv')).toBe(
    '\uFEFF상위,부서\r\n,원장\r\n원장,기획본부\r\n기획본부,예산실 (12명)\r\n원장,인사실\r\n',
  );
});

test('plan.txt lists it, set in by depth', () => {
  expect(composedSmall(form, texts).composition.site.get('plan.txt')).toContain(
    '< 그림 1. 기구 >\n- 원장\n  - 기획본부\n    - 예산실 (12명)\n  - 인사실\n',
  );
});

describe('what cannot be drawn is told', () => {
  test('a column that names no record above', () => {
    const { diagnostics } = checkSmall({ ...form, tables: [{ ...table, parent: 'name' }] }, texts);
    expect(diagnostics.map(({ code, parameters }) => [code, parameters.known])).toEqual([
      ['form/unknown-name', 'parent'],
    ]);
  });

  test('units below themselves', () => {
    const circle = 'id,상위,이름,정원\nhead,,원장,\na,b,가,\nb,a,나,\n';
    const { value, diagnostics } = checkSmall(form, { 'data/tiny/units.csv': circle });
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['reference/cycle']));
    const [computed] = value!.tablesOf('about', 'organisation');
    expect(computed!.chart!.boxes.map(({ line }) => lineText(line, () => ''))).toEqual(['원장']);
  });
});
