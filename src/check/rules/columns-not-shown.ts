import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { ComputedPlan } from '../../model/computed.ts';
import type { Column, Form, RecordKind } from '../../model/form.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf, type Cell, type DataRecord } from '../../model/record.ts';
import { type ShownFields, shownFields } from '../shown-fields.ts';
import { toldFacts } from '../told-facts.ts';

/**
 * What is written in a column stands in a table, on a page or in the prose. Gives form/column-not-shown at the table or
 * kind of the form that lacks the column, and form/year-not-shown at the first value of a year that no horizon reaches.
 * Of kinds of which nothing is shown at all, form/rows-not-shown tells.
 */
export function columnsNotShown(plan: Plan, computed: ComputedPlan): readonly Diagnostic[] {
  // A table that names what is not there shows less than it should.
  if (!plan.formSource.isSound) return [];
  const shown = shownFields(plan.form);
  const hidden = plan.form.records.flatMap((kind) =>
    kind.columns.flatMap((column) => hiddenIn(kind, column, shown, plan)),
  );
  if (hidden.length === 0) return [];
  const told = toldBy(plan, computed);
  return hidden.flatMap(({ kind, column, cells, isWhole }): readonly Diagnostic[] => {
    const isAnyShown =
      shown.viewersOf(kind.id).length > 0 || isReferred(kind, plan.form, shown) || told.kinds.has(kind.id);
    if (!isAnyShown) return [];
    // Where prose tells a value, it names it in words of its own.
    const [first, ...others] = cells.filter(
      ({ record, cell }) =>
        !told.facts.has(cell.fact) && !(column.id === kind.naming && told.records.has(recordOf(record))),
    );
    if (!first) return [];
    const { header } = first.cell;
    const parameters = { kind: kind.label, header, count: others.length + 1, field: column.id };
    const place = placeInForm(kind, column, shown, plan);
    if (isWhole) {
      const related = [{ place: first.cell.place, note: 'first-use' as const }];
      return [diagnose('form/column-not-shown', place, parameters, { related })];
    }
    const book = bookPlaceOf(first.record, kind.label, first.cell);
    const related = [{ place, note: 'compared-with' as const }];
    return [diagnose('form/year-not-shown', first.cell.place, parameters, { related, book })];
  });
}

interface HiddenCell {
  readonly record: DataRecord;
  readonly cell: Cell;
}

interface Hidden {
  readonly kind: RecordKind;
  readonly column: Column;
  readonly cells: readonly HiddenCell[];
  /** Whether nothing shows the column; else there are only years that nothing shows. */
  readonly isWhole: boolean;
}

/** What says what a row is; labels are read by editors alone. */
const structural: readonly string[] = ['id', 'label'];

/** What a column holds and no table or page shows. Of a family, the years that none of them reaches. */
function hiddenIn(kind: RecordKind, column: Column, shown: ShownFields, plan: Plan): readonly Hidden[] {
  const isWhole = !shown.isShown(kind.id, column.id);
  if (column.internal || structural.includes(column.type) || !(isWhole || column.by === 'year')) return [];
  if (column.type === 'node' && !isListedAlone(kind, shown)) return [];
  const { year: planYear } = plan.manifest;
  const cells = (plan.records.get(kind.id) ?? []).flatMap((record) =>
    cellsOf(record, column)
      .filter(([year, cell]) => says(cell) && (isWhole || !shown.isYearShown(record, column.id, year, planYear)))
      .map(([, cell]) => ({ record, cell })),
  );
  return cells.length === 0 ? [] : [{ kind, column, cells, isWhole }];
}

/** Whether rows stand in lists of their kind alone, and not where the nodes are to which they belong. */
function isListedAlone({ id }: RecordKind, { viewersOf }: ShownFields): boolean {
  const viewers = viewersOf(id);
  return viewers.length > 0 && viewers.every(({ definition }) => 'kind' in definition && definition.kind === 'records');
}

function cellsOf(
  { cells, families }: DataRecord,
  { id, by }: Column,
): readonly (readonly [year: string, cell: Cell])[] {
  if (by !== undefined) return [...(families.get(id) ?? [])];
  const cell = cells.get(id);
  return cell ? [['', cell]] : [];
}

/** Whether a cell holds more than that there is nothing. */
function says({ value, broken }: Cell): boolean {
  if (broken || value.type === 'empty') return false;
  return !(value.type === 'figure' && value.figure.kind === 'status' && value.figure.nothing);
}

interface Told {
  readonly facts: ReadonlySet<string>;
  readonly records: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
}

function toldBy(plan: Plan, computed: ComputedPlan): Told {
  const facts = toldFacts(plan, computed);
  const parts = facts.map((fact) => fact.split('.'));
  return {
    facts: new Set(facts),
    records: new Set(parts.map(([kind, id]) => `${kind}.${id}`)),
    kinds: new Set(parts.map(([kind = '']) => kind)),
  };
}

/** Whether the rows of a kind are named by others that are shown, and stand there. */
function isReferred({ id }: RecordKind, { records, levels }: Form, { viewersOf }: ShownFields): boolean {
  const others = records.filter((other) => other.id !== id && viewersOf(other.id).length > 0);
  const columns = others.flatMap((other) => other.columns);
  return (
    columns.some(({ refers, by }) => refers === id || by === id) ||
    levels.some(({ fields }) => fields.some(({ refers }) => refers === id))
  );
}

function recordOf({ kind, id }: DataRecord): string {
  return `${kind}.${id}`;
}

/**
 * The columns of the first table or page that shows a kind, else the column among those of its kind: in the uppermost form
 * where it writes one of the two.
 */
function placeInForm(kind: RecordKind, { id }: Column, { viewersOf }: ShownFields, { form, formSource }: Plan): Place {
  const viewer = viewersOf(kind.id).find(({ definition }) => 'columns' in definition);
  const at = kind.columns.findIndex((column) => column.id === id);
  const declared = formSource.placeAt(['records', form.records.indexOf(kind), 'columns', at, 'id']);
  if (!viewer) return declared;
  const columns = formSource.placeOfKey(viewer.path, 'columns');
  const { file } = formSource.placeOfKey([], 'id');
  return columns.file !== file && declared.file === file ? declared : columns;
}
