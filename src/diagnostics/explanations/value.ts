import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about cells that hold a figure. */
export const valueExplanations = {
  'value/malformed-number': {
    why: {
      ko: '숫자로 읽히지 않으면 합계, 증가율, 평균을 낼 수 없습니다. 단위를 함께 쓰면 책에는 단위가 두 번 인쇄됩니다.',
      en: 'What does not read as a number gives no sum, growth or mean. A unit in the cell would be printed twice.',
    },
    file: 'indicators.csv',
    bad: `id,소속,성과지표,단위,방향,정량화,성격,실적연도,실적 2032,목표연도,목표 2033,목표치 산출근거,측정산식,자료출처
visits,bookstore-opening,서점 방문 경험률,%,상향,정량,결과,2032,41.0%,2033,45.0,최근 추세 반영,설문조사,독서실태조사`,
    good: `id,소속,성과지표,단위,방향,정량화,성격,실적연도,실적 2032,목표연도,목표 2033,목표치 산출근거,측정산식,자료출처
visits,bookstore-opening,서점 방문 경험률,%,상향,정량,결과,2032,41.0,2033,45.0,최근 추세 반영,설문조사,독서실태조사`,
    mend: {
      ko: '숫자만 쓰십시오. 단위는 단위 칸에, 설명은 비고에 씁니다. 잠정값은 8.05(잠정), 음수는 △1.3으로 씁니다.',
      en: 'Write the number only: the unit belongs in the unit column, explanations in the remarks. A provisional value is written 8.05(잠정), a negative one △1.3.',
    },
  },
  'value/not-summed': {
    why: {
      ko: '합계는 더하라고 한 칸을 모두 더한 것이어야 합니다. 더할 수 없는 칸을 빼고 더하면 책에는 틀린 합계가 맞는 것처럼 인쇄됩니다. 빈칸은 모르는 값이고, 없는 값은 -입니다.',
      en: 'A sum must hold every cell that it points at. With one left out the book would print a wrong sum as if it were right. A blank cell is not known; what is nothing is written -.',
    },
    file: 'budget-lines.csv',
    bad: `id,과제,사업,금액표시,괄호표시,몫 2031
opening-unit,bookstore-opening,bookstore-unit,합계,없음,
opening-detail,bookstore-opening,opening-support,전체,없음,
opening-market,bookstore-opening,market-support,몫,없음,`,
    good: `id,과제,사업,금액표시,괄호표시,몫 2031
opening-unit,bookstore-opening,bookstore-unit,합계,없음,
opening-detail,bookstore-opening,opening-support,전체,없음,
opening-market,bookstore-opening,market-support,몫,없음,110`,
    mend: {
      ko: '원자료를 확인하여 숫자를 쓰십시오. 없는 값은 -, 아직 모르는 값은 서식의 상태 표기(집계중 등)로 씁니다. 상태 표기가 들면 합계에도 그 낱말이 나옵니다.',
      en: 'Look the number up and write it. What is nothing is -, what is not known yet a status word of the form; the sum then shows that word.',
    },
  },
  'value/unknown-status': {
    why: {
      ko: '숫자 대신 쓰는 낱말은 정해져 있어 책 전체에서 같은 뜻으로 읽힙니다. 모르는 낱말은 잘못 친 값인지 뜻이 있는 말인지 알 수 없습니다.',
      en: 'The words in place of figures are a fixed set with one meaning throughout the book. An unknown one may be a typing error or a text.',
    },
    file: 'indicators.csv',
    bad: `id,소속,성과지표,방향,정량화,성격,실적연도,실적 2032,목표연도,목표 2033,목표치 산출근거,측정산식,자료출처
visits,bookstore-opening,서점 방문 경험률,상향,정량,결과,2032,집계 예정,2033,45.0,최근 추세 반영,설문조사,독서실태조사`,
    good: `id,소속,성과지표,방향,정량화,성격,실적연도,실적 2032,목표연도,목표 2033,목표치 산출근거,측정산식,자료출처
visits,bookstore-opening,서점 방문 경험률,상향,정량,결과,2032,집계중,2033,45.0,최근 추세 반영,설문조사,독서실태조사`,
    mend: {
      ko: '집계중, 신규, 종료, - 가운데 하나를 쓰십시오. 정성 지표의 목표처럼 글로 된 값이면 큰따옴표로 묶습니다: 엑셀의 칸에서는 "고시 제정", 편집기로 연 파일에서는 """고시 제정""".',
      en: 'Write one of 집계중, 신규, 종료 and -. A value that is text, such as the target of a qualitative indicator, stands in double quotes within the cell.',
    },
  },
  'value/malformed-year': {
    why: {
      ko: '연도로 표의 열을 정하므로 읽을 수 없으면 어느 해의 값을 실을지 알 수 없습니다.',
      en: 'Years decide which columns a table has. If they cannot be read, nobody knows which values to show.',
    },
    file: 'indicators.csv',
    bad: `id,소속,성과지표,방향,정량화,성격,실적연도,실적 2032,목표연도,목표 2033,목표치 산출근거,측정산식,자료출처
visits,bookstore-opening,서점 방문 경험률,상향,정량,결과,'32,41.0,2033,45.0,최근 추세 반영,설문조사,독서실태조사`,
    good: `id,소속,성과지표,방향,정량화,성격,실적연도,실적 2032,목표연도,목표 2033,목표치 산출근거,측정산식,자료출처
visits,bookstore-opening,서점 방문 경험률,상향,정량,결과,2032,41.0,2033,45.0,최근 추세 반영,설문조사,독서실태조사`,
    mend: {
      ko: '네 자리로 쓰십시오. 이어지는 해는 2031~2033, 떨어진 해는 2031; 2033으로 씁니다.',
      en: 'Write four digits; 2031~2033 for a span, 2031; 2033 for single years.',
    },
  },
  'value/repeated-name': {
    why: {
      ko: '담당 부서나 소속을 두 번 적으면 책과 웹에 두 번 실립니다. 다른 이름을 적으려다 잘못 옮긴 것일 수도 있습니다.',
      en: 'A department or node that is listed twice is shown twice, and another one may have been meant.',
    },
    bad: `---
title: 동네서점 창업 지원
departments: [출판정책과, 출판정책과]
---`,
    good: `---
title: 동네서점 창업 지원
departments: [출판정책과, 독서진흥과]
---`,
    mend: { ko: '같은 이름은 하나만 남기십시오.', en: 'Keep the name once.' },
  },
  'value/repeated-line': {
    why: {
      ko: '한 과제의 표에 같은 사업이나 연계 대상을 두 번 적으면 책에 두 번 실리고, 위의 합계에도 두 번 더해집니다.',
      en: 'A budget line or linkage that a task has twice is listed twice, and added up twice in the sums above it.',
    },
    file: 'budget-lines.csv',
    bad: `id,과제,사업,금액표시,괄호표시
opening-unit,bookstore-opening,bookstore-unit,합계,없음
opening-detail,bookstore-opening,opening-support,전체,없음
opening-again,bookstore-opening,opening-support,전체,없음`,
    good: `id,과제,사업,금액표시,괄호표시
opening-unit,bookstore-opening,bookstore-unit,합계,없음
opening-detail,bookstore-opening,opening-support,전체,없음`,
    mend: {
      ko: '같은 행을 지우십시오. 금액을 싣지 않거나 아래를 더하기만 하는 행은 여러 묶음 위에 되풀이해도 됩니다.',
      en: 'Delete the second row. Lines without an amount of their own may be repeated over several groups.',
    },
  },
  'value/on-heading': {
    why: {
      ko: '부문과 회계의 행은 표에서 아래 행들의 제목이 되어 이름만 실립니다. 거기에 적은 금액은 책과 웹 어디에도 나오지 않습니다.',
      en: 'Rows of these stages head the rows below them, and only their names are printed. An amount on one would be published nowhere.',
    },
    file: 'finance.csv',
    bad: `id,단계,회계,구분,금액 2032,금액 2033
all,부문,,재정사업 합계,91,96
all-spending,금액,,총지출,91,96`,
    good: `id,단계,회계,구분,금액 2032,금액 2033
all,부문,,재정사업 합계,,
all-spending,금액,,총지출,91,96`,
    mend: {
      ko: '금액은 제목 아래의 금액 행에만 쓰고 제목의 칸은 비우십시오.',
      en: 'Write amounts on the rows below, and leave the cells of headings blank.',
    },
  },
  'value/sum-differs': {
    why: {
      ko: '읽는 사람이 부분을 더해 본 값과 적힌 합계가 다르면 어느 쪽이 맞는지 알 수 없습니다. 반올림으로 생기는 차이는 알리지 않습니다.',
      en: 'A reader who adds up the parts finds another total than the printed one, and cannot know which is right. Differences that rounding explains are not told.',
    },
    file: 'finance.csv',
    bad: `id,단계,회계,구분,금액 2032,금액 2033
all,부문,,재정사업 합계,,
all-spending,금액,,총지출,91,69
general,회계,general,기본회계,,
general-spending,금액,general,총지출,91,96`,
    good: `id,단계,회계,구분,금액 2032,금액 2033
all,부문,,재정사업 합계,,
all-spending,금액,,총지출,91,96
general,회계,general,기본회계,,
general-spending,금액,general,총지출,91,96`,
    mend: {
      ko: '원자료의 숫자로 고치십시오. 공표된 숫자가 그렇다면 고치지 말고 예외로 인정합니다.',
      en: 'Write what the source says. If the published numbers are like that, leave them and accept the warning.',
    },
  },
  'value/bracketed-unit': {
    why: {
      ko: '단위의 괄호와 "단위 :"는 서식이 붙입니다. 칸에 함께 쓰면 책에 (단위 : (단위 : 명))처럼 두 번 나옵니다.',
      en: 'The form puts the brackets and its word around a unit. Written in the cell as well, the book has them twice.',
    },
    file: 'indicators.csv',
    bad: `id,소속,성과지표,단위,방향,정량화,성격,실적연도,실적 2032,목표연도,목표 2033,목표치 산출근거,측정산식,자료출처
visits,bookstore-opening,서점 방문 경험률,(단위: %),상향,정량,결과,2032,41.0,2033,45.0,최근 추세 반영,설문조사,독서실태조사`,
    good: `id,소속,성과지표,단위,방향,정량화,성격,실적연도,실적 2032,목표연도,목표 2033,목표치 산출근거,측정산식,자료출처
visits,bookstore-opening,서점 방문 경험률,%,상향,정량,결과,2032,41.0,2033,45.0,최근 추세 반영,설문조사,독서실태조사`,
    mend: { ko: '단위만 쓰십시오.', en: 'Write the unit alone.' },
  },
  'value/year-gap': {
    why: {
      ko: '증가율은 바로 앞 해와 견주어 냅니다. 한 해가 빠지면 그다음 해의 증가율은 - 로 나오고, 읽는 사람은 옆의 해를 전년으로 여깁니다.',
      en: 'Growth compares a year with the one before it. Where one is left out, the next has none, and readers take its neighbour for the year before.',
    },
    file: 'finance.csv',
    bad: `id,단계,회계,구분,금액 2031,금액 2033
all,부문,,재정사업 합계,,
all-spending,금액,,총지출,250,260`,
    good: `id,단계,회계,구분,금액 2031,금액 2032
all,부문,,재정사업 합계,,
all-spending,금액,,총지출,250,260`,
    mend: {
      ko: '빠진 해의 열을 더하십시오. 열 이름의 연도를 잘못 썼는지도 보십시오.',
      en: 'Add the column of the missing year, and see whether the year of a header is a slip.',
    },
  },
} satisfies Explanations;
