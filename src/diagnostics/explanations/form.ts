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
  'form/wrong-id': {
    why: {
      ko: '서식은 파일 이름으로 찾습니다. 식별자가 다르면 어느 서식으로 만든 책인지 기록이 서로 어긋납니다.',
      en: 'A form is found by the name of its file. With another id, the records would disagree on which form made the book.',
    },
    file: 'templates/forms/sample-plan.yaml',
    bad: `id: sample-plans
version: 1
extends: performance-plan`,
    good: `id: sample-plan
version: 1
extends: performance-plan`,
    mend: {
      ko: 'id와 파일 이름(.yaml을 뺀 것)을 같게 하십시오. 서식을 복사해 만들었다면 둘 다 새로 짓습니다.',
      en: 'Make the id and the name of the file (without .yaml) the same. A copied form gets a new one of both.',
    },
  },
  'form/duplicate-id': {
    why: {
      ko: '서식의 절, 열, 표는 식별자로 가려냅니다. 같은 식별자가 둘이면 어느 쪽이 쓰이는지 알 수 없습니다.',
      en: 'Sections, columns and tables of a form are told apart by their ids. Of two with one id, nobody knows which is used.',
    },
    file: 'templates/forms/sample-plan.yaml',
    bad: `id: sample-plan
version: 1
extends: performance-plan
levels:
  - id: task
    heading: "{n} {title}"
  - id: task
    ladder: ["ㅇ", "-", "·"]`,
    good: `id: sample-plan
version: 1
extends: performance-plan
levels:
  - id: task
    heading: "{n} {title}"
    ladder: ["ㅇ", "-", "·"]`,
    mend: {
      ko: '같은 것이면 하나로 합치고, 새로운 것이면 다른 식별자를 붙이십시오.',
      en: 'Merge the two if they are the same thing; give a new thing an id of its own.',
    },
  },
  'form/unknown-target': {
    why: {
      ko: '바탕 서식에 없는 것은 고치거나 뺄 수 없고 그 앞뒤에 둘 수도 없습니다. 건너뛰면 서식이 뜻과 다르게 됩니다.',
      en: 'What the base form does not have can be neither changed nor removed, nor can anything stand beside it. If it were skipped, the form would not be what was meant.',
    },
    file: 'templates/forms/sample-plan.yaml',
    bad: `id: sample-plan
version: 1
extends: performance-plan
levels:
  - id: task
    sections:
      - { id: beneficiary, remove: true }`,
    good: `id: sample-plan
version: 1
extends: performance-plan
levels:
  - id: task
    sections:
      - { id: beneficiaries, remove: true }`,
    mend: {
      ko: '바탕 서식(templates/forms/)에 있는 식별자를 그대로 쓰십시오. 새로 더하는 것이라면 필요한 항목을 모두 적습니다.',
      en: 'Use an id of the base form (templates/forms/). What is new needs all its keys.',
    },
  },
} satisfies Explanations;
