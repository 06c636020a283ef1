import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about cells that do not fit their column. */
export const cellExplanations = {
  'cell/required': {
    why: {
      ko: '이 열의 값이 없으면 표의 그 줄이 무엇을 말하는지 알 수 없습니다. 책에는 이름이나 내용이 빈 칸으로 인쇄됩니다.',
      en: 'Without this value nobody can tell what the row is about; the book would print an empty name or text.',
    },
    file: 'schedule.csv',
    bad: `id,과제,구분,추진계획,세부일정
opening-q1-call,bookstore-opening,1분기,,'31.2월`,
    good: `id,과제,구분,추진계획,세부일정
opening-q1-call,bookstore-opening,1분기,지원사업 공고,'31.2월`,
    mend: {
      ko: '값을 채우십시오. 아직 정해지지 않은 행이라면 정해질 때까지 행을 통째로 지우십시오. 어느 열이 필수인지는 docs/guide.md의 표에 있습니다.',
      en: 'Fill in the value. If the row is not settled yet, leave out the whole row. docs/guide.md lists which columns are required.',
    },
  },
  'cell/missing-year': {
    why: {
      ko: '실적연도와 목표연도는 표에 실을 해를 정합니다. 적힌 해의 값이 없으면 책의 그 칸이 까닭 없이 비어, 빠뜨린 것인지 없는 것인지 알 수 없습니다.',
      en: 'These columns decide which years the table shows. Without a value the book has an empty cell, and nobody knows whether it was forgotten or there is none.',
    },
    file: 'indicators.csv',
    bad: `id,소속,성과지표,방향,정량화,성격,실적연도,실적 2031,실적 2032,목표연도,목표 2033,목표치 산출근거,측정산식,자료출처
visits,bookstore-opening,서점 방문 경험률,상향,정량,결과,2031~2032,41.0,,2033,45.0,최근 추세 반영,설문조사,독서실태조사`,
    good: `id,소속,성과지표,방향,정량화,성격,실적연도,실적 2031,실적 2032,목표연도,목표 2033,목표치 산출근거,측정산식,자료출처
visits,bookstore-opening,서점 방문 경험률,상향,정량,결과,2031~2032,41.0,집계중,2033,45.0,최근 추세 반영,설문조사,독서실태조사`,
    mend: {
      ko: '값을 쓰십시오. 값이 없는 까닭이 있으면 집계중, 신규, -와 같은 낱말을 씁니다. 표에 싣지 않을 해라면 연도 칸에서 빼십시오.',
      en: 'Write the value. If there is a reason for having none, write a word such as 집계중, 신규 or -. If the year is not to be shown, take it out of the cell of years.',
    },
  },
  'cell/year-not-among': {
    why: {
      ko: '근거연도는 산출근거의 머리글과 붙임에 실을 목표의 해입니다. 목표연도에 없는 해를 적으면 붙임에서 그 지표의 목표치가 사라지고, 머리글의 연도까지 바뀝니다.',
      en: 'The year of the rationale heads its column, and chooses the target in the annex. With a year that has no target, the target vanishes from the annex and the header of all rows changes.',
    },
    file: 'indicators.csv',
    bad: `id,소속,성과지표,방향,정량화,성격,실적연도,실적 2032,목표연도,근거연도,목표 2033,목표치 산출근거,측정산식,자료출처
visits,bookstore-opening,서점 방문 경험률,상향,정량,결과,2032,41.0,2033,2042,45.0,최근 추세 반영,설문조사 결과,독서실태조사`,
    good: `id,소속,성과지표,방향,정량화,성격,실적연도,실적 2032,목표연도,근거연도,목표 2033,목표치 산출근거,측정산식,자료출처
visits,bookstore-opening,서점 방문 경험률,상향,정량,결과,2032,41.0,2033,2033,45.0,최근 추세 반영,설문조사 결과,독서실태조사`,
    mend: {
      ko: '목표연도에 적은 해 가운데 하나를 쓰십시오. 그 해의 목표가 있다면 목표연도와 목표 열에 더합니다.',
      en: 'Write one of the years that have a target. If there is a target of that year, add it to the years and as a column.',
    },
  },
  'cell/only-marks': {
    why: {
      ko: '꼭 써야 하는 글을 -나 … 같은 기호로 채우면 비어 있는 것과 같은데, 빈칸과 달리 그대로 펴내집니다.',
      en: 'A required text that is filled with a dash or dots says as little as a blank cell, and is published all the same.',
    },
    file: 'indicators.csv',
    bad: `id,소속,성과지표,방향,정량화,성격,실적연도,실적 2032,목표연도,근거연도,목표 2033,목표치 산출근거,측정산식,자료출처
visits,bookstore-opening,서점 방문 경험률,상향,정량,결과,2032,41.0,2033,2033,45.0,-,설문조사 결과,독서실태조사`,
    good: `id,소속,성과지표,방향,정량화,성격,실적연도,실적 2032,목표연도,근거연도,목표 2033,목표치 산출근거,측정산식,자료출처
visits,bookstore-opening,서점 방문 경험률,상향,정량,결과,2032,41.0,2033,2033,45.0,최근 추세 반영,설문조사 결과,독서실태조사`,
    mend: {
      ko: '글을 쓰십시오. 정말 쓸 것이 없으면 왜 없는지를 글로 적습니다.',
      en: 'Write the text. If there really is nothing to say, say why in words.',
    },
  },
  'cell/repeated-text': {
    why: {
      ko: '측정산식과 자료출처처럼 서로 다른 것을 적는 칸이 똑같으면 한 칸을 다른 칸에 잘못 붙여 넣은 것일 수 있습니다.',
      en: 'Cells that say different things, such as a formula and its source, hold the same text where one was pasted into the other.',
    },
    file: 'indicators.csv',
    bad: `id,소속,성과지표,방향,정량화,성격,실적연도,실적 2032,목표연도,근거연도,목표 2033,목표치 산출근거,측정산식,자료출처
visits,bookstore-opening,서점 방문 경험률,상향,정량,결과,2032,41.0,2033,2033,45.0,최근 추세 반영,독서실태조사,독서실태조사`,
    good: `id,소속,성과지표,방향,정량화,성격,실적연도,실적 2032,목표연도,근거연도,목표 2033,목표치 산출근거,측정산식,자료출처
visits,bookstore-opening,서점 방문 경험률,상향,정량,결과,2032,41.0,2033,2033,45.0,최근 추세 반영,설문조사 결과,독서실태조사`,
    mend: {
      ko: '잘못 붙여 넣은 칸을 고치십시오. 둘이 정말 같으면 acceptances.csv에 까닭을 적어 인정합니다.',
      en: 'Fix the cell that was pasted. If both are right, accept it with a reason in acceptances.csv.',
    },
  },
  'cell/malformed-id': {
    why: {
      ko: '식별자는 웹 주소와 식에 그대로 쓰입니다. 대문자, 밑줄, 빈칸, 한글이 들면 주소가 깨지거나 식에서 부를 수 없습니다.',
      en: 'An id is used as it is in web addresses and expressions. Capitals, underscores, blanks or Hangul break addresses, and expressions cannot name it.',
    },
    file: 'schedule.csv',
    bad: `id,과제,구분,추진계획,세부일정
Opening_Call,bookstore-opening,1분기,지원사업 공고,'31.2월`,
    good: `id,과제,구분,추진계획,세부일정
opening-call,bookstore-opening,1분기,지원사업 공고,'31.2월`,
    mend: {
      ko: '영문 소문자와 숫자를 붙임표(-)로 이어 뜻이 드러나게 지으십시오. 이 식별자를 가리키는 칸과 식도 함께 고칩니다.',
      en: 'Make it of lower-case letters and digits joined by hyphens, and telling. Change the cells and expressions that refer to it as well.',
    },
  },
  'cell/unknown-choice': {
    why: {
      ko: '이 열의 낱말로 표를 나누고 개수를 셉니다. 모르는 낱말이 있으면 그 행은 어느 쪽으로도 세어지지 않아 현황표의 합계가 틀립니다.',
      en: 'Tables are divided and counted by the words of this column. A row with an unknown word would be counted nowhere, and the totals would be wrong.',
    },
    file: 'linkages.csv',
    bad: `id,과제,연계,민생
opening-national-7-2,bookstore-opening,national-7-2,O`,
    good: `id,과제,연계,민생
opening-national-7-2,bookstore-opening,national-7-2,예`,
    mend: {
      ko: '알림에 나온 낱말 가운데 하나를 그대로 쓰십시오. 예 또는 빈칸만 쓰는 열에는 O, Y, ○ 대신 예를 씁니다. 새 낱말이 필요하면 서식의 choices에 더합니다.',
      en: 'Write one of the words that the message lists. A column that takes 예 or nothing does not take O, Y or ○. A new word is added to the choices of the form.',
    },
  },
} satisfies Explanations;
