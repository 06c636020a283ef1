import { entry } from '../entry.ts';

/** Problems of the block of YAML at the head of a Markdown file. */
export const frontMatter = {
  'front-matter/missing': entry<Record<string, never>>({
    severity: 'error',
    title: { ko: '머리말 없음', en: 'No front matter' },
    message: () => ({
      ko: "파일의 첫머리에 '---'로 둘러싼 머리말이 없습니다.",
      en: "The file does not begin with front matter between '---' lines.",
    }),
    help: () => ({
      ko: "첫 줄부터 '---', 'title: 이름', '---' 세 줄을 쓰십시오.",
      en: "Begin the file with '---', 'title: …', '---'.",
    }),
  }),
  'front-matter/missing-key': entry<{ key: string }>({
    severity: 'error',
    title: { ko: '머리말 항목 없음', en: 'Missing front-matter key' },
    message: ({ key }) => ({
      ko: `머리말에 '${key}' 항목이 없습니다.`,
      en: `The front matter lacks the key '${key}'.`,
    }),
    help: ({ key }) => ({ ko: `머리말에 '${key}:' 줄을 추가하십시오.`, en: `Add a line '${key}:'.` }),
  }),
};
