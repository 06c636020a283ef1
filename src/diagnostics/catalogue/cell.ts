import { entry } from '../entry.ts';
import { particles } from '../particles.ts';

/** Problems of cells whose content does not fit the type of their column. */
export const cell = {
  'cell/required': entry<{ column: string }>({
    severity: 'error',
    title: { ko: '비어 있는 필수 칸', en: 'Blank required cell' },
    message: ({ column }) => ({ ko: `'${column}' 칸이 비어 있습니다.`, en: `The cell '${column}' is blank.` }),
    help: () => ({ ko: '값을 쓰십시오.', en: 'Fill it in.' }),
  }),
  'cell/missing-year': entry<{ column: string; stating: string }>({
    severity: 'error',
    title: { ko: '빠진 연도의 값', en: 'Year without a value' },
    message: ({ column, stating }) => ({
      ko: `'${stating}'에 적힌 해의 값이 '${column}'에 없습니다.`,
      en: `'${stating}' states a year for which '${column}' has no value.`,
    }),
    help: ({ column, stating }) => ({
      ko: particles(`'${column}'에 값이나 '-', 집계중과 같은 낱말을 쓰거나 '${stating}'#{을} 고치십시오.`),
      en: `Fill in '${column}', with a word such as '-' if there is no figure, or correct '${stating}'.`,
    }),
  }),
  'cell/malformed-id': entry<{ id: string }>({
    severity: 'error',
    title: { ko: '식별자 형식', en: 'Malformed id' },
    message: ({ id }) => ({
      ko: particles(`'${id}'#{은} 식별자로 쓸 수 없습니다.`),
      en: `'${id}' cannot be an id.`,
    }),
    help: () => ({
      ko: '식별자는 영문 소문자와 숫자를 붙임표(-)로 이어 쓰십시오.',
      en: 'An id is made of lower-case ASCII letters and digits joined by hyphens.',
    }),
  }),
  'cell/unknown-choice': entry<{ value: string; suggestion: string | undefined; known: string }>({
    severity: 'error',
    title: { ko: '고를 수 없는 값', en: 'Unknown choice' },
    message: ({ value }) => ({
      ko: particles(`'${value}'#{은} 이 열에서 고를 수 있는 값이 아닙니다.`),
      en: `'${value}' is not one of the choices of this column.`,
    }),
    help: ({ suggestion, known }) => ({
      ko: suggestion
        ? particles(`'${suggestion}'#{을} 뜻했다면 고치십시오.`)
        : `다음 가운데 하나를 쓰십시오. 고를 수 있는 값: ${known}`,
      en: suggestion ? `Did you mean '${suggestion}'?` : `Use one of: ${known}`,
    }),
  }),
};
