import type { Finding } from '../../model/published/finding.ts';
import type { Recognized } from '../../model/published/recognized.ts';
import { withoutUnit } from '../names.ts';
import { type Check, knownOf } from './rationale/known.ts';
import { plainMean, statedMean } from './rationale/means.ts';
import { pointsForShare, shareOfRate } from './rationale/points.ts';
import { lastByShare, listedSeries, meanByShare, statedBase } from './rationale/shares.ts';
import { lastStated, targetStated } from './rationale/stated.ts';
import { baseAndStep, compound, monthly, path } from './rationale/steps.ts';

const checks: readonly Check[] = [
  shareOfRate,
  statedMean,
  meanByShare,
  lastByShare,
  pointsForShare,
  baseAndStep,
  monthly,
  plainMean,
  compound,
  listedSeries,
  path,
  lastStated,
  targetStated,
  statedBase,
];

/** The rationale of a target, computed again. */
export function rationales({ indicators }: Recognized): readonly Finding[] {
  const told = new Set<string>();
  return indicators.flatMap((row) => {
    const known = knownOf(row);
    if (!known) return [];
    return checks
      .flatMap((check) => check(known))
      .filter((finding) => {
        const key = `${withoutUnit(row.name.text)}|${finding.kind}`;
        if (told.has(key)) return false;
        told.add(key);
        return true;
      });
  });
}
