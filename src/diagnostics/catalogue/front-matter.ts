import { error, warning } from '../entry.ts';
import { addKey } from './yaml.ts';

/** Problems of the block of YAML at the head of a Markdown file. */
export const frontMatter = {
  'front-matter/missing': error<{ begun: boolean }>({
    title: { ko: '머리말 없음', en: 'No front matter' },
    message: ({ begun }) =>
      begun
        ? { ko: "파일의 첫머리에 머리말을 여는 '---' 줄이 없습니다.", en: "No line '---' opens the front matter." }
        : {
            ko: "파일의 첫머리에 '---'로 둘러싼 머리말이 없습니다.",
            en: "The file does not begin with front matter between '---' lines.",
          },
    help: ({ begun }) => ({
      ko: begun
        ? "파일의 첫 줄로 붙임표 셋만 있는 '---' 줄을 쓰고, 머리말의 마지막 항목 바로 아래에도 '---' 줄을 두십시오."
        : "첫 줄에 '---', 다음 줄에 'title:'을 쓰고 한 칸 띄워 책에 나올 이름을, 그다음 줄에 '---'를 쓰십시오.",
      en: begun
        ? "Write a line of three hyphens '---' before the first line, and have another below the last key."
        : "Begin the file with the lines '---', 'title: ' and the name that the book has, and '---'.",
    }),
  }),
  'front-matter/unclosed': error<{ instead: string }>({
    title: { ko: '닫히지 않은 머리말', en: 'Front matter not closed' },
    message: { ko: "머리말을 닫는 '---' 줄이 없습니다.", en: "No line '---' closes the front matter." },
    help: ({ instead }) => ({
      ko:
        instead === ''
          ? "머리말의 마지막 항목 바로 아래에 붙임표 셋만 있는 '---' 줄을 쓰십시오. 그 뒤에 본문이 시작됩니다."
          : `이 줄의 '${instead}' 대신 붙임표 셋('---')을 쓰십시오. 그 뒤에 본문이 시작됩니다.`,
      en:
        instead === ''
          ? "Write a line of three hyphens '---' right below the last key; the body begins after it."
          : `Write three hyphens '---' in this line instead of '${instead}'; the body begins after it.`,
    }),
  }),
  'front-matter/late': error({
    title: { ko: '첫 줄이 아닌 머리말', en: 'Front matter not in the first line' },
    message: {
      ko: '머리말이 파일의 첫 줄, 첫 칸에서 시작하지 않습니다.',
      en: 'The front matter does not begin in the first line and column of the file.',
    },
    help: { ko: "'---' 앞에 있는 빈 줄과 빈칸을 지우십시오.", en: "Delete the empty lines and spaces before '---'." },
  }),
  'front-matter/missing-key': error<{ key: string }>({
    title: { ko: '머리말 항목 없음', en: 'Missing front-matter key' },
    message: ({ key }) => ({
      ko: `머리말에 '${key}' 항목이 없습니다.`,
      en: `The front matter lacks the key '${key}'.`,
    }),
    help: ({ key }) => addKey(key),
  }),
  'front-matter/typed-mark': warning<{ mark: string }>({
    title: { ko: '이름에 쓴 번호나 표시', en: 'Number or mark in a name' },
    message: ({ mark }) => ({
      ko: `이름이 '${mark}'#{로} 시작하는데, 번호와 표시는 서식이 붙이므로 두 번 나옵니다.`,
      en: `The name begins with '${mark}'. The form puts numbers and marks before names, so that there would be two.`,
    }),
    help: ({ mark }) => ({
      ko: `'${mark}'#{을} 지우고 이름만 쓰십시오. 이름의 일부이면 acceptances.csv에 까닭을 적어 예외로 인정하십시오.`,
      en: `Delete '${mark}' and keep the name. If it belongs to the name, accept it in acceptances.csv.`,
    }),
  }),
};
