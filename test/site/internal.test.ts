import { existsSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, type Finished } from '../support/build.ts';
import { pathsBelow, removeFolders, snapshot } from '../support/folders.ts';
import { factPlaces, pagesOf } from '../support/pages.ts';
import { copySample, Project } from '../support/project.ts';

/** The site that tells where its facts were written is never the one that is hosted. */

afterAll(removeFolders);

/** What must not be hosted: a value of an internal column, a contact, a reason, who accepted, where sources lie. */
const secrets = {
  note: '내부메모-감시표지',
  contact: '010-1234-5678',
  reason: '감시표지로 둔 사유',
  accepter: '감시표지담당',
  data: 'data/2031-sample',
  content: 'content/2031-sample',
};

async function sampleWithSecrets(): Promise<Project> {
  const project = await copySample();
  await project.useForm(`records:
  - id: schedule
    columns:
      - { id: note, after: remark, header: 메모, type: text, internal: true }
      - { id: contact, after: note, header: 연락처, type: text, internal: true }
site:
  pages:
    - id: search
      groups:
        - { id: schedule, codes: ["{contact}"], text: ["{group}", "{note}"] }
`);
  const file = 'data/2031-sample/schedule.csv';
  const rows = (await project.read(file)).trimEnd().split(/\r?\n/u);
  const added = rows.map((row, at) => `${row},${at === 0 ? '메모,연락처' : `${secrets.note},${secrets.contact}`}`);
  await project.write(file, `${added.join('\n')}\n`);
  await project.edit(file, "'31.2월", "'31.6월");
  await project.write(
    'data/2031-sample/acceptances.csv',
    `\uFEFF코드,대상,사유,담당\ndate/outside-group,opening-q1-call,${secrets.reason},${secrets.accepter}\n`,
  );
  return project;
}

/** Which of the secrets stand in the files of a folder. */
async function secretsIn(folder: string): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const path of await pathsBelow(folder)) {
    if (/\.woff2?$/u.test(path)) continue;
    const text = readFileSync(path, 'utf8');
    for (const [name, secret] of Object.entries(secrets)) if (text.includes(secret)) found.add(name);
  }
  return [...found].sort();
}

describe('build --internal', () => {
  let project: Project;
  let built: Finished;
  const site = (): string => join(built.folder, 'site');
  const internal = (): string => join(built.folder, 'internal/site');
  const page = (path: string): string => readFileSync(join(internal(), path), 'utf8');

  beforeAll(async () => {
    project = await sampleWithSecrets();
    built = await build(project, { internal: true });
  });

  test('hosts nothing internal', async () => {
    expect(await secretsIn(site())).toEqual([]);
    expect(JSON.stringify([...built.composition.board.files])).not.toMatch(
      new RegExp(Object.values(secrets).join('|'), 'u'),
    );
  });

  test('hosts the same bytes as a build without it', async () => {
    const before = await snapshot(site());
    const without = await build(new Project(project.root, project.edition, 'other'));
    expect(await snapshot(join(without.folder, 'site'))).toEqual(before);
    expect(existsSync(join(without.folder, 'internal/site'))).toBe(false);
  });

  test('tells where the facts are, but neither notes nor reasons', async () => {
    expect(await secretsIn(internal())).toEqual(['content', 'data']);
  });

  test('has the same pages, and all that they load and lead to', async () => {
    const files = new Set((await pathsBelow(internal())).map((path) => relative(internal(), path)));
    const hosted = (await pathsBelow(site())).map((path) => relative(site(), path));
    expect(hosted.filter((path) => !files.has(path) && !path.startsWith('assets/'))).toEqual([]);
    for (const path of pagesOf(built).keys()) {
      const links = [...page(path).matchAll(/<(?:a|link|script|img)\b[^>]* (?:href|src)="([^"#]+)/gu)];
      const targets = links
        .filter(([, link = '']) => !link.startsWith('data:'))
        .map(([, link = '']) => posix.join(posix.dirname(path), link));
      expect(
        targets.filter((target) => !files.has(target)),
        path,
      ).toEqual([]);
    }
  });

  test('tells on every page where each of its facts is, when pointed at and in a list', () => {
    for (const path of pagesOf(built).keys()) {
      const html = page(path);
      const facts = new Set(factPlaces(html).map(({ fact }) => fact));
      const listed = [...html.matchAll(/<td><a href="#([^"]+)">[^<]*<\/a><\/td><th scope="row">([^<]+)<\/th>/gu)];
      expect(new Set(listed.map(([, , fact]) => fact)), path).toEqual(facts);
      expect(
        listed.filter(([, anchor]) => !html.includes(` id="${anchor}"`)),
        path,
      ).toEqual([]);
      expect(
        [...html.matchAll(/<[^<>]* data-fact="[^<>]*>/gu)].filter(([tag]) => !tag.includes(' title="')),
        path,
      ).toEqual([]);
    }
  });

  test('names row and column as Excel shows them, and line and character of texts', () => {
    const html = page('tasks/bookstore-opening.html');
    const schedule = 'schedule.opening-q1-selection.action';
    expect(html).toContain(`data-fact="${schedule}" title="data/2031-sample/schedule.csv 3:추진계획"`);
    expect(html).toContain(
      `<th scope="row">${schedule}</th><td>data/2031-sample/schedule.csv</td><td class="fact-row">3</td><td>추진계획</td>`,
    );
    expect(html).toContain('title="content/2031-sample/tasks/bookstore-opening.md 2:8"');
  });

  test('says on every page that it is internal, and to search engines that it is not for them', () => {
    const open = [...pagesOf(built).keys()].filter((path) => {
      const html = page(path);
      return !html.includes('<p class="internal-notice">') || !html.includes('<meta name="robots" content="noindex">');
    });
    expect(open).toEqual([]);
  });
});
