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
    bullets: ["ㅇ", "-", "·"]`,
    good: `id: sample-plan
version: 1
extends: performance-plan
levels:
  - id: task
    heading: "{n} {title}"
    bullets: ["ㅇ", "-", "·"]`,
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
  'form/missing-label': {
    why: {
      ko: '책과 웹은 서식의 낱말로 제목과 상태를 적습니다. 낱말이 없으면 제목이 비고, 재구성본이라는 알림까지 사라집니다.',
      en: 'Book and site take titles and notices from the labels of the form. Without them a title is blank, and even the notice of a reconstruction disappears.',
    },
    bad: `labels: {}`,
    good: `labels:
  edition: "{year}년도 {publisher} {title}"
  reconstructionNotice: 공식 문서 아님(재구성본)
  …`,
    mend: {
      ko: '알린 낱말을 모두 labels에 쓰십시오. performance-plan의 것을 쓰려면 서식이 그것을 이어받게(extends) 하고 다른 것만 적습니다.',
      en: 'Write all labels that are told. To take those of performance-plan, extend it and state only what differs.',
    },
  },
  'form/blank-text': {
    why: {
      ko: '서식의 낱말은 책과 웹에 그대로 나옵니다. 비었거나 보이지 않는 문자뿐이면 제목이나 상태의 자리가 빈 채로 나옵니다.',
      en: 'Texts of the form are printed as they are. A blank one, or one of characters that nobody sees, leaves a gap where a title or notice belongs.',
    },
    file: 'templates/forms/sample-plan.yaml',
    bad: `id: sample-plan
version: 1
extends: performance-plan
labels:
  edition: ""`,
    good: `id: sample-plan
version: 1
extends: performance-plan
labels:
  edition: "{year} {title}"`,
    mend: {
      ko: '그 자리에 나올 글을 쓰십시오. 아무것도 나오지 않아야 하는 낱말(officialNotice, officialShort, continued, countUnit)만 비울 수 있습니다.',
      en: 'Write what is to be said there. Only officialNotice, officialShort, continued and countUnit may be blank.',
    },
  },
  'form/unknown-placeholder': {
    why: {
      ko: '중괄호 안의 이름을 모르면 그 자리는 빈 채로 인쇄됩니다.',
      en: 'Where the name in braces is unknown, nothing would be printed in its place.',
    },
    file: 'templates/forms/sample-plan.yaml',
    bad: `id: sample-plan
version: 1
extends: performance-plan
labels:
  edition: "{year}년도 {titel}"`,
    good: `id: sample-plan
version: 1
extends: performance-plan
labels:
  edition: "{year}년도 {title}"`,
    mend: {
      ko: '이름의 철자를 고치십시오. 값이 들어가지 않는 글이면 중괄호를 쓰지 않습니다.',
      en: 'Correct the spelling. A text in which nothing is filled has no braces.',
    },
  },
  'form/missing-placeholder': {
    why: {
      ko: '이 글은 값을 보이려고 있습니다. 값의 자리가 없으면 단위나 번호가 책에서 빠집니다.',
      en: 'This text is there to show a value. Without a place for it, the unit or number would be missing.',
    },
    file: 'templates/forms/sample-plan.yaml',
    bad: `id: sample-plan
version: 1
extends: performance-plan
labels:
  unit: (단위)`,
    good: `id: sample-plan
version: 1
extends: performance-plan
labels:
  unit: "[{unit}]"`,
    mend: {
      ko: '알린 이름을 중괄호에 넣어 값이 나올 자리에 쓰십시오.',
      en: 'Write the name in braces where the value is to stand.',
    },
  },
  'form/unpaired-bracket': {
    why: {
      ko: '괄호에 짝이 없으면 값이 들어가지 않고 괄호가 그대로 인쇄됩니다.',
      en: 'A bracket without its partner is printed as it stands, and nothing is filled in.',
    },
    file: 'templates/forms/sample-plan.yaml',
    bad: `id: sample-plan
version: 1
extends: performance-plan
labels:
  edition: "{year}년도 {title"`,
    good: `id: sample-plan
version: 1
extends: performance-plan
labels:
  edition: "{year}년도 {title}"`,
    mend: {
      ko: '여는 괄호와 닫는 괄호를 맞추십시오.',
      en: 'Close every bracket and brace that is opened.',
    },
  },
  'form/misplaced-tree': {
    why: {
      ko: '갈래는 책의 한 부분에 놓입니다. 놓인 곳이 없으면 그 항목이 모두 빠지고, 두 곳이면 두 번 나옵니다.',
      en: 'A tree stands in one part of the book. Without one all its nodes are missing; in two they are printed twice.',
    },
    file: 'templates/forms/sample-plan.yaml',
    bad: `id: sample-plan
version: 1
extends: performance-plan
parts:
  - { id: again, kind: tree, heading: 세부 계획 }`,
    good: `id: sample-plan
version: 1
extends: performance-plan
parts:
  - { id: again, after: feedback, kind: annex, heading: 참고, presence: optional }`,
    mend: {
      ko: '갈래마다 kind가 tree인 부분을 하나만 두십시오.',
      en: 'Have exactly one part of the kind tree for every tree.',
    },
  },
  'form/repeated-part': {
    why: {
      ko: '표지, 판권, 목차, 표와 그림의 차례는 책에 하나씩 있습니다. 둘이면 같은 쪽이 두 번 인쇄되고, 주소가 겹칩니다.',
      en: 'A book has one cover, one imprint and one list of each kind. With two, the same pages are printed twice with the same addresses.',
    },
    file: 'templates/forms/sample-plan.yaml',
    bad: `id: sample-plan
version: 1
extends: performance-plan
parts:
  - { id: title-page, kind: cover }`,
    good: `id: sample-plan
