import { squashed, usual } from '../model/published/plain.ts';
import type { ScheduleRow } from '../model/published/recognized.ts';
import type { PublishedCell, PublishedLine, PublishedText, Said } from '../model/published/text.ts';
import type { LineContext } from './outline.ts';
import { spotOf } from './outline.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The rows of schedules and consultations. */
export function scheduleOf(
  text: PublishedText,
  contexts: readonly LineContext[],
  words: Vocabulary,
): readonly ScheduleRow[] {
  if (words.datesHeader === '') return [];
  const rows: ScheduleRow[] = [];
  const { lines } = text;
  let table = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    const bare = squashed(line.text);
    if (bare.length > 40 || !bare.includes(words.datesHeader)) continue;
    const kind = bare.includes(words.scheduleHeader) ? 'schedule' : 'consultation';
    const { code } = contexts[index]!;
    const found =
      line.cells.length > 2
        ? tabbedRows(lines, index + 1, { code, kind, table })
        : flatRows(lines, contexts, index + 1, { code, kind, table }, words);
    rows.push(...found);
    table += 1;
  }
  return rows;
}

interface TableOf {
  readonly code: string | undefined;
  readonly kind: 'schedule' | 'consultation';
  readonly table: number;
}

function saidIn(cell: PublishedCell): Said {
  return { text: cell.text, at: spotOf(cell) };
}

function tabbedRows(lines: readonly PublishedLine[], start: number, table: TableOf): readonly ScheduleRow[] {
  const rows: ScheduleRow[] = [];
  let group: Said | undefined;
  for (let index = start; index < lines.length; index += 1) {
    const { cells, text } = lines[index]!;
    if (text.trim() === '' || cells.length < 3) break;
    const [first, action, dates] = cells as readonly [PublishedCell, PublishedCell, PublishedCell];
    if (first.text !== '') group = saidIn(first);
    rows.push({
      ...table,
      group: group ?? saidIn(first),
      nextGroup: undefined,
      action: saidIn(action),
      dates: saidIn(dates),
    });
  }
  return rows;
}

/** What a line ends with where its last cell says when: a date, a half or quarter of a year, or a rhythm. */
const dateAtEnd =
  /(?:^|\s)((?:~\s*)?(?:'\s?\d{2}\s*\.?\s*(?:\d{1,2}(?:\s*[~∼,.]\s*'?\d{1,2})*\s*월?|[上下]|[상하]반기|\d(?:\/4)?\s*분기)(?:\s*[중末말초]+)?(?:\s*[~,]\s*(?:'?\s?\d{0,2}\.?\s*\d{1,2}\s*월|'?\d{2}\.\d{1,2}월?)?)*(?:\s*\(잠정\)|\s*잠정)?|\d{1,2}월(?:\s*[~,]\s*\d{1,2}월)*~?|연중|수시|상시|계속|(?:분기|반기|매월|월|연)\s?별?\s?\d?회?))\s*$/u;

function flatRows(
  lines: readonly PublishedLine[],
  contexts: readonly LineContext[],
  start: number,
  table: TableOf,
  words: Vocabulary,
): readonly ScheduleRow[] {
  const rows: ScheduleRow[] = [];
  let group: Said = { text: '', at: spotOf(lines[start - 1]!) };
  let pending: Said[] = [];
  const groupPattern = new RegExp(
    `^\\s*((?:\\d\\/4분기|${words.periods.join('|')})(?:\\s*[~∼]\\s*\\d(?:\\/4)?분기)?)(?=\\s|$)\\s*`,
    'u',
  );
  for (let index = start; index < Math.min(lines.length, start + 220); index += 1) {
    const line = lines[index]!;
    if (/^\s*(?:□|\(\d\)|[<【])/u.test(line.text) || contexts[index]!.code !== table.code) break;
    if (squashed(line.text).includes(words.datesHeader)) break;
    let text = usual(line.text);
    let column = 1;
    if (text.trim() === '') {
      if (pending.length > 0 && pending.join('').length > 60) pending = [];
      continue;
    }
    if (table.kind === 'consultation' && /^\s*[ㅇ○-]\s/u.test(text)) break;
    const grouped = table.kind === 'schedule' ? groupPattern.exec(text) : null;
    if (grouped && (grouped[0].trim() === text.trim() || !rest(text, grouped[0]).match(/^\s*~/u))) {
      group = { text: grouped[1]!, at: { ...spotOf(line), column: 1 } };
      column = grouped[0].length + 1;
      text = text.slice(grouped[0].length);
      pending = [];
      if (text.trim() === '') continue;
    }
    const dated = dateAtEnd.exec(text);
    if (!dated) {
      pending.push({ text: text.trim(), at: { ...spotOf(line), column } });
      continue;
    }
    const own = text.slice(0, dated.index).trim();
    const action = [...pending.map((said) => said.text), own].filter((part) => part !== '').join(' ');
    if (action === '') continue;
    const at = { ...spotOf(line), column };
    const begun = table.kind === 'consultation' && own !== '' ? /^(\S{2,8})\s+(.+)$/u.exec(own) : null;
    rows.push({
      ...table,
      group: begun ? { text: begun[1]!, at } : group,
      nextGroup: undefined,
      action: {
        text: begun ? [...pending.map((said) => said.text), begun[2]].join(' ') : action,
        at: own === '' && pending[0] ? pending[0].at : at,
      },
      dates: { text: dated[1]!.trim(), at: { ...spotOf(line), column: column + dated.index + 1 } },
    });
    pending = [];
  }
  return withNextGroups(rows);
}

/** Gives each row the label that follows its own. */
function withNextGroups(rows: readonly ScheduleRow[]): readonly ScheduleRow[] {
  return rows.map((row, index) => ({
    ...row,
    nextGroup: rows.slice(index + 1).find(({ group }) => group.text !== row.group.text)?.group,
  }));
}

function rest(text: string, head: string): string {
  return text.slice(head.length);
}
