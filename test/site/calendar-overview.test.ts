import { expect, test } from 'vitest';
import { textOf } from '../support/pages.ts';
import { composedSmall, smallForm } from '../support/small.ts';

/** The year at a glance adds up: what its columns count is its total, whatever tree the rows belong to. */

const event = {
  id: 'event',
  label: '일정',
  file: 'events.csv',
  columns: [
    { id: 'id', header: 'id', type: 'id', required: true },
    { id: 'node', header: '소속', type: 'node', required: true },
    { id: 'period', header: '시기', type: 'period', required: true },
    { id: 'action', header: '할 일', type: 'text', required: true },
    { id: 'dates', header: '날짜', type: 'dates' },
  ],
};
const calendar = {
  ...{ id: 'calendar', kind: 'calendar', heading: '일정', records: 'event' },
  ...{ action: 'action', dates: 'dates', period: 'period' },
};
const [aim, step] = smallForm.levels;
const sections = [{ id: 'purpose', heading: '목적', prose: 'required' }];
const tree = (id: string, folder: string): object => ({
  ...aim,
  id,
  tree: id,
  folder,
  name: id,
  code: `${id} {n}`,
  sections,
});
const form = {
  levels: [aim, step, tree('finding', 'findings'), tree('joint', 'joints')],
  parts: [
    ...smallForm.parts,
    { id: 'findings', kind: 'tree', tree: 'finding', heading: '지적' },
    { id: 'joints', kind: 'tree', tree: 'joint', heading: '협업' },
  ],
  records: [event],
  site: { pages: [calendar] },
};
const node = (title: string): string => `---\ntitle: ${title}\n---\n\n## 목적\n\n- 한다\n`;
const texts = {
  'content/tiny/plan.yaml':
    'form: small\nyear: 2031\npublisher: 어느 부처\nissued: 2031-02\nstatus: { kind: official }\nchildren: [growth]\ntrees: { finding: [tips], joint: [market] }\n',
  'content/tiny/findings/tips.md': node('지적'),
  'content/tiny/joints/market.md': node('협업'),
  'data/tiny/events.csv': "id,소속,시기,할 일,날짜\na,seed,1분기,심기,'31.3\nb,tips,1분기,고치기,'31.3\n",
};

test('every row that is counted stands in a column, and a tree without rows has none', () => {
  const html = composedSmall(form, texts).composition.site.get('calendar/index.html')!;
  const [, table = ''] = /<table class="table table-calendar-year.*?>(.*?)<\/table>/su.exec(html) ?? [];
  const rows = [...table.matchAll(/<tr.*?<\/tr>/gsu)].map(([row]) =>
    [...row.matchAll(/<t[hd].*?<\/t[hd]>/gsu)].map(([cell]) => textOf(cell).trim()),
  );
  expect(rows[0]).toEqual(['calendarTime', '목표 Ⅰ', 'finding Ⅰ', 'calendarTotal']);
  expect(rows.find(([month]) => month === 'calendarMonth 3')).toEqual(['calendarMonth 3', '1', '1', '2']);
});
