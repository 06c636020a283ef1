import Big from 'big.js';
import { displayOf, type Figure, type NumberFigure } from '../../model/figure.ts';
import type { Choice, Column } from '../../model/form.ts';
import type { Plan } from '../../model/plan.ts';
import type { PublishedColumn } from './records.ts';

/** A field of a Table Schema. */
export type Field = Readonly<Record<string, unknown>> & { readonly name: string };

/** A key of one table that is the primary key of another. */
export interface ForeignKey {
  readonly fields: string;
  readonly reference: { readonly resource: string; readonly fields: string };
}

/** What the Table Schema says of a column: its type as far as all its values keep to it, and what the form demands. */
export function fieldOf(published: PublishedColumn, plan: Plan): Field {
  const { column, header } = published;
  const required = column.required && column.by === undefined ? { required: true } : {};
  const { constraints, ...type } = typeOf(published, plan);
  return {
    name: header,
    title: column.unit === undefined ? header : `${header} (${column.unit})`,
    ...type,
    ...(constraints || column.required ? { constraints: { ...required, ...constraints } } : {}),
  };
}

interface FieldType {
  readonly type: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
  readonly [property: string]: unknown;
}

function typeOf({ column, values, figures }: PublishedColumn, plan: Plan): FieldType {
  const present = [...new Set(values.filter((value) => value !== ''))];
  switch (column.type) {
    case 'id':
      return { type: 'string', constraints: { unique: true } };
    case 'year':
      return { type: 'year' };
    case 'flag':
      return present.length === 0 ? { type: 'string' } : { type: 'boolean', trueValues: present };
    case 'choice':
      return { type: 'string', constraints: { enum: wordsOf(plan.form.choices[column.choices ?? ''] ?? []) } };
    case 'number':
    case 'figure':
      return numberType(figures);
    default:
      return { type: 'string' };
  }
}

function wordsOf(choices: readonly Choice[]): readonly string[] {
  return [...new Set(choices.map(({ text, print }) => print ?? text))];
}

/** Figures are numbers where no cell holds a text or a number with a mark; words in place of one are then missing values. */
function numberType(figures: readonly Figure[]): FieldType {
  const words = figures.filter(({ kind }) => kind === 'status').map(displayOf);
  const rest = figures.filter(({ kind }) => kind !== 'status');
  if (!rest.every((figure) => figure.kind === 'number' && isPlain(figure))) return { type: 'string' };
  return {
    type: 'number',
    groupChar: ',',
    ...(words.length > 0 && { missingValues: ['', ...new Set(words)] }),
  };
}

/** Whether a number is printed as programs read it: no sign of its own, no multiplier, no brackets, no month. */
function isPlain({ number, decimals, display }: NumberFigure): boolean {
  return display.replaceAll(',', '') === Big(number).toFixed(decimals);
}

/** The foreign keys of a table: its columns that hold one key of another published table. */
export function foreignKeysOf(
  columns: readonly PublishedColumn[],
  plan: Plan,
  resources: ReadonlyMap<string, string>,
): readonly ForeignKey[] {
  return columns.flatMap(({ column, header }) => {
    const resource = resources.get(column.refers ?? '');
    const key = primaryKeyOf(plan.form.records.find(({ id }) => id === column.refers)?.columns ?? []);
    if (column.type !== 'reference' || column.many || resource === undefined || !key) return [];
    return [{ fields: header, reference: { resource, fields: key.header } }];
  });
}

/** The column by which the rows of a table are told apart. */
export function primaryKeyOf(columns: readonly Column[]): Column | undefined {
  return columns.find(({ type }) => type === 'id');
}
