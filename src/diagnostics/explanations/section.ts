import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about sections against those of the form. */
export const sectionExplanations = {
  'section/unknown': {
    why: {
      ko: '서식에 없는 절은 책에 놓을 자리가 없어 그 아래의 글이 모두 빠집니다.',
      en: 'A section that the form does not know has no place in the book, and all its text would be left out.',
    },
    file: 'chapters/feedback.md',
    bad: `## 이행상황 점검

- 분기마다 점검

## 평가결과 환류체계

- 다음 해 계획에 반영

## 참고자료

- 통계 누리집`,
    good: `## 이행상황 점검

- 분기마다 점검

## 평가결과 환류체계

- 다음 해 계획에 반영

※ 통계 누리집 참고`,
    mend: {
      ko: "제목을 서식에 있는 그대로 고치십시오(docs/guide.md의 '절'). 번호나 □ 같은 표시를 붙이지 않습니다. 다른 절의 일부라면 그 절로 옮기고, 새 절이 필요하면 서식에 더합니다.",
      en: 'Write the heading as the form has it, without numbers or marks such as □. Move what belongs to another section there; a new section is added to the form.',
    },
  },
  'section/missing': {
    why: {
      ko: '모든 계획서에 있어야 하는 절입니다. 없으면 검토에서 되돌아오며, 빠뜨린 것인지 쓸 것이 없는지 알 수 없습니다.',
      en: 'Every plan must have this section. Without it nobody knows whether it was forgotten or there was nothing to say.',
    },
    file: 'chapters/feedback.md',
    bad: `## 이행상황 점검

- 분기마다 점검`,
    good: `## 이행상황 점검

- 분기마다 점검

## 평가결과 환류체계

해당 없음`,
    mend: {
      ko: "알림에 나온 줄(절은 '## ', 작은 절은 '### '로 시작)을 서식의 차례에 맞는 자리에 쓰고 그 아래에 내용을 쓰십시오. 쓸 것이 없으면 '해당 없음'이라고 씁니다. 제목의 철자가 달라 못 알아본 것이 아닌지도 보십시오.",
      en: "Write the heading as the form has it, and its text; '해당 없음' if there is nothing to say. See also whether it is there under a misspelt heading.",
    },
  },
  'section/duplicate': {
    why: {
      ko: '같은 절이 둘이면 책에는 하나만 실리고 다른 쪽의 글은 빠집니다.',
      en: 'Of two sections with one heading, the book shows one and loses the other.',
    },
    file: 'chapters/feedback.md',
    bad: `## 이행상황 점검

- 분기마다 점검

## 이행상황 점검

- 연말에 종합 점검

## 평가결과 환류체계

- 다음 해 계획에 반영`,
    good: `## 이행상황 점검

- 분기마다 점검
- 연말에 종합 점검

## 평가결과 환류체계

- 다음 해 계획에 반영`,
    mend: {
      ko: '두 절의 글을 하나로 합치고 제목 하나를 지우십시오. 제목만 복사한 것이라면 알맞은 제목으로 고칩니다.',
      en: 'Merge both texts under one heading. If only the heading was copied, write the one that was meant.',
    },
  },
  'section/order': {
    why: {
      ko: '계획서의 절은 모든 부처가 같은 차례를 따릅니다. 차례가 다르면 읽는 사람이 견주어 볼 수 없습니다.',
      en: 'The plans of all ministries have their sections in one order, so that readers can compare them.',
    },
    file: 'chapters/feedback.md',
    bad: `## 평가결과 환류체계

- 다음 해 계획에 반영

## 이행상황 점검

- 분기마다 점검`,
    good: `## 이행상황 점검

- 분기마다 점검

## 평가결과 환류체계

- 다음 해 계획에 반영`,
    mend: {
      ko: "절을 제목과 함께 통째로 서식의 차례로 옮기십시오. 차례는 docs/guide.md의 '절'에 있습니다.",
      en: 'Move the whole section to where the form has it; docs/guide.md lists the order.',
    },
  },
  'section/outside': {
    why: {
      ko: '절에 들지 않은 글은 책에 놓을 자리가 없습니다. 대개 절의 제목을 지웠거나 ##를 빠뜨린 것입니다.',
      en: 'Text outside the sections has no place in the book. Usually a heading was deleted, or its ## forgotten.',
    },
    file: 'chapters/feedback.md',
    bad: `분기마다 점검한다.

## 이행상황 점검

- 연말에 종합 점검

## 평가결과 환류체계

- 다음 해 계획에 반영`,
    good: `## 이행상황 점검

- 분기마다 점검
- 연말에 종합 점검

## 평가결과 환류체계

- 다음 해 계획에 반영`,
    mend: {
      ko: "글을 알맞은 절의 제목 아래로 옮기십시오. 제목이라면 앞에 '## '를 붙입니다.",
      en: "Move the text below the heading it belongs to. If it is a heading itself, write '## ' before it.",
    },
  },
  'section/no-prose': {
    why: {
      ko: '이 절은 자료와 아래 항목에서 만들어집니다. 여기에 쓴 글은 책에 실리지 않습니다.',
      en: 'This section is made from data and the nodes below. Text written here is not in the book.',
    },
    file: 'chapters/annex-indicators.md',
    bad: `## 총괄현황

- 성과지표는 모두 세 개`,
    good: '## 총괄현황',
    mend: {
      ko: '글을 글을 쓸 수 있는 절로 옮기십시오. 표의 내용을 고치려는 것이라면 CSV 자료를 고칩니다.',
      en: 'Move the text to a section that takes prose. To change what the table says, change the CSV data.',
    },
  },
  'section/wrong-level': {
    why: {
      ko: '제목 앞 #의 수가 절의 단계를 정합니다. 맞지 않으면 절이 다른 절의 일부가 되거나 빠진 절이 됩니다.',
      en: 'The number of # says how deep a section stands. A wrong one makes it part of another section, or a missing one.',
    },
    file: 'chapters/feedback.md',
    bad: `## 이행상황 점검

- 분기마다 점검

### 평가결과 환류체계

- 다음 해 계획에 반영`,
    good: `## 이행상황 점검

- 분기마다 점검

## 평가결과 환류체계

- 다음 해 계획에 반영`,
    mend: {
      ko: "절의 제목은 '## ', 그 안의 작은 절은 '### '로 시작하게 고치십시오. 서식에 없는 더 작은 제목은 굵은 글씨나 글머리표로 바꿉니다.",
      en: "Begin sections with '## ' and those within them with '### '. Turn smaller headings, which the form does not have, into bold words or bullets.",
    },
  },
  'section/unspaced-heading': {
    why: {
      ko: '# 뒤에 빈칸이 없으면 Markdown은 제목이 아니라 글로 읽어, 그 아래의 글이 위 절에 붙습니다.',
      en: 'Without a space behind #, Markdown reads text, and what follows becomes part of the section above.',
    },
    file: 'chapters/feedback.md',
    bad: `## 이행상황 점검

- 분기마다 점검

##평가결과 환류체계

- 다음 해 계획에 반영`,
    good: `## 이행상황 점검

- 분기마다 점검

## 평가결과 환류체계

- 다음 해 계획에 반영`,
    mend: {
      ko: '# 뒤를 보통 빈칸으로 한 칸 띄우십시오. 전각 빈칸은 빈칸으로 읽히지 않습니다.',
      en: 'Put one ordinary space behind the #. A full-width space does not count.',
    },
  },
  'section/empty': {
    why: {
      ko: '아래에 아무것도 없는 제목은 인쇄하지 않습니다. 쓰다 만 것인지, 없다는 뜻인지 알 수 없습니다.',
      en: 'A heading over nothing is not printed. Nobody knows whether it was left unfinished or means that there is nothing.',
    },
    file: 'tasks/library-purchase.md',
    bad: `---
title: 공공도서관의 지역서점 구매 확대
---

## 추진배경 (목적)

- 도서관의 구매가 일부 대형 납품사에 집중

## 주요내용 및 추진계획

- 지역서점 구매 비율을 정하고 실적 공개

## 수혜자 및 이해관계집단

## 기대효과

- 지역서점의 안정적인 판로 확보`,
    good: `---
title: 공공도서관의 지역서점 구매 확대
---

## 추진배경 (목적)

- 도서관의 구매가 일부 대형 납품사에 집중

## 주요내용 및 추진계획

- 지역서점 구매 비율을 정하고 실적 공개

## 수혜자 및 이해관계집단

해당 없음

## 기대효과

- 지역서점의 안정적인 판로 확보`,
    mend: {
      ko: '제목 아래에 글을 쓰거나 제목을 지우십시오.',
      en: 'Write something under the heading, or remove it.',
    },
  },
} satisfies Explanations;
