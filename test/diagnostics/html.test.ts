import { expect, it, vi } from 'vitest';
import { reportHtml } from '../../src/diagnostics/reporters/html.ts';
import type { Language, Report } from '../../src/diagnostics/reporters/report.ts';
import { emptyReport, placeIn, sampleDiagnostic, sampleReport } from './fixtures/sample.ts';

vi.mock('../../src/diagnostics/catalogue/index.ts', () => import('./fixtures/catalogue.ts'));

const workbook = new TextEncoder().encode('workbook');

function pageOf(report: Report, language: Language = 'ko'): string {
  return reportHtml(report, language, workbook);
}

it('is the expected page', async () => {
  await expect(pageOf(sampleReport)).toMatchFileSnapshot('fixtures/expected/report.ko.html');
});

it('needs nothing but itself', () => {
  const page = pageOf(sampleReport);
  expect(page).not.toMatch(/<script|<link|\bsrc=|@import|url\(|https?:/u);
  const targets = [...page.matchAll(/\bhref="([^"]*)"/gu)].map(([, target = '']) => target);
  expect(targets.filter((target) => !target.startsWith('#') && !target.startsWith('data:'))).toEqual([]);
});

it('holds the workbook, to be downloaded under a name', () => {
  const [, name, content = ''] =
    /download="([^"]+)" href="data:[^;]+;base64,([^"]+)"/u.exec(pageOf(sampleReport)) ?? [];
  expect(name).toBe('보완요청.xlsx');
  expect(Buffer.from(content, 'base64').toString()).toBe('workbook');
});

it('has a list for every department that the table of counts leads to, each with blanks to fill in', () => {
  const page = pageOf(sampleReport);
  const targets = [...page.matchAll(/href="#([^"]+)">([^<]+)</gu)].map(([, id, name]) => [id, name]);
  expect(targets.map(([, name]) => name)).toEqual(['담당부서 미지정', '창업정책과', '판로정책과', '담당부서 미지정']);
  const letters = page.match(/<section class="letter".*?<\/section>/gsu) ?? [];
  expect(letters.map((letter) => / id="([^"]+)"/u.exec(letter)?.[1])).toEqual(targets.map(([id]) => id));
  for (const letter of letters) {
    expect(letter.match(/class="blank"/gu)).toHaveLength(2);
    expect(letter).toContain('<th scope="col">조치결과</th>');
    expect(letter.match(/<td><\/td><\/tr>/gu)?.length).toBe(letter.match(/<tr><td/gu)?.length);
  }
});

it('says nothing of the time at which it was made', () => {
  vi.useFakeTimers({ now: new Date(2031, 1, 1) });
  const before = pageOf(sampleReport);
  vi.setSystemTime(new Date(2032, 5, 6));
  expect(pageOf(sampleReport)).toBe(before);
  vi.useRealTimers();
});

it('names what was accepted, why and by whom, and asks nobody to mend it', () => {
  const page = pageOf({ accepted: sampleReport.accepted, diagnostics: [] });
  expect(page).toContain('공표된 표기를 그대로 옮김');
  expect(page).toContain('기획담당관실');
  expect(page).not.toContain('class="letter"');
});

it('escapes all that comes from sources', () => {
  const hostile = `<script>"&'`;
  const problem = sampleDiagnostic('text/odd-character', { quote: hostile }, placeIn(`${hostile}.md`, 1, 1, 2), {
    edition: hostile,
    bookPlace: hostile,
    departments: [hostile, 'other'],
    related: [{ note: 'first-use', place: placeIn(hostile, 1, 1, 2) }],
  });
  const acceptance = { reason: hostile, by: hostile };
  const page = pageOf({ accepted: [{ ...problem, acceptance }], diagnostics: [problem] });
  expect(page).not.toContain(hostile);
  expect(page).not.toContain('<script');
  expect(page).toContain('&lt;script&gt;&quot;&amp;&#39;');
});

it('says its language and has one main heading', () => {
  expect(pageOf(emptyReport, 'en')).toContain('<html lang="en">');
  const page = pageOf(emptyReport);
  expect(page).toContain('<html lang="ko">');
  expect(page.match(/<h1>/gu)).toHaveLength(1);
  expect(page).toContain('보완을 요청할 것이 없습니다.');
});

it('has tables with captions, headers of columns and rows, and headings in order', () => {
  const page = pageOf(sampleReport);
  const tables = page.split('<table').slice(1);
  expect(tables).toHaveLength(6);
  for (const table of tables) {
    expect(table).toContain('<caption>');
    expect(table).not.toMatch(/<th>|<th (?!scope=)/u);
    const rows = table.match(/<tr>/gu)?.length ?? 0;
    expect(table.match(/<th scope="row">/gu)).toHaveLength(rows - 1);
  }
  const levels = [...page.matchAll(/<h(\d)/gu)].map(([, level]) => level);
  expect([levels[0], ...new Set(levels.slice(1))]).toEqual(['1', '2']);
});

it('uses colors of enough contrast', () => {
  const colors = [...pageOf(sampleReport).matchAll(/[ {]color: (#[0-9a-f]{6})/gu)].map(([, color]) => color ?? '');
  expect(colors.length).toBeGreaterThan(3);
  for (const color of colors) expect(contrastToWhite(color), color).toBeGreaterThanOrEqual(7);
});

function contrastToWhite(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(color.slice(at, at + 2), 16) / 255),
  );
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
