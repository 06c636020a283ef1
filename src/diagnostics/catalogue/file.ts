import { entry } from '../entry.ts';
import { particles } from '../particles.ts';

/** Problems of files and folders as a whole. */
export const file = {
  'file/missing': entry<{ path: string; what: string }>({
    severity: 'error',
    title: { ko: '파일 없음', en: 'Missing file' },
    message: ({ path, what }) => ({
      ko: particles(`${what} 파일 '${path}'#{을} 찾을 수 없습니다.`),
      en: `The file '${path}' (${what}) does not exist.`,
    }),
    help: ({ path }) => ({
      ko: `'${path}' 파일을 만들거나, 이 파일을 가리키는 곳을 고치십시오.`,
      en: `Create '${path}', or correct what refers to it.`,
    }),
  }),
  'file/unreadable': entry<{ path: string; reason: string }>({
    severity: 'error',
    title: { ko: '읽을 수 없는 파일', en: 'Unreadable file' },
    message: ({ path, reason }) => ({
      ko: `'${path}' 파일을 읽을 수 없습니다(${reason}).`,
      en: `The file '${path}' cannot be read (${reason}).`,
    }),
    help: () => ({ ko: '파일의 권한과 종류를 확인하십시오.', en: 'Check the permissions and the type of the file.' }),
  }),
  'file/unknown': entry<{ path: string; suggestion: string | undefined }>({
    severity: 'error',
    title: { ko: '쓰이지 않는 파일', en: 'Unknown file' },
    message: ({ path }) => ({
      ko: `'${path}' 파일은 서식에 없어 책에 쓰이지 않습니다.`,
      en: `The form does not know '${path}', so it would not be in the book.`,
    }),
    help: ({ suggestion }) => ({
      ko: suggestion
        ? particles(`'${suggestion}'#{을} 뜻했다면 파일 이름을 고치십시오.`)
        : '파일을 옮기거나 지우십시오.',
      en: suggestion ? `Did you mean '${suggestion}'? Rename the file.` : 'Move or delete the file.',
    }),
  }),
  'file/binary': entry<{ path: string }>({
    severity: 'error',
    title: { ko: '글이 아닌 파일', en: 'Not a text file' },
    message: ({ path }) => ({
      ko: `'${path}' 파일에 글이 아닌 자료(NUL 문자)가 있습니다.`,
      en: `'${path}' holds binary data (a NUL character).`,
    }),
    help: () => ({
      ko: '엑셀 통합 문서라면 CSV UTF-8 형식으로 다시 저장하십시오.',
      en: 'If it is a workbook, save it again as CSV UTF-8.',
    }),
  }),
  'file/no-editions': entry<{ path: string }>({
    severity: 'error',
    title: { ko: '판이 없음', en: 'No editions' },
    message: ({ path }) => ({
      ko: `'${path}' 아래에 판(plan.yaml이 있는 폴더)이 없습니다.`,
      en: `There is no edition (a folder with plan.yaml) under '${path}'.`,
    }),
    help: () => ({
      ko: 'content/<판 이름>/plan.yaml을 만드십시오.',
      en: 'Create content/<edition>/plan.yaml.',
    }),
  }),
};
