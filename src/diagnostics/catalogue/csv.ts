import { entry } from '../entry.ts';

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
        ? `'${suggestion}' 열을 뜻했다면 열 이름을 고치십시오. 쓸 수 있는 열: ${known}`
        : `열을 지우거나 서식에 추가하십시오. 쓸 수 있는 열: ${known}`,
      en: suggestion
        ? `Did you mean '${suggestion}'? Rename the column. Known columns: ${known}`
        : `Remove the column or add it to the form. Known columns: ${known}`,
    }),
  }),
};
