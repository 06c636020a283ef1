import { squashed } from '../model/published/plain.ts';
import type { CountRow } from '../model/published/recognized.ts';
import type { PublishedText } from '../model/published/text.ts';
import type { LineContext } from './outline.ts';
import { spotOf } from './outline.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Rows of as many whole numbers as the table of counts has columns, not far below its headers. */
export function countsOf(
  text: PublishedText,
  contexts: readonly LineContext[],
  words: Vocabulary,
): readonly CountRow[] {
  const wanted = words.levels.length * 2;
  if (wanted < 4) return [];
  const row = new RegExp(`^\\s*\\d{1,4}(?:\\s+\\d{1,4}){${wanted - 1}}\\s*$`, 'u');
  return text.lines.flatMap((line, index): CountRow[] => {
    if (line.text.length > 60 || !row.test(line.text)) return [];
    const above = squashed(
      text.lines
        .slice(Math.max(0, index - 14), index)
        .map((one) => one.text)
        .join(''),
    );
    if (!words.levels.every((name) => above.includes(name))) return [];
    const { area, code } = contexts[index]!;
    return [
      {
        code: area === 'roster' ? undefined : code?.split('-')[0],
        counts: line.text.trim().split(/\s+/u).map(Number),
        said: { text: line.text.trim().replace(/\s+/gu, ' '), at: spotOf(line) },
      },
    ];
  });
}
