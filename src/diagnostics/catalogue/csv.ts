import { choices } from '../advice.ts';
import { type Bilingual, error, warning } from '../entry.ts';

/** Why a sign of a grid joins or adds up nothing. */
const gridSignFaults: Readonly<Record<'unknown' | 'alone' | 'header', Bilingual>> = {
  unknown: {
    ko: '합치거나 더하는 기호처럼 보이지만 그런 기호가 아니어서 그대로 인쇄됩니다',
    en: 'looks like a sign that joins or adds up, is none, and would be printed',
  },
  alone: {
    ko: '합칠 칸이 없거나 합쳐서 네모가 되지 않아, 이 칸이 표에서 빠집니다',
    en: 'joins no cell, or the whole is no rectangle: the cell would be left out',
  },
  header: {
    ko: '머리행의 칸과 합치는 기호인데, 머리행과 내용은 합칠 수 없습니다',
    en: 'joins a row of the body to the header, which is apart from it',
  },
};

/** What parts cells instead of commas. */
type Separator = keyof typeof separators;

const separators = {
  semicolon: { ko: '쌍반점(;)으로', en: 'semicolons' },
  tab: { ko: '탭으로', en: 'tabs' },
  bar: { ko: '세로줄(|)로', en: 'vertical bars' },
  'full-width-comma': { ko: '전각 쉼표(，)로', en: 'full-width commas' },
} satisfies Readonly<Record<string, Bilingual>>;

const columns: Bilingual = { ko: '쓸 수 있는 열', en: 'columns that can be used' };

