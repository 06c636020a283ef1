import { meant } from '../advice.ts';
import { type Bilingual, error, type Fault } from '../entry.ts';

/** The ways in which the syntax of YAML goes wrong, as an editor would tell them apart. */
export type YamlProblem = keyof typeof problems;

const quoteIt: Bilingual = {
  ko: "값 전체를 작은따옴표로 묶으십시오(title: '독서: 첫걸음'). 값에 작은따옴표가 있으면 큰따옴표로 묶습니다(title: \"'31년: 첫걸음\").",
  en: "Put the whole value in single quotes (title: 'Reading: first steps'), or in double ones where it holds a single quote itself.",
};

const problems = {
  bracket: {
    what: { ko: '연 괄호가 닫히지 않음', en: 'a bracket is not closed' },
    mend: { ko: '목록은 ]로, 묶음은 }로 닫으십시오.', en: 'Close the list with ] or the group with }.' },
  },
  comma: {
    what: { ko: '목록의 쉼표 앞에 값이 없음', en: 'nothing stands before a comma of the list' },
    mend: {
      ko: '쉼표를 하나 지우거나 빠진 값을 쓰십시오.',
      en: 'Delete one of the commas, or write the value that is missing.',
    },
  },
  comment: {
    what: {
      ko: "빈칸 뒤의 '#'부터 주석이 되어 목록이 닫히지 않음",
      en: "from the '#' on it is a comment, so that the list is not closed",
    },
    mend: {
      ko: "'#' 기호가 글의 일부이면 그 값을 작은따옴표로 묶고(['가 #1', 나]), 주석이면 지우십시오.",
      en: "If it belongs to the text, put that value in single quotes: ['A #1', B]; if it is a comment, delete it.",
    },
  },
  colon: { what: { ko: "값 안에 콜론과 빈칸(': ')이 있음", en: "the value contains ': '" }, mend: quoteIt },
  'colon-space': {
    what: { ko: '콜론 뒤에 빈칸이 없음', en: 'no space after the colon' },
    mend: { ko: "콜론 뒤를 한 칸 띄우십시오('title: 이름').", en: "Put a space after the colon: 'title: …'." },
  },
  deep: {
    what: { ko: '묶음이 너무 여러 겹임', en: 'it is nested too deeply' },
    mend: { ko: '잘못 붙은 괄호나 들여쓰기를 지우십시오.', en: 'Remove the stray brackets or indentation.' },
  },
  documents: {
    what: { ko: "'---'가 더 있어 문서가 둘임", en: "another '---' begins a second document" },
    mend: { ko: "'---' 줄을 지우십시오.", en: "Delete the line '---'." },
  },
  escape: {
    what: { ko: '큰따옴표 안의 역슬래시 표기가 맞지 않음', en: 'a backslash in double quotes means nothing' },
    mend: { ko: "큰따옴표를 작은따옴표(')로 바꾸십시오.", en: 'Use single quotes instead of double ones.' },
  },
  'first-character': {
    what: { ko: '값이 YAML의 기호로 시작함', en: 'the value begins with a character reserved by YAML' },
    mend: quoteIt,
  },
  indentation: {
    what: { ko: '들여쓰기가 맞지 않음', en: 'the indentation does not fit' },
    mend: {
      ko: '같은 묶음의 줄은 모두 같은 칸에서 시작하게 빈칸을 맞추십시오.',
      en: 'Begin all lines of a group in the same column.',
    },
  },
  other: {
    what: { ko: '적는 법이 맞지 않음', en: 'it is not written as YAML' },
    mend: {
      ko: "'항목: 값'의 꼴로 쓰고, 특수한 문자가 든 값은 작은따옴표로 묶으십시오.",
      en: "Write 'key: value', and quote values with special characters.",
    },
  },
  quote: {
    what: { ko: '연 따옴표가 닫히지 않음', en: 'a quote is not closed' },
    mend: {
      ko: '따옴표가 글의 일부이면(예: \'31년) 값 전체를 큰따옴표로 묶고(title: "\'31년 독서 진흥"), 값을 묶으려던 것이면 값의 끝에 같은 따옴표를 쓰십시오.',
      en: 'If the quote belongs to the text, put the whole value in double quotes; if it was to enclose the value, close it with the same quote.',
    },
  },
  tab: {
    what: { ko: '탭으로 들여 씀', en: 'a tab is used to indent' },
    mend: { ko: '탭을 지우고 빈칸 두 칸으로 들여 쓰십시오.', en: 'Indent with two spaces instead.' },
  },
  tag: {
    what: { ko: '느낌표로 시작하는 꼬리표가 있음', en: 'there is a tag, which begins with !' },
    mend: quoteIt,
  },
  trailing: {
    what: { ko: '따옴표나 괄호가 닫힌 뒤에 글이 더 있음', en: 'text follows the closing quote or bracket' },
    mend: quoteIt,
  },
} satisfies Readonly<Record<string, Fault>>;

