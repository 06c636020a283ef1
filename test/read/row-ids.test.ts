import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceFiles } from '../../src/read/files.ts';
import { findFixes } from '../../src/read/fixes/edition.ts';
import { textsOf } from '../compare/edits.ts';
import { repository } from '../support/project.ts';
import { memoryFiles } from '../support/small.ts';

const edition = '2031-sample';
const schedule = `data/${edition}/schedule.csv`;

test('rows without an id get that of their node with a free number, the others keep theirs', () => {
  const texts = textsOf(join(repository, 'test/documentation/project'), edition);
  const rows = texts
    .get(schedule)!
    .replace('opening-q1-call,', ',')
    .replace('opening-q2-course,', 'bookstore-opening-1,');
  const files = memoryFiles(Object.fromEntries(texts.set(schedule, rows)));
  const [fixed] = findFixes(files, [files, sourceFiles(repository)], edition);
  expect(fixed?.mends.map(({ kind, after }) => `${kind} ${after}`)).toEqual(['row-id bookstore-opening-2']);
  expect(fixed?.after.text).toContain('\nbookstore-opening-2,bookstore-opening,');
});
