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
      ko: "파일의 맨 첫 줄부터 '---', 'title: 이름', '---'를 쓰십시오. 첫 줄 앞에 빈 줄이나 글이 있으면 지웁니다.",
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
} satisfies Explanations;
