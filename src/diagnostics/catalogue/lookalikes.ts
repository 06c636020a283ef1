import type { Bilingual } from '../entry.ts';

/** What looks like notation and is read as text, by the notation that it looks like. */
export type Lookalike = keyof typeof insteadOfLookalikes;

/** What to write instead, where the notation is meant and where the text is. */
export const insteadOfLookalikes = {
  address: {
    ko: '주소는 한글 앞에서 끝납니다. 한글이 든 주소는 [글](주소)나 <주소>로 쓰고, 주소가 여기에서 끝나면 한 칸 띄우십시오.',
    en: 'An address ends before Hangul. Write one that holds Hangul as [text](address) or <address>; where it ends here, put a space.',
  },
  backquote: {
    ko: "연도 앞이면 작은따옴표(')로 바꾸고, 아니면 지우십시오. 그대로 보이려면 '\\`'로 씁니다.",
    en: "Before a year, write an apostrophe; otherwise delete it. To show it, write '\\`'.",
  },
  backslash: {
    ko: "역슬래시를 지우십시오. 금액의 표시이면 '원'이나 '₩'로, 그대로 보이려면 '\\\\'로 씁니다.",
    en: "Delete the backslash. For an amount, write '₩'; to show it, write '\\\\'.",
  },
  bold: {
    ko: "굵게 하려면 '**'를 글에 붙여 쓰고 여는 '**'의 앞을 띄우십시오(' **글**은'). 그대로 보이려면 '\\*\\*'로 씁니다.",
    en: "For bold, put '**' right around the words with a space before the first: ' **words**'. To show the marks, write '\\*\\*'.",
  },
  directive: {
    ko: "':value[…]', ':ref[…]'처럼 콜론 하나와 이름, 대괄호를 빈칸 없이 반각으로 쓰십시오. '::table[…]', ':::box[…]'는 한 줄에 홀로 씁니다. 글이면 대괄호를 '\\['로 씁니다.",
    en: "Write one colon, the name and brackets without spaces: ':value[…]', ':ref[…]'; '::table[…]' and ':::box[…]' stand alone in a line. If it is text, write '\\['.",
  },
  entity: {
    ko: "이름 대신 나올 글자(빈칸, & 따위)를 그대로 쓰십시오. 이대로 보이려면 '\\&'로 시작합니다.",
    en: "Write the character itself: a space for '&nbsp;', '&' for '&amp;'. To show it as it is, begin with '\\&'.",
  },
  heading: {
    ko: "제목이면 '## '처럼 한 칸 띄우고, 글이면 '\\#'로 쓰십시오.",
    en: "For a heading, put a space behind '##'; for text, write '\\#'.",
  },
  link: {
    ko: "링크는 '[글](https://주소)'처럼 반각 괄호를 붙여 빈칸 없이 쓰십시오. 그대로 보이려면 '\\['로 씁니다.",
    en: "Write a link as '[text](https://…)', without a space between. To show the brackets, write '\\['.",
  },
  note: {
    ko: "주석은 '[^이름]'처럼 대괄호 안에 빈칸 없이 쓰십시오. 그대로 보이려면 '\\['로 씁니다.",
    en: "Write a mark of a note as '[^name]', without spaces. To show the bracket, write '\\['.",
  },
  plain: {
    ko: '여기에는 글만 쓸 수 있습니다. 표시를 지우고 글만 남기십시오.',
    en: 'Only plain text can stand here. Delete the marks and keep the words.',
  },
  product: {
    ko: "곱하기이면 '×'나 '\\*'로 쓰십시오. 기울이려면 별표 사이에 글만 두고 여는 별표의 앞을 띄우십시오.",
    en: "To multiply, write '×' or '\\*'. For italics, put words alone between the asterisks, with a space before the first.",
  },
  strike: {
    ko: "기간이나 범위이면 물결표를 하나만 쓰십시오(1~3월). 그대로 보이려면 '\\~\\~'로 씁니다.",
    en: "For a range, write a single tilde. To show both, write '\\~\\~'.",
  },
  table: {
    ko: "표이면 칸을 '|'로 나누고 첫 줄과 둘째 줄('|---|---|')의 칸 수를 같게 하십시오. 글이면 '|'는 '\\|'로, 탭은 빈칸으로 쓰고 줄마다 사이를 띄우십시오.",
    en: "For a table, part the cells by '|' and give the second line ('|---|---|') as many as the first; for text, write '\\|', a space for a tab, and an empty line between.",
  },
  tag: {
    ko: "HTML은 쓸 수 없습니다. 주석이면 그 안의 글과 함께, 태그이면 태그만 지우십시오. 그대로 보이려면 '\\<'로 씁니다.",
    en: "HTML cannot be used. Delete a comment with what it holds, or a tag alone. To show it, write '\\<'.",
  },
  underscore: {
    ko: "밑줄 표시는 쓸 수 없습니다. '**굵게**'로 바꾸거나, 그대로 보이려면 '\\_'로 쓰십시오.",
    en: "Underscores mark nothing. Write '**bold**', or '\\_' to show them.",
  },
} satisfies Readonly<Record<string, Bilingual>>;
