import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { buildEdition } from '../../src/pipeline.ts';
import { printedEdition, proofFrom, settingFor } from '../support/build.ts';
import { removeFolders } from '../support/folders.ts';
import { copySample, editions, type Project, repository, type Spot } from '../support/project.ts';

/** What the printed pages of an edition show, at the place in its sources. */

afterAll(removeFolders);

const task = 'content/2031-sample/tasks/bookstore-opening.md';
const acceptances = 'data/2031-sample/acceptances.csv';
const word = '동네서점창업지원사업누리집주소'.repeat(6);

function builtFrom({ root, edition, out }: Project) {
  return buildEdition(edition, settingFor(root, out), { pdf: true, date: undefined });
}

function shippedStyle(): Promise<string> {
  return readFile(join(repository, 'templates/styles/print.css'), 'utf8');
}

function spotsOf(diagnostics: readonly Diagnostic[]): readonly unknown[] {
  return diagnostics.map(({ code, place: { file, start, end } }) => [
    code,
    { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column },
  ]);
}

describe('the real editions', () => {
  test.each(editions.map(({ edition }) => edition))('%s has nothing to mend on its pages', async (edition) => {
    const { diagnostics } = await printedEdition(edition);
    expect(diagnostics.filter(({ code }) => code.startsWith('layout/'))).toEqual([]);
  });
});

describe('what a page shows', () => {
  test('is told at the line of the text: steps with a word that no line can hold', async () => {
    const project = await copySample();
    const line = '- 예비 창업자 교육과 초기 운영비 지원';
    const spot = await project.edit(task, line, `⟦:::steps\n- 모집\n- ${word}\n:::⟧`);
    const { value, diagnostics } = await builtFrom(project);
    expect(value).toBeUndefined();
    expect(spotsOf(diagnostics)).toEqual([['layout/clipped', spot]]);
  });

  test('is told at the cell of the table, at the first of a computed total', async () => {
    const project = await copySample();
    await project.useForm('page: { smallestText: 8 }\n');
    await project.write('templates/styles/print.css', `${await shippedStyle()}\n.table td.end { font-size: 6pt }\n`);
    const spot = await project.edit('data/2031-sample/staff.csv', 'headquarters,본부,3,', 'headquarters,본부,⟦3⟧,');
    const { value, diagnostics } = await builtFrom(project);
    expect(value).toBeDefined();
    expect(spotsOf(diagnostics)).toEqual([['layout/small-text', spot]]);
    expect(diagnostics[0]?.parameters).toMatchObject({ words: '87', points: 6, least: 8 });
  });
});

describe('a warning of the print', () => {
  let project: Project;
  let spot: Spot;

  beforeAll(async () => {
    project = await copySample();
    await project.write('templates/styles/print.css', `${await shippedStyle()}\n.ladder .ladder { font-size: 5pt }\n`);
    const line = '- 예비 창업자 교육과 초기 운영비 지원';
    spot = await project.edit(task, line, `${line}\n  ⟦- 창업 이후 운영 상담⟧`);
  });

  test('is asked about at its line', async () => {
    const { diagnostics, accepted } = await builtFrom(project);
    expect([spotsOf(diagnostics), accepted]).toEqual([[['layout/small-text', spot]], []]);
  });

  test('is accepted as one of the sources is, and its place reaches no page', async () => {
    await project.write(acceptances, '코드,대상,사유,담당\nlayout/small-text,bookstore-opening,시안,담당관\n');
    const { value, diagnostics, accepted } = await builtFrom(project);
    expect(diagnostics).toEqual([]);
    expect(spotsOf(accepted)).toEqual([['layout/small-text', spot]]);
    const site = [...value!.composition.site.values()].join('\n');
    expect(site).not.toContain('data-place');
    expect(value!.composition.book).toContain('data-place');
    expect(value!.composition.book).not.toContain('bookstore-opening.md');
  });

  test('that is accepted in vain is told by a print alone', async () => {
    const calm = await copySample();
    await calm.write(acceptances, '코드,대상,사유,담당\nlayout/small-text,bookstore-opening,시안,담당관\n');
    const unprinted = await buildEdition(calm.edition, settingFor(calm.root, calm.out), {
      pdf: false,
      date: undefined,
    });
    expect(unprinted.diagnostics).toEqual([]);
    const { diagnostics } = await builtFrom(calm);
    expect(diagnostics.map(({ code }) => code)).toEqual(['acceptance/unmatched']);
  });
});

describe('a proof', () => {
  const line = '- 예비 창업자 교육과 초기 운영비 지원';

  test('is not made where its pages cut something off; of other pages nothing is told', async () => {
    const project = await copySample();
    const spot = await project.edit(task, line, `⟦:::steps\n- 모집\n- ${word}\n:::⟧`);
    const own = await proofFrom(project, 'bookstore-opening');
    expect([own.value, spotsOf(own.diagnostics)]).toEqual([undefined, [['layout/clipped', spot]]]);
    const other = await proofFrom(project, 'library-purchase');
    expect([other.value?.pages, other.diagnostics]).toEqual([expect.any(Number), []]);
  });

  test('warns with numbers of the last build as it does without', async () => {
    const project = await copySample();
    await project.write('templates/styles/print.css', `${await shippedStyle()}\n.ladder .ladder { font-size: 5pt }\n`);
    const spot = await project.edit(task, line, `${line}\n  ⟦- 창업 이후 운영 상담⟧`);
    const first = await proofFrom(project, 'bookstore-opening');
    expect(first.value?.passes).toBeGreaterThan(0);
    await builtFrom(project);
    const again = await proofFrom(project, 'bookstore-opening');
    expect(again.value?.passes).toBe(0);
    for (const { diagnostics } of [first, again]) expect(spotsOf(diagnostics)).toEqual([['layout/small-text', spot]]);
    expect(again.diagnostics[0]?.parameters).toEqual(first.diagnostics[0]?.parameters);
  });

  test('heeds what is accepted, and does not say of the pages of others that nothing is', async () => {
    const project = await copySample();
    await project.write('templates/styles/print.css', `${await shippedStyle()}\n.ladder .ladder { font-size: 5pt }\n`);
    await project.edit(task, line, `${line}\n  - 창업 이후 운영 상담`);
    await project.write(acceptances, '코드,대상,사유,담당\nlayout/small-text,bookstore-opening,시안,담당관\n');
    const own = await proofFrom(project, 'bookstore-opening');
    expect([own.diagnostics, own.accepted.map(({ code }) => code)]).toEqual([[], ['layout/small-text']]);
    const other = await proofFrom(project, 'library-purchase');
    expect([other.diagnostics, other.accepted]).toEqual([[], []]);
  });
});
