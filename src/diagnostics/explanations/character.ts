import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about single characters. */
export const characterExplanations = {
  'character/invisible': {
    why: {
      ko: '너비 없는 빈칸, 보이지 않는 붙임표, 한글 채움 문자, 글의 방향을 바꾸는 표시는 화면에서 보이지 않지만 낱말을 갈라 검색되지 않게 하고, 열쇠를 다르게 만들며, 책에는 붙임표나 뒤집힌 글로 나오기도 합니다.',
      en: 'Zero width spaces, soft hyphens, Hangul fillers and direction marks cannot be seen, but they part words for a search, make keys differ, and some are printed as hyphens or turn the text around.',
    },
    file: 'tasks/bookstore-opening.md',
    // The first looks like the second: that is what is wrong with it.
    bad: '- 지원\u200B사업 공고',
    good: '- 지원사업 공고',
    mend: {
      ko: '`planpress check --fix`가 지웁니다. 손으로는 알린 자리의 앞뒤 글자까지 지우고 다시 씁니다. 웹 쪽, PDF, 한글 문서에서 복사한 글에 잘 섞입니다.',
      en: '`planpress check --fix` takes it out. By hand, delete the letters around the place and type them again. It often comes with text copied from web pages, PDF files and documents.',
    },
  },
  'character/decomposed': {
    why: {
      ko: '같은 글자라도 모아 쓴 것과 자모로 풀어 쓴 것은 컴퓨터에는 다른 글입니다. 모아 쓴 글자로 읽어 책에는 바르게 나오지만, 파일 안에서 찾거나 판을 견줄 때에는 어긋납니다.',
      en: 'A syllable as a whole and its pieces look the same and are different texts to a computer. It is read as a whole and published right, but searches in the file and comparisons of versions miss it.',
    },
    file: 'tasks/bookstore-opening.md',
    // Both look the same: that is what is wrong with the first.
    bad: '- 지원사업 공고'.normalize('NFD'),
    good: '- 지원사업 공고',
    mend: {
      ko: '`planpress check --fix`가 파일의 글자를 모두 모아 씁니다.',
      en: '`planpress check --fix` puts all letters of the file together.',
    },
  },
  'character/space': {
    why: {
      ko: '열 이름, 식별자, 낱말은 글자가 같아야 같은 것으로 봅니다. 눈에는 같은 빈칸이라도 종류가 다르면 다른 값이 되므로 보통 빈칸으로 읽습니다. 본문의 빈칸은 쓴 그대로 둡니다.',
      en: 'Names of columns, ids and words are the same only if their characters are. A space of another kind would make another value, so it is read as an ordinary one. Spaces in prose stay as they are.',
    },
    file: 'linkage-schemes.csv',
    bad: 'id,명칭,약칭\nnational,국정\u00A0과제,국정과제',
    good: 'id,명칭,약칭\nnational,국정 과제,국정과제',
    mend: {
      ko: '`planpress check --fix`가 보통 빈칸으로 바꿉니다. 손으로는 그 빈칸을 지우고 스페이스 키로 다시 칩니다.',
      en: '`planpress check --fix` puts ordinary spaces. By hand, delete it and press the space bar.',
    },
  },
  'character/full-width': {
    why: {
      ko: '전각으로 쓴 숫자와 영문은 다른 글자이므로 찾아지지 않고, 표의 숫자로 쓰이지 못하며, 책에서 넓게 벌어져 보입니다. 반각으로 읽습니다.',
      en: 'Digits and letters of full width are other characters: they are not found, are no numbers, and look wide in the book. They are read in ordinary width.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: '- 만족도 ８８．５％',
    good: '- 만족도 88.5%',
    mend: {
      ko: '`planpress check --fix`가 반각으로 바꿉니다. 입력기의 전각 상태를 끄고 다시 쳐도 됩니다.',
      en: '`planpress check --fix` puts ordinary ones. Or switch your keyboard out of full width and type it again.',
    },
  },
  'character/no-glyph': {
    why: {
      ko: '책과 웹에 쓰는 글꼴에 그 글자의 모양이 없습니다. 그대로 두면 책에는 빈 네모로 인쇄되고, 웹에서는 읽는 사람의 컴퓨터에 따라 보이지 않습니다.',
      en: 'The fonts of the book and of the site have no shape for it. The book would print an empty box, and on the site it depends on the machine of the reader.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: '- ➡ 지원 대상 확대',
    good: '- → 지원 대상 확대',
    mend: {
      ko: '알림이 대는 글자나 뜻이 같은 글자(①, ○, □, →, ※ …)로 바꾸십시오. 같은 모양으로 바꿀 수 있는 것은 `planpress check --fix`가 바꿉니다.',
      en: 'Type the character that the message names, or one that means the same (①, ○, □, →, ※ …). Where one has the same shape, `planpress check --fix` puts it.',
    },
  },
  'character/garbled': {
    why: {
      ko: '글자 부호를 잘못 안 프로그램에서 열고 저장하면 한글이 한자나 라틴 글자로 바뀝니다. 글자로서는 올바르므로 그대로 두면 책에 그대로 인쇄됩니다.',
      en: 'A program that opens a file in a wrong encoding and saves it turns Hangul into Hanja or Latin letters. As characters they are sound, so that the book would print them.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: '- 諛⑸Ц 조사',
    good: '- 방문 조사',
    mend: {
      ko: '알림이 대는 원래의 글을 원본 문서와 견주어 다시 쓰십시오. 여러 곳이면 깨지기 전의 사본에서 다시 시작하십시오. 그 글이 맞다면 예외로 인정하십시오.',
      en: 'Compare what the message takes it for with the original and type it again. If there are many, start again from an earlier copy. Where the text is right as it is, accept the warning.',
    },
  },
} satisfies Explanations;
