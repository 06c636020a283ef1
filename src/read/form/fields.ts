import type { Choice, Column, Form, RecordKind } from '../../model/form.ts';

/** The record kind of a name. */
export function kindOf(form: Form, id: string | undefined): RecordKind | undefined {
  return form.records.find((kind) => kind.id === id);
}

/** The names of the columns of a kind that a test accepts. */
export function columnIds(
  kind: RecordKind | undefined,
  test: (column: Column) => boolean = () => true,
): readonly string[] {
  return (kind?.columns ?? []).filter(test).map(({ id }) => id);
}

export const isFamily = ({ by }: Column): boolean => by !== undefined;
export const isOfYears = ({ by }: Column): boolean => by === 'year';
export const isChoice = ({ type }: Column): boolean => type === 'choice';
export const isReference = ({ type }: Column): boolean => type === 'reference';
export const isYears = ({ type }: Column): boolean => type === 'year' || type === 'years';

/** The kind that a column of references leads to. */
export function referredKind(form: Form, kind: RecordKind | undefined, column: string): RecordKind | undefined {
  return kindOf(form, kind?.columns.find(({ id }) => id === column)?.refers);
}

/** The choices of a column; none where it has other values. */
export function choicesOf(form: Form, kind: RecordKind | undefined, column: string): readonly Choice[] {
  return form.choices[kind?.columns.find(({ id }) => id === column)?.choices ?? ''] ?? [];
}

/** Their ids. */
export function choiceIds(form: Form, kind: RecordKind | undefined, column: string): readonly string[] {
  return choicesOf(form, kind, column).map(({ id }) => id);
}

/** The names that a slot over records can begin with or go on with: after a reference, the columns of what it leads to. */
export function slotFields(form: Form, kind: RecordKind | undefined, slot: string): readonly string[] {
  const [first = '', ...rest] = slot.split('.');
  if (rest.length === 0) return columnIds(kind, (column) => !isFamily(column));
  const inner = referredKind(form, kind, first);
  if (!columnIds(kind).includes(first)) return columnIds(kind);
  return slotFields(form, inner, rest.join('.')).map((name) => `${first}.${name}`);
}

/** The ids of all levels. */
export function levelIds(form: Form): readonly string[] {
  return form.levels.map(({ id }) => id);
}

/** The ids of all record kinds. */
export function kindIds(form: Form): readonly string[] {
  return form.records.map(({ id }) => id);
}
