import { entry } from '../entry.ts';
import { particles } from '../particles.ts';

/** Problems of indicators among themselves. */
export const indicator = {
  'indicator/weights': entry<{ sum: string; code: string; expected: string }>({
    severity: 'warning',
    title: { ko: '가중치의 합', en: 'Weights do not sum up' },
    message: ({ sum, code, expected }) => ({
      ko: particles(`${code}의 가중치를 더하면 ${sum}이며 ${expected}#{이} 아닙니다.`),
      en: `The weights of ${code} sum to ${sum}, not ${expected}.`,
    }),
    help: () => ({
      ko: '빠진 지표가 없는지 보고 가중치를 고치십시오.',
      en: 'See whether an indicator is missing, and correct the weights.',
    }),
  }),
};
