import { usual } from '../model/published/plain.ts';
import type { Linkage, TitleMention } from '../model/published/recognized.ts';
import type { PublishedText } from '../model/published/text.ts';
import type { LineContext } from './outline.ts';
import { streamOf } from './stream.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word and a number of two parts, as links to a higher plan are printed: `(국정 17-4)`. */
const link = /\(\s*(\p{Script=Hangul}{2,6})\s*(\d{1,3}(?:-\d{1,2})?)\s*\)/gu;

/** The links of tasks to a higher plan in the lists of a book, with the name that stands before the number. */
export function linkagesOf(
  text: PublishedText,
  contexts: readonly LineContext[],
  titles: readonly TitleMention[],
  { levels }: Vocabulary,
): readonly Linkage[] {
  const lists = titles.filter(({ area, depth }) => depth === 2 && (area === 'roster' || area === 'linkages'));
  const sorted = lists.toSorted((left, right) => left.title.at.line - right.title.at.line);
  const lines = text.lines.filter(
    (_, index) => contexts[index]!.area === 'roster' || contexts[index]!.area === 'linkages',
  );
  const areaOf = new Map(text.lines.map((line, index) => [line.line, contexts[index]!.area]));
  const stream = streamOf(lines);
  let end = 0;
  return [...stream.text.matchAll(link)].flatMap((match): Linkage[] => {
    const at = stream.spotAt(match.index);
    const title = sorted.findLast(({ title: { at: spot } }) => spot.line <= at.line);
    const from = nameStart(stream.text, end, match.index, title);
    end = match.index + match[0].length;
    const name = stream.said(from, match.index);
    if (name.text.length < 3 || levels.some((level) => name.text.includes(level))) return [];
    return [
      {
        code: title?.code,
        number: `${match[1]} ${match[2]}`,
        printed: match[0],
        name,
        area: areaOf.get(at.line) ?? 'other',
      },
    ];
  });
}

/** A name begins behind the last tab, blank line, comma or link, and behind the title on its own line. */
function nameStart(text: string, from: number, until: number, title: TitleMention | undefined): number {
  const before = text.slice(from, until);
  const cut = Math.max(
    before.lastIndexOf('\t') + 1,
    before.lastIndexOf('\n\n') + 2 > 1 && before.slice(before.lastIndexOf('\n\n')).trim() !== ''
      ? before.lastIndexOf('\n\n') + 2
      : 0,
  );
  const tail = title === undefined ? '' : usual(title.title.text).slice(-8);
  const own = tail === '' ? -1 : before.lastIndexOf(tail);
  const start = Math.max(cut, own < 0 ? 0 : own + tail.length);
  const rest = before.slice(start);
  return from + start + (/^[\s,]*/u.exec(rest)?.[0].length ?? 0);
}
