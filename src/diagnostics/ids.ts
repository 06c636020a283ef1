import type { Bilingual } from './entry.ts';

/** The longest id. The name of a file may hold three of them and an ending on every system. */
export const longestId = 80;

/** Why a text can be no id. */
export type IdFault = keyof typeof idFaults;

/** The reason, to be put behind what is said of the text. */
export const idFaults = {
  shape: {
    ko: '영문 소문자, 숫자, 붙임표가 아닌 글자가 있거나 붙임표의 자리가 틀렸음',
    en: 'other characters than a-z, 0-9 and hyphens between them',
  },
  length: { ko: `${longestId}자를 넘음`, en: `more than ${longestId} characters` },
  device: { ko: 'Windows의 장치를 뜻하는 이름', en: 'the name of a device of Windows' },
} satisfies Readonly<Record<string, Bilingual>>;
