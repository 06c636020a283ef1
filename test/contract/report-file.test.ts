import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { copyProject, edition, filesBelow, planpress } from './project.ts';

const { root, remove } = copyProject();
const reports = join(root, 'reports');
const manifest = `content/${edition}/plan.yaml`;
let sources: readonly string[];

beforeAll(() => {
  const path = join(root, manifest);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^publisher:.*\n/m, ''));
  sources = filesBelow(root);
});

afterEach(() => rmSync(reports, { recursive: true, force: true }));
afterAll(remove);

/** Checks the project, with a report in a folder of its own. */
function report(name: string) {
  mkdirSync(reports, { recursive: true });
  return planpress(['check', '--report', join('reports', name)], root);
}

test('a page says what is wrong and holds the workbook, which is the same as one asked for alone', () => {
  expect(report('result.html').code).toBe(1);
  expect(report('result.xlsx').code).toBe(1);
  const page = readFileSync(join(reports, 'result.html'), 'utf8');
  const workbook = readFileSync(join(reports, 'result.xlsx'));
  expect(page).toContain(`${manifest}:1:1`);
  expect(page).toContain(workbook.toString('base64'));
  const strings = strFromU8(unzipSync(workbook)['xl/sharedStrings.xml']!);
  expect(strings).toContain(`<t>${manifest}:1:1</t>`);
});

test('nothing but the report is written', () => {
  report('result.html');
  expect(readdirSync(reports)).toEqual(['result.html']);
  rmSync(reports, { recursive: true });
  expect(filesBelow(root)).toEqual(sources);
});

test('the report on standard output stays as it is', () => {
  const alone = planpress(['check', '--format', 'json'], root);
  mkdirSync(reports);
  expect(planpress(['check', '--format', 'json', '--report', 'reports/result.xlsx'], root)).toEqual(alone);
});

test('a name that asks for neither page nor workbook is a wrong call', () => {
  const { code, output, errors } = report('result.docx');
  expect({ code, output }).toEqual({ code: 2, output: '' });
  expect(errors).toContain('.xlsx');
  expect(readdirSync(reports)).toEqual([]);
});

test('a place that cannot be written to is a wrong call and leaves nothing behind', () => {
  mkdirSync(join(reports, 'folder.html'), { recursive: true });
  expect(report('folder.html').code).toBe(2);
  expect(report('missing/result.html').code).toBe(2);
  expect(readdirSync(reports)).toEqual(['folder.html']);
});

test.each(['result.html', 'result.xlsx'])('%s that was written before is replaced', (name) => {
  expect(report(name).code).toBe(1);
  expect(report(name).code).toBe(1);
});

test.each(['result.html', 'result.xlsx'])('%s that planpress did not write stays as it is', (name) => {
  mkdirSync(reports);
  writeFileSync(join(reports, name), 'what somebody wrote');
  const { code, output, errors } = report(name);
  expect({ code, output }).toEqual({ code: 2, output: '' });
  expect(errors).toContain(name);
  expect(readFileSync(join(reports, name), 'utf8')).toBe('what somebody wrote');
});

test.each([
  `content/${edition}/result.html`,
  `data/${edition}/result.xlsx`,
  'templates/result.html',
  `reports/../content/./result.html`,
  'linked/result.html',
])('%s would lie among the sources', (path) => {
  mkdirSync(reports);
  const link = join(root, 'linked');
  symlinkSync(join(root, 'content'), link);
  const { code, errors } = planpress(['check', '--report', path], root);
  rmSync(link);
  expect(code).toBe(2);
  expect(errors).toContain('--report');
  expect(filesBelow(root)).toEqual(sources);
});

test('a report may stand beside a folder of the same name as one of sources', () => {
  mkdirSync(join(reports, 'content'), { recursive: true });
  expect(report('content/result.html').code).toBe(1);
});
