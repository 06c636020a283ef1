import type { PageTables } from '../model/computed.ts';
import { fillWords } from '../model/phrase.ts';
import { ownerTitle } from '../model/plan.ts';
import { type DataRecord, namesOf } from '../model/record.ts';
import type { Line } from '../model/rich.ts';
import type { SitePageOf } from '../model/site.ts';
import { type ComputedTable, pageTable, wordLine } from '../model/table.ts';
import { computeCalendar } from './calendar/calendar.ts';
import type { Context } from './context.ts';
import { factLines } from './display.ts';
import { computeMoney } from './money/money.ts';
import { computeRegister } from './register/register.ts';
import { lineOfWays } from './ways.ts';

/** The tables of pages that the form adds to the site. A check needs none of them, so each is computed when it is asked for. */
export function pageTables(context: Context): PageTables {
  return {
    calendar: once((page) => computeCalendar(page, context)),
    money: once((page) => computeMoney(page, context)),
    records: once((page) => recordsTable(page, context)),
    register: once((page) => computeRegister(page, context)),
  };
}

/** A function that computes what it gives for something but once. */
function once<P extends object, T>(compute: (page: P) => T): (page: P) => T {
  const known = new Map<P, T>();
  return (page) => {
    if (!known.has(page)) known.set(page, compute(page));
    return known.get(page)!;
  };
}

/** All records of a kind, one a row. */
function recordsTable({ id, heading, records, columns }: SitePageOf<'records'>, context: Context): ComputedTable {
  const { plan, words } = context;
  return pageTable({
    id: `${id}_records`,
    definition: id,
    title: fillWords(heading, words),
    unit: undefined,
    columns: columns.map(({ header, width }) => ({ header: fillWords(header, words), width })),
    body: (plan.records.get(records) ?? []).map((record) => ({
      kind: 'plain',
      record: record.id,
      cells: columns.map(({ field }, at) => ({
        lines: fieldLines(record, field, context),
        heads: at === 0 ? 'row' : undefined,
      })),
    })),
  });
}

/** A field as it is; a node or part leads to its page. */
function fieldLines(record: DataRecord, field: string, { plan }: Context): readonly Line[] {
  const cell = record.cells.get(field);
  if (cell?.column.type !== 'node') return factLines(cell, plan);
  return lineOfWays(
    namesOf(record, field).flatMap(({ value }) => {
      const title = ownerTitle(value, plan);
      return title === undefined ? [] : [{ type: 'way', to: { owner: value }, children: wordLine(title) }];
    }),
  );
}
