import { expect, it, vi } from 'vitest';
import { reportHtml } from '../../src/diagnostics/reporters/index.ts';
import { emptyReport, placeIn, sampleDiagnostic, sampleOptions, sampleReport } from './fixtures/sample.ts';

vi.mock('../../src/diagnostics/catalogue/index.ts', () => import('./fixtures/catalogue.ts'));

it('is the expected page', async () => {
  await expect(reportHtml(sampleReport, sampleOptions())).toMatchFileSnapshot('fixtures/expected/report.ko.html');
});

it('needs nothing but itself', () => {
  const page = reportHtml(sampleReport, sampleOptions());
  expect(page).not.toMatch(/<script|<link|\bsrc=|\bhref=|@import|url\(/u);
});

it('escapes all that comes from sources', () => {
  const hostile = `<script>"&'`;
  const problem = sampleDiagnostic('text/odd-character', { quote: hostile }, placeIn(`${hostile}.md`, 1, 1, 2), {
    edition: hostile,
    bookPlace: hostile,
    related: [{ note: 'first-use', place: placeIn(hostile, 1, 1, 2) }],
  });
  const page = reportHtml({ accepted: [], diagnostics: [problem] }, sampleOptions());
  expect(page).not.toContain(hostile);
  expect(page).not.toContain('<script');
  // Heading of the edition, heading and label of the file, both places, the message and the related place.
  expect(page.split('&lt;script&gt;&quot;&amp;&#39;')).toHaveLength(1 + 7);
});

it('says its language and has one main heading', () => {
  expect(reportHtml(emptyReport, sampleOptions({ language: 'en' }))).toContain('<html lang="en">');
  const page = reportHtml(emptyReport, sampleOptions());
  expect(page).toContain('<html lang="ko">');
  expect(page.match(/<h1>/gu)).toHaveLength(1);
  expect(page).toContain('발견된 문제가 없습니다.');
});

it('uses colors of enough contrast', () => {
  const page = reportHtml(sampleReport, sampleOptions());
  const colors = [...page.matchAll(/[ {]color: (#[0-9a-f]{6})/gu)].map(([, color]) => color ?? '');
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
