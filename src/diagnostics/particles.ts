import { josa } from 'josa';

const afterNothing: Record<string, string> = { 을: '을', 이: '이', 은: '은', 와: '와', 로: '로' };

/** A particle goes by the sound that ends the word before it; the library's time grows with the cube of the text. */
const longestWord = 60;

/** The particles that messages use; other braces belong to the words that are quoted. */
const marker = /#\{([을이은와과로])\}/gu;

/** Chooses Korean particles after words that are known only when the message is made: `'plan'#{을}`. */
export function particles(text: string): string {
  let result = '';
  let at = 0;
  for (const { 0: whole, 1: particle = '', index } of text.matchAll(marker)) {
    result += text.slice(at, index);
    result += particleAfter(result.slice(-longestWord), particle);
    at = index + whole.length;
  }
  return result + text.slice(at);
}

function particleAfter(quoted: string, particle: string): string {
  // The library would take such signs of the word for a marker of its own.
  const word = quoted.replaceAll(/[#{}]/gu, '');
  const chosen = josa(`${word}#{${particle}}`).slice(word.length);
  return chosen.startsWith('#{') ? (afterNothing[particle] ?? particle) : chosen;
}
