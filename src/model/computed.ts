import type { ComputedCalendar } from './calendar.ts';
import type { ComputedChart } from './chart.ts';
import type { LabelName } from './labels.ts';
import type { ComputedMoney } from './money.ts';
import type { Plan } from './plan.ts';
import type { ComputedRegister } from './register.ts';
import type { Titled } from './rich.ts';
import type { SitePageOf } from './site.ts';
import type { ComputedTable } from './table.ts';
import { labelOf, type Words } from './words.ts';

/** A table or chart with a caption, as it is numbered and listed. */
export interface Captioned {
  /** The id that it has on pages. */
  readonly id: string;
  readonly kind: 'table' | 'figure';
  readonly number: string;
  readonly title: string;
}

/** What a reference can name. */
export interface Target {
  readonly id: string;
  /** What a reference to it says: its number or code, and its title where it has none. */
  readonly text: string;
  /** The id of the node or part that it is or stands in. */
  readonly owner: string;
}

/** A plan with every table computed. */
export interface ComputedPlan {
  readonly plan: Plan;
  readonly words: Words;
  /** The tables of a definition for a node or part, by its id; several where the records form sets. */
  readonly tablesOf: (owner: string, definition: string) => readonly ComputedTable[];
  /** Tables that are typed as they are, by the id of their record. */
  readonly grids: ReadonlyMap<string, ComputedTable>;
  /** Charts of values of tables, by the id of their record. */
  readonly charts: ReadonlyMap<string, ComputedChart>;
  /** What has a number, in the order of the book. */
  readonly captioned: readonly Captioned[];
  /** Its figures among them, by the block that each of them is. */
  readonly figures: ReadonlyMap<Titled | ComputedChart, Captioned>;
  /** What references can name, by id. */
  readonly targets: ReadonlyMap<string, Target>;
  /** All tables, those of nodes and parts in the order of the book. */
  readonly tables: readonly ComputedTable[];
  /** The tables that pages of the site make for themselves, computed when they are asked for. */
  readonly ofPages: PageTables;
}

/** What pages of each kind show beside the tables of the form. */
export interface PageTables {
  readonly calendar: (page: SitePageOf<'calendar'>) => ComputedCalendar;
  readonly money: (page: SitePageOf<'finance'>) => ComputedMoney | undefined;
  readonly records: (page: SitePageOf<'records'>) => ComputedTable;
  readonly register: (page: SitePageOf<'register'>) => ComputedRegister | undefined;
}

/** The labels of the form by name, filled with the words of the edition. */
export function labelsOf({ plan, words }: ComputedPlan): (name: LabelName) => string {
  return (name) => labelOf(plan.form, name, words);
}
