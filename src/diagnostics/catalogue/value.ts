import { type Bilingual, error, warning } from '../entry.ts';
import { accept } from './accept.ts';

/** What is odd about a text that should be a number. */
export type NumberHint = keyof typeof numberHints;

/** In a CSV file the quotes about a cell are the file's own: those of the value are written twice within them. */
const quoteText: Bilingual = {
  ko: '글로 된 값이라면 큰따옴표로 감싸십시오: 엑셀의 칸에서는 "글", 편집기로 연 파일에서는 """글"""이라고 씁니다.',
  en: 'If the value is meant as text, put it in double quotes: "text" in a cell of Excel, """text""" in an editor.',
};

/** What a hint may say more of: the number that was meant, and the unit of the column. */
interface Meant {
  readonly mended?: string | undefined;
  readonly unit?: string | undefined;
}

type Hint = Bilingual | ((meant: Meant) => Bilingual);

const numberHints = {
  'decimal-points': {
    ko: '소수점이 둘 이상입니다. 원자료의 숫자를 확인하여 하나만 남기십시오.',
    en: 'There is more than one decimal point; look the number up, and keep one.',
  },
  'leading-point': written('소수점 앞의 0도 써야 합니다', 'The zero before the decimal point is written too'),
  'trailing-point': written('숫자의 끝에는 점을 찍지 않습니다', 'There is no point at the end of a number'),
  'leading-zero': {
    ko: '앞에 0이 더 있습니다. 소수점이 빠졌으면 넣고, 아니면 앞의 0을 지우십시오.',
    en: 'There is a zero too many in front: put in the decimal point if it was lost, or else remove the zero.',
  },
  separator: {
    ko: '쉼표는 세 자리마다 찍고 빈칸은 두지 않습니다. 빠진 자리가 없는지 원자료의 숫자와 견주어 고치십시오.',
    en: 'Commas group three digits, and there are no blanks. Compare with the source, as a digit may be lost.',
  },
  'letter-o': {
    ko: '숫자 0 자리에 글자 O가 있으므로 숫자로 바꾸십시오.',
    en: 'There is a letter O where a zero belongs; type the digit.',
  },
  letter: {
    ko: '숫자 사이에 글자가 있습니다. 지우지 말고 원자료를 확인하여 그 자리의 숫자(l, I는 대개 1)로 바꾸십시오.',
    en: 'There is a letter among the digits. Do not delete it: look up the digit that belongs there (l and I are mostly 1).',
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
  minus: written('줄어든 값(음수)은 △로 씁니다', 'A minus is written △'),
  plus: written('더하기표는 쓰지 않습니다', 'There is no plus sign'),
  sized: ({ mended, unit = '' }) => ({
    ko: `${unit === '' ? '이 값의 단위' : `이 열의 단위(${unit})`}로 환산한 숫자만 쓰십시오.${mended ? ` 이 값은 ${mended}입니다.` : ''}`,
    en: `Write what it is in the unit of this column${unit === '' ? '' : ` (${unit})`}, as a number alone.${mended ? ` It is ${mended}.` : ''}`,
  }),
  unit: ({ unit }) => ({
    ko: !unit
      ? '단위나 %는 단위 열에 적는 것이므로 칸에는 숫자만 남기십시오.'
      : `이 열의 단위는 ${unit}입니다. 다른 단위로 적은 값이면 환산하여 숫자만 쓰십시오.`,
    en: !unit
      ? 'Units and % belong in the unit column; keep only the number here.'
      : `This column is in ${unit}. Convert a value in another unit, and write only the number.`,
  }),
  text: {
    ko: `${quoteText.ko} 아니라면 원자료를 확인하여 숫자로 고치십시오.`,
    en: `${quoteText.en} Otherwise look up the number and write it.`,
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
    ko: '수를 세는 열이므로 원자료를 확인하여 소수점 아래가 없는 정수를 적으십시오.',
    en: 'This column counts things; look up the whole number and write it.',
  },
  negative: {
    ko: '수를 세는 열이므로 0보다 작을 수 없습니다. 원자료를 확인하여 고치십시오.',
    en: 'This column counts things, and cannot be below 0; look the number up.',
  },
  stray: {
    ko: '숫자가 아닌 글자가 섞여 있습니다. 지우기만 하지 말고 원자료를 확인하여 숫자 하나로 고치십시오.',
    en: 'There are characters that do not belong to a number. Look up what was meant, and write one number.',
  },
} satisfies Readonly<Record<string, Hint>>;

/** A rule of notation, and what is to be written by it, where there is one answer. */
function written(ko: string, en: string): Hint {
  return ({ mended }) =>
    !mended
      ? { ko: `${ko}. 그렇게 고치십시오.`, en: `${en}.` }
      : { ko: `${ko}. '${mended}'#{로} 고치십시오.`, en: `${en}. Write '${mended}'.` };
}

function hintText(hint: NumberHint, meant: Meant): Bilingual {
  const text = numberHints[hint];
  return typeof text === 'function' ? text(meant) : text;
}

/** Why a cell cannot be added up: what is odd about it as a number, or that it is a sum of itself or of nothing. */
export type SumHint = NumberHint | 'circle' | 'nothing' | 'point';

/** Hints that say another thing of a cell that is added up: no text, quoted or not, adds anything. */
const sumHints: Readonly<Partial<Record<SumHint, Bilingual>>> = {
  circle: {
    ko: '합계끼리 서로를 더하지 않도록 화살표의 방향을 고치십시오.',
    en: 'Turn the arrows so that no total adds up another that adds up it.',
  },
  nothing: {
    ko: '화살표가 가리키는 쪽에 더할 칸이 없습니다. 화살표의 방향을 고치거나, 더할 칸이 머리행이나 머리열에 들었으면 그 수를 줄이십시오.',
    en: 'There is nothing to add where the arrow points. Turn it, or lower the number of head rows or columns.',
  },
  parenthesis: {
    ko: '숫자만 남기고, 괄호 안의 내용은 합계에 들지 않는 칸에 적으십시오.',
    en: 'Keep only the number, and write what is in parentheses into a cell that is not added up.',
  },
  point: {
    ko: '다른 값은 모두 정수이니 점이 아니라 쉼표일 것입니다. 쉼표로 고치고, 소수가 맞으면 다른 값에도 소수 자리를 쓰십시오.',
    en: 'All other numbers are whole ones: the point must be a comma. If it is none, give the others decimals too.',
  },
  quote: notSummed(),
  text: notSummed(),
  unit: {
    ko: '단위는 머리글이나 표의 단위에 적고 칸에는 숫자만 남기십시오. 숫자 뒤의 낱말이 크기(만, 억 등)이면 그만큼 곱한 숫자를 쓰십시오.',
    en: 'Keep only the number, and write its unit into a header. Multiply it out where the word is one of size.',
  },
};

function notSummed(): Bilingual {
  return {
    ko: "더할 값이면 숫자로 고치고, 값이 없으면 '-'를 쓰십시오. 더하지 않을 머리글이면 머리행이나 머리열의 수를 늘리십시오.",
    en: "Write a number, or '-' where there is nothing. If it heads others, raise the number of head rows or columns.",
  };
}

/** What is odd about a text that should be a year or years. */
export type YearHint = keyof typeof yearHints;

const yearHints = {
  'four-digits': {
    ko: '연도는 네 자리 숫자로 적고, 여럿이면 물결표와 쌍반점으로 이으십시오.',
    en: 'Write years with four digits; join several with a tilde and semicolons.',
  },
  reversed: {
    ko: '기간의 끝이 처음보다 앞서므로 순서를 바꾸십시오.',
    en: 'The span ends before it starts; swap its ends.',
  },
} satisfies Readonly<Record<string, Bilingual>>;

function notSummedMessage(text: string, hint: SumHint | undefined): Bilingual {
  if (hint === undefined)
    return {
      ko: '합계에 드는 칸이 비어 있어, 합계가 다 더한 것인지 알 수 없습니다.',
      en: 'This cell is part of a sum and blank, so that nobody knows the sum.',
    };
  if (hint === 'nothing')
    return { ko: `'${text}' 합계가 더할 칸이 하나도 없습니다.`, en: `The sum '${text}' has nothing to add up.` };
  return {
    ko: `'${text}' 칸은 합계에 드는데 이대로는 더할 수 없습니다.`,
    en: `'${text}' is part of a sum, and cannot be added up as it is.`,
  };
}

/** Problems of a cell that holds a figure: a number, a status word or a quoted text. */
export const value = {
  'value/malformed-number': error<{
    text: string;
    hint: NumberHint;
    mended?: string | undefined;
    unit?: string | undefined;
  }>({
    title: { ko: '읽을 수 없는 숫자', en: 'Malformed number' },
    message: ({ text }) => ({
      ko: `'${text}' 값을 숫자로 읽을 수 없습니다.`,
      en: `'${text}' cannot be read as a number.`,
    }),
    help: ({ hint, ...meant }) => hintText(hint, meant),
  }),
  'value/not-summed': error<{ text: string; hint: SumHint | undefined }>({
    title: { ko: '더할 수 없는 칸', en: 'Cell that cannot be added up' },
    message: ({ text, hint }) => notSummedMessage(text, hint),
    help: ({ hint }) =>
      hint === undefined
        ? {
            ko: "값을 쓰고, 값이 없으면 '-'를, 아직 모르면 서식의 상태 표기(예: 집계중)를 쓰십시오.",
            en: "Fill it in; write '-' where there is nothing, and a status word of the form where it is not known yet.",
          }
        : (sumHints[hint] ?? hintText(hint as NumberHint, {})),
  }),
  'value/unknown-status': error<{ text: string; suggestion: string | undefined; known: string }>({
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
  'value/malformed-year': error<{ text: string; hint: YearHint }>({
    title: { ko: '읽을 수 없는 연도', en: 'Malformed year' },
    message: ({ text }) => ({
      ko: `'${text}' 값을 연도로 읽을 수 없습니다.`,
      en: `'${text}' cannot be read as a year or years.`,
    }),
    help: ({ hint }) => yearHints[hint],
  }),
  'value/repeated-name': error<{ name: string }>({
    title: { ko: '목록에 두 번 적힌 이름', en: 'Name twice in a list' },
    message: ({ name }) => ({
      ko: `'${name}'#{이} 이 목록의 앞에도 있습니다.`,
      en: `'${name}' stands in this list twice.`,
    }),
    help: {
      ko: '하나를 지우십시오. 다른 이름을 쓰려던 자리라면 그 이름으로 고치십시오.',
      en: 'Remove one of them, or write the name that was meant in its place.',
    },
  }),
  'value/repeated-line': error<{ name: string; kind: string; node: string }>({
    title: { ko: '같은 것을 두 번 적은 행', en: 'Row that names the same again' },
    message: ({ name, node, kind }) => ({
      ko: `'${name}'#{은} '${node}'의 ${kind} 표에 이미 있어, 두 번 실리고 합계에도 두 번 더해집니다.`,
      en: `'${name}' stands in the table '${kind}' of '${node}' already: it would be listed twice and added up twice.`,
    }),
    help: {
      ko: '한 행을 지우십시오. 다른 것을 가리키려던 행이면 그 식별자로 고치십시오.',
      en: 'Delete one of the rows, or write the id of what was meant.',
    },
  }),
  'value/on-heading': error<{ text: string; name: string }>({
    title: { ko: '제목 행에 적은 숫자', en: 'Number on a heading' },
    message: ({ text, name }) => ({
      ko: `'${name}'의 행은 표에서 제목이 되므로 여기에 적은 '${text}' 값은 어디에도 실리지 않습니다.`,
      en: `The row '${name}' is a heading of the table, so that '${text}' would be printed nowhere.`,
    }),
    help: {
      ko: '값을 제목 아래의 행으로 옮기십시오. 제목이 아니라 금액의 행이면 단계를 고치십시오.',
      en: 'Move the number to a row below the heading. If the row is no heading, correct its stage.',
    },
  }),
  'value/sum-differs': warning<{ name: string; whole: string; sum: string; relation: 'differs' | 'below' }>({
    title: { ko: '부분과 맞지 않는 합계', en: 'Total that does not match its parts' },
    message: ({ name, whole, sum, relation }) => {
      const [ko, en] = name === '' ? ['이 합계', 'This total'] : [`'${name}'`, `'${name}'`];
      return relation === 'below'
        ? {
            ko: `${ko} ${whole}#{이} 그 일부인 ${sum}보다 작습니다.`,
            en: `${en} is ${whole}, below ${sum}, which is a part of it.`,
          }
        : {
            ko: `${ko} ${whole}#{이} 부분을 더한 값 ${sum}#{와} 다릅니다.`,
            en: `${en} is ${whole}, but its parts add up to ${sum}.`,
          };
    },
    help: {
      ko: '원자료와 견주어 틀린 숫자를 고치십시오. 부속표의 합계는 쓰지 않고 Σ↑처럼 적으면 계산됩니다. 맞는 숫자라면 acceptances.csv에 까닭을 적어 예외로 인정하십시오.',
      en: 'Compare with the source and correct the wrong number. In a typed table, write Σ↑ or another arrow to have it computed. If all are right, accept it in acceptances.csv.',
    },
  }),
  'value/bracketed-unit': error<{ text: string; bare: string }>({
    title: { ko: '괄호까지 쓴 단위', en: 'Unit with its brackets' },
    message: ({ text }) => ({
      ko: `단위 '${text}'#{은} 괄호와 머리말까지 두 번 실립니다. 이들은 서식이 붙입니다.`,
      en: `The unit '${text}' would be printed in brackets twice: the form puts them around it.`,
    }),
    help: ({ bare }) => ({ ko: `'${bare}'만 쓰십시오.`, en: `Write '${bare}'.` }),
  }),
  'value/year-gap': warning<{ year: string; before: string; column: string }>({
    title: { ko: '건너뛴 연도', en: 'Year left out' },
    message: ({ year, before }) => ({
      ko: `${before}년 다음이 ${year}년이어서 ${year}년의 전년 대비 증가율을 낼 수 없습니다.`,
      en: `${year} follows ${before}, so that there is no growth against the year before.`,
    }),
    help: ({ column }) => ({
      ko: `빠진 해의 열을 더하고 값을 쓰십시오. '${column}' 열 이름의 연도가 틀렸으면 고치고, 값을 모르는 해이면 acceptances.csv에 까닭을 적어 예외로 인정하십시오.`,
      en: `Add a column for the year between, or correct the year of '${column}'. If the values are not known, accept it in acceptances.csv.`,
    }),
  }),
  'value/repeated-row': warning<{ name: string; row: number }>({
    title: { ko: '되풀이된 행', en: 'Repeated row' },
    message: ({ name, row }) => ({
      ko: `'${name}'#{은} ${row}행과 같은 항목의 같은 일, 같은 일정입니다.`,
      en: `'${name}' says what row ${row} says of the same node and time.`,
    }),
    help: {
      ko: `하나를 지우거나, 다른 일이면 이름이나 일정을 고치십시오. ${accept.ko}`,
      en: `Delete one of them, or mend the name or the time of the other. ${accept.en}`,
    },
  }),
};
