import { choices, meant } from '../advice.ts';
import { type Bilingual, error, warning } from '../entry.ts';
import { type ConstructName, constructs } from './constructs.ts';
import { type ListLineProblem, listLineReasons } from './list-lines.ts';
import { insteadOfLookalikes, type Lookalike } from './lookalikes.ts';

/** Why an address cannot be followed. */
export type LinkProblem = keyof typeof linkReasons;

/** What cannot stand within a link, because it is one itself. */
export type LinkWithin = keyof typeof linksWithin;

const linksWithin = {
  link: { ko: '다른 링크', en: 'another link' },
  reference: { ko: '참조(:ref)', en: 'a reference (:ref)' },
  anchor: { ko: '주석 표시', en: 'a mark of a note' },
} satisfies Readonly<Record<string, Bilingual>>;

const linkReasons = {
  anchor: { ko: '이 문서 안의 자리는 링크할 수 없음', en: 'places within the book cannot be linked' },
  malformed: { ko: '주소의 꼴이 맞지 않음', en: 'the address is malformed' },
  missing: { ko: '그런 파일이 없음', en: 'there is no such file' },
  source: { ko: '원고의 파일은 책과 웹 사이트에 없음', en: 'source files are not part of the book or the site' },
  web: { ko: "'https://'가 빠져 있음", en: "'https://' is missing" },
} satisfies Readonly<Record<string, Bilingual>>;

/** Why a picture is not shown. */
export type ImageProblem = keyof typeof imageReasons;

const imageReasons = {
  inline: () => ({ ko: '그림은 글이나 칸 안에 쓸 수 없습니다.', en: 'Images cannot stand within text or cells.' }),
  web: () => ({ ko: '웹에 있는 그림은 실을 수 없습니다.', en: 'Images from the web cannot be shown.' }),
  folder: (url) => ({
    ko: `'${url}'#{은} 판의 images 폴더에 있는 그림이 아닙니다.`,
    en: `'${url}' is not in the folder images of the edition.`,
  }),
  kind: (url) => ({
    ko: `'${url}'#{은} 실을 수 있는 그림이 아닙니다.`,
    en: `'${url}' is no kind of image that can be shown.`,
  }),
  missing: (url) => ({ ko: `'${url}' 파일이 없습니다.`, en: `There is no file '${url}'.` }),
  alternative: () => ({ ko: '그림에 대체 글이 없습니다.', en: 'The image has no alternative text.' }),
} satisfies Readonly<Record<string, (url: string) => Bilingual>>;

const inFolder: Bilingual = {
  ko: '그림 파일을 판의 images 폴더에 두고 ![대체 글](images/이름.png)처럼 쓰십시오.',
  en: 'Put the file into the folder images of the edition and write ![what it shows](images/name.png).',
};

const imageMends: Readonly<Record<ImageProblem, Bilingual>> = {
  inline: {
    ko: '위아래에 빈 줄을 두고 그림만 한 줄에 쓰십시오.',
    en: 'Write it on a line of its own, with empty lines around it.',
  },
  web: inFolder,
  folder: inFolder,
  missing: inFolder,
  kind: {
    ko: 'PNG, JPEG(.jpg), SVG 가운데 하나로 저장하십시오.',
    en: 'Save it as PNG, JPEG (.jpg) or SVG.',
  },
  alternative: {
    ko: '대괄호 안에 그림이 보여 주는 것을 한두 문장으로 쓰십시오. 그림을 보지 못하는 사람은 이 글을 듣습니다.',
    en: 'Say in the square brackets what it shows: this is what those hear who cannot see it.',
  },
};

