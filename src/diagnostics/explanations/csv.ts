import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about CSV files as tables of cells. */
export const csvExplanations = {
  'csv/unknown-column': {
    why: {
      ko: '모르는 열의 값은 책의 어디에도 실리지 않습니다. 열 이름을 잘못 쓴 것이라면 그 열의 값이 모두 소리 없이 사라집니다.',
      en: 'The values of an unknown column appear nowhere in the book. If its name is misspelt, all of them would be lost in silence.',
    },
    file: 'schedule.csv',
    bad: `id,과제,구분,추진계획,세부 일정표
opening-q1-call,bookstore-opening,1분기,지원사업 공고,'31.2월`,
    good: `id,과제,구분,추진계획,세부일정
opening-q1-call,bookstore-opening,1분기,지원사업 공고,'31.2월`,
    mend: {
      ko: '첫 줄의 열 이름을 content/README.md에 적힌 이름으로 고치십시오. 책에 싣지 않을 메모라면 열을 지우고, 실을 내용이라면 서식에 열을 더합니다.',
      en: 'Write the name in the first line as content/README.md has it. Delete a column of private remarks; if the book is to show it, add the column to the form.',
    },
  },
  'csv/missing-column': {
    why: {
      ko: '이 열은 모든 행에 있어야 하는 값을 담습니다. 열이 없으면 표를 만들 수 없습니다.',
      en: 'This column holds a value that every row must have. Without it the table cannot be made.',
    },
    file: 'schedule.csv',
    bad: `id,과제,구분,세부일정
opening-q1-call,bookstore-opening,1분기,'31.2월`,
    good: `id,과제,구분,추진계획,세부일정
opening-q1-call,bookstore-opening,1분기,지원사업 공고,'31.2월`,
    mend: {
      ko: '첫 줄에 열 이름을 쓰고 모든 행을 채우십시오. 엑셀에서 열을 지웠거나 첫 줄을 빼고 저장하지 않았는지 보십시오.',
      en: 'Write its name into the first line and fill in all rows. See whether the column was deleted in Excel, or the file saved without its first line.',
    },
  },
  'csv/duplicate-column': {
    why: {
      ko: '같은 이름의 열이 둘이면 어느 값을 책에 실을지 정할 수 없습니다.',
      en: 'With two columns of one name it is undecided which values the book shows.',
    },
    file: 'schedule.csv',
    bad: `id,과제,구분,추진계획,비고,비고
opening-q1-call,bookstore-opening,1분기,지원사업 공고,,지역별 순회`,
    good: `id,과제,구분,추진계획,비고
opening-q1-call,bookstore-opening,1분기,지원사업 공고,지역별 순회`,
    mend: {
      ko: '두 열의 값을 한 열로 모으고 다른 하나를 지우십시오.',
      en: 'Gather the values in one of the columns and delete the other.',
    },
  },
  'csv/cell-count': {
    why: {
      ko: '칸이 남거나 모자라면 값이 옆 열로 밀립니다. 그대로 읽으면 일정이 비고로 인쇄되는 일이 생깁니다.',
      en: 'With a cell too many or too few, values shift into their neighbours’ columns: a date would be printed as a remark.',
    },
    file: 'schedule.csv',
    bad: `id,과제,구분,추진계획,세부일정,비고
purchase-results,library-purchase,하반기,구매 실적 공개,'31.7, 12월,`,
    good: `id,과제,구분,추진계획,세부일정,비고
purchase-results,library-purchase,하반기,구매 실적 공개,"'31.7, 12월",`,
    mend: {
      ko: '쉼표가 든 값은 큰따옴표로 묶고, 빈칸도 쉼표로 나누어 첫 줄과 칸 수를 맞추십시오. 엑셀로 저장하면 저절로 맞습니다.',
      en: 'Quote values that hold a comma, and keep the commas of blank cells, so that the row has as many cells as the first line. Excel does so by itself.',
    },
  },
  'csv/malformed-quotes': {
    why: {
      ko: '닫히지 않은 큰따옴표는 다음 행까지 한 칸으로 삼킵니다. 어디까지가 값인지 알 수 없어 표를 믿을 수 없습니다.',
      en: 'An open quote swallows the following rows into one cell. Nobody can tell where the value ends, so the table cannot be trusted.',
    },
    file: 'schedule.csv',
    bad: `id,과제,구분,추진계획,세부일정
opening-course,bookstore-opening,2분기,"창업 교육 운영,'31.4월`,
    good: `id,과제,구분,추진계획,세부일정
opening-course,bookstore-opening,2분기,"창업 교육, 상담 운영",'31.4월`,
    mend: {
      ko: '값의 앞뒤를 모두 큰따옴표로 묶으십시오. 값 안에 큰따옴표가 있으면 "그는 ""책""이라 했다"처럼 두 번 씁니다.',
      en: 'Put quotes at both ends of the value. Write a quote inside it twice: "called ""book"" here".',
    },
  },
  'csv/empty': {
    why: {
      ko: '열 이름이 없으면 자료가 없다는 뜻인지 파일이 잘못 저장된 것인지 알 수 없습니다.',
      en: 'Without a header nobody knows whether there is no data or the file was saved wrongly.',
    },
    file: 'linkages.csv',
    bad: '',
    good: 'id,과제,과제명,연계,연계명,민생',
    mend: {
      ko: '자료가 없어도 첫 줄의 열 이름은 두십시오. 있던 자료가 사라졌다면 이전 파일을 되살리십시오.',
      en: 'Keep the column names in the first line even where there is no data. If data was lost, restore the earlier file.',
    },
  },
  'csv/blank-row': {
    why: {
      ko: '빈 행은 책에 나오지 않지만, 지우다 만 행이거나 값이 밀린 흔적일 수 있습니다.',
      en: 'A blank row is not printed, but it may be what is left of a deleted row or of shifted values.',
    },
    file: 'schedule.csv',
    bad: `id,과제,구분,추진계획
opening-q1-call,bookstore-opening,1분기,지원사업 공고
,,,
opening-q2-course,bookstore-opening,2분기,창업 교육 운영`,
    good: `id,과제,구분,추진계획
opening-q1-call,bookstore-opening,1분기,지원사업 공고
opening-q2-course,bookstore-opening,2분기,창업 교육 운영`,
    mend: {
      ko: '빠진 값이 없는지 보고 빈 행을 지우십시오. 행을 나누어 보이게 하려고 빈 행을 두지 마십시오.',
      en: 'See whether values were lost, then delete the blank row. Do not keep it as a spacer.',
    },
  },
  'csv/duplicate-id': {
    why: {
      ko: '식별자로 행을 부르므로 둘이 같으면 식과 연계가 어느 행을 뜻하는지 알 수 없고, 한 행의 값이 다른 행의 이름으로 인쇄될 수 있습니다.',
      en: 'Rows are called by their ids. With two alike, expressions and links are ambiguous, and the book may print the value of one row for the other.',
    },
    file: 'schedule.csv',
    bad: `id,과제,구분,추진계획
opening-call,bookstore-opening,1분기,지원사업 공고
opening-call,bookstore-opening,3분기,추가 공고`,
    good: `id,과제,구분,추진계획
opening-call,bookstore-opening,1분기,지원사업 공고
opening-second-call,bookstore-opening,3분기,추가 공고`,
    mend: {
      ko: '나중에 생긴 행의 식별자를 새로 지으십시오. 행을 복사하여 만들었다면 복사한 쪽을 고칩니다. 같은 사실을 두 번 적은 것이라면 하나를 지우십시오.',
      en: 'Give the newer row a new id; where a row was copied, change the copy. If both state the same fact, delete one.',
    },
  },
} satisfies Explanations;
