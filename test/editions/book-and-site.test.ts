import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wholeHeading } from '../../src/compose/document/headings.ts';
import { fillWords } from '../../src/model/phrase.ts';
import { allNodes, type PlanSection } from '../../src/model/plan.ts';
import { type Composed, composed } from '../support/build.ts';
import { factPlaces, textOf } from '../support/pages.ts';
import { publications, repository } from '../support/project.ts';
import { bookPagesOf, linesOfBook, linesOfSite, missingFrom, onOneSide } from '../support/shown-text.ts';
import { composedSmall, type FormChanges, smallForm, type Texts } from '../support/small.ts';
import { list, structures, thing } from '../support/structures.ts';

/** What the book prints stands on the site, and the reverse. What stands on one side only is listed, with its reason. */

const [aim, step] = smallForm.levels;
const plans = { id: 'plans', kind: 'tree', heading: '계획' };
const text = { id: 'text', heading: '여는 글', prose: 'required' };
const prose = `- 첫째[^n]
  - 안쪽

[^n]: 주석

:::box[상자]
- 상자 안
:::

:::chart[그림]
- 위
  - 아래
:::

:::steps
- 하나
- 둘
:::

| 가 | 나 |
|---|---|
| 1 | 2 |

※ 참고`;

const roster = {
  ...{ id: 'roster', builder: 'outline', title: '모든 물건', records: 'thing', levels: ['aim', 'step'] },
  ...{ phrases: {}, headers: ['이름'], columns: [{ header: '물건', field: 'name' }] },
};
const withList = [
  aim,
  {
    ...step!,
    sections: [
      ...step!.sections.slice(0, 2),
      { id: 'figures', heading: '자료', presence: 'optional', tables: ['list'] },
    ],
  },
];
const chapter = (id: string, more = {}): object => ({
  id,
  kind: 'chapter',
  heading: `장 ${id}`,
  label: 'I',
  sections: [text],
  ...more,
});
const written = (...ids: string[]): Texts =>
  Object.fromEntries(ids.map((id) => [`content/tiny/chapters/${id}.md`, `## 여는 글\n\n${prose}\n`]));

/** A tree of its own below the root of the manifest: levels of some depth, one node each. */
function deepTree(depth: number): readonly [FormChanges, Texts] {
  const levels = Array.from({ length: depth }, (_, at) => ({
    ...{ id: `l${at}`, name: `단계${at}`, numeral: 'decimal', code: at === 0 ? '{n}' : '{parent}-{n}', bullets: ['○'] },
    ...{ heading: '{level} {code}', folder: `f${at}`, sections: [text, ...(at < depth - 1 ? [below] : [])] },
  }));
  const texts = levels.map((_, at) => {
    const children = at < depth - 1 ? `\nchildren: [n${at + 1}]` : '';
    return [
      `content/tiny/f${at}/n${at}.md`,
      `---\ntitle: 항목 ${at}${children}\n---\n\n## 여는 글\n\n${prose}\n`,
    ] as const;
  });
  const own = { 'content/tiny/plan.yaml': manifest('n0'), ...Object.fromEntries(texts), ...withoutNodes };
  return [{ levels }, own];
}

const joint = {
  ...aim,
  id: 'joint',
  tree: 'joint',
  folder: 'joints',
  name: '협업',
  code: '협업 {n}',
  sections: [text],
};
const jointList = { id: 'all', prose: 'none', tables: ['roster'] };
const below = { id: 'children', heading: '아래', marker: '□', prose: 'none', children: true };
const manifest = (...children: string[]): string =>
  `form: small\nyear: 2031\npublisher: 어느 부처\nissued: 2031-02\nstatus: { kind: official }\nchildren: [${children.join(', ')}]\n`;
const withoutNodes: Texts = {
  'content/tiny/aims/growth.md': undefined,
  'content/tiny/steps/seed.md': undefined,
  'content/tiny/steps/water.md': undefined,
};

