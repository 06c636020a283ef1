import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about cells that hold dates. */
export const dateExplanations = {
  'date/malformed': {
    why: {
      ko: '일정은 달과 기간으로 읽혀 시기 구분과 견주어지고 책 전체에서 같은 꼴로 인쇄됩니다. 읽을 수 없는 일정은 빠뜨려도 알 수 없습니다.',
      en: 'Dates are read as months and spans, compared with their group and printed alike throughout the book. One that cannot be read would escape every check.',
    },
    file: 'schedule.csv',
    bad: `id,과제,구분,추진계획,세부일정
opening-course,bookstore-opening,2분기,창업 교육 운영,'31.5월 말`,
    good: `id,과제,구분,추진계획,세부일정
opening-course,bookstore-opening,2분기,창업 교육 운영,'31.5월`,
    mend: {
      ko: "알림에 표시된 부분을 '31.2월, '31.1~3월, 2분기, 월 1회와 같은 표기로 고치십시오. 표기가 아닌 설명은 비고로 옮깁니다. 쓸 수 있는 표기는 docs/guide.md에 모두 있습니다.",
      en: "Write the marked part in a notation such as '31.2월, '31.1~3월, 2분기 or 월 1회, and move explanations to the remarks. docs/guide.md lists all notations.",
    },
  },
  'date/impossible': {
    why: {
      ko: '달력에 없는 날은 지킬 수 없는 일정입니다. 대개 숫자를 잘못 친 것이며, 책에 그대로 나오면 바로잡는 공고를 내야 합니다.',
      en: 'A day that is not in the calendar cannot be kept. It is usually a typing error, and would have to be corrected in public.',
    },
    file: 'schedule.csv',
    bad: `id,과제,구분,추진계획,세부일정
purchase-results,library-purchase,하반기,구매 실적 공개,'31.13월`,
    good: `id,과제,구분,추진계획,세부일정
purchase-results,library-purchase,하반기,구매 실적 공개,'31.12월`,
    mend: {
      ko: '숫자를 확인하여 고치십시오. 해를 넘긴 달이면 다음 해의 연도와 달로 씁니다.',
      en: 'Check and correct the number. A month beyond the year is written with the next year.',
    },
  },
  'date/end-before-start': {
    why: {
      ko: '끝이 처음보다 앞서는 기간은 뜻이 없고, 해를 넘기는 기간인지 순서를 바꾸어 쓴 것인지 알 수 없습니다.',
      en: 'A span that ends before it starts means nothing; it may run into the next year, or its ends may be swapped.',
    },
    file: 'schedule.csv',
    bad: `id,과제,구분,추진계획,세부일정
opening-course,bookstore-opening,연중,창업 교육 운영,'31.11~2월`,
    good: `id,과제,구분,추진계획,세부일정
opening-course,bookstore-opening,연중,창업 교육 운영,'31.11~'32.2월`,
    mend: {
      ko: "해를 넘기면 끝에도 연도를 쓰고('31.11~'32.2월), 아니면 처음과 끝을 바꾸십시오.",
      en: "Where it runs into another year, write that year at its end ('31.11~'32.2월); otherwise swap the ends.",
    },
  },
  'date/outside-years': {
    why: {
      ko: '한 해의 계획에는 그해와 앞뒤 해의 일정만 실립니다. 두 자리 연도의 숫자가 뒤바뀌거나 옛 계획을 베끼면 먼 해가 됩니다.',
      en: 'The plan of a year holds dates of that year and its neighbours. Swapped digits, or a row copied from an old plan, give a year far away.',
    },
    file: 'schedule.csv',
    bad: `id,과제,구분,추진계획,세부일정
opening-q1-call,bookstore-opening,1분기,지원사업 공고,'13.2월`,
    good: `id,과제,구분,추진계획,세부일정
opening-q1-call,bookstore-opening,1분기,지원사업 공고,'31.2월`,
    mend: {
      ko: '두 자리 연도의 숫자를 확인하여 고치십시오. 여러 해에 걸친 일정이어서 맞는 연도라면 예외로 인정합니다.',
      en: 'Check the two digits of the year and correct them. If the work does run over many years, accept the warning.',
    },
  },
  'date/unknown-period': {
    why: {
      ko: '추진계획은 시기 구분으로 묶이고 같은 구분은 한 칸으로 합쳐집니다. 모르는 구분은 묶을 수도, 일정과 견줄 수도 없습니다.',
      en: 'The schedule is grouped by periods, and equal neighbours become one cell. An unknown period can neither be grouped nor compared with dates.',
    },
    file: 'schedule.csv',
    bad: `id,과제,구분,추진계획,세부일정
opening-course,bookstore-opening,2~4분기,창업 교육 운영,'31.4~12월`,
    good: `id,과제,구분,추진계획,세부일정
opening-course,bookstore-opening,2분기~4분기,창업 교육 운영,'31.4~12월`,
    mend: {
      ko: '서식의 periods에 있는 낱말(알림에 나옵니다) 하나를 쓰거나 둘을 물결표로 이으십시오(2분기~4분기). 부처의 책이 다른 낱말을 쓰면 서식의 periods를 그 낱말로 고칩니다.',
      en: 'Write one of the words of the form, such as 1분기, 상반기 or 연중, or join two with a tilde (2분기~4분기).',
    },
  },
  'date/outside-group': {
    why: {
      ko: '구분과 일정이 한 달도 겹치지 않으면 둘 가운데 하나가 틀렸을 것입니다. 책에는 2분기 칸 옆에 3월이라고 인쇄되어 읽는 사람이 어느 쪽도 믿지 못합니다.',
      en: 'Where group and date have no month in common, one of them is likely wrong. The book would print March beside the second quarter, and readers would trust neither.',
    },
    file: 'schedule.csv',
    bad: `id,과제,구분,추진계획,세부일정
opening-selection,bookstore-opening,2분기,대상자 선정,'31.3월`,
    good: `id,과제,구분,추진계획,세부일정
opening-selection,bookstore-opening,1분기,대상자 선정,'31.3월`,
    mend: {
      ko: '일정이 맞으면 구분을, 구분이 맞으면 일정을 고치십시오. 다음 해로 넘어간 일정이면 연도를 붙였는지 보십시오.',
      en: 'Correct the group if the date is right, or the date if the group is. For a date of another year, see whether its year is written.',
    },
  },
} satisfies Explanations;
