import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about the Markdown of a section. */
export const markdownExplanations = {
  'markdown/unsupported': {
    why: {
      ko: '책의 본문은 정해진 표기로만 이루어집니다. 그 밖의 것은 공문서의 모양에 없어 빠지거나 쓴 그대로 인쇄되게 됩니다.',
      en: 'The text of the book consists of a closed set of notations. Anything else has no form in it and would be dropped or printed raw.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: `- 동네서점 증가

> 서점은 동네의 거실이다.`,
    good: `- 동네서점 증가

※ 서점은 동네의 거실이다.`,
    mend: {
      ko: 'docs/guide.md의 본문 표기로 바꾸십시오. 인용문은 ※ 참고나 :::box로, 네 단계 제목은 글머리표로, 그림은 :::chart로 바꿉니다. 기호를 그대로 보이려면 앞에 \\를 붙입니다.',
      en: 'Use the notations of docs/guide.md: a ※ remark or :::box for a quotation, bullets for deep headings, :::chart for a figure. Write \\ before a sign that is to be shown as it is.',
    },
  },
  'markdown/unknown-directive': {
    why: {
      ko: '콜론과 대괄호로 쓴 지시어를 모르면 그 자리에 무엇을 놓을지 알 수 없어 값이나 표가 책에서 빠집니다.',
      en: 'An unknown directive says nothing about what is to stand in its place; a value or a table would be missing.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: '- 올해 목표 :values[indicator.new-stores.target]곳',
    good: '- 올해 목표 :value[indicator.new-stores.target]곳',
    mend: {
      ko: '알림에 나온 지시어 가운데 하나로 고치십시오. 지시어가 아니라 글이라면 콜론 앞에 \\를 붙입니다.',
      en: 'Use one of the directives that the message lists. If it is meant as text, write \\ before the colon.',
    },
  },
  'markdown/unknown-option': {
    why: {
      ko: '중괄호 안의 선택을 모르면 어느 표를 놓으라는 것인지 알 수 없습니다. 건너뛰면 다른 표가 놓일 수 있습니다.',
      en: 'An unknown option leaves open which table is meant. If it were skipped, another one might be placed.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: `## 이해관계자 등 현장의견 수렴 계획

::table[consultation]{name=owners}`,
    good: `## 이해관계자 등 현장의견 수렴 계획

::table[consultation]{set=owners}`,
    mend: {
      ko: '선택의 이름을 고치거나 중괄호를 지우십시오. 나뉜 표 가운데 하나를 고를 때에는 set을 씁니다.',
      en: 'Correct the name of the option or remove the braces. set chooses one of several tables.',
    },
  },
  'markdown/unknown-table': {
    why: {
      ko: '절마다 놓을 수 있는 표가 정해져 있습니다. 다른 절의 표나 없는 표를 놓으면 그 자리가 빕니다.',
      en: 'The form says which tables a section holds. A table of another section, or of none, would leave a gap.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: `## 기대효과

- 책을 살 수 있는 가까운 공간 확대

::table[schedule]`,
    good: `## 주요내용 및 추진계획

- 예비 창업자 교육과 초기 운영비 지원

::table[schedule]`,
    mend: {
      ko: "표를 그 표의 절로 옮기거나 이름을 고치십시오. 절마다의 표는 docs/guide.md의 '절'에 있습니다. 표가 저절로 놓이는 자리로 충분하면 줄을 지웁니다.",
      en: 'Move the line to the section of the table, or correct the name; docs/guide.md lists the tables of every section. If the table stands well where it stands by itself, delete the line.',
    },
  },
  'markdown/unsafe-link': {
    why: {
      ko: '내 컴퓨터의 파일이나 프로그램을 여는 주소는 읽는 사람에게 열리지 않거나 위험합니다.',
      en: 'Addresses of files on your machine, or such as run a program, do not open for readers or endanger them.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: '- 자세한 통계는 [통계 자료](file:///C:/books.xlsx) 참고',
    good: '- 자세한 통계는 [통계 누리집](https://example.org/books) 참고',
    mend: {
      ko: '누구나 볼 수 있는 http, https, mailto 주소로 바꾸거나 링크를 지우고 글만 남기십시오.',
      en: 'Use an address that everyone can open (http, https, mailto), or keep the words without a link.',
    },
  },
  'markdown/html': {
    why: {
      ko: '본문은 책과 웹에 같은 모양으로 실리므로 HTML을 받지 않습니다. 태그와 주석은 책에서 사라집니다.',
      en: 'The text looks the same in print and on the web, so HTML is not taken: tags and comments would vanish.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: `- 창업 단계<br>교육과 상담`,
    good: `- 창업 단계\\
  교육과 상담`,
    mend: {
      ko: "줄바꿈은 줄 끝의 '\\\\', 굵은 글씨는 **…**로 쓰고 주석은 지우십시오. 꺾쇠가 글의 일부이면 앞에 '\\\\'를 붙입니다.",
      en: "Break a line with '\\\\' at its end, write bold as **…**, and delete comments. Write '\\\\' before a bracket that belongs to the text.",
    },
  },
  'markdown/image': {
    why: {
      ko: '그림 파일은 책과 웹에 실리지 않으며, 화면을 읽어 주는 프로그램은 그림 속의 글을 읽지 못합니다.',
      en: 'Picture files are part of neither book nor site, and screen readers cannot read the words in them.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: `![추진체계](organisation.png)`,
    good: `:::chart[추진체계]
- 표본부
  - 시·도
:::`,
    mend: {
      ko: '체계도는 :::chart, 차례로 이어지는 단계는 :::steps, 수치는 표로 쓰십시오.',
      en: 'Write organisation as :::chart, consecutive steps as :::steps, and figures as a table.',
    },
  },
  'markdown/dead-link': {
    why: {
      ko: '책과 웹에서 눌러도 갈 곳이 없는 링크입니다. 원고의 파일은 웹에 올라가지 않습니다.',
      en: 'The link leads nowhere from the book or the site. Source files are not published.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: '- 자세한 통계는 [통계 누리집](example.org/books) 참고',
    good: '- 자세한 통계는 [통계 누리집](https://example.org/books) 참고',
    mend: {
      ko: '웹 주소는 https://부터 빠짐없이 쓰십시오. 같은 책의 과제나 표를 가리키려면 링크 대신 :ref[식별자]를 씁니다.',
      en: 'Write web addresses in full, from https:// on. Refer to other places of the book in words.',
    },
  },
  'markdown/unclosed-directive': {
    why: {
      ko: '상자나 그림이 어디에서 끝나는지 알 수 없으면 뒤의 글이 모두 그 안에 들어갑니다.',
      en: 'Where nothing says where a box or chart ends, all that follows would go into it.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: `:::box[주요내용]
- 지역서점 지원 근거`,
    good: `:::box[주요내용]
- 지역서점 지원 근거
:::`,
    mend: {
      ko: "안에 넣을 글의 바로 아래에 콜론 셋만 있는 ':::' 줄을 첫 칸부터 쓰십시오.",
      en: "Write a line ':::', beginning in the first column, right below what belongs inside.",
    },
  },
  'markdown/malformed-directive': {
    why: {
      ko: '콜론으로 시작하지만 지시어로 읽히지 않는 줄은 콜론까지 그대로 인쇄됩니다.',
      en: 'A line that begins with colons and reads as no directive would be printed, colons and all.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: `::: box[주요내용]
- 지역서점 지원 근거
:::`,
    good: `:::box[주요내용]
- 지역서점 지원 근거
:::`,
    mend: {
      ko: '콜론, 이름, 대괄호를 빈칸 없이 붙여 쓰십시오. 여는 줄 없이 남은 닫는 줄은 지웁니다.',
      en: 'Write colons, name and brackets without spaces between them. Delete a closing line that closes nothing.',
    },
  },
  'markdown/table-row': {
    why: {
      ko: '머리글보다 칸이 많은 행은 남는 칸이 책에서 빠집니다.',
      en: 'Cells beyond the header have no column and would be lost.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: `| 구분 | 내용 |
|---|---|
| 교육 | 연 4회 | 무료 |`,
    good: `| 구분 | 내용 | 비고 |
|---|---|---|
| 교육 | 연 4회 | 무료 |`,
    mend: {
      ko: "머리글과 둘째 줄에 칸을 더하거나 남는 칸을 지우십시오. 글 안의 '|'는 '\\\\|'로 씁니다.",
      en: "Add a column to the header and the second line, or delete the extra cells. A bar within a text is '\\\\|'.",
    },
  },
  'markdown/lookalike': {
    why: {
      ko: '표기를 조금 다르게 쓰면 글로 읽혀 기호까지 그대로 인쇄됩니다. 굵게 하려던 글, 불러오려던 값, 걸려던 링크가 되지 않습니다.',
      en: 'A notation that is a little off is text, and printed with its signs: no bold word, no value, no link.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: '- 목표 : value[indicator.new-stores.target]곳, __올해__ 확대',
    good: '- 목표 :value[indicator.new-stores.target]곳, **올해** 확대',
    mend: {
      ko: "표기이면 알림대로 고치고, 글이면 기호 앞에 '\\'를 붙이십시오.",
      en: "Write the notation as the message says, or put '\\' before a sign that is text.",
    },
  },
  'markdown/list-line': {
    why: {
      ko: "글머리표는 '- ', 번호는 '1. '뿐입니다. 다른 표시나 맞지 않는 들여쓰기로 쓴 줄은 앞줄에 이어지거나 다른 단계가 됩니다.",
      en: "Items begin with '- ' or '1. '. A line with another mark or indentation runs on from the line before, or lands in another level.",
    },
    file: 'tasks/bookstore-opening.md',
    bad: `- 동네서점 지원
- ○ 창업 교육
 - 초기 운영비`,
    good: `- 동네서점 지원
- 창업 교육
  - 초기 운영비`,
    mend: {
      ko: "줄을 '- '나 '1. '로 시작하고 한 단계에 두 칸(번호 아래는 세 칸)을 들여 쓰십시오. 답이 하나인 것은 'check --fix'가 고칩니다.",
      en: "Begin with '- ' or '1. ' and indent two spaces a level (three under numbers). 'check --fix' mends what has one answer.",
    },
  },
  'markdown/table-line': {
    why: {
      ko: '표는 빈 줄에서 끝납니다. 바로 아래에 쓴 자료나 참고는 첫 칸에 든 행으로 인쇄됩니다.',
      en: 'A table ends at a blank line. A source or remark right below it is printed as a row, in the first column.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: `| 구분 | 내용 |
|---|---|
| 교육 | 연 4회 |
※ 지역별로 다름`,
    good: `| 구분 | 내용 |
|---|---|
| 교육 | 연 4회 |

※ 지역별로 다름`,
    mend: {
      ko: '표와 그 아래의 글 사이에 빈 줄을 두십시오.',
      en: 'Put a blank line between the table and the text below it.',
    },
  },
  'markdown/nested-link': {
    why: {
      ko: '링크 안에는 다른 링크가 있을 수 없습니다. 웹에서는 어느 쪽으로 갈지 알 수 없는 쪽이 됩니다.',
      en: 'A link cannot hold another: a browser could not tell where it leads.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: '- 자세한 통계는 [통계(:ref[bookstore-opening])](https://example.org/books) 참고',
    good: '- 자세한 통계는 [통계](https://example.org/books)(:ref[bookstore-opening]) 참고',
    mend: {
      ko: '참조, 주석 표시, 주소를 링크의 대괄호 밖에 쓰십시오.',
      en: 'Write references, marks of notes and addresses outside of the square brackets.',
    },
  },
  'markdown/misleading-link': {
    why: {
      ko: '글이 없는 링크는 보이지 않고, 보이는 주소와 다른 곳으로 가는 링크는 읽는 사람을 속입니다.',
      en: 'A link without words is not seen; one that shows another address than its own deceives.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: '- 자세한 통계는 [https://example.org/books](https://example.com/books) 참고',
    good: '- 자세한 통계는 [통계 누리집](https://example.org/books) 참고',
    mend: {
      ko: '대괄호 안에는 누리집의 이름을 쓰고, 주소를 보이려면 같은 주소를 쓰십시오.',
      en: 'Put the name of the site into the square brackets, or the very address that the link leads to.',
    },
  },
} satisfies Explanations;
