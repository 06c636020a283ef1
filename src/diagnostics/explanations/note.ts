import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about notes and their anchors. */
export const noteExplanations = {
  'note/missing': {
    why: {
      ko: '본문에 주석의 표시(*)가 있는데 설명이 없으면 읽는 사람이 찾을 내용이 없습니다.',
      en: 'The text would carry the mark of a note (*) with nothing that explains it.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: `- 동네서점[^store]의 수가 해마다 감소`,
    good: `- 동네서점[^store]의 수가 해마다 감소

[^store]: 매장 면적 330㎡ 이하의 서점`,
    mend: {
      ko: '같은 절의 목록이 끝난 뒤 빈 줄을 두고 [^이름]: 내용을 쓰십시오. 이름의 철자가 서로 같은지, 내용이 다른 절에 있지 않은지 보십시오. 주석이 필요 없으면 표시를 지우십시오.',
      en: 'Write [^name]: text in the same section, after the list and a blank line. See whether the names are spelled alike and the note is not in another section. If no note is needed, remove the anchor.',
    },
  },
  'note/unanchored': {
    why: {
      ko: '주석은 가리키는 낱말이 있는 줄의 바로 아래에 인쇄됩니다. 가리키는 곳이 없으면 어디에도 인쇄되지 않아 쓴 내용이 책에서 사라집니다.',
      en: 'A note is printed right below the line with its anchor. Without one it is printed nowhere, and what was written is lost.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: `- 동네서점의 수가 해마다 감소

[^store]: 매장 면적 330㎡ 이하의 서점`,
    good: `- 동네서점[^store]의 수가 해마다 감소

[^store]: 매장 면적 330㎡ 이하의 서점`,
    mend: {
      ko: '설명할 낱말 바로 뒤에 [^이름]을 쓰거나, 필요 없는 주석이면 지우십시오. 이름의 철자와 절이 같아야 합니다.',
      en: 'Write [^name] right behind the word to explain, or delete the note. Name and section must be the same.',
    },
  },
  'note/duplicate': {
    why: {
      ko: '이름이 같은 주석이 둘이면 어느 내용을 인쇄할지 알 수 없고, 하나는 책에서 빠집니다.',
      en: 'Of two notes with one name nobody knows which to print, and one would be lost.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: `- 동네서점[^store]의 수가 해마다 감소

[^store]: 매장 면적 330㎡ 이하의 서점
[^store]: 최근 3년 평균 50곳 감소`,
    good: `- 동네서점[^store]의 수가 해마다 감소[^count]

[^store]: 매장 면적 330㎡ 이하의 서점
[^count]: 최근 3년 평균 50곳 감소`,
    mend: {
      ko: '같은 내용이면 하나를 지우고, 다른 내용이면 이름을 바꾸어 본문에서 각각 가리키십시오.',
      en: 'Delete one if they say the same; otherwise rename one and give it an anchor of its own.',
    },
  },
} satisfies Explanations;
