import type { PublishedText, Said, Spot } from './text.ts';

/** In which part of a book something is printed. */
export type Area = 'body' | 'roster' | 'structure' | 'annex' | 'linkages' | 'other';

/** A title of a goal, objective or task where it is printed. `code` counts from the outermost level: `1-2-3`. */
export interface TitleMention {
  readonly code: string;
  readonly depth: number;
  readonly area: Area;
  readonly title: Said;
  /** Whether it stands beside its number, or was only told by its words. */
  readonly numbered: boolean;
  /** Whether the title ends where its line or cell ends: where columns ran together, it may not be all of it. */
  readonly whole: boolean;
}

/** A value of a year, as it is printed. */
export interface YearValue {
  readonly year: number;
  readonly said: Said;
}

/** An indicator's row of a table of goals, objectives or tasks. */
export interface IndicatorRow {
  readonly code: string | undefined;
  readonly name: Said;
  /** Actuals in the order of the table, the target last. */
  readonly values: readonly YearValue[];
  readonly target: YearValue | undefined;
  /** The text behind the values: rationale, formula, source; in one where the columns cannot be told apart. */
  readonly rationale: Said;
  readonly formula: Said | undefined;
  readonly source: Said | undefined;
  readonly weight: Said | undefined;
  readonly table: number;
}

/** An indicator in the lists at the end of a book. */
export interface ListedIndicator {
  readonly code: string | undefined;
  readonly name: Said;
  readonly method: Said | undefined;
  readonly target: Said;
  readonly remark: string;
  readonly at: Spot;
}

/** A table of indicators: its header. */
export interface IndicatorTable {
  readonly code: string | undefined;
  readonly years: readonly { readonly year: number; readonly said: Said }[];
  /** The year of which the header of the rationale speaks. */
  readonly rationaleYear: { readonly year: number; readonly said: Said } | undefined;
  readonly at: Spot;
}

/** A row of a schedule or of consultations. */
export interface ScheduleRow {
  readonly code: string | undefined;
  readonly kind: 'schedule' | 'consultation';
  readonly group: Said;
  /** Where columns ran together, the next group: its label may stand in the middle of its rows. */
  readonly nextGroup: Said | undefined;
  readonly action: Said;
  readonly dates: Said;
  readonly table: number;
}

/** A line of a table of money. */
export interface BudgetRow {
  readonly code: string | undefined;
  readonly name: Said;
  /** The number in parentheses behind a name. */
  readonly number: string | undefined;
  readonly depth: number;
  readonly account: Said | undefined;
  readonly amounts: readonly { readonly year: number; readonly said: Said }[];
  readonly table: number;
}

/** A table of money. */
export interface BudgetTable {
  readonly code: string | undefined;
  readonly unit: Said | undefined;
  readonly rows: readonly BudgetRow[];
  readonly at: Spot;
}

/** A row that says how many goals, objectives, tasks and indicators there are. */
export interface CountRow {
  /** The goal whose counts they are; undefined for the whole plan. */
  readonly code: string | undefined;
  readonly counts: readonly number[];
  readonly said: Said;
}

/** A link of a task to something of a higher plan, by its number. */
export interface Linkage {
  readonly code: string | undefined;
  readonly number: string;
  /** The number with its parentheses, as printed. */
  readonly printed: string;
  readonly name: Said;
  readonly area: Area;
}

/** A heading of a section that the form knows, as it is printed. */
export interface SectionMention {
  readonly code: string | undefined;
  readonly heading: string;
  readonly said: Said;
}

/** The code in the heading of a task as printed, and the one that its place in the outline asks for. */
export interface CodeMention {
  readonly code: string;
  readonly printed: string;
  readonly at: Spot;
}

/** What was recognized in a published text. */
export interface Recognized {
  readonly text: PublishedText;
  readonly year: number;
  readonly titles: readonly TitleMention[];
  readonly indicators: readonly IndicatorRow[];
  readonly indicatorTables: readonly IndicatorTable[];
  readonly listed: readonly ListedIndicator[];
  readonly schedule: readonly ScheduleRow[];
  readonly budgets: readonly BudgetTable[];
  readonly counts: readonly CountRow[];
  readonly linkages: readonly Linkage[];
  readonly sections: readonly SectionMention[];
  readonly codes: readonly CodeMention[];
}