const small: Readonly<Record<string, readonly [FormChanges, Texts]>> = {
  'a tree with sections before its nodes': [{ parts: [{ ...plans, sections: [text] }] }, written('plans')],
  'a tree with a table of its own': [
    {
      parts: [{ ...plans, sections: [{ id: 'all', tables: ['roster'], prose: 'none' }] }],
      records: [thing],
      tables: [roster],
    },
    { 'data/tiny/things.csv': 'id,소속,이름\na,seed,삽\n' },
  ],
  'chapters before, between and behind lists of contents': [
    {
      parts: [
        chapter('first'),
        { id: 'cover', kind: 'cover', lines: [{ text: '{title}[ {shortNotice}]' }] },
        chapter('second', { label: '' }),
        { id: 'contents', kind: 'contents', heading: '차례' },
        plans,
        chapter('last', { kind: 'annex' }),
      ],
    },
    written('first', 'second', 'last'),
  ],
  'a chapter without sections': [{ parts: [plans, chapter('bare', { sections: [] })] }, {}],
  'an optional chapter that nobody wrote': [{ parts: [plans, chapter('gone', { presence: 'optional' })] }, {}],
  'sections with a table that some nodes have': [
    { levels: withList, records: [thing], tables: [list] },
    { 'data/tiny/things.csv': 'id,소속,이름\na,seed,삽\n' },
  ],
  'sections with a table that no node has': [
    { levels: withList, records: [thing], tables: [list] },
    { 'data/tiny/things.csv': 'id,소속,이름\n' },
  ],
  'two trees': [
    {
      levels: [
        ...smallForm.levels,
        { ...aim, id: 'joint', tree: 'joint', folder: 'joints', name: '협업', code: '협업 {n}', sections: [text] },
      ],
      parts: [
        plans,
        { id: 'joint', kind: 'tree', tree: 'joint', heading: '협업', sections: [text], presence: 'optional' },
      ],
    },
    {
      ...written('joint'),
      'content/tiny/plan.yaml': `${manifest('growth')}trees: { joint: [both] }\n`,
      'content/tiny/joints/both.md': `---\ntitle: 함께\n---\n\n## 여는 글\n\n${prose}\n`,
    },
  ],
  'an annex that lists another tree': [
    {
      ...{ levels: [...smallForm.levels, joint], records: [thing] },
      parts: [plans, { ...plans, id: 'joint', tree: 'joint' }, chapter('list', { sections: [jointList] })],
      tables: [{ ...roster, levels: ['joint'] }],
    },
    {
      'content/tiny/plan.yaml': `${manifest('growth')}trees: { joint: [both] }\n`,
      'content/tiny/joints/both.md': `---\ntitle: 함께\n---\n\n## 여는 글\n\n${prose}\n`,
      'data/tiny/things.csv': 'id,소속,이름\na,both,삽\n',
    },
  ],
  'an optional main tree': [{ parts: [{ ...plans, presence: 'optional' }] }, {}],
  'levels of depth 1': deepTree(1),
  'levels of depth 2': deepTree(2),
  'levels of depth 3': deepTree(3),
  'levels of depth 4': deepTree(4),
};

const real = [...publications, { edition: '2031-sample', root: join(repository, 'test/documentation/project') }];

const made: readonly (readonly [name: string, make: () => Composed])[] = [
  ...real.map(({ edition, root }) => [edition, () => composed({ edition, root, out: '' })] as const),
  ...Object.entries({ ...small, ...structures }).map(
    ([name, [form, texts]]) => [name, () => composedSmall(form, texts)] as const,
  ),
];

/** Facts that pages of nodes show and the book does not, and those of the cover, which stands on the home page. */
const siteFacts = /^(?:plan\.|variable\.|[^.]+\.[^.]+\.departments$)/u;

/**
 * What one side says and the other lacks. Where several parts tell of one tree, or a chapter of nodes, the book repeats the titles of nodes in each
 * part, and the site the titles of parts on the page of each node: there, it is enough that they are said.
 */
