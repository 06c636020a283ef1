import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about sources that hold more than planpress reads. */
export const limitExplanations = {
  'limit/file-size': {
    why: {
      ko: '계획 하나의 글과 자료는 다 합해도 수 MB입니다. 훨씬 큰 파일은 다른 자료이며, 읽다가 컴퓨터의 기억 장치가 모자랄 수 있습니다.',
      en: 'All text and data of a plan take a few MB. A far larger file is something else, and reading it could exhaust the memory.',
    },
    bad: 'data/2031-sample/schedule.csv  120 MB',
    good: 'data/2031-sample/schedule.csv  40 kB',
    mend: {
      ko: '이 이름으로 잘못 저장된 파일이면 앞의 판에서 되살리십시오. 쓰지 않는 행과 열은 지웁니다.',
      en: 'Restore the file if another was saved under its name. Delete rows and columns that are not used.',
    },
  },
  'limit/count': {
    why: {
      ko: '판의 폴더에는 책에 쓰이는 파일만 둡니다. 수천 개의 파일이 있으면 다른 폴더를 통째로 옮겨 온 것입니다.',
      en: 'Folders of an edition hold the files of the book alone. With thousands of files, some other folder was copied into it.',
    },
    bad: 'content/2031-sample/tasks/ 아래에 파일 20,000개',
    good: 'content/2031-sample/tasks/ 아래에 과제의 파일 44개',
    mend: {
      ko: '과제나 표가 아닌 파일을 모두 다른 폴더로 옮기십시오.',
      en: 'Move all files that are no tasks or tables to another folder.',
    },
  },
  'limit/line': {
    why: {
      ko: '한 줄이 수천 자인 글은 줄바꿈이 사라졌거나 다른 자료가 들어온 것입니다. 이런 줄은 읽는 데 걸리는 시간이 길이의 제곱으로 늡니다.',
      en: 'A line of thousands of characters has lost its line breaks or holds other data. The time to read it grows with the square of its length.',
    },
    bad: '- 동네서점 창업 지원 … (한 줄에 수천 자)',
    good: `- 동네서점 창업 지원
- 예비 창업자 교육`,
    mend: {
      ko: '문단마다 빈 줄을 두고, 글머리표마다 줄을 바꾸십시오. 그림의 자료처럼 글이 아닌 것이 들어왔으면 지웁니다.',
      en: 'Put a blank line between paragraphs and each item on a line of its own. Delete what is no text, such as the data of a picture.',
    },
  },
  'limit/cell': {
    why: {
      ko: '표의 한 칸에 여러 쪽의 글은 실을 수 없습니다. 대개 따옴표가 어긋나 다른 행까지 한 칸에 들어온 것입니다.',
      en: 'A cell of a table has no room for pages of text. Mostly a quote in disorder has drawn other rows into the cell.',
    },
    bad: `id,과제,구분,추진계획,세부일정
opening-q1-call,bookstore-opening,1분기,"지원사업 공고 … (수천 자)",'31.2월`,
    good: `id,과제,구분,추진계획,세부일정
opening-q1-call,bookstore-opening,1분기,지원사업 공고,'31.2월`,
    mend: {
      ko: '그 칸의 글을 줄이거나 여러 행으로 나누십시오. 긴 설명은 Markdown 파일의 절에 씁니다.',
      en: 'Shorten the text of the cell or part it into rows. Long explanations belong into a section of the Markdown file.',
    },
  },
  'limit/table': {
    why: {
      ko: '계획 하나의 표는 많아야 수천 행, 수십 열입니다. 그보다 훨씬 많으면 다른 자료가 들어온 것이고, 다 읽으려면 너무 오래 걸립니다.',
      en: 'A table of a plan has some thousand rows and some dozen columns at most. With far more, other data came into the file, and reading all of it would take too long.',
    },
    bad: `id,과제,구분,추진계획,세부일정
opening-q1-call,bookstore-opening,1분기,지원사업 공고,'31.2월,,,,,,,,,,,,,,,,,,,,,,,,`,
    good: `id,과제,구분,추진계획,세부일정
opening-q1-call,bookstore-opening,1분기,지원사업 공고,'31.2월`,
    mend: {
      ko: '엑셀에서 쓰지 않는 행과 열을 골라 지우고(내용만 지우면 쉼표가 남습니다) 다시 저장하십시오.',
      en: 'Select the unused rows and columns in Excel and delete them (clearing them leaves the commas), then save again.',
    },
  },
  'limit/depth': {
    why: {
      ko: '책의 목록은 서너 단계입니다. 수십 겹으로 든 글은 잘못 붙여 넣은 것이며, 끝까지 읽으려다 프로그램이 멈출 수 있습니다.',
      en: 'Lists of the book have three or four levels. What is nested dozens of times was pasted by mistake, and reading it to its end could stop the program.',
    },
    bad: '- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - 지역서점 지원',
    good: `- 창업 지원
  - 지역서점 지원`,
    mend: {
      ko: '되풀이된 표시와 줄 앞의 빈칸을 지우십시오. 한 단계는 두 칸만 들여 씁니다.',
      en: 'Delete the repeated marks and the spaces before the line. One level is two spaces deep.',
    },
  },
} satisfies Explanations;
