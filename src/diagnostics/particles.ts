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
  const plain = quoted.replace(/\}('?)$/u, '괄호$1').replaceAll(/[#{}]/gu, '');
  const inner = /'([^']*)'$/u.exec(plain)?.[1] ?? plain;
  const word = /[\p{L}\p{N}\p{S}]/u.test(inner) ? asSpoken(inner) : plain;
  const chosen = josa(`${word}#{${particle}}`).slice(word.length);
  return chosen.startsWith('#{') ? (afterNothing[particle] ?? particle) : chosen;
}

/** What ends a word without a sound: spaces, invisible characters, and quotes and brackets behind them. */
const silentEnd = /[\s\p{Cf}\p{P}]*$/u;

/** Names of letters and signs that the library does not know, by the last sign of the word. */
const names: readonly (readonly [RegExp, string])[] = [
  [/ㄹ$/u, '리을'],
  [/[ㄱ-ㅎ]$/u, '음'],
  [/[①⑪㉑㉛Ⅰ㈠]$/u, '일'],
  [/[③⑬㉓㉝Ⅲ㈢]$/u, '삼'],
  [/[⑥⑯㉖Ⅵ㈥]$/u, '육'],
  [/[⑦⑰㉗Ⅶ㈦⑧⑱㉘Ⅷ㈧]$/u, '칠'],
  [/[⑩⑳㉚㊵㊿Ⅹ㈩]$/u, '십'],
  [/Ⅺ$/u, '일'],
  [/[\u2460-\u24FF\u2160-\u216B]$/u, '이'],
  [/(?<![a-z])[LR]$/u, '알'],
  [/(?<![a-z])[MN]$/u, '엠'],
  [/(?<![a-z])[A-Z]$/u, '이'],
  [/(?:\d[ckm]?m|[㎝㎜㎞])$/u, '미터'],
  [/(?:\d[km]?g|㎏|㎎)$/u, '그램'],
  [/format$/u, '포맷'],
];

/** A word whose last letter or number stands as it is said. */
function asSpoken(word: string): string {
  const end = silentEnd.exec(word)!;
  const said = word.slice(0, end.index).normalize('NFC');
  const last = said.slice(-10);
  const full = /[０-９Ａ-Ｚａ-ｚ]$/u.test(last) ? said.normalize('NFKC') : said;
  const name = names.find(([pattern]) => pattern.test(last));
  return (name ? said.replace(name[0], name[1]) : full) + end[0].replaceAll(/[\s\p{Cf}]/gu, '');
}
