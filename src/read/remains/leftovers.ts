/**
 * Marks that stand where something is still to be written, in whatever language: circles and crosses for a name
 * or number, question marks, slots of templates, and the words that programmers use; with the characters that each
 * begins with.
 */
const marks: readonly (readonly [first: string, pattern: string])[] = [
  ['○◯〇ㅇㅁ◎', '[○◯〇ㅇㅁ◎]{2,}'],
  ['Oo', '(?<![A-Za-z])O{2,}(?![A-Za-z])'],
  ['Xx', '(?<![\\w.-])[Xx]{3,}(?![\\w-])'],
  ['Xx', '(?<=\\d\\d)XX(?!\\w)'],
  // Two zeros are midnight, a year, or the end of a number as well.
  ['0', "(?<![\\d'’‘.:A-Za-z-]|\\d[,\\p{Zs}])0{2,}(?![시분초년])(?=[가-힣]| (?:개소?|명|건|곳|회|[백천만억]))"],
  ['△▲▽□■◇◆●☆★', '(?<![△▲▽□■◇◆●☆★])(?:[△▲▽□■◇◆●☆★]{2,}(?=\\p{L})|[△▲▽]{2,}(?![\\d△▲▽])|[□■◇◆]{3,})'],
  ['?？', '[?？]{2,}'],
  ['{', '\\{\\{[^{}\\n]*\\}\\}'],
  ['$', '\\$\\{[^{}\\n]*\\}'],
  ['<', '<<[^<>\\n]{1,40}>>'],
  ['Tt', '(?<![\\w./-])T(?:B[DAC]|\\. ?B\\. ?[DAC]\\.?|ODO)(?![\\w-])'],
  ['Ff', '(?<![\\w./-])FIXME(?![\\w-])'],
  ['_', '(?<=[^\\s_] *)_{3,}|_{3,}(?= *[^\\s_])'],
  ['Ll', 'lorem\\s+ipsum'],
];

/** One expression for the marks and for the phrases of a form, whose letters may stand apart, but not from a sign. */
export function leftoverPattern(phrases: readonly string[]): RegExp {
  const own = phrases.map((phrase) => phrase.replaceAll(/\s+/gu, '')).filter((phrase) => phrase !== '');
  const firsts = [...own.map((phrase) => [...phrase][0]), ...marks.map(([first]) => first)].join('');
  const patterns = [...own.map((phrase) => [...phrase].map(withBlank).join('')), ...marks.map(([, mark]) => mark)];
  // What none of them begins with is passed at one look.
  return new RegExp(`(?=[${firsts.replaceAll(/[\\\]^-]/gu, '\\$&')}])(?:${patterns.join('|')})`, 'giu');
}

/** Behind the last letter of a phrase a space belongs to the sentence. */
function withBlank(letter: string, index: number, letters: readonly string[]): string {
  const escaped = letter.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
  return /\p{So}/u.test(letter) || index === letters.length - 1 ? escaped : `${escaped}[ \\t\\u00A0]{0,4}`;
}
