import { choices, meant } from '../advice.ts';
import { type Bilingual, error, warning } from '../entry.ts';
import { idFaults, longestId } from '../ids.ts';

const values: Bilingual = { ko: '고를 수 있는 값', en: 'choices' };

/** Problems of cells whose content does not fit the type of their column. */
export const cell = {
  'cell/required': error<{ column: string; isId?: boolean }>({
    title: { ko: '비어 있는 필수 칸', en: 'Blank required cell' },
    message: ({ column }) => ({ ko: `'${column}' 칸이 비어 있습니다.`, en: `The cell '${column}' is blank.` }),
    help: ({ isId }) => ({
      ko: isId ? "'planpress check --fix'가 비어 있는 id를 써 줍니다." : '값을 쓰십시오.',
      en: isId ? "'planpress check --fix' writes ids where there are none." : 'Fill it in.',
    }),
  }),
  'cell/missing-year': error<{ year: number; column: string; stating: string; hasColumn: boolean }>({
    title: { ko: '빠진 연도의 값', en: 'Year without a value' },
    message: ({ year, column, stating, hasColumn }) => ({
      ko: hasColumn
        ? `'${stating}'에 ${year}년이 있는데 '${column}' 칸이 비어 있습니다.`
        : `'${stating}'에 ${year}년이 있는데 이 표에는 '${column}' 열이 없습니다.`,
      en: hasColumn
        ? `'${stating}' states ${year}, but '${column}' is empty.`
        : `'${stating}' states ${year}, but this table has no column '${column}'.`,
    }),
    help: ({ year, column, stating, hasColumn }) => ({
      ko: hasColumn
        ? `'${column}' 칸에 ${year}년의 값을 쓰십시오. 없는 값이면 '-'를, 아직 모르는 값이면 집계중과 같은 서식의 낱말을 씁니다. ${year}년이 잘못 들어갔으면 '${stating}'에서 지우십시오.`
        : `'${stating}'에서 ${year}년을 지우거나, '${column}' 열을 추가하여 값을 쓰십시오.`,
      en: hasColumn
        ? `Write the value of ${year}: '-' where there is none, a word of the form where it is not known yet. If ${year} is a slip, take it out of '${stating}'.`
        : `Take ${year} out of '${stating}', or add the column '${column}'.`,
    }),
  }),
  'cell/year-not-among': error<{ year: number; stating: string; known: string }>({
    title: { ko: '다른 열에 없는 연도', en: 'Year that the row does not state' },
    message: ({ year, stating }) => ({
      ko: `${year}년은 이 행의 '${stating}'에 없는 해입니다. 이대로면 그 해의 값 없이 머리글만 ${year}년이 됩니다.`,
      en: `This row has no ${year} in '${stating}': tables would be headed ${year} and have no value for it.`,
    }),
    help: ({ stating, known }) => ({
      ko: `'${stating}'에 있는 해(${known || '없음'}) 가운데 하나로 고치거나, 그 해를 '${stating}'에 더하고 값을 쓰십시오.`,
      en: `Write one of its years (${known || 'none'}), or add the year to '${stating}' and fill in the value.`,
    }),
  }),
  'cell/only-marks': warning<{ text: string; column: string }>({
    title: { ko: '기호뿐인 글', en: 'Marks in place of a text' },
    message: ({ text, column }) => ({
      ko: `꼭 써야 하는 '${column}' 칸에 '${text}' 기호만 있습니다.`,
      en: `'${column}' must be written, and holds nothing but '${text}'.`,
    }),
    help: {
      ko: '글을 쓰십시오. 쓸 것이 없다는 뜻이면 기호 대신 그렇게 글로 쓰십시오(예: 해당 없음).',
      en: 'Write the text. If there is nothing to write, say so in words.',
    },
  }),
  'cell/repeated-text': warning<{ column: string; other: string }>({
    title: { ko: '옆 칸과 똑같은 글', en: 'Same text as the cell beside it' },
    message: ({ column, other }) => ({
      ko: `'${column}' 칸의 글이 같은 행의 '${other}' 칸과 똑같습니다.`,
      en: `'${column}' holds the same text as '${other}' of this row.`,
    }),
    help: ({ column }) => ({
      ko: `잘못 붙여 넣은 것이면 '${column}' 칸에 들어갈 글로 바꾸고, 맞으면 acceptances.csv에 까닭을 적어 예외로 인정하십시오.`,
      en: `If it was pasted there by mistake, write what belongs into '${column}'; if it is right, accept it in acceptances.csv.`,
    }),
  }),
  'cell/malformed-id': error<{ id: string; fault: 'shape' | 'length' | 'device' }>({
    title: { ko: '식별자 형식', en: 'Malformed id' },
    message: ({ id, fault }) => ({
      ko: `'${id}'#{은} 식별자로 쓸 수 없습니다(${idFaults[fault].ko}).`,
      en: `'${id}' cannot be an id (${idFaults[fault].en}).`,
    }),
    help: {
      ko: `이 칸의 값은 파일의 이름과 웹 주소가 됩니다. 영문 소문자와 숫자를 붙임표(-)로 이어 ${longestId}자 안으로 쓰십시오.`,
      en: `What stands here becomes the name of a file and a web address: write up to ${longestId} lower-case ASCII letters and digits, joined by hyphens.`,
    },
  }),
  'cell/unknown-choice': error<{ value: string; suggestion: string | undefined; known: string; required: boolean }>({
    title: { ko: '고를 수 없는 값', en: 'Unknown choice' },
    message: ({ value }) => ({
      ko: `'${value}'#{은} 이 열에서 고를 수 있는 값이 아닙니다.`,
      en: `'${value}' is not one of the choices of this column.`,
    }),
    help: ({ suggestion, known, required }) =>
      meant(suggestion, {
        ko: `고를 수 있는 값 가운데 뜻이 같은 것으로 고치십시오.${required ? '' : ' 해당하는 것이 없을 때에만 비워 두십시오.'}`,
        en: `Choose the one that means the same.${required ? '' : ' Leave the cell empty only where none applies.'}`,
        list: choices(known, values),
      }),
  }),
};
