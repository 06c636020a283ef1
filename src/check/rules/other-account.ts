import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { displayText } from '../../model/display.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf, type DataRecord, namesOf } from '../../model/record.ts';

/**
 * What stands in a tree of money is paid from where the thing above it is: a line of another account than the nearest one
 * above it that names one has a wrong account, or a wrong parent. Gives budget/other-account at the account.
 */
export function otherAccount(plan: Plan): readonly Diagnostic[] {
  return plan.form.records.flatMap((kind) => {
    const parent = kind.columns.find(({ type, refers }) => type === 'reference' && refers === kind.id);
    const others = kind.columns.filter(({ type, refers }) => type === 'reference' && refers !== kind.id);
    const byId = plan.recordsById.get(kind.id);
    if (!parent || !byId) return [];
    const account = (record: DataRecord, field: string): string => namesOf(record, field)[0]?.value ?? '';
    return (plan.records.get(kind.id) ?? []).flatMap((record) =>
      others.flatMap(({ id }) => {
        const cell = record.cells.get(id);
        const own = account(record, id);
        const above = own === '' ? undefined : nearestWith(record, parent.id, byId, (one) => account(one, id) !== '');
        const theirs = above?.cells.get(id);
        const known = plan.recordsById.get(cell?.column.refers ?? '');
        const isKnown = above && known?.has(own) && known.has(account(above, id));
        if (!cell || !above || !theirs || !isKnown || account(above, id) === own) return [];
        const parameters = {
          name: displayText(record.cells.get(kind.naming), plan),
          account: nameOf(own, cell.column.refers, plan),
          above: displayText(above.cells.get(kind.naming), plan),
          theirs: nameOf(account(above, id), cell.column.refers, plan),
        };
        const related = [{ place: theirs.place, note: 'compared-with' as const }];
        return [
          diagnose('budget/other-account', cell.place, parameters, {
            related,
            book: bookPlaceOf(record, kind.label, cell),
          }),
        ];
      }),
    );
  });
}

function nearestWith(
  record: DataRecord,
  parent: string,
  byId: ReadonlyMap<string, DataRecord>,
  isWanted: (record: DataRecord) => boolean,
): DataRecord | undefined {
  const met = new Set<string>([record.id]);
  let at = byId.get(namesOf(record, parent)[0]?.value ?? '');
  while (at && !met.has(at.id)) {
    if (isWanted(at)) return at;
    met.add(at.id);
    at = byId.get(namesOf(at, parent)[0]?.value ?? '');
  }
  return undefined;
}

function nameOf(id: string, kind: string | undefined, plan: Plan): string {
  const record = plan.recordsById.get(kind ?? '')?.get(id);
  const naming = plan.form.records.find((one) => one.id === kind)?.naming ?? 'name';
  return record ? displayText(record.cells.get(naming), plan) : id;
}
