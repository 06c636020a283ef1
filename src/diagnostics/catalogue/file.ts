import { type Bilingual, error, warning } from '../entry.ts';
import { idFaults, longestId } from '../ids.ts';

/** What the system says when it cannot read a file, in words. */
const reasons: Readonly<Record<string, Bilingual>> = {
  EACCES: { ko: '읽을 권한이 없음', en: 'no permission to read it' },
  EPERM: { ko: '읽을 권한이 없음', en: 'no permission to read it' },
  ELOOP: { ko: '링크가 저 자신을 가리킴', en: 'the link leads to itself' },
  ENOENT: { ko: '링크가 가리키는 파일이 없음', en: 'the link leads nowhere' },
  EIO: { ko: '디스크에서 읽지 못함', en: 'the disk failed' },
};

const brokenLink: Bilingual = {
  ko: '이 링크를 지우고, 같은 이름의 파일을 그 자리에 복사해 두십시오.',
  en: 'Delete the link and put a copy of the file in its place.',
};

/** What helps against it. */
const unreadable: Readonly<Record<string, Bilingual>> = {
  ELOOP: brokenLink,
  ENOENT: brokenLink,
  other: {
    ko: '이 파일을 읽을 권한을 주고, 다른 프로그램에서 열려 있으면 닫으십시오.',
    en: 'Allow the file to be read, and close it in other programs.',
  },
};

/** A file that is no text, by the bytes that it begins with. */
type BinaryKind = keyof typeof binaryKinds;

const binaryKinds = {
  package: {
    ko: '엑셀·한글 문서(.xlsx, .hwpx)나 압축 파일',
    en: 'a workbook, a document (.xlsx, .hwpx) or an archive',
  },
  compound: { ko: '옛 엑셀·한글 문서(.xls, .hwp)', en: 'an old workbook or document (.xls, .hwp)' },
  pdf: { ko: 'PDF 문서', en: 'a PDF document' },
  picture: { ko: '그림', en: 'a picture' },
  other: { ko: '글이 아닌 자료', en: 'binary data' },
} satisfies Readonly<Record<string, Bilingual>>;

/** What a program leaves beside the files that people work on. */
type LeftoverKind = 'lock' | 'temporary' | 'download';

/** What a file is to an edition: what is to be done about it where it is missing or holds nothing hangs on that. */
export type FileUse = keyof typeof whereEmpty;

/** The files that an edition may lack where it needs them. */
type NeededFile = keyof typeof whereMissing;

const whereMissing = {
  manifest: (path) => ({
    ko: `'${path}'#{을} 만드십시오. 판이 아닌 폴더라면 content/ 밖으로 옮기십시오.`,
    en: `Create '${path}'. If the folder is no edition, move it out of content/.`,
  }),
  chapter: (path) => ({
    ko: `'${path}' 파일을 만들고 서식이 정한 절을 쓰십시오.`,
    en: `Create '${path}' and write the sections that the form asks for.`,
  }),
  table: (path) => ({
    ko: `'planpress new data'가 '${path}'#{을} 열 이름만 든 파일로 만듭니다. 자료가 있으면 그 아래에 쓰십시오.`,
    en: `'planpress new data' creates '${path}' with the column names alone. Write what there is below them.`,
  }),
  grid: (path) => ({
    ko: `'${path}' 파일을 만들거나, 이 표를 적은 행을 지우십시오.`,
    en: `Create '${path}', or delete the row that names this table.`,
  }),
} satisfies Readonly<Record<string, (path: string) => Bilingual>>;

const whereEmpty = {
  published: { ko: '대조할 글이 든 파일을 대십시오.', en: 'Name a file that holds the text to be audited.' },
  manifest: { ko: '판의 설정을 다시 쓰십시오.', en: 'Otherwise write it anew: an edition needs it.' },
  form: { ko: '서식을 다시 쓰십시오.', en: 'Otherwise write it anew: the edition names it.' },
  node: {
    ko: '쓰지 않는 항목이면 파일을 지우고, 그 식별자를 적은 children에서도 빼십시오.',
    en: 'If it is not used, delete it and take its id out of the children that list it.',
  },
  chapter: {
    ko: '이 장에는 글이 있어야 하므로, 서식이 정한 절을 쓰십시오.',
    en: 'Otherwise write the sections that the form asks for: this chapter must have text.',
  },
  'free-chapter': {
    ko: '쓸 글이 없으면 파일을 지우십시오. 이 장에는 파일이 없어도 됩니다.',
    en: 'If there is nothing to write, delete it: this chapter needs no file.',
  },
  table: { ko: '자료가 없다면 첫 줄에 열 이름만 쓰십시오.', en: 'If there are no data, write the column names alone.' },
  grid: {
    ko: '쓰지 않는 표라면 파일과 함께 이 표를 적은 행을 지우십시오.',
    en: 'If the table is not used, delete the file and the row that names it.',
  },
} satisfies Readonly<Record<string, Bilingual>>;

