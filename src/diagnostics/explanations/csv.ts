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
      ko: '첫 줄의 열 이름을 docs/guide.md에 적힌 이름으로 고치십시오. 책에 싣지 않을 메모라면 열을 지우고, 실을 내용이라면 서식에 열을 더합니다.',
      en: 'Write the name in the first line as docs/guide.md has it. Delete a column of private remarks; if the book is to show it, add the column to the form.',
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
    bad: ',,,,,\n,,,,,',
    good: 'id,과제,과제명,연계,연계명,민생',
    mend: {
      ko: '자료가 없어도 첫 줄의 열 이름은 두십시오. 있던 자료가 사라졌다면 이전 파일을 되살리십시오.',
      en: 'Keep the column names in the first line even where there is no data. If data was lost, restore the earlier file.',
    },
  },
  'csv/title-above-header': {
    why: {
      ko: '첫 줄은 열 이름입니다. 그 위에 표의 제목이나 단위를 적으면 제목을 열 이름으로 읽어 모든 열을 모르게 됩니다.',
      en: 'The first line holds the names of the columns. With a title above it the title would be taken for them, and no column be known.',
    },
    file: 'schedule.csv',
    bad: `과제추진계획,,,,
id,과제,구분,추진계획,세부일정
opening-q1-call,bookstore-opening,1분기,지원사업 공고,'31.2월`,
    good: `id,과제,구분,추진계획,세부일정
opening-q1-call,bookstore-opening,1분기,지원사업 공고,'31.2월`,
    mend: {
      ko: '열 이름 위의 행을 모두 지우십시오. 표의 제목과 단위는 서식이 인쇄합니다.',
      en: 'Delete all rows above the names of the columns. The form prints titles and units.',
    },
  },
  'csv/total-row': {
    why: {
      ko: '합계는 프로그램이 계산합니다. 자료에 합계 행을 적으면 그 값까지 한 번 더 더하고, 합계 행이 두 개 인쇄됩니다.',
      en: 'Sums are computed. A row of sums in the data would be added up once more, and two rows of sums be printed.',
    },
    file: 'budget.csv',
    bad: `id,상위,단계,명칭,금액 2031
bookstore-unit,,단위사업,서점 육성,480
,,,합계,480`,
    good: `id,상위,단계,명칭,금액 2031
bookstore-unit,,단위사업,서점 육성,480`,
    mend: {
      ko: '합계 행을 통째로 지우십시오. 찾는 낱말은 서식의 text.totals에 있습니다.',
      en: 'Delete the row of sums. The words that are looked for stand in text.totals of the form.',
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
  'csv/header-count': {
    why: {
      ko: '열 이름이 하나 빠지거나 남으면 그 뒤의 모든 값이 다른 열의 값이 됩니다. 행마다 잘못된 것이 아니므로 한 번만 알리고, 고친 뒤에 행을 살핍니다.',
      en: 'With a name too few or too many, all values behind it belong to other columns. No single row is wrong, so it is told once, and the rows are checked after the mend.',
    },
    file: 'schedule.csv',
    bad: `id,과제,구분,추진계획
opening-q1-call,bookstore-opening,1분기,지원사업 공고,'31.2월
opening-q1-selection,bookstore-opening,1분기,대상자 선정,'31.3월`,
    good: `id,과제,구분,추진계획,세부일정
opening-q1-call,bookstore-opening,1분기,지원사업 공고,'31.2월
opening-q1-selection,bookstore-opening,1분기,대상자 선정,'31.3월`,
    mend: {
      ko: '앞의 판이나 docs/guide.md의 열 순서를 보고 첫 줄에서 빠진 이름을 제자리에 넣으십시오. 이름이 남는다면 지우거나 모든 행에 그 칸을 더합니다.',
      en: 'See an earlier version or the columns in docs/guide.md, and put the missing name where it belongs. If there is one too many, delete it or add its cell to every row.',
    },
  },
  'csv/unnamed-column': {
    why: {
      ko: '첫 줄에 이름이 없으면 그 아래의 값이 무엇인지 알 수 없어 책에 실리지 않습니다. 표 옆에 적은 메모가 함께 저장된 것일 수 있습니다.',
      en: 'Without a name in the first line nobody knows what the values below it are, and they would not be in the book. They may be notes beside the table.',
    },
    file: 'schedule.csv',
    bad: `id,과제,구분,추진계획,세부일정,
opening-q1-call,bookstore-opening,1분기,지원사업 공고,'31.2월,김 주무관 확인`,
    good: `id,과제,구분,추진계획,세부일정
opening-q1-call,bookstore-opening,1분기,지원사업 공고,'31.2월`,
    mend: {
      ko: '책에 실을 값이면 첫 줄의 그 자리에 서식에 있는 열 이름을 적으십시오. 메모는 지우거나 다른 곳에 옮깁니다.',
      en: 'If the values are for the book, write a column name that the form knows into the first line. Delete notes or move them elsewhere.',
    },
  },
  'csv/empty-columns': {
    why: {
      ko: '엑셀은 표의 옆에서 한 번이라도 쓰거나 꾸민 칸까지 저장하므로 모든 줄의 끝에 쉼표가 남습니다. 없는 것으로 보고 읽지만, 값이 밀린 것과 헷갈립니다.',
      en: 'Excel also saves cells beside the table that were once filled or formatted, so that every line ends in commas. They are read as if they were not there, but look like values out of place.',
    },
    file: 'schedule.csv',
    bad: `id,과제,구분,추진계획,세부일정,,,
opening-q1-call,bookstore-opening,1분기,지원사업 공고,'31.2월,,,`,
    good: `id,과제,구분,추진계획,세부일정
opening-q1-call,bookstore-opening,1분기,지원사업 공고,'31.2월`,
    mend: {
      ko: 'check --fix가 모든 행에서 지웁니다. 엑셀에서는 그 열들의 머리(A, B, …)를 골라 [삭제]한 뒤 저장하십시오.',
      en: 'check --fix takes them from every row. In Excel select the columns by their letters, delete them, and save.',
    },
  },
  'csv/separator-line': {
    why: {
      ko: "'sep=,' 줄은 엑셀만 알아보며, 다른 프로그램은 그것을 열 이름으로 읽습니다. 첫 줄은 열 이름이어야 합니다.",
      en: "Only Excel knows a line like 'sep=,'; other programs take it for the column names, which must be the first line.",
    },
    file: 'schedule.csv',
    bad: `sep=,
id,과제,구분,추진계획,세부일정
opening-q1-call,bookstore-opening,1분기,지원사업 공고,'31.2월`,
    good: `id,과제,구분,추진계획,세부일정
opening-q1-call,bookstore-opening,1분기,지원사업 공고,'31.2월`,
    mend: {
      ko: 'check --fix가 그 줄을 지우고, 칸이 쌍반점이나 탭으로 나뉘었으면 쉼표로 바꿉니다. 손으로 고치려면 편집기에서 첫 줄을 지우십시오(엑셀은 그 줄을 보이지 않습니다).',
      en: 'check --fix deletes the line, and makes commas of semicolons or tabs between cells. By hand, delete the first line in an editor; Excel does not show it.',
    },
  },
  'csv/separator': {
    why: {
      ko: '칸을 쌍반점이나 탭으로 나눈 파일은 다른 프로그램이 한 열로 읽고, 값 안의 쉼표도 구분이 흐려집니다.',
      en: 'Other programs read a file that is separated by semicolons or tabs as a single column, and commas inside values lose their meaning.',
    },
    file: 'schedule.csv',
    bad: `id;과제;구분;추진계획;세부일정
opening-q1-call;bookstore-opening;1분기;지원사업 공고;'31.2월`,
    good: `id,과제,구분,추진계획,세부일정
opening-q1-call,bookstore-opening,1분기,지원사업 공고,'31.2월`,
    mend: {
      ko: "엑셀의 '다른 이름으로 저장 > CSV UTF-8(쉼표로 분리)'로 저장하십시오. 그래도 쌍반점이면 윈도의 국가별 설정에서 목록 구분 기호를 쉼표로 바꿉니다.",
      en: "Save it with Excel's 'Save as > CSV UTF-8 (Comma delimited)'. If it still writes semicolons, set the list separator of Windows to a comma.",
    },
  },
  'csv/duplicate-row': {
    why: {
      ko: '같은 행이 두 번 있으면 책의 표에도 두 번 실리고 금액은 두 번 더해집니다.',
      en: 'A row that stands twice would be printed twice, and its amounts added twice.',
    },
    file: 'schedule.csv',
    bad: `id,과제,구분,추진계획,세부일정
opening-q1-call,bookstore-opening,1분기,지원사업 공고,'31.2월
opening-q1-call,bookstore-opening,1분기,지원사업 공고,'31.2월`,
    good: `id,과제,구분,추진계획,세부일정
opening-q1-call,bookstore-opening,1분기,지원사업 공고,'31.2월
opening-q1-selection,bookstore-opening,1분기,대상자 선정,'31.3월`,
    mend: {
      ko: '두 번 붙여 넣은 것이면 뒤의 행을 지우십시오. 앞의 행을 본으로 삼아 새로 쓰던 것이면 식별자와 내용을 고칩니다.',
      en: 'Delete the later row if it was pasted twice. If it was copied as a pattern for a new one, change its id and its contents.',
    },
  },
  'csv/formula': {
    why: {
      ko: 'CSV에는 엑셀의 계산이 없으므로 계산식이 글자 그대로 책에 인쇄됩니다. 다른 사람이 엑셀로 열면 값이 바뀌거나 사라지기도 합니다.',
      en: 'A CSV file computes nothing, so the formula would be printed as it is. In Excel it may turn into another value, or vanish.',
    },
    file: 'schedule.csv',
    bad: `id,과제,구분,추진계획,세부일정
opening-q1-call,bookstore-opening,1분기,=B12,'31.2월`,
    good: `id,과제,구분,추진계획,세부일정
opening-q1-call,bookstore-opening,1분기,지원사업 공고,'31.2월`,
    mend: {
      ko: "계산한 결과를 값으로 적으십시오(엑셀에서 복사한 뒤 '값만 붙여넣기'). 합계와 증가율은 프로그램이 계산하므로 적지 않아도 됩니다.",
      en: "Write the result (in Excel: copy, then 'paste values'). Sums and growth need not be written, as planpress computes them.",
    },
  },
  'csv/grid-sign': {
    why: {
      ko: '부속표의 칸에 쓰는 기호는 <, ^와 Σ에 화살표 하나를 붙인 것뿐입니다. 비슷한 기호는 글자로 인쇄되고, 합칠 칸이 없는 기호의 칸은 표에서 사라져 나머지 칸이 어긋납니다.',
      en: 'The signs of a typed table are <, ^ and Σ with one arrow. What only looks like them is printed, and a cell that joins nothing vanishes and shifts the others.',
    },
    file: 'grids/stores-by-region.csv',
    bad: `지역,서점 수
수도권,801
합계,Σ↑↑`,
    good: `지역,서점 수
수도권,801
합계,Σ↑`,
    mend: {
      ko: '기호를 하나만, 반각으로 쓰십시오. <는 왼쪽 칸과, ^는 위 칸과 합치며, 합친 칸들은 네모여야 합니다.',
      en: 'Write one sign, in ordinary characters. < joins the cell at the left, ^ the one above, and joined cells make a rectangle.',
    },
  },
  'csv/formula-error': {
    why: {
      ko: '엑셀이 계산하지 못한 자리에 남긴 오류 표시입니다. 원래 값은 파일에 없으므로 프로그램이 되살릴 수 없습니다.',
      en: 'It is what Excel left where it could not compute. The value itself is not in the file and cannot be brought back.',
    },
    file: 'schedule.csv',
    bad: `id,과제,구분,추진계획,세부일정
opening-q1-call,bookstore-opening,1분기,#REF!,'31.2월`,
    good: `id,과제,구분,추진계획,세부일정
opening-q1-call,bookstore-opening,1분기,지원사업 공고,'31.2월`,
    mend: {
      ko: '앞의 판이나 원자료에서 값을 찾아 다시 적으십시오. #####은 열이 좁을 때 화면을 복사하여 생기므로, 열을 넓힌 뒤 다시 복사합니다.',
      en: 'Find the value in an earlier version or in the source and write it again. ##### comes from copying a column that is too narrow: widen it and copy again.',
    },
  },
  'csv/excel-exponent': {
    why: {
      ko: '엑셀은 긴 숫자나 E가 든 부호를 지수로 바꾸고 열다섯 자리 뒤를 0으로 만듭니다. 그대로 두면 다른 코드가 책에 실립니다.',
      en: 'Excel turns long numbers and codes with an E into powers of ten and drops digits. The book would show another code.',
    },
    file: 'linkage-targets.csv',
    bad: `id,체계,코드,명칭
national-7-2,national,1.00E+05,생활 속 독서문화 확산`,
    good: `id,체계,코드,명칭
national-7-2,national,100000,생활 속 독서문화 확산`,
    mend: {
      ko: "원래 숫자를 다시 적으십시오. 엑셀에서는 두 번 눌러 열지 말고 '데이터 > 텍스트/CSV에서'로 열면서 모든 열을 텍스트로 정하면 바뀌지 않습니다.",
      en: "Write the number again. Do not open the file with a double click, but with 'Data > From Text/CSV' and all columns as text: then nothing changes.",
    },
  },
  'csv/excel-date': {
    why: {
      ko: '엑셀은 1-1, 3/4 같은 값을 날짜로 바꾸어 저장합니다. 그대로 두면 과제 번호나 코드 자리에 날짜가 인쇄됩니다.',
      en: 'Excel turns values such as 1-1 or 3/4 into dates. Where a number of a task or a code belongs, the book would show a date.',
    },
    file: 'linkage-targets.csv',
    bad: `id,체계,코드,명칭
national-7-2,national,02-Jul,생활 속 독서문화 확산`,
    good: `id,체계,코드,명칭
national-7-2,national,7-2,생활 속 독서문화 확산`,
    mend: {
      ko: "원래 값을 다시 적으십시오. 엑셀에서는 두 번 눌러 열지 말고 '데이터 > 텍스트/CSV에서'로 열면서 모든 열을 텍스트로 정하면 바뀌지 않습니다.",
      en: "Write the value again. Do not open the file with a double click, but with 'Data > From Text/CSV' and all columns as text: then nothing changes.",
    },
  },
  'csv/lost-decimals': {
    why: {
      ko: '책은 실적과 목표치를 적힌 자릿수대로 인쇄합니다. 엑셀이 29.0을 29로 바꾸면 한 행의 자릿수가 어긋납니다.',
      en: 'The book prints results and targets with the digits that are written. When Excel turns 29.0 into 29, the digits of a row no longer agree.',
    },
    file: 'indicators.csv',
    bad: `id,소속,성과지표,단위,가중치,방향,정량화,성격,실적연도,실적 2031,실적 2032,실적 2033,실적 2034,목표연도,목표 2035,목표치 산출근거,측정산식,자료출처
survival-rate,bookstore-opening,서점 1년 생존율,%,1,상향,정량,결과,2031~2034,71.2,73,74.8,75.1,2035,76.0,최근 실적 반영,전수조사,사업 실적`,
    good: `id,소속,성과지표,단위,가중치,방향,정량화,성격,실적연도,실적 2031,실적 2032,실적 2033,실적 2034,목표연도,목표 2035,목표치 산출근거,측정산식,자료출처
survival-rate,bookstore-opening,서점 1년 생존율,%,1,상향,정량,결과,2031~2034,71.2,73.0,74.8,75.1,2035,76.0,최근 실적 반영,전수조사,사업 실적`,
    mend: {
      ko: '소수점 아래의 0까지 적으십시오. 행마다 소수자리 열에 자릿수를 적어 두면 하나라도 모자랄 때 알립니다. 그 해만 정말로 정수로 공표된 값이라면 acceptances.csv에 까닭을 적어 예외로 인정할 수 있습니다.',
      en: 'Write the zeros behind the point. With the number of decimals stated in the column 소수자리, each figure of the row is held to it. If that year was indeed published without them, accept the warning in acceptances.csv and say why.',
    },
  },
} satisfies Explanations;
