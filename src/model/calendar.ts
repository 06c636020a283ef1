import type { Quarter } from './date.ts';
import type { PlanNode } from './plan.ts';
import type { DataRecord } from './record.ts';
import type { ComputedTable } from './table.ts';

/** A dated row with the node or part that it belongs to, and the outermost node above it. */
export interface CalendarEntry {
  readonly record: DataRecord;
  readonly owner: string;
  readonly outermost: PlanNode | undefined;
}

/** Rows that stand under one heading. */
export interface CalendarGroup {
  readonly id: string;
  readonly heading: string;
  /** What the group is called where its part is not at hand. */
  readonly name: string;
  readonly entries: readonly CalendarEntry[];
}

/** A part of the calendar, which has a page of its own: a quarter by month, or what lies in no quarter. */
export interface CalendarPart {
  readonly quarter: Quarter | undefined;
  readonly heading: string;
  readonly groups: readonly CalendarGroup[];
}

/** The dated rows of an edition in the order of the year, and how many every month has for every outermost node. */
export interface ComputedCalendar {
  readonly parts: readonly CalendarPart[];
  readonly year: ComputedTable;
}
