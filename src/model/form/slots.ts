import { slotNames, withoutParticle } from '../phrase.ts';

/** The names of all slots in the texts of part of a form, without particles. */
export function slotsIn(value: unknown): ReadonlySet<string> {
  return new Set(slotsWithin(value));
}

function slotsWithin(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.includes('{') ? slotNames(value).map(withoutParticle) : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(slotsWithin);
}
