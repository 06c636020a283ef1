import { describe, expect, test } from 'vitest';
import { bookText } from '../support/book-text.ts';
import { checkSmall, composedSmall, type FormChanges, findings } from '../support/small.ts';
import { aim, manifestWith, plans, step, structures } from '../support/structures.ts';

/** What each key of the structure of a form does, as the book says it in plain text. */

function text(name: keyof typeof structures): string {
  const [form, texts] = structures[name];
  return bookText(form, texts);
}

function book(name: keyof typeof structures): { readonly html: string; readonly style: string } {
  const [form, texts] = structures[name];
  const { book: html, bookStyle: style } = composedSmall(form, texts).composition;
  return { html, style };
}

describe('lead', () => {
  test('stands under the title, before the first heading, with its notes', () => {
    expect(text('text right under the title of a node and of a part')).toBe(`계획
여는 말*
* 덧말

목표 Ⅰ 성장

목적
○ 자란다

① 씨앗
○ 씨앗이란

목적
○ 심는다

② 물

목적
○ 준다
`);
  });

  test('is outside where the form has no place for it', () => {
    const texts = { 'content/tiny/steps/seed.md': '---\ntitle: 씨앗\n---\n\n말\n\n## 목적\n\n- 심는다\n' };
    expect(findings(checkSmall({}, texts).diagnostics)).toEqual(['section/outside content/tiny/steps/seed.md 5:1-5:2']);
  });

  test('is missing where the form asks for it', () => {
    const { diagnostics } = checkSmall({ levels: [{ ...aim, lead: 'required' }, step] });
    expect(findings(diagnostics)).toEqual(['section/missing content/tiny/aims/growth.md 6:4-6:6']);
  });

  test('has no tables to place', () => {
    const texts = { 'content/tiny/steps/seed.md': '---\ntitle: 씨앗\n---\n\n::table[x]\n\n## 목적\n\n- 심는다\n' };
    expect(findings(checkSmall({ levels: [aim, { ...step, lead: 'optional' }] }, texts).diagnostics)).toEqual([
      'markdown/unknown-table content/tiny/steps/seed.md 5:1-5:11',
    ]);
  });

  test('is nothing that the cover could have', () => {
    const parts = [{ id: 'cover', kind: 'cover', lead: 'optional' }, plans];
    expect(findings(checkSmall({ parts }).diagnostics)[0]).toMatch(/^form\/impossible-section/u);
  });
});

test('counting: numbers run on over the parents', () => {
  const codes = checkSmall(...structures['numbers that run on over the parents']).value!.plan.nodes;
  expect([...codes.values()].map(({ code }) => code)).toEqual(['Ⅰ', 'Ⅰ-①', 'Ⅰ-②', 'Ⅱ', 'Ⅱ-③', 'Ⅱ-④']);
});

test('begins: what runs on stands on the page of what is above it', () => {
  const { html, style } = book('nodes and parts that run on');
  expect(html.match(/class="(?:node|part body-part)[^"]*"/gu)).toEqual([
    'class="part body-part part-tree page-1"',
    'class="node node-line page-1"',
    'class="node node-plain begins-run page-1"',
    'class="node node-plain begins-run page-1"',
    'class="part body-part part-chapter begins-run page-1"',
  ]);
  expect(style).toContain('@page page-1:left { @top-left { content: "목표 Ⅰ" }');
});

describe('years and variables', () => {
  const name = 'years around the plan year and variables of the form';

  test('stand in headings, and variables in prose', () => {
    expect(text(name)).toContain('1024차 2030년 성과와 32년 계획\n\n2029년\n○ issued 2031, 다음은 1025차\n');
  });

  test.each([
    ['{ meeting: 3, marc: 공개 }', 'yaml/unknown-key content/tiny/plan.yaml 7:26-7:30'],
    ['{ mark: 공개 }', 'yaml/missing-key content/tiny/plan.yaml 7:12-7:24'],
    ['{ meeting: 셋 }', 'yaml/wrong-value content/tiny/plan.yaml 7:23-7:24'],
    ['{ meeting: 3, day: 2031-02-30 }', 'yaml/wrong-value content/tiny/plan.yaml 7:31-7:41'],
  ])('variables: %s', (variables, found) => {
    const [form, texts] = structures[name];
    const own = { ...texts, 'content/tiny/plan.yaml': manifestWith(`variables: ${variables}\n`) };
    expect(findings(checkSmall(form, own).diagnostics)).toContain(found);
  });

  test('a variable that the form does not declare is no placeholder', () => {
    const { diagnostics } = checkSmall({ parts: [{ ...plans, heading: '{variable.meting} {years-1}' }] });
    expect(diagnostics.map(({ code, parameters }) => `${code} ${parameters.name}`)).toEqual([
      'form/unknown-placeholder {variable.meting}',
      'form/unknown-placeholder {years-1}',
    ]);
  });
});

test('printed: false: the heading is written, and the text alone is printed', () => {
  expect(text('a heading that is written and not printed')).toContain('① 씨앗\n○ 심는다\n');
});

