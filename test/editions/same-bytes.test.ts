import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planpress } from '../support/build.ts';
import { removeFolders, snapshot } from '../support/folders.ts';
import { isFull } from '../support/full.ts';
import { copyEdition, editions, type Project } from '../support/project.ts';

/** The same sources give the same bytes, whenever, wherever and in whichever language they are built. */

afterAll(removeFolders);

type Hashes = Readonly<Record<string, string>>;

/** Builds in a process of its own and gives the hashes of all that is published. */
async function publishedBy(project: Project, variables: Record<string, string>): Promise<Hashes> {
  const { exitCode, stdout } = await planpress(['build'], project.root, variables);
  expect(exitCode, stdout).toBe(0);
  const all = await snapshot(join(project.out, project.edition));
  return Object.fromEntries(Object.entries(all).filter(([path]) => /^site\/|^[^/]+\.(?:pdf|zip)$/u.test(path)));
}

/** The larger edition takes a minute, so that it is left to `npm run test:full`. */
const tried = editions.slice(isFull ? 0 : 1);

describe.each(tried)('$edition', ({ edition }) => {
  let first: Hashes;
  let again: Hashes;
  let elsewhere: Hashes;

  beforeAll(async () => {
    const project = await copyEdition(edition);
    first = await publishedBy(project, { TZ: 'Asia/Seoul', LANG: 'ko_KR.UTF-8' });
    if (isFull) again = await publishedBy(project, { TZ: 'Asia/Seoul', LANG: 'ko_KR.UTF-8' });
    elsewhere = await publishedBy(await copyEdition(edition), {
      TZ: 'America/St_Johns',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'C',
    });
  });

  test('publishes pages, data, style, fonts and the book', () => {
    const paths = Object.keys(first);
    expect(paths).toEqual(
      expect.arrayContaining(['plan.pdf', 'site/index.html', 'site/plan.pdf', 'site/data/plan.json']),
    );
    expect(paths.some((path) => /^site\/assets\/.*\.css$/u.test(path))).toBe(true);
    expect(paths.some((path) => /^site\/assets\/.*\.woff2$/u.test(path))).toBe(true);
  });

  test('offers the book on the site as it lies beside it', () => {
    expect(first['site/plan.pdf']).toBe(first['plan.pdf']);
  });

  // A build elsewhere says the same and more; that in place of an older build is left to `npm run test:full`.
  test.skipIf(!isFull)('is the same bytes when built again', () => {
    expect(again).toEqual(first);
  });

  test('is the same bytes when built in another folder, time zone and language', () => {
    expect(elsewhere).toEqual(first);
  });
});
