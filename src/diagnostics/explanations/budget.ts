import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about amounts of money. */
export const budgetExplanations = {
  'budget/child-exceeds-parent': {
    why: {
      ko: '아래 사업은 위 사업의 일부이므로 그 합이 위 금액을 넘을 수 없습니다. 이대로면 책의 재정사업 표에서 읽는 사람이 더해 본 값이 적힌 값보다 큽니다.',
      en: 'The lines below are parts of the line above, so they cannot sum to more. As it is, a reader who adds up the printed table finds more than it states.',
    },
    file: 'budget.csv',
    bad: `id,상위,단계,명칭,금액 2031
bookstore-unit,,단위사업,서점 육성,"1,400"
opening-support,bookstore-unit,세부사업,창업 지원,950
market-support,bookstore-unit,세부사업,판로 지원,481`,
    good: `id,상위,단계,명칭,금액 2031
bookstore-unit,,단위사업,서점 육성,"1,431"
opening-support,bookstore-unit,세부사업,창업 지원,950
market-support,bookstore-unit,세부사업,판로 지원,481`,
    mend: {
      ko: '예산서와 견주어 틀린 금액을 고치십시오. 금액이 맞다면 상위 칸이 다른 사업을 가리키지 않는지 보십시오. 알려지지 않은 금액은 비웁니다.',
      en: 'Compare with the budget and correct the wrong amount. If the amounts are right, see whether a parent cell names the wrong line. Leave unknown amounts blank.',
    },
  },
} satisfies Explanations;
