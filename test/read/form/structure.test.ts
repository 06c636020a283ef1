import { describe, expect, test } from 'vitest';
import { readForm } from '../../../src/read/form/form.ts';
import { anywhere, memoryFiles, smallForm } from '../../support/small.ts';

/** What a form says in good YAML that no book could be made of: each is told, and of its neighbour nothing is. */

type Changes = Readonly<Record<string, unknown>>;

function codes(changes: Changes): readonly string[] {
  const text = JSON.stringify({ ...smallForm, ...changes });
  const { diagnostics } = readForm([memoryFiles({ 'templates/forms/small.yaml': text })], 'small', anywhere);
  const own = diagnostics.filter(({ code }) => !code.startsWith('character/'));
  return own.map(({ code, parameters: { name, problem, where } }) =>
    [code, problem ?? name ?? where].filter((word) => word !== undefined).join(' '),
  );
}

const [aim, step] = smallForm.levels;
const plans = { id: 'plans', kind: 'tree', heading: '계획' };
const { labels } = smallForm;
const without = (name: string): Changes => ({ labels: { ...labels, [name]: undefined } });
const label = (name: string, text: string): Changes => ({ labels: { ...labels, [name]: text } });
const stepWith = (...sections: object[]): Changes => ({ levels: [aim, { ...step, sections }] });
const purpose = { id: 'purpose', heading: '목적', prose: 'required' };
const chapter = { id: 'annex', kind: 'annex', heading: '붙임' };

const columns = [
  { id: 'id', header: 'id', type: 'id', required: true },
  { id: 'node', header: '소속', type: 'node', levels: ['step'] },
  { id: 'stage', header: '단계', type: 'choice', choices: 'stage' },
  { id: 'name', header: '이름', type: 'text' },
  { id: 'years', header: '연도', type: 'years' },
  { id: 'count', header: '수 {key}', type: 'figure', by: 'year' },
];
const thing = { id: 'thing', label: '물건', file: 'things.csv', columns };
const choices = { ...smallForm.choices, stage: [{ id: 'early', text: '처음' }] };

/** A form with one table, which a section of the inner level has. */
function tableOf(
  definition: object,
  owner: Changes = stepWith(purpose, { id: 'figures', tables: ['table'] }),
): Changes {
  return { ...owner, records: [thing], choices, tables: [{ id: 'table', title: '표', ...definition }] };
}

const list = { builder: 'list', records: 'thing', columns: [{ header: '이름', field: 'name' }] };
const matrix = {
  builder: 'matrix',
  records: 'thing',
  stub: { header: '이름', field: 'name' },
  family: 'count',
  each: '{yy}',
};
const outline = {
  builder: 'outline',
  records: 'thing',
  levels: ['aim', 'step'],
  phrases: {},
  headers: ['이름'],
  columns: list.columns,
};
const spread = {
  ...{ builder: 'distribution', records: 'thing', levels: ['step'], by: 'stage', phrase: '{count}' },
  headers: { stub: '가', nodes: '나', records: '다', total: '라', by: '마' },
  share: { field: 'stage', choice: 'early', header: '바' },
};

const good: Readonly<Record<string, Changes>> = {
  'the tiny form': {},
  'a label that may be blank': label('officialShort', ''),
  'a placeholder with a particle': label('edition', '{title:을} 말함'),
  'brackets that are text': label('edition', '[별첨] {title}'),
  'a list': tableOf(list),
  'a matrix': tableOf({ ...matrix, stages: { field: 'stage', phrases: { early: '{name}' }, headings: ['early'] } }),
  'an outline': tableOf(outline),
  'a distribution': tableOf(spread),
  'a family of which the years are told': tableOf({
    ...list,
    columns: [{ header: '수', field: 'count', keys: 'years', each: '{yy}' }],
  }),
  'an alias of its own': stepWith(purpose, { id: 'aside', heading: '', aliases: ['덧붙임'], prose: 'required' }),
};

test.each(Object.entries(good))('%s is good', (_, changes) => {
  expect(codes(changes)).toEqual([]);
});

