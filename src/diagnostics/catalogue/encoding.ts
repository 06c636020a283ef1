import { error, warning } from '../entry.ts';

/** Problems of the bytes of a text file. */
export const encoding = {
  'encoding/not-utf-8': warning<{ encoding: string; table: boolean }>({
    title: { ko: 'UTF-8이 아님', en: 'Not UTF-8' },
    message: ({ encoding }) => ({
      ko: `이 파일은 UTF-8이 아니어서 ${encoding}#{로} 읽었습니다.`,
      en: `This file is not UTF-8; it was read as ${encoding}.`,
    }),
    help: ({ table }) => ({
      ko: table
        ? "엑셀에서 'CSV UTF-8(쉼표로 분리)' 형식으로 다시 저장하십시오(check --fix도 바꿉니다)."
        : "편집기나 메모장에서 인코딩을 'UTF-8'로 골라 다시 저장하십시오(check --fix도 바꿉니다).",
      en: table
        ? "Save it again from Excel as 'CSV UTF-8 (Comma delimited)', or let check --fix do it."
        : 'Save it again in an editor with the encoding UTF-8, or let check --fix do it.',
    }),
  }),
  'encoding/undecodable': error({
    title: { ko: '알 수 없는 글자 부호', en: 'Unknown encoding' },
    message: { ko: '이 파일은 UTF-8로도 CP949로도 읽을 수 없습니다.', en: 'This file is neither UTF-8 nor CP949.' },
    help: {
      ko: "이 파일을 만든 프로그램에서 열어 'CSV UTF-8'이나 UTF-8 글 파일로 다시 저장하십시오.",
      en: 'Open it in the program that made it, and save it again as UTF-8.',
    },
  }),
  'encoding/utf-16': error({
    title: { ko: 'UTF-16으로 저장됨', en: 'Saved as UTF-16' },
    message: {
      ko: "이 파일은 UTF-16(엑셀의 '유니코드 텍스트')으로 저장되었습니다.",
      en: "This file is in UTF-16 (Excel's 'Unicode Text').",
    },
    help: {
      ko: "엑셀에서는 'CSV UTF-8(쉼표로 분리)', 메모장에서는 인코딩 'UTF-8'을 골라 다시 저장하십시오. 나머지 알림은 이대로 읽어 살핀 것입니다.",
      en: "Save it again as 'CSV UTF-8 (Comma delimited)' in Excel, or as UTF-8 in an editor. All else was checked as it is.",
    },
  }),
  'encoding/lost-character': error({
    title: { ko: '깨진 글자', en: 'Lost character' },
    message: { ko: '여기의 글자가 깨져 무엇이었는지 알 수 없습니다.', en: 'A character was lost here.' },
    help: {
      ko: '원본 문서에서 이 자리의 글자를 찾아 다시 쓰고 UTF-8로 저장하십시오. 문자 인코딩이 다른 글을 붙여 넣었거나 저장하다 끊긴 때에 생깁니다.',
      en: 'Look it up in the original, type it again and save as UTF-8. It happens when text in another encoding is pasted, or saving is interrupted.',
    },
  }),
  'encoding/control-character': error<{ character: string }>({
    title: { ko: '보이지 않는 제어 문자', en: 'Control character' },
    message: ({ character }) => ({
      ko: `여기에 보이지 않는 제어 문자 ${character}#{이} 있습니다.`,
      en: `An invisible control character ${character} stands here.`,
    }),
    help: {
      ko: '앞뒤의 글자 사이에서 지우십시오. 보이지 않으면 그 칸이나 줄을 지우고 다시 쓰십시오.',
      en: 'Delete it. If you cannot see it, delete the cell or line and type it again.',
    },
  }),
};
