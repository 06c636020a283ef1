import { nearestPrefix, squashed, usual } from '../model/published/plain.ts';
import type { ListedIndicator, TitleMention } from '../model/published/recognized.ts';
import type { PublishedCell, PublishedLine, PublishedText } from '../model/published/text.ts';
import type { LineContext } from './outline.ts';
import { spotOf } from './outline.ts';
import { streamOf } from './stream.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The indicators in the lists at the end of a book: each row ends with how it is measured and its nature. */
export function listedOf(
  text: PublishedText,
  contexts: readonly LineContext[],
  titles: readonly TitleMention[],
  vocabulary: Vocabulary,
): readonly ListedIndicator[] {
  if (vocabulary.quantities.length === 0) return [];
  const lines = text.lines.filter((_, index) => contexts[index]!.area === 'annex');
  const inAnnex = titles.filter(({ area }) => area === 'annex');
  const isTabbed = lines.some(({ cells }) => cells.some(({ text: cell }) => vocabulary.quantities.includes(cell)));
  return isTabbed ? tabbedListed(lines, inAnnex, vocabulary) : flatListed(lines, inAnnex, vocabulary);
}

/** The code of the last title at or before a line, and where the title is on the line itself. */
function codeAt(line: number, titles: readonly TitleMention[]): string | undefined {
  return titles.findLast(({ title }) => title.at.line <= line)?.code;
}

function tabbedListed(
  lines: readonly PublishedLine[],
  titles: readonly TitleMention[],
  { quantities }: Vocabulary,
): readonly ListedIndicator[] {
  const sorted = titles.toSorted((left, right) => left.title.at.line - right.title.at.line);
  return lines.flatMap((line): ListedIndicator[] => {
    const at = line.cells.findIndex(({ text }) => quantities.includes(text));
    if (at < 3) return [];
    const [name, method, target] = line.cells.slice(at - 3, at) as [PublishedCell, PublishedCell, PublishedCell];
    if (name.text === '' && method.text === '') return [];
    const said = (cell: PublishedCell) => ({ text: cell.text, at: spotOf(cell) });
    const remark = squashed(
      line.cells
        .slice(at + 2)
        .map(({ text }) => text)
        .join(''),
    );
    return [
      {
        code: codeAt(line.line, sorted),
        name: said(name),
        method: said(method),
        target: said(target),
        remark,
        at: spotOf(line),
      },
    ];
  });
}

function flatListed(
  lines: readonly PublishedLine[],
  titles: readonly TitleMention[],
  { quantities, natures }: Vocabulary,
): readonly ListedIndicator[] {
  const stream = streamOf(lines);
  const ending = new RegExp(`(?<=\\s)(?:${quantities.join('|')})\\s+(?:${natures.join('|')})(?=\\s|$)`, 'gu');
  const sorted = titles.toSorted((left, right) => left.title.at.line - right.title.at.line);
  let from = 0;
  const found: ListedIndicator[] = [];
  const ends = [...stream.text.matchAll(ending)];
  for (const [index, match] of ends.entries()) {
    const chunk = stream.text.slice(from, match.index);
    const nameAt = from + afterTitles(chunk, from, stream, sorted);
    const target = targetAtEnd(stream.text.slice(nameAt, match.index));
    const nextLine = stream.text.slice(match.index + match[0].length, ends[index + 1]?.index ?? match.index + 60);
    const remark = squashed(/^[^\n]*/u.exec(nextLine)?.[0] ?? '');
    found.push({
      code: codeAt(stream.spotAt(match.index).line, sorted),
      name: stream.said(nameAt, nameAt + Math.min(target.start, 90)),
      method: stream.said(nameAt, nameAt + target.start),
      target: stream.said(nameAt + target.start, match.index),
      remark,
      at: stream.spotAt(match.index),
    });
    from = match.index + match[0].length + (/^[^\n]*/u.exec(nextLine)?.[0].length ?? 0);
  }
  return found;
}

/** Where the name begins: behind the last title that the text holds, and behind headers. */
function afterTitles(
  chunk: string,
  from: number,
  { spotAt }: { readonly spotAt: (offset: number) => { readonly line: number } },
  titles: readonly TitleMention[],
): number {
  const first = spotAt(from).line;
  const last = spotAt(from + chunk.length).line;
  const title = titles.findLast(({ title: { at } }) => at.line >= first && at.line <= last);
  let start = chunk.length - chunk.trimStart().length;
  if (title) {
    const lead = usual(title.title.text).replace(/\s+/gu, '').slice(0, 6);
    const at = indexOfSquashed(chunk, lead);
    if (at >= 0) start = at + nearestPrefix(title.title.text, chunk.slice(at)).end;
  }
  const rest = chunk.slice(start);
  return start + (rest.length - rest.trimStart().length);
}

/** Where a text without spaces begins in one with spaces. */
function indexOfSquashed(text: string, wanted: string): number {
  const kept: number[] = [];
  let bare = '';
  for (let at = 0; at < text.length; at += 1) {
    if (/\s/u.test(text[at]!)) continue;
    kept.push(at);
    bare += text[at];
  }
  const found = bare.lastIndexOf(wanted);
  return found < 0 ? -1 : kept[found]!;
}

const figure =
  /(?:^|\s)([△+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s?(?:%p?|위|건|점|명|개|회))?(?:\([^)\n]{1,12}\))?)\s*$/u;

/** The target ends a row: a number, or the last few words. */
function targetAtEnd(text: string): { readonly start: number } {
  const number = figure.exec(text);
  if (number) return { start: number.index };
  const line = text.trimEnd().lastIndexOf('\n');
  return { start: line < 0 ? 0 : line + 1 };
}