version: 1
extends: performance-plan`,
    mend: { ko: '하나만 남기십시오.', en: 'Keep one.' },
  },
  'form/same-heading': {
    why: {
      ko: '원고의 절은 제목으로 알아봅니다. 제목이 같으면 뒤의 절에는 아무것도 쓸 수 없습니다.',
      en: 'Sections of a source are known by their headings. Of two with one heading, nothing could be written into the second.',
    },
    file: 'templates/forms/sample-plan.yaml',
    bad: `id: sample-plan
version: 1
extends: performance-plan
levels:
  - id: task
    sections:
      - { id: outlook, after: effect, heading: 기대효과, presence: optional }`,
    good: `id: sample-plan
version: 1
extends: performance-plan
levels:
  - id: task
    sections:
      - { id: outlook, after: effect, heading: 전망, presence: optional }`,
    mend: {
      ko: '한쪽의 제목을 바꾸십시오. 같은 절이면 하나만 둡니다.',
      en: 'Change one of the headings. If they are the same section, keep one.',
    },
  },
  'form/impossible-section': {
    why: {
      ko: '서식에 적힌 대로는 글을 쓸 수도, 인쇄할 수도 없는 절입니다. 그대로 두면 쓴 것이 책에서 빠집니다.',
      en: 'As the form has it, this section can be neither written nor printed. What belongs there would be missing.',
    },
    file: 'templates/forms/sample-plan.yaml',
    bad: `id: sample-plan
version: 1
extends: performance-plan
levels:
  - id: task
    sections:
      - { id: outlook, prose: required }`,
    good: `id: sample-plan
version: 1
extends: performance-plan
levels:
  - id: task
    sections:
      - { id: outlook, heading: 전망, presence: optional }`,
    mend: {
      ko: '제목, 자리, 글의 유무를 알린 대로 맞추십시오.',
      en: 'Fix heading, place or prose as told.',
    },
  },
  'form/same-folder': {
    why: {
      ko: '같은 폴더를 쓰는 둘은 같은 파일을 읽고, 웹에서 서로의 쪽을 덮어씁니다.',
      en: 'Two things with one folder would read the same files and overwrite each other on the site.',
    },
    file: 'templates/forms/sample-plan.yaml',
    bad: `id: sample-plan
version: 1
extends: performance-plan
site:
  pages:
    - { id: tasks, kind: everything, heading: 모든 과제, menu: false }`,
    good: `id: sample-plan
version: 1
extends: performance-plan
site:
  pages:
    - { id: all-tasks, kind: everything, heading: 모든 과제, menu: false }`,
    mend: {
      ko: '단계의 folder와 쪽의 id를 모두 다르게 지으십시오.',
      en: 'Give every level and every page a name of its own.',
    },
  },
  'form/misplaced-table': {
    why: {
      ko: '행이 딸릴 수 없는 자리의 표는 자료가 있어도 늘 비어 책에서 빠집니다.',
      en: 'Where its rows can never belong, a table is left out although there are data.',
    },
    file: 'templates/forms/sample-plan.yaml',
    bad: `id: sample-plan
version: 1
extends: performance-plan
levels:
  - id: goal
    sections:
      - { id: other, tables: [schedule] }`,
    good: `id: sample-plan
version: 1
extends: performance-plan
levels:
  - id: goal
    sections:
      - { id: other, tables: [goal-indicators] }`,
    mend: {
      ko: '표를 그 자료가 딸린 단계의 절에 놓으십시오.',
      en: 'Put the table into a section of the level that its records belong to.',
    },
  },
  'form/unused': {
    why: {
      ko: '서식에 적었지만 쓰이는 곳이 없습니다. 절에 놓는 것을 잊었거나 이름이 어긋났을 수 있습니다.',
      en: 'The form states it but nothing uses it: perhaps no section was told of it, or its name is not the one that is used.',
    },
    file: 'templates/forms/sample-plan.yaml',
    bad: `id: sample-plan
version: 1
extends: performance-plan
tables:
  - id: task-counts
    builder: counts
    title: 과제 수
    columns:
      - { header: 과제, level: task }`,
    good: `id: sample-plan
version: 1
extends: performance-plan
levels:
  - id: objective
    sections:
      - { id: indicators, tables: [objective-indicators, task-counts] }
tables:
  - id: task-counts
    builder: counts
    title: 과제 수
    columns:
      - { header: 과제, level: task }`,
    mend: {
      ko: '표라면 나올 절의 tables에 쓰고, 낱말 목록이라면 열의 choices와 이름을 맞추십시오. 쓰지 않으면 지웁니다.',
      en: 'Write a table into a section, and give choices the name that a column uses. Remove what is not used.',
    },
  },
  'form/rows-not-shown': {
    why: {
      ko: '자료에 행이 있는데 그것을 보이는 표도 쪽도 없습니다. 적은 것이 책과 웹에서 조용히 사라집니다.',
      en: 'There are rows but neither a table nor a page that shows them. What was entered would disappear without a word.',
    },
    file: 'templates/forms/sample-plan.yaml',
    bad: `id: sample-plan
version: 1
extends: performance-plan
parts:
  - id: overview
    sections:
      - id: general
        sections:
          - { id: staff, remove: true }`,
    good: `id: sample-plan
version: 1
extends: performance-plan
parts:
  - id: overview
    sections:
      - id: general
        sections:
          - { id: staff, heading: 정원 }`,
    mend: {
      ko: '이 자료의 표를 서식의 절에 놓으십시오. 쓰지 않는 자료라면 파일에 열 이름만 남깁니다.',
      en: 'Put a table of these records into a section of the form. Of a file that is not used, keep the column names alone.',
    },
  },
} satisfies Explanations;
