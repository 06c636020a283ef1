import type { Bilingual } from '../entry.ts';

/** Why a section of a form can never be what it says. */
export type ImpossibleSection = keyof typeof impossibleSections;

/** The reason, to be put behind the name of the section, and how to mend it. */
export const impossibleSections = {
  nothing: {
    ko: '글도, 표도, 아래 항목도 둘 수 없게 되어 있어 책에 나오지 않습니다',
    en: 'can hold neither text nor tables nor nodes, so it would not be printed',
    mend: {
      ko: "글을 쓰게 하려면 'prose'를 지우고, 자료로 이루어지면 tables에 표를 쓰십시오.",
      en: "Remove 'prose' if it is to be written, or name its tables.",
    },
  },
  'no-heading': {
    ko: '제목이 없어 원고에 쓸 수 없는데 글이 있어야 합니다',
    en: 'must have a text but has no heading by which it could be written',
    mend: {
      ko: "제목(heading)을 주거나, 자료로만 이루어지면 'prose: none'과 그 표(tables)를 쓰십시오.",
      en: "Give it a heading, or 'prose: none' and its tables if it is made from data alone.",
    },
  },
  'front-matter': {
    ko: '표지, 판권, 차례에 있어 책에 나오지 않습니다',
    en: 'belongs to the cover, the imprint or a list of contents and would not be printed',
    mend: {
      ko: '절은 장(kind: chapter)이나 붙임(kind: annex)에 두십시오.',
      en: 'Put sections into a chapter or an annex.',
    },
  },
  nowhere: {
    ko: '이 갈래를 싣는 어느 부분의 shows에도 없어 책에 나오지 않습니다',
    en: 'is in the shows of no part that prints this tree, so it would not be printed',
    mend: {
      ko: "parts에서 이 절을 실을 부분의 'shows'에 식별자를 더하거나, 절을 지우십시오.",
      en: "Add its id to the 'shows' of the part that is to print it, or remove the section.",
    },
  },
  twice: {
    ko: '이 갈래를 싣는 다른 부분에도 있어 책에 두 번 나옵니다',
    en: 'is printed by another part of this tree already and would stand in the book twice',
    mend: {
      ko: "한 부분의 'shows'에만 두십시오. shows가 없는 부분은 모든 절을 싣고, 아래 항목은 children 절이 없는 부분에서도 이어집니다.",
      en: "Leave it in the 'shows' of one part. A part without shows prints all sections, and nodes below follow in parts without their section too.",
    },
  },
  'children-here': {
    ko: '아래 항목이 올 수 있는 자리가 아닌데 children이 true입니다',
    en: 'says children, but no nodes can follow here',
    mend: {
      ko: "'children: true'를 지우십시오. 아래 단계가 있는 단계의 절에만, 작은 절이 아닌 곳에 씁니다.",
      en: "Remove 'children: true': it is for outer sections of levels that have a level below.",
    },
  },
  'children-with-more': {
    ko: '아래 항목이 올 자리인데 글이나 표도 두게 되어 있습니다',
    en: 'is where the nodes below follow, but is to hold text or tables too',
    mend: {
      ko: "이 절에 'prose: none'을 쓰고, 표와 작은 절은 앞의 절로 옮기십시오.",
      en: "Write 'prose: none' and move tables and inner sections into a section before it.",
    },
  },
  'children-not-last': {
    ko: '아래 항목이 올 자리인데 뒤에 다른 절이 있습니다',
    en: 'is where the nodes below follow, but other sections come after it',
    mend: { ko: '이 절을 그 단계의 마지막 절로 옮기십시오.', en: 'Make it the last section of its level.' },
  },
} satisfies Readonly<Record<string, Bilingual & { readonly mend: Bilingual }>>;
