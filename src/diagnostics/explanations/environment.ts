import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about the machine that planpress runs on. */
export const environmentExplanations = {
  'environment/no-browser': {
    why: {
      ko: '책(PDF)은 Chromium 계열 브라우저로 인쇄합니다. 브라우저가 없으면 웹 사이트는 만들 수 있어도 책은 만들 수 없습니다.',
      en: 'The book (PDF) is printed with a Chromium browser. Without one only the web site can be made.',
    },
    bad: 'planpress build',
    good: `planpress build --no-pdf
PLANPRESS_BROWSER=/usr/bin/chromium planpress build`,
    mend: {
      ko: 'Chromium이나 Chrome을 설치하십시오. 이미 있으면 환경 변수 PLANPRESS_BROWSER에 실행 파일의 경로를 적습니다. 웹 사이트만 필요하면 --no-pdf를 붙이십시오.',
      en: 'Install Chromium or Chrome. If there is one, set PLANPRESS_BROWSER to its path. If only the web site is needed, add --no-pdf.',
    },
  },
  'environment/browser-failed': {
    why: {
      ko: '브라우저를 찾았지만 실행되지 않아 책을 인쇄할 수 없습니다. 경로가 틀렸거나, 함께 설치되어야 할 라이브러리가 없거나, 임시 폴더에 쓸 수 없는 때에 일어납니다.',
      en: 'A browser was found but does not start, so the book cannot be printed: its path is wrong, a library is missing, or the temporary folder cannot be written.',
    },
    bad: 'PLANPRESS_BROWSER=/opt/no-such-browser planpress build',
    good: 'PLANPRESS_BROWSER=/usr/bin/chromium planpress build',
    mend: {
      ko: '그 경로의 브라우저를 명령줄에서 직접 실행하여 오류를 보십시오. 라이브러리가 없다면 운영 체제의 꾸러미로 Chromium을 설치하고, 임시 폴더의 빈 공간과 실행 허용을 확인하십시오.',
      en: 'Start the browser at that path by hand and read its error. If libraries are missing, install Chromium as a package of the system; check that the temporary folder has room and allows execution.',
    },
  },
  'environment/print-failed': {
    why: {
      ko: '인쇄하는 도중에 브라우저가 멈추었습니다. 대개 메모리가 모자라서이며, 반쯤 된 책은 남기지 않고 지난 책을 그대로 둡니다.',
      en: 'The browser stopped while printing, usually for lack of memory. No half-made book is left; the last one stays as it was.',
    },
    bad: 'systemd-run --user --scope -p MemoryMax=512M planpress build',
    good: 'systemd-run --user --scope -p MemoryMax=4G planpress build',
    mend: {
      ko: '메모리를 3GB 이상 비우고 다시 실행하십시오. 다른 프로그램이 만드는 도중의 파일을 지우지 않는지도 보십시오.',
      en: 'Free 3 GB of memory and run again. See also whether another program removes files while they are in use.',
    },
  },
  'environment/output-blocked': {
    why: {
      ko: 'planpress는 자기가 만든 것만 지우고 새로 씁니다. 결과를 둘 자리에 다른 사람이 둔 것이 있으면 잃지 않도록 멈춥니다.',
      en: 'planpress replaces only what it made itself. Where something else stands in the place of its output, it stops rather than lose it.',
    },
    bad: `out/2031-sample/site/        손으로 만든 폴더
out/2031-sample/site/memo.txt`,
    good: `out/2031-sample/             planpress build가 만든 폴더
memo/memo.txt`,
    mend: {
      ko: 'out/ 아래에는 아무것도 두지 마십시오. 필요한 것은 다른 폴더로 옮기고, 아니면 지운 뒤 다시 실행하십시오.',
      en: 'Keep nothing of your own below out/. Move away what is needed, remove the rest, and run again.',
    },
  },
  'environment/output-path': {
    why: {
      ko: '식별자는 만든 파일의 이름이 됩니다. 출력 폴더를 벗어나거나 어떤 컴퓨터에서는 쓸 수 없는 이름이 점검을 지나 여기까지 왔으므로, 다른 파일을 덮어쓰지 않도록 하나도 쓰지 않고 멈춥니다.',
      en: 'Ids become the names of files. A name that leaves the output folder, or that some systems do not take, got past the checks; nothing is written, so that no other file is overwritten.',
    },
    bad: `out/2031-sample/site/data/tables/consultation-/../../../x.csv`,
    good: `out/2031-sample/site/data/tables/consultation-bookstore-opening-owners.csv`,
    mend: {
      ko: '알린 이름에 든 식별자를 원고, 자료, 자기 서식에서 찾아 영문 소문자와 숫자, 붙임표로 고치십시오. 고칠 것이 보이지 않으면 planpress를 만든 이에게 알려 주십시오.',
      en: 'Find the id in the name that is told in the sources or in your form, and make it of lower-case letters, digits and hyphens. If there is nothing to mend, report it as a fault of planpress.',
    },
  },
  'environment/output-unwritable': {
    why: {
      ko: '결과를 쓸 수 없으면 책도 웹 사이트도 나오지 않습니다. 지난 결과는 그대로 남습니다.',
      en: 'If the output cannot be written, neither book nor web site appears. The last build stays as it was.',
    },
    bad: `$ ls -ld out
dr-xr-xr-x out`,
    good: `$ chmod u+w out
$ ls -ld out
drwxr-xr-x out`,
    mend: {
      ko: 'out 폴더의 쓰기 권한과 디스크의 빈 공간을 확인하십시오. 다른 프로그램이 결과 파일을 열고 있다면 닫으십시오.',
      en: 'Check that out may be written and the disk has room. Close programs that hold its files open.',
    },
  },
  'environment/source-unwritable': {
    why: {
      ko: '--fix는 고친 글을 옆에 새 파일로 쓴 뒤 한 번에 바꿉니다. 그 파일이나 폴더에 쓸 수 없으면 원래 파일을 그대로 두고, 다른 파일은 마저 고칩니다.',
      en: '--fix writes the mended text as a new file beside the old one and then swaps them. Where file or folder cannot be written, the old file stays as it is; the other files are mended all the same.',
    },
    bad: `$ ls -l data/2031-sample/schedule.csv
-r--r--r-- data/2031-sample/schedule.csv`,
    good: `$ chmod u+w data/2031-sample/schedule.csv
$ planpress check --fix`,
    mend: {
      ko: '그 파일과 폴더의 쓰기 권한, 디스크의 빈 공간을 확인한 뒤 planpress check --fix를 다시 실행하십시오. 이미 고친 파일은 다시 바뀌지 않습니다.',
      en: 'Check that file and folder may be written and the disk has room, then run planpress check --fix again. Files that were mended are not changed again.',
    },
  },
  'environment/source-changed': {
    why: {
      ko: '점검이 읽은 뒤에 누가 파일을 저장했다면, 고친 글로 덮어쓸 때 그 내용을 잃습니다. 읽은 글자를 원래의 바이트로 되돌릴 수 없는 CP949 파일도 같습니다.',
      en: 'If somebody saved the file after the check had read it, the mended text would overwrite their work. The same holds for a CP949 file whose characters do not lead back to its bytes.',
    },
    bad: 'planpress check --fix     엑셀에서 schedule.csv를 저장하는 동안',
    good: 'planpress check --fix     엑셀에서 schedule.csv를 닫은 뒤',
    mend: {
      ko: '다른 프로그램에서 파일을 저장하고 닫은 뒤 다시 실행하십시오. 그래도 같으면 그 파일을 UTF-8로 다시 저장하십시오.',
      en: 'Save and close the file in other programs and run again. If that does not help, save it again as UTF-8.',
    },
  },
} satisfies Explanations;
