import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about indicators among themselves. */
export const indicatorExplanations = {
  'indicator/weights': {
    why: {
      ko: '한 항목의 성과지표는 가중치로 묶어 달성도를 냅니다. 더해서 1이 아니면 달성도가 100%에 못 미치거나 넘칩니다. 빠진 지표가 있거나 지표를 뺀 뒤 가중치를 나누지 않은 때에 흔합니다.',
      en: 'The indicators of a node are weighed to give one degree of achievement. If the weights do not sum to 1, it cannot reach 100% or exceeds it. Usually an indicator is missing, or one was removed without sharing out its weight.',
    },
    file: 'indicators.csv',
    bad: `id,소속,성과지표,가중치,방향,정량화,성격,실적연도,실적 2032,목표연도,목표 2033,목표치 산출근거,측정산식,자료출처
survival-rate,bookstore-opening,서점 1년 생존율,0.6,상향,정량,결과,2032,74.8,2033,76.0,최근 실적 반영,전수조사,사업 실적
new-stores,bookstore-opening,신규 서점 수,0.3,상향,정량,산출,2032,125,2033,140,예산 반영,누적 서점 수,사업 실적`,
    good: `id,소속,성과지표,가중치,방향,정량화,성격,실적연도,실적 2032,목표연도,목표 2033,목표치 산출근거,측정산식,자료출처
survival-rate,bookstore-opening,서점 1년 생존율,0.6,상향,정량,결과,2032,74.8,2033,76.0,최근 실적 반영,전수조사,사업 실적
new-stores,bookstore-opening,신규 서점 수,0.4,상향,정량,산출,2032,125,2033,140,예산 반영,누적 서점 수,사업 실적`,
    mend: {
      ko: '같은 소속의 지표를 모두 보고 잘못 옮긴 가중치를 고쳐 합이 1이 되게 하십시오. 공표된 값이 그렇다면 예외로 인정합니다. 가중치를 두지 않기로 했다면 그 소속의 가중치를 모두 비우십시오.',
      en: 'Look at all indicators of the node and make the weights sum to 1. If weights are not used, leave all of them blank.',
    },
  },
} satisfies Explanations;
