import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf } from '../../model/record.ts';

/**
 * A unit is written as it is: the words and brackets about it (`(unit : …)`) are those of the form, and would be
 * printed twice. Gives value/bracketed-unit.
 */
export function bracketedUnits({ form, records }: Plan): readonly Diagnostic[] {
  const label = squeezed((form.labels.unit ?? '').split('{')[0] ?? '');
  return form.records.flatMap((kind) => {
    const fields = new Set([kind.grid?.unit, ...kind.columns.map(({ unitIn }) => unitIn)]);
    return (records.get(kind.id) ?? []).flatMap((record) =>
      [...record.cells.values()].flatMap((cell) => {
        const text = cell.raw.trim();
        const bare = fields.has(cell.column.id) ? bareUnit(text, label) : text;
        if (bare === text) return [];
        const book = bookPlaceOf(record, kind.label, cell);
        return [diagnose('value/bracketed-unit', cell.place, { text, bare }, { book })];
      }),
    );
  });
}

/** The unit without brackets around all of it, and without the word that the form puts before it. */
function bareUnit(text: string, label: string): string {
  const inner = /^[(（[]([^()（）[\]]*)[)）\]]$/u.exec(text)?.[1]?.trim() ?? text;
  const named = /^([^:：]+)[:：]\s*(\S.*)$/u.exec(inner);
  return named && squeezed(named[1] ?? '') === label ? (named[2] ?? inner) : inner;
}

function squeezed(text: string): string {
  return text.replaceAll(/[\s\p{P}]/gu, '');
}
