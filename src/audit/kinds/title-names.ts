import { gather } from '../../diagnostics/reporters/groups.ts';
import type { Finding } from '../../model/published/finding.ts';
import { letters } from '../../model/published/plain.ts';
import type { Recognized, TitleMention } from '../../model/published/recognized.ts';
import { type NameDifference, nameDifference } from '../names.ts';
import { found, reading } from '../report.ts';

const confidence = { same: undefined, spaces: 'note', ending: 'note', slip: 'note', words: 'likely' } as const;

/** Goals, objectives and tasks that are called differently in different places. */
export function titleNames({ titles }: Recognized): readonly Finding[] {
  return [...gather(titles, ({ code }) => code)].flatMap(([code, mentions]) => variantsOf(code, mentions));
}

function variantsOf(code: string, mentions: readonly TitleMention[]): readonly Finding[] {
  const ways = [...gather(mentions, ({ title }) => letters(title.text))].sort(
    (left, right) => weight(right[1]) - weight(left[1]),
  );
  const [main] = ways;
  if (!main) return [];
  const usual = main[1][0]!;
  const others = ways.slice(1).flatMap(([, said]) => variant(code, usual, said));
  return [...others, ...spacings(code, main[1])];
}

/** The way that most places write it is the usual one; the body counts more. */
function weight(mentions: readonly TitleMention[]): number {
  return mentions.reduce(
    (sum, { area, numbered }) => sum + (numbered ? 2 : 1) + (area === 'body' && numbered ? 1 : 0),
    0,
  );
}

function variant(code: string, usual: TitleMention, said: readonly TitleMention[]): readonly Finding[] {
  const numbered = said.filter((mention) => mention.numbered);
  const [first] = numbered.length > 0 ? numbered : said;
  if (!first) return [];
  const difference = nameDifference(usual.title.text, first.title.text);
  const sure = confidence[difference];
  if (sure === undefined) return [];
  const isCut =
    letters(usual.title.text).startsWith(letters(first.title.text)) ||
    letters(first.title.text).startsWith(letters(usual.title.text));
  return [
    nameFinding('title-name', code, isCut || !first.numbered || !first.whole ? 'note' : sure, difference, usual, said),
  ];
}

function nameFinding(
  kind: string,
  code: string,
  sure: Finding['confidence'],
  difference: NameDifference,
  usual: TitleMention,
  said: readonly TitleMention[],
): Finding {
  const [first] = said as [TitleMention];
  const how = { same: '', spaces: '띄어쓰기나 부호가', ending: '조사나 끝말이', slip: '한 글자가', words: '낱말이' }[
    difference
  ];
  return found(
    kind,
    sure,
    code,
    {
      ko: `같은 과제나 목표의 이름이 곳마다 다릅니다(${how} 다릅니다): '${usual.title.text}' 그리고 '${first.title.text}'.`,
      en: `The same goal or task is called '${usual.title.text}' and '${first.title.text}'.`,
    },
    [reading(usual.title), ...said.slice(0, 8).map(({ title }) => reading(title))],
  );
}

/** The same letters with other spaces or signs. */
function spacings(code: string, mentions: readonly TitleMention[]): readonly Finding[] {
  const [first] = mentions as [TitleMention];
  const other = mentions.filter(
    ({ title, numbered }) => numbered && nameDifference(first.title.text, title.text) === 'spaces',
  );
  return other.length === 0 ? [] : [nameFinding('title-name', code, 'note', 'spaces', first, other)];
}
