import { type Bilingual, warning } from '../entry.ts';
import { accept } from './accept.ts';

/** What a target falls short of. */
export type RegressHint = keyof typeof standards;

const standards = {
  last: { ko: '마지막 실적', en: 'the last actual' },
  mean: { ko: '최근 3년의 평균 실적', en: 'the mean of the last three actuals' },
  path: { ko: '앞 연도의 목표치', en: 'the target of an earlier year' },
} satisfies Readonly<Record<string, Bilingual>>;

/** What a rationale says that its numbers do not. */
export type RationaleHint = keyof typeof claims;

const claims = {
  actual: { ko: '실적 칸의 값', en: 'the actual of that year' },
  mean: { ko: '실적으로 셈한 평균', en: 'the mean of the actuals' },
  target: { ko: '목표치 칸의 값', en: 'the target' },
  change: { ko: '앞의 수와 목표치로 셈한 값', en: 'what the number before it and the target give' },
  point: { ko: '비율(%)이 아니라 차이(%p)', en: 'a difference (%p), not a ratio (%)' },
} satisfies Readonly<Record<string, Bilingual>>;

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
  'indicator/target-regress': warning<{ target: string; hint: RegressHint; number: string; column: string }>({
    title: { ko: '하향된 목표치', en: 'Target below what was reached' },
    message: ({ target, hint, number }) => ({
      ko: `목표치 ${target}#{은} ${standards[hint].ko}인 ${number}보다 나쁜데 그 까닭이 없습니다.`,
      en: `The target ${target} is worse than ${standards[hint].en}, ${number}, and no reason is given.`,
    }),
    help: ({ column }) => ({
      ko: `목표치나 방향을 잘못 옮겼는지 보십시오. 목표를 일부러 낮추었다면 ${column === '' ? '그 까닭을' : `'${column}' 칸에 까닭을`} 적으십시오. ${accept.ko}`,
      en: `See whether the target or the direction was copied wrongly. If it is meant, say why${column === '' ? '' : ` in the column '${column}'`}. ${accept.en}`,
    }),
  }),
  'indicator/target-method': warning<{ method: string; result: string; target: string }>({
    title: { ko: '산식과 다른 목표치', en: 'Target is not what its method gives' },
    message: ({ method, result, target }) =>
      result === ''
        ? {
            ko: `목표산식 '${method}'에 목표치를 셈하는 :value[…] 하나만 있어야 합니다.`,
            en: `The method '${method}' must be one :value[…] that computes the target.`,
          }
        : {
            ko: `목표치는 ${target}인데 목표산식으로 셈하면 ${result}입니다.`,
            en: `The target is ${target}, but its method gives ${result}.`,
          },
    help: ({ result }) =>
      result === ''
        ? {
            ko: '산식을 :value[mean(indicator.….actual, last 3) * 1.05 | round 1]처럼 쓰고, 설명은 산출근거에 쓰십시오.',
            en: 'Write it as in :value[mean(indicator.….actual, last 3) * 1.05 | round 1]; explanations belong in the rationale.',
          }
        : {
            ko: `목표치, 실적, 산식(올림·버림·반올림 포함) 가운데 틀린 것을 고치십시오. ${accept.ko}`,
            en: `Correct the target, an actual or the method, its rounding included. ${accept.en}`,
          },
  }),
  'indicator/rationale-differs': warning<{ text: string; hint: RationaleHint; number: string }>({
    title: { ko: '자료와 다른 산출근거', en: 'Rationale differs from the data' },
    message: ({ text, hint, number }) => ({
      ko:
        hint === 'point'
          ? `산출근거의 '${text}'#{은} 셈해 보면 ${claims.point.ko}입니다(${number}).`
          : `산출근거의 '${text}'#{이} ${claims[hint].ko}(${number})#{과} 다릅니다.`,
      en:
        hint === 'point'
          ? `'${text}' in the rationale is ${claims.point.en} (${number}).`
          : `'${text}' in the rationale differs from ${claims[hint].en} (${number}).`,
    }),
    help: {
      ko: `산출근거와 자료 가운데 틀린 것을 고치고, 수는 :value[…]로 자료에서 가져오십시오. ${accept.ko}`,
      en: `Correct the one that is wrong, and take numbers from the data by :value[…]. ${accept.en}`,
    },
  }),
  'indicator/new-with-actuals': warning<{ column: string; actual: string }>({
    title: { ko: '실적이 있는 신규 지표', en: 'New indicator with actuals' },
    message: ({ column, actual }) => ({
      ko: `신규 지표인데 '${column}'에 ${actual}#{이} 있습니다.`,
      en: `It is said to be new, but '${column}' holds ${actual}.`,
    }),
    help: {
      ko: `이미 재던 지표이면 신규 표시를 비우고, 실적이 다른 지표의 것이면 지우십시오. ${accept.ko}`,
      en: `Blank the flag if it was measured before, or delete actuals of another indicator. ${accept.en}`,
    },
  }),
  'indicator/out-of-scale': warning<{ number: string; hint: 'scale' | 'share' }>({
    title: { ko: '자릿수가 다른 값', en: 'Figure of another scale' },
    message: ({ number, hint }) =>
      hint === 'share'
        ? {
            ko: `전체에서 차지하는 비율인데 ${number}%로 100%를 넘습니다.`,
            en: `A share of a whole cannot be ${number}%.`,
          }
        : {
            ko: `${number}#{은} 같은 지표의 다른 값과 자릿수가 다릅니다.`,
            en: `${number} is of another scale than the other figures of the indicator.`,
          },
    help: {
      ko: `소수점과 쉼표, 단위를 원자료와 견주어 고치십시오. ${accept.ko}`,
      en: `Compare points, commas and the unit with the source. ${accept.en}`,
    },
  }),
  'indicator/formula-weights': warning<{ weights: readonly string[]; sum: string; whole: string }>({
    title: { ko: '산식 안 비중의 합', en: 'Parts of a formula do not make a whole' },
    message: ({ weights, sum, whole }) => ({
      ko: `측정산식의 비중(${weights.join(' + ')})을 더하면 ${whole}#{이} 아니라 ${sum}입니다.`,
      en: `The parts of the formula (${weights.join(' + ')}) sum to ${sum}, not ${whole}.`,
    }),
    help: {
      ko: `잘못 옮긴 비중을 고치십시오. ${accept.ko}`,
      en: `Correct the part that was copied wrongly. ${accept.en}`,
    },
  }),
  'indicator/late-results': warning<{ text: string; year: number; month: number }>({
    title: { ko: '평가보다 늦게 나오는 결과', en: 'Results after their evaluation' },
    message: ({ text, year, month }) => ({
      ko: `결과가 '${text}'에 나온다고 적혀 있어, ${year}년 ${month}월까지의 평가에 쓸 수 없습니다.`,
      en: `Results of '${text}' come too late for the evaluation, which needs them in ${year}-${String(month).padStart(2, '0')}.`,
    }),
    help: {
      ko: `측정 시기를 확인하고, 늦게 나온다면 잠정치를 쓰는 방법을 적으십시오. ${accept.ko}`,
      en: `Check when it is measured, and say what stands in for results that come late. ${accept.en}`,
    },
  }),
};
