import type { ComputedPlan, Target } from '../../../model/computed.ts';
import { ownerTitle } from '../../../model/plan.ts';
import { plainText } from '../../../model/rich.ts';
import type { SearchDocument } from '../../../model/search/index.ts';
import type { ComputedTable } from '../../../model/table.ts';
import { targetPath } from '../frame/paths.ts';

/**
 * Tables of chapters and annexes, and those that are typed as they are. Of a table whose records are found
 * themselves only the title is.
 */
export function tableDocuments(
  group: string,
  kinds: readonly string[],
  computed: ComputedPlan,
): readonly SearchDocument[] {
  const { plan, grids, targets } = computed;
  const ofParts = plan.parts.flatMap(({ definition: { id } }) =>
    plan.form.tables.flatMap((definition) => {
      const found = isMadeOf(definition, kinds, computed);
      return computed.tablesOf(id, definition.id).map((table) => ({ table, text: found ? '' : cellsOf(table) }));
    }),
  );
  const typed = [...grids.values()].map((table) => ({ table, text: cellsOf(table) }));
  return [...ofParts, ...typed].flatMap(({ table, text }) => {
    const target = targets.get(table.id);
    return target ? [documentOf(group, table, text, target, computed)] : [];
  });
}

function documentOf(
  group: string,
  { id, title }: ComputedTable,
  text: string,
  target: Target,
  computed: ComputedPlan,
): SearchDocument {
  const number = computed.captioned.find((captioned) => captioned.id === id)?.number;
  const codes = number === undefined ? [] : [number];
  const owner = ownerTitle(target.owner, computed.plan) ?? '';
  return { group, path: targetPath(target, computed), title, codes, owner, text };
}

/** Whether a table shows records of kinds, or records that refer to them. */
function isMadeOf(
  table: { readonly records?: string } | object,
  kinds: readonly string[],
  { plan }: ComputedPlan,
): boolean {
  const records = 'records' in table ? table.records : undefined;
  // Without records of its own it shows nodes, which are found themselves.
  if (records === undefined) return true;
  const columns = plan.form.records.find(({ id }) => id === records)?.columns ?? [];
  const refers = columns.some((column) => column.levels === undefined && kinds.includes(column.refers ?? ''));
  return kinds.includes(records) || (refers && columns.some(({ type }) => type === 'node'));
}

/** The cells of a table, a row a line. */
function cellsOf({ head, body }: ComputedTable): string {
  return [...head, ...body]
    .map(({ cells }) =>
      cells
        .map(({ lines }) => lines.map(plainText).join(' '))
        .join(' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');
}
