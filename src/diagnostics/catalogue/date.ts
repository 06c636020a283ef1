import { type Bilingual, error, warning } from '../entry.ts';
import { accept } from './accept.ts';

/** Why a text could not be read as dates. */
export type DateHint = keyof typeof hints;

const hints = {
  'unknown-word': {
    ko: "일정 표기에 없는 낱말입니다. 달이나 분기이면 3월, 1분기처럼 숫자로 고치고, '까지'와 '부터'는 물결표로 쓰고('~9월', '9월~'), 설명이면 비고로 옮기십시오.",
    en: 'This is not a word of the date notation. Write months and quarters with figures, such as 3월 or 1분기, until and from with a tilde (~9월, 9월~), and move explanations to the remarks.',
  },
  'missing-unit': {
    ko: '숫자가 월인지 분기인지 알 수 없으므로 3월, 1분기처럼 단위를 붙이십시오.',
    en: 'It is unclear whether the number is a month or a quarter; add the unit, such as 3월 or 1분기.',
  },
  'missing-month': {
    ko: '연도 다음의 점 뒤에 월이 빠졌으므로 월을 적으십시오.',
    en: 'The month is missing after the dot of the year; write it.',
  },
  apostrophe: {
    ko: "두 자리 연도 앞에는 작은따옴표(')를 붙이십시오. 엑셀에서 칸에 쳐 넣으면 사라지므로, 글로 연 열에 넣거나 네 자리로 적으십시오.",
    en: "Put an apostrophe (') before a year of two digits. Excel takes it from what is typed into a cell: type it into a column opened as text, or write four digits.",
  },
  'year-digits': {
    ko: '연도는 작은따옴표와 두 자리 또는 네 자리 숫자로 적으십시오.',
    en: 'Write the year with an apostrophe and two digits, or with four digits.',
  },
  'dot-list': {
    ko: '월을 여럿 적을 때에는 점 대신 쉼표로 나누십시오.',
    en: 'Separate several months with commas, not with dots.',
  },
  parenthesis: {
    ko: '괄호의 짝을 맞추고, 괄호 안에는 기간·빈도·잠정 표시 가운데 하나만 적으십시오.',
    en: 'Balance the parentheses, and write only a span, a frequency or a mark of tentativeness in them.',
  },
  'one-day': {
    ko: '연, 월, 일을 점으로 나누어 2031. 3. 5. 꼴로 적으십시오.',
    en: 'Write year, month and day parted by dots, as in 2031. 3. 5.',
  },
  unexpected: {
    ko: '이 자리에는 연도, 월, 분기 또는 빈도가 와야 하므로 표기를 고치십시오.',
    en: 'A year, month, quarter or frequency is expected here; mend the notation.',
  },
} satisfies Readonly<Record<string, Bilingual>>;

