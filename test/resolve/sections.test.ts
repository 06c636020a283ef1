import { describe, expect, test } from 'vitest';
import { findings, resolveSmall, smallForm } from '../support/small.ts';

const file = 'content/tiny/steps/seed.md';

const withoutWater = {
  'content/tiny/aims/growth.md': '---\ntitle: 성장\nchildren: [seed]\n---\n\n## 목적\n\n- 가\n',
  'content/tiny/steps/water.md': undefined,
};

/** The edition with one step, of the given body; its level may have other sections. */
function resolveSeed(body: string, sections: readonly object[] = smallForm.levels[1]!.sections) {
  const levels = [smallForm.levels[0], { ...smallForm.levels[1], sections }];
  return resolveSmall({ levels }, { ...withoutWater, [file]: `---\ntitle: 씨앗\n---\n\n${body}` });
}

/** The sections of the step as its page has them: id and heading. */
function sectionsOf(body: string, sections?: readonly object[]) {
  const { value, diagnostics } = resolveSeed(body, sections);
  expect(findings(diagnostics)).toEqual([]);
  return value.nodes.get('seed')!.sections.map(({ definition, heading }) => [definition.id, heading]);
}

function problems(body: string): readonly string[] {
  return findings(resolveSeed(body).diagnostics).map((found) => found.replace(`${file} `, ''));
}

describe('sections', () => {
  test('are known by their headings', () => {
    expect(sectionsOf('## 목적\n\n- 가\n\n## 참고\n\n- 나\n\n## 자료\n')).toEqual([
      ['purpose', '목적'],
      ['hints', '참고'],
      ['figures', '자료'],
    ]);
  });

  test('that are optional and not written are left out; others stand by themselves', () => {
    expect(sectionsOf('## 목적\n\n- 가\n')).toEqual([
      ['purpose', '목적'],
      ['figures', '자료'],
    ]);
  });

  test('keep the heading that was typed, where the form allows another', () => {
    expect(sectionsOf('## 목적\n\n- 가\n\n## 덧붙임\n\n- 나\n')[1]).toEqual(['hints', '덧붙임']);
  });

  test('may stand several times where the form says so', () => {
    const repeatable = [{ id: 'purpose', heading: '목적', prose: 'required', repeatable: true }];
    expect(sectionsOf('## 목적\n\n- 가\n\n## 목적\n\n- 나\n', repeatable)).toHaveLength(2);
  });

  test('hold sections of their own', () => {
    const nested = [
      { id: 'purpose', heading: '목적', prose: 'none', sections: [{ id: 'inner', heading: '안', prose: 'required' }] },
    ];
    const { value } = resolveSeed('## 목적\n\n### 안\n\n- 가\n', nested);
    expect(value.nodes.get('seed')!.sections[0]!.sections.map(({ heading }) => heading)).toEqual(['안']);
  });

  test.each(['목 적', '목적 '])('are found although spaces differ: %j', (heading) => {
    expect(sectionsOf(`## ${heading}\n\n- 가\n`)[0]?.[0]).toBe('purpose');
  });
});

describe('problems', () => {
  test.each([
    ['a section that the form does not have', '## 목적\n\n- 가\n\n## 참거\n\n- 나\n', ['section/unknown 9:4-9:6']],
    ['a required section that is missing', '## 참고\n\n- 가\n', ['section/missing 8:1-8:1']],
    ['a required section without prose', '## 목적\n', ['section/missing 5:4-5:6']],
    ['a section that stands twice', '## 목적\n\n- 가\n\n## 목적\n\n- 나\n', ['section/duplicate 9:4-9:6']],
    ['a heading that no section can have', '## 목적\n\n- 가\n\n#### 나\n\n- 다\n', ['section/wrong-level 9:6-9:7']],
    ['a section with a mark too many', '## 목적\n\n- 가\n\n### 참고\n\n- 나\n', ['section/wrong-level 9:5-9:7']],
    ['a note twice', '## 목적\n\n- 가[^n]\n\n[^n]: 나\n[^n]: 다\n', ['note/duplicate 10:1-10:8']],
    ['a note in another section', '## 목적\n\n- 가[^n]\n\n## 참고\n\n[^n]: 나\n', ['note/missing 7:4-7:8']],
    ['sections out of order', '## 참고\n\n- 가\n\n## 목적\n\n- 나\n', ['section/order 9:4-9:6']],
    ['a note that nothing anchors', '## 목적\n\n- 가\n\n[^n]: 나\n', ['note/unanchored 9:1-9:8']],
    [
      'a table that the section does not have',
      '## 목적\n\n- 가\n\n::table[gone]\n',
      ['markdown/unknown-table 9:1-9:14'],
    ],
  ])('%s', (_, body, expected) => {
    expect(problems(body)).toEqual(expected);
  });

  test('a section that is not known is told which was probably meant', () => {
    const [found] = resolveSeed('## 목적\n\n- 가\n\n## 참거\n\n- 나\n').diagnostics;
    expect(found?.parameters.suggestion).toBe('참고');
  });

  test('name node and section in the words of the book', () => {
    const [found] = resolveSeed('## 목적\n\n- 가\n\n## 참거\n\n- 나\n').diagnostics;
    expect(found?.book).toEqual({ node: 'seed', part: '참거' });
  });
});