const insteadOfTags: Readonly<Record<string, Bilingual>> = {
  br: {
    ko: "줄 끝에 있으면 '<br>'을 지우기만 하십시오. 글 가운데에서 줄을 바꾸려면 그 자리에 '\\'를 쓰고 다음 글을 새 줄에 쓰십시오.",
    en: "At the end of a line, delete it. To break a line, write '\\' in its place and go on in a new line.",
  },
  'br in a cell': {
    ko: "CSV의 칸이면 '<br>' 자리에서 줄을 바꾸고(엑셀에서 Alt+Enter), 본문의 간단한 표이면 칸 안에서 줄을 바꿀 수 없으므로 빈칸이나 쉼표로 이어 쓰거나 부속표(grids.csv)로 옮기십시오.",
    en: 'In a cell of a CSV file, break the line there (Alt+Enter in Excel). A cell of a small table has one line: go on with a space or a comma, or make it a grid (grids.csv).',
  },
  b: { ko: '**굵게**처럼 별표 둘로 묶으십시오.', en: 'Write **bold** instead.' },
  i: { ko: '*기울임*처럼 별표로 묶으십시오.', en: 'Write *italic* instead.' },
  a: { ko: '[글](https://주소)로 바꾸십시오.', en: 'Write [text](https://…) instead.' },
  table: {
    ko: "'| 가 | 나 |'처럼 세로줄로 나눈 간단한 표나 자료의 표(::table[…])로 바꾸십시오.",
    en: "Write a small table with '|', or place a table of the data with ::table[…].",
  },
  list: { ko: "'- '로 시작하는 글머리표로 바꾸십시오.", en: "Write bullets with '- ' instead." },
  comment: {
    ko: '책에 나오지 않을 글입니다. 지우고, 남길 말은 판 밖에 적어 두십시오.',
    en: 'A comment never reaches the book. Delete it and keep it elsewhere.',
  },
  text: {
    ko: "태그를 지우고 글만 남기십시오. 꺾쇠가 글의 일부이면 '\\<'라고 쓰십시오.",
    en: "Remove the tags and keep the text. If the bracket belongs to the text, write '\\<'.",
  },
};

const tagKinds: Readonly<Record<string, string>> = {
  br: 'br',
  b: 'b',
  strong: 'b',
  i: 'i',
  em: 'i',
  a: 'a',
  table: 'table',
  tr: 'table',
  td: 'table',
  th: 'table',
  ul: 'list',
  ol: 'list',
  li: 'list',
  '!--': 'comment',
};

const tablesOfSection: Bilingual = { ko: '이 절의 표', en: 'tables of this section' };