/** Problems of files and folders as a whole. */
export const file = {
  'file/missing': error<{ path: string; what: string; use: NeededFile }>({
    title: { ko: '파일 없음', en: 'Missing file' },
    message: ({ path, what }) => ({
      ko: `${what} 파일 '${path}'#{을} 찾을 수 없습니다.`,
      en: `The file '${path}' (${what}) does not exist.`,
    }),
    help: ({ path, use }) => whereMissing[use](path),
  }),
  'file/unreadable': error<{ path: string; reason: string }>({
    title: { ko: '읽을 수 없는 파일', en: 'Unreadable file' },
    message: ({ path, reason }) => ({
      ko: `'${path}'#{을} 읽을 수 없습니다(${reasons[reason]?.ko ?? reason}).`,
      en: `'${path}' cannot be read (${reasons[reason]?.en ?? reason}).`,
    }),
    help: ({ reason }) => unreadable[reason] ?? unreadable.other!,
  }),
  'file/unknown': error<{ path: string; suggestion: string | undefined }>({
    title: { ko: '쓰이지 않는 파일', en: 'Unknown file' },
    message: ({ path }) => ({
      ko: `'${path}' 파일은 서식에 없어 책에 쓰이지 않습니다.`,
      en: `The form does not know '${path}', so it would not be in the book.`,
    }),
    help: ({ suggestion }) => ({
      ko: suggestion
        ? `'${suggestion}'#{을} 뜻했다면 파일 이름을 그렇게 고치고, 아니면 판의 폴더 밖으로 옮기십시오.`
        : '책에 쓸 것이 아니면 판의 폴더 밖으로 옮기거나 지우십시오.',
      en: suggestion
        ? `If '${suggestion}' was meant, rename the file; else move it out of the folders of the edition.`
        : 'If it is not for the book, move it out of the folders of the edition, or delete it.',
    }),
  }),
  'file/not-an-id': error<{ path: string; level: string; fault: 'shape' | 'length' | 'device' }>({
    title: { ko: '식별자가 아닌 파일 이름', en: 'File name that is no id' },
    message: ({ path, fault }) => ({
      ko: `'${path}'의 이름은 식별자가 아니어서 파일을 읽지 않았습니다(${idFaults[fault].ko}).`,
      en: `The name of '${path}' is no id, so the file was not read (${idFaults[fault].en}).`,
    }),
    help: ({ level }) => ({
      ko: `${`${level}#{은}`} 파일 이름이 곧 식별자이자 웹 주소입니다. 영문 소문자와 숫자를 붙임표(-)로 이은 ${longestId}자 안의 이름으로 고치고(예: local-bookstores.md), 그 이름에서 .md를 뺀 것을 바로 위의 children에 적으십시오.`,
      en: `The file name of a ${level} is its id and its address on the web. Rename it to up to ${longestId} small letters and digits joined by hyphens (local-bookstores.md, say), and write that without .md into the children of what is above it.`,
    }),
  }),
  'file/copy': error<{ path: string; original: string }>({
    title: { ko: '파일의 사본', en: 'Copy of a file' },
    message: ({ path, original }) => ({
      ko: `'${path}'#{은} 이름으로 보아 '${original}'의 사본이며, 책에 쓰이지 않습니다.`,
      en: `By its name '${path}' is a copy of '${original}'; it would not be in the book.`,
    }),
    help: ({ original }) => ({
      ko: `어느 쪽에 고친 것이 있는지 두 파일을 견주어, 맞는 내용을 '${original}'에 남기고 사본은 판의 폴더 밖으로 옮기거나 지우십시오.`,
      en: `Compare the two for the one that was worked on, keep what is right in '${original}', and move the copy out of the folders of the edition or delete it.`,
    }),
  }),
  'file/leftover': warning<{ path: string; kind: LeftoverKind; of: string }>({
    title: { ko: '프로그램이 남긴 파일', en: 'File that a program has left' },
    message: ({ path, kind, of }) => ({
      ko: {
        lock: `'${of}' 파일이 엑셀 같은 프로그램에서 열려 있습니다('${path}'). 아직 저장하지 않은 고침은 책에 실리지 않습니다.`,
        temporary: `'${path}' 파일은 프로그램이 일하는 동안 쓰는 임시 파일이며, 책에 쓰이지 않습니다.`,
        download: `'${path}' 파일은 내려받기가 끝나지 않은 것이며, 책에 쓰이지 않습니다.`,
      }[kind],
      en: {
        lock: `'${of}' is open in a program such as Excel ('${path}'). Changes that are not saved will not be in the book.`,
        temporary: `'${path}' is a temporary file of a program; it is not in the book.`,
        download: `'${path}' is a download that is not complete; it is not in the book.`,
      }[kind],
    }),
    help: ({ path, kind, of }) => ({
      ko: {
        lock: `'${of}'#{을} 저장하고 닫으십시오. 열어 둔 프로그램이 없는데도 남아 있으면 '${path}'#{을} 지우십시오.`,
        temporary: '파일을 연 프로그램을 닫으십시오. 닫은 뒤에도 남아 있으면 지우십시오.',
        download: `내려받기가 끝나기를 기다리거나, 이 파일을 지우고 다시 내려받으십시오.`,
      }[kind],
      en: {
        lock: `Save '${of}' and close it. If nobody has it open, delete '${path}'.`,
        temporary: 'Close the program that has the file open. If it is still there, delete it.',
        download: 'Wait for the download to end, or delete the file and download it again.',
      }[kind],
    }),
  }),
  'file/binary': error<{ path: string; kind: BinaryKind }>({
    title: { ko: '글이 아닌 파일', en: 'Not a text file' },
    message: ({ path, kind }) => ({
      ko: `'${path}' 파일은 글이 아닙니다(${binaryKinds[kind].ko}).`,
      en: `'${path}' is no text (${binaryKinds[kind].en}).`,
    }),
    help: ({ kind }) => ({
      ko:
        kind === 'package' || kind === 'compound'
          ? "이름만 바꾸지 말고, 그 프로그램에서 열어 'CSV UTF-8(쉼표로 분리)' 형식으로 다시 저장하십시오."
          : '글로 된 파일로 바꾸거나 이 폴더에서 옮기십시오.',
      en:
        kind === 'package' || kind === 'compound'
          ? "Renaming does not convert it: open it and save it as 'CSV UTF-8 (Comma delimited)'."
          : 'Replace it with a text file, or move it out of this folder.',
    }),
  }),
  'file/empty': error<{ path: string; use: FileUse }>({
    title: { ko: '빈 파일', en: 'Empty file' },
    message: ({ path }) => ({ ko: `'${path}' 파일에 아무것도 없습니다.`, en: `The file '${path}' is empty.` }),
    help: ({ use }) => ({
      ko: `저장하다 끊겼다면 앞의 판에서 되살리십시오. ${whereEmpty[use].ko}`,
      en: `Restore it if saving was interrupted. ${whereEmpty[use].en}`,
    }),
  }),
  'file/misnamed': error<{ path: string; wanted: string; reason: 'case' | 'form' }>({
    title: { ko: '대소문자나 글자 꼴이 다른 이름', en: 'Name in another case or form' },
    message: ({ path, wanted, reason }) => ({
      ko:
        reason === 'case'
          ? `'${path}'의 이름은 '${wanted}'#{와} 대소문자가 다릅니다.`
          : `'${path}'의 이름은 '${wanted}'#{와} 같아 보이지만 다른 글자 부호로 되어 있습니다.`,
      en:
        reason === 'case'
          ? `The name of '${path}' differs from '${wanted}' by letter case.`
          : `The name of '${path}' looks like '${wanted}' but is made of other characters.`,
    }),
    help: ({ wanted }) => ({
      ko: `이름을 '${wanted}'#{로} 바꾸십시오. 컴퓨터에 따라 다른 이름으로 칩니다.`,
      en: `Rename it to '${wanted}': some computers take the two for different names.`,
    }),
  }),
  'file/edition-name': error<{ path: string; fault: 'shape' | 'length' | 'device' }>({
    title: { ko: '판이 될 수 없는 폴더 이름', en: 'Folder name that can be no edition' },
    message: ({ path, fault }) => ({
      ko: `'${path}'의 이름은 판의 식별자가 될 수 없어 폴더를 읽지 않았습니다(${idFaults[fault].ko}).`,
      en: `The name of '${path}' cannot be the id of an edition, so the folder was not read (${idFaults[fault].en}).`,
    }),
    help: {
      ko: `책으로 만들 판이 아니면 content/와 data/ 밖으로 옮기고, 판이면 두 곳의 폴더 이름을 영문 소문자와 숫자를 붙임표(-)로 이은 ${longestId}자 안의 것으로 함께 바꾸십시오.`,
      en: `Move it out of content/ and data/ if it is no edition; else rename its folders in both to up to ${longestId} lower-case letters and digits, joined by hyphens.`,
    },
  }),
  'file/missing-folder': error<{ path: string }>({
    title: { ko: '폴더 없음', en: 'Missing folder' },
    message: ({ path }) => ({ ko: `'${path}' 폴더를 찾을 수 없습니다.`, en: `The folder '${path}' does not exist.` }),
    help: ({ path }) => ({
      ko: `판의 자료는 모두 이 폴더에 있어야 하므로 '${path}' 폴더를 만들고 CSV 파일을 넣으십시오.`,
      en: `All data of the edition belong there: create '${path}' and put the CSV files into it.`,
    }),
  }),
  'file/not-a-file': error<{ path: string }>({
    title: { ko: '파일 자리에 있는 폴더', en: 'No file where one belongs' },
    message: ({ path }) => ({
      ko: `'${path}'#{은} 파일이어야 하는데 폴더이거나 특수한 파일입니다.`,
      en: `'${path}' must be a file, but is a folder or a device.`,
    }),
    help: {
      ko: '폴더의 이름을 바꾸거나 옮기고, 그 자리에 파일을 두십시오.',
      en: 'Rename or move the folder, and put the file in its place.',
    },
  }),
  'file/not-a-folder': error<{ path: string }>({
    title: { ko: '폴더 자리에 있는 파일', en: 'No folder where one belongs' },
    message: ({ path }) => ({
      ko: `'${path}'#{은} 폴더여야 하는데 파일입니다.`,
      en: `'${path}' must be a folder, but is a file.`,
    }),
    help: {
      ko: '파일의 이름을 바꾸거나 옮기고, 그 자리에 폴더를 두십시오.',
      en: 'Rename or move the file, and put the folder in its place.',
    },
  }),
  'file/outside-root': error<{ path: string; target: string }>({
    title: { ko: '폴더 밖을 가리키는 링크', en: 'Link out of the root' },
    message: ({ path, target }) => ({
      ko: `'${path}'#{은} 이 저장소 밖의 '${target}'#{을} 가리키는 링크입니다.`,
      en: `'${path}' is a link to '${target}', which lies outside of the root.`,
    }),
    help: {
      ko: '밖의 파일은 다른 컴퓨터에 없으므로 읽지 않습니다. 링크를 지우고 그 내용을 이 자리에 복사하십시오.',
      en: 'Files outside are not read, as other computers do not have them. Replace the link with a copy.',
    },
  }),
  'file/no-editions': error<{ path: string }>({
    title: { ko: '판이 없음', en: 'No editions' },
    message: ({ path }) => ({
      ko: `'${path}' 아래에 판(plan.yaml이 있는 폴더)이 없습니다.`,
      en: `There is no edition (a folder with plan.yaml) under '${path}'.`,
    }),
    help: { ko: 'content/<판 이름>/plan.yaml을 만드십시오.', en: 'Create content/<edition>/plan.yaml.' },
  }),
  'file/merge-mark': error<{ path: string }>({
    title: { ko: '합치다 만 파일', en: 'Unfinished merge' },
    message: ({ path }) => ({
      ko: `'${path}' 파일에 두 사람의 수정을 합치다 만 표시가 남아 있습니다.`,
      en: `'${path}' holds marks of a merge that nobody has finished.`,
    }),
    help: {
      ko: "'<<<<<<<'에서 '======='까지와 '======='에서 '>>>>>>>'까지가 서로 다른 두 글입니다. 하나만 남기고, 다른 글과 표시하는 줄은 모두 지우십시오. 이 파일은 그 뒤에 점검합니다.",
      en: "From '<<<<<<<' to '=======' and from there to '>>>>>>>' stand two versions. Keep one, and delete the other with all lines of marks. The file is checked after that.",
    },
  }),
};
