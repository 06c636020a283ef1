import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newCommand } from '../../src/commands/new.ts';
import { checkEdition } from '../../src/pipeline.ts';
import { settingFor } from '../support/build.ts';
import { removeFolders, temporaryFolder } from '../support/folders.ts';
import { repository } from '../support/project.ts';

afterAll(removeFolders);

const edition = '2031-sample';
const silent = { color: false, progress: () => {}, now: () => 0 };

async function sample(): Promise<string> {
  const root = await temporaryFolder();
  await cp(join(repository, 'test/documentation/project'), root, { recursive: true });
  return root;
}

function make(root: string, what: string, id?: string, options: { title?: string; under?: string } = {}) {
  const asked = { root, format: 'json', language: 'ko', title: options.title, under: options.under } as const;
  return newCommand(what, edition, id, asked, settingFor(root, 'out'), silent);
}

function codes(root: string): readonly string[] {
  return [...new Set(checkEdition(edition, settingFor(root, 'out')).diagnostics.map(({ code }) => code))];
}

test('a new node has the sections of its level, is listed, and lacks only its text', async () => {
  const root = await sample();
  const { output } = make(root, 'task', 'reading-night', { title: '밤의 "책방"', under: 'local-bookstores' });
  expect(JSON.parse(output)).toMatchObject({
    files: [`content/${edition}/tasks/reading-night.md`],
    changed: [`content/${edition}/objectives/local-bookstores.md`],
  });
  const parent = await readFile(join(root, `content/${edition}/objectives/local-bookstores.md`), 'utf8');
  expect(parent).toContain('children: [bookstore-opening, library-purchase, reading-night]');
  expect(codes(root)).toEqual(['text/leftover']);
});

test('what cannot be made is told, and nothing is written', async () => {
  const root = await sample();
  expect(() => make(root, 'tasks', 'x')).toThrow('goal, objective, task');
  expect(() => make(root, 'task', 'x')).toThrow('local-bookstores');
  expect(() => make(root, 'task', 'bookstore-opening', { under: 'local-bookstores' })).toThrow('이미 있어');
  expect(codes(root)).toEqual([]);
});

test('missing tables come with the names of their columns', async () => {
  const root = await sample();
  await rm(join(root, `data/${edition}/consultations.csv`));
  expect(codes(root)).toEqual(['file/missing']);
  make(root, 'data');
  expect(await readFile(join(root, `data/${edition}/consultations.csv`), 'utf8')).toBe(
    '\uFEFFid,과제,과제명,표,구분,내용,세부일정\n',
  );
  expect(codes(root)).not.toContain('file/missing');
});
