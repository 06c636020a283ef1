import type { DateWords, PeriodWord } from '../../../src/model/date.ts';

/** The words of the Korean date notation, as a form's lexicon supplies them. */
export const words: DateWords = {
  year: ['년'],
  month: ['월'],
  day: ['일'],
  quarter: ['분기', 'Q'],
  firstHalf: ['상반기', '上', '상'],
  secondHalf: ['하반기', '下', '하'],
  tentative: ['잠정', '예정'],
  within: ['중', '말', '초', '경'],
  anytime: ['수시', '상시', '연중', '계속'],
  times: ['회'],
  per: ['별', '매', '격'],
  spans: ['개월', '월', '분기', '반기', '주', '년', '연', '일'],
};

export const periods: readonly PeriodWord[] = [
  ...[1, 2, 3, 4].flatMap((quarter) => {
    const months = { from: quarter * 3 - 2, to: quarter * 3 };
    return [
      { text: `${quarter}분기`, ...months },
      { text: `${quarter}/4분기`, ...months },
    ];
  }),
  { text: '상반기', from: 1, to: 6 },
  { text: '하반기', from: 7, to: 12 },
  { text: '상시' },
  { text: '연중' },
  { text: '수시' },
];
