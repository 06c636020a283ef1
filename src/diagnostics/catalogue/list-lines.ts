import type { Bilingual, Fault } from '../entry.ts';

/** A line that looks like an item of a list, or like something of its own, and does not become it. */
export type ListLineProblem = keyof typeof listLineReasons;

const asBullet: Bilingual = {
  ko: "글머리표이면 줄 앞의 표시를 '- '로 바꾸십시오. □, ○, · 같은 표시는 깊이에 따라 서식이 붙입니다.",
  en: "For an item, begin the line with '- '. The form puts □, ○ and · by itself, by the depth.",
};
const twoSpaces: Bilingual = {
  ko: "한 단계 아래는 위 항목의 글이 시작하는 칸에 맞추십시오. '- ' 아래는 두 칸, '1. ' 아래는 세 칸입니다.",
  en: "Begin a level below where the text of the item above begins: two spaces under '- ', three under '1. '.",
};

export const listLineReasons = {
  deep: {
    what: { ko: '너무 깊이 들여 써 앞줄에 이어집니다', en: 'is indented too far and runs on from the line before' },
    mend: twoSpaces,
  },
  doubled: {
    what: { ko: '글머리표가 겹쳤습니다', en: 'repeats the mark of its item' },
    mend: {
      ko: "'- ' 뒤의 표시를 지우십시오. 한 단계 아래이면 줄을 바꾸어 두 칸 들여 씁니다. 빼기 부호이면 숫자에 붙여 쓰십시오.",
      en: "Delete the mark behind '- '. For a level below, begin a line that is two spaces in. A minus stands right before its digits.",
    },
  },
  empty: {
    what: { ko: '글이 없는 항목입니다', en: 'is an item without text' },
    mend: { ko: '줄을 지우거나 표시 뒤에 글을 쓰십시오.', en: 'Delete the line, or write a text behind the mark.' },
  },
  joined: {
    what: { ko: '앞줄에 이어져 한 문단이 됩니다', en: 'runs on from the line before as one paragraph' },
    mend: {
      ko: "따로 시작하는 줄이면 앞에 빈 줄을 두고, 항목이면 '- '나 '1. '로 시작하십시오. 이어지는 글이면 앞줄의 끝에 붙이십시오.",
      en: "If it stands by itself, put a blank line before it; if it is an item, begin it with '- ' or '1. '; if the text goes on, put it at the end of the line before.",
    },
  },
  lazy: {
    what: { ko: '들여 쓰지 않았으나 위 항목에 이어집니다', en: 'is not indented and goes on with the item above' },
    mend: {
      ko: '위 항목의 글이면 그 글의 첫 글자에 맞추어 들여 쓰고, 따로 시작하는 문단이면 앞에 빈 줄을 두십시오.',
      en: 'If it belongs to the item, indent it to the text of the item; if it is a paragraph, put a blank line before it.',
    },
  },
  level: {
    what: { ko: '들여 쓴 칸이 단계와 맞지 않습니다', en: 'is indented by other than a level' },
    mend: twoSpaces,
  },
  numbered: {
    what: { ko: "'- ' 뒤에 번호가 또 있습니다", en: "has a number behind '- '" },
    mend: {
      ko: "번호 목록이면 '- ①'을 '1. '처럼 바꾸고, 아니면 번호를 지우십시오.",
      en: "For a list of numbers, write '1. ' for '- ①'; otherwise delete the number.",
    },
  },
  order: {
    what: { ko: '번호가 차례와 다릅니다', en: 'has a number out of its order' },
    mend: { ko: '1부터 차례대로 번호를 고치십시오.', en: 'Number the items from 1, in their order.' },
  },
  other: {
    what: { ko: '글머리표로 읽히지 않습니다', en: 'is not read as an item' },
    mend: {
      ko: "글머리표이면 '- '로 바꾸고, 글이면 기호 앞에 '\\'를 붙이십시오.",
      en: "For an item write '- '; for text put '\\' before the sign.",
    },
  },
  outside: {
    what: { ko: '들여 썼으나 위 항목에 딸리지 않습니다', en: 'is indented and does not belong to the item above' },
    mend: {
      ko: '위 항목에 딸린 글이면 그 글의 첫 글자에 맞추고(두 칸, 번호 아래는 세 칸), 아니면 줄 앞의 빈칸을 지우십시오.',
      en: 'If it belongs to the item above, indent it to its text (two spaces, three under numbers); otherwise delete the spaces.',
    },
  },
  space: {
    what: {
      ko: '보통 빈칸이 아닌 빈칸이 있어 글머리표로 읽히지 않습니다',
      en: 'holds another kind of space and is not read as an item',
    },
    mend: {
      ko: "줄 앞과 '-' 뒤의 빈칸을 보통 빈칸으로 바꾸십시오('- 항목').",
      en: "Use ordinary spaces before and behind the hyphen: '- item'.",
    },
  },
  tight: {
    what: { ko: '표시 뒤에 빈칸이 없어 글로 읽힙니다', en: 'has no space behind its mark and is read as text' },
    mend: {
      ko: "'- 항목', '1. 항목'처럼 표시 뒤를 한 칸 띄우십시오.",
      en: "Put a space behind the mark: '- item', '1. item'.",
    },
  },
  typed: { what: { ko: '글머리표가 아니라 글로 읽힙니다', en: 'is read as text, not as an item' }, mend: asBullet },
} satisfies Readonly<Record<string, Fault>>;
