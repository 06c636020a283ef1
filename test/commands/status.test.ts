import { join } from 'node:path';
import { expect, test } from 'vitest';
import { progressOf } from '../../src/commands/progress.ts';
import { textsOf } from '../compare/edits.ts';
import { checked } from '../rollover/roll.ts';
import { repository } from '../support/project.ts';

const edition = '2031-sample';

test('a status counts what is written, open and answered, for the node and department in charge', () => {
  const texts = textsOf(join(repository, 'test/documentation/project'), edition);
  const rows = [
    '종류,대상,지난 값,옮긴 값,확인한 사람',
    "일정,schedule.opening-q1-call.dates,'30.2월,'31.2월,",
    '확인,linkage-scheme.national.name,국정과제,국정과제,기획담당관실',
    "일정,schedule.opening-q1-selection.dates,'30.3월,,",
  ];
  texts.set(`data/${edition}/open-points.csv`, `${rows.join('\n')}\n`);
  const { found, computed } = checked(texts, edition);
  const { nodes, departments, total } = progressOf(computed.plan, found);
  expect(nodes.find(({ id }) => id === 'bookstore-opening')).toMatchObject({
    sections: 3,
    written: 3,
    open: 1,
    asked: 2,
    answered: 1,
  });
  expect(departments.find(({ department }) => department === '출판정책과')).toMatchObject({ nodes: 1, open: 1 });
  expect(total).toMatchObject({ open: 1, errors: 0, asked: 3, answered: 2 });
});
