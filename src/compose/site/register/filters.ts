import type { ComputedPlan } from '../../../model/computed.ts';
import type { Form } from '../../../model/form.ts';
import { attributesText } from '../../../model/markup.ts';
import { citedTitle, outermostOf } from '../../../model/plan.ts';
import type { DataRecord } from '../../../model/record.ts';
import { columnsOf, nodesOfRecord, type Register } from '../../../model/register.ts';
import { labelOf } from '../../../model/words.ts';
import type { FilterView } from '../../views.ts';

/** By what a list can be narrowed: what a record is filed under, and what the choices are called. */
export interface Filter {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly valuesOf: (record: DataRecord) => readonly string[];
}

/** The filters of a list; one by which nothing can be told apart is left out. They look at every record of it. */
export function filtersOf(register: Register, { words }: ComputedPlan): readonly Filter[] {
  const { definition, plan } = register;
  const all = [
    ...nodeFilters(register, labelOf(plan.form, 'level', words)),
    ...columnsOf(definition.filters, register).map((column): Filter => {
      const options = (plan.form.choices[column.choices ?? ''] ?? []).map(({ id, text }) => ({
        value: id,
        label: text,
      }));
      const flag = [{ value: 'set', label: column.print ?? column.header }];
      return {
        label: column.header,
        options: column.type === 'flag' ? flag : options,
        valuesOf: (record) => choiceOf(record, column.id),
      };
    }),
  ];
  return all
    .map((filter) => withUsedOptions(filter, register))
    .filter(({ options, valuesOf }) => {
      const [first] = options;
      return (
        options.length > 1 || (first && register.records.some((record) => !valuesOf(record).includes(first.value)))
      );
    });
}

/** The filters as the list offers them. */
export function filterViews(filters: readonly Filter[]): readonly FilterView[] {
  return filters.map(({ label, options }, index) => ({ id: String(index + 1), label, options }));
}

/** What a row is filed under, as attributes with a leading space. */
export function filterAttributes(record: DataRecord, filters: readonly Filter[]): string {
  const values = filters.map(
    ({ valuesOf }, index) => [`data-filter-${index + 1}`, valuesOf(record).join(' ')] as const,
  );
  return attributesText(Object.fromEntries(values));
}

/** The outermost nodes, and the levels of nodes. */
function nodeFilters(register: Register, levelWord: string): readonly Filter[] {
  const { plan } = register;
  return [
    {
      label: outermostName(plan.form),
      options: [...plan.trees.values()].flat().map((node) => ({ value: node.id, label: citedTitle(node) })),
      valuesOf: (record) => unique(nodesOfRecord(record, register).map((node) => outermostOf(node).id)),
    },
    {
      label: levelWord,
      options: plan.form.levels.map(({ id, name }) => ({ value: id, label: name })),
      valuesOf: (record) => unique(nodesOfRecord(record, register).map(({ level }) => level.id)),
    },
  ];
}

function outermostName({ levels }: Form): string {
  return levels[0]?.name ?? '';
}

function withUsedOptions(filter: Filter, { records }: Register): Filter {
  const used = new Set(records.flatMap(filter.valuesOf));
  return { ...filter, options: filter.options.filter(({ value }) => used.has(value)) };
}

function choiceOf(record: DataRecord, field: string): readonly string[] {
  const value = record.cells.get(field)?.value;
  if (value?.type === 'flag') return ['set'];
  return value?.type === 'choice' ? [value.choice.id] : [];
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
