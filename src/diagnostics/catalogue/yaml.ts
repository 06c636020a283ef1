import { entry } from '../entry.ts';

/** What the YAML parser found, by its codes. */
const koreanReasons: Readonly<Record<string, string>> = {
  ALIAS_PROPS: '별칭에 속성을 붙임',
  BAD_ALIAS: '별칭의 이름이 맞지 않음',
  BAD_DQ_ESCAPE: '큰따옴표 안의 역슬래시가 맞지 않음',
  BAD_INDENT: '들여쓰기가 맞지 않음',
  BLOCK_AS_IMPLICIT_KEY: '항목 이름의 자리에 목록이나 표가 있음',
  BLOCK_IN_FLOW: '괄호 안에 들여 쓴 목록이 있음',
  DUPLICATE_KEY: '같은 항목이 두 번 있음',
  KEY_OVER_1024_CHARS: '항목 이름이 너무 김',
  MISSING_CHAR: '빈칸, 콜론, 따옴표나 괄호가 빠짐',
  MULTILINE_IMPLICIT_KEY: '항목 이름이 여러 줄임',
  MULTIPLE_ANCHORS: '기준점이 둘임',
  MULTIPLE_DOCS: '---가 더 있음',
  MULTIPLE_TAGS: '꼬리표가 둘임',
  TAB_AS_INDENT: '탭으로 들여 씀',
  UNEXPECTED_TOKEN: '뜻밖의 글자가 있음',
};

/** Problems of YAML: manifest, front matter and forms. */
export const yaml = {
  'yaml/syntax': entry<{ code: string; reason: string }>({
    severity: 'error',
    title: { ko: 'YAML 문법 오류', en: 'YAML syntax error' },
    message: ({ code, reason }) => ({
      ko: `YAML로 읽을 수 없습니다(${koreanReasons[code] ?? '적는 법이 맞지 않음'}).`,
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