const values: Readonly<Record<string, Bilingual>> = {
  form: { ko: '서식의 식별자', en: 'the id of the form' },
  year: { ko: '계획의 해', en: 'the year of the plan' },
  publisher: { ko: '발행 기관의 이름', en: 'the name of the ministry or agency' },
  issued: { ko: '발행한 해와 달(YYYY-MM) 또는 날(YYYY-MM-DD)', en: 'the month or day of issue, YYYY-MM or YYYY-MM-DD' },
  status: { ko: '판의 상태', en: 'the status of the edition' },
  children: { ko: '바로 아래 항목의 식별자 목록', en: 'the list of the ids of what stands below' },
  title: { ko: '제목', en: 'the title' },
  id: { ko: '식별자', en: 'an id' },
  header: { ko: '열 이름', en: 'the header of the column' },
};

/** The ways in which YAML makes something else of a text than was typed. */
export type AlteredText = keyof typeof alterations;

const alterations = {
  comment: {
    what: { ko: "빈칸 뒤의 '#'부터는 주석이 되어 빠집니다", en: "from the '#' on it is a comment and left out" },
    mend: {
      ko: "글의 일부이면 값 전체를 작은따옴표로 묶고(address: '표본로 1 #201호'), 주석이면 윗줄에 홀로 쓰십시오.",
      en: 'If it belongs to the text, put the whole value in single quotes; if it is a comment, give it a line of its own above.',
    },
  },
  escape: {
    what: { ko: '역슬래시 표기가 다른 글자가 됩니다', en: 'a backslash makes another character of it' },
    mend: {
      ko: '뜻한 글자를 그대로 쓰고, 역슬래시가 글의 일부이면 값을 큰따옴표 대신 작은따옴표로 묶으십시오.',
      en: 'Write the character itself; if the backslash belongs to the text, use single quotes.',
    },
  },
  lines: {
    what: { ko: '여러 줄에 걸쳐 있습니다', en: 'it runs over several lines' },
    mend: {
      ko: "값을 한 줄에 쓰십시오. '|'와 '>'는 지웁니다.",
      en: "Write the value in one line, without '|' or '>'.",
    },
  },
  split: {
    what: { ko: '괄호 안의 쉼표에서 나뉩니다', en: 'it is parted at the comma within its brackets' },
    mend: {
      ko: "하나의 이름이면 작은따옴표로 묶으십시오(['과(인력, 예산)', 도서관과]).",
      en: "If it is one name, put it in single quotes: ['A (b, c)', D].",
    },
  },
} satisfies Readonly<Record<string, Fault>>;

/** How to mend a key that is missing, and what stands behind it where that is known by its name. */
export function addKey(key: string): Bilingual {
  const value = values[key];
  if (!value) return { ko: `'${key}:' 줄을 추가하십시오.`, en: `Add a line '${key}:'.` };
  return {
    ko: `'${key}:' 줄을 추가하고 그 뒤에 ${value.ko}#{을} 쓰십시오.`,
    en: `Add a line '${key}:' with ${value.en}.`,
  };
}

/** What stands where a value of another type belongs, as far as its mend differs. */
export type WrongType = 'number for text' | 'group for text' | 'one for a list' | 'text for a number';

