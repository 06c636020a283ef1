import type { Finding } from '../model/published/finding.ts';
import type { Recognized } from '../model/published/recognized.ts';
import { budgetNumbers, budgetTrees, budgetUnits, programmeCodes } from './kinds/budgets.ts';
import { countSums, missingRows } from './kinds/counts.ts';
import { forgottenFlags, forgottenTags } from './kinds/flags.ts';
import { staleHeaders } from './kinds/headers.ts';
import { indicatorNames } from './kinds/indicator-names.ts';
import { indicatorValues } from './kinds/indicator-values.ts';
import { linkageNames } from './kinds/linkages.ts';
import { duplicateText, phrases, staleFormulas } from './kinds/phrases.ts';
import { proseValues } from './kinds/prose-values.ts';
import { rationales } from './kinds/rationale.ts';
import { targetRegress } from './kinds/regress.ts';
import {
  datesOutsideGroup,
  datesWithoutYear,
  duplicateRows,
  nearEvents,
  staleActions,
  staleBudgets,
  staleDates,
  twoDates,
} from './kinds/schedule-dates.ts';
import { codeMismatches, measuredLate, oddMagnitudes, sectionGaps } from './kinds/structure.ts';
import { titleNames } from './kinds/title-names.ts';
import { weightSums } from './kinds/weights.ts';
import { wrongCells } from './kinds/wrong-cell.ts';

const kinds: readonly ((recognized: Recognized) => readonly Finding[])[] = [
  titleNames,
  indicatorValues,
  indicatorNames,
  rationales,
  targetRegress,
  weightSums,
  countSums,
  missingRows,
  budgetTrees,
  budgetNumbers,
  budgetUnits,
  programmeCodes,
  linkageNames,
  forgottenFlags,
  forgottenTags,
  proseValues,
  wrongCells,
  staleHeaders,
  staleDates,
  staleActions,
  datesOutsideGroup,
  duplicateRows,
  twoDates,
  nearEvents,
  datesWithoutYear,
  staleBudgets,
  codeMismatches,
  sectionGaps,
  oddMagnitudes,
  measuredLate,
  phrases,
  duplicateText,
  staleFormulas,
];

/** Where a published text contradicts itself, in the order of the text. Pure: the same text gives the same findings. */
export function audit(recognized: Recognized): readonly Finding[] {
  const findings = kinds.flatMap((kind) => kind(recognized));
  return findings.toSorted((left, right) => firstLine(left) - firstLine(right));
}

function firstLine({ readings }: Finding): number {
  return readings.find(({ at }) => at !== undefined)?.at?.line ?? 0;
}
