import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Form, levelsOf, partsNamedBy, type Section, type TableDefinition } from '../../model/form.ts';
import type { Path, YamlValue } from '../yaml/value.ts';
import { kindOf } from './fields.ts';

/** Tables that sections name and that can never have a row there. Gives form/misplaced-table. */
export function tablesOutOfPlace(form: Form, placeAt: YamlValue<unknown>['placeAt']): readonly Diagnostic[] {
  return [
    ...form.levels.flatMap(({ id, sections }, at) => placesIn(sections, ['levels', at], { level: id }, form)),
    ...form.parts.flatMap(({ id, sections }, at) => placesIn(sections, ['parts', at], { part: id }, form)),
  ].flatMap(({ table, path, owner: { level, part } }) => {
    const rows = ownersOfRows(table, form);
    if (
      !rows ||
      (level === undefined ? rows.parts === 'all' || rows.parts.includes(part) : rows.levels.includes(level))
    )
      return [];
    const places = [...rows.levels, ...(rows.parts === 'all' ? [] : rows.parts)];
    const parameters = { table: table.id, owner: level ?? '', levels: places.join(', ') };
    return [diagnose('form/misplaced-table', placeAt(path), parameters)];
  });
}

interface TablePlace {
  readonly table: TableDefinition;
  readonly path: Path;
  readonly owner: Owner;
}

/** The level or the part whose sections name a table. */
type Owner =
  | { readonly level: string; readonly part?: undefined }
  | { readonly part: string; readonly level?: undefined };

function placesIn(sections: readonly Section[], path: Path, owner: Owner, form: Form): readonly TablePlace[] {
  return sections.flatMap((section, index): readonly TablePlace[] => {
    const own = [...path, 'sections', index];
    const named = section.tables.flatMap((name, at): readonly TablePlace[] => {
      const table = form.tables.find(({ id }) => id === name);
      return table ? [{ table, path: [...own, 'tables', at], owner }] : [];
    });
    return [...named, ...placesIn(section.sections, own, owner, form)];
  });
}

/** The levels and parts on which a table can have rows. */
interface RowOwners {
  readonly levels: readonly string[];
  readonly parts: 'all' | readonly string[];
}

/** What the rows of a table can belong to; undefined where it has some everywhere. */
function ownersOfRows(table: TableDefinition, form: Form): RowOwners | undefined {
  const all = form.levels.map(({ id }) => id);
  if (table.builder === 'list' || table.builder === 'budget') {
    if (table.builder === 'list' && table.scope === 'all') return undefined;
    const node = kindOf(form, table.records)?.columns.find(({ id }) => id === 'node');
    // Of a level that is not there it is told where it is named.
    if (node?.levels?.some((level) => !all.includes(level))) return undefined;
    if (node === undefined) return { levels: [], parts: [] };
    return { levels: node.levels ?? all, parts: partsNamedBy(node, form).map(({ id }) => id) };
  }
  if (table.builder !== 'outline') return undefined;
  const at = table.levels.map((level) => all.indexOf(level));
  // Of levels that are not there or in another order it is told where they are named.
  if (at.some((position, index) => position < 0 || position <= (at[index - 1] ?? -1))) return undefined;
  const innermost = form.levels[at.at(-1) ?? 0];
  const above = levelsOf(form, innermost?.tree ?? '');
  return innermost && { levels: above.slice(0, above.indexOf(innermost) + 1).map(({ id }) => id), parts: 'all' };
}
