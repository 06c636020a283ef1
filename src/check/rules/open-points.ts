import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Place, startOfFile } from '../../diagnostics/place.ts';
import type { OpenPoint } from '../../model/open-point.ts';
import type { Plan } from '../../model/plan.ts';
import { allCells, bookPlaceOf, figureIn } from '../../model/record.ts';

/**
 * What is still to be done: figures that say so themselves, and what was carried over from the edition before and neither
 * changed nor confirmed since. Gives todo/figure, todo/date, todo/text and todo/confirm, each where it is to be done.
 */
export function openPoints(plan: Plan): readonly Diagnostic[] {
  const past = new Map(plan.openPoints.map((point) => [point.target, point.before]));
  return [...awaitedFigures(plan, past), ...plan.openPoints.flatMap((point) => openPoint(point, plan))];
}

function awaitedFigures(plan: Plan, past: ReadonlyMap<string, string>): readonly Diagnostic[] {
  const labels = new Map(plan.form.records.map(({ id, label }) => [id, label]));
  return [...plan.records.values()].flat().flatMap((record) =>
    allCells(record).flatMap((cell): readonly Diagnostic[] => {
      const figure = figureIn(cell);
      if (figure?.kind !== 'status' || !figure.awaited) return [];
      const book = bookPlaceOf(record, labels.get(record.kind) ?? '', cell);
      const parameters = { column: cell.header, word: figure.text, before: past.get(cell.fact) ?? '' };
      return [diagnose('todo/figure', cell.place, parameters, { book })];
    }),
  );
}

function openPoint(point: OpenPoint, plan: Plan): readonly Diagnostic[] {
  const { kind, target, before, now, by, digest } = point;
  if (kind === 'figure' || by !== '' || !isUnchanged(point, plan)) return [];
  const place = placeOf(point, plan);
  const related = place === point.place ? [] : [{ place: point.place, note: 'declared-here' as const }];
  switch (kind) {
    case 'date':
      return [diagnose('todo/date', place, { before }, { related })];
    case 'text':
      return digest === undefined ? [] : [diagnose('todo/text', place, { path: target }, { related })];
    case 'confirm':
      return [diagnose('todo/confirm', place, { target, before: before === '' ? now : before }, { related })];
  }
}

/** Whether what was put there still stands. What is not there any more is settled. */
function isUnchanged({ kind, target, now, digest }: OpenPoint, plan: Plan): boolean {
  if (kind === 'text') return digest === now;
  const source = plan.sources.get(target);
  return source !== undefined && source.raw.trim() === now;
}

function placeOf({ kind, target, place }: OpenPoint, { sources, edition }: Plan): Place {
  if (kind === 'text') return startOfFile(`content/${edition}/${target}`);
  return sources.get(target)?.place ?? place;
}
