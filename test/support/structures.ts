import { type FormChanges, smallForm, type Texts } from './small.ts';

/** Small forms, each with one thing of the structure of forms in it, and what their editions hold beside the tiny one's. */

export const [aim, step] = smallForm.levels as unknown as readonly [
  (typeof smallForm.levels)[number],
  (typeof smallForm.levels)[number],
];
export const plans = { id: 'plans', kind: 'tree', heading: '계획' };

/** The manifest of the tiny edition, with lines of a test behind it. */
export function manifestWith(lines: string, children = 'growth'): string {
  return `form: small\nyear: 2031\npublisher: 어느 부처\nissued: 2031-02\nstatus: { kind: official }\nchildren: [${children}]\n${lines}`;
}

export const thing = {
  id: 'thing',
  label: '물건',
  file: 'things.csv',
  columns: [
    { id: 'id', header: 'id', type: 'id', required: true },
    { id: 'node', header: '소속', type: 'node', required: true },
    { id: 'name', header: '이름', type: 'text', required: true },
  ],
};
export const list = {
  id: 'list',
  builder: 'list',
  title: '물건',
  records: 'thing',
  columns: [{ header: '이름', field: 'name' }],
};

/** A second aim with two steps behind the one of the tiny edition. */
const secondAim: Texts = {
  'content/tiny/plan.yaml': manifestWith('', 'growth, harvest'),
  'content/tiny/aims/harvest.md': '---\ntitle: 수확\nchildren: [reap, store]\n---\n\n## 목적\n\n- 거둔다\n',
  'content/tiny/steps/reap.md': '---\ntitle: 베기\n---\n\n## 목적\n\n- 벤다\n',
  'content/tiny/steps/store.md': '---\ntitle: 갈무리\n---\n\n## 목적\n\n- 둔다\n',
};

