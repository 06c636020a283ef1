import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Composed, check, composed } from '../support/build.ts';
import { removeFolders } from '../support/folders.ts';
import { copyEdition, type Project, repository } from '../support/project.ts';

/** What a ministry changes in a form of its own, with no line of the program. */

afterAll(removeFolders);

const tasks = readdirSync(join(repository, 'content/2024-mss/tasks'))
  .map((name) => name.replace('.md', ''))
  .sort();

async function projectWith(changes: string): Promise<Project> {
  const project = await copyEdition('2024-mss');
  await project.useForm(changes);
  return project;
}

function page({ composition }: Composed, path: string): string {
  return composition.site.get(path)!;
}

function rowsOf(csv: string): readonly Record<string, string>[] {
  return Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/u, ''), { header: true, skipEmptyLines: true }).data;
}

describe('one more column of a record kind', () => {
  let built: Composed;

  beforeAll(async () => {
    const project = await projectWith(`
records:
  - id: schedule
    columns:
      - { id: place, after: dates, header: 추진장소, type: text }
tables:
  - id: schedule
    columns:
      - { header: 구분, field: group, align: center, merge: true }
      - { header: 추진계획, field: action }
      - { header: 세부일정, field: dates, align: center }
      - { header: 어디에서, field: place, align: center }
`);
    const rows = (await project.read('data/2024-mss/schedule.csv')).trimEnd().split(/\r?\n/u);
    const added = rows.map((row, index) => row + (index === 0 ? ',추진장소' : index === 1 ? ',세종 회의실' : ','));
    await project.write('data/2024-mss/schedule.csv', `${added.join('\n')}\n`);
    built = composed(project);
  });

  test('is printed as the form says, with its header and its value, which carries its fact', () => {
    const html = page(built, 'tasks/loss-compensation.html');
    expect(html).toContain('<th scope="col">어디에서</th>');
    expect(html).toMatch(
      /<td [^>]*data-fact="schedule\.loss-compensation-q1-committee\.place"[^>]*>세종 회의실<\/td>/u,
    );
  });

  test('is printed in the book as on the site', () => {
    expect(built.composition.book).toContain('>세종 회의실</td>');
  });

  test('stands in the data files under its header', () => {
    const [first, second] = rowsOf(page(built, 'data/schedule.csv'));
    expect([first?.추진장소, second?.추진장소]).toEqual(['세종 회의실', '']);
  });

  test('stands in plan.json under its id', () => {
    const plan = JSON.parse(page(built, 'data/plan.json'));
    expect(plan.records.schedule[0].place).toBe('세종 회의실');
  });

  test('may be left out of a file that has nothing for it', async () => {
    const project = await projectWith(
      'records:\n  - id: schedule\n    columns: [{ id: place, header: 추진장소, type: text }]\n',
    );
    expect(check(project).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

/** What is read of a page: pieces that a line must not part stand in elements of their own. */
function wordsOf(html: string): string {
  return html.replaceAll(/<[^>]*>/gu, '');
}

/** A task's file with the section of risks behind that of effects. */
function withRisks(text: string, task: string): string {
  const next = text.indexOf('\n## ', text.indexOf('## 기대효과'));
  const at = next === -1 ? text.length : next;
  return `${text.slice(0, at)}\n## 위험요인과 대응\n\n- ${task}에 관한 위험\n${text.slice(at)}`;
}

describe('one more section of a level', () => {
  const changes = `
levels:
  - id: task
    sections:
      - { id: risks, after: effect, heading: 위험요인과 대응, prose: required }
`;
  let built: Composed;

  beforeAll(async () => {
    const project = await projectWith(changes);
    for (const task of tasks) {
      const file = `content/2024-mss/tasks/${task}.md`;
      await project.write(file, withRisks(await project.read(file), task));
    }
    built = composed(project);
  });

  test.each(tasks)('stands after the section that the form names, on the page of %s', (task) => {
    const headings = [...page(built, `tasks/${task}.html`).matchAll(/<h2 class="section-heading">.*?<\/h2>/gu)];
    const words = headings.map(([html]) => html.replaceAll(/<[^>]*>/gu, '').replace(/^□ /u, ''));
    expect(words.slice(words.indexOf('기대효과'), words.indexOf('기대효과') + 2)).toEqual([
      '기대효과',
      '위험요인과 대응',
    ]);
  });

  test.each(tasks)('brings its text into the book, for %s', (task) => {
    expect(wordsOf(built.composition.book)).toContain(`${task}에 관한 위험`);
  });

  test('stands in plan.json', () => {
    const { nodes } = JSON.parse(page(built, 'data/plan.json'));
    const node = nodes.find(({ id }: { id: string }) => id === 'safety-net');
    expect(node.sections.at(-1)).toMatchObject({
      id: 'risks',
      heading: '위험요인과 대응',
      text: ['safety-net에 관한 위험'],
    });
  });

  test('is asked for where it is not written', async () => {
    const { diagnostics } = check(await projectWith(changes));
    const missing = diagnostics.filter(({ code }) => code === 'section/missing');
    expect(missing.map(({ place }) => place.file).sort()).toEqual(
      tasks.map((task) => `content/2024-mss/tasks/${task}.md`),
    );
  });
});

/** Prose may say the level's name of its own accord, and keeps it whatever the form says. */
async function withoutTheWord(project: Project): Promise<Project> {
  for (const folder of ['chapters', 'goals', 'objectives', 'tasks', 'collaborations']) {
    for (const name of readdirSync(join(repository, 'content/2024-mss', folder))) {
      const file = `content/2024-mss/${folder}/${name}`;
      await project.write(file, (await project.read(file)).replaceAll('관리과제', '과제'));
    }
  }
  for (const name of readdirSync(join(repository, 'data/2024-mss/grids'))) {
    const file = `data/2024-mss/grids/${name}`;
    await project.write(file, (await project.read(file)).replaceAll('관리과제', '과제'));
  }
  for (const name of ['grids', 'indicators']) {
    const file = `data/2024-mss/${name}.csv`;
    await project.write(file, (await project.read(file)).replaceAll('관리과제', '과제'));
  }
  return project;
}

describe('another name for a level', () => {
  let before: Composed;
  let after: Composed;

  beforeAll(async () => {
    before = composed(await withoutTheWord(await projectWith('')));
    after = composed(await withoutTheWord(await projectWith('levels:\n  - { id: task, name: 실행과제 }\n')));
  });

  test('stands in every page, table and data file where the old one stood, and nothing else changes', () => {
    const renamed = [...before.composition.site].map(([path, text]) => [path, text.replaceAll('관리과제', '실행과제')]);
    expect(new Map(after.composition.site)).toEqual(new Map(renamed as [string, string][]));
  });

  test('stands in the book where the old one stood, and nothing else changes', () => {
    expect(after.composition.book).toBe(before.composition.book.replaceAll('관리과제', '실행과제'));
  });

  test.each([
    ['a heading', 'objectives/recovery-and-finance.html', '실행과제별 추진계획'],
    ['the header of the counts', 'chapters/overview.html', '<th scope="col">실행과제 성과지표</th>'],
    ['the header of the structure', 'goals/small-business-recovery.html', '<th scope="col">실행과제</th>'],
    ['the annex', 'chapters/annex-indicators.html', '실행과제별 성과지표 현황'],
    ['plan.json', 'data/plan.json', '"name": "실행과제"'],
  ])('stands in %s', (_, path, text) => {
    expect(page(after, path)).toContain(text);
  });
});
