import { cp } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, composed, type Finished, printedEdition } from '../support/build.ts';
import { removeFolders } from '../support/folders.ts';
import { factPlaces, occurrences, pagesOf, pageTexts, printDocument, textOf } from '../support/pages.ts';
import { copyEdition, type Project } from '../support/project.ts';
import { builtSite } from '../support/site.ts';

/** Every fact is written once: change it there, and it is changed wherever it is shown. */

afterAll(removeFolders);

const indicators = 'data/2024-mss/indicators.csv';

/** A target that tables, annexes, prose and a rationale show, with a value that nothing else has. */
const fact = 'indicator.reemployment-success.target.2024';
const old = '55.6';
const sentinel = '73.19';

/** The other targets with theirs; a value may stand elsewhere too, so places are compared, not texts. */
const others = [
  ['indicator.small-business-survival.target.2024', '2024,2027,89,89.0,', '2024,2027,71.01,71.02,', '71.01'],
  ['indicator.loss-compensation-payout.target.2024', '2024,2024,95,,', '2024,2024,71.03,,', '71.03'],
  ['indicator.mutual-aid-reserve.target.2024', '2024,2024,29.0,,', '2024,2024,71.04,,', '71.04'],
  ['indicator.restart-success.target.2024', '2024,2024,18.4,,', '2024,2024,71.05,,', '71.05'],
  ['indicator.sales-growth-gap.target.2024', '2024,2024,30.7,,', '2024,2024,71.06,,', '71.06'],
] as const;

/** What shows a fact on the site and in the document for print: page and text, in the order of the pages. */
function shownAt(built: Finished, wanted: string): readonly (readonly [page: string, text: string])[] {
  const pages = [...pagesOf(built), ['the book', built.composition.book] as const];
  return pages.flatMap(([page, html]) =>
    factPlaces(html)
      .filter((place) => place.fact === wanted)
      .map(({ text }) => [page, text] as const),
  );
}

/** HTML without what is drawn: the room beside numbers hangs on others in their column, lines of charts on values. */
function withoutDrawing(html: string): string {
  return html.replaceAll(/<span class="room" data-room="[^"]*"><\/span>|<svg\b.*?<\/svg>/gsu, '');
}

async function changed(edits: readonly (readonly [string, string])[]): Promise<Project> {
  const project = await copyEdition('2024-mss');
  for (const [before, after] of edits) await project.edit(indicators, before, after);
  return project;
}

describe('a target that is set to a sentinel', () => {
  let before: Finished;
  let after: Finished;

  beforeAll(async () => {
    before = await printedEdition('2024-mss');
    const project = await changed([[`2024,2024,${old},`, `2024,2024,${sentinel},`]]);
    // As after any edit, the build before lies there.
    await cp(dirname(before.folder), project.out, { recursive: true, verbatimSymlinks: true });
    after = await build(project, { pdf: true });
  });

  test('is a fact that many places show', () => {
    const places = shownAt(before, fact);
    expect(places.length).toBeGreaterThanOrEqual(12);
    expect(new Set(places.map(([, text]) => text))).toEqual(new Set([old]));
  });

  test('is shown by every place that showed the fact', () => {
    expect(shownAt(after, fact)).toEqual(shownAt(before, fact).map(([page]) => [page, sentinel]));
  });

  test('stands in pages, data tables and plan.json wherever the old value stood, and changes nothing else', () => {
    const expected = [...before.composition.site].map(
      ([path, text]) => [path, withoutDrawing(text).replaceAll(old, sentinel)] as const,
    );
    const found = [...after.composition.site].map(([path, text]) => [path, withoutDrawing(text)] as const);
    expect(new Map(found)).toEqual(new Map(expected));
  });

  test('stands in plan.json as value and as text', () => {
    const { records } = JSON.parse(after.composition.site.get('data/plan.json')!);
    const record = records.indicator.find(({ id }: { id: string }) => id === 'reemployment-success');
    expect(record.target['2024']).toMatchObject({ value: sentinel, text: sentinel });
  });

  test('stands in the document for print wherever the old value stood, and changes nothing else', () => {
    expect(withoutDrawing(printDocument(after))).toBe(withoutDrawing(printDocument(before)).replaceAll(old, sentinel));
  });

  test('stands in the PDF as often as in the document for print', async () => {
    const printed = (await pageTexts(after)).join('\n');
    expect(occurrences(printed, sentinel)).toBe(occurrences(textOf(printDocument(after)), sentinel));
  });

  test('leaves no trace of the old value in the PDF', async () => {
    const [earlier, printed] = await Promise.all([pageTexts(before), pageTexts(after)]);
    expect(occurrences(earlier.join('\n'), old)).toBeGreaterThan(0);
    expect(occurrences(printed.join('\n'), old)).toBe(0);
  });
});

describe('every other target', () => {
  let before: Finished;
  let after: Finished;

  beforeAll(async () => {
    before = await printedEdition('2024-mss');
    after = await build(await changed(others.map(([, from, to]) => [from, to] as const)));
  });

  test.each(others)('%s is shown by every place that showed it', (target, _from, _to, value) => {
    expect(shownAt(before, target).length).toBeGreaterThan(0);
    expect(shownAt(after, target)).toEqual(shownAt(before, target).map(([page]) => [page, value]));
  });

  test.each(others)('%s is in the data files', (target, _from, _to, value) => {
    const [, id, , year] = target.split('.');
    const plan = JSON.parse(after.composition.site.get('data/plan.json')!);
    const record = plan.records.indicator.find((candidate: { id: string }) => candidate.id === id);
    expect(record.target[year!].text).toBe(value);
    expect(after.composition.site.get('data/indicators.csv')).toContain(value);
  });
});

describe('a title that is changed', () => {
  const title = '정책금융을 통한 소상공인의 성장 및 경영안정 지원';
  const renamed = '바꾼 과제 이름';
  /** Tables repeat the title beside the key of the task; a label that is not the name is an error. */
  const labelled = ['budget-lines', 'consultations', 'errata', 'indicators', 'linkages', 'schedule'];

  test('is changed in pages, menus, tables and data files, and nothing else changes', async () => {
    const before = await builtSite('2024-mss');
    const project = await copyEdition('2024-mss');
    await project.edit('content/2024-mss/tasks/policy-finance.md', `title: ${title}`, `title: ${renamed}`);
    for (const table of labelled) await project.editAll(`data/2024-mss/${table}.csv`, title, renamed);
    const after = composed(project, true);
    const expected = [...before.composition.site].map(
      ([path, text]) => [path, text.replaceAll(title, renamed)] as const,
    );
    expect(new Map(after.composition.site)).toEqual(new Map(expected));
    expect(after.composition.book).toBe(before.composition.book.replaceAll(title, renamed));
  });
});
