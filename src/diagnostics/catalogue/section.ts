import { choices } from '../advice.ts';
import { type Bilingual, error, warning } from '../entry.ts';

const sections: Bilingual = { ko: '쓸 수 있는 절', en: 'sections that can be used' };

/** Problems of the sections of a file against those of its form. */
export const section = {
  'section/unknown': error<{ heading: string; suggestion: string | undefined; known: string }>({
    title: { ko: '알 수 없는 절', en: 'Unknown section' },
    message: ({ heading }) =>
      heading === ''
        ? { ko: "'#' 뒤에 절의 제목이 없습니다.", en: "There are no words behind '#'." }
        : { ko: `'${heading}' 절은 서식에 없습니다.`, en: `The form has no section '${heading}' here.` },
    help: ({ suggestion, known }) => ({
      ko: suggestion
        ? `'${suggestion}'#{을} 뜻했다면 제목을 고치십시오.`
        : `제목을 고치거나 서식에 절을 추가하십시오. ${choices(known, sections).ko}`,
      en: suggestion
        ? `Did you mean '${suggestion}'? Correct the heading.`
        : `Rename it or add it to the form. ${choices(known, sections).en}`,
    }),
  }),
  'section/missing': error<{ heading: string; marks: string; hasHeading: boolean; instead: string | undefined }>({
    title: { ko: '빠진 절', en: 'Missing section' },
    message: ({ heading, hasHeading }) =>
      heading === ''
        ? { ko: '여기에 있어야 할 글이 없습니다.', en: 'The text that belongs here is missing.' }
        : hasHeading
          ? { ko: `'${heading}' 절에 글이 없습니다.`, en: `The section '${heading}' has no text.` }
          : { ko: `'${heading}' 절이 없습니다.`, en: `The section '${heading}' is missing.` },
    help: ({ heading, marks, hasHeading, instead }) => ({
      ko:
        heading === '' || hasHeading
          ? "이 자리에 내용을 쓰십시오. 해당이 없으면 '해당 없음'이라고 쓰십시오."
          : instead
            ? `'${marks} ${heading}' 줄과 그 내용을 쓰십시오. 이 절 대신 써도 되는 절: ${instead}`
            : `서식의 차례에 맞는 자리에 '${marks} ${heading}' 줄을 쓰고 그 아래에 내용을 쓰십시오. 해당이 없으면 '해당 없음'이라고 쓰십시오.`,
      en:
        heading === '' || hasHeading
          ? "Write its text here; where there is none, write '해당 없음'."
          : instead
            ? `Write the line '${marks} ${heading}' and its text. Sections that can stand for it: ${instead}`
            : `Where the form has it, write the line '${marks} ${heading}' and its text below; where there is none, write '해당 없음'.`,
    }),
  }),
  'section/duplicate': error<{ heading: string }>({
    title: { ko: '겹친 절', en: 'Doubled section' },
    message: ({ heading }) => ({
      ko: `'${heading}' 절이 두 번 있습니다.`,
      en: `The section '${heading}' stands twice.`,
    }),
    help: { ko: '두 절을 하나로 합치십시오.', en: 'Merge the two.' },
  }),
  'section/order': error<{ heading: string; neighbour: string; side: 'after' | 'before' }>({
    title: { ko: '절의 차례', en: 'Section out of order' },
    message: ({ heading, neighbour, side }) => ({
      ko: `'${heading}' 절은 '${neighbour}' 절보다 ${side === 'before' ? '앞' : '뒤'}에 와야 합니다.`,
      en: `The section '${heading}' must come ${side} '${neighbour}'.`,
    }),
    help: { ko: '서식의 차례대로 절을 옮기십시오.', en: 'Move it to where the form has it.' },
  }),
  'section/wrong-level': error<{ heading: string; marks: string; expected: string | undefined }>({
    title: { ko: '제목의 단계', en: 'Heading of a wrong level' },
    message: ({ heading, marks, expected }) =>
      expected
        ? {
            ko: `'${heading}' 제목이 '${marks}'#{로} 시작합니다. '${expected}'#{로} 시작해야 합니다.`,
            en: `The heading '${heading}' begins with '${marks}'; it must begin with '${expected}'.`,
          }
        : {
            ko: `${heading === '' ? '글이 없는' : `'${heading}'`} 제목이 '${marks}'#{로} 시작합니다. 절은 '##', 그 안의 작은 절은 '###'로만 시작합니다.`,
            en: `The heading ${heading === '' ? 'without words' : `'${heading}'`} begins with '${marks}'; sections begin with '##', those within them with '###'.`,
          },
    help: ({ heading, marks, expected }) => {
      if (expected)
        return {
          ko: `'${marks}'#{을} '${expected}'#{로} 고치십시오. 제목의 글은 그대로 두십시오.`,
          en: `Write '${expected}' instead of '${marks}'; leave the words as they are.`,
        };
      return heading === ''
        ? { ko: `'${marks}'만 있는 줄을 지우십시오.`, en: `Take out the line of '${marks}' alone.` }
        : {
            ko: '서식에 있는 절이면 #의 수를 고치고, 아니면 제목을 굵은 글씨(**…**)나 글머리표로 바꾸십시오.',
            en: 'Correct the number of # if the form has this section; otherwise make it a bold line or a bullet.',
          };
    },
  }),
  'section/unspaced-heading': error<{ marks: string; heading: string }>({
    title: { ko: '빈칸이 없는 제목', en: 'Heading without a space' },
    message: ({ marks, heading }) => ({
      ko: `'${marks}' 뒤에 빈칸이 없거나 반각이 아니어서 '${heading}'#{이} 제목으로 읽히지 않습니다.`,
      en: `No ordinary space parts '${marks}' from '${heading}', or the marks are full-width, so this is no heading.`,
    }),
    help: ({ marks, heading }) => ({
      ko: `'${marks} ${heading}'처럼 #을 반각으로 쓰고 그 뒤를 반각으로 한 칸 띄우십시오.`,
      en: `Write ordinary marks and one ordinary space behind them: '${marks} ${heading}'.`,
    }),
  }),
  'section/outside': error({
    title: { ko: '절 밖의 글', en: 'Text outside any section' },
    message: {
      ko: "첫 절의 제목('## …') 앞에 글이 있습니다.",
      en: "Text stands before the first section heading ('## …').",
    },
    help: { ko: '글을 알맞은 절로 옮기십시오.', en: 'Move it into a section.' },
  }),
  'section/no-prose': error<{ heading: string }>({
    title: { ko: '글을 쓸 수 없는 절', en: 'Section without prose' },
    message: ({ heading }) => ({
      ko: `'${heading}' 절은 자료에서 만들어지므로 글을 쓸 수 없습니다.`,
      en: `The section '${heading}' is made from data and takes no prose.`,
    }),
    help: { ko: '글을 다른 절로 옮기십시오.', en: 'Move the text to another section.' },
  }),
  'section/empty': warning<{ heading: string }>({
    title: { ko: '빈 절', en: 'Empty section' },
    message: ({ heading }) => ({
      ko: `'${heading}' 절에 글도 표도 없어 제목까지 책에서 빠집니다.`,
      en: `The section '${heading}' has neither text nor a table, so its heading is left out as well.`,
    }),
    help: {
      ko: "쓸 것이 없으면 제목을 지우고, 없다는 것을 알려야 하면 '해당 없음'이라고 쓰십시오.",
      en: "Remove the heading, or write '해당 없음' where it is to be said that there is nothing.",
    },
  }),
};