export const structures = {
  'text right under the title of a node and of a part': [
    {
      levels: [aim, { ...step, lead: 'optional' }],
      parts: [{ ...plans, lead: 'required' }],
    },
    {
      'content/tiny/chapters/plans.md': '여는 말[^a]\n\n[^a]: 덧말\n',
      'content/tiny/steps/seed.md': '---\ntitle: 씨앗\n---\n\n- 씨앗이란\n\n## 목적\n\n- 심는다\n',
    },
  ],
  'numbers that run on over the parents': [{ levels: [aim, { ...step, counting: 'tree' }] }, secondAim],
  'nodes and parts that run on': [
    {
      levels: [
        { ...aim, runningHead: '{level} {code}' },
        { ...step, begins: 'run', style: 'plain', runningHead: '{title}' },
      ],
      parts: [plans, { id: 'last', kind: 'chapter', heading: '끝', begins: 'run', lead: 'required' }],
    },
    { 'content/tiny/chapters/last.md': '맺는 말\n' },
  ],
  'years around the plan year and variables of the form': [
    {
      variables: [
        { id: 'meeting', label: '회의', type: 'number', required: true },
        { id: 'mark', label: '공개 표시', type: 'text' },
        { id: 'day', label: '회의일', type: 'date' },
      ],
      parts: [
        {
          ...{ id: 'past', kind: 'chapter', label: '{variable.meeting}차', heading: '{year-1}년 성과와 {yy+1}년 계획' },
          sections: [{ id: 'text', heading: '[{variable.mark} ]{year-2}년', prose: 'required' }],
        },
        plans,
      ],
    },
    {
      'content/tiny/plan.yaml': manifestWith('variables: { meeting: 1024, day: 2031-04-06 }\n'),
      'content/tiny/chapters/past.md': '## 2029년\n\n- :value[variable.day], 다음은 :value[variable.meeting + 1]차\n',
    },
  ],
  'a heading that is written and not printed': [
    {
      levels: [
        aim,
        { ...step, sections: [{ id: 'purpose', heading: '목적', prose: 'required', printed: false, marker: '□' }] },
      ],
    },
    {},
  ],
  'one tree in several parts': [
    {
      levels: [
        { ...aim, lead: 'optional' },
        {
          ...step,
          sections: [
            { id: 'result', heading: '실적', presence: 'optional', printed: false },
            { id: 'purpose', heading: '목적', prose: 'required' },
          ],
        },
      ],
      parts: [
        { id: 'contents', kind: 'contents', heading: '차례' },
        { ...plans, id: 'past', heading: '지난해 실적', shows: { step: ['result'] } },
        { ...plans, label: 'II', shows: { aim: ['lead', 'purpose', 'figures', 'children'], step: ['purpose'] } },
        { ...plans, id: 'list', heading: '목표 목록', levels: ['aim'], shows: {} },
      ],
    },
    {
      ...secondAim,
      'content/tiny/steps/seed.md': '---\ntitle: 씨앗\n---\n\n## 실적\n\n- 심었다\n\n## 목적\n\n- 심는다\n',
    },
  ],
  'fields of a level and a line under the title': [
    {
      levels: [
        aim,
        {
          ...step,
          heading: '{n} {title}[(국정과제 {field.agenda})]',
          line: '[< {field.lead} >][ {field.isNew}][ {field.things}, {year}년]',
          fields: [
            { id: 'agenda', label: '국정과제' },
            { id: 'lead', label: '주관', type: 'choice', choices: 'ministry' },
            { id: 'isNew', label: '신규', type: 'flag' },
            { id: 'things', label: '물건', type: 'reference', refers: 'thing', many: true },
            { id: 'contact', label: '담당자', internal: true },
          ],
        },
      ],
      choices: { ...smallForm.choices, ministry: [{ id: 'one', text: '첫째 부처', print: '첫째부' }] },
      records: [
        {
          ...{ id: 'thing', label: '물건', file: 'things.csv' },
          columns: [
            { id: 'id', header: 'id', type: 'id', required: true },
            { id: 'name', header: '이름', type: 'text', required: true },
          ],
        },
      ],
    },
    {
      'data/tiny/things.csv': 'id,이름\nspade,삽\nrake,갈퀴\n',
      'content/tiny/steps/seed.md':
        '---\ntitle: 씨앗\nagenda: 35\nlead: 첫째 부처\nisNew: true\nthings: [spade, rake]\ncontact: 홍가나\n---\n\n## 목적\n\n- :value[step.seed.lead]가 심는다\n',
      'content/tiny/steps/water.md': '---\ntitle: 물\nisNew: false\n---\n\n## 목적\n\n- 준다\n',
    },
  ],
  'sections as written, repeated, and one of several': [
    {
      levels: [
        aim,
        {
          ...step,
          order: 'written',
          anyOf: ['purpose', 'reason'],
          sections: [
            { id: 'purpose', heading: '목적', prose: 'required' },
            { id: 'reason', heading: '까닭', prose: 'required' },
            { id: 'effect', heading: '효과', presence: 'optional', repeatable: true, tables: ['list'] },
          ],
        },
      ],
      records: [thing],
      tables: [list],
    },
    {
      'data/tiny/things.csv': 'id,소속,이름\na,seed,삽\n',
      'content/tiny/steps/seed.md':
        '---\ntitle: 씨앗\n---\n\n## 효과\n\n- 하나\n\n## 까닭\n\n- 왜\n\n## 효과\n\n- 둘\n',
    },
  ],
  'a chapter that repeats a section of every node of a level': [
    {
      levels: [aim, step],
      parts: [
        {
          ...{ id: 'focus', kind: 'chapter', heading: '중점' },
          sections: [
            { id: 'all', heading: '모든 목적', prose: 'none', collect: { level: 'step', section: 'purpose' } },
            {
              ...{ id: 'again', heading: '다시', prose: 'none' },
              collect: { level: 'aim', section: 'purpose', heading: '【{level}{n}】 {title}' },
            },
          ],
        },
        plans,
      ],
    },
    secondAim,
  ],
  'a section of nodes that stands in a chapter alone': [
    {
      levels: [
        aim,
        {
          ...step,
          sections: [
            ...step.sections.slice(0, 2),
            { id: 'figures', heading: '자료', tables: ['list'], presence: 'optional' },
          ],
        },
      ],
      parts: [
        {
          ...{ id: 'focus', kind: 'chapter', heading: '중점' },
          sections: [
            {
              ...{ id: 'all', heading: '모든 자료', prose: 'none' },
              collect: { level: 'step', section: 'figures', heading: '【{title}】' },
            },
          ],
        },
        { ...plans, shows: { aim: ['purpose', 'figures'], step: ['purpose', 'hints'] } },
      ],
      records: [thing],
      tables: [{ ...list, caption: '물건' }],
      numbering: { table: '표 {part}-{n}' },
    },
    {
      'data/tiny/things.csv': 'id,소속,이름\na,seed,삽\n',
      'content/tiny/steps/seed.md': '---\ntitle: 씨앗\n---\n\n## 목적\n\n- 심는다\n\n## 자료\n\n- 아래와 같다\n',
    },
  ],
} as const satisfies Readonly<Record<string, readonly [FormChanges, Texts]>>;
