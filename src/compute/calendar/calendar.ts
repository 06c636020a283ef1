import type { CalendarPart, ComputedCalendar } from '../../model/calendar.ts';
import { levelAndCode } from '../../model/plan.ts';
import type { SitePageOf } from '../../model/site.ts';
import { type ComputedTable, pageTable, type TableRow, wordLine } from '../../model/table.ts';
import { labelOf } from '../../model/words.ts';
import type { Context } from '../context.ts';
import { countCell } from '../display.ts';
import { calendarParts } from './groups.ts';

/** The dated rows of a kind by quarter and month, each once under the month in which it begins. */
export function computeCalendar(definition: SitePageOf<'calendar'>, context: Context): ComputedCalendar {
  const parts = calendarParts(definition, context);
  return { parts, year: yearTable(definition, parts, context) };
}

/**
 * The year at a glance: how many rows every month has for every outermost node, those of other trees where they have
 * any, each month a way to its place.
 */
function yearTable(
  { id }: SitePageOf<'calendar'>,
  parts: readonly CalendarPart[],
  { plan, words }: Context,
): ComputedTable {
  const { roots, trees, form } = plan;
  const dated = new Set(
    parts.flatMap(({ groups }) => groups.flatMap(({ entries }) => entries.map((one) => one.outermost))),
  );
  const nodes = [...trees.values()].flat().filter((node) => roots.includes(node) || dated.has(node));
  const body = parts.flatMap(({ quarter, groups }) =>
    groups.map(({ id: group, name, entries }): TableRow => {
      const counts = nodes.map((node) => entries.filter(({ outermost }) => outermost === node).length);
      const way = { type: 'way', to: { calendar: id, quarter, group }, children: wordLine(name) } as const;
      return {
        kind: 'plain',
        cells: [{ lines: [[way]], heads: 'row' }, ...[...counts, entries.length].map(countCell)],
      };
    }),
  );
  const width = Math.min(12, Math.floor(75 / (nodes.length + 1)));
  return pageTable({
    id: `${id}_year`,
    definition: 'calendar-year',
    title: labelOf(form, 'calendarYearTable', words),
    unit: labelOf(form, 'calendarUnit', words),
    columns: [
      { header: labelOf(form, 'calendarTime', words) },
      ...nodes.map((node) => ({ header: levelAndCode(node), width })),
      { header: labelOf(form, 'calendarTotal', words), width },
    ],
    body,
  });
}
