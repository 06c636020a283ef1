import { error } from '../entry.ts';

/** Problems of amounts of money. */
export const budget = {
  'budget/child-exceeds-parent': error<{ name: string; year: string; sum: string; whole: string; below: number }>({
    title: { ko: '하위 금액이 상위 금액보다 큼', en: 'Children exceed their parent' },
    message: ({ name, year, sum, whole, below }) =>
      below === 0
        ? {
            ko: `'${name}'의 ${year}년 금액 ${whole}#{은} 0보다 작습니다.`,
            en: `'${name}' has ${whole} in ${year}, which is below 0.`,
          }
        : {
            ko: `'${name}'의 ${year}년 금액은 ${whole}인데 그 아래 사업의 합은 ${sum}입니다.`,
            en: `'${name}' has ${whole} in ${year}, but the lines below it sum to ${sum}.`,
          },
    help: ({ below }) => ({
      ko: below === 0 ? '원자료를 확인하여 고치십시오.' : '두 금액 가운데 틀린 것을 고치십시오.',
      en: below === 0 ? 'Look the amount up and correct it.' : 'Correct the amount that is wrong.',
    }),
  }),
};
