import { type Advice, choices, meant } from '../advice.ts';
import { type Bilingual, error } from '../entry.ts';

/** What the grammar of expressions expected. */
export type Expected = keyof typeof expectations;

const expectations = {
  operand: { ko: '값의 이름, 숫자, 함수 또는 여는 괄호', en: 'a name, a number, a function or an opening parenthesis' },
  operator: { ko: '연산자(+ - * /), | 또는 식의 끝', en: 'an operator (+ - * /), | or the end' },
  'spaced-minus': { ko: '앞뒤를 띄어 쓴 빼기 부호', en: 'a minus with a space on both sides' },
  segment: { ko: '점 뒤에 이어지는 이름', en: 'a name after the dot' },
  'closing-parenthesis': { ko: '닫는 괄호', en: 'a closing parenthesis' },
  argument: {
    ko: '함수의 인수(쉼표로 구분) 또는 닫는 괄호',
    en: 'an argument, separated by commas, or a closing parenthesis',
  },
  'series-before-selector': { ko: 'first, last 앞에 놓인 계열', en: 'a series before first or last' },
  filter: { ko: '| 뒤의 필터 이름', en: 'the name of a filter after |' },
  'whole-number': { ko: '허용 범위의 정수', en: 'a whole number within the allowed range' },
  'no-number': { ko: '숫자가 붙지 않은 필터', en: 'this filter without a number' },
  shallow: { ko: '더 얕은 괄호', en: 'fewer nested parentheses' },
} satisfies Readonly<Record<string, Bilingual>>;

/** What an operand turned out to be. */
export type ValueKind = keyof typeof kinds;

const kinds = {
  number: { ko: '숫자', en: 'a number' },
  text: { ko: '글', en: 'text' },
  series: { ko: '여러 해의 값으로 된 계열', en: 'a series of values' },
  arguments: { ko: '개수가 맞지 않는 인수', en: 'the wrong number of arguments' },
} satisfies Readonly<Record<string, Bilingual>>;

/** What was needed in its place. */
export type NeededKind = keyof typeof needs;

const needs = {
  number: { ko: '숫자', en: 'a number' },
  series: { ko: '계열', en: 'a series' },
  'two-numbers': { ko: '숫자 두 개', en: 'two numbers' },
  'single-value': { ko: '값 하나', en: 'a single value' },
} satisfies Readonly<Record<string, Bilingual>>;

const remedies: Readonly<Record<NeededKind, Bilingual>> = {
  number: {
    ko: '계산에는 숫자로 된 값만 쓸 수 있으므로 다른 값을 가리키십시오.',
    en: 'Only numbers can be computed with; refer to another value.',
  },
  series: {
    ko: 'first와 last는 계열에서 몇 개를 고르는 것이므로 계열 뒤에만 쓰십시오.',
    en: 'first and last choose from a series; write them only after one.',
  },
  'two-numbers': {
    ko: '인수 두 개를 주거나 계열에서 first 2, last 2로 두 값을 고르십시오.',
    en: 'Give two arguments, or choose two values of a series with first 2 or last 2.',
  },
  'single-value': {
    ko: '연도를 붙여 값 하나를 가리키거나 mean, sum 같은 함수로 묶으십시오.',
    en: 'Name one value by its key, or gather the series with a function such as mean or sum.',
  },
};

/** Why there is nothing to compute with. */
export type AbsenceReason = keyof typeof absences;

const absences = {
  blank: (name) => ({ ko: `'${name}' 값이 비어 있습니다.`, en: `'${name}' is blank.` }),
  status: (name, detail) => ({
    ko: `'${name}' 값은 숫자가 아니라 '${detail}' 상태입니다.`,
    en: `'${name}' is not a number but has the status '${detail}'.`,
  }),
  short: (name, detail) => ({
    ko: `'${name}' 계열에는 값이 ${detail}개뿐입니다.`,
    en: `The series '${name}' has only ${detail} values.`,
  }),
} satisfies Readonly<Record<string, (name: string, detail: string) => Bilingual>>;

function quoted(found: string): Bilingual {
  return found === '' ? { ko: '식의 끝', en: 'the end' } : { ko: `'${found}'`, en: `'${found}'` };
}

function suggested(suggestion: string | undefined, otherwise: Advice): Bilingual {
  if (suggestion === undefined) return meant(undefined, otherwise);
  return { ko: `'${suggestion}' 이름을 뜻했다면 그대로 고치십시오.`, en: `Did you mean '${suggestion}'?` };
}

const functions: Bilingual = { ko: '쓸 수 있는 함수', en: 'functions' };
const filters: Bilingual = { ko: '쓸 수 있는 필터', en: 'filters' };

