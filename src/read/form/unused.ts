import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Form, shownTables } from '../../model/form.ts';
import type { YamlValue } from '../yaml/value.ts';

/**
 * Tables and lists of choices that the uppermost form writes and that nothing uses: what one takes away a section of
 * a form below for may stay there. Gives form/unused.
 */
export function unusedThings(form: Form, placeAt: YamlValue<unknown>['placeAt']): readonly Diagnostic[] {
  const tables = shownTables(form);
  const users = [...form.records.flatMap(({ columns }) => columns), ...form.levels.flatMap(({ fields }) => fields)];
  const lists = new Set(users.map(({ choices }) => choices));
  const unused = [
    ...form.tables.flatMap(({ id }, at) =>
      tables.has(id) ? [] : [{ what: 'table' as const, id, path: ['tables', at, 'id'] }],
    ),
    ...Object.keys(form.choices)
      .filter((id) => id !== 'flag' && !lists.has(id))
      .map((id) => ({ what: 'choices' as const, id, path: ['choices', id] })),
  ];
  const { file } = placeAt([]);
  return unused.flatMap(({ what, id, path }) => {
    const place = placeAt(path);
    return place.file === file ? [diagnose('form/unused', place, { what, id })] : [];
  });
}
