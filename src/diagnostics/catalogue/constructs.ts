import type { Fault } from '../entry.ts';

/** What has a name and an answer of its own; names of the syntax tree are the same words. */
export type ConstructName = keyof typeof constructs;

/** What a notation is called, and what to write in its stead. */
export const constructs = {
  anchor: {
    what: { ko: '칸 안의 주석 표시', en: 'Marks of notes in cells' },
    mend: {
      ko: "주석 표시를 지우고 그 자리에 ':note[주석의 글]'을 쓰십시오. 표 아래에 번호와 함께 나옵니다.",
      en: "Write ':note[…]' instead of the mark: its text stands below the table, with a number.",
    },
  },
  empty: {
    what: { ko: '안에 아무것도 없는 상자, 단계, 그림(:::)', en: 'Boxes, steps and charts (:::) with nothing in them' },
    mend: {
      ko: '안에 내용을 쓰거나, 여는 줄과 닫는 줄을 모두 지우십시오.',
      en: 'Write what belongs in it, or delete both its lines.',
    },
  },
  noteInNote: {
    what: { ko: '주석 안의 주석 표시', en: 'Marks of notes within notes' },
    mend: {
      ko: '표시를 지우고, 그 내용을 이 주석에 이어 쓰십시오.',
      en: 'Delete the mark, and go on in this note with what it was to say.',
    },
  },
  noteInProse: {
    what: { ko: '본문의 칸 주석(:note)', en: 'Notes of cells (:note) in prose' },
    mend: {
      ko: "본문에서는 '[^이름]'을 쓰고, 그 아래에 '[^이름]: 주석의 글'을 적으십시오.",
      en: "In prose write '[^name]', and below it '[^name]: …'.",
    },
  },
  reference: {
    what: { ko: '칸 안의 참조(:ref)', en: 'References (:ref) in cells' },
    mend: {
      ko: '참조를 칸에서 지우고, 표를 놓은 절의 글에 쓰십시오.',
      en: 'Delete the reference, and refer in the text of the section that shows the table.',
    },
  },
  checkbox: {
    what: { ko: '목록의 확인란([ ])', en: 'Check boxes in lists' },
    mend: { ko: '대괄호를 지우고 글만 남기십시오.', en: 'Delete the brackets and keep the text.' },
  },
  nested: {
    what: { ko: '단계 안의 목록', en: 'Lists within steps' },
    mend: { ko: '안쪽의 목록을 그 단계의 글로 풀어 쓰십시오.', en: 'Write the inner list as text of its step.' },
  },
  underline: {
    what: { ko: "글 바로 아래의 줄('---', '===')", en: "Lines ('---', '===') right under a text" },
    mend: {
      ko: "줄을 지우십시오. 위의 글이 제목이면 '## 제목'처럼 씁니다.",
      en: "Delete the line. If the text above is a heading, write '## heading'.",
    },
  },
  spacedBreak: {
    what: { ko: '줄 끝의 빈칸 두 칸으로 줄을 바꾸는 것', en: 'Two spaces that break a line' },
    mend: {
      ko: "줄을 바꾸려면 빈칸 대신 '\\'를 쓰고, 이어지는 글이면 줄 끝의 빈칸을 지우십시오.",
      en: "To break the line, write '\\' in their stead; if the text goes on, delete them.",
    },
  },
  imageReference: {
    what: { ko: '그림', en: 'Images' },
    mend: {
      ko: '그림의 내용을 글, 간단한 표, 단계(:::steps)나 체계도(:::chart)로 쓰십시오.',
      en: 'Say it in words, in a small table, in steps (:::steps) or in a chart (:::chart).',
    },
  },
  linkReference: {
    what: { ko: '참조식 링크', en: 'Reference links' },
    mend: { ko: '[글](https://주소)처럼 주소를 글 뒤에 바로 쓰십시오.', en: 'Write [text](https://…).' },
  },
  linkTitle: {
    what: { ko: '링크의 주소 뒤에 따로 쓴 제목', en: 'Titles behind the address of a link' },
    mend: {
      ko: '주소 뒤의 빈칸부터 닫는 괄호의 앞까지 지우십시오. 보여야 할 글이면 대괄호 안이나 링크의 밖에 씁니다.',
      en: 'Delete all from the space behind the address up to the closing bracket. Words to be seen stand in the square brackets or outside the link.',
    },
  },
  inlineCode: {
    what: { ko: '코드 표기(`)', en: 'Code spans' },
    mend: {
      ko: "역따옴표를 지우십시오. 글에 역따옴표가 필요하면 '\\`'로 씁니다.",
      en: "Delete the backquotes. For a backquote in the text, write '\\`'.",
    },
  },
  code: {
    what: { ko: '코드 블록', en: 'Code blocks' },
    mend: {
      ko: '앞뒤의 역따옴표나 줄 앞의 빈칸을 지워 보통 글로 쓰십시오.',
      en: 'Delete the backquotes around it, or the spaces before its lines.',
    },
  },
  delete: {
    what: { ko: '취소선(~~ ~~)', en: 'Strikethrough (~~ ~~)' },
    mend: {
      ko: "지울 글이면 '~~'와 함께 지우고, 남길 글이면 '~~'만 지우십시오. 기간의 물결표이면 '~' 하나로 고치십시오(1~3월).",
      en: "Delete the text with its '~~', or the '~~' alone if the text stays. In a span of time write a single '~'.",
    },
  },
  blockquote: {
    what: { ko: '인용문(>)', en: 'Block quotes (>)' },
    mend: {
      ko: "줄 앞의 '>'를 지우십시오. 글을 상자에 담으려면 ':::box[제목]'을 씁니다.",
      en: "Delete the '>' before the lines. For a box around a text, write ':::box[title]'.",
    },
  },
  thematicBreak: {
    what: { ko: "가로줄('---')", en: "Rules ('---')" },
    mend: { ko: '줄을 지우십시오.', en: 'Delete the line.' },
  },
  heading: {
    what: { ko: '상자나 목록 안의 제목', en: 'Headings within boxes and lists' },
    mend: {
      ko: "상자나 목록 밖으로 옮기거나 '**굵게**' 쓴 글로 바꾸십시오.",
      en: "Move it out of the box or the list, or write '**bold**' text.",
    },
  },
  definition: {
    what: { ko: '링크 정의', en: 'Link definitions' },
    mend: {
      ko: '줄을 지우고, 링크는 글 안에 [글](https://주소)처럼 쓰십시오.',
      en: 'Delete the line, and write the link within the text: [text](https://…).',
    },
  },
  inSteps: {
    what: { ko: '단계(:::steps) 안의 글, 표, 상자', en: 'Text, tables and boxes within steps (:::steps)' },
    mend: {
      ko: "단계마다 '- '로 시작하는 줄로 쓰고, 나머지는 ':::' 줄의 아래로 옮기십시오.",
      en: "Begin each step with '- ', and move all else below the line ':::'.",
    },
  },
  inChart: {
    what: { ko: '그림(:::chart) 안의 글, 표, 상자', en: 'Text, tables and boxes within charts (:::chart)' },
    mend: {
      ko: "그림의 칸마다 '- '로 시작하는 줄로 쓰고, 나머지는 ':::' 줄의 아래로 옮기십시오.",
      en: "Begin each box of the chart with '- ', and move all else below the line ':::'.",
    },
  },
  inNote: {
    what: { ko: '주석 안의 목록, 표, 상자', en: 'Lists, tables and boxes within notes' },
    mend: {
      ko: '주석의 글로 풀어 쓰거나 본문으로 옮기십시오.',
      en: 'Write it as text of the note, or move it to the section.',
    },
  },
  numbersInDrawing: {
    what: { ko: '단계와 그림 안의 번호', en: 'Numbers within steps and charts' },
    mend: {
      ko: "줄 앞의 '1. ' 같은 번호를 '- '로 바꾸십시오. 번호가 보여야 하면 '- 1단계: 공고'처럼 글로 쓰십시오.",
      en: "Write '- ' for the number. For a number that is seen, make it text: '- Step 1: …'.",
    },
  },
} satisfies Readonly<Record<string, Fault>>;
