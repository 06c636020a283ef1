import { entry } from '../entry.ts';
import { particles } from '../particles.ts';

/** Problems of indicators among themselves. */
export const indicator = {
  'indicator/weights': entry<{
    sum: string;
    code: string;
    expected: string;
    weights: readonly string[];
    isMore: boolean;
  }>({
    severity: 'warning',
    title: { ko: '가중치의 합', en: 'Weights do not sum up' },
    message: ({ sum, code, expected, weights }) => ({
      ko: particles(`${code}의 가중치(${weights.join(' + ')})를 더하면 ${sum}이며 ${expected}#{이} 아닙니다.`),
      en: `The weights of ${code} (${weights.join(' + ')}) sum to ${sum}, not ${expected}.`,
    }),
    help: ({ isMore, expected }) => ({
      ko: `${isMore ? '다른 과제의 지표가 섞이지' : '빠진 지표가'} 않았는지 보고, 합이 ${expected}이 되도록 가중치를 고치십시오.`,
      en: `See whether an indicator ${isMore ? 'of another task is among them' : 'is missing'}, and correct the weights to sum to ${expected}.`,
    }),
  }),
};
