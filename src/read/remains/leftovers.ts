/**
 * Marks that stand where something is still to be written, in whatever language: circles and crosses for a name
 * or number, question marks, slots of templates, and the words that programmers use.
 */
const marks = [
  '[○◯〇ㅇ◎]{2,}',
  '(?<![A-Za-z])O{2,}(?![A-Za-z])',
  '(?<![\\w.-])[Xx]{3,}(?![\\w-])',
  '(?<=\\d\\d)XX(?!\\w)',
  '(?<![△▲▽□■◇◆●☆★])[△▲▽□■◇◆●☆★]{2,}(?=\\p{L})',
  '[?？]{2,}',
  '\\{\\{[^{}\\n]*\\}\\}',
  '\\$\\{[^{}\\n]*\\}',
  '<<[^<>\\n]{1,40}>>',
  '(?<![\\w-])(?:TBD|TBA|TBC|TODO|FIXME)(?![\\w-])',
  '[Ll]orem ipsum',
];

/** One expression for the marks and for the phrases of a form, whose letters may stand apart, but not from a sign. */
export function leftoverPattern(phrases: readonly string[]): RegExp {
  const own = phrases.map((phrase) => [...phrase.replaceAll(/\s+/gu, '')].map(withBlank).join(''));
  return new RegExp([...own.filter((phrase) => phrase !== ''), ...marks].join('|'), 'gu');
}

function withBlank(letter: string): string {
  const escaped = letter.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
  return /\p{So}/u.test(letter) ? escaped : `${escaped}[ \\t]?`;
}
