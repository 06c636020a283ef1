import type { ComputedPlan } from '../../../model/computed.ts';
import { displayText } from '../../../model/display.ts';
import { familiesOf, type History, historiesOf, isProvisional, numberOf } from '../../../model/history.ts';
import type { DataRecord } from '../../../model/record.ts';
import {
  type ComputedRegister,
  fieldsOf,
  nodesOfRecord,
  partsOfRecord,
  type Register,
  recordName,
} from '../../../model/register.ts';
import { tableCsv } from '../../data/tables.ts';
import { recordDataPath, recordPath } from './paths.ts';

/** The data of every record of every register by path: its values by year as CSV and, with all that explains them, as JSON. */
export function registerFiles(computed: ComputedPlan): ReadonlyMap<string, string> {
  return new Map(
    computedRegisters(computed).flatMap((register) =>
      register.records.flatMap((record): readonly (readonly [string, string])[] => {
        const path = recordDataPath(register, record.id);
        const { actual, target } = register.definition;
        return [
          ...((actual ?? target) ? ([[`${path}.csv`, tableCsv(register.valuesOf(record))]] as const) : []),
          [`${path}.json`, `${JSON.stringify(recordJson(record, register, computed), undefined, 1)}\n`],
        ];
      }),
    ),
  );
}

function computedRegisters({ plan, ofPages }: ComputedPlan): readonly ComputedRegister[] {
  return plan.form.site.pages.flatMap((page) => (page.kind === 'register' ? (ofPages.register(page) ?? []) : []));
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
