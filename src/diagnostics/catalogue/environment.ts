import { type Bilingual, error } from '../entry.ts';

/** The command that gives a machine a browser, by platform; anything unknown is pointed at the variable. */
function remedyFor(platform: string): string {
  if (platform === 'linux') return 'apt-get install chromium';
  if (platform === 'darwin') return 'brew install --cask google-chrome';
  if (platform === 'win32') return 'winget install Google.Chrome';
  return 'PLANPRESS_BROWSER=/path/to/chromium';
}

/** Why the system refuses to write, and what helps. */
interface Cause extends Bilingual {
  readonly mend: { readonly ko: (path: string) => string; readonly en: (path: string) => string };
}

const full: Cause = {
  ko: '빈 공간이 없음',
  en: 'no space left',
  mend: {
    ko: (path) => `'${path}' 폴더가 있는 디스크를 200MB 이상 비운 뒤 다시 실행하십시오.`,
    en: (path) => `Free 200 MB or more on the disk of '${path}' and run again.`,
  },
};

const forbidden: Cause = {
  ko: '쓰기 권한이 없음',
  en: 'permission denied',
  mend: {
    ko: (path) => `지금 사용자에게 '${path}' 폴더와 그 안의 쓰기 권한을 준 뒤 다시 실행하십시오.`,
    en: (path) => `Give the current user the right to write to '${path}' and below, and run again.`,
  },
};

const readOnly: Cause = {
  ko: '읽기 전용 디스크',
  en: 'read-only disk',
  mend: {
    ko: (path) =>
      `'${path}' 폴더가 있는 디스크를 쓰기가 되게 연결하거나, 쓸 수 있는 곳에 자료를 두고 다시 실행하십시오.`,
    en: (path) => `Mount the disk of '${path}' for writing, or put the sources where you can write, and run again.`,
  },
};

const vanished: Cause = {
  ko: '쓰는 동안 파일이나 폴더가 없어짐',
  en: 'a file or folder went away while it was written',
  mend: {
    ko: (path) => `다른 프로그램이 '${path}'의 것을 지우고 있지 않은지 확인하고 다시 실행하십시오.`,
    en: (path) => `Check that no other program removes things from '${path}', and run again.`,
  },
};

const causes: Readonly<Record<string, Cause>> = {
  ENOSPC: full,
  EDQUOT: full,
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: readOnly,
  ENOENT: vanished,
};

/** Of anything else only the system's own code is known. */
function causeOf(reason: string): Cause {
  const ko = (path: string) => `'${path}' 폴더의 권한과 빈 공간을 확인하고 다시 실행하십시오.`;
  const en = (path: string) => `Check the permissions of '${path}' and the free space, and run again.`;
  return causes[reason] ?? { ko: '시스템 오류', en: 'system error', mend: { ko, en } };
}

