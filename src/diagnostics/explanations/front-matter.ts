import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about the head of a Markdown file. */
export const frontMatterExplanations = {
  'front-matter/missing': {
    why: {
      ko: '이름은 머리말에 적습니다. 머리말이 없으면 책과 차례에 실을 이름이 없습니다.',
      en: 'The title stands in the front matter. Without it the book and its contents have no name to show.',
    },
    file: 'tasks/library-purchase.md',
    bad: `## 추진배경 (목적)

- 도서관의 구매가 일부 납품사에 집중

## 주요내용 및 추진계획

- 지역서점 구매 비율 공개

## 기대효과

- 지역서점의 판로 확보`,
    good: `---
title: 공공도서관의 지역서점 구매 확대
---

## 추진배경 (목적)

- 도서관의 구매가 일부 납품사에 집중

## 주요내용 및 추진계획

- 지역서점 구매 비율 공개

## 기대효과

- 지역서점의 판로 확보`,
    mend: {
      ko: "파일의 맨 첫 줄부터 '---', 'title: '과 책에 나올 이름, '---'를 쓰십시오. 머리말이 이미 있고 첫 '---'만 없으면 그 줄만 더합니다. 첫 줄 앞에 빈 줄이나 글이 있으면 지웁니다.",
      en: "Begin the file with the lines '---', 'title: …', '---'. Remove blank lines or text before them.",
    },
  },
  'front-matter/missing-key': {
    why: {
      ko: '이 항목은 책에 꼭 필요합니다. 이름이 없으면 파일 이름이 대신 나오게 됩니다.',
      en: 'The book cannot do without this key; instead of a title it would show the name of the file.',
    },
    file: 'tasks/library-purchase.md',
    bad: `---
short: 지역서점 구매
---

## 추진배경 (목적)

- 도서관의 구매가 일부 납품사에 집중

## 주요내용 및 추진계획

- 지역서점 구매 비율 공개

## 기대효과

- 지역서점의 판로 확보`,
    good: `---
title: 공공도서관의 지역서점 구매 확대
short: 지역서점 구매
---

## 추진배경 (목적)

- 도서관의 구매가 일부 납품사에 집중

## 주요내용 및 추진계획

- 지역서점 구매 비율 공개

## 기대효과

- 지역서점의 판로 확보`,
    mend: {
      ko: "머리말에 '항목: 값' 줄을 추가하십시오. 항목의 철자가 맞는지도 보십시오(title, short, children, departments).",
      en: "Add a line 'key: value' to the front matter. Check the spelling of the keys (title, short, children, departments).",
    },
  },
  'front-matter/unclosed': {
    why: {
      ko: '머리말이 어디에서 끝나는지 알 수 없으면 본문이 머리말로, 머리말이 본문으로 읽힐 수 있습니다.',
      en: 'Where nothing says where the front matter ends, the text could be taken for it, or it for text.',
    },
    file: 'tasks/library-purchase.md',
    bad: `---
title: 공공도서관의 지역서점 구매 확대

## 추진배경 (목적)

- 도서관의 구매가 일부 납품사에 집중

## 주요내용 및 추진계획

- 지역서점 구매 비율 공개

## 기대효과

- 지역서점의 판로 확보`,
    good: `---
title: 공공도서관의 지역서점 구매 확대
---

## 추진배경 (목적)

- 도서관의 구매가 일부 납품사에 집중

## 주요내용 및 추진계획

- 지역서점 구매 비율 공개

## 기대효과

- 지역서점의 판로 확보`,
    mend: {
      ko: "머리말의 마지막 항목 바로 아래에 붙임표 셋만 있는 '---' 줄을 쓰십시오. 그 자리에 긴 줄표(—)나 붙임표 둘이 있으면 그 줄을 '---'로 바꿉니다.",
      en: "Write a line of three hyphens '---' right below the last key. A dash (—) or two hyphens do not close it.",
    },
  },
  'front-matter/late': {
    why: {
      ko: '머리말은 파일의 맨 처음에 있을 때에만 머리말입니다. 앞에 무엇이 있으면 다른 프로그램은 가로줄과 글로 읽습니다.',
      en: 'Front matter is such only at the very beginning of a file. Behind anything else, other programs read it as rules and text.',
    },
    file: 'tasks/library-purchase.md',
    bad: `

---
title: 공공도서관의 지역서점 구매 확대
---

## 추진배경 (목적)

- 도서관의 구매가 일부 납품사에 집중

## 주요내용 및 추진계획

- 지역서점 구매 비율 공개

## 기대효과

- 지역서점의 판로 확보`,
    good: `---
title: 공공도서관의 지역서점 구매 확대
---

## 추진배경 (목적)

- 도서관의 구매가 일부 납품사에 집중

## 주요내용 및 추진계획

- 지역서점 구매 비율 공개

## 기대효과

- 지역서점의 판로 확보`,
    mend: {
      ko: "'---'가 첫 줄의 첫 칸에 오도록 앞의 빈 줄과 빈칸을 지우십시오.",
      en: "Delete what stands before '---', so that it begins in the first line and column.",
    },
  },
  'front-matter/typed-mark': {
    why: {
      ko: '번호와 □ 같은 표시는 차례에 따라 서식이 붙입니다. 이름에 쓰면 책에 두 번 나오고, 차례가 바뀌면 서로 달라집니다.',
      en: 'The form puts numbers and marks before names, by their order. One in the name stands there twice, and is wrong when the order changes.',
    },
    file: 'goals/reading-culture.md',
    bad: `---
title: □ 누구나 책을 가까이하는 독서문화를 확산한다.
children: [local-bookstores]
---

## 기본방향

- 독서

## 기타

해당 없음`,
    good: `---
title: 누구나 책을 가까이하는 독서문화를 확산한다.
children: [local-bookstores]
---

## 기본방향

- 독서

## 기타

해당 없음`,
    mend: { ko: '번호와 표시를 지우고 이름만 쓰십시오.', en: 'Delete the number or mark, and keep the name.' },
  },
} satisfies Explanations;
