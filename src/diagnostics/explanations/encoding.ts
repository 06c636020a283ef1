import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about the bytes of a text file. */
export const encodingExplanations = {
  'encoding/not-utf-8': {
    why: {
      ko: 'CP949(EUC-KR)에는 책에 쓰는 글자 가운데 없는 것이 있어, 그 글자는 저장할 때 물음표가 되고 되살릴 수 없습니다. 프로그램이 부호를 짐작해 읽으므로 드물게 글자가 바뀔 수도 있습니다.',
      en: 'CP949 (EUC-KR) lacks some characters of the book; they become question marks when saved and cannot be brought back. As the encoding is guessed, characters may also change.',
    },
    bad: `schedule.csv를 엑셀에서 'CSV(쉼표로 분리)' 형식으로 저장`,
    good: `schedule.csv를 엑셀에서 'CSV UTF-8(쉼표로 분리)' 형식으로 저장`,
    mend: {
      ko: "파일을 열어 글자가 제대로 보이는지 확인하고 엑셀의 '다른 이름으로 저장 > CSV UTF-8(쉼표로 분리)'로 저장하십시오. 메모장에서는 인코딩을 UTF-8로 고릅니다. 이미 물음표가 된 글자는 다시 쳐 넣으십시오.",
      en: "Open the file, see that its characters are right, and save it with Excel's 'Save as > CSV UTF-8 (Comma delimited)', or in Notepad with the encoding UTF-8. Type again what has become a question mark.",
    },
  },
  'encoding/undecodable': {
    why: {
      ko: '부호를 모르는 파일은 글자를 하나도 믿을 수 없습니다. 짐작으로 읽으면 깨진 글자가 책에 인쇄되므로 읽지 않습니다.',
      en: 'In a file of an unknown encoding no character can be trusted. Reading it by guessing would print garbled text, so it is not read.',
    },
    bad: `tasks/bookstore-opening.md를 편집기에서 'Shift-JIS' 부호로 저장`,
    good: `tasks/bookstore-opening.md를 편집기에서 'UTF-8' 부호로 저장`,
    mend: {
      ko: '파일을 만든 프로그램에서 열어 UTF-8로 다시 저장하십시오. 열어도 글자가 깨지면 깨지기 전의 사본에서 시작하십시오.',
      en: 'Open the file in the program that made it and save it as UTF-8. If it is garbled there too, start from an earlier copy.',
    },
  },
} satisfies Explanations;