const insteadOfTypes: Readonly<Record<WrongType, Bilingual>> = {
  'number for text': {
    ko: "숫자나 기호로만 된 글이면 작은따옴표로 묶으십시오('1588').",
    en: "Put a text that is only digits or signs in single quotes: '1588'.",
  },
  'group for text': {
    ko: '괄호나 콜론이 글의 일부이면 값 전체를 작은따옴표로 묶고, 아니면 값 하나만 쓰십시오.',
    en: 'If the brackets or the colon belong to the text, put the whole value in single quotes; otherwise write one value.',
  },
  'one for a list': {
    ko: "하나뿐이어도 대괄호로 묶고, 여럿이면 쉼표로 나누십시오('[가, 나]').",
    en: "Put it in square brackets, also where it is one, and part several by commas: '[a, b]'.",
  },
  'text for a number': {
    ko: '따옴표와 단위, 다른 글자를 빼고 숫자만 쓰십시오.',
    en: 'Write the number alone, without quotes, a unit or other letters.',
  },
};

/** Where the keys of a file are documented: those of forms by themselves. */
export type Guide = 'guide' | 'form-reference';

/** How to mend a value that does not fit: what is documented of its key, and what its type needs. */
function mendValue(key: string, type: WrongType | undefined, guide: Guide): Bilingual {
  const value = values[key.split('.').at(-1) ?? ''];
  const written: Bilingual = value
    ? { ko: `${value.ko}#{을} 쓰십시오.`, en: `Write ${value.en}.` }
    : { ko: `docs/${guide}.md에 적힌 형식으로 고치십시오.`, en: `Write it as docs/${guide}.md says.` };
  const instead = type && insteadOfTypes[type];
  return instead ? { ko: `${written.ko} ${instead.ko}`, en: `${written.en} ${instead.en}` } : written;
}

/** How to mend a key that nothing stands behind. */
function fillKey(key: string): Bilingual {
  const value = values[key] ?? { ko: '값', en: 'its value' };
  return {
    ko: `'${key}:' 뒤에 한 칸 띄우고 ${value.ko}#{을} 쓰십시오. 쓸 것이 없고 필수가 아닌 항목이면 줄을 지우십시오.`,
    en: `Write ${value.en} behind '${key}: '. If there is nothing to write and the key is not required, delete the line.`,
  };
}