/** Problems of a CSV file as a table of cells. */
export const csv = {
  'csv/unknown-column': error<{ column: string; suggestion: string | undefined; known: string }>({
    title: { ko: '알 수 없는 열', en: 'Unknown column' },
    message: ({ column }) => ({
      ko: `'${column}' 열은 이 표의 서식에 없습니다.`,
      en: `The form has no column '${column}' for this table.`,
    }),
    help: ({ suggestion, known }) => ({
      ko: suggestion
        ? `'${suggestion}' 열을 뜻했다면 열 이름을 고치십시오.\n그 밖의 열은 지우거나 서식에 추가하십시오. ${choices(known, columns).ko}`
        : `책에 실을 열이면 서식에 추가하고, 아니면 지우십시오. ${choices(known, columns).ko}`,
      en: suggestion
        ? `Did you mean '${suggestion}'? Rename the column. ${choices(known, columns).en}`
        : `If it is for the book, add it to the form; else remove it. ${choices(known, columns).en}`,
    }),
  }),
  'csv/unnamed-column': error<{ value: string; count: number }>({
    title: { ko: '이름 없는 열', en: 'Column without a name' },
    message: ({ value, count }) =>
      count === 0
        ? { ko: '이 열에는 이름이 없습니다.', en: 'This column has no name.' }
        : {
            ko: `첫 줄에 이름이 없는 열에 '${value}'#{이} 있습니다(이 열의 값 ${count}개).`,
            en: `'${value}' stands in a column that has no name in the first line (values in it: ${count}).`,
          },
    help: ({ count }) => ({
      ko:
        count === 0
          ? '첫 줄의 이 자리에 열 이름을 적거나, 이 열을 모든 행에서 지우십시오.'
          : '책에 실을 값이면 첫 줄의 이 자리에 열 이름을 적고, 메모라면 이 열의 값을 모두 지우십시오.',
      en:
        count === 0
          ? 'Write its name into the first line, or delete it from every row.'
          : 'If the values are for the book, write the name of the column into the first line; if they are notes, delete all of them.',
    }),
  }),
  'csv/empty-columns': warning<{ count: number }>({
    title: { ko: '빈 열', en: 'Empty columns' },
    message: ({ count }) => ({
      ko: `이름도 값도 없는 빈 열이 ${count}개 있습니다.`,
      en: `There ${count === 1 ? 'is 1 column' : `are ${count} columns`} without a name and without a value.`,
    }),
    help: {
      ko: '엑셀이 표의 옆에 남긴 것입니다. 빈 열을 지우십시오(check --fix가 모든 행의 남는 쉼표를 지웁니다).',
      en: 'A spreadsheet has left them beside the table. Delete them (check --fix takes the surplus commas from every row).',
    },
  }),
  'csv/separator-line': error<{ line: string }>({
    title: { ko: '구분 기호를 적은 줄', en: 'Line that names the separator' },
    message: ({ line }) => ({
      ko: `첫 줄 '${line}'#{은} 엑셀에 구분 기호를 알리는 줄이며 열 이름이 아닙니다.`,
      en: `The first line, '${line}', tells Excel what separates the cells; it holds no column names.`,
    }),
    help: {
      ko: '이 줄을 지워 열 이름이 첫 줄이 되게 하고, 칸은 쉼표로 나누십시오(check --fix가 둘 다 합니다). 나머지 알림은 이 줄이 없는 것으로 보고 살핀 것입니다.',
      en: 'Delete it, so that the column names are the first line, and separate the cells by commas (check --fix does both). All else was checked as if it were not there.',
    },
  }),
  'csv/missing-column': error<{ column: string }>({
    title: { ko: '빠진 열', en: 'Missing column' },
    message: ({ column }) => ({ ko: `'${column}' 열이 없습니다.`, en: `The column '${column}' is missing.` }),
    help: ({ column }) => ({
      ko: `첫 줄에 '${column}' 열을 추가하고 각 행의 값을 채우십시오.`,
      en: `Add the column '${column}' to the first line and fill it in.`,
    }),
  }),
  'csv/duplicate-column': error<{ column: string }>({
    title: { ko: '겹친 열', en: 'Doubled column' },
    message: ({ column }) => ({ ko: `'${column}' 열이 두 번 있습니다.`, en: `The column '${column}' stands twice.` }),
    help: {
      ko: '같은 내용이면 한 열을 그 아래의 값까지 모두 지우고, 서로 다른 내용이면 열 이름을 고치십시오.',
      en: 'If they hold the same, remove one with all the cells below it; if not, correct the name of one.',
    },
  }),
  'csv/cell-count': error<{ expected: number; found: number }>({
    title: { ko: '칸 수가 다름', en: 'Wrong number of cells' },
    message: ({ expected, found }) => ({
      ko: `이 행의 칸은 ${found}개인데 첫 줄의 열은 ${expected}개입니다.`,
      en: `This row has ${found} cells; the header has ${expected}.`,
    }),
    help: ({ expected, found }) => ({
      ko:
        found > expected
          ? '쉼표가 든 값이 있으면 그 값을 큰따옴표로 묶고, 잘못 더한 칸이면 그 쉼표를 지우십시오.'
          : '빠진 칸의 자리에 쉼표를 더하십시오(빈 칸도 쉼표가 있어야 합니다).',
      en:
        found > expected
          ? 'Quote the value that holds a comma; delete the comma of a cell that was added by mistake.'
          : 'Add a comma where a cell is missing; a blank cell needs one too.',
    }),
  }),
  'csv/header-count': error<{ columns: number; cells: number }>({
    title: { ko: '열 이름의 수가 다름', en: 'Header does not fit the rows' },
    message: ({ columns, cells }) => ({
      ko: `첫 줄의 열 이름은 ${columns}개인데 모든 행의 칸은 ${cells}개입니다.`,
      en: `The header has ${columns} names, but every row has ${cells} cells.`,
    }),
    help: ({ columns, cells }) => ({
      ko:
        columns < cells
          ? '첫 줄에서 지워진 열 이름을 제자리에 되살리십시오. 어느 칸이 어느 열인지 알 수 없어 행은 살피지 않았습니다.'
          : '첫 줄에 더한 열 이름을 지우거나 모든 행에 그 칸을 더하십시오. 어느 칸이 어느 열인지 알 수 없어 행은 살피지 않았습니다.',
      en:
        columns < cells
          ? 'Restore the column name that was deleted from the first line. The rows were not checked.'
          : 'Delete the column name that was added to the first line, or add its cell to every row. The rows were not checked.',
    }),
  }),
  'csv/malformed-quotes': error<{ reason: 'unclosed' | 'stray' }>({
    title: { ko: '큰따옴표가 맞지 않음', en: 'Malformed quotes' },
    message: ({ reason }) =>
      reason === 'unclosed'
        ? { ko: '여기서 연 큰따옴표가 닫히지 않았습니다.', en: 'The double quote that opens here is never closed.' }
        : {
            ko: '이 큰따옴표는 값을 열지도 닫지도 않고 값 가운데에 홀로 있습니다.',
            en: 'This double quote stands alone inside a value.',
          },
    help: ({ reason }) => ({
      ko:
        reason === 'unclosed'
          ? '값이 끝나는 곳에 큰따옴표를 더하거나, 여는 큰따옴표를 지우십시오.'
          : '값의 일부이면 이 큰따옴표를 두 번("") 쓰고, 값 전체가 묶여 있지 않으면 값의 앞뒤에도 큰따옴표를 붙이십시오. 잘못 들어간 것이면 지우십시오.',
      en:
        reason === 'unclosed'
          ? 'Add a quote where the value ends, or delete the one that opens.'
          : 'If it belongs to the value, write it twice (""), and put quotes about the whole value if there are none; otherwise delete it.',
    }),
  }),
  'csv/separator': error<{ separator: Separator }>({
    title: { ko: '쉼표가 아닌 구분 기호', en: 'Not separated by commas' },
    message: ({ separator }) => ({
      ko: `이 파일의 칸은 쉼표가 아니라 ${separators[separator].ko} 나뉘어 있습니다.`,
      en: `The cells of this file are separated by ${separators[separator].en}, not commas.`,
    }),
    help: {
      ko: "엑셀에서 열어 'CSV UTF-8(쉼표로 분리)' 형식으로 다시 저장하십시오(check --fix가 쉼표로 바꿉니다). 나머지 알림은 이대로 읽어 살핀 것입니다.",
      en: "Save it again from Excel as 'CSV UTF-8 (Comma delimited)' (check --fix makes them commas). All else was checked as it is.",
    },
  }),
  'csv/empty': error({
    title: { ko: '빈 표', en: 'Empty table' },
    message: { ko: '이 표에는 첫 줄(열 이름)조차 없습니다.', en: 'This table has not even a header.' },
    help: { ko: '첫 줄에 열 이름을 쓰십시오.', en: 'Write the column names into the first line.' },
  }),
  'csv/title-above-header': error<{ count: number }>({
    title: { ko: '열 이름 위의 행', en: 'Rows above the column names' },
    message: ({ count }) => ({
      ko: `열 이름 위에 다른 행이 ${count}개 있습니다. 첫 줄에는 열 이름이 와야 합니다.`,
      en: `There are ${count} rows above the column names, which belong into the first line.`,
    }),
    help: ({ count }) => ({
      ko: `표의 제목이나 단위를 적은 위의 ${count}개 행을 지우십시오. 제목과 단위는 서식에 있습니다. 나머지는 지운 것으로 보고 살폈습니다.`,
      en: `Delete these ${count} rows: titles and units stand in the form. All else was checked without them.`,
    }),
  }),
  'csv/total-row': error<{ text: string }>({
    title: { ko: '자료에 적은 합계', en: 'Row of sums in the data' },
    message: ({ text }) => ({
      ko: `'${text}' 행은 합계를 적은 것으로 보입니다. 합계는 프로그램이 계산하므로 두 번 더해지거나 두 번 나옵니다.`,
      en: `The row '${text}' looks like one of sums. They are computed, and would be added up or printed twice.`,
    }),
    help: {
      ko: '행을 통째로 지우십시오. 합계가 아니라면 이름을 뜻이 드러나게 바꾸고 id를 쓰십시오.',
      en: 'Delete the whole row. If it holds no sums, give it a name that says what it is, and an id.',
    },
  }),
  'csv/blank-row': warning({
    title: { ko: '빈 행', en: 'Blank row' },
    message: { ko: '표 가운데에 빈 행이 있습니다.', en: 'A blank row stands inside the table.' },
    help: { ko: '빈 행을 지우십시오.', en: 'Delete the blank row.' },
  }),
  'csv/duplicate-id': error<{ id: string }>({
    title: { ko: '겹친 식별자', en: 'Duplicate id' },
    message: ({ id }) => ({
      ko: `식별자 '${id}'#{이} 이 표에서 두 번 쓰였습니다.`,
      en: `The id '${id}' is used twice in this table.`,
    }),
    help: {
      ko: '둘 가운데 하나의 식별자를 새로 지으십시오. 한 번 쓴 식별자는 다시 쓰지 않습니다.',
      en: 'Give one of the two a new id. Ids are never reused.',
    },
  }),
  'csv/duplicate-row': error<{ row: number }>({
    title: { ko: '똑같은 행', en: 'Duplicate row' },
    message: ({ row }) => ({
      ko: `이 행은 ${row}행과 식별자까지 똑같습니다.`,
      en: `This row is the same as row ${row}, its id included.`,
    }),
    help: {
      ko: '두 번 붙여 넣은 것이면 이 행을 지우고, 다른 것이면 식별자와 내용을 고치십시오.',
      en: 'Delete this row if it was pasted twice; otherwise correct its id and contents.',
    },
  }),
  'csv/formula': error<{ text: string }>({
    title: { ko: '칸 안의 계산식', en: 'Formula in a cell' },
    message: ({ text }) => ({
      ko: `'${text}'#{은} 엑셀의 계산식이어서 책에 그대로 인쇄됩니다.`,
      en: `'${text}' is a formula of a spreadsheet and would be printed as it is.`,
    }),
    help: {
      ko: '계산한 결과를 값으로 적으십시오(엑셀에서 복사한 뒤 값만 붙여넣기). 합계와 증가율은 프로그램이 계산합니다.',
      en: 'Write the result instead (in Excel: copy, paste values). planpress computes sums and growth itself.',
    },
  }),
  'csv/grid-sign': error<{ text: string; fault: 'unknown' | 'alone' | 'header' }>({
    title: { ko: '뜻을 알 수 없는 표의 기호', en: 'Sign of a table that leads nowhere' },
    message: ({ text, fault }) => ({
      ko: `'${text}'#{은} ${gridSignFaults[fault].ko}.`,
      en: `'${text}' ${gridSignFaults[fault].en}.`,
    }),
    help: ({ fault }) => ({
      ko:
        fault === 'unknown'
          ? "왼쪽 칸과 합치려면 '<', 위 칸과 합치려면 '^' 하나만 씁니다. 합계는 'Σ' 뒤에 더할 쪽의 화살표 하나를 씁니다(Σ↑ Σ↓ Σ← Σ→)."
          : '합친 칸들이 네모를 이루도록 기호를 고치고, 합칠 칸이 아니면 기호를 지우고 그 칸의 내용을 쓰십시오.',
      en:
        fault === 'unknown'
          ? "Write one '<' to join the cell at the left, one '^' to join that above, and a sum as 'Σ' with one arrow: Σ↑ Σ↓ Σ← Σ→."
          : 'Let the joined cells make a rectangle, or write what the cell holds.',
    }),
  }),
  'csv/formula-error': error<{ text: string }>({
    title: { ko: '엑셀 계산의 오류 값', en: 'Error of a formula' },
    message: ({ text }) => ({
      ko: text.startsWith('##')
        ? `'${text}' 표시는 열이 좁아 값이 보이지 않던 것으로, 값이 사라졌습니다.`
        : `'${text}' 표시는 엑셀 계산의 오류이므로 값이 없습니다.`,
      en: text.startsWith('##')
        ? `'${text}' is what a narrow column showed; the value is lost.`
        : `'${text}' is the error of a formula; there is no value.`,
    }),
    help: {
      ko: '앞의 판이나 원자료에서 값을 찾아 적으십시오.',
      en: 'Find the value in an earlier version or in the source, and write it.',
    },
  }),
  'csv/excel-exponent': error<{ text: string }>({
    title: { ko: '엑셀이 바꾼 긴 숫자', en: 'Code turned into a power of ten' },
    message: ({ text }) => ({
      ko: `'${text}'#{은} 엑셀이 긴 숫자를 지수로 바꾼 것이어서 뒷자리가 사라졌을 수 있습니다.`,
      en: `'${text}' is a long number that a spreadsheet turned into a power of ten; digits may be lost.`,
    }),
    help: {
      ko: '원래 숫자를 다시 적으십시오. 엑셀에서는 [데이터]의 [텍스트/CSV]로 가져오며 모든 열을 텍스트로 정하면 바뀌지 않습니다.',
      en: 'Write the number again. Excel leaves it alone where the file is imported by Data > From Text/CSV with all columns as text.',
    },
  }),
  'csv/excel-date': error<{ text: string; mended: string }>({
    title: { ko: '엑셀이 바꾼 날짜', en: 'Value turned into a date' },
    message: ({ text }) => ({
      ko: `'${text}'#{은} 엑셀이 값을 날짜로 바꾼 것으로 보입니다.`,
      en: `'${text}' looks like a value that a spreadsheet turned into a date.`,
    }),
    help: ({ mended }) => ({
      ko: `'${mended}'#{을} 뜻했다면 그렇게 고치고, 엑셀에서는 모든 열을 텍스트로 정하여 여십시오.`,
      en: `If '${mended}' was meant, write that, and open the file in Excel with all columns as text.`,
    }),
  }),
  'csv/lost-decimals': warning<{ text: string; mended: string; declared: number | undefined }>({
    title: { ko: '사라진 소수 자리', en: 'Lost decimals' },
    message: ({ text, declared }) => ({
      ko:
        declared === undefined
          ? `이 행의 다른 해에는 모두 소수 자리가 있는데 '${text}'에만 없습니다.`
          : `이 행의 소수 자리는 ${declared}자리로 정했는데 '${text}'에는 모자랍니다.`,
      en:
        declared === undefined
          ? `All other years of this row have decimals, but '${text}' has none.`
          : `This row states ${declared} decimals, but '${text}' has fewer.`,
    }),
    help: ({ mended }) => ({
      ko: `엑셀은 소수점 아래 끝의 0을 지웁니다. '${mended}' 꼴로 인쇄할 값이면 그렇게 고치십시오.`,
      en: `Excel drops zeros at the end. If '${mended}' is to be printed, write that.`,
    }),
  }),
};
