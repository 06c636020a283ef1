import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about files and folders as a whole. */
export const fileExplanations = {
  'file/missing': {
    why: {
      ko: '서식이 필요로 하는 파일입니다. 없는 것과 자료가 없는 것은 다르므로, 자료가 없어도 파일은 있어야 합니다.',
      en: 'The form needs this file. A missing file is not the same as no data, so it must be there even without data.',
    },
    bad: `data/2031-sample/indicators.csv
data/2031-sample/schedule-copy.csv`,
    good: `data/2031-sample/indicators.csv
data/2031-sample/schedule.csv`,
    mend: {
      ko: '파일의 이름과 폴더를 확인하십시오. 자료가 없는 CSV는 첫 줄의 열 이름만 둔 파일로 만듭니다.',
      en: 'Check the name and the folder of the file. For a CSV file without data, make one that holds the column names only.',
    },
  },
  'file/unreadable': {
    why: {
      ko: '읽지 못한 파일의 글과 자료는 책에서 빠집니다. 빠진 채로 책을 만들지 않습니다.',
      en: 'Text and data of a file that cannot be read would be missing from the book, so it is not made.',
    },
    bad: `$ ls -l schedule.csv
---------- schedule.csv`,
    good: `$ chmod u+r schedule.csv
$ ls -l schedule.csv
-r-------- schedule.csv`,
    mend: {
      ko: '읽기 권한을 주십시오. 같은 이름의 폴더나 끊어진 바로 가기라면 지우고 파일을 두십시오.',
      en: 'Allow it to be read. If it is a folder of that name or a broken link, put the file in its place.',
    },
  },
  'file/unknown': {
    why: {
      ko: '서식이 모르는 파일의 내용은 책에 실리지 않습니다. 이름을 잘못 지은 것이라면 한 과제나 한 표가 통째로 사라집니다.',
      en: 'What stands in a file that the form does not know is not in the book. If it is misnamed, a whole task or table would be lost.',
    },
    bad: 'data/2031-sample/schedules.csv',
    good: 'data/2031-sample/schedule.csv',
    mend: {
      ko: '파일 이름과 폴더를 content/README.md에 적힌 대로 고치십시오. 메모나 사본이라면 판의 폴더 밖으로 옮깁니다.',
      en: 'Name and place the file as content/README.md says. Move notes and copies out of the edition’s folders.',
    },
  },
  'file/binary': {
    why: {
      ko: '엑셀 통합 문서나 한글 문서는 글 파일이 아니어서 읽을 수 없습니다. 확장자만 바꾸어도 내용은 그대로입니다.',
      en: 'A workbook or a word-processor document is not a text file and cannot be read. Renaming it does not change what is in it.',
    },
    bad: 'schedule.xlsx를 schedule.csv로 이름만 바꿈',
    good: "엑셀에서 '다른 이름으로 저장 > CSV UTF-8(쉼표로 분리)'로 schedule.csv를 저장",
    mend: {
      ko: '그 파일을 만든 프로그램에서 열어 CSV UTF-8 또는 UTF-8 텍스트로 저장하십시오.',
      en: 'Open it in the program that made it and save it as CSV UTF-8, or as plain text in UTF-8.',
    },
  },
  'file/no-editions': {
    why: {
      ko: '점검하거나 만들 판이 하나도 없습니다. 다른 폴더에서 명령을 실행했을 수 있습니다.',
      en: 'There is no edition to check or build. The command may have been run in another folder.',
    },
    bad: 'content/            비어 있음',
    good: `content/2031-sample/plan.yaml
data/2031-sample/indicators.csv`,
    mend: {
      ko: '판이 있는 폴더에서 실행하거나 --root로 그 폴더를 알려 주십시오. 새 판이라면 content/<판>/plan.yaml을 만드십시오.',
      en: 'Run in the folder that holds the editions, or name it with --root. For a new edition create content/<edition>/plan.yaml.',
    },
  },
} satisfies Explanations;
