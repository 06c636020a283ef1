import { type Bilingual, error, warning } from '../entry.ts';

/** Why no font has a character, as far as that helps who typed it. */
export type MissingGlyphKind = keyof typeof reasons;

/** The characters that nobody sees, and those that look like a space. */
export type InvisibleKind = keyof typeof invisible;

/** Why no font has a character, and what it mostly comes from. */
const reasons = {
  private: {
    ko: '한글 문서의 글머리표나 특수 글꼴(Wingdings 등)의 그림에서 온 글자로, 그 글꼴 밖에서는 아무 뜻이 없습니다.',
    en: 'It comes from the bullets of a word processor or a font of pictures (such as Wingdings) and means nothing beyond that font.',
  },
  unassigned: {
    ko: '유니코드에 없는 부호이므로 어디서도 보이지 않습니다.',
    en: 'Unicode has no such character, so that nothing can show it.',
  },
  combining: {
    ko: '앞 글자에 덧붙는 부호인데 홀로 쓰였습니다.',
    en: 'It is a mark to be put on the letter before it.',
  },
  'old-hangul': {
    ko: '옛한글이거나 짝이 없이 떨어진 한글 자모입니다.',
    en: 'It is a piece of old Hangul, or of a syllable whose other pieces are missing.',
  },
  emoji: {
    ko: '그림 문자이므로 책에 빈 네모로 인쇄됩니다.',
    en: 'It is a picture and would be printed as an empty box.',
  },
  other: { ko: '책에 빈 네모로 인쇄됩니다.', en: 'It would be printed as an empty box.' },
} satisfies Readonly<Record<string, Bilingual>>;

/** What characters are called that nobody sees, or that look like a space. */
const invisible = {
  'soft-hyphen': { ko: '보이지 않는 붙임표', en: 'soft hyphen' },
  'zero-width-space': { ko: '너비 없는 빈칸', en: 'zero width space' },
  joiner: { ko: '글자를 잇거나 떼는 표시', en: 'joiner or non-joiner' },
  direction: { ko: '글의 방향을 바꾸는 표시', en: 'direction mark' },
  'word-joiner': { ko: '낱말을 잇는 표시', en: 'word joiner' },
  'byte-order-mark': { ko: '파일 가운데에 낀 BOM', en: 'byte order mark inside the file' },
  'hangul-filler': { ko: '한글 채움 문자', en: 'Hangul filler' },
  braille: { ko: '빈 점자', en: 'blank Braille pattern' },
  mongolian: { ko: '몽골 문자 구분자', en: 'Mongolian vowel separator' },
  'variation-selector': { ko: '글자 모양 선택자', en: 'variation selector' },
  tag: { ko: '태그 문자', en: 'tag character' },
  'line-separator': { ko: '줄 구분 문자', en: 'line separator' },
  'paragraph-separator': { ko: '문단 구분 문자', en: 'paragraph separator' },
  'no-break-space': { ko: '줄 바꿈 없는 빈칸', en: 'no-break space' },
  'narrow-no-break-space': { ko: '줄 바꿈 없는 좁은 빈칸', en: 'narrow no-break space' },
  'ideographic-space': { ko: '전각 빈칸', en: 'ideographic space' },
  'other-space': { ko: '너비가 다른 빈칸', en: 'space of another width' },
  control: { ko: '제어 문자', en: 'control character' },
  other: { ko: '보이지 않는 문자', en: 'invisible character' },
} satisfies Readonly<Record<string, Bilingual>>;

/** How often a character stands in the file, where it is more than once. */
function times(count: number): Bilingual {
  return count > 1 ? { ko: `(이 파일에 ${count}곳)`, en: ` (${count} times in this file)` } : { ko: '', en: '' };
}

