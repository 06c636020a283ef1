import { expect, test } from 'vitest';
import { isOfSystem, leftoverOf, originalOf } from '../../src/read/litter.ts';

test.each([
  'Thumbs.db',
  'thumbs.DB',
  'desktop.ini',
  'Desktop.ini',
  '.DS_Store',
  '._schedule.csv',
  '__MACOSX',
  'ehthumbs.db',
  'Icon\r',
  '.schedule.csv.swp',
])('%j is of the system', (name) => {
  expect(isOfSystem(name)).toBe(true);
});

test.each(['schedule.csv', '~$schedule.csv', '.~lock.schedule.csv#', 'thumbs.csv'])('%j is not', (name) => {
  expect(isOfSystem(name)).toBe(false);
});

test.each([
  ['~$schedule.csv', 'lock', 'schedule.csv'],
  ['.~lock.schedule.csv#', 'lock', 'schedule.csv'],
  ['schedule.csv.crdownload', 'download', 'schedule.csv'],
  ['7A31F000.tmp', 'temporary', '7A31F000'],
  ['schedule.csv.tmp', 'temporary', 'schedule.csv'],
])('%j was left by a program', (name, kind, of) => {
  expect(leftoverOf(name)).toEqual({ kind, of });
});

test.each([
  '사본 - schedule.csv',
  'schedule - 복사본.csv',
  'schedule - 복사본 (2).csv',
  'schedule 복사본.csv',
  'schedule 복사본 2.csv'.normalize('NFD'),
  'schedule_사본.csv',
  'schedule (1).csv',
  'schedule(2).csv',
  'Copy of schedule.csv',
  'schedule - Copy.csv',
  'schedule - Copy (3).csv',
  'schedule copy.csv',
  'schedule_backup.csv',
  'schedule_old.csv',
  'schedule.csv.bak',
  'schedule.csv.old',
  'schedule.csv~',
])('%j is a copy of schedule.csv', (name) => {
  expect(originalOf(name)).toBe('schedule.csv');
});

test.each(['schedule.csv', 'household.md', 'copyright.md', '사본.csv', 'budget-lines.csv', 'schedule.csv.xlsx'])(
  '%j is no copy',
  (name) => {
    expect(originalOf(name)).toBeUndefined();
  },
);