/** Problems of the machine that planpress runs on, not of the plan. */
export const environment = {
  'environment/no-browser': error<{ platform: string; architecture: string }>({
    title: { ko: '브라우저 없음', en: 'No browser' },
    message: ({ platform, architecture }) => ({
      ko: `PDF를 인쇄할 Chromium 계열 브라우저를 이 컴퓨터(${platform}-${architecture})에서 찾지 못했습니다.`,
      en: `No Chromium browser was found on this machine (${platform}-${architecture}) to print the PDF with.`,
    }),
    help: ({ platform }) => ({
      ko: `다음 명령으로 설치하십시오: ${remedyFor(platform)}. 이미 설치되어 있으면 환경 변수 PLANPRESS_BROWSER에 실행 파일의 경로를 적으십시오. 웹 사이트만 만들려면 --no-pdf를 쓰십시오.`,
      en: `Install one: ${remedyFor(platform)}. If there is one already, set PLANPRESS_BROWSER to the path of its executable. To build the web site only, use --no-pdf.`,
    }),
  }),
  'environment/browser-failed': error<{ path: string; reason: string; pinned: boolean; platform: string }>({
    title: { ko: '브라우저 실행 실패', en: 'Browser does not start' },
    message: ({ path, reason }) => ({
      ko: `브라우저(${path})를 실행하지 못했습니다(${reason}).`,
      en: `The browser (${path}) does not start: ${reason}`,
    }),
    help: ({ pinned, platform }) => ({
      ko: pinned
        ? `임시 폴더와 캐시 폴더에 쓸 수 있고 빈 공간이 300MB 이상이며 실행이 허용되는지, /proc이 마운트되어 있는지 확인하십시오. 또는 다음 명령으로 설치한 뒤 PLANPRESS_BROWSER에 그 경로를 적으십시오: ${remedyFor(platform)}`
        : `PLANPRESS_BROWSER에 실행할 수 있는 Chromium의 경로를 적으십시오. 공유 라이브러리가 없다는 오류라면 다음 명령이 함께 설치합니다: ${remedyFor(platform)}`,
      en: pinned
        ? `Check that the cache or temporary folder is writable, has 300 MB left and allows execution, and that /proc is mounted. Or install a browser and set PLANPRESS_BROWSER to its path: ${remedyFor(platform)}`
        : `Set PLANPRESS_BROWSER to a Chromium that runs. If shared libraries are missing, this brings them along: ${remedyFor(platform)}`,
    }),
  }),
  'environment/print-failed': error<{ document: string; reason: string }>({
    title: { ko: '인쇄 중단', en: 'Printing broke off' },
    message: ({ document, reason }) => ({
      ko: `브라우저가 '${document}' 인쇄를 마치지 못했습니다(${reason}).`,
      en: `The browser could not finish printing '${document}': ${reason}`,
    }),
    help: {
      ko: '빈 메모리가 3GB 이상인지, 인쇄용 문서가 지워지지 않았는지 확인하고 다시 실행하십시오.',
      en: 'Check that 3 GB of memory are free and that the print document was not removed, then run again.',
    },
  }),
  'environment/output-blocked': error<{ path: string; target: string | undefined }>({
    title: { ko: '출력할 자리가 막힘', en: 'Output is blocked' },
    message: ({ path, target }) => ({
      ko:
        target === undefined
          ? `'${path}' 자리에 planpress가 만들지 않은 것이 있습니다.`
          : `'${path}'#{은} '${target}'#{을} 가리키는 링크입니다. 링크 너머에는 쓰지 않습니다.`,
      en:
        target === undefined
          ? `Something that planpress did not make stands at '${path}'.`
          : `'${path}' is a link to '${target}'. Nothing is written through links.`,
    }),
    help: ({ path, target }) => ({
      ko:
        target === undefined
          ? `필요한 것이면 옮기고, 아니면 지우십시오. 지우는 명령: rm -r '${path}'`
          : `링크를 지우고 다시 실행하십시오. 링크만 지워지고 가리키는 곳은 그대로 있습니다. 지우는 명령: rm '${path}'`,
      en:
        target === undefined
          ? `Move it away or remove it: rm -r '${path}'`
          : `Remove the link and run again; what it leads to stays: rm '${path}'`,
    }),
  }),
  'environment/output-path': error<{ path: string }>({
    title: { ko: '출력 폴더를 벗어나는 이름', en: 'Name that leaves the output folder' },
    message: ({ path }) => ({
      ko: `'${path}'#{은} 출력 폴더 안의 파일 이름이 될 수 없어 아무것도 쓰지 않았습니다.`,
      en: `'${path}' cannot be the name of a file in the output folder, so nothing was written.`,
    }),
    help: {
      ko: '이름이 나온 식별자를 원고·자료·서식에서 고치고, 점검에서 알리지 않은 것이면 planpress의 잘못이니 만든 이에게 알려 주십시오.',
      en: 'Correct the id it comes from in the sources or the form. If no check told it, planpress is at fault: please report it.',
    },
  }),
  'environment/output-unwritable': error<{ path: string; reason: string }>({
    title: { ko: '출력 폴더에 쓸 수 없음', en: 'Output cannot be written' },
    message: ({ path, reason }) => ({
      ko: `'${path}'에 쓸 수 없습니다(${causeOf(reason).ko}, ${reason}).`,
      en: `'${path}' cannot be written (${causeOf(reason).en}, ${reason}).`,
    }),
    help: ({ path, reason }) => ({
      ko: `${causeOf(reason).mend.ko(path)} 이전에 만든 결과는 그대로 있습니다.`,
      en: `${causeOf(reason).mend.en(path)} The last build is untouched.`,
    }),
  }),
  'environment/source-unwritable': error<{ path: string; reason: string }>({
    title: { ko: '고친 것을 쓸 수 없음', en: 'Source cannot be written' },
    message: ({ path, reason }) => ({
      ko: `'${path}' 파일에 고친 것을 쓸 수 없습니다(${reason}).`,
      en: `The mended '${path}' cannot be written (${reason}).`,
    }),
    help: ({ path }) => ({
      ko: `'${path}' 파일과 그 폴더의 쓰기 권한과 빈 공간을 확인하고 다시 실행하십시오. 이 파일은 그대로 있습니다.`,
      en: `Check the permissions of '${path}' and of its folder and the free space, then run again. The file is untouched.`,
    }),
  }),
  'environment/source-changed': error<{ path: string }>({
    title: { ko: '고치는 동안 바뀐 파일', en: 'Source changed meanwhile' },
    message: ({ path }) => ({
      ko: `'${path}' 파일의 내용이 읽은 것과 달라 고치지 않았습니다.`,
      en: `'${path}' no longer holds what was read, so it was not mended.`,
    }),
    help: {
      ko: '다른 프로그램에서 저장하고 닫은 뒤 다시 실행하십시오. 그래도 같으면 UTF-8로 다시 저장하십시오.',
      en: 'Save and close it in other programs, then run again. If that does not help, save it again as UTF-8.',
    },
  }),
};