/** Problems of cells that hold dates, and of a date compared with the group it stands in. */
export const date = {
  'date/malformed': error<{ text: string; hint: DateHint }>({
    title: { ko: '읽을 수 없는 일정', en: 'Malformed date' },
    message: ({ text }) => ({
      ko: text === '' ? '일정이 끝나지 않은 채 그쳤습니다.' : `‘${text}’ 부분을 일정으로 읽을 수 없습니다.`,
      en: text === '' ? 'The date stops before it is complete.' : `‘${text}’ cannot be read as a date.`,
    }),
    help: ({ hint }) => hints[hint],
  }),
  'date/impossible': error<{ text: string; part: 'month' | 'day' | 'quarter' }>({
    title: { ko: '있을 수 없는 날짜', en: 'Impossible date' },
    message: ({ text, part }) => {
      const words = {
        month: { ko: '월', en: 'month' },
        day: { ko: '일', en: 'day' },
        quarter: { ko: '분기', en: 'quarter' },
      };
      return {
        ko: `‘${text}’ 숫자는 달력의 ${words[part].ko} 범위를 벗어납니다.`,
        en: `‘${text}’ is not a ${words[part].en} of the calendar.`,
      };
    },
    help: ({ part }) => {
      const ranges = {
        month: { ko: '월은 1~12', en: 'Months run from 1 to 12' },
        day: { ko: '일은 그 달의 마지막 날까지', en: 'Days run to the end of their month' },
        quarter: { ko: '분기는 1~4', en: 'Quarters run from 1 to 4' },
      };
      return {
        ko: `${ranges[part].ko}이므로 원래의 일정을 확인하여 고치십시오.`,
        en: `${ranges[part].en}; look the date up and correct it.`,
      };
    },
  }),
  'date/end-before-start': error<{ text: string }>({
    title: { ko: '처음보다 앞서는 끝', en: 'End before start' },
    message: ({ text }) => ({
      ko: `‘${text}’ 기간은 끝이 처음보다 앞섭니다.`,
      en: `The span ‘${text}’ ends before it starts.`,
    }),
    help: {
      ko: '해를 넘기는 기간이면 끝에 그 해의 연도를 적고, 아니라면 처음과 끝의 순서를 바꾸십시오.',
      en: 'If the span runs into another year, write the year at its end too; otherwise swap its ends.',
    },
  }),
  'date/outside-years': warning<{ text: string; year: number; plan: number }>({
    title: { ko: '계획의 해에서 먼 날짜', en: 'Date far from the years of the plan' },
    message: ({ text, year, plan }) => ({
      ko: `‘${text}’ 숫자는 ${year}년으로, 이 계획의 해인 ${plan}년과 두 해 이상 떨어져 있습니다.`,
      en: `‘${text}’ means ${year}, which is years away from ${plan}, the year of this plan.`,
    }),
    help: {
      ko: '연도를 잘못 적었다면 고치고, 맞는 연도라면 acceptances.csv에 까닭을 적어 예외로 인정하십시오.',
      en: 'Correct the year if it is a slip; if it is right, accept the warning in acceptances.csv and say why.',
    },
  }),
  'date/unknown-period': error<{ text: string; suggestion: string | undefined; known: string }>({
    title: { ko: '알 수 없는 시기 구분', en: 'Unknown period' },
    message: ({ text }) => ({
      ko: `‘${text}’ 구분은 서식이 정한 시기에 없습니다.`,
      en: `‘${text}’ is not one of the form's periods.`,
    }),
    help: ({ text, suggestion, known }) => ({
      ko:
        known === ''
          ? '서식의 periods에 시기의 낱말이 하나도 없습니다. 서식의 periods에 쓸 낱말을 적거나 칸을 비우십시오.'
          : suggestion
            ? `‘${suggestion}’ 구분을 뜻했다면 그렇게 고치십시오. 책에 ‘${text}’ 그대로 인쇄해야 한다면 서식의 periods에서 ‘${suggestion}’ 대신 그 낱말을 쓰십시오. 서식의 periods: ${known}`
            : `쓸 수 있는 구분 가운데 하나를 쓰거나 둘을 물결표로 이으십시오. 다른 낱말을 써야 한다면 서식의 periods에 더하십시오. 서식의 periods: ${known}`,
      en:
        known === ''
          ? 'The form names no periods. Write the words into its periods, or leave the cell blank.'
          : suggestion
            ? `If ‘${suggestion}’ was meant, write that. If ‘${text}’ is to be printed as it is, write it into the form's periods instead of ‘${suggestion}’. The form's periods: ${known}`
            : `Use one of these, or join two with a tilde. If another word is needed, add it to the form's periods. The form's periods: ${known}`,
    }),
  }),
  'date/outside-group': warning<{ date: string; group: string }>({
    title: { ko: '구분과 겹치지 않는 일정', en: 'Date outside its group' },
    message: ({ date: text, group }) => ({
      ko: `세부일정 ‘${text}’ 기간이 구분 ‘${group}’ 기간과 한 달도 겹치지 않습니다.`,
      en: `The date ‘${text}’ has no month in common with its group ‘${group}’.`,
    }),
    help: {
      ko: '일정의 월을 고치거나 행을 알맞은 구분으로 옮기고, 적힌 대로가 맞으면 acceptances.csv에 까닭을 적어 예외로 인정하십시오.',
      en: 'Correct the date, or move the row to the group it belongs to; if it is meant so, accept the warning in acceptances.csv.',
    },
  }),
  'date/outside-year': warning<{ dates: string; year: number }>({
    title: { ko: '계획의 해를 벗어난 일정', en: 'Date outside the year of the plan' },
    message: ({ dates, year }) => ({
      ko: `일정 ‘${dates}’ 전체가 이 계획의 해인 ${year}년 밖에 있습니다.`,
      en: `All of ‘${dates}’ lies outside ${year}, the year of this plan.`,
    }),
    help: {
      ko: `지난 계획에서 옮긴 연도가 남았는지 보고 고치십시오. ${accept.ko}`,
      en: `See whether a year of an earlier plan was left in, and correct it. ${accept.en}`,
    },
  }),
  'date/two-dates': warning<{ name: string; dates: string; other: string; others: string }>({
    title: { ko: '한 일의 두 일정', en: 'One event with two dates' },
    message: ({ name, dates, other, others }) => ({
      ko: `'${name}'의 일정이 여기서는 ‘${dates}’이고 ${other}에서는 ‘${others}’입니다.`,
      en: `'${name}' is on ‘${dates}’ here, and on ‘${others}’ in ${other}.`,
    }),
    help: {
      ko: `두 표 가운데 틀린 쪽을 고치고, 다른 일이면 이름을 다르게 쓰십시오. ${accept.ko}`,
      en: `Correct the table that is wrong; if they are two events, give them two names. ${accept.en}`,
    },
  }),
  'date/before-preparation': warning<{ name: string; dates: string; other: string; others: string }>({
    title: { ko: '앞 단계보다 빠른 일정', en: 'Step before the one it needs' },
    message: ({ name, dates, other, others }) => ({
      ko: `'${name}'(‘${dates}’)#{이} 그에 앞서야 할 '${other}'(‘${others}’)보다 먼저 끝납니다.`,
      en: `'${name}' (‘${dates}’) ends before '${other}' (‘${others}’), which it needs.`,
    }),
    help: {
      ko: `두 행 가운데 달을 잘못 적은 쪽을 고치십시오. ${accept.ko}`,
      en: `Correct the row whose month is wrong. ${accept.en}`,
    },
  }),
};
