import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about the book on its pages. */
export const layoutExplanations = {
  'layout/numbers-do-not-converge': {
    why: {
      ko: '차례의 쪽 번호는 인쇄된 책에서 다시 읽습니다. 번호의 너비가 줄을 바꾸어 쪽을 밀면 번호가 정해지지 않아 차례가 틀린 책이 나옵니다.',
      en: 'The numbers of the contents are read back from the printed book. If their width breaks lines and moves pages, they never settle and the contents would be wrong.',
    },
    bad: '.contents-page { padding-left: 1em; }',
    good: '.contents-page { padding-left: 1em; min-width: 3em; white-space: nowrap; }',
    mend: {
      ko: '모양 파일(templates/styles/)에서 쪽 번호 칸에 고정 너비와 줄 바꿈 금지를 주십시오. 긴 제목을 줄이면 풀리기도 합니다.',
      en: 'In the styles (templates/styles/) give the numbers a fixed width and no line breaks. Shortening a long title may help too.',
    },
  },
  'layout/unresolved-page': {
    why: {
      ko: '차례의 항목이 가리키는 제목이 책의 어느 쪽에도 없어 쪽 번호가 비게 됩니다.',
      en: 'The heading that an entry of the contents points at stands on no page, so its number would be blank.',
    },
    bad: `<a href="#bookstore-opning">동네서점 창업 지원 <span data-page-of="bookstore-opning"></span></a>
<h2 id="bookstore-opening">동네서점 창업 지원</h2>`,
    good: `<a href="#bookstore-opening">동네서점 창업 지원 <span data-page-of="bookstore-opening"></span></a>
<h2 id="bookstore-opening">동네서점 창업 지원</h2>`,
    mend: {
      ko: '고친 쪽의 틀(templates/)에서 차례가 가리키는 id와 제목의 id를 같게 하십시오. 숨긴 제목에는 쪽 번호가 없습니다.',
      en: 'In the changed templates make the id of the entry that of the heading. A hidden heading has no page.',
    },
  },
  'layout/dead-link': {
    why: {
      ko: 'PDF 안에 대상이 없는 링크는 눌러도 열리지 않습니다. 웹 사이트의 다른 쪽을 가리키는 주소는 책에 없습니다.',
      en: 'A link without a target inside the PDF does not open. Addresses of other pages of the web site do not exist in the book.',
    },
    bad: '<a href="tasks/bookstore-opening.html">동네서점 창업 지원</a>',
    good: '<a href="#bookstore-opening">동네서점 창업 지원</a>',
    mend: {
      ko: '인쇄용 틀에서는 같은 문서의 #id나 https:// 주소를 쓰십시오.',
      en: 'In the templates of the print document link to an #id of the same document or to an https:// address.',
    },
  },
  'layout/resource-missing': {
    why: {
      ko: '모양이나 그림 파일이 빠지면 책이 다른 모습으로 인쇄됩니다. 인쇄할 때에는 인터넷의 파일을 읽지 않습니다.',
      en: 'Without a style or image the book looks different. Files from the internet are not read when printing.',
    },
    bad: '<link rel="stylesheet" href="https://example.org/book.css">',
    good: '<link rel="stylesheet" href="styles/book.css">',
    mend: {
      ko: '파일을 templates/ 아래에 두고 경로의 철자를 확인하십시오.',
      en: 'Put the file below templates/ and check the spelling of its path.',
    },
  },
  'layout/font-missing': {
    why: {
      ko: '글꼴을 읽지 못하면 다른 글꼴로 인쇄되어 줄과 쪽이 모두 달라집니다.',
      en: 'Without the font another is used, and every line and page may differ.',
    },
    bad: "@font-face { font-family: 'Plan Serif'; src: url('fonts/plan-serf.woff2'); }",
    good: "@font-face { font-family: 'Plan Serif'; src: url('fonts/plan-serif.woff2'); }",
    mend: {
      ko: '@font-face의 src가 가리키는 파일이 있는지, 내려받다가 끊긴 파일이 아닌지 확인하십시오.',
      en: 'Check that the file named by src exists and is not a broken download.',
    },
  },
  'layout/missing-glyph': {
    why: {
      ko: '글꼴에 없는 글자는 빈 네모나 다른 글꼴로 인쇄됩니다. 이름의 옛 한자나 그림 글자에서 흔합니다.',
      en: 'A character that the fonts lack is printed as an empty box or in another font. Rare Hanja and emoji are the usual cases.',
    },
    bad: '- 🚀 동네서점 창업 지원',
    good: '- 동네서점 창업 지원',
    mend: {
      ko: '글자를 지우거나 바꾸십시오. 꼭 필요하면 그 글자가 있는 글꼴을 모양 파일에 더하고 font-family의 끝에 적습니다.',
      en: 'Remove or replace the character. If it is needed, add a font that has it to the styles and name it last in font-family.',
    },
  },
  'layout/missing-alternative-text': {
    why: {
      ko: '그림을 볼 수 없는 사람은 대체 텍스트로 읽습니다. 하나라도 없으면 PDF가 접근성 표준(PDF/UA-1)에 어긋나고, 웹 접근성 지침도 지키지 못합니다.',
      en: 'Who cannot see a figure reads its alternative text. With one missing the PDF fails the standard for accessible files (PDF/UA-1), and the site fails the guidelines for the web.',
    },
    bad: '<svg class="chart" role="img">…</svg>',
    good: '<svg class="chart" role="img" aria-label="연도별 재정사업 합계: 2년째부터 늘어난다">…</svg>',
    mend: {
      ko: '고친 쪽의 틀(templates/)에서 그 그림에 설명을 적으십시오. 무엇이 그려졌는지가 아니라 무엇을 말하는지를 적습니다. 꾸밈이면 aria-hidden="true"로 밝히십시오.',
      en: 'In the changed templates describe the figure: not what is drawn, but what it says. Where it only decorates, say so with aria-hidden="true".',
    },
  },
} satisfies Explanations;
