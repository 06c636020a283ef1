import { type Bilingual, error } from '../entry.ts';

const counted = {
  files: { ko: '파일이', of: '개', is: '여서', en: 'files' },
  lines: { ko: '글이', of: '줄', is: '이어서', en: 'lines' },
  notes: { ko: '주석이', of: '개', is: '여서', en: 'notes' },
} as const;

const units: Readonly<Record<'line' | 'paragraph', Bilingual>> = {
  line: { ko: '줄', en: 'line' },
  paragraph: { ko: '문단', en: 'paragraph' },
};

/** Sources that hold more than planpress reads. */
export const limit = {
  'limit/file-size': error<{ path: string; megabytes: number; most: number }>({
    title: { ko: '너무 큰 파일', en: 'File too large' },
    message: ({ path, megabytes, most }) => ({
      ko: `'${path}'#{은} ${megabytes}MB여서 읽지 않았습니다. 한 파일은 ${most}MB까지 읽습니다.`,
      en: `'${path}' has ${megabytes} MB and was not read: a file may have up to ${most} MB.`,
    }),
    help: {
      ko: '다른 파일이 이 이름으로 저장되지 않았는지 보고, 쓰지 않는 줄과 행을 지우십시오.',
      en: 'See whether another file was saved under this name, and delete the lines and rows that are not used.',
    },
  }),
  'limit/count': error<{ path: string; unit: 'files' | 'lines' | 'notes'; found: number; most: number }>({
    title: { ko: '너무 많은 파일, 줄, 주석', en: 'Too many files, lines or notes' },
    message: ({ path, unit, found, most }) => ({
      ko: `'${path}'#{은} ${counted[unit].ko} ${found}${counted[unit].of}${counted[unit].is} 읽지 않았습니다. ${most}${counted[unit].of}까지 둘 수 있습니다.`,
      en: `'${path}' has ${found} ${counted[unit].en} and was not read: it may have up to ${most}.`,
    }),
    help: ({ unit }) => ({
      ko:
        unit === 'files'
          ? '책에 쓰이지 않는 파일을 판의 폴더 밖으로 옮기십시오.'
          : `잘못 붙여 넣은 것이면 지우고, 아니면 글을 여러 파일로 나누십시오.`,
      en:
        unit === 'files'
          ? 'Move the files that the book does not use out of the folders of the edition.'
          : 'Delete what was pasted by mistake; otherwise part the text into several files.',
    }),
  }),
  'limit/line': error<{ unit: 'line' | 'paragraph'; length: number; most: number }>({
    title: { ko: '너무 긴 줄', en: 'Line too long' },
    message: ({ unit, length, most }) => ({
      ko: `이 ${units[unit].ko}이 ${length}자여서 파일을 읽지 않았습니다. 한 ${units[unit].ko}은 ${most}자까지 쓸 수 있습니다.`,
      en: `This ${units[unit].en} has ${length} characters, so that the file was not read: it may have up to ${most}.`,
    }),
    help: ({ unit, most }) => ({
      ko: `${most}자째인 이 자리 앞에서 ${unit === 'line' ? '줄을 나누고, 한 문단이면 ' : ''}빈 줄을 넣어 문단을 나누십시오.`,
      en: `Break the text before this place, which is character ${most}, with a blank line between the paragraphs.`,
    }),
  }),
  'limit/cell': error<{ length: number; most: number }>({
    title: { ko: '너무 긴 칸', en: 'Cell too long' },
    message: ({ length, most }) => ({
      ko: `이 칸은 ${length}자여서 읽지 않았습니다. 한 칸은 ${most}자까지 쓸 수 있습니다.`,
      en: `This cell has ${length} characters and was not read: a cell may have up to ${most}.`,
    }),
    help: {
      ko: '다른 행이나 칸의 글이 이 칸에 들어오지 않았는지 보고, 긴 글은 본문에 쓰십시오.',
      en: 'See whether the text of other rows or cells came into it; write long texts in the Markdown.',
    },
  }),
  'limit/table': error<{ unit: 'rows' | 'columns'; most: number }>({
    title: { ko: '너무 많은 행이나 열', en: 'Too many rows or columns' },
    message: ({ unit, most }) => ({
      ko:
        unit === 'rows'
          ? `파일의 행이 ${most}행보다 많아 여기부터 읽지 않았습니다.`
          : `이 행의 칸이 ${most}칸보다 많아 읽지 않았습니다.`,
      en:
        unit === 'rows'
          ? `The file has more than ${most} rows; from here on nothing was read.`
          : `This row has more than ${most} cells and was not read.`,
    }),
    help: ({ unit }) => ({
      ko:
        unit === 'rows'
          ? '다른 자료의 행이 들어오지 않았는지 보고, 이 판에 쓰지 않는 행을 지우십시오.'
          : '쉼표나 다른 자료가 잘못 들어온 것이면 지우십시오.',
      en:
        unit === 'rows'
          ? 'See whether rows of other data came into it, and delete those that the edition does not use.'
          : 'Delete the commas or the other data that came into it by mistake.',
    }),
  }),
  'limit/depth': error<{ most: number }>({
    title: { ko: '너무 깊은 글', en: 'Nested too deeply' },
    message: ({ most }) => ({
      ko: `목록, 상자, 굵은 글씨, 틀의 블록처럼 겹치는 것이 ${most}겹보다 깊이 들어 있어 여기부터 읽지 않았습니다.`,
      en: `Lists, boxes, marks or blocks of a template stand within each other more than ${most} deep; from here on nothing was read.`,
    }),
    help: {
      ko: '잘못 붙은 표시나 줄 앞의 빈칸을 지우고, 안쪽의 글을 밖으로 꺼내십시오.',
      en: 'Delete the marks or the spaces before the line that came in by mistake, and move the inner text out.',
    },
  }),
};
