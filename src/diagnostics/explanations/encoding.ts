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
  'encoding/utf-16': {
    why: {
      ko: "엑셀의 '유니코드 텍스트'와 메모장의 '유니코드'가 쓰는 부호입니다. 읽을 수는 있지만 다른 도구와 변경 비교가 글로 알아보지 못합니다.",
      en: "It is what Excel's 'Unicode Text' and old Notepad's 'Unicode' write. It can be read, but other tools and comparisons of versions do not see it as text.",
    },
    bad: `schedule.csv를 엑셀에서 '유니코드 텍스트' 형식으로 저장`,
    good: `schedule.csv를 엑셀에서 'CSV UTF-8(쉼표로 분리)' 형식으로 저장`,
    mend: {
      ko: "엑셀에서는 '다른 이름으로 저장 > CSV UTF-8(쉼표로 분리)', 메모장에서는 인코딩 'UTF-8'로 저장하십시오.",
      en: "Save it with Excel's 'Save as > CSV UTF-8 (Comma delimited)', or in Notepad with the encoding UTF-8.",
    },
  },
  'encoding/lost-character': {
    why: {
      ko: '글자가 깨진 자리의 원래 글자는 파일에 남아 있지 않습니다. 그대로 두면 책에 �로 인쇄됩니다.',
      en: 'The character that stood here is no longer in the file. The book would print � in its place.',
    },
    bad: '지원사업 공� 및 접수',
    good: '지원사업 공고 및 접수',
    mend: {
      ko: '앞뒤의 글을 보고 원래 글자를 다시 쓰십시오. 여러 곳이면 깨지기 전의 사본에서 다시 시작하는 것이 안전합니다.',
      en: 'Type the character again. If there are many, start again from a copy that is not damaged.',
    },
  },
  'encoding/control-character': {
    why: {
      ko: '보이지 않는 제어 문자는 화면에서는 없는 듯하지만 검색과 인쇄를 망치고, 값의 비교도 어긋나게 합니다.',
      en: 'A control character cannot be seen, but it breaks search and print, and makes equal values differ.',
    },
    bad: '지원사업<NUL> 공고',
    good: '지원사업 공고',
    mend: {
      ko: '알린 자리의 앞뒤 글자 사이를 지우십시오. 보이지 않아 어려우면 그 칸을 모두 지우고 다시 씁니다. 한글 문서나 PDF에서 복사할 때 잘 섞입니다.',
      en: 'Delete it between its neighbours. If that is hard, clear the cell and type it again. It often comes with text copied from documents or PDF files.',
    },
  },
} satisfies Explanations;
