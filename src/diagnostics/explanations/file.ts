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
      ko: '파일 이름과 폴더를 docs/guide.md에 적힌 대로 고치십시오. 메모나 사본이라면 판의 폴더 밖으로 옮깁니다.',
      en: 'Name and place the file as docs/guide.md says. Move notes and copies out of the edition’s folders.',
    },
  },
  'file/not-an-id': {
    why: {
      ko: '단계마다의 파일은 이름이 곧 식별자이고 웹 주소입니다. 한글이나 대문자, 빈칸이 든 이름은 식별자가 될 수 없어 그 글이 통째로 빠집니다.',
      en: 'The name of such a file is its id and its address. A name with Hangul, capitals or spaces is no id, so that all of its text would be missing.',
    },
    bad: 'content/2031-sample/tasks/동네서점 창업.md',
    good: `content/2031-sample/tasks/bookstore-opening.md
children: [bookstore-opening]`,
    mend: {
      ko: '뜻이 드러나는 영어로 영문 소문자와 숫자를 붙임표로 이어 이름을 고치고, 바로 위의 children에 그 식별자를 적으십시오. 메모라면 판의 폴더 밖으로 옮깁니다.',
      en: 'Rename it to telling English words in small letters and digits, joined by hyphens, and write that id into the children above it. Move notes out of the edition’s folders.',
    },
  },
  'file/copy': {
    why: {
      ko: '사본은 책에 쓰이지 않습니다. 고친 것이 사본에만 있으면 고치기 전의 내용이 그대로 펴내집니다.',
      en: 'A copy is not in the book. If only the copy was worked on, the book would show what stood there before.',
    },
    bad: `data/2031-sample/schedule.csv
data/2031-sample/schedule - 복사본.csv`,
    good: 'data/2031-sample/schedule.csv',
    mend: {
      ko: '두 파일을 견주어 맞는 내용을 원래 이름의 파일에 남기고, 사본은 판의 폴더 밖으로 옮기거나 지우십시오.',
      en: 'Compare the two, keep what is right under the original name, and move the copy out of the edition’s folders or delete it.',
    },
  },
  'file/leftover': {
    why: {
      ko: '프로그램이 파일을 열어 둔 동안 남기는 표시이거나 임시 파일입니다. 열어 둔 채로 고치고 저장하지 않은 것은 책에 실리지 않습니다.',
      en: 'It marks a file that a program has open, or is a temporary one. What was changed there and not saved is not in the book.',
    },
    bad: `data/2031-sample/schedule.csv
data/2031-sample/~$schedule.csv`,
    good: 'data/2031-sample/schedule.csv',
    mend: {
      ko: '그 파일을 저장하고 닫으십시오. 프로그램이 갑자기 끝나 남은 것이면 지워도 됩니다. Thumbs.db, desktop.ini, .DS_Store 같은 컴퓨터의 파일은 알리지 않고 넘깁니다.',
      en: 'Save the file and close it. What a program that crashed has left may be deleted. Files of the system such as Thumbs.db, desktop.ini and .DS_Store are passed over.',
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
  'file/empty': {
    why: {
      ko: '내용이 없는 파일은 저장하다 끊겼거나 잘못 지운 것입니다. 그대로 두면 한 과제나 한 표가 통째로 비게 됩니다.',
      en: 'A file without contents was cut off while saving or cleared by mistake. A whole task or table would be blank.',
    },
    file: 'linkages.csv',
    bad: '',
    good: 'id,과제,과제명,연계,연계명,민생',
    mend: {
      ko: '앞의 판이나 사본에서 되살리십시오. 자료가 정말 없는 CSV는 첫 줄의 열 이름만 남기고, 쓰지 않는 파일은 지웁니다.',
      en: 'Restore it from an earlier version. A CSV file without data keeps its column names; delete a file that is not used.',
    },
  },
  'file/misnamed': {
    why: {
      ko: '맥과 윈도는 대소문자나 글자 꼴만 다른 이름을 같게 보지만, 책을 만드는 서버는 다른 파일로 봅니다. 한곳에서는 되고 다른 곳에서는 안 되는 까닭이 됩니다.',
      en: 'macOS and Windows take names that differ by case or character form for the same; the server that makes the book does not. It would work in one place and fail in another.',
    },
    bad: 'data/2031-sample/Schedule.CSV',
    good: 'data/2031-sample/schedule.csv',
    mend: {
      ko: '알린 이름으로 바꾸십시오. 윈도에서 바뀌지 않으면 다른 이름으로 한 번 바꾼 뒤 다시 바꿉니다. 자모가 풀린 이름은 지우고 새로 칩니다.',
      en: 'Rename it as told. If Windows does not take the change, rename it to something else first. Type names anew whose characters are decomposed.',
    },
  },
  'file/edition-name': {
    why: {
      ko: '판의 폴더는 그 이름이 곧 식별자이고 웹 주소입니다. 복사본이나 빈칸, 한글, 대문자가 든 이름은 주소가 되지 못하므로 읽지 않습니다.',
      en: 'The name of an edition’s folder is its id and its web address. Names of copies, with spaces, Hangul or capitals cannot be addresses, so the folder is not read.',
    },
    bad: `content/2031-sample/plan.yaml
content/2031-sample - 복사본/plan.yaml`,
    good: `content/2031-sample/plan.yaml
content/2032-sample/plan.yaml`,
    mend: {
      ko: '복사본은 content/와 data/ 밖으로 옮기십시오. 새 판이라면 영문 소문자와 숫자를 붙임표로 이어 이름을 짓고, content/와 data/의 폴더 이름을 함께 바꿉니다.',
      en: 'Move copies out of content/ and data/. For a new edition make a name of lower-case letters and digits joined by hyphens, and rename its folders in content/ and data/ alike.',
    },
  },
  'file/missing-folder': {
    why: {
      ko: '판의 CSV는 모두 이 폴더에 있습니다. 폴더가 없으면 모든 표가 비므로, 파일마다 알리지 않고 한 번만 알립니다.',
      en: 'All CSV files of an edition are in this folder. Without it every table is blank, which is told once and not for each file.',
    },
    bad: `content/2031-sample/plan.yaml
data/2031/schedule.csv`,
    good: `content/2031-sample/plan.yaml
data/2031-sample/schedule.csv`,
    mend: {
      ko: 'data 아래의 폴더 이름을 content 아래의 판 이름과 같게 하십시오. 새 판이라면 폴더를 만들고 앞 판의 CSV를 본으로 넣습니다.',
      en: 'Give the folder under data the name of the edition under content. For a new edition create it and start from the files of the last one.',
    },
  },
  'file/not-a-file': {
    why: {
      ko: '파일이 있어야 할 자리에 같은 이름의 폴더나 특수한 파일이 있어 읽을 수 없습니다.',
      en: 'Where the file belongs there is a folder or a device of its name, which cannot be read.',
    },
    bad: 'data/2031-sample/schedule.csv/schedule.csv',
    good: 'data/2031-sample/schedule.csv',
    mend: {
      ko: '압축을 풀 때 파일 이름의 폴더가 생기는 일이 있습니다. 안의 파일을 꺼내고 폴더를 지우십시오.',
      en: 'Unpacking an archive may make a folder of the file’s name. Take the file out of it and delete the folder.',
    },
  },
  'file/not-a-folder': {
    why: {
      ko: '폴더가 있어야 할 자리에 같은 이름의 파일이 있어 그 안의 파일을 읽을 수 없습니다.',
      en: 'Where the folder belongs there is a file of its name, so nothing in it can be read.',
    },
    bad: 'content/2031-sample/tasks',
    good: 'content/2031-sample/tasks/bookstore-opening.md',
    mend: {
      ko: '그 파일의 이름을 바꾸거나 옮기고, 그 이름의 폴더를 만들어 파일을 넣으십시오.',
      en: 'Rename or move the file, create the folder and put the files into it.',
    },
  },
  'file/outside-root': {
    why: {
      ko: '판의 폴더 밖에 있는 파일은 다른 사람의 컴퓨터와 서버에 없습니다. 읽으면 안 되는 파일이 책에 실릴 수도 있어 읽지 않습니다.',
      en: 'What lies outside is not on other computers or the server, and might be something that must not get into the book, so it is not read.',
    },
    bad: 'data/2031-sample/schedule.csv -> ../../../shared/schedule.csv',
    good: 'data/2031-sample/schedule.csv',
    mend: {
      ko: '링크를 지우고 그 파일을 이 자리에 복사하십시오. 같은 저장소 안을 가리키는 링크는 써도 됩니다.',
      en: 'Replace the link with a copy of the file. Links within the root may be used.',
    },
  },
  'file/merge-mark': {
    why: {
      ko: '두 사람이 같은 곳을 고쳐 git이 합치지 못한 자리입니다. 그대로 두면 두 글이 표시와 함께 모두 실립니다.',
      en: 'Two people changed the same lines and git could not merge them. Left as it is, both would be published, marks and all.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: `<<<<<<< HEAD
- 창업 교육 연 4회
=======
- 창업 교육 연 6회
>>>>>>> 수정안`,
    good: '- 창업 교육 연 6회',
    mend: {
      ko: "맞는 글만 남기고 다른 글과 '<<<<<<<', '=======', '>>>>>>>' 줄을 지우십시오. 표시만 지우면 두 글이 모두 실립니다.",
      en: "Keep what is right; delete the other version and the lines '<<<<<<<', '=======' and '>>>>>>>'. Without the marks alone, both would be published.",
    },
  },
} satisfies Explanations;