/** Problems of the Markdown of a section. */
export const markdown = {
  'markdown/unsupported': error<{ construct: ConstructName }>({
    title: { ko: '쓸 수 없는 표기', en: 'Unsupported notation' },
    message: ({ construct }) => ({
      ko: `${constructs[construct].what.ko}#{은} ${isOfPlace(construct) ? '' : '본문에 '}쓸 수 없습니다.`,
      en: `${constructs[construct].what.en} cannot be used here.`,
    }),
    help: ({ construct }) => constructs[construct].mend,
  }),
  'markdown/html': error<{ tag: string; inCell: boolean }>({
    title: { ko: 'HTML 태그', en: 'HTML' },
    message: ({ tag }) => ({
      ko: tag === '!--' ? 'HTML 주석은 쓸 수 없습니다.' : `HTML 태그(<${tag}>)는 쓸 수 없습니다.`,
      en: tag === '!--' ? 'HTML comments cannot be used.' : `The HTML tag '<${tag}>' cannot be used.`,
    }),
    help: ({ tag, inCell }) =>
      insteadOfTags[tag === 'br' && inCell ? 'br in a cell' : (tagKinds[tag] ?? 'text')] ?? { ko: '', en: '' },
  }),
  'markdown/image': error<{ url: string; problem: ImageProblem; suggestion?: string | undefined }>({
    title: { ko: '실을 수 없는 그림', en: 'Image that cannot be shown' },
    message: ({ url, problem }) => imageReasons[problem](url),
    help: ({ problem, suggestion }) =>
      suggestion === undefined
        ? imageMends[problem]
        : { ko: `'${suggestion}'#{을} 뜻했습니까?`, en: `Did you mean '${suggestion}'?` },
  }),
  'markdown/dead-link': error<{ url: string; problem: LinkProblem }>({
    title: { ko: '갈 수 없는 링크', en: 'Dead link' },
    message: ({ url, problem }) => ({
      ko: `'${url}'#{로} 갈 수 없습니다(${linkReasons[problem].ko}).`,
      en: `'${url}' leads nowhere: ${linkReasons[problem].en}.`,
    }),
    help: ({ problem }) =>
      problem === 'source' || problem === 'anchor'
        ? {
            ko: "다른 과제나 표를 가리키려면 링크 대신 ':ref[식별자]'를 쓰고, 아니면 대괄호, 괄호와 주소를 지우고 글만 남기십시오.",
            en: "To refer to another task or a table write ':ref[id]' instead of the link; otherwise keep the text alone.",
          }
        : {
            ko: '웹 주소이면 https://부터 빠짐없이 쓰고, 아니면 대괄호, 괄호와 주소를 지우고 글만 남기십시오.',
            en: 'Write the whole web address from https:// on, or keep the text without the link.',
          },
  }),
  'markdown/unclosed-directive': error<{ name: string }>({
    title: { ko: '닫히지 않은 지시어', en: 'Directive not closed' },
    message: ({ name }) => ({
      ko: `':::${name}'#{을} 닫는 ':::' 줄이 없습니다.`,
      en: `No line ':::' closes ':::${name}'.`,
    }),
    help: {
      ko: "안에 넣을 글이 끝나는 줄의 바로 아래에 콜론 셋만 있는 ':::' 줄을 쓰십시오.",
      en: "Write a line ':::' right below what belongs inside.",
    },
  }),
  'markdown/malformed-directive': error<{ text: string }>({
    title: { ko: '읽을 수 없는 지시어', en: 'Malformed directive' },
    message: ({ text }) => {
      if (/^:+$/.test(text))
        return { ko: `'${text}' 줄이 닫을 지시어가 없습니다.`, en: `There is nothing that '${text}' closes.` };
      if (text.startsWith(':formula['))
        return { ko: `'${text}'의 중괄호가 짝이 맞지 않습니다.`, en: `The braces of '${text}' are not in pairs.` };
      return { ko: `'${text}'의 적는 법이 맞지 않아 글로 읽힙니다.`, en: `'${text}' is read as text.` };
    },
    help: ({ text }) => {
      if (/^:+$/.test(text))
        return {
          ko: "이 줄을 지우거나, 위에 ':::box[제목]'처럼 여는 줄을 쓰십시오.",
          en: "Delete it, or open a directive above, such as ':::box[…]'.",
        };
      if (text.startsWith(':formula['))
        return {
          ko: "여는 중괄호마다 닫는 중괄호를 쓰십시오. 분수는 ':formula[{분자}/{분모}×100]'처럼 씁니다.",
          en: "Close every brace. A fraction is written ':formula[{…}/{…}×100]'.",
        };
      return {
        ko: "이름과 괄호를 빈칸 없이 붙여 쓰고 괄호를 닫으십시오. ':::box[제목]', '::table[표]', ':formula[수식]'처럼 씁니다.",
        en: "Write name and brackets without spaces, and close them: ':::box[…]', '::table[…]', ':formula[…]'.",
      };
    },
  }),
  'markdown/table-row': error<{ cells: number; header: number }>({
    title: { ko: '칸 수가 다른 행', en: 'Row of another length' },
    message: ({ cells, header }) => ({
      ko: `이 행은 ${cells}칸인데 표의 머리글은 ${header}칸입니다.`,
      en: `This row has ${cells} cells, the header has ${header}.`,
    }),
    help: ({ cells, header }) => ({
      ko:
        cells < header
          ? "모자라는 칸을 '| |'처럼 빈칸으로 채우십시오."
          : "남는 칸을 지우거나 머리글에 칸을 더하십시오. 글 안의 '|'는 '\\|'로 쓰십시오.",
      en:
        cells < header
          ? "Add the cells that are missing, empty ones as '| |'."
          : "Delete the extra cells or add headers. Write '\\|' for a bar within a text.",
    }),
  }),
  'markdown/unknown-directive': error<{
    colons: string;
    name: string;
    suggestion: string | undefined;
    known: readonly string[];
  }>({
    title: { ko: '알 수 없는 지시어', en: 'Unknown directive' },
    message: ({ colons, name }) => ({
      ko: `'${colons}${name}' 지시어는 없습니다.`,
      en: `There is no directive '${colons}${name}'.`,
    }),
    help: ({ colons, suggestion, known }) => {
      const all = known.map((other) => `${colons}${other}`).join(', ');
      return meant(suggestion && `${colons}${suggestion}`, {
        ko: `다음 가운데 하나로 바꾸거나, 지시어가 아니면 콜론을 지우십시오. 쓸 수 있는 지시어: ${all}`,
        en: `Use one of these, or delete the colons if none is meant: ${all}`,
      });
    },
  }),
  'markdown/unknown-option': error<{ option: string; known: string }>({
    title: { ko: '알 수 없는 선택', en: 'Unknown option' },
    message: ({ option }) => ({
      ko: `'${option}'#{은} 이 지시어에 쓸 수 없습니다.`,
      en: `This directive does not take '${option}'.`,
    }),
    help: ({ known }) =>
      known === ''
        ? { ko: '중괄호와 그 안을 지우십시오.', en: 'Delete the braces and what they hold.' }
        : {
            ko: `중괄호 안을 쓸 수 있는 선택으로 고치거나, 필요 없으면 중괄호까지 지우십시오. 쓸 수 있는 선택: ${known}`,
            en: `Write an option that can be used, or delete the braces and what they hold. Options: ${known}`,
          },
  }),
  'markdown/unknown-table': error<{ table: string; suggestion: string | undefined; known: string }>({
    title: { ko: '알 수 없는 표', en: 'Unknown table' },
    message: ({ table }) =>
      table === ''
        ? { ko: '표를 놓는 이 줄에 표의 이름이 없습니다.', en: 'This line places a table, but names none.' }
        : {
            ko: `'${table}' 표는 이 절에 놓을 수 없습니다.`,
            en: `The table '${table}' does not belong to this section.`,
          },
    help: ({ suggestion, known }) =>
      meant(suggestion, {
        ko: '이 줄을 이 절의 표로 고치거나, 그 표가 있는 절로 옮기십시오.',
        en: 'Name a table of this section, or move the line to the section that has it.',
        list: choices(known, tablesOfSection),
      }),
  }),
  'markdown/unsafe-link': error<{ url: string }>({
    title: { ko: '쓸 수 없는 링크', en: 'Unsafe link' },
    message: ({ url }) => ({ ko: `'${url}' 주소는 링크할 수 없습니다.`, en: `'${url}' cannot be linked.` }),
    help: {
      ko: '스크립트나 다른 프로그램을 여는 주소는 쓸 수 없습니다. http, https, mailto로 시작하는 주소만 쓰십시오.',
      en: 'It would run a script or open another program. Only http, https and mailto addresses can be linked.',
    },
  }),
  'markdown/lookalike': warning<{ kind: Lookalike; text: string }>({
    title: { ko: '글로 읽히는 표기', en: 'Notation read as text' },
    message: ({ kind, text }) =>
      kind === 'address'
        ? { ko: `주소 '${text}'#{이} 한글 앞에서 끝납니다.`, en: `The address '${text}' ends before Hangul.` }
        : {
            ko: `'${text}'#{은} 표기처럼 보이지만 글로 읽혀 그대로 인쇄됩니다.`,
            en: `'${text}' looks like notation, is read as text and printed as it is.`,
          },
    help: ({ kind }) => insteadOfLookalikes[kind],
  }),
  'markdown/list-line': error<{ problem: ListLineProblem; text: string }>({
    title: { ko: '항목으로 읽히지 않는 줄', en: 'Line that is no item' },
    message: ({ problem, text }) => ({
      ko: `'${firstWords(text)}'#{은} ${listLineReasons[problem].what.ko}.`,
      en: `'${firstWords(text)}' ${listLineReasons[problem].what.en}.`,
    }),
    help: ({ problem }) => listLineReasons[problem].mend,
  }),
  'markdown/table-line': error({
    title: { ko: '표에 붙은 줄', en: 'Line that became a row' },
    message: {
      ko: '표 바로 아래의 이 줄은 표의 행이 됩니다.',
      en: 'This line, right below a table, becomes a row of it.',
    },
    help: {
      ko: "표의 행이면 '| 가 | 나 |'처럼 세로줄로 시작하고, 아니면 이 줄 위에 빈 줄을 두십시오.",
      en: "For a row, begin it with a bar ('| a | b |'); otherwise put a blank line above it.",
    },
  }),
  'markdown/nested-link': error<{ inner: LinkWithin }>({
    title: { ko: '링크 안의 링크', en: 'Link within a link' },
    message: ({ inner }) => ({
      ko: `링크의 글 안에 ${linksWithin[inner].ko}#{이} 있습니다.`,
      en: `The words of this link hold ${linksWithin[inner].en}.`,
    }),
    help: { ko: '안의 것을 링크의 대괄호 밖으로 옮기십시오.', en: 'Move it out of the square brackets of the link.' },
  }),
  'markdown/misleading-link': warning<{ text: string; url: string }>({
    title: { ko: '보이는 것과 다른 링크', en: 'Misleading link' },
    message: ({ text, url }) => ({
      ko:
        text === ''
          ? `'${url}'#{로} 가는 링크에 글이 없어 보이지 않습니다.`
          : `보이는 주소는 '${text}'인데 링크는 '${url}'#{로} 갑니다.`,
      en: text === '' ? `The link to '${url}' shows nothing.` : `A link that shows '${text}' leads to '${url}'.`,
    }),
    help: {
      ko: '대괄호 안에 누리집의 이름을 쓰거나, 두 주소를 같게 고치십시오.',
      en: 'Write the name of the site in the square brackets, or make both addresses the same.',
    },
  }),
};

/** Whether the name says itself where it cannot stand: '칸 안의 주석 표시'. */
function isOfPlace(construct: ConstructName): boolean {
  return constructs[construct].what.ko.includes(' 안의 ');
}

/** As much of a line as shows which one is meant. */
function firstWords(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return line.length > 20 ? `${line.slice(0, 20)}…` : line;
}
