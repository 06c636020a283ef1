import { entry } from '../entry.ts';
import { particles } from '../particles.ts';

/** Problems of the bytes of a text file. */
export const encoding = {
  'encoding/not-utf-8': entry<{ encoding: string }>({
    severity: 'warning',
    title: { ko: 'UTF-8이 아님', en: 'Not UTF-8' },
    message: ({ encoding }) => ({
      ko: particles(`이 파일은 UTF-8이 아니어서 ${encoding}#{로} 읽었습니다.`),
      en: `This file is not UTF-8; it was read as ${encoding}.`,
    }),
    help: () => ({
      ko: "엑셀에서 'CSV UTF-8(쉼표로 분리)' 형식으로 다시 저장하십시오.",
      en: "Save it again from Excel as 'CSV UTF-8 (Comma delimited)'.",
    }),
  }),
  'encoding/undecodable': entry<Record<string, never>>({
    severity: 'error',
    title: { ko: '알 수 없는 글자 부호', en: 'Unknown encoding' },
    message: () => ({
      ko: '이 파일은 UTF-8로도 CP949로도 읽을 수 없습니다.',
      en: 'This file is neither UTF-8 nor CP949.',
    }),
    help: () => ({ ko: 'UTF-8로 다시 저장하십시오.', en: 'Save it again as UTF-8.' }),
  }),
};
