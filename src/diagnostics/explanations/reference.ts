import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about references between nodes and records. */
export const referenceExplanations = {
  'reference/unknown': {
    why: {
      ko: '가리키는 것이 없으면 그 행이나 항목은 책의 어디에도 놓이지 않습니다. 식별자를 바꾸거나 지운 뒤 가리키는 곳을 고치지 않은 때에 흔합니다.',
      en: 'What refers to nothing has no place in the book. Usually an id was changed or removed while a reference to it was left.',
    },
    file: 'schedule.csv',
    bad: `id,과제,구분,추진계획,세부일정
opening-call,bookstore-openin,1분기,지원사업 공고,'31.2월`,
    good: `id,과제,구분,추진계획,세부일정
opening-call,bookstore-opening,1분기,지원사업 공고,'31.2월`,
    mend: {
      ko: '있는 식별자로 고치십시오. 과제와 목표의 식별자는 파일 이름이고, 그 밖의 것은 CSV의 id 열에 있습니다.',
      en: 'Write an id that exists. Those of tasks and goals are the names of their files, others stand in the id column of a CSV file.',
    },
  },
  'reference/unknown-edition': {
    why: {
      ko: '웹판의 모든 쪽은 앞뒤 연도 판의 같은 과제와 지표로 이어지고, 지난 판은 새 판을 알립니다. 그런 판이 같은 content/ 폴더에 없으면 이어질 곳이 없습니다.',
      en: 'Every page of the site leads to the same task or indicator in the editions before and after. Without that edition in the same content/ folder there is nowhere to lead.',
    },
    file: 'plan.yaml',
    bad: `form: performance-plan
year: 2031
previous: last-year
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
      ko: 'content/에 있는 판의 폴더 이름을 적으십시오. 앞뒤 연도의 판이 없으면 이 항목을 지우십시오.',
      en: 'Write the name of an edition folder that exists in content/. Where there is none, remove the key.',
    },
  },
  'reference/unknown-target': {
    why: {
      ko: '책은 참조한 표의 번호와 쪽을 찾아 넣는데, 그런 표나 과제가 없으면 넣을 것이 없습니다. 자료가 없어 나오지 않는 표도 참조할 수 없습니다.',
      en: 'The book puts in the number and the page of what is referred to; here there is nothing. A table that has no rows is not printed either.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: `- 일정은 :ref[schedule-bookstore-openin] 참고`,
    good: `- 일정은 :ref[schedule-bookstore-opening] 참고`,
    mend: {
      ko: "표의 이름은 '표 이름-식별자'(schedule-bookstore-opening), 부속표는 'grid-식별자'입니다. 과제와 목표는 식별자만, 장과 붙임은 'part-이름'(part-annex-indicators)으로 씁니다.",
      en: 'A table is called by its name and id (schedule-bookstore-opening), a typed one grid-<id>, a task or goal by its id, a chapter or annex part-<name>.',
    },
  },
  'reference/wrong-level': {
    why: {
      ko: '이 자리에는 정해진 단계만 올 수 있습니다. 관리과제의 일정을 성과목표에 붙이면 책에 놓을 표가 없습니다.',
      en: 'Only certain levels can stand here. The schedule of a task has no table to go to when it is given to an objective.',
    },
    file: 'schedule.csv',
    bad: `id,과제,구분,추진계획,세부일정
opening-call,local-bookstores,1분기,지원사업 공고,'31.2월`,
    good: `id,과제,구분,추진계획,세부일정
opening-call,bookstore-opening,1분기,지원사업 공고,'31.2월`,
    mend: {
      ko: '알림에 나온 단계의 식별자로 고치십시오. children에는 바로 아래 단계의 식별자만 씁니다.',
      en: 'Use an id of the level that the message names. children lists only ids of the level right below.',
    },
  },
  'reference/label': {
    why: {
      ko: '책에는 식별자가 가리키는 것이 실립니다. 사람이 적은 이름과 다르면 다른 과제나 사업을 가리킨 것일 수 있습니다.',
      en: 'The book follows the key. Where the name beside it differs, the key may belong to another task or budget line.',
    },
    file: 'schedule.csv',
    bad: `id,과제,과제명,구분,추진계획,세부일정
opening-call,bookstore-opening,동네책방 창업 지원,1분기,지원사업 공고,'31.2월`,
    good: `id,과제,과제명,구분,추진계획,세부일정
opening-call,bookstore-opening,동네서점 창업 지원,1분기,지원사업 공고,'31.2월`,
    mend: {
      ko: '식별자와 이름 가운데 틀린 쪽을 고치십시오. 이름이 바뀌었다면 옮겨 적거나 이름 칸을 비웁니다.',
      en: 'Correct whichever of key and name is wrong. If the name was changed, copy it here or leave the cell blank.',
    },
  },
  'reference/cycle': {
    why: {
      ko: '사업이 자기 아래에 있으면 맨 위가 없어 표의 나무를 그릴 수도, 금액을 더할 수도 없습니다.',
      en: 'A line below itself has no top: the tree cannot be drawn, nor its amounts added.',
    },
    file: 'budget.csv',
    bad: `id,상위,단계,명칭
bookstore-unit,bookstore-unit,단위사업,서점 육성`,
    good: `id,상위,단계,명칭
bookstore-unit,,단위사업,서점 육성`,
    mend: {
      ko: '상위 칸에 바로 위 사업의 식별자를 쓰십시오. 맨 위의 사업이면 비웁니다.',
      en: 'Write the id of the line right above into the parent cell; leave it blank at the top.',
    },
  },
  'reference/orphan': {
    why: {
      ko: '어떤 항목의 children에도 없는 파일은 번호도 자리도 없어 책에 실리지 않습니다.',
      en: 'A file that no parent lists has neither number nor place, and is not in the book.',
    },
    file: 'objectives/local-bookstores.md',
    bad: `---
title: 동네서점의 자생력을 높인다.
children: [bookstore-opening]
---

## 주요 내용

- 동네서점을 단계별로 지원

## 외부환경요인 및 갈등관리계획

### 외부환경·갈등요인 분석

- 동네서점의 매출 감소

### 갈등관리계획

- 서점계 협의체 운영

## 기타

해당 없음`,
    good: `---
title: 동네서점의 자생력을 높인다.
children: [bookstore-opening, library-purchase]
---

## 주요 내용

- 동네서점을 단계별로 지원

## 외부환경요인 및 갈등관리계획

### 외부환경·갈등요인 분석

- 동네서점의 매출 감소

### 갈등관리계획

- 서점계 협의체 운영

## 기타

해당 없음`,
    mend: {
      ko: '바로 위 항목의 머리말 children(전략목표는 plan.yaml의 children)에 식별자를 차례에 맞게 더하십시오. 없어진 과제라면 파일을 지웁니다.',
      en: 'Add the id where it belongs among the children of the node above (for goals, in plan.yaml). If the task was dropped, delete its file.',
    },
  },
  'reference/two-parents': {
    why: {
      ko: '번호는 놓인 자리에서 나옵니다. 같은 항목이 두 곳에 있으면 번호가 둘이 되고 개수가 두 번 세어집니다.',
      en: 'Numbers follow from the place. A node in two places would have two numbers and be counted twice.',
    },
    file: 'objectives/local-bookstores.md',
    bad: `---
title: 동네서점의 자생력을 높인다.
children: [bookstore-opening, library-purchase, bookstore-opening]
---

## 주요 내용

- 동네서점을 단계별로 지원

## 외부환경요인 및 갈등관리계획

### 외부환경·갈등요인 분석

- 동네서점의 매출 감소

### 갈등관리계획

- 서점계 협의체 운영

## 기타

해당 없음`,
    good: `---
title: 동네서점의 자생력을 높인다.
children: [bookstore-opening, library-purchase]
---

## 주요 내용

- 동네서점을 단계별로 지원

## 외부환경요인 및 갈등관리계획

### 외부환경·갈등요인 분석

- 동네서점의 매출 감소

### 갈등관리계획

- 서점계 협의체 운영

## 기타

해당 없음`,
    mend: {
      ko: '한 곳에만 남기십시오. 과제를 옮겼다면 이전 자리의 children에서 지웁니다. 여러 목표가 같이 쓰는 지표는 indicators.csv의 소속에 둘 다 적습니다.',
      en: 'Keep one of them. If the task was moved, remove it from its former parent. Indicators that several nodes share are written with both in indicators.csv.',
    },
  },
  'reference/shared-address': {
    why: {
      ko: '표마다 웹 주소와 내려받는 파일이 하나씩 있습니다. 주소가 같으면 뒤의 표가 앞의 표의 파일을 덮어쓰고, 참조와 링크는 늘 앞의 것으로 이어집니다.',
      en: 'Every table has an address and a file of its own. At one address the second table replaces the file of the first, and references and links always lead to the first.',
    },
    bad: `id,과제,표,구분,내용,세부일정
talk,bookstore,opening-owners,간담회,서점 간담회,'31.3월
visit,bookstore-opening,owners,현장방문,서점 방문,'31.4월`,
    good: `id,과제,표,구분,내용,세부일정
talk,bookstore,owners,간담회,서점 간담회,'31.3월
visit,bookstore-opening,owners,현장방문,서점 방문,'31.4월`,
    mend: {
      ko: "한쪽의 '표' 열에 다른 이름을 쓰십시오. 글에서 ::table[…]{set=…}으로 놓은 곳도 함께 고칩니다.",
      en: "Give one of them another name in the column '표', and change ::table[…]{set=…} where it is placed.",
    },
  },
  'reference/duplicate-node': {
    why: {
      ko: '파일 이름이 식별자입니다. 둘이 같으면 웹 주소가 겹치고 어느 쪽을 가리키는지 알 수 없습니다.',
      en: 'The name of a file is its id. With two alike their web addresses collide, and references are ambiguous.',
    },
    bad: `content/2031-sample/goals/reading-culture.md
content/2031-sample/tasks/reading-culture.md`,
    good: `content/2031-sample/goals/reading-culture.md
content/2031-sample/tasks/reading-clubs.md`,
    mend: {
      ko: '한 파일의 이름을 뜻이 드러나게 바꾸고, 그것을 가리키는 children과 CSV의 칸도 함께 고치십시오.',
      en: 'Rename one of the files tellingly, and change the children and cells that refer to it.',
    },
  },
  'reference/unplaced': {
    why: {
      ko: '부속표는 본문에 적은 자리에만 놓입니다. 적은 곳이 없으면 자료는 있어도 책에는 나오지 않습니다.',
      en: 'A grid stands only where the text places it. Without that its data is there, but not in the book.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: '- 지역에 따라 서점 수의 차이가 큼',
    good: `- 지역에 따라 서점 수의 차이가 큼

::grid[stores-by-region]`,
    mend: {
      ko: '본문의 알맞은 자리에 ::grid[식별자]를 한 줄에 홀로 쓰십시오. 쓰지 않기로 한 표라면 grids.csv의 행과 칸 파일을 지웁니다.',
      en: 'Write ::grid[id] on a line of its own where the table belongs. If it is not wanted, delete its row in grids.csv and its file of cells.',
    },
  },
  'reference/unknown-tree': {
    why: {
      ko: '갈래의 이름을 모르면 거기에 적은 항목이 모두 책에서 빠집니다.',
      en: 'Where the name of a tree is unknown, everything listed under it is left out of the book.',
    },
    file: 'plan.yaml',
    bad: `form: performance-plan
year: 2031
publisher: 표본부
issued: 2031-03
status: { kind: official }
children: [reading-culture]
trees: { colaboration: [] }`,
    good: `form: performance-plan
year: 2031
publisher: 표본부
issued: 2031-03
status: { kind: official }
children: [reading-culture]
trees: { collaboration: [] }`,
    mend: {
      ko: '서식의 levels에 있는 tree의 이름을 쓰십시오. 맨 위의 갈래는 trees가 아니라 children에 적습니다.',
      en: 'Write the tree of a level of the form. The main tree is listed as children, not under trees.',
    },
  },
  'reference/same-code': {
    why: {
      ko: '사람은 번호로 항목을 부릅니다. 두 항목의 번호가 같으면 번호로 된 주소와 참조가 앞의 것으로만 이어집니다.',
      en: 'People call nodes by their numbers. Where two have one number, addresses and references by it lead to the first alone.',
    },
    bad: `levels:
  - id: task
    code: "{n}"`,
    good: `levels:
  - id: task
    code: "{parent}-{n}"`,
    mend: {
      ko: '단계의 code에 {parent}와 {n}을 쓰고, 갈래마다 번호의 꼴을 다르게 하십시오.',
      en: 'Write {parent} and {n} into code, and number every tree in its own way.',
    },
  },
  'reference/same-name': {
    why: {
      ko: '같은 사업이나 회계가 두 번 있으면 표에 두 번 실리고 금액도 두 번 더해집니다. 회계만 다른 같은 사업처럼 속한 곳이 다르면 괜찮습니다.',
      en: 'What is entered twice is printed twice, and its amounts count twice. Records of one name that belong elsewhere, such as a project that two accounts pay for, are fine.',
    },
    bad: `id,명칭,약칭
culture-fund,문화진흥기금,문화기금
culture-promotion-fund,문화진흥기금,진흥기금`,
    good: `id,명칭,약칭
culture-fund,문화진흥기금,문화기금
arts-fund,예술진흥기금,예술기금`,
    mend: {
      ko: '두 행 가운데 하나만 남기고, 지운 id를 쓰던 칸과 식을 남은 id로 고치십시오. 서로 다른 것이면 이름을 바로잡으십시오.',
      en: 'Keep one of the rows and let cells and expressions name its id. If they are different things, correct the name.',
    },
  },
  'reference/placed-twice': {
    why: {
      ko: '표의 번호와 웹 주소는 놓인 자리에 하나뿐입니다. 두 곳에 놓으면 번호와 주소가 겹쳐 참조가 어느 쪽으로 가는지 알 수 없습니다.',
      en: 'A table has one number and one address, by the place where it stands. Placed twice, a reference to it could lead to either.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: '## 주요내용 및 추진계획\n\n::table[schedule]\n\n- 창업 교육\n\n::table[schedule]',
    good: '## 주요내용 및 추진계획\n\n- 창업 교육\n\n::table[schedule]',
    mend: {
      ko: '한 곳에만 놓고 다른 곳에서는 :ref[…]로 가리키십시오.',
      en: 'Place it once, and refer to it by :ref[…] elsewhere.',
    },
  },
} satisfies Explanations;
