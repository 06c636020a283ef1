import { type Bilingual, entry } from '../entry.ts';

/** What is odd about a text that should be a number. */
export type NumberHint =
  | 'decimal-points'
  | 'separator'
  | 'letter-o'
  | 'full-width'
  | 'other-digits'
  | 'broken'
  | 'unit'
  | 'text'
  | 'parenthesis'
  | 'as-of'
  | 'quote'
  | 'not-whole'
  | 'stray';

/** In a CSV file the quotes about a cell are the file's own: those of the value are written twice within them. */
const quoteText: Bilingual = {
  ko: '글로 된 값이라면 큰따옴표로 감싸십시오: 엑셀의 칸에서는 "글", 편집기로 연 파일에서는 """글"""이라고 씁니다.',
  en: 'If the value is meant as text, put it in double quotes: "text" in a cell of Excel, """text""" in an editor.',
};

const numberHints: Readonly<Record<NumberHint, Bilingual>> = {
  'decimal-points': {
    ko: '소수점이 둘 이상이므로 하나만 남기십시오.',
    en: 'There is more than one decimal point; keep one.',
  },
  separator: {
    ko: '쉼표는 세 자리마다 찍으므로 자리를 고치거나 쉼표를 지우십시오.',
    en: 'Commas group three digits; move the comma or remove it.',
  },
  'letter-o': {
    ko: '숫자 0 자리에 글자 O가 있으므로 숫자로 바꾸십시오.',
    en: 'There is a letter O where a zero belongs; type the digit.',
  },
  'full-width': {
    ko: '전각 숫자나 기호가 있으므로 반각으로 바꾸십시오.',
    en: 'There are full-width digits or signs; type the ordinary ones.',
  },
  'other-digits': {
    ko: '다른 문자권의 숫자가 있으므로 0~9로 바꾸십시오.',
    en: 'There are digits of another script; type 0 to 9.',
  },
  broken: {
    ko: '숫자가 세로줄이나 줄바꿈으로 끊겼으므로 이어 쓰고, 두 값이라면 칸을 나누십시오.',
    en: 'The number is broken by a bar or a line end; join it, or put two values into two cells.',
  },
  unit: {
    ko: '단위나 %는 단위 열에 적는 것이므로 칸에는 숫자만 남기십시오.',
    en: 'Units and % belong in the unit column; keep only the number here.',
  },
  text: {
    ko: `${quoteText.ko} 아니라면 숫자만 남기십시오.`,
    en: `${quoteText.en} Otherwise keep only the number.`,
  },
  parenthesis: {
    ko: '괄호는 잠정값 (숫자) 또는 기준시점 숫자 (연도.월)에만 쓰므로 다른 내용은 비고에 적으십시오.',
    en: 'Parentheses mark a provisional (number) or an as-of date, number (year.month); write anything else in the remarks.',
  },
  'as-of': {
    ko: '괄호 안의 기준시점은 연도.월이므로 월을 1에서 12 사이로 고치십시오.',
    en: 'The as-of date in parentheses is year.month; the month must be between 1 and 12.',
  },
  quote: {
    ko: '큰따옴표가 닫히지 않았거나 안이 비었으므로 글의 앞뒤를 모두 감싸십시오.',
    en: 'The double quotes are not closed or empty; put them around the whole text.',
  },
  'not-whole': {
    ko: '소수점 아래가 없는 정수를 적으십시오.',
    en: 'Write a whole number without decimals.',
  },
  stray: {
    ko: '숫자가 아닌 글자가 섞여 있으므로 지우십시오.',
    en: 'There are characters that do not belong to a number; remove them.',
  },
};

/** What is odd about a text that should be a year or years. */
export type YearHint = 'four-digits' | 'reversed';

const yearHints: Readonly<Record<YearHint, Bilingual>> = {
  'four-digits': {
    ko: '연도는 네 자리 숫자로 적고, 여럿이면 물결표와 쌍반점으로 이으십시오.',
    en: 'Write years with four digits; join several with a tilde and semicolons.',
  },
  reversed: {
    ko: '기간의 끝이 처음보다 앞서므로 순서를 바꾸십시오.',
    en: 'The span ends before it starts; swap its ends.',
  },
};

/** Problems of a cell that holds a figure: a number, a status word or a quoted text. */
export const value = {
  'value/malformed-number': entry<{ text: string; hint: NumberHint }>({
    severity: 'error',
    title: { ko: '읽을 수 없는 숫자', en: 'Malformed number' },
    message: ({ text }) => ({
      ko: `'${text}' 값을 숫자로 읽을 수 없습니다.`,
      en: `'${text}' cannot be read as a number.`,
    }),
    help: ({ hint }) => numberHints[hint],
  }),
  'value/unknown-status': entry<{ text: string; suggestion: string | undefined; known: string }>({
    severity: 'error',
    title: { ko: '알 수 없는 상태 표기', en: 'Unknown status word' },
    message: ({ text }) => ({
      ko: `'${text}' 표기는 숫자도 아니고 서식이 정한 상태 표기도 아닙니다.`,
      en: `'${text}' is neither a number nor one of the form's status words.`,
    }),
    help: ({ suggestion, known }) => ({
      ko: suggestion
        ? `'${suggestion}' 표기를 뜻했다면 그대로 고치십시오. ${quoteText.ko}`
        : `${quoteText.ko} 아니라면 ${known === '' ? '숫자를' : `숫자나 상태 표기(${known})를`} 쓰십시오.`,
      en: suggestion
        ? `Did you mean '${suggestion}'? ${quoteText.en}`
        : `${quoteText.en} Otherwise write a number${known === '' ? '.' : ` or one of the status words: ${known}`}`,
    }),
  }),
  'value/malformed-year': entry<{ text: string; hint: YearHint }>({
    severity: 'error',
    title: { ko: '읽을 수 없는 연도', en: 'Malformed year' },
    message: ({ text }) => ({
      ko: `'${text}' 값을 연도로 읽을 수 없습니다.`,
      en: `'${text}' cannot be read as a year or years.`,
    }),
    help: ({ hint }) => yearHints[hint],
  }),
};
