import { error, warning } from '../entry.ts';

/** Problems of the file in which an edition accepts warnings. */
export const acceptance = {
  'acceptance/unknown-code': error<{ code: string; suggestion: string | undefined }>({
    title: { ko: '예외로 인정할 수 없는 코드', en: 'Unknown code in an acceptance' },
    message: ({ code }) => ({ ko: `'${code}' 코드는 없습니다.`, en: `There is no code '${code}'.` }),
    help: ({ suggestion }) => ({
      ko: suggestion
        ? `'${suggestion}'#{을} 뜻했다면 코드를 고치십시오.`
        : "점검 결과의 '확인 필요' 옆에 나온 코드를 그대로 옮겨 쓰십시오.",
      en: suggestion
        ? `Did you mean '${suggestion}'? Correct the code.`
        : "Copy the code that stands beside the word 'warning' in the results of a check.",
    }),
  }),
  'acceptance/not-acceptable': error<{ code: string }>({
    title: { ko: '인정할 수 없는 수정 필요', en: 'An error cannot be accepted' },
    message: ({ code }) => ({
      ko: `'${code}'#{은} 수정 필요이므로 예외로 인정할 수 없습니다.`,
      en: `'${code}' is an error; only warnings can be accepted.`,
    }),
    help: {
      ko: '이 행을 지우고, 이 코드가 나온 자료를 고치십시오.',
      en: 'Delete this row, and mend what the code is reported for.',
    },
  }),
  'acceptance/duplicate': error<{ code: string; target: string }>({
    title: { ko: '두 번 인정한 예외', en: 'Accepted twice' },
    message: ({ code, target }) => ({
      ko: `'${target}'의 '${code}'#{은} 이미 위에서 예외로 인정하였습니다.`,
      en: `'${code}' on '${target}' has been accepted above already.`,
    }),
    help: {
      ko: '사유와 담당이 맞는 행 하나만 남기고 지우십시오.',
      en: 'Keep the row whose reason and name are right, and delete the other.',
    },
  }),
  'acceptance/ambiguous': error<{ target: string; names: string }>({
    title: { ko: '어느 것인지 알 수 없는 대상', en: 'Ambiguous target of an acceptance' },
    message: ({ target, names }) => ({
      ko: `'${target}'#{은} 둘 이상(${names})을 가리킵니다.`,
      en: `'${target}' means more than one: ${names}.`,
    }),
    help: ({ names }) => ({
      ko: `대상을 종류까지 적어 하나로 정하십시오. 쓸 수 있는 대상: ${names}`,
      en: `Write the kind too, and one row for each that is meant: ${names}`,
    }),
  }),
  'acceptance/unmatched': warning<{ code: string; target: string; suggestion: string | undefined }>({
    title: { ko: '쓰이지 않는 예외 인정', en: 'Acceptance that matches nothing' },
    message: ({ code, target }) => ({
      ko: `'${target}'에는 예외로 인정할 '${code}'#{이} 없습니다.`,
      en: `There is no '${code}' on '${target}' to accept.`,
    }),
    help: ({ suggestion }) => ({
      ko: suggestion
        ? `'${suggestion}'#{을} 뜻했다면 대상을 고치십시오. 자료를 이미 고쳤다면 이 행을 지우십시오.`
        : '자료를 이미 고쳤다면 이 행을 지우고, 아니면 코드와 대상을 점검 결과와 견주어 고치십시오.',
      en: suggestion
        ? `Did you mean '${suggestion}'? Correct the target. If the source was mended, delete this row.`
        : 'If the source was mended, delete this row; otherwise compare code and target with the results of a check.',
    }),
  }),
};
