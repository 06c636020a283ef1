import type { Site } from './site.ts';

/** What is known of a label: the words of its own that it may name, those that it must name, and when it is needed. */
export interface LabelRule {
  /** Besides the words of the edition, unless these are all. */
  readonly slots: readonly string[];
  readonly needs: readonly string[];
  /** Whether the words of the edition (`{year}`, `{publisher}` …) can stand in it. */
  readonly hasEdition: boolean;
  /** Whether it may be blank, so that nothing is printed in its place. */
  readonly mayBeBlank: boolean;
  /** The kind of page of the site that it is for, the figure of the home page, or a comparison, which has words of its own where a form has none; all forms need the others. */
  readonly of: 'all' | 'comparison' | 'calendar' | 'finance' | 'register' | 'search' | 'amount';
}

const words = (rule: Partial<LabelRule> = {}): LabelRule => ({
  slots: [],
  needs: [],
  hasEdition: true,
  mayBeBlank: false,
  of: 'all',
  ...rule,
});

/** A label that is filled with these words alone; without them it would say nothing of what it is for. */
const filled = (needs: readonly string[], rule: Partial<LabelRule> = {}): LabelRule =>
  words({ needs, slots: needs, hasEdition: false, ...rule });

const status = { mayBeBlank: true } as const;
const draft = { slots: ['round', 'date'] } as const;
const numberAndPage = ['number', 'page'] as const;
const calendar = { of: 'calendar' } as const;
const finance = { of: 'finance' } as const;
const register = { of: 'register' } as const;
const comparison = { of: 'comparison' } as const;
const search = { of: 'search' } as const;

/** Every label that the program uses. A form has no others, so that a misspelt one is told. */
export const labelRules = {
  unit: filled(['unit']),
  continued: words({ mayBeBlank: true }),
  caption: filled(['caption'], { slots: ['caption', 'number'] }),
  reference: filled(['number'], { slots: numberAndPage }),
  pageReference: filled(['page'], { slots: numberAndPage }),
  fullReference: filled(numberAndPage),
  edition: words(),
  proof: words(),
  proofTitle: words({ slots: ['edition', 'heading'], needs: ['heading'] }),
  history: filled(['name'], register),
  historyPoint: filled(['value'], { slots: ['value', 'year'], ...register }),
  historyCut: filled(['from'], register),
  historyYear: words(register),
  provisional: words(register),
  level: words(register),
  belongs: words(register),
  latest: filled(['field'], register),
  recordValues: words(register),
  recordChanges: words(register),
  recordDetails: words(register),
  recordUses: words(register),
  searchField: words({ mayBeBlank: true, ...search }),
  searchHint: words({ mayBeBlank: true, ...search }),
  otherYears: words(),
  corrected: words(),
  computed: words({ mayBeBlank: true }),
  unassigned: words({ mayBeBlank: true }),
  departments: words(),
  movedTo: words({ slots: ['code'], needs: ['code'] }),
  countUnit: words({ mayBeBlank: true }),
  homeGrowth: words({ slots: ['rate'], needs: ['rate'], of: 'amount' }),
  financeRecord: words(finance),
  financeAccount: words(finance),
  financeRecords: words(finance),
  financeNodes: words(finance),
  financeByRecord: words(finance),
  financeByAccount: words(finance),
  financeByNode: words(finance),
  financeCount: words(finance),
  financeBelow: words(finance),
  financeTotals: words(finance),
  financeBlank: words(finance),
  financeParts: words(finance),
  financeShares: words(finance),
  financeMatrix: words(finance),
  financeSeveral: words(finance),
  financeTotal: words(finance),
  financeChange: words(finance),
  financeShare: words(finance),
  financeCounted: words(finance),
  financeNode: filled(['title'], finance),
  financeNone: words(finance),
  calendarParts: words(calendar),
  calendarYearTable: words(calendar),
  calendarTime: words(calendar),
  calendarTotal: words(calendar),
  calendarUnit: words(calendar),
  calendarQuarter: filled(['n'], calendar),
  calendarMonth: filled(['n'], calendar),
  calendarNoMonth: words(calendar),
  calendarYear: filled(['year'], calendar),
  calendarRest: words(calendar),
  calendarFilter: words(calendar),
  shared: filled(['level']),
  issued: filled(['year'], { slots: ['year', 'month', 'day'] }),
  book: words(),
  data: words(),
  facts: words(),
  fileName: words({ slots: ['notice'] }),
  boardPost: words(),
  boardFolder: words(),
  reconstructionPost: words(),
  draftPost: words(),
  officialPost: words(),
  dataPackage: words(),
  csvPolicy: words(),
  reconstructionNotice: words(),
  reconstructionShort: words(),
  draftNotice: words(draft),
  draftShort: words(draft),
  officialNotice: words(status),
  officialShort: words(status),
  comparison: words(comparison),
  comparisonPlace: words(comparison),
  comparisonBefore: words(comparison),
  comparisonAfter: words(comparison),
  comparisonReason: words(comparison),
} satisfies Record<string, LabelRule>;

export type LabelName = keyof typeof labelRules;

export const labelNames = Object.keys(labelRules) as readonly LabelName[];

/** The labels that a form cannot do without, by what its site has. */
export function neededLabels({ home, pages }: Site): readonly LabelName[] {
  const kinds: readonly string[] = ['all', ...pages.map(({ kind }) => kind), ...(home.amount ? ['amount'] : [])];
  return labelNames.filter((name) => kinds.includes(labelRules[name].of));
}