/** Problems of single characters, found as a file is read. */
export const character = {
  'character/invisible': error<{ kind: InvisibleKind; code: string; count: number }>({
    title: { ko: '보이지 않는 글자', en: 'Invisible character' },
    message: ({ kind, code, count }) => ({
      ko: `'${invisible[kind].ko}'(${code}) 글자가 보이지 않게 끼어 있습니다${times(count).ko}.`,
      en: `An invisible character stands here: ${invisible[kind].en} (${code})${times(count).en}.`,
    }),
    help: {
      ko: '검색과 비교를 어긋나게 하고 책에 다른 모양으로 나오기도 하므로 지우십시오(빈칸처럼 보이던 것은 빈칸으로 바꾸십시오). 나머지 알림은 지운 것으로 보고 살핀 것입니다.',
      en: 'It breaks searches and comparisons, and some are printed as another sign: delete it (or type a space for one that looks like a space). All else was checked as if it were gone.',
    },
  }),
  'character/decomposed': warning<{ letter: string; count: number }>({
    title: { ko: '자모가 풀어진 글자', en: 'Letters in pieces' },
    message: ({ letter, count }) => ({
      ko: `'${letter}'${count > 1 ? ` 등 글자 ${count}개가` : ' 글자가'} 낱낱의 자모로 풀어져 저장되었습니다(유니코드 NFD).`,
      en: `${count > 1 ? `${count} letters, the first of them '${letter}', are` : `The letter '${letter}' is`} stored in pieces (Unicode NFD).`,
    }),
    help: {
      ko: '모아 쓴 글자로 읽었으므로 책에는 바르게 나옵니다. 다른 프로그램이 찾지 못하니 파일에서도 모아 쓰십시오. macOS에서 옮긴 글에 흔합니다.',
      en: 'They were read as whole letters and are published right. Other programs will not find them: put them together in the file. Text that comes from macOS is often like this.',
    },
  }),
  'character/space': warning<{ kind: InvisibleKind; code: string; count: number }>({
    title: { ko: '다른 종류의 빈칸', en: 'Another kind of space' },
    message: ({ kind, code, count }) => ({
      ko: `여기의 빈칸은 보통 빈칸이 아니라 '${invisible[kind].ko}'(${code})입니다${times(count).ko}.`,
      en: `The space here is not an ordinary one: ${invisible[kind].en} (${code})${times(count).en}.`,
    }),
    help: {
      ko: '표와 설정에서는 값을 서로 견주므로 보통 빈칸으로 읽었습니다. 파일에서도 스페이스 키로 친 빈칸으로 바꾸십시오.',
      en: 'Values of tables and settings are compared, so it was read as an ordinary space. Type a space in its place.',
    },
  }),
  'character/full-width': warning<{ character: string; instead: string; count: number }>({
    title: { ko: '전각 글자', en: 'Full-width character' },
    message: ({ character: typed, instead, count }) => ({
      ko: `'${typed}'#{은} 너비가 두 배인 전각 글자입니다. '${instead}'#{로} 읽었습니다${times(count).ko}.`,
      en: `'${typed}' has double width (full-width form); it was read as '${instead}'${times(count).en}.`,
    }),
    help: {
      ko: '전각 글자로 쓴 숫자와 영문은 계산하고 찾는 데 쓰이지 못합니다. 반각 글자로 바꾸십시오.',
      en: 'Digits and letters of full width are not found by searches. Type them in ordinary width.',
    },
  }),
  'character/no-glyph': error<{
    character: string;
    code: string;
    kind: MissingGlyphKind;
    instead: string | undefined;
    count: number;
  }>({
    title: { ko: '글꼴에 없는 글자', en: 'Character that no font has' },
    message: ({ character: typed, code, kind, count }) => ({
      ko: `${shown(typed, kind, code)} 글자가 책과 웹의 글꼴에 없습니다${times(count).ko}.`,
      en: `The fonts of book and site lack the character ${shown(typed, kind, code)}${times(count).en}.`,
    }),
    help: ({ kind, instead }) => ({
      ko: `${reasons[kind].ko} ${instead === undefined ? '뜻이 같은 다른 글자로 바꾸거나 지우십시오.' : `'${instead}'#{로} 바꾸십시오.`}`,
      en: `${reasons[kind].en} ${instead === undefined ? 'Type another character that means the same, or delete it.' : `Type '${instead}' in its place.`}`,
    }),
  }),
  'character/garbled': warning<{ text: string; meant: string | undefined }>({
    title: { ko: '글자가 깨진 글', en: 'Garbled text' },
    message: ({ text, meant }) => ({
      ko:
        meant === undefined
          ? `'${text}' 부분은 깨진 글자가 다른 부호로 다시 저장된 것으로 보입니다.`
          : `'${text}' 부분은 글자가 깨진 것으로 보입니다.`,
      en: meant === undefined ? `'${text}' is what is left of lost characters.` : `'${text}' looks garbled.`,
    }),
    help: ({ meant }) => ({
      ko:
        meant === undefined
          ? '원래 글자는 되살릴 수 없습니다. 원본 문서를 보고 다시 쓰십시오.'
          : meant === ''
            ? '다른 부호로 읽힌 BOM입니다. 지우십시오.'
            : `원래의 글은 '${meant}'인 듯합니다. 원본 문서와 견주어 맞으면 그대로 바꾸십시오.`,
      en:
        meant === undefined
          ? 'The characters cannot be brought back. Look them up in the original and type them again.'
          : meant === ''
            ? 'It is a byte order mark, read in a wrong encoding. Delete it.'
            : `It probably was '${meant}'. Compare it with the original, and if it is so, type that.`,
    }),
  }),
};

/** A character as it can be shown in a message: one of private use cannot, and a mark needs something under it. */
function shown(typed: string, kind: MissingGlyphKind, code: string): string {
  if (kind === 'private' || kind === 'unassigned') return code;
  return `'${kind === 'combining' ? '◌' : ''}${typed}'(${code})`;
}
