import { entry } from '../entry.ts';

/** Problems of YAML: manifest, front matter and forms. */
export const yaml = {
  'yaml/syntax': entry<{ reason: string }>({
    severity: 'error',
    title: { ko: 'YAML 문법 오류', en: 'YAML syntax error' },
    message: ({ reason }) => ({
      ko: `YAML로 읽을 수 없습니다(${reason}).`,
      en: `This cannot be read as YAML (${reason}).`,
    }),
    help: () => ({
      ko: '들여쓰기와 콜론 뒤의 빈칸을 확인하고, 특수한 문자가 든 값은 작은따옴표로 묶으십시오.',
      en: 'Check the indentation and the space after colons; quote values with special characters.',
    }),
  }),
  'yaml/unknown-key': entry<{ key: string; suggestion: string | undefined; known: string }>({
    severity: 'error',
    title: { ko: '알 수 없는 항목', en: 'Unknown key' },
    message: ({ key }) => ({ ko: `'${key}' 항목은 쓸 수 없습니다.`, en: `The key '${key}' is not known here.` }),
    help: ({ suggestion, known }) => ({
      ko: suggestion
        ? `'${suggestion}' 항목을 뜻했다면 이름을 고치십시오.`
        : `이 항목을 지우십시오. 쓸 수 있는 항목은 ${known}입니다.`,
      en: suggestion ? `Did you mean '${suggestion}'?` : `Remove it. Known keys: ${known}`,
    }),
  }),
  'yaml/missing-key': entry<{ key: string }>({
    severity: 'error',
    title: { ko: '빠진 항목', en: 'Missing key' },
    message: ({ key }) => ({ ko: `'${key}' 항목이 없습니다.`, en: `The key '${key}' is missing.` }),
    help: ({ key }) => ({ ko: `'${key}:' 줄을 추가하십시오.`, en: `Add a line '${key}:'.` }),
  }),
  'yaml/wrong-value': entry<{ key: string; reason: { ko: string; en: string } }>({
    severity: 'error',
    title: { ko: '맞지 않는 값', en: 'Wrong value' },
    message: ({ key, reason }) => ({
      ko: `'${key}' 항목의 값이 맞지 않습니다. ${reason.ko.replace(/[.]?$/, '')}입니다.`,
      en: `The value of '${key}' is not valid: ${reason.en}`,
    }),
    help: () => ({
      ko: 'content/README.md에 적힌 형식으로 고치십시오.',
      en: 'Write it as content/README.md says.',
    }),
  }),
};