/** Problems of the expressions that stand in `:value[...]`. */
export const expression = {
  'expression/syntax': error<{ expected: Expected; found: string }>({
    title: { ko: '잘못된 식', en: 'Syntax of an expression' },
    message: ({ expected, found }) => ({
      ko: `식을 읽을 수 없습니다. 필요한 것: ${expectations[expected].ko}, 놓인 것: ${quoted(found).ko}입니다.`,
      en: `The expression cannot be read: expected ${expectations[expected].en}, found ${quoted(found).en}.`,
    }),
    help: ({ expected }) =>
      expected === 'spaced-minus'
        ? {
            ko: '이름에도 붙임표가 들어가므로 빼기는 앞뒤를 띄어 쓰십시오.',
            en: 'Names contain hyphens; write a minus with a space on both sides.',
          }
        : {
            ko: '표시된 자리를 고치십시오. 식은 값의 이름, 연산자, 함수와 | 뒤의 필터로 이루어집니다.',
            en: 'Fix the marked place. An expression consists of names, operators, functions and filters after |.',
          },
  }),
  'expression/empty': error({
    title: { ko: '빈 식', en: 'Empty expression' },
    message: { ko: '대괄호 안에 식이 없습니다.', en: 'There is no expression between the brackets.' },
    help: {
      ko: "':value[이름]'처럼 콜론과 이름 바로 뒤에 반각 대괄호를 붙이고 그 안에 보여 줄 값의 이름을 적으십시오. 글이면 콜론 앞에 '\\'를 붙이십시오.",
      en: "Write the name of the value in square brackets right behind it, ':value[…]'. If it is text, put '\\' before the colon.",
    },
  }),
  'expression/unknown-name': error<{
    name: string;
    segment: string;
    suggestion: string | undefined;
    /** What could stand in its place, where that is a list that can be read. */
    known: string;
  }>({
    title: { ko: '알 수 없는 이름', en: 'Unknown name' },
    message: ({ name, segment }) => ({
      ko:
        segment === ''
          ? `'${name}' 이름만으로는 어느 값인지 정해지지 않습니다.`
          : `'${name}' 이름에서 '${segment}' 부분을 찾을 수 없습니다.`,
      en: segment === '' ? `'${name}' does not lead to a value yet.` : `There is no '${segment}' in '${name}'.`,
    }),
    help: ({ suggestion, known }) =>
      suggested(suggestion, {
        ko: `이름은 종류.아이디.항목[.연도] 순서이므로 자료 파일의 아이디와 항목을 확인하십시오.${known === '' ? '' : ` 이 자리에 쓸 수 있는 이름: ${known}`}`,
        en: `Names read kind.id.field[.key]; check the id and the field in the data files.${known === '' ? '' : ` Names that can stand here: ${known}`}`,
      }),
  }),
  'expression/unknown-function': error<{ name: string; suggestion: string | undefined; known: string }>({
    title: { ko: '알 수 없는 함수', en: 'Unknown function' },
    message: ({ name }) => ({ ko: `'${name}' 함수는 없습니다.`, en: `There is no function '${name}'.` }),
    help: ({ suggestion, known }) =>
      suggested(suggestion, {
        ko: '있는 함수로 고치십시오.',
        en: 'Use another function.',
        list: choices(known, functions),
      }),
  }),
  'expression/unknown-filter': error<{ name: string; suggestion: string | undefined; known: string }>({
    title: { ko: '알 수 없는 필터', en: 'Unknown filter' },
    message: ({ name }) => ({ ko: `'${name}' 필터는 없습니다.`, en: `There is no filter '${name}'.` }),
    help: ({ suggestion, known }) =>
      suggested(suggestion, {
        ko: '있는 필터로 고치십시오.',
        en: 'Use another filter.',
        list: choices(known, filters),
      }),
  }),
  'expression/wrong-type': error<{ text: string; found: ValueKind; needed: NeededKind }>({
    title: { ko: '맞지 않는 값의 종류', en: 'Wrong kind of value' },
    message: ({ text, found, needed }) => ({
      ko: `'${text}' 자리에 필요한 것은 ${needs[needed].ko}인데, 놓인 것은 ${kinds[found].ko}입니다.`,
      en: `'${text}' should be ${needs[needed].en} but is ${kinds[found].en}.`,
    }),
    help: ({ needed }) => remedies[needed],
  }),
  'expression/no-value': error<{ name: string; reason: AbsenceReason; detail: string }>({
    title: { ko: '값이 없는 항목', en: 'No value' },
    message: ({ name, reason, detail }) => absences[reason](name, detail),
    help: {
      ko: '값을 채우거나, 값이 있는 연도만 고르도록 식을 고치십시오.',
      en: 'Fill in the value, or change the expression to choose only keys that have one.',
    },
  }),
  'expression/division-by-zero': error<{ text: string }>({
    title: { ko: '0으로 나누기', en: 'Division by zero' },
    message: ({ text }) => ({
      ko: `'${text}' 값이 0이어서 나눌 수 없습니다.`,
      en: `'${text}' is zero and cannot be divided by.`,
    }),
    help: {
      ko: '나누는 값을 확인하고, 0이 맞다면 식 대신 글로 적으십시오.',
      en: 'Check the divisor; if zero is right, write words in place of the expression.',
    },
  }),
  'expression/needs-rounding': error<{ text: string }>({
    title: { ko: '반올림이 필요한 값', en: 'Needs rounding' },
    message: ({ text }) => ({
      ko: `'${text}' 계산은 소수점 아래가 정해지지 않는 값을 냅니다.`,
      en: `'${text}' gives a value without a settled number of decimals.`,
    }),
    help: {
      ko: '반올림은 round, 버림은 floor, 올림은 ceil이므로 식 끝에 | round 1처럼 자릿수를 적으십시오.',
      en: 'Say how to round at the end, such as | round 1 (or floor, ceil).',
    },
  }),
};
