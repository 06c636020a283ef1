import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about forms. */
export const formExplanations = {
  'form/unknown': {
    why: {
      ko: '서식이 절, 열, 표를 정하므로 서식을 모르면 판을 읽을 수 없습니다.',
      en: 'The form says which sections, columns and tables there are. Without it the edition cannot be read.',
    },
    file: 'plan.yaml',
    bad: `form: performance-plans
year: 2031
publisher: 표본부
issued: 2031-03
status: { kind: official }
children: [reading-culture]`,
    good: `form: performance-plan
year: 2031
publisher: 표본부
issued: 2031-03
status: { kind: official }
children: [reading-culture]`,
    mend: {
      ko: 'plan.yaml의 form에 있는 서식의 식별자를 쓰십시오. 자기 서식이라면 templates/forms/<식별자>.yaml이 있어야 합니다.',
      en: 'Write the id of an existing form in plan.yaml. A form of your own must be templates/forms/<id>.yaml.',
    },
  },
  'form/extends-itself': {
    why: {
      ko: '서식이 돌고 돌아 자기를 이어받으면 바탕이 되는 서식이 없어 무엇을 바꾸는지 정할 수 없습니다.',
      en: 'Where a form extends itself, by whatever detour, there is no base that it could change.',
    },
    file: 'templates/forms/sample-plan.yaml',
    bad: `id: sample-plan
version: 1
extends: sample-plan
title: 성과관리 시행계획`,
    good: `id: sample-plan
version: 1
extends: performance-plan
title: 성과관리 시행계획`,
    mend: {
      ko: 'extends에는 바탕이 되는 다른 서식의 식별자를 쓰십시오. 서식을 복사했다면 id와 파일 이름을 새로 지었는지 보십시오.',
      en: 'Write the id of another form in extends. If the form was copied, see whether it has an id and a file name of its own.',
    },
  },
  'form/unknown-name': {
    why: {
      ko: '서식의 한 곳이 서식에 없는 표, 열, 낱말을 부릅니다. 그 자리는 책에서 빈 칸이나 빠진 표가 됩니다.',
      en: 'One part of the form uses a table, column or word that no other part declares. The book would have a gap there.',
    },
    file: 'templates/forms/sample-plan.yaml',
    bad: `id: sample-plan
version: 1
extends: performance-plan
tables:
  - id: schedule
    columns:
      - { header: 구분, field: group }
      - { header: 추진계획, field: activity }`,
    good: `id: sample-plan
version: 1
extends: performance-plan
tables:
  - id: schedule
    columns:
      - { header: 구분, field: group }
      - { header: 추진계획, field: action }`,
    mend: {
      ko: '이름의 철자를 고치거나, 새 이름이라면 서식의 records, tables, choices 가운데 알맞은 곳에 더하십시오.',
      en: 'Correct the spelling, or declare a new name among records, tables or choices of the form.',
    },
  },
} satisfies Explanations;
