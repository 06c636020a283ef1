import type { ComputedPlan } from '../../../model/computed.ts';
import { displayText } from '../../../model/display.ts';
import type { DataRecord } from '../../../model/record.ts';
import { labelOf } from '../../../model/words.ts';
import { csvText } from '../../data/csv.ts';
import { familiesOf, type History, historiesOf, isProvisional, numberOf, yearsOf } from './history.ts';
import {
  fieldsOf,
  nodesOfRecord,
  partsOfRecord,
  type Register,
  recordDataPath,
  recordName,
  recordPath,
  registersOf,
} from './register.ts';

/** The data of every record of every register by path: its values by year as CSV and, with all that explains them, as JSON. */
export function registerFiles(computed: ComputedPlan): ReadonlyMap<string, string> {
  return new Map(
    registersOf(computed.plan).flatMap((register) =>
      register.records.flatMap((record): readonly (readonly [string, string])[] => {
        const path = recordDataPath(register, record.id);
        const { actual, target } = register.definition;
        return [
          ...((actual ?? target) ? ([[`${path}.csv`, valuesCsv(record, register, computed)]] as const) : []),
          [`${path}.json`, `${JSON.stringify(recordJson(record, register, computed), undefined, 1)}\n`],
        ];
      }),
    ),
  );
}

/** One row a year, with what the book prints. */
function valuesCsv(record: DataRecord, register: Register, { words }: ComputedPlan): string {
  const { plan } = register;
  const families = familiesOf(historiesOf(record, register));
  const head = [labelOf(plan.form, 'historyYear', words), ...families.map(({ name }) => name)];
  return csvText([
    head,
    ...yearsOf(families).map((year) => [year, ...families.map(({ cells }) => displayText(cells.get(year), plan))]),
  ]);
}

function recordJson(record: DataRecord, register: Register, { plan }: ComputedPlan): unknown {
  const { definition, kind } = register;
  const unit = definition.unit === undefined ? [] : [definition.unit];
  const fields = fieldsOf(record, [...unit, ...definition.marks, ...definition.details], register);
  return {
    version: 1,
    edition: plan.edition,
    kind: kind.id,
    id: record.id,
    name: recordName(record, register),
    page: recordPath(register, record.id),
    nodes: [
      ...nodesOfRecord(record, register).map(({ id, code, title }) => ({ id, code, title })),
      ...partsOfRecord(record, register).map(({ definition: { id }, heading }) => ({ id, code: '', title: heading })),
    ],
    fields: fields
      .map(({ column, cell }) => ({ id: column.id, label: column.header, text: displayText(cell, plan) }))
      .filter(({ text }) => text !== ''),
    values: familiesOf(historiesOf(record, register)).flatMap((history) => valuesJson(history, register)),
  };
}

/** Numbers are given as decimal text beside what is printed: JSON's own numbers would lose digits. */
function valuesJson({ field, name, cells }: History, { plan }: Register): readonly unknown[] {
  return [...cells].map(([year, cell]) => ({
    series: field,
    label: name,
    year: Number(year),
    value: numberOf(cell) ?? null,
    text: displayText(cell, plan),
    provisional: isProvisional(cell),
    fact: cell?.fact ?? null,
  }));
}
