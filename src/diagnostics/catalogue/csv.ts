import { entry } from '../entry.ts';
import { particles } from '../particles.ts';

/** Problems of a CSV file as a table of cells. */
export const csv = {
  'csv/unknown-column': entry<{ column: string; suggestion: string | undefined; known: string }>({
    severity: 'error',
    title: { ko: '알 수 없는 열', en: 'Unknown column' },
    message: ({ column }) => ({
      ko: `'${column}' 열은 이 표의 서식에 없습니다.`,
      en: `The form has no column '${column}' for this table.`,
    }),
    help: ({ suggestion, known }) => ({
      ko: suggestion
        ? `'${suggestion}' 열을 뜻했다면 열 이름을 고치십시오. 쓸 수 있는 열: ${known}. 그 밖의 열은 지우거나 서식에 추가하십시오.`
        : `열을 지우거나 서식에 추가하십시오. 쓸 수 있는 열은 ${known}입니다.`,
      en: suggestion
        ? `Did you mean '${suggestion}'? Rename the column. Known columns: ${known}`
        : `Remove the column or add it to the form. Known columns: ${known}`,
    }),
  }),
  'csv/missing-column': entry<{ column: string }>({
    severity: 'error',
    title: { ko: '빠진 열', en: 'Missing column' },
    message: ({ column }) => ({
      ko: `'${column}' 열이 없습니다.`,
      en: `The column '${column}' is missing.`,
    }),
    help: ({ column }) => ({
      ko: `첫 줄에 '${column}' 열을 추가하고 각 행의 값을 채우십시오.`,
      en: `Add the column '${column}' to the first line and fill it in.`,
    }),
  }),
  'csv/duplicate-column': entry<{ column: string }>({
    severity: 'error',
    title: { ko: '겹친 열', en: 'Doubled column' },
    message: ({ column }) => ({
      ko: `'${column}' 열이 두 번 있습니다.`,
      en: `The column '${column}' stands twice.`,
    }),
    help: () => ({ ko: '둘 가운데 하나를 지우십시오.', en: 'Remove one of the two.' }),
  }),
  'csv/cell-count': entry<{ expected: number; found: number }>({
    severity: 'error',
    title: { ko: '칸 수가 다름', en: 'Wrong number of cells' },
    message: ({ expected, found }) => ({
      ko: `이 행의 칸은 ${found}개인데 첫 줄의 열은 ${expected}개입니다.`,
      en: `This row has ${found} cells; the header has ${expected}.`,
    }),
    help: () => ({
      ko: '쉼표가 든 값은 큰따옴표로 묶고, 모자란 칸은 빈칸으로 채우십시오.',
      en: 'Quote values that hold a comma; fill missing cells with blanks.',
    }),
  }),
  'csv/malformed-quotes': entry<Record<string, never>>({
    severity: 'error',
    title: { ko: '큰따옴표가 맞지 않음', en: 'Malformed quotes' },
    message: () => ({
      ko: '큰따옴표가 닫히지 않았거나 값 가운데에 홀로 있습니다.',
      en: 'A double quote is not closed, or stands alone inside a value.',
    }),
    help: () => ({
      ko: '값을 큰따옴표로 묶고, 값 안의 큰따옴표는 두 번 쓰십시오.',
      en: 'Quote the value, and write a quote inside it twice.',
    }),
  }),
  'csv/empty': entry<Record<string, never>>({
    severity: 'error',
    title: { ko: '빈 표', en: 'Empty table' },
    message: () => ({ ko: '이 표에는 첫 줄(열 이름)조차 없습니다.', en: 'This table has not even a header.' }),
    help: () => ({ ko: '첫 줄에 열 이름을 쓰십시오.', en: 'Write the column names into the first line.' }),
  }),
  'csv/blank-row': entry<Record<string, never>>({
    severity: 'warning',
    title: { ko: '빈 행', en: 'Blank row' },
    message: () => ({ ko: '표 가운데에 빈 행이 있습니다.', en: 'A blank row stands inside the table.' }),
    help: () => ({ ko: '빈 행을 지우십시오.', en: 'Delete the blank row.' }),
  }),
  'csv/duplicate-id': entry<{ id: string }>({
    severity: 'error',
    title: { ko: '겹친 식별자', en: 'Duplicate id' },
    message: ({ id }) => ({
      ko: particles(`식별자 '${id}'#{이} 이 표에서 두 번 쓰였습니다.`),
      en: `The id '${id}' is used twice in this table.`,
    }),
    help: () => ({
      ko: '둘 가운데 하나의 식별자를 새로 지으십시오. 한 번 쓴 식별자는 다시 쓰지 않습니다.',
      en: 'Give one of the two a new id. Ids are never reused.',
    }),
  }),
};