/** Problems of YAML: manifest, front matter and forms. */
export const yaml = {
  'yaml/syntax': error<{ problem: YamlProblem }>({
    title: { ko: 'YAML 문법 오류', en: 'YAML syntax error' },
    message: ({ problem }) => ({
      ko: `YAML로 읽을 수 없습니다(${problems[problem].what.ko}).`,
      en: `This cannot be read as YAML (${problems[problem].what.en}).`,
    }),
    help: ({ problem }) => problems[problem].mend,
  }),
  'yaml/altered-text': error<{ problem: AlteredText; text: string }>({
    title: { ko: '쓴 것과 달라지는 값', en: 'Value that is altered' },
    message: ({ problem, text }) => ({
      ko: `'${text}'#{은} 쓴 대로 읽히지 않습니다(${alterations[problem].what.ko}).`,
      en: `'${text}' is not read as written: ${alterations[problem].what.en}.`,
    }),
    help: ({ problem }) => alterations[problem].mend,
  }),
  'yaml/duplicate-key': error<{ key: string }>({
    title: { ko: '겹친 항목', en: 'Doubled key' },
    message: ({ key }) =>
      key === ''
        ? { ko: "':' 앞에 이름이 없는 항목이 두 번 있습니다.", en: "Two values have no name before ':'." }
        : { ko: `'${key}' 항목이 두 번 있습니다.`, en: `The key '${key}' stands twice.` },
    help: ({ key }) =>
      key === ''
        ? { ko: "':' 앞에 항목의 이름을 쓰십시오.", en: "Write the name of each before ':'." }
        : {
            ko: '어느 값이 맞는지 프로그램은 알 수 없습니다. 둘 중 하나를 지우십시오.',
            en: 'Which value is right cannot be told. Delete one of the two.',
          },
  }),
  'yaml/anchor': error<{
    mark: '&' | '*' | '<<';
    name: string;
    /** An alias of what is nowhere, in a file that may have aliases. */
    isAbsent: boolean;
    suggestion: string | undefined;
  }>({
    title: { ko: '쓸 수 없는 YAML 기호', en: 'Anchors and aliases' },
    message: ({ mark, name, isAbsent }) =>
      isAbsent
        ? {
            ko: `'*${name}'#{이} 되풀이할 '&${name}'#{이} 이 파일에 없습니다.`,
            en: `No '&${name}' stands in this file for '*${name}' to repeat.`,
          }
        : {
            ko: `'${mark}${name}'#{은} 쓸 수 없습니다(YAML의 ${anchorWords[mark].ko}).`,
            en: `'${mark}${name}' cannot be used (${anchorWords[mark].en} of YAML).`,
          },
    help: ({ suggestion }) =>
      meant(suggestion && `*${suggestion}`, {
        ko: '되풀이할 값은 쓰이는 곳마다 그대로 적으십시오. 글의 일부이면 값 전체를 작은따옴표로 묶으십시오.',
        en: 'Write a repeated value out where it is used. If the mark is part of the text, quote the whole value.',
      }),
  }),
  'yaml/curly-quotes': error<{ key: string; value: string }>({
    title: { ko: '값을 묶은 둥근 따옴표', en: 'Curly quotes around a value' },
    message: ({ key, value }) => ({
      ko: `'${key}' 항목의 값이 문서 편집기의 둥근 따옴표로 묶여 있어, 따옴표까지 책에 나옵니다.`,
      en: `The value of '${key}' stands in the curly quotes of a word processor, which would be printed with ${value}.`,
    }),
    help: ({ value }) => ({
      ko: `둥근 따옴표를 지우고 '${value}'만 남기십시오. 묶어야 하면 곧은 작은따옴표(')를 쓰십시오.`,
      en: `Write ${value} alone. Where quotes are needed, use straight ones (').`,
    }),
  }),
  'yaml/unknown-key': error<{ key: string; suggestion: string | undefined; known: string }>({
    title: { ko: '알 수 없는 항목', en: 'Unknown key' },
    message: ({ key }) =>
      key === ''
        ? { ko: '콜론 앞에 항목의 이름이 없습니다.', en: 'No key stands before this colon.' }
        : { ko: `'${key}' 항목은 쓸 수 없습니다.`, en: `The key '${key}' is not known here.` },
    help: ({ suggestion, known }) =>
      suggestion
        ? { ko: `'${suggestion}' 항목을 뜻했다면 이름을 고치십시오.`, en: `Did you mean '${suggestion}'?` }
        : {
            ko:
              known === ''
                ? '이 항목을 지우십시오. 여기에는 아무 항목도 쓰지 않습니다.'
                : `쓸 수 있는 항목으로 고치거나 이 항목을 지우십시오. 쓸 수 있는 항목: ${known}`,
            en: known === '' ? 'Remove it.' : `Write a key that is known, or remove it. Known keys: ${known}`,
          },
  }),
  'yaml/missing-key': error<{ key: string }>({
    title: { ko: '빠진 항목', en: 'Missing key' },
    message: ({ key }) => ({ ko: `'${key}' 항목이 없습니다.`, en: `The key '${key}' is missing.` }),
    help: ({ key }) => addKey(key),
  }),
  'yaml/wrong-value': error<{
    key: string;
    reason: { ko: string; en: string };
    blank: boolean;
    type: WrongType | undefined;
    guide: Guide;
  }>({
    title: { ko: '맞지 않는 값', en: 'Wrong value' },
    message: ({ key, reason }) => ({
      ko: key === '' ? `이 YAML은 쓸 수 없습니다(${reason.ko}).` : `'${key}' 항목의 값이 맞지 않습니다(${reason.ko}).`,
      en: key === '' ? `This YAML cannot be used: ${reason.en}.` : `The value of '${key}' is not valid: ${reason.en}.`,
    }),
    help: ({ key, blank, type, guide }) => (blank && key !== '' ? fillKey(key) : mendValue(key, type, guide)),
  }),
};

const anchorWords: Readonly<Record<'&' | '*' | '<<', Bilingual>> = {
  '&': { ko: '기준점', en: 'an anchor' },
  '*': { ko: '별칭', en: 'an alias' },
  '<<': { ko: '합치기', en: 'a merge' },
};