const faults: Readonly<Record<string, readonly (readonly [what: string, changes: Changes, found: string])[]>> = {
  labels: [
    ['none at all', { labels: {} }, 'form/missing-label'],
    ['no notice of a reconstruction', without('reconstructionNotice'), 'form/missing-label'],
    ['no word for numbers', without('reference'), 'form/missing-label'],
    ['a blank title', label('edition', ' '), 'form/blank-text labels.edition'],
    ['a notice of fillers', label('reconstructionShort', '\u3164\u200b'), 'form/blank-text labels.reconstructionShort'],
    ['a notice of braille blanks', label('draftShort', '\u2800'), 'form/blank-text labels.draftShort'],
    ['a misspelt placeholder', label('edition', '{titel}'), 'form/unknown-placeholder {titel}'],
    ['a placeholder of another label', label('book', '{number}'), 'form/unknown-placeholder {number}'],
    ['a level that is none', label('proof', '{level.stp}'), 'form/unknown-placeholder {level.stp}'],
    ['a unit that is not said', label('unit', '(단위)'), 'form/missing-placeholder {unit}'],
    ['a page that is not said', label('pageReference', '쪽'), 'form/missing-placeholder {page}'],
    ['an optional part alone', label('caption', '[{number}]'), 'form/missing-placeholder {caption}'],
    ['a brace that is not closed', label('edition', '{title'), 'form/unpaired-bracket labels.edition'],
    ['a bracket that is not closed', label('caption', '[{number}. {caption}'), 'form/unpaired-bracket labels.caption'],
  ],
  'other texts': [
    ['a code', { levels: [{ ...aim, code: '{m}' }, step] }, 'form/unknown-placeholder {m}'],
    [
      'a heading of a level',
      { levels: [aim, { ...step, heading: '{number} {title}' }] },
      'form/unknown-placeholder {number}',
    ],
    ['a running head', { levels: [{ ...aim, runningHead: '{name}' }, step] }, 'form/unknown-placeholder {name}'],
    ['a mark', { levels: [{ ...aim, marker: '({no})' }, step] }, 'form/unknown-placeholder {no}'],
    ['a heading of a part', { parts: [{ ...plans, heading: '{yaer}년' }] }, 'form/unknown-placeholder {yaer}'],
    ['a number', { numbering: { table: '표 {part}' } }, 'form/missing-placeholder {n}'],
    ['a name of a level', { levels: [{ ...aim, name: '' }, step] }, 'form/blank-text levels.name'],
    ['a title of a part', { parts: [{ ...plans, heading: ' ' }] }, 'form/blank-text parts.heading'],
    ['braces where nothing is filled', { statuses: [{ id: 'none', text: '{-}' }] }, 'form/unknown-placeholder {-}'],
  ],
  trees: [
    ['without a part', { parts: [chapter] }, 'form/misplaced-tree nowhere'],
    ['in two parts', { parts: [plans, { ...plans, id: 'again' }] }, 'form/misplaced-tree twice'],
    [
      'of another level, without a part',
      { levels: [aim, step, { ...step, id: 'joint', tree: 'joint', folder: 'joints' }] },
      'form/misplaced-tree nowhere',
    ],
    ['that is misspelt', { parts: [plans, { ...plans, id: 'joint', tree: 'mian' }] }, 'form/unknown-name mian'],
    [
      'none of which is the main one',
      {
        levels: [
          { ...aim, tree: 'a' },
          { ...step, tree: 'a' },
        ],
        parts: [{ ...plans, tree: 'a' }],
      },
      'form/misplaced-tree no-main',
    ],
  ],
  sections: [
    ['of one heading', stepWith(purpose, { ...purpose, id: 'again' }), 'form/same-heading'],
    [
      'of one heading but for spaces and dots',
      stepWith({ ...purpose, heading: '가·나' }, { id: 'b', heading: '가 ㆍ 나' }),
      'form/same-heading',
    ],
    [
      'whose alias is another heading',
      stepWith(purpose, { id: 'b', heading: '나', aliases: ['목적'] }),
      'form/same-heading',
    ],
    ['without a heading but with a text', stepWith({ ...purpose, heading: '' }), 'form/impossible-section no-heading'],
    [
      'without a heading over one with a text',
      stepWith({ id: 'a', sections: [purpose] }),
      'form/impossible-section no-heading',
    ],
    [
      'that can hold nothing',
      stepWith(purpose, { id: 'a', heading: '가', prose: 'none' }),
      'form/impossible-section nothing',
    ],
    [
      'of the cover',
      { parts: [plans, { id: 'cover', kind: 'cover', lines: [{ text: '{title}{notice}' }], sections: [purpose] }] },
      'form/impossible-section front-matter',
    ],
    [
      'of the list of contents',
      { parts: [plans, { id: 'c', kind: 'contents', sections: [purpose] }] },
      'form/impossible-section front-matter',
    ],
    [
      'with children on the innermost level',
      stepWith(purpose, { id: 'a', prose: 'none', children: true }),
      'form/impossible-section children-here',
    ],
    [
      'with children and a text',
      { levels: [{ ...aim, sections: [{ id: 'a', heading: '가', children: true }] }, step] },
      'form/impossible-section children-with-more',
    ],
    [
      'with children before others',
      { levels: [{ ...aim, sections: [{ id: 'a', prose: 'none', children: true }, purpose] }, step] },
      'form/impossible-section children-not-last',
    ],
    [
      'that collect what is not below',
      { levels: [{ ...aim, sections: [{ id: 'a', heading: '가', collect: 'porpose' }] }, step] },
      'form/unknown-name porpose',
    ],
    ['that collect on the innermost level', stepWith({ ...purpose, collect: 'purpose' }), 'form/unknown-name purpose'],
  ],
  folders: [
    ['of two levels', { levels: [aim, { ...step, folder: 'aims' }] }, 'form/same-folder'],
    ['of the chapters', { levels: [{ ...aim, folder: 'chapters' }, step] }, 'form/same-folder'],
    [
      'of a page and a level',
      { site: { pages: [{ id: 'steps', kind: 'everything', heading: '목록' }] } },
      'form/same-folder',
    ],
    [
      'of published data',
      { site: { pages: [{ id: 'data', kind: 'downloads', heading: '자료' }] } },
      'form/same-folder',
    ],
  ],
  'names in tables': [
    ['a family that is none', tableOf({ ...matrix, family: 'cuont' }), 'form/unknown-name cuont'],
    ['a column that is no family', tableOf({ ...matrix, family: 'name' }), 'form/unknown-name name'],
    ['a stub that is none', tableOf({ ...matrix, stub: { header: '이름', field: 'nam' } }), 'form/unknown-name nam'],
    [
      'a stage that is no choice',
      tableOf({ ...matrix, stages: { field: 'stage', phrases: { erly: '{name}' } } }),
      'form/unknown-name erly',
    ],
    [
      'a heading that is no choice',
      tableOf({ ...matrix, stages: { field: 'stage', phrases: {}, headings: ['late'] } }),
      'form/unknown-name late',
    ],
    ['a column of a set', tableOf({ ...list, set: 'sett' }), 'form/unknown-name sett'],
    [
      'a family without its years',
      tableOf({ ...list, columns: [{ header: '수', field: 'count' }] }),
      'form/unknown-name count',
    ],
    [
      'years that are none',
      tableOf({ ...list, columns: [{ header: '수', field: 'count', keys: 'name' }] }),
      'form/unknown-name name',
    ],
    [
      'a slot of a phrase',
      tableOf({ ...list, columns: [{ header: '이름', phrase: '{nmae}' }] }),
      'form/unknown-name nmae',
    ],
    [
      'a slot behind what is no reference',
      tableOf({ ...list, columns: [{ header: '이름', phrase: '{name.short}' }] }),
      'form/unknown-name name.short',
    ],
    ['a level of an outline', tableOf({ ...outline, levels: ['aim', 'stpe'] }), 'form/unknown-name stpe'],
    ['levels from inner to outer', tableOf({ ...outline, levels: ['step', 'aim'] }), 'form/unknown-name aim'],
    ['a phrase of no level', tableOf({ ...outline, phrases: { setp: '{title}' } }), 'form/unknown-name setp'],
    ['a field to spread by', tableOf({ ...spread, by: 'name' }), 'form/unknown-name name'],
    [
      'a choice to share',
      tableOf({ ...spread, share: { field: 'stage', choice: 'erly', header: '가' } }),
      'form/unknown-name erly',
    ],
    [
      'a level to count',
      tableOf({ builder: 'counts', columns: [{ header: '수', level: 'stpe' }] }),
      'form/unknown-name stpe',
    ],
    ['a column that shows nothing', tableOf({ ...list, columns: [{ header: '이름' }] }), 'yaml/missing-key'],
  ],
  repetitions: [
    [
      'a table twice in a section',
      tableOf(list, stepWith(purpose, { id: 'a', tables: ['table', 'table'] })),
      'form/duplicate-id',
    ],
    [
      'a kind that is counted twice',
      { ...tableOf(list), site: { home: { records: ['thing', 'thing'] } } },
      'form/duplicate-id',
    ],
  ],
  'tables in places': [
    [
      'a list in a chapter',
      tableOf(list, { parts: [plans, { ...chapter, sections: [{ id: 'a', tables: ['table'] }] }] }),
      'form/misplaced-table',
    ],
    [
      'a list on a level without such rows',
      tableOf(list, { levels: [{ ...aim, sections: [{ id: 'a', tables: ['table'] }] }, step] }),
      'form/misplaced-table',
    ],
    ['an outline of levels above', tableOf({ ...outline, levels: ['aim'] }), 'form/misplaced-table'],
    ['nowhere', tableOf(list, {}), 'form/unused'],
  ],
  records: [
    ['a name that is no column', { records: [{ ...thing, naming: 'nmae' }], choices }, 'form/unknown-name nmae'],
    [
      'years of a family',
      { records: [{ ...thing, columns: [...columns.slice(0, 5), { ...columns[5], keys: 'yeras' }] }], choices },
      'form/unknown-name yeras',
    ],
    [
      'a family of no kind',
      { records: [{ ...thing, columns: [...columns.slice(0, 5), { ...columns[5], by: 'yaer' }] }], choices },
      'form/unknown-name yaer',
    ],
    [
      'a header of a family without its key',
      { records: [{ ...thing, columns: [...columns.slice(0, 5), { ...columns[5], header: '수' }] }], choices },
      'form/missing-placeholder {key}',
    ],
    [
      'choices that no column has',
      { choices: { ...smallForm.choices, stga: [{ id: 'a', text: '가' }] } },
      'form/unused',
    ],
  ],
};

describe.each(Object.entries(faults))('%s', (_, cases) => {
  test.each(cases)('%s', (__, changes, found) => {
    expect(codes(changes)).toEqual([found]);
  });
});