describe('shows: one tree in several parts', () => {
  const name = 'one tree in several parts';

  test('each part prints its sections, and contents lead to each', () => {
    expect(text(name)).toBe(`차례

지난해 실적
  목표 Ⅰ 성장
    ① 씨앗
II 계획
  목표 Ⅰ 성장
    ① 씨앗
    ② 물
  목표 Ⅱ 수확
    ① 베기
    ② 갈무리
목표 목록
  목표 Ⅰ 성장
  목표 Ⅱ 수확


지난해 실적

목표 Ⅰ 성장

① 씨앗
○ 심었다


II 계획

목표 Ⅰ 성장

목적
○ 자란다

① 씨앗

목적
○ 심는다

② 물

목적
○ 준다

목표 Ⅱ 수확

목적
○ 거둔다

① 베기

목적
○ 벤다

② 갈무리

목적
○ 둔다


목표 목록

목표 Ⅰ 성장

목표 Ⅱ 수확
`);
    const { html } = book(name);
    expect(html.match(/id="seed[^"]*"/gu)).toEqual([
      'id="seed"',
      'id="seed-result"',
      'id="seed_plans"',
      'id="seed-purpose"',
    ]);
    expect(html).toContain('href="#seed_plans"');
  });

  test('on the site a node has one page, with its sections under the headings of the parts', () => {
    const { site } = composedSmall(...structures[name]).composition;
    const page = site.get('steps/seed.html') as string;
    const headings = [...page.matchAll(/<h[23] class="section-heading">(?:<span[^>]*>[^<]*<.span> )?([^<]*)/gu)];
    expect(headings.map(([, heading]) => heading)).toEqual(['지난해 실적', '계획', '목적']);
  });

  const level = (shows: object, more = {}): FormChanges => ({ parts: [{ ...plans, shows, ...more }] });
  const whole = { aim: ['purpose', 'figures', 'children'], step: ['purpose', 'hints', 'figures'] };

  test.each([
    ['a section in no part', level({ ...whole, step: ['purpose', 'hints'] }), 'form/impossible-section nowhere'],
    [
      'a section twice',
      { parts: [plans, { ...plans, id: 'b', shows: { step: ['hints'] } }] },
      'form/impossible-section twice',
    ],
    ['two whole parts', { parts: [plans, { ...plans, id: 'b' }] }, 'form/misplaced-tree twice'],
    ['a level in no part', level({ aim: ['purpose', 'figures'] }, { levels: ['aim'] }), 'form/misplaced-tree level'],
    ['an unknown section', level({ ...whole, aim: ['purpos', 'figures'] }), 'form/unknown-name purpose'],
    ['an unknown level', level({ ...whole, stepp: [] }), 'form/unknown-name step'],
    ['an inner level without the outer', level(whole, { levels: ['step'] }), 'form/unknown-name undefined'],
  ])('%s is told', (_, form, expected) => {
    const { diagnostics } = checkSmall(form);
    const told = diagnostics.map(({ code, parameters }) => `${code} ${parameters.problem ?? parameters.suggestion}`);
    expect(told).toContain(expected);
  });
});

describe('fields: further front matter of a level', () => {
  const name = 'fields of a level and a line under the title';
  const [form, texts] = structures[name];

  test('stand in the heading and in the line under the title, and are facts', () => {
    expect(text(name)).toContain('① 씨앗(국정과제 35)\n< 첫째부 > 신규 삽, 갈퀴, 2031년\n\n목적\n○ 첫째부가 심는다\n');
    expect(text(name)).toContain('② 물\n\n목적\n');
    expect(book(name).html).toContain('data-fact="step.seed.lead">첫째부<');
  });

  test('what brackets leave out is told', () => {
    const levels = form.levels.map((level) =>
      level.id === 'step' ? { ...level, line: '[{field.lead}, {field.things}]' } : level,
    );
    const own = {
      ...texts,
      'content/tiny/steps/water.md': '---\ntitle: 물\nlead: 첫째 부처\n---\n\n## 목적\n\n- 준다\n',
    };
    const { diagnostics } = checkSmall({ ...form, levels }, own);
    expect(findings(diagnostics)).toEqual([
      'form/value-not-shown content/tiny/steps/water.md 3:7-3:12',
      'form/value-not-shown content/tiny/steps/seed.md 5:8-5:12',
    ]);
  });

  test('internal ones stand nowhere', () => {
    const { site, book: html } = composedSmall(form, texts).composition;
    const files = [...site.values(), html];
    expect(files.filter((file) => String(file).includes('홍가나'))).toEqual([]);
  });

  test.each([
    ['agend: 35', 'yaml/unknown-key content/tiny/steps/seed.md 3:1-3:6'],
    ['lead: 둘째 부처', 'yaml/wrong-value content/tiny/steps/seed.md 3:7-3:12'],
    ['isNew: 예', 'yaml/wrong-value content/tiny/steps/seed.md 3:8-3:9'],
    ['things: [spade, rakes]', 'reference/unknown content/tiny/steps/seed.md 3:17-3:22'],
  ])('%s is told at its place', (line, expected) => {
    const own = { ...texts, 'content/tiny/steps/seed.md': `---\ntitle: 씨앗\n${line}\n---\n\n## 목적\n\n- 심는다\n` };
    expect(findings(checkSmall(form, own).diagnostics)).toEqual([expected]);
  });

  test.each([
    [{ line: '{field.agend}' }, 'form/unknown-placeholder'],
    [{ fields: [{ id: 'lead', label: '주관', type: 'choice', choices: 'none' }] }, 'form/unknown-name'],
    [{ fields: [{ id: 'lead', label: '주관', type: 'choice' }] }, 'yaml/missing-key'],
    [{ fields: [{ id: 'lead', label: '주관', choices: 'flag' }] }, 'yaml/missing-key'],
    [{ fields: [{ id: 'title', label: '제목' }] }, 'form/duplicate-id'],
  ])('%j is told in the form', (change, expected) => {
    const { diagnostics } = checkSmall({ levels: [aim, { ...step, ...change }] });
    expect(diagnostics.map(({ code }) => code)).toEqual([expected]);
  });
});

