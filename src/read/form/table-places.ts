import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Form, type Level, levelsOf, type Section, type TableDefinition } from '../../model/form.ts';
import type { Path, YamlValue } from '../yaml/value.ts';
import { kindOf } from './fields.ts';

/** Tables that sections name and that can never have a row there. Gives form/misplaced-table. */
export function tablesOutOfPlace(form: Form, placeAt: YamlValue<unknown>['placeAt']): readonly Diagnostic[] {
  return [
    ...form.levels.flatMap((level, at) => placesIn(level.sections, ['levels', at], level, form)),
    ...form.parts.flatMap(({ sections }, at) => placesIn(sections, ['parts', at], undefined, form)),
  ].flatMap(({ table, path, level }) => {
    const levels = levelsWithRows(table, form);
    if (levels === undefined || (level && levels.includes(level.id)) || (!level && levels.includes(wholePlan)))
      return [];
    const parameters = { table: table.id, owner: level?.id ?? '', levels: levels.join(', ') };
    return [diagnose('form/misplaced-table', placeAt(path), parameters)];
  });
}

interface TablePlace {
  readonly table: TableDefinition;
  readonly path: Path;
  /** The level whose sections name it; none where a part does. */
  readonly level: Level | undefined;
}

function placesIn(
  sections: readonly Section[],
  path: Path,
  level: Level | undefined,
  form: Form,
): readonly TablePlace[] {
  return sections.flatMap((section, index): readonly TablePlace[] => {
    const own = [...path, 'sections', index];
    const named = section.tables.flatMap((name, at): readonly TablePlace[] => {
      const table = form.tables.find(({ id }) => id === name);
      return table ? [{ table, path: [...own, 'tables', at], level }] : [];
    });
    return [...named, ...placesIn(section.sections, own, level, form)];
  });
}

/** Stands for a part of the book, whose tables are of the whole plan. */
const wholePlan = '';

/** The levels on which a table can have rows; undefined where it has some everywhere. */
function levelsWithRows(table: TableDefinition, form: Form): readonly string[] | undefined {
  if (table.builder === 'list' || table.builder === 'budget') {
    const node = kindOf(form, table.records)?.columns.find(({ id }) => id === 'node');
    const all = form.levels.map(({ id }) => id);
    // Of a level that is not there it is told where it is named.
    if (node?.levels?.some((level) => !all.includes(level))) return undefined;
    return node === undefined ? [] : (node.levels ?? all);
  }
  if (table.builder !== 'outline') return undefined;
  const all = form.levels.map(({ id }) => id);
  const at = table.levels.map((level) => all.indexOf(level));
  // Of levels that are not there or in another order it is told where they are named.
  if (at.some((position, index) => position < 0 || position <= (at[index - 1] ?? -1))) return undefined;
  const innermost = form.levels[at.at(-1) ?? 0];
  const above = levelsOf(form, innermost?.tree ?? '');
  return innermost && [...above.slice(0, above.indexOf(innermost) + 1).map(({ id }) => id), wholePlan];
}
