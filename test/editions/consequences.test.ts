import { afterAll, describe, expect, test } from 'vitest';
import { render } from '../../src/diagnostics/reporters/report.ts';
import { closest } from '../../src/model/suggestion.ts';
import { readCsv } from '../../src/read/csv.ts';
import { sourceText } from '../../src/read/text.ts';
import { check, composed } from '../support/build.ts';
import { removeFolders } from '../support/folders.ts';
import { copyEdition, copySample, type Project } from '../support/project.ts';
import { checkSmall, findings, resolveSmall } from '../support/small.ts';

afterAll(removeFolders);

function errorCodes(project: Project): readonly string[] {
  const errors = check(project).diagnostics.filter(({ severity }) => severity === 'error');
  return errors.map(({ code }) => code);
}

describe('a missing front-matter key brings nothing else', () => {
  test.each(['tasks/policy-finance', 'objectives/recovery-and-finance', 'goals/small-business-recovery'])(
    '%s',
    async (node) => {
      const project = await copyEdition('2024-mss');
      const file = `content/2024-mss/${node}.md`;
      await project.write(file, (await project.read(file)).replace(/^title: .*$/mu, 'departments: [가]'));
      const codes = check(project)
        .diagnostics.map(({ code }) => code)
        .filter((code) => code !== 'date/outside-group');
      expect(codes).toEqual(['front-matter/missing-key']);
    },
  );
});
test('a malformed figure brings no expression/no-value', async () => {
  const project = await copyEdition('2024-mss');
  await project.edit('data/2024-mss/indicators.csv', '2024,2024,55.6,', '2024,2024,5x.6,');
  expect(errorCodes(project)).toEqual(['value/malformed-number']);
});
test.each([
  ['header with CRLF', 'a,b\r\n1,2\n3,4\n'],
  ['rows with CRLF', 'a,b\n1,2\r\n3,4\r\n'],
])('mixed line ends are line ends: %s', (_, text) => {
  const { header, rows } = readCsv(sourceText('a', text)).value;
  expect([header, ...rows].map((row) => row!.cells.map(({ value }) => value))).toEqual([
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
  ]);
});
test.each([
  ['titel', 'title'],
  ['valeu', 'value'],
  ['tabel', 'table'],
])('swapped letters: %s', (typed, meant) => {
  expect(closest(typed, [meant, 'other'])).toBe(meant);
});
test('a note mark without its note', () => {
  const { diagnostics } = resolveSmall(
    {},
    { 'content/tiny/steps/seed.md': '---\ntitle: 씨앗\n---\n\n## 목적\n\n- 가[^n]\n' },
  );
  expect(findings(diagnostics)).toEqual(['note/missing content/tiny/steps/seed.md 7:4-7:8']);
});
test('a particle after a level name', async () => {
  const project = await copySample();
  await project.useForm('levels:\n  - { id: task, name: 핵심사업 }\n');
  expect(composed(project).composition.book).not.toContain('핵심사업와');
});
test('a small table has a caption', async () => {
  const project = await copySample();
  await project.edit(
    'content/2031-sample/tasks/bookstore-opening.md',
    '## 기대효과\n',
    '## 기대효과\n\n| 가 | 나 |\n|---|---|\n| 1 | 2 |\n',
  );
  const html = composed(project).composition.site.get('tasks/bookstore-opening.html')!;
  const table =
    /<table class="table">.*?<\/table>/su.exec(html)?.[0] ??
    html.slice(html.indexOf('<td>1') - 300, html.indexOf('<td>1'));
  expect(table).toContain('<caption');
});
test('an unclosed quote is one problem', async () => {
  const project = await copyEdition('2024-mss');
  await project.edit('data/2024-mss/budget.csv', '"1,417"', '"1,417');
  expect(errorCodes(project)).toEqual(['csv/malformed-quotes']);
});
test('Korean words for YAML syntax', async () => {
  const { diagnostics } = checkSmall({}, { 'content/tiny/plan.yaml': 'form: small\nform: small\n' });
  expect(render(diagnostics[0]!, 'ko').message).toMatch(/[가-힣]/u);
});