function lackedBy(lines: readonly string[], wanted: readonly string[], { computed }: Composed): readonly string[] {
  const said = new Set(lines);
  const titles = new Set([
    ...allNodes(computed.plan).map(wholeHeading),
    ...computed.plan.parts.map(({ definition: { label = '', heading } }) =>
      fillWords([label, heading].join(' ').trim(), computed.words),
    ),
  ]);
  const trees = computed.plan.parts.flatMap(({ definition }) => (definition.kind === 'tree' ? [definition.tree] : []));
  const isShared = new Set(trees).size < trees.length || computed.plan.parts.some(repeatsSections);
  return missingFrom(wanted, lines).filter((line) => !(isShared && titles.has(line) && said.has(line)));
}

function repeatsSections({ sections }: Pick<PlanSection, 'sections'>): boolean {
  return sections.some((section) => section.repeats !== undefined || repeatsSections(section));
}

describe.each(made)('%s', (_, make) => {
  const edition = make();

  test('every line of the book stands on the site', () => {
    expect(linesOfBook(edition).length).toBeGreaterThan(3);
    expect(lackedBy(linesOfSite(edition), linesOfBook(edition), edition)).toEqual([]);
  });

  test('every line of the pages of the site stands in the book', () => {
    expect(lackedBy(linesOfBook(edition), linesOfSite(edition), edition)).toEqual([]);
  });

  test('both show the same facts, with the same words', () => {
    const shown = (pages: readonly string[]): readonly string[] =>
      pages.flatMap(factPlaces).flatMap(({ fact, text: words }) => (siteFacts.test(fact) ? [] : [`${fact} ${words}`]));
    const site = bookPagesOf(edition).map((html) => /<main\b.*<\/main>/su.exec(html)?.[0] ?? '');
    expect(new Set(shown([edition.composition.book]))).toEqual(new Set(shown(site)));
  });

  test('what the cover and the imprint say stands on the home page', () => {
    const front = [
      ...edition.composition.book.matchAll(/<section class="part (?:cover|imprint)".*?<\/section>/gsu),
    ].map(([html]) => html);
    const facts = front.flatMap(factPlaces).filter(({ fact }) => fact !== 'plan.year');
    const home = edition.composition.site.get('index.html')!;
    expect(facts.filter(({ text: words }) => !textOf(home).includes(words))).toEqual([]);
  });

  test('every line of the contents leads to what has a page', () => {
    const targets = [...edition.composition.book.matchAll(/data-page-of="([^"]+)"/gu)].map(([, id = '']) => id);
    const pages = [...edition.composition.site].filter(([path]) => path.endsWith('.html'));
    const has = (id: string): boolean =>
      pages.some(
        ([path, html]) => path.endsWith(`/${id.replace(/^part-|_.*$/gu, '')}.html`) || html.includes(` id="${id}"`),
      );
    expect(targets.filter((id) => !has(id))).toEqual([]);
  });
});

test('a section without rows is left out, heading and all, in the book and on the site', () => {
  const { composition } = composedSmall(...small['sections with a table that some nodes have']!);
  expect(composition.book.split('자료</h').length - 1).toBe(1);
  expect(composition.site.get('steps/seed.html')).toContain('자료</h');
  expect(composition.site.get('steps/water.html')).not.toContain('자료</h');
});

test('a table of another tree than the main one has its rows in an annex', () => {
  const { book } = composedSmall(...small['an annex that lists another tree']!).composition;
  expect(factPlaces(book)).toContainEqual(expect.objectContaining({ fact: 'thing.a.name', text: '삽' }));
});

test('a number that several nodes have leads to a page that lists them', () => {
  const { site } = composedSmall({ levels: [aim, { ...step, code: '{parent}' }] }).composition;
  const [, page] = [...site].find(([path]) => path.startsWith('numbers/'))!;
  for (const path of ['aims/growth', 'steps/seed', 'steps/water']) expect(page).toContain(`href="../${path}.html"`);
});

test('every exception has its reason', () => {
  expect(onOneSide.filter(({ reason }) => reason.length < 20)).toEqual([]);
});