describe('order: written, repeatable and anyOf', () => {
  const name = 'sections as written, repeated, and one of several';
  const [form, texts] = structures[name];
  const told = (seed: string): readonly string[] =>
    findings(
      checkSmall(form, { ...texts, 'content/tiny/steps/seed.md': `---\ntitle: 씨앗\n---\n\n${seed}` }).diagnostics,
    );

  test('sections stand as the file has them, a table of a repeated one once', () => {
    expect(text(name)).toContain('① 씨앗\n\n효과\n○ 하나\n이름\n삽\n\n까닭\n○ 왜\n\n효과\n○ 둘\n\n② 물');
  });

  test('what is computed alone stands behind what precedes it in the form', () => {
    expect(text(name)).toContain('② 물\n\n목적\n○ 준다\n');
    expect(told('## 까닭\n\n- 왜\n')).toEqual([]);
  });

  test('one of the sections must be there', () => {
    const { diagnostics } = checkSmall(form, {
      ...texts,
      'content/tiny/steps/seed.md': '---\ntitle: 씨앗\n---\n\n## 효과\n\n- 하나\n',
    });
    expect(diagnostics.map(({ code, parameters }) => [code, parameters])).toEqual([
      ['section/missing', { heading: '목적', marks: '##', hasHeading: false, instead: '까닭' }],
    ]);
  });

  test('each of them that is there says something', () => {
    expect(told('## 목적\n\n- 왜\n\n## 까닭\n')).toEqual(['section/missing content/tiny/steps/seed.md 9:4-9:6']);
  });

  test('a section that is repeated says something each time', () => {
    const sections = [{ id: 'purpose', heading: '목적', prose: 'required', repeatable: true }];
    const { diagnostics } = checkSmall(
      { levels: [aim, { ...step, sections }] },
      { 'content/tiny/steps/seed.md': '---\ntitle: 씨앗\n---\n\n## 목적\n\n- 심는다\n\n## 목적\n' },
    );
    expect(findings(diagnostics)).toEqual(['section/missing content/tiny/steps/seed.md 9:4-9:6']);
  });

  test('an unknown section of them is told in the form', () => {
    const { diagnostics } = checkSmall({ levels: [aim, { ...step, anyOf: ['purpos'] }] });
    expect(diagnostics.map(({ code, parameters }) => `${code} ${parameters.suggestion}`)).toEqual([
      'form/unknown-name purpose',
    ]);
  });
});

describe('collect in a chapter', () => {
  const name = 'a chapter that repeats a section of every node of a level';

  test('repeats the section of every node under its title', () => {
    expect(text(name)).toMatch(
      /^중점\n\n모든 목적\n\n① 씨앗\n○ 심는다\n\n② 물\n○ 준다\n\n① 베기\n○ 벤다\n\n② 갈무리\n○ 둔다\n\n다시\n\n【목표Ⅰ】 성장\n○ 자란다\n\n【목표Ⅱ】 수확/u,
    );
  });

  test('is the place of a section that no part of the tree shows, tables and numbers included', () => {
    const alone = structures['a section of nodes that stands in a chapter alone'];
    expect(bookText(...alone)).toMatch(
      /^중점\n\n모든 자료\n\n【씨앗】\n○ 아래와 같다\n< 표 1-1. 물건 >\n이름\n삽\n\n\n계획/u,
    );
    const { site } = composedSmall(...alone).composition;
    expect(site.get('chapters/focus.html')).toContain('<li><a href="../steps/seed.html">');
    expect(site.get('steps/seed.html')).toContain('id="seed-figures"');
  });

  test.each([
    [{ level: 'stepp', section: 'purpose' }, 'form/unknown-name'],
    [{ level: 'step', section: 'purpos' }, 'form/unknown-name'],
    [{ level: 'step', section: 'purpose', heading: '{titel}' }, 'form/unknown-placeholder'],
  ])('%j is told in the form', (collect, expected) => {
    const sections = [{ id: 'all', heading: '모두', prose: 'none', collect }];
    const { diagnostics } = checkSmall({ parts: [{ id: 'focus', kind: 'chapter', heading: '중점', sections }, plans] });
    expect(diagnostics.map(({ code }) => code)).toEqual([expected]);
  });
});
