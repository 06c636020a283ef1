import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ComputedPlan } from '../model/computed.ts';
import type { Plan } from '../model/plan.ts';
import { type NamedNumber, namedNumbers } from './named-numbers.ts';
import { beforePreparation } from './rules/before-preparation.ts';
import { bracketedUnits } from './rules/bracketed-units.ts';
import { chartData } from './rules/chart-data.ts';
import { childExceedsParent } from './rules/child-exceeds-parent.ts';
import { codeNames } from './rules/code-names.ts';
import { columnsNotShown } from './rules/columns-not-shown.ts';
import { crossReferences } from './rules/cross-references.ts';
import { emptySections } from './rules/empty-sections.ts';
import { formulaWeights } from './rules/formula-weights.ts';
import { incompleteSums } from './rules/incomplete-sums.ts';
import { lateResults } from './rules/late-results.ts';
import { marksInTitles } from './rules/marks-in-titles.ts';
import { nearNames } from './rules/near-names.ts';
import { newWithActuals } from './rules/new-with-actuals.ts';
import { numberDiffers } from './rules/number-differs.ts';
import { openPoints } from './rules/open-points.ts';
import { otherAccount } from './rules/other-account.ts';
import { outOfScale } from './rules/out-of-scale.ts';
import { outsideYear } from './rules/outside-year.ts';
import { placedGrids } from './rules/placed-grids.ts';
import { placedImages } from './rules/placed-images.ts';
import { placedSets } from './rules/placed-sets.ts';
import { placedTwice } from './rules/placed-twice.ts';
import { rationaleDiffers } from './rules/rationale-differs.ts';
import { repeatedLines } from './rules/repeated-lines.ts';
import { repeatedNames } from './rules/repeated-names.ts';
import { repeatedRows } from './rules/repeated-rows.ts';
import { repeatedTexts } from './rules/repeated-texts.ts';
import { rowsNotShown } from './rules/rows-not-shown.ts';
import { sameCodes } from './rules/same-codes.ts';
import { sameHeadings } from './rules/same-headings.ts';
import { sameNames } from './rules/same-names.ts';
import { scheduleGroups } from './rules/schedule-groups.ts';
import { shareExceeds } from './rules/share-exceeds.ts';
import { sharedAddresses } from './rules/shared-addresses.ts';
import { staleYears } from './rules/stale-years.ts';
import { statedSums } from './rules/stated-sums.ts';
import { statedYears } from './rules/stated-years.ts';
import { targetMethod } from './rules/target-method.ts';
import { targetRegress } from './rules/target-regress.ts';
import { textArithmetic } from './rules/text-arithmetic.ts';
import { twoDates } from './rules/two-dates.ts';
import { typedSums } from './rules/typed-sums.ts';
import { unboundNumbers } from './rules/unbound-numbers.ts';
import { unknownNumbers } from './rules/unknown-numbers.ts';
import { unpairedBrackets } from './rules/unpaired-brackets.ts';
import { valuesNotShown } from './rules/values-not-shown.ts';
import { weights } from './rules/weights.ts';
import { yearGaps } from './rules/year-gaps.ts';
import { yearsAmong } from './rules/years-among.ts';
import { type PlanText, textsOf } from './texts.ts';

/** A rule over the whole plan, with what was computed of it: what it finds wrong. One file a rule. */
export type Rule = (plan: Plan, computed: ComputedPlan) => readonly Diagnostic[];

const rules: readonly Rule[] = [
  twoDates,
  shareExceeds,
  repeatedRows,
  outsideYear,
  otherAccount,
  codeNames,
  beforePreparation,
  targetRegress,
  targetMethod,
  rationaleDiffers,
  openPoints,
  outOfScale,
  newWithActuals,
  lateResults,
  formulaWeights,
  bracketedUnits,
  chartData,
  childExceedsParent,
  columnsNotShown,
  crossReferences,
  emptySections,
  incompleteSums,
  marksInTitles,
  placedGrids,
  placedImages,
  placedSets,
  placedTwice,
  repeatedLines,
  repeatedNames,
  repeatedTexts,
  rowsNotShown,
  sameCodes,
  sameNames,
  sameHeadings,
  scheduleGroups,
  sharedAddresses,
  statedSums,
  statedYears,
  typedSums,
  valuesNotShown,
  weights,
  yearGaps,
  yearsAmong,
];

/** A rule over what a reader sees of a plan, line by line. */
export type TextRule = (plan: Plan, texts: readonly PlanText[], computed: ComputedPlan) => readonly Diagnostic[];

const textRules: readonly TextRule[] = [nearNames, staleYears, textArithmetic, unknownNumbers, unpairedBrackets];

/** A rule over the numbers that texts type behind a name; they are looked for once. */
export type NamedNumberRule = (plan: Plan, named: readonly NamedNumber[]) => readonly Diagnostic[];

const namedNumberRules: readonly NamedNumberRule[] = [numberDiffers, unboundNumbers];

/** Applies every rule to a plan. */
export function check(computed: ComputedPlan): readonly Diagnostic[] {
  const { plan } = computed;
  const texts = textsOf(plan);
  const named = namedNumbers(plan, texts);
  return [
    ...rules.flatMap((rule) => rule(plan, computed)),
    ...textRules.flatMap((rule) => rule(plan, texts, computed)),
    ...namedNumberRules.flatMap((rule) => rule(plan, named)),
  ];
}
