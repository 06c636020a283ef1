/**
 * Text as it is compared: letters and digits in small letters, Hanja as they are read, words apart by one space.
 * `at` says for every character from which place of the text it came.
 */
export interface Folded {
  readonly text: string;
  readonly at: readonly number[];
}

/** Hanja that Korean officials write for short, and how a reader types them. */
const readings = new Map(
  Array.from(
    '新신高고低저中중美미全전上상下하內내外외前전後후大대小소人인對대非비現현舊구韓한獨독英영佛불北북南남東동西서日일反반親친民민官관産산學학硏연無무有유先선各각同동總총最최再재超초脫탈企기社사國국軍군女여男남老노車차亞아歐구油유電전',
  ).flatMap((hanja, index, all): [string, string][] => (index % 2 === 0 ? [[hanja, all[index + 1] ?? '']] : [])),
);

const digit = /\p{N}/u;
const letter = /[\p{L}\p{N}+&%]/u;
const hyphen = /[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/u;

/** Middle dots and fillers that Unicode counts among the letters. */
const letterlike = /[\u318D\u119E\u3164\uFFA0]/u;
const unseen = /\p{Default_Ignorable_Code_Point}/u;

/** Folds a text for comparison. */
export function fold(text: string): Folded {
  let folded = '';
  const at: number[] = [];
  let apart = false;
  let offset = 0;
  for (const character of text) {
    const kept = keptOf(character, text, offset);
    if (kept === undefined) apart ||= folded !== '';
    else if (kept !== '') {
      if (apart) {
        folded += ' ';
        at.push(offset);
        apart = false;
      }
      folded += kept;
      for (let index = 0; index < kept.length; index += 1) at.push(offset);
    }
    offset += character.length;
  }
  return { text: folded, at };
}

/** What a character is compared as: '' where it is passed over, undefined where it parts words. */
function keptOf(character: string, text: string, offset: number): string | undefined {
  if (character >= '가' && character <= '힣') return character;
  if (letterlike.test(character)) return undefined;
  if (unseen.test(character)) return '';
  const within = digit.test(text[offset - 1] ?? '') && digit.test(text[offset + character.length] ?? '');
  if (hyphen.test(character)) return within ? '-' : isBetweenLetters(text, offset) ? '' : undefined;
  const plain = readings.get(character) ?? character.normalize('NFKC').toLowerCase();
  if (plain === '.') return within ? '.' : undefined;
  if (plain === ',') return within ? '' : undefined;
  const letters = Array.from(plain).filter((one) => letter.test(one));
  return letters.length > 0 ? letters.join('') : undefined;
}

/** A hyphen between letters, as in K-유니콘, is left out by many who type the word. */
function isBetweenLetters(text: string, offset: number): boolean {
  return letter.test(text[offset - 1] ?? '') && letter.test(text[offset + 1] ?? '');
}

/** A folded text without the spaces between its words. */
export function joined({ text, at }: Folded): Folded {
  const places = at.filter((_, index) => text[index] !== ' ');
  return { text: text.replaceAll(' ', ''), at: places };
}
