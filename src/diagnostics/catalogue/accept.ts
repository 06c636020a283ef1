import type { Bilingual } from '../entry.ts';

/** What to do with a warning where all is right. */
export const accept: Bilingual = {
  ko: '적힌 대로가 맞으면 acceptances.csv에 까닭을 적어 예외로 인정하십시오.',
  en: 'If it is right as it is, accept the warning in acceptances.csv and say why.',
};
