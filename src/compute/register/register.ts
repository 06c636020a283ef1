import type { DataRecord } from '../../model/record.ts';
import { type ComputedRegister, registerOf } from '../../model/register.ts';
import type { SitePageOf } from '../../model/site.ts';
import type { Context } from '../context.ts';
import { listTable } from './list-table.ts';
import { valuesTable } from './values-table.ts';

/** A register with its tables: the list of all records, and the values of each. */
export function computeRegister(page: SitePageOf<'register'>, context: Context): ComputedRegister | undefined {
  const register = registerOf(page, context.plan);
  if (!register) return undefined;
  const values = new Map<DataRecord, ReturnType<typeof valuesTable>>();
  return {
    ...register,
    list: listTable(register, context),
    valuesOf: (record) => {
      const table = values.get(record) ?? valuesTable(record, register, context);
      values.set(record, table);
      return table;
    },
  };
}
