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
      ko: '글꼴에 없는 글자는 빈 네모나 다른 글꼴로 인쇄됩니다. 원고와 자료의 글자는 점검이 먼저 알리므로, 모양 파일이 더한 글자나 글꼴을 바꾼 모양 파일이 까닭입니다.',
      en: 'A character that the fonts lack is printed as an empty box or in another font. The check tells of those in the sources, so that it is a style that adds a character, or declares other fonts.',
    },
    bad: '.name::before { content: "🚀"; }',
    good: '.name::before { content: "※"; }',
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
  'layout/overflow': {
    why: {
      ko: '글이 제 칸이나 상자를 벗어나면 옆의 내용과 겹쳐 둘 다 읽을 수 없습니다. 띄어쓰기 없는 긴 낱말이나 인터넷 주소에서 흔합니다.',
      en: 'Text that leaves its cell or box lies over what is beside it, and neither can be read. Long words without spaces and web addresses are the usual cases.',
    },
    bad: '.step-box { width: 10mm; }',
    good: '.step-box { min-width: 10mm; }',
    mend: {
      ko: '긴 낱말을 나누거나 줄여 쓰십시오. 표의 칸이 좁으면 서식에서 그 칸의 width를 넓히고, 모양 파일의 고정 크기는 최소 크기(min-width)로 바꾸십시오.',
      en: 'Divide or shorten the word. Where a column is narrow, raise its width in the form; where a style fixes a size, make it a least size (min-width).',
    },
  },
  'layout/clipped': {
    why: {
      ko: '상자에서 잘린 글은 인쇄본에서 사라집니다. 쪽보다 넓은 내용이 하나라도 있으면 브라우저가 책 전체를 줄여 모든 글씨가 작아집니다.',
      en: 'What a box cuts off is lost in print. One thing that is wider than the page makes the browser shrink the whole book, and all text with it.',
    },
    bad: '.box { height: 20mm; overflow: hidden; }',
    good: '.box { min-height: 20mm; }',
    mend: {
      ko: '글을 줄이거나 상자가 글을 따라 커지게 하십시오. 넓은 표는 서식에서 landscape: true로 가로 쪽에 두거나 칸을 줄이십시오.',
      en: 'Shorten the text or let the box grow with it. Put a wide table on a landscape page (landscape: true in the form) or give it fewer columns.',
    },
  },
  'layout/stranded-heading': {
    why: {
      ko: '제목이나 표 이름만 쪽 끝에 남으면 읽는 사람은 그 아래 내용을 다음 쪽에서 따로 찾아야 합니다.',
      en: 'Where a heading or caption stands alone at the foot of a page, the reader has to look for its text on the next.',
    },
    bad: 'h4 { break-after: auto; }',
    good: 'h4 { break-after: avoid; }',
    mend: {
      ko: '모양 파일에서 제목에 break-after: avoid를 주십시오. 그래도 남으면 제목 뒤의 큰 그림이나 상자 앞에 설명을 한 줄 두거나 그것을 나누십시오.',
      en: 'Give headings break-after: avoid in the styles. If one still stands alone, put a line of text before the large chart or box that follows it, or divide that.',
    },
  },
  'layout/nearly-empty-page': {
    why: {
      ko: '몇 줄만 있는 쪽은 대개 앞 글이 조금 넘친 것입니다. 서식이 새 쪽에서 시작하게 하고 다시 끝내는 쪽은 알리지 않습니다. 기준은 서식의 page.leastFilled입니다.',
      en: 'A page of a few lines is mostly what ran over from the one before. A page that the form itself begins and ends is not reported. The share asked for is page.leastFilled of the form.',
    },
    bad: `- 현장의 의견을 들어 과제를 보완하고, 그 밖에 필요한 사항을 두루 살펴 빈틈없이 추진
- 또한 추가로 필요한 사항을 추진`,
    good: '- 현장의 의견을 들어 과제를 보완',
    mend: {
      ko: '앞부분의 글을 그만큼 줄이십시오. 줄일 수 없으면 예외 인정 표에 이유를 적어 인정하십시오.',
      en: 'Shorten what stands before by as much. Where that cannot be, accept the warning with a reason in the table of acceptances.',
    },
  },
  'layout/small-text': {
    why: {
      ko: '너무 작은 글씨는 인쇄본에서 읽기 어렵습니다. 가장 작은 크기는 서식의 page.smallestText(pt)가 정합니다. 위·아래 첨자는 딸린 글씨의 크기로 봅니다.',
      en: 'Text that is too small is hard to read in print. The smallest size is page.smallestText (in points) of the form. Raised and lowered signs go by the text that they belong to.',
    },
    bad: '.table-note { font-size: 5pt; }',
    good: '.table-note { font-size: 8pt; }',
    mend: {
      ko: '모양 파일(templates/styles/)에서 그 글씨를 키우십시오.',
      en: 'Raise the size of this text in the styles (templates/styles/).',
    },
  },
} satisfies Explanations;
