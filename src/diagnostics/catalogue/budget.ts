import { error, warning } from '../entry.ts';
import { accept } from './accept.ts';

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
  'budget/other-account': warning<{ name: string; account: string; above: string; theirs: string }>({
    title: { ko: '상위와 다른 회계', en: 'Another account than that above' },
    message: ({ name, account, above, theirs }) => ({
      ko: `'${name}'의 회계는 ${account}인데 그 위 '${above}'의 회계는 ${theirs}입니다.`,
      en: `'${name}' is paid from ${account}, but '${above}' above it from ${theirs}.`,
    }),
    help: {
      ko: `회계나 상위를 잘못 적었는지 예산서와 견주어 고치십시오. ${accept.ko}`,
      en: `Compare the account and the parent with the budget. ${accept.en}`,
    },
  }),
  'budget/share-exceeds': warning<{ name: string; year: string; sum: string; whole: string }>({
    title: { ko: '사업보다 큰 몫', en: 'Shares exceed the line' },
    message: ({ name, year, sum, whole }) => ({
      ko: `'${name}'의 ${year}년 금액은 ${whole}인데 과제마다의 몫을 더하면 ${sum}입니다.`,
      en: `'${name}' has ${whole} in ${year}, but the shares of the tasks sum to ${sum}.`,
    }),
    help: {
      ko: `틀린 몫이나 사업의 금액을 고치십시오. ${accept.ko}`,
      en: `Correct the share, or the amount of the line. ${accept.en}`,
    },
  }),
};
