import { warning } from '../entry.ts';

/** Problems of indicators among themselves. */
export const indicator = {
  'indicator/weights': warning<{
    sum: string;
    code: string;
    expected: string;
    weights: readonly string[];
    isMore: boolean;
  }>({
    title: { ko: '가중치의 합', en: 'Weights do not sum up' },
    message: ({ sum, code, expected, weights }) => ({
      ko: `${code}의 가중치(${weights.join(' + ')})를 더하면 ${expected}#{이} 아니라 ${sum}입니다.`,
      en: `The weights of ${code} (${weights.join(' + ')}) sum to ${sum}, not ${expected}.`,
    }),
    help: ({ isMore, expected }) => ({
      ko: `${isMore ? '다른 과제의 지표가 섞이지 않았는지' : '빠진 지표가 없는지'} 보고, 잘못 옮긴 가중치가 있으면 고쳐 합이 ${expected}#{이} 되게 하십시오. 공표된 값이 그렇다면 acceptances.csv에 까닭을 적어 예외로 인정하십시오.`,
      en: `See whether an indicator ${isMore ? 'of another task is among them' : 'is missing'}, and correct a weight that was copied wrongly, so that they sum to ${expected}. If they were published so, accept the warning in acceptances.csv.`,
    }),
  }),
};
