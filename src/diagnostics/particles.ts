import { josa } from 'josa';

const afterNothing: Record<string, string> = { 을: '을', 이: '이', 은: '은', 와: '와', 로: '로' };

/** A particle goes by the sound that ends the word before it; the library's time grows with the cube of the text. */
const longestWord = 60;

/** Chooses Korean particles after words that are known only when the message is made: `'plan'#{을}`. */
export function particles(text: string): string {
  let result = '';
  let at = 0;
  for (const { 0: marker, 1: particle = '', index } of text.matchAll(/#\{([^}]{1,3})\}/g)) {
    result += text.slice(at, index);
    result += particleAfter(result.slice(-longestWord), particle);
    at = index + marker.length;
  }
  return result + text.slice(at);
}

function particleAfter(word: string, particle: string): string {
  const chosen = josa(`${word}#{${particle}}`).slice(word.length);
  return chosen.startsWith('#{') ? (afterNothing[particle] ?? particle) : chosen;
}
