import { error, warning } from '../entry.ts';

/** Problems that show only when the book is laid out on pages. */
export const layout = {
  'layout/numbers-do-not-converge': error<{ passes: number; ids: string }>({
    title: { ko: '쪽 번호 불안정', en: 'Page numbers do not settle' },
    message: ({ passes, ids }) => ({
      ko: `${passes}번 인쇄해도 쪽 번호가 정해지지 않습니다(${ids}).`,
      en: `The page numbers still change after ${passes} prints: ${ids}`,
    }),
    help: {
      ko: '쪽 번호의 너비에 따라 줄이 바뀌어 다시 쪽이 밀리는 곳이 있습니다. 해당 항목의 쪽 번호 칸에 고정 너비(min-width)와 줄 바꿈 금지(white-space: nowrap)를 주십시오.',
      en: 'Somewhere a line breaks depending on the width of a number, which moves pages again. Give the number of these entries a fixed width (min-width) and white-space: nowrap.',
    },
  }),
  'layout/unresolved-page': error<{ id: string }>({
    title: { ko: '쪽 번호를 찾을 수 없음', en: 'Unresolved page number' },
    message: ({ id }) => ({
      ko: `'${id}'의 쪽 번호를 인쇄해야 하지만 그 id를 가진 요소가 어느 쪽에도 없습니다.`,
      en: `The page number of '${id}' is to be printed, but no element with this id stands on any page.`,
    }),
    help: ({ id }) => ({
      ko: `목차 항목이 가리키는 id를 고치거나, 본문 제목에 id="${id}"를 주십시오. 숨긴 요소(display: none)에는 쪽 번호가 없습니다.`,
      en: `Correct the id that the entry points at, or give the heading id="${id}". A hidden element (display: none) has no page.`,
    }),
  }),
  'layout/dead-link': error<{ href: string; text: string }>({
    title: { ko: 'PDF에서 열리지 않는 링크', en: 'Link that leads nowhere in the PDF' },
    message: ({ href, text }) => ({
      ko: `'${text}'에 걸린 링크가 PDF 안의 어느 곳도 가리키지 않습니다('${href}').`,
      en: `The link '${href}' of '${text}' has no target inside the PDF.`,
    }),
    help: {
      ko: '인쇄본에서는 같은 문서의 #id 또는 https:// 주소만 쓰십시오. 링크는 PDF에서 지웠습니다.',
      en: 'In the print document link to an #id of the same document or to an https:// address only. The link was left out of the PDF.',
    },
  }),
  'layout/resource-missing': error<{ resource: string; reason: string }>({
    title: { ko: '인쇄용 파일 없음', en: 'File of the print document missing' },
    message: ({ resource, reason }) => ({
      ko: `인쇄용 문서가 쓰는 '${resource}' 파일을 읽지 못했습니다(${reason}).`,
      en: `The print document uses '${resource}', which could not be read (${reason}).`,
    }),
    help: {
      ko: '파일이 인쇄용 문서 옆에 있는지, 경로의 철자가 맞는지 확인하십시오. 인터넷 주소의 파일은 인쇄할 때 읽지 않습니다.',
      en: 'Check that the file lies beside the print document and that its path is spelled right. Files from the internet are not read when printing.',
    },
  }),
  'layout/font-missing': error<{ family: string; weight: string; style: string }>({
    title: { ko: '글꼴을 읽지 못함', en: 'Font not loaded' },
    message: ({ family, weight, style }) => ({
      ko: `글꼴을 읽지 못했습니다('${family}', 굵기 ${weight}, ${style}).`,
      en: `The font '${family}' (weight ${weight}, ${style}) could not be loaded.`,
    }),
    help: {
      ko: '@font-face의 src가 가리키는 파일이 있는지, 손상되지 않았는지 확인하십시오.',
      en: 'Check that the file named by src in @font-face exists and is not damaged.',
    },
  }),
  'layout/missing-glyph': error<{ characters: string; pages: string; fonts: string }>({
    title: { ko: '글꼴에 없는 글자', en: 'Characters without a glyph' },
    message: ({ characters, pages }) => ({
      ko: `인쇄에 쓴 글꼴에 ${characters === '' ? '머리말이나 꼬리말의 글자가' : `'${characters}' 글자가`} 없습니다(그런 글자가 나온 PDF 쪽: ${pages}).`,
      en: `The fonts of the print lack ${characters === '' ? 'a character of a running head or foot' : `'${characters}'`} (pages of the PDF with such characters: ${pages}).`,
    }),
    help: ({ fonts }) => ({
      ko: `글자를 바꾸거나, 그 글자가 있는 글꼴을 @font-face로 더하고 font-family 끝에 적으십시오. 대신 쓰인 글꼴: ${fonts || '없음(빈 네모로 인쇄됨)'}`,
      en: `Replace the characters, or declare a font that has them and name it last in font-family. Used in their stead: ${fonts || 'none (printed as empty boxes)'}`,
    }),
  }),
  'layout/missing-alternative-text': error<{ element: string; nearby: string }>({
    title: { ko: '대체 텍스트 없는 그림', en: 'Figure without alternative text' },
    message: ({ element, nearby }) => ({
      ko: `인쇄용 문서의 그림(<${element}>)에 대체 텍스트가 없습니다${nearby === '' ? '' : `(${nearby})`}.`,
      en: `A figure of the print document (<${element}>) has no alternative text${nearby === '' ? '' : ` (${nearby})`}.`,
    }),
    help: {
      ko: '화면낭독기가 읽을 설명을 alt="…"(img) 또는 aria-label="…"(그 밖의 그림)에 적으십시오. 꾸밈일 뿐이면 alt="" 또는 aria-hidden="true"로 그렇다고 밝히십시오.',
      en: 'Write what a screen reader is to read into alt="…" (img) or aria-label="…" (other figures). Where it only decorates, say so with alt="" or aria-hidden="true".',
    },
  }),
  'layout/overflow': warning<{ words: string; side: 'width' | 'height'; excess: number; page: number }>({
    title: { ko: '자리를 벗어난 내용', en: 'Content larger than its place' },
    message: ({ words, side, excess, page }) => ({
      ko: `'${words}' 부분이 제자리보다 ${excess}mm ${side === 'width' ? '넓어' : '높아'} 옆의 내용과 겹칠 수 있습니다(PDF ${page}쪽).`,
      en: `'${words}' is ${excess} mm too ${side === 'width' ? 'wide' : 'high'} for its place and may lie over what is beside it (PDF page ${page}).`,
    }),
    help: {
      ko: '줄을 바꿀 수 없는 긴 낱말이나 주소는 나누어 쓰고, 표라면 서식의 칸 너비(width)를 넓히십시오. 고정 크기를 준 모양 파일이 원인이면 크기를 글에 맞추십시오.',
      en: 'Divide long words or addresses that cannot wrap, or give the column of the table more width in the form. Where a style sets a fixed size, let it follow the text.',
    },
  }),
  'layout/clipped': error<{ words: string; side: 'width' | 'height'; excess: number; page: number }>({
    title: { ko: '잘린 내용', en: 'Content that is cut off' },
    message: ({ words, side, excess, page }) => ({
      ko: `'${words}' 부분이 쪽이나 상자보다 ${excess}mm ${side === 'width' ? '넓어' : '높아'} 그대로 인쇄할 수 없습니다(PDF ${page}쪽).`,
      en: `'${words}' is ${excess} mm too ${side === 'width' ? 'wide' : 'high'} for its page or box and cannot be printed as it is (PDF page ${page}).`,
    }),
    help: {
      ko: '상자에서 잘리면 글이 사라지고, 쪽보다 넓으면 책 전체가 줄어듭니다. 글을 줄이거나, 넓은 표는 서식에서 가로 쪽(landscape)에 두거나 칸을 줄이고, 상자의 고정 크기를 없애십시오.',
      en: 'What a box cuts off is lost, and what is wider than the page shrinks the whole book. Shorten the text, put a wide table on a landscape page in the form or give it fewer columns, or let the box grow.',
    },
  }),
  'layout/stranded-heading': warning<{ words: string; page: number }>({
    title: { ko: '내용과 떨어진 제목', en: 'Heading parted from its text' },
    message: ({ words, page }) => ({
      ko: `'${words}' 다음의 내용이 다음 쪽에서 시작하여 제목만 쪽 끝에 남았습니다(PDF ${page}쪽).`,
      en: `What follows '${words}' begins on the next page, so it stands alone at the foot of PDF page ${page}.`,
    }),
    help: {
      ko: '바로 뒤에 나눌 수 없는 큰 그림이나 상자가 있으면 그 앞에 글을 두거나 나누십시오. 모양 파일에서 제목의 break-after: avoid를 지웠다면 되살리십시오.',
      en: 'Where a large chart or box follows that cannot be divided, put some text before it or divide it. If the styles lost break-after: avoid for headings, put it back.',
    },
  }),
  'layout/nearly-empty-page': warning<{
    words: string;
    page: number;
    runsOver: boolean;
    filled: number;
    least: number;
  }>({
    title: { ko: '거의 빈 쪽', en: 'Nearly empty page' },
    message: ({ words, page, runsOver, filled, least }) => ({
      ko: `PDF ${page}쪽에 ${runsOver ? '앞 쪽에서 넘친 ' : ''}'${words}' 부분만 있어 쪽의 ${filled}%만 찼습니다(기준 ${least}%).`,
      en: `PDF page ${page} holds only '${words}'${runsOver ? ', which ran over from the page before,' : ''} and is filled to ${filled} % (at least ${least} % is asked).`,
    }),
    help: ({ runsOver }) => ({
      ko: runsOver
        ? '앞부분의 글을 몇 줄 줄이면 이 쪽이 없어집니다. 줄일 수 없으면 예외로 인정하십시오.'
        : '뒤에 오는 나눌 수 없는 내용이 들어가지 못했습니다. 순서를 바꾸거나 나누십시오. 그대로 두려면 예외로 인정하십시오.',
      en: runsOver
        ? 'A few lines less before it and the page is gone. Where nothing can be shortened, accept the warning.'
        : 'What follows cannot be divided and did not fit. Change the order or divide it, or accept the warning.',
    }),
  }),
  'layout/small-text': warning<{ words: string; points: number; least: number; count: number; page: number }>({
    title: { ko: '너무 작은 글씨', en: 'Text that is too small' },
    message: ({ words, points, least, count, page }) => ({
      ko: `'${words}'${count > 1 ? ` 등 ${count}곳` : ''}의 글씨가 ${points}pt로, 서식의 가장 작은 크기 ${least}pt보다 작습니다(PDF ${page}쪽).`,
      en: `'${words}'${count > 1 ? ` and ${count - 1} more` : ''} is set in ${points} pt, smaller than the form's smallest size of ${least} pt (PDF page ${page}).`,
    }),
    help: ({ least }) => ({
      ko: `모양 파일(templates/styles/)에서 글씨를 ${least}pt 이상으로 키우십시오. 작은 글씨가 필요하면 서식의 page.smallestText를 바꾸십시오.`,
      en: `Raise the size to ${least} pt or more in the styles (templates/styles/). If small text is wanted, change page.smallestText of the form.`,
    }),
  }),
};
