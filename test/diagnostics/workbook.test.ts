import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, it, vi } from 'vitest';
import type { Report } from '../../src/diagnostics/reporters/report.ts';
import { requestWorkbook } from '../../src/diagnostics/reporters/workbook.ts';
import { textOf } from '../support/pages.ts';
import { emptyReport, placeIn, sampleDiagnostic, sampleReport } from './fixtures/sample.ts';

vi.mock('../../src/diagnostics/catalogue/index.ts', () => import('./fixtures/catalogue.ts'));

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** The parts of a workbook that hold what a reader sees. */
async function partsOf(report: Report): Promise<{ sheet: string; texts: readonly string[]; workbook: string }> {
  const parts = unzipSync(await requestWorkbook(report, 'ko'));
  const part = (name: string): string => strFromU8(parts[name]!);
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gsu)];
  return {
    sheet: part('xl/worksheets/sheet1.xml'),
    texts: strings.map(([, text = '']) => textOf(text)),
    workbook: part('xl/workbook.xml'),
  };
}

/** The rows of the sheet as Excel shows them; blank cells are ''. */
async function rowsOf(report: Report): Promise<readonly (readonly string[])[]> {
  const { sheet, texts } = await partsOf(report);
  return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gsu)].map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)].map(([, attributes = '', content = '']) => {
      const value = textOf(content);
      return value !== '' && attributes.includes('t="s"') ? (texts[Number(value)] ?? '') : value;
    }),
  );
}

it('has a title, blanks for dates, headers, and a row for each request with a blank for the answer', async () => {
  const [title, dates, headers, ...requests] = await rowsOf(sampleReport);
  expect(title?.join('')).toBe('보완요청');
  expect(dates?.join('')).toMatch(/^요청일: +회신기한:$/u);
  expect(headers).toEqual([
    ...['연번', '판', '담당부서', '구분', '위치', '엑셀 칸', '내용', '고치는 법', '조치결과', '파일:행:열', '코드'],
  ]);
  expect(requests).toHaveLength(7);
  expect(requests[3]).toEqual([
    '3',
    '2031',
    '창업정책과',
    '수정 필요',
    "I-2 성과지표 3행 'id'",
    'A3',
    "id 'speed'가 두 번 쓰였습니다.\n처음 쓰인 곳: data/2031/indicators.csv:2:1",
    '둘 중 하나에 새 id를 주십시오.',
    '',
    'data/2031/indicators.csv:3:1',
    'id/duplicate',
  ]);
  expect(requests.map((cells) => cells[8])).toEqual(requests.map(() => ''));
});

it('is one sheet with headers that stay in sight', async () => {
  const { sheet, workbook } = await partsOf(sampleReport);
  expect([...workbook.matchAll(/<sheet [^>]*name="([^"]+)"/gu)].map(([, name]) => name)).toEqual(['보완요청']);
  expect(sheet).toContain('ySplit="3"');
});

it('is made of a report without problems, too', async () => {
  expect(await rowsOf(emptyReport)).toHaveLength(3);
});

it('takes what sources say for text: no formula, no code of XML or Excel, no character that XML forbids', async () => {
  const quote = '=1+1 <b>&"_x000D_\u0000\u001b\uFFFE\uD800';
  const problem = sampleDiagnostic('text/odd-character', { quote }, placeIn('=a.csv', 1, 1, 2), { edition: '+1' });
  const report = { accepted: [], diagnostics: [problem] };
  const { sheet, texts } = await partsOf(report);
  expect(sheet).not.toContain('<f');
  expect(texts).toContain(`'=1+1 <b>&"_x005F_x000D_\u2400\u241b'에 낯선 글자가 있습니다.`);
  expect(texts).toContain('=a.csv:1:1');
  expect(texts).toContain('+1');
});

it('keeps cells within what Excel takes', async () => {
  const problem = sampleDiagnostic('text/odd-character', { quote: '가'.repeat(40_000) }, placeIn('a.csv', 1, 1, 2));
  const { texts } = await partsOf({ accepted: [], diagnostics: [problem] });
  // A message quotes 400 letters of a source at most, and says a few words besides.
  expect(Math.max(...texts.map((text) => text.length))).toBe(416);
});

it('is the same bytes whenever and wherever it is made', async () => {
  vi.stubEnv('TZ', 'Asia/Seoul');
  vi.useFakeTimers({ now: new Date('2031-02-03T04:05:06Z'), toFake: ['Date'] });
  const first = await requestWorkbook(sampleReport, 'ko');
  vi.stubEnv('TZ', 'America/New_York');
  vi.setSystemTime(new Date('2032-07-08T09:10:11Z'));
  expect(Buffer.from(await requestWorkbook(sampleReport, 'ko')).equals(Buffer.from(first))).toBe(true);
});
