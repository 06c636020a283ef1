/**
 * Marks that stand where something is still to be written, in whatever language: circles and crosses for a name
 * or number, question marks, slots of templates, and the words that programmers use; with the characters that each
 * begins with.
 */
const marks: readonly (readonly [first: string, pattern: string])[] = [
  ['○◯〇ㅇ◎', '[○◯〇ㅇ◎]{2,}'],
  ['O', '(?<![A-Za-z])O{2,}(?![A-Za-z])'],
  ['Xx', '(?<![\\w.-])[Xx]{3,}(?![\\w-])'],
  ['X', '(?<=\\d\\d)XX(?!\\w)'],
  ['△▲▽□■◇◆●☆★', '(?<![△▲▽□■◇◆●☆★])[△▲▽□■◇◆●☆★]{2,}(?=\\p{L})'],
  ['?？', '[?？]{2,}'],
  ['{', '\\{\\{[^{}\\n]*\\}\\}'],
  ['$', '\\$\\{[^{}\\n]*\\}'],
  ['<', '<<[^<>\\n]{1,40}>>'],
  ['TF', '(?<![\\w-])(?:TBD|TBA|TBC|TODO|FIXME)(?![\\w-])'],
  ['Ll', '[Ll]orem ipsum'],
];

/** One expression for the marks and for the phrases of a form, whose letters may stand apart, but not from a sign. */
export function leftoverPattern(phrases: readonly string[]): RegExp {
  const own = phrases.map((phrase) => phrase.replaceAll(/\s+/gu, '')).filter((phrase) => phrase !== '');
  const firsts = [...own.map((phrase) => [...phrase][0]), ...marks.map(([first]) => first)].join('');
  const patterns = [...own.map((phrase) => [...phrase].map(withBlank).join('')), ...marks.map(([, mark]) => mark)];
  // What none of them begins with is passed at one look.
  return new RegExp(`(?=[${firsts.replaceAll(/[\\\]^-]/gu, '\\$&')}])(?:${patterns.join('|')})`, 'gu');
}

function withBlank(letter: string): string {
  const escaped = letter.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
  return /\p{So}/u.test(letter) ? escaped : `${escaped}[ \\t]?`;
}
